// The lines of an ARFF file, and the fields in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hourglass {

/// Lines that are neither blank nor comments, without blanks at their ends.
class ArffLines
{
public:
    explicit ArffLines(std::string_view text) : m_text(text) {}
    bool next();
    std::string_view line() const { return m_line; }
    /// Of the text that was passed, 0 to 1.
    double share() const { return m_text.empty() ? 1 : static_cast<double>(m_at) / static_cast<double>(m_text.size()); }

private:
    std::string_view m_text;
    std::string_view m_line;
    std::size_t m_at = 0;
};

/// Whether a line begins with a keyword, in any case.
bool isArffKeyword(std::string_view line, std::string_view keyword);

struct ArffField {
    std::string text = {};
    bool quoted = false;
    std::size_t end = 0; // in the line
};

/// Fields between delimiters; those in single or double quotes may hold delimiters and have their escapes undone. Where blanks delimit,
/// many count as one. `raw` leaves quotes and escapes as they are.
std::vector<ArffField> arffFields(std::string_view text, std::string_view delimiters, bool raw = false);

} // namespace hourglass
