// Words of a text by ICU; see tokens.h.
#include "core/data/recipe/tokens.h"

#include "core/base/error.h"
#include "core/base/words.h"

#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace hourglass {

std::vector<std::vector<std::string>> paragraphsOf(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) || !breaks)
        throw Error(say("Words cannot be told apart here: the data of ICU are missing."));
    const bool emptyLines = text.find("\n\n") != text.npos || text.find("\n\r\n") != text.npos;
    std::vector<std::vector<std::string>> paragraphs;
    std::vector<std::string> words;
    const auto end = [&] {
        if (!words.empty())
            paragraphs.push_back(std::move(words));
        words.clear();
    };
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, length);
        text.remove_prefix(std::min(length + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == line.npos) {
            end();
            continue;
        }
        icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(line.data(), static_cast<int32_t>(line.size())));
        wide.foldCase();
        breaks->setText(wide);
        int32_t begin = breaks->first();
        for (int32_t next = breaks->next(); next != icu::BreakIterator::DONE; begin = next, next = breaks->next()) {
            if (breaks->getRuleStatus() < UBRK_WORD_LETTER)
                continue;
            std::string word;
            wide.tempSubStringBetween(begin, next).toUTF8String(word);
            words.push_back(std::move(word));
        }
        if (!emptyLines)
            end();
    }
    end();
    return paragraphs;
}

std::function<bool(std::uint32_t, std::uint32_t)> comesBefore(const std::vector<std::string> &words)
{
    const bool ascii = std::ranges::all_of(words, [](const std::string &word) {
        return std::ranges::none_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    });
    UErrorCode status = U_ZERO_ERROR;
    std::shared_ptr<icu::Collator> collator(ascii ? nullptr : icu::Collator::createInstance(icu::Locale::getRoot(), status));
    if (!collator || U_FAILURE(status))
        return [&words](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; };
    return [&words, collator](std::uint32_t a, std::uint32_t b) {
        UErrorCode problem = U_ZERO_ERROR;
        const auto order = collator->compareUTF8(words[a], words[b], problem);
        return order != UCOL_EQUAL ? order == UCOL_LESS : words[a] < words[b];
    };
}

} // namespace hourglass
