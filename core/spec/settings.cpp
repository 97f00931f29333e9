// Chosen values; see settings.h.
#include "core/spec/settings.h"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace hourglass {

namespace {

template <typename T>
const T &typed(const Settings &settings, std::string_view key)
{
    const Value *value = settings.find(key);
    const T *result = value ? std::get_if<T>(value) : nullptr;
    if (!result)
        throw std::logic_error("setting \"" + std::string(key) + "\" was not completed");
    return *result;
}

} // namespace

std::string valueText(const Value &value)
{
    struct Text {
        std::string operator()(bool b) const { return b ? "yes" : "no"; }
        std::string operator()(std::int64_t i) const { return std::to_string(i); }
        std::string operator()(const std::string &s) const { return s; }
        std::string operator()(double d) const
        {
            if (std::isnan(d)) // whose sign says nothing
                return "nan";
            std::array<char, 32> text{};
            const auto end = std::to_chars(text.data(), text.data() + text.size(), d).ptr;
            return {text.data(), end};
        }
    };
    return std::visit(Text{}, value);
}

const Value *Settings::find(std::string_view key) const
{
    const auto it = m_values.find(key);
    return it == m_values.end() ? nullptr : &it->second;
}

bool Settings::toggle(std::string_view key) const { return typed<bool>(*this, key); }
std::int64_t Settings::integer(std::string_view key) const { return typed<std::int64_t>(*this, key); }
double Settings::real(std::string_view key) const { return typed<double>(*this, key); }
const std::string &Settings::option(std::string_view key) const { return typed<std::string>(*this, key); }

} // namespace hourglass
