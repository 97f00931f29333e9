// Lines and fields of ARFF; see arff_lines.h.
#include "core/data/formats/arff_lines.h"

#include "core/data/store/entry_names.h"

#include <algorithm>

namespace hourglass {

namespace {

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

} // namespace

bool ArffLines::next()
{
    while (m_at < m_text.size()) {
        const std::size_t end = std::min(m_text.find_first_of("\n", m_at), m_text.size());
        m_line = withoutBlanks(m_text.substr(m_at, end - m_at));
        m_at = end + 1;
        if (!m_line.empty() && m_line[0] != '%')
            return true;
    }
    m_at = m_text.size();
    return false;
}

bool isArffKeyword(std::string_view line, std::string_view keyword)
{
    return line.size() >= keyword.size() && lowerCase(line.substr(0, keyword.size())) == keyword &&
           (line.size() == keyword.size() || line[keyword.size()] == ' ' || line[keyword.size()] == '\t');
}

std::vector<ArffField> arffFields(std::string_view text, std::string_view delimiters, bool raw)
{
    std::vector<ArffField> fields;
    const bool blanks = delimiters.find(' ') != delimiters.npos;
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    std::size_t at = 0;
    while (true) {
        while (at < text.size() && (isBlank(text[at]) || (blanks && delimiters.find(text[at]) != delimiters.npos)))
            ++at;
        if (at >= text.size())
            break;
        ArffField field;
        char quote = 0;
        for (; at < text.size(); ++at) {
            const char c = text[at];
            if (quote && c == '\\' && at + 1 < text.size() && !raw) {
                ++at;
                field.text += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at];
            } else if (quote ? c == quote : (c == '\'' || c == '"') && withoutBlanks(field.text).empty()) {
                quote = quote ? char(0) : c;
                field.quoted = true;
                if (raw)
                    field.text += c;
            } else if (!quote && delimiters.find(c) != delimiters.npos) {
                break;
            } else {
                field.text += c;
            }
        }
        field.end = at;
        if (!field.quoted || raw)
            field.text = std::string(withoutBlanks(field.text));
        fields.push_back(std::move(field));
        if (at < text.size() && !blanks)
            ++at; // one delimiter between two fields
        if (at >= text.size() && !blanks && !text.empty() && delimiters.find(text.back()) != delimiters.npos && !fields.back().quoted)
            fields.push_back({}); // an empty last field
    }
    return fields;
}

} // namespace hourglass
