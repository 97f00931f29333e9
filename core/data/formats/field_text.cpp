// Fields of tables; see field_text.h.
#include "core/data/formats/field_text.h"

#include "core/base/numbers.h"
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace hourglass {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The number that all of a plain text is; no "nan".
std::optional<double> plainNumber(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const std::string_view unsignedText = text.starts_with('-') ? text.substr(1) : text;
    if (unsignedText.empty() || unsignedText.starts_with('+') || unsignedText[0] == 'n' || unsignedText[0] == 'N')
        return std::nullopt;
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ptr != text.data() + text.size())
        return std::nullopt;
    if (result.ec == std::errc::result_out_of_range) // too small is nothing, too large is endless
        return text.find("e-") != text.npos || text.find("E-") != text.npos ? 0.0 : std::copysign(INFINITY, text[0] == '-' ? -1.0 : 1.0);
    return result.ec == std::errc() ? std::optional(value) : std::nullopt;
}

/// Whether separators stand between groups of three digits, the first group of one to three.
bool isGrouped(std::string_view whole, char separator)
{
    std::size_t sinceSeparator = 0;
    bool first = true;
    for (const char c : whole) {
        if (c == separator) {
            if (first ? sinceSeparator < 1 || sinceSeparator > 3 : sinceSeparator != 3)
                return false;
            first = false;
            sinceSeparator = 0;
        } else if (isDigit(c)) {
            ++sinceSeparator;
        } else {
            return false;
        }
    }
    return !first && sinceSeparator == 3;
}

/// Takes separators of thousands out of the whole part; nothing where they stand anywhere else.
std::optional<std::string> ungrouped(std::string_view text, char point)
{
    std::string sign;
    if (text.starts_with('-') || text.starts_with('+')) {
        sign = text.substr(0, 1);
        text.remove_prefix(1);
    }
    const auto at = std::min(text.find(point), text.find_first_of("eE"));
    std::string_view whole = text.substr(0, at);
    std::string rest(at == text.npos ? std::string_view() : text.substr(at));
    std::string joined;
    for (const char separator : {point == '.' ? ',' : '.', '\'', ' '}) {
        if (whole.find(separator) == whole.npos)
            continue;
        if (!isGrouped(whole, separator))
            return std::nullopt;
        for (const char c : whole)
            if (c != separator)
                joined += c;
        whole = joined;
        break;
    }
    if (point == ',' && !rest.empty() && rest[0] == ',')
        rest[0] = '.';
    return sign + std::string(whole) + rest;
}

std::string withoutWideBlanks(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\xC2\xA0") || text.substr(i).starts_with("\xC2\xB4")) { // no-break blank, accent as apostrophe
            result += text[i + 1] == '\xA0' ? ' ' : '\'';
            ++i;
        } else if (text.substr(i).starts_with("\xE2\x80\xAF") || text.substr(i).starts_with("\xE2\x80\x89")) { // narrow, thin blank
            result += ' ';
            i += 2;
        } else if (text.substr(i).starts_with("\xE2\x88\x92")) { // minus
            result += '-';
            i += 2;
        } else if (text.substr(i).starts_with("\xE2\x80\x99")) { // apostrophe
            result += '\'';
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

template <class List>
bool isOneOf(std::string_view field, const List &list)
{
    field = trimmed(field);
    return field.size() <= 10 && std::ranges::find(list, lowerCase(field)) != list.end();
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : {" ", "\t", "\xC2\xA0", "\r", "\xEF\xBB\xBF"}) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

std::optional<double> numberIn(std::string_view field, NumberStyle style)
{
    field = trimmed(field);
    if (field.empty() || field.size() > 400)
        return std::nullopt;
    if (style == NumberStyle::Point)
        if (const auto number = plainNumber(field))
            return number;
    if (std::ranges::none_of(field, isDigit)) {
        const std::string word = lowerCase(field);
        return word == "inf" || word == "+inf" || word == "infinity" ? std::optional<double>(INFINITY)
               : word == "-inf" || word == "-infinity"               ? std::optional<double>(-INFINITY)
                                                                     : std::nullopt;
    }
    const std::string text = withoutWideBlanks(field);
    std::string_view view = trimmed(text);
    bool minus = false;
    if (view.starts_with('(') && view.ends_with(')')) { // as accountants write what is below zero
        view = trimmed(view.substr(1, view.size() - 2));
        minus = true;
    }
    for (const std::string_view sign : {"%", "$", "\xE2\x82\xAC", "\xC2\xA3", "EUR", "USD"}) {
        if (view.ends_with(sign))
            view = trimmed(view.substr(0, view.size() - sign.size()));
        else if (view.starts_with(sign) && sign != "%")
            view = trimmed(view.substr(sign.size()));
    }
    const auto joined = ungrouped(view, style == NumberStyle::Point ? '.' : ',');
    if (!joined)
        return std::nullopt;
    std::string plain = *joined;
    for (std::size_t i = 1; i + 1 < plain.size(); ++i) // Fortran's exponents
        if ((plain[i] == 'D' || plain[i] == 'd') && (isDigit(plain[i - 1]) || plain[i - 1] == '.'))
            plain[i] = 'e';
    const auto number = plainNumber(plain);
    return number && minus ? std::optional(-*number) : number;
}

std::string numberText(double number)
{
    std::array<char, 400> text{};
    const bool whole = number == std::floor(number) && std::abs(number) < 1e15;
    const auto end = whole ? std::to_chars(text.data(), text.data() + text.size(), static_cast<long long>(number)).ptr
                           : std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

bool standsForMissing(std::string_view field)
{
    static constexpr std::array<std::string_view, 27> words = {
        "",  "na", "n/a", "#n/a", "#na", "nan",  "-nan",    "+nan",   "null",    "none",    "nil",   "<na>",  "nat", "?",
        "-", "--", "---", ".",    "..",  "n.a.", "missing", "#null!", "#div/0!", "#value!", "#ref!", "#num!", "\\n"};
    return isOneOf(field, words) || lowerCase(trimmed(field)).starts_with("-nan(") || trimmed(field) == "\xE2\x80\x93" ||
           trimmed(field) == "\xE2\x80\x94" || lowerCase(trimmed(field)).starts_with("1.#");
}

bool isMissingWord(std::string_view field)
{
    static constexpr std::array<std::string_view, 8> words = {"", "na", "n/a", "#n/a", "nan", "null", "<na>", "?"};
    return isOneOf(field, words);
}

} // namespace hourglass
