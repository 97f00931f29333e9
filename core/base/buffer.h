// A block of zeroed scalars, aligned for the widest vector unit, that is allocated once and never grows.
#pragma once

#include "core/base/scalar.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

#include <sys/mman.h>

namespace hourglass {

class Buffer
{
public:
    /// Usual pages are for what is kept and seldom read: a large page would be given to it whole.
    enum class Pages { Large, Usual };

    Buffer() = default;
    explicit Buffer(Index size, Pages pages = Pages::Large) : m_size(size)
    {
        // Large buffers ask for large pages: a column of weights lies 4,000 bytes from the next, so that every step of a
        // product touches another small page, and looking pages up costs more than the arithmetic.
        const auto wanted = static_cast<std::size_t>(size) * sizeof(Scalar) + 1;
        const std::size_t alignment = pages == Pages::Large && wanted > largePage / 8 ? largePage : cacheLine;
        const std::size_t bytes = (wanted + alignment - 1) / alignment * alignment;
        auto *p = static_cast<Scalar *>(std::aligned_alloc(alignment, bytes));
        if (!p)
            throw std::bad_alloc();
        if (alignment == largePage)
            madvise(p, bytes, MADV_HUGEPAGE); // only a wish; refused, nothing changes
        std::memset(static_cast<void *>(p), 0, bytes);
        m_data.reset(p);
    }
    Buffer(const Buffer &other) : Buffer(other.m_size) { copyFrom(other); }
    Buffer(Buffer &&other) noexcept : m_data(std::move(other.m_data)), m_size(std::exchange(other.m_size, 0)) {}
    Buffer &operator=(Buffer other) noexcept
    {
        m_data.swap(other.m_data);
        std::swap(m_size, other.m_size);
        return *this;
    }
    ~Buffer() = default;

    /// Takes the values of a buffer of the same size, without allocating.
    void copyFrom(const Buffer &other)
    {
        eigen_assert(m_size == other.m_size);
        if (m_size > 0)
            std::memcpy(m_data.get(), other.m_data.get(), static_cast<std::size_t>(m_size) * sizeof(Scalar));
    }

    Index size() const { return m_size; }
    Scalar *data() { return m_data.get(); }
    const Scalar *data() const { return m_data.get(); }
    std::span<Scalar> span() { return {m_data.get(), static_cast<std::size_t>(m_size)}; }
    std::span<const Scalar> span() const { return {m_data.get(), static_cast<std::size_t>(m_size)}; }

    bool operator==(const Buffer &other) const
    {
        return m_size == other.m_size &&
               (m_size == 0 || std::memcmp(m_data.get(), other.m_data.get(), static_cast<std::size_t>(m_size) * sizeof(Scalar)) == 0);
    }

private:
    static constexpr std::size_t cacheLine = 64;
    static constexpr std::size_t largePage = std::size_t{1} << 21;
    struct Free {
        void operator()(Scalar *p) const { std::free(p); }
    };
    std::unique_ptr<Scalar[], Free> m_data;
    Index m_size = 0;
};

/// Memory of this thread, at least so long, that only ever grows; what it holds is of no use to the next caller. The tag is a type of
/// the caller's own, so that no other owner's memory is taken while it is used.
template <typename Tag>
Scalar *scratch(Index size)
{
    thread_local Buffer buffer;
    if (buffer.size() < size)
        buffer = Buffer(size);
    return buffer.data();
}

} // namespace hourglass
