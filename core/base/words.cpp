// Sentences with gaps; see words.h.
#include "core/base/words.h"

namespace hourglass {

namespace {
Translator current = nullptr;
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
            said += arguments.begin()[number];
            ++i;
        } else {
            said += pattern[i];
        }
    }
    return said;
}

} // namespace hourglass
