// What the text of one field of a table means: a number in any country's way of writing, a date, or that the value is missing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hourglass {

enum class NumberStyle {
    Point, // 1,234.5
    Comma, // 1.234,5
};

/// Without the blanks around it, non-breaking ones included.
std::string_view trimmed(std::string_view text);

/// The number that all of a field is: "12", "-1.5e3", "+.5", "1,234.50", "12 %", "$ 3", "1'234", "1.0D-3", infinity too. Nothing for all
/// else, words for "missing" and "nan" included.
std::optional<double> numberIn(std::string_view field, NumberStyle style);

/// As short as it can be read back; whole numbers without an exponent.
std::string numberText(double number);

/// Whether a field among numbers stands for "missing": empty, NA, N/A, NaN, null, None, ?, -, #N/A and the like.
bool standsForMissing(std::string_view field);
/// The same among words, where "none" or "-" may be meant.
bool isMissingWord(std::string_view field);

enum class DateOrder { MonthFirst, DayFirst };

/// Seconds since the beginning of 1970 of a date with or without a time, or of a time of day alone: ISO 8601, 31.12.2024, 12/31/2024.
std::optional<double> dateIn(std::string_view field, DateOrder order = DateOrder::MonthFirst);

} // namespace hourglass
