// Bytes that lie in memory or in a file, shared by all who read them.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hourglass {

class Bytes
{
public:
    Bytes() = default;
    explicit Bytes(std::vector<std::uint8_t> bytes)
    {
        auto held = std::make_shared<const std::vector<std::uint8_t>>(std::move(bytes));
        m_span = *held;
        m_owner = std::move(held);
    }
    explicit Bytes(std::string bytes)
    {
        auto held = std::make_shared<const std::string>(std::move(bytes));
        m_span = {reinterpret_cast<const std::uint8_t *>(held->data()), held->size()};
        m_owner = std::move(held);
    }
    /// Of somebody else's, who keeps them for as long as `owner` lives; of the program itself, when it is null.
    Bytes(std::span<const std::uint8_t> bytes, std::shared_ptr<const void> owner) : m_span(bytes), m_owner(std::move(owner)) {}

    std::span<const std::uint8_t> span() const { return m_span; }
    std::string_view text() const { return {reinterpret_cast<const char *>(m_span.data()), m_span.size()}; }
    std::size_t size() const { return m_span.size(); }
    const std::uint8_t *data() const { return m_span.data(); }
    Bytes part(std::size_t from, std::size_t count) const { return {m_span.subspan(from, count), m_owner}; }

private:
    std::span<const std::uint8_t> m_span;
    std::shared_ptr<const void> m_owner;
};

} // namespace hourglass
