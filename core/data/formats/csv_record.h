// Splits the text of a table into fields.
#pragma once

#include <string>
#include <string_view>

namespace hourglass {

struct CsvField {
    std::string_view text; // between the quotes where there are some, with a quote inside still doubled
    bool quoted = false;

    std::string value() const
    {
        std::string result(text);
        for (std::size_t at = 0; quoted && (at = result.find("\"\"", at)) != result.npos; ++at)
            result.erase(at, 1);
        return result;
    }
};

inline bool endsRecord(char c) { return c == '\n' || c == '\r'; }

/// The beginning of the record after a line's end at `at`.
inline std::size_t afterLineEnd(std::string_view text, std::size_t at)
{
    return at >= text.size() ? at : at + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
}

/// One field from `at` on. A delimiter ' ' means any run of blanks and tabs. Returns where it ends: at a delimiter, a line's end or the
/// text's end. Quotes may hold delimiters and line ends (RFC 4180).
inline std::size_t takeField(std::string_view text, std::size_t at, char delimiter, CsvField &field)
{
    const auto ends = [delimiter](char c) { return endsRecord(c) || c == delimiter || (delimiter == ' ' && c == '\t'); };
    std::size_t start = at;
    while (start < text.size() && text[start] == ' ' && delimiter != ' ')
        ++start;
    if (start < text.size() && text[start] == '"') {
        std::size_t end = start + 1;
        while ((end = text.find('"', end)) != text.npos && end + 1 < text.size() && text[end + 1] == '"')
            end += 2;
        if (end != text.npos) {
            std::size_t after = end + 1;
            while (after < text.size() && text[after] == ' ' && delimiter != ' ')
                ++after;
            if (after >= text.size() || ends(text[after])) {
                field = {text.substr(start + 1, end - start - 1), true};
                return after;
            }
        } else {
            field = {text.substr(start), false};
            return text.size();
        }
    }
    std::size_t end = at;
    while (end < text.size() && !ends(text[end]))
        ++end;
    field = {text.substr(at, end - at), false};
    return end;
}

/// Gives each field of the record that begins at `at`. Returns where the next one begins.
template <class Give>
std::size_t eachField(std::string_view text, std::size_t at, char delimiter, const Give &give)
{
    const auto skipBlanks = [&] {
        while (delimiter == ' ' && at < text.size() && (text[at] == ' ' || text[at] == '\t'))
            ++at;
    };
    CsvField field;
    skipBlanks();
    for (;;) {
        at = takeField(text, at, delimiter, field);
        give(field);
        skipBlanks();
        if (at >= text.size() || endsRecord(text[at]))
            return afterLineEnd(text, at);
        if (delimiter != ' ')
            ++at;
    }
}

inline std::string_view lineAt(std::string_view text, std::size_t at)
{
    const auto end = text.find_first_of("\r\n", at);
    return text.substr(at, end == text.npos ? text.npos : end - at);
}

/// Where the next record begins from the line's beginning `at` on: after empty lines and comments.
inline std::size_t nextRecord(std::string_view text, std::size_t at, char comment)
{
    while (at < text.size() && (endsRecord(text[at]) || text[at] == ' ' || text[at] == '\t' || (comment && text[at] == comment))) {
        const std::string_view line = lineAt(text, at);
        if (line.find_first_not_of(" \t") != line.npos && !(comment && line.starts_with(comment)))
            break;
        at = afterLineEnd(text, at + line.size());
    }
    return at;
}

} // namespace hourglass
