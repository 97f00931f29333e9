// Sentences with gaps; see words.h.
#include "core/base/words.h"

#include "core/base/text.h"

namespace hourglass {

namespace {
Translator current = nullptr;

// Lists of our own words are shorter than this; what is longer comes from outside and is cut to a line.
constexpr std::size_t longestArgument = 160; // bytes
} // namespace

void setTranslator(Translator translator) { current = translator; }

std::string say(std::string_view english, std::initializer_list<std::string> arguments)
{
    std::string pattern = current ? current(english) : std::string();
    if (pattern.empty())
        pattern = english;
    std::string said;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto number = pattern[i] == '%' && i + 1 < pattern.size() ? static_cast<std::size_t>(pattern[i + 1] - '1') : arguments.size();
        if (number < arguments.size()) {
            const std::string &argument = arguments.begin()[number];
            said += shortened(argument, argument.size() > longestArgument ? 80 : longestArgument);
            ++i;
        } else {
            said += pattern[i];
        }
    }
    return said;
}

} // namespace hourglass
