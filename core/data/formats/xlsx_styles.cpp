// Styles of Excel files; see xlsx_styles.h.
#include "core/data/formats/xlsx_styles.h"

#include "core/base/numbers.h"

#include <pugixml.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <string_view>

namespace hourglass {

namespace {

/// Built-in formats of dates and times (ECMA-376, 18.8.30).
bool isDateFormat(unsigned id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/// Letters of days, months, years or hours outside quotes and brackets.
bool isDateFormat(std::string_view code)
{
    bool quoted = false;
    bool bracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\' || c == '_')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (c == '[' || c == ']')
            bracketed = c == '[';
        else if (!quoted && !bracketed && std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

XlsxStyles::XlsxStyles(const pugi::xml_document &styles)
{
    std::map<unsigned, bool> own;
    for (const pugi::xml_node &format : styles.document_element().child("numFmts"))
        own[format.attribute("numFmtId").as_uint()] = isDateFormat(format.attribute("formatCode").value());
    for (const pugi::xml_node &style : styles.document_element().child("cellXfs")) {
        const unsigned id = style.attribute("numFmtId").as_uint();
        const auto it = own.find(id);
        m_isDate.push_back(it != own.end() ? it->second : isDateFormat(id));
    }
}

std::string XlsxStyles::text(const std::string &number, unsigned style) const
{
    const auto days = style < m_isDate.size() && m_isDate[style] ? parsed<double>(number) : std::nullopt;
    constexpr double last = 2958466; // the end of year 9999
    if (!days || !(*days >= 0) || *days >= last)
        return number;
    // Days since 1899-12-30, which makes up for a 29 February 1900 that never was.
    const auto seconds = static_cast<long long>(std::llround((*days - std::floor(*days)) * 86400));
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{static_cast<int>(*days) - 25569}}};
    char text[96];
    if (*days < 1) // a time of day alone
        std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    else if (seconds == 0)
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    else
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02lld:%02lld:%02lld", int(date.year()), unsigned(date.month()),
                      unsigned(date.day()), seconds / 3600, seconds / 60 % 60, seconds % 60);
    return text;
}

} // namespace hourglass
