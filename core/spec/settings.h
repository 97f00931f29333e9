// Chosen values for the Params of a kind.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace hourglass {

/// bool for a Toggle, whole number, real number, or the id of one option.
using Value = std::variant<bool, std::int64_t, double, std::string>;

/// "0.001", "128", "yes", "relu": for messages and tables.
std::string valueText(const Value &value);

class Settings
{
public:
    Settings() = default;
    Settings(std::initializer_list<std::pair<const std::string, Value>> values) : m_values(values) {}

    bool has(std::string_view key) const { return m_values.find(key) != m_values.end(); }
    const Value *find(std::string_view key) const;
    void set(std::string_view key, Value value) { m_values.insert_or_assign(std::string(key), std::move(value)); }

    /// The typed values. A key that is missing or of another type is a broken promise of ours: Settings are completed
    /// and checked against their Kind (spec/kind.h) before anyone reads them.
    bool toggle(std::string_view key) const;
    std::int64_t integer(std::string_view key) const;
    double real(std::string_view key) const;
    const std::string &option(std::string_view key) const;

    auto begin() const { return m_values.begin(); }
    auto end() const { return m_values.end(); }
    bool operator==(const Settings &) const = default;

private:
    std::map<std::string, Value, std::less<>> m_values;
};

/// A kind by its id, with its settings.
struct Choice {
    std::string kind;
    Settings settings;
    bool operator==(const Choice &) const = default;
};

} // namespace hourglass
