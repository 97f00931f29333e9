// Numbers from outside: read from a text as a whole or not at all, multiplied and converted only where the result fits.
#pragma once

#include <charconv>
#include <cmath>
#include <concepts>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace hourglass {

/// The number that all of a text is; "8abc", " 8" and what does not fit the type are none.
template <class Number>
std::optional<Number> parsed(std::string_view text)
{
    Number number{};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || result.ec != std::errc() || result.ptr != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// The product, unless it is more than `most`. No factor may be negative.
template <std::integral Number>
std::optional<Number> product(std::initializer_list<Number> factors, Number most = std::numeric_limits<Number>::max())
{
    Number result = 1;
    for (const Number factor : factors)
        if (factor < 0 || __builtin_mul_overflow(result, factor, &result))
            return std::nullopt;
    return result <= most ? std::optional(result) : std::nullopt;
}

/// A number as another type, when it is exactly the same there: no fraction, no sign and no size is lost.
template <std::integral To, class From>
std::optional<To> exactly(From number)
{
    if constexpr (std::integral<From>) {
        return std::in_range<To>(number) ? std::optional(static_cast<To>(number)) : std::nullopt;
    } else {
        // Both ends are powers of two, which a floating-point number holds exactly; the upper is the first that does not fit.
        const From end = std::ldexp(From(1), std::numeric_limits<To>::digits);
        const From begin = std::is_signed_v<To> ? -end : From(0);
        if (!(number >= begin && number < end) || number != std::trunc(number)) // also not a number
            return std::nullopt;
        return static_cast<To>(number);
    }
}

} // namespace hourglass
