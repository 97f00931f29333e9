// Dates and times in fields of tables; see field_text.h.
#include "core/data/formats/field_text.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hourglass {

namespace {

/// Takes a text from its beginning, piece by piece.
struct Scanner {
    std::string_view rest;

    bool take(std::string_view any)
    {
        if (rest.empty() || any.find(rest[0]) == any.npos)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    struct Number {
        double value = 0;
        std::size_t digits = 0;
    };
    std::optional<Number> number(bool fraction = false)
    {
        const auto end = std::min(rest.find_first_not_of(fraction ? "0123456789." : "0123456789"), rest.size());
        const auto value = end <= 18 ? parsed<double>(rest.substr(0, end)) : std::nullopt;
        rest.remove_prefix(end);
        return value ? std::optional(Number{*value, end}) : std::nullopt;
    }
    bool word(std::string_view lower)
    {
        if (rest.size() < lower.size() ||
            !std::ranges::equal(rest.substr(0, lower.size()), lower, [](unsigned char a, char b) { return std::tolower(a) == b; }))
            return false;
        rest.remove_prefix(lower.size());
        return true;
    }
};

/// Days since the beginning of 1970.
std::optional<double> dayIn(Scanner &scanner, DateOrder order)
{
    const auto first = scanner.number();
    const char mark = scanner.rest.empty() ? ' ' : scanner.rest[0];
    if (!first || !scanner.take("-/."))
        return std::nullopt;
    const auto second = scanner.number();
    if (!second || !scanner.take({&mark, 1}))
        return std::nullopt;
    const auto third = scanner.number();
    const bool yearFirst = first->digits == 4;
    if (!third || second->digits > 2 || (yearFirst ? third->digits > 2 : first->digits > 2 || (third->digits != 2 && third->digits != 4)))
        return std::nullopt;
    double year = yearFirst ? first->value : third->value;
    if (!yearFirst && third->digits == 2)
        year += year < 70 ? 2000 : 1900;
    const bool dayFirst = mark == '.' || order == DateOrder::DayFirst;
    const double month = yearFirst || dayFirst ? second->value : first->value;
    const double day = yearFirst ? third->value : dayFirst ? first->value : second->value;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? std::optional(static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count())) : std::nullopt;
}

/// Seconds since midnight, in the zone that is given, if any.
std::optional<double> timeIn(Scanner &scanner)
{
    const auto hours = scanner.number();
    if (!hours || hours->digits > 2 || !scanner.take(":"))
        return std::nullopt;
    const auto minutes = scanner.number();
    const auto seconds = scanner.take(":") ? scanner.number(true) : std::optional(Scanner::Number{0, 0});
    if (!minutes || minutes->digits != 2 || !seconds || hours->value > 24 || minutes->value > 59 || seconds->value >= 61)
        return std::nullopt;
    double hour = hours->value;
    while (scanner.take(" ")) {
    }
    if (scanner.word("pm"))
        hour += hour < 12 ? 12 : 0;
    else if (scanner.word("am"))
        hour -= hour == 12 ? 12 : 0;
    double offset = 0;
    const bool east = scanner.rest.starts_with('+');
    if (scanner.take("+-")) {
        const auto zone = scanner.number();
        if (!zone)
            return std::nullopt;
        const auto part =
            scanner.take(":") ? scanner.number() : std::optional(Scanner::Number{zone->digits > 2 ? std::fmod(zone->value, 100) : 0, 0});
        if (!part)
            return std::nullopt;
        offset = ((zone->digits > 2 ? std::floor(zone->value / 100) : zone->value) * 3600 + part->value * 60) * (east ? 1 : -1);
    } else if (!scanner.word("utc")) {
        scanner.word("z");
    }
    return hour * 3600 + minutes->value * 60 + seconds->value - offset;
}

} // namespace

std::optional<double> dateIn(std::string_view field, DateOrder order)
{
    field = trimmed(field);
    if (field.size() < 5 || field.size() > 40)
        return std::nullopt;
    Scanner scanner{field};
    if (const auto time = timeIn(scanner); time && scanner.rest.empty())
        return time;
    scanner.rest = field;
    const auto day = dayIn(scanner, order);
    if (!day || scanner.rest.empty())
        return day ? std::optional(*day * 86400) : std::nullopt;
    if (!scanner.take("Tt ,"))
        return std::nullopt;
    while (scanner.take(" ")) {
    }
    const auto time = timeIn(scanner);
    return time && scanner.rest.empty() ? std::optional(*day * 86400 + *time) : std::nullopt;
}

} // namespace hourglass
