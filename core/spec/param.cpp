// Values against their domains; see param.h.
#include "core/spec/param.h"
#include "core/base/words.h"

#include "core/base/error.h"
#include "core/base/numbers.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>; // clang before 17 does not deduce it

template <typename T>
std::string rangeText(const T &domain)
{
    return say("from %1 to %2", {valueText(Value(domain.minimum)), valueText(Value(domain.maximum))});
}

std::string optionList(const OneOf &domain)
{
    std::string list;
    for (const Option &option : domain.options)
        list += (list.empty() ? "" : ", ") + std::string(option.id);
    return list;
}

} // namespace

Value initialValue(const Param &param)
{
    return std::visit(Overloaded{[](const OneOf &d) { return Value(std::string(d.initial)); },
                                 [](const Text &d) { return Value(std::string(d.initial)); },
                                 [](const auto &d) { return Value(d.initial); }},
                      param.domain);
}

std::string validationError(const Param &param, const Value &value)
{
    const std::string label = say(param.label);
    return std::visit(
        Overloaded{[&](const Toggle &) { return std::holds_alternative<bool>(value) ? "" : say("%1 must be yes or no.", {label}); },
                   [&](const Text &) { return std::holds_alternative<std::string>(value) ? "" : say("%1 must be text.", {label}); },
                   [&](const Integer &d) -> std::string {
                       const auto *number = std::get_if<std::int64_t>(&value);
                       const bool fits = number && *number >= d.minimum && *number <= d.maximum;
                       return fits ? "" : say("%1 must be a whole number %2, not %3.", {label, rangeText(d), valueText(value)});
                   },
                   [&](const Real &d) -> std::string {
                       const auto *number = std::get_if<double>(&value);
                       const bool fits = number && std::isfinite(*number) && *number >= d.minimum && *number <= d.maximum;
                       return fits ? "" : say("%1 must be a number %2, not %3.", {label, rangeText(d), valueText(value)});
                   },
                   [&](const OneOf &d) -> std::string {
                       const auto *id = std::get_if<std::string>(&value);
                       const bool fits = id && std::ranges::any_of(d.options, [&](const Option &o) { return o.id == *id; });
                       return fits ? "" : say("%1 must be one of %2, not %3.", {label, optionList(d), valueText(value)});
                   }},
        param.domain);
}

Value parseValue(const Param &param, std::string_view text)
{
    Value value = std::string(text);
    if (std::holds_alternative<Toggle>(param.domain)) {
        if (text == "yes" || text == "true" || text == "on" || text == "1")
            value = true;
        else if (text == "no" || text == "false" || text == "off" || text == "0")
            value = false;
    } else if (std::holds_alternative<Integer>(param.domain)) {
        if (const auto number = parsed<std::int64_t>(text))
            value = *number;
    } else if (std::holds_alternative<Real>(param.domain)) {
        if (const auto number = parsed<double>(text))
            value = *number;
    }
    if (const std::string problem = validationError(param, value); !problem.empty())
        throw Error(problem);
    return value;
}

} // namespace hourglass
