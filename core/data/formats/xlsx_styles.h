// The styles of an Excel file: which numbers are shown as dates.
#pragma once

#include <string>
#include <vector>

namespace pugi {
class xml_document;
}

namespace hourglass {

class XlsxStyles
{
public:
    XlsxStyles() = default;
    explicit XlsxStyles(const pugi::xml_document &styles);

    /// A cell's number as a table has it: dates as ISO 8601, all others as they are.
    std::string text(const std::string &number, unsigned style) const;

private:
    std::vector<bool> m_isDate; // of each style
};

} // namespace hourglass
