// Plain text that is no table: the last resort.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/foreign.h"
#include "core/data/formats/text_encoding.h"

#include <array>

namespace hourglass {

namespace {

bool recognises(const Head &head) { return looksLikeText(head.bytes) && !foreignOf(head); }

Contents read(const Input &input, const LoadContext &)
{
    Contents contents;
    contents.texts.push_back({input.name, std::string(asUtf8(input.bytes).text())});
    if (contents.texts[0].text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error(say("%1 contains no samples.", {input.name}));
    return contents;
}

constexpr std::array suffixes = {std::string_view(".txt"), std::string_view(".md"), std::string_view(".text")};

} // namespace

const FormatKind textFormat{{"text", "Text", "format", "Prose, in one file or one file per text.", {}}, suffixes, recognises, read};

} // namespace hourglass
