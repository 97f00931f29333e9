// Arrays of numbers; see array_reader.h.
#include "core/data/formats/array_reader.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/memory.h"
#include "core/base/numbers.h"
#include "core/base/words.h"

#include <Eigen/Core>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#include <sys/mman.h>

namespace hourglass {

namespace {

std::size_t bytesOf(Element element)
{
    switch (element) {
    case Element::UInt8:
    case Element::Int8:
    case Element::Bool:
        return 1;
    case Element::UInt16:
    case Element::Int16:
    case Element::Float16:
        return 2;
    case Element::UInt32:
    case Element::Int32:
    case Element::Float32:
        return 4;
    case Element::UInt64:
    case Element::Int64:
    case Element::Float64:
        return 8;
    }
    return 1;
}

/// The bytes behind a header, in portions.
class Source
{
public:
    Source(const Input &input, std::size_t offset) : m_name(input.name), m_bytes(input.bytes), m_at(offset)
    {
        if (m_bytes.size() > 0 || input.file.empty())
            return;
        m_file.emplace(input.file);
        std::vector<std::uint8_t> header(std::min(offset, m_file->size()));
        read(header.data(), header.size());
    }

    /// From the beginning of the file.
    std::size_t size() const { return m_file ? m_file->size() : m_bytes.size(); }

    void read(void *target, std::size_t count)
    {
        if (!m_file) {
            std::memcpy(target, m_bytes.data() + m_at, count);
            m_at += count;
        } else if (m_file->read({static_cast<std::uint8_t *>(target), count}) < count) {
            changed();
        }
    }
    void requireUnchanged() const
    {
        if (m_file && m_file->changed())
            changed();
    }

private:
    [[noreturn]] void changed() const { throw Error(say("%1 changed while it was read. Open it again.", {m_name})); }

    std::string m_name;
    Bytes m_bytes;
    std::size_t m_at;
    std::optional<InputFile> m_file;
};

template <class T>
T swapped(T value)
{
    if constexpr (sizeof(T) == 2)
        return std::bit_cast<T>(__builtin_bswap16(std::bit_cast<std::uint16_t>(value)));
    else if constexpr (sizeof(T) == 4)
        return std::bit_cast<T>(__builtin_bswap32(std::bit_cast<std::uint32_t>(value)));
    else if constexpr (sizeof(T) == 8)
        return std::bit_cast<T>(__builtin_bswap64(std::bit_cast<std::uint64_t>(value)));
    else
        return value;
}

template <class T>
void swapAll(std::span<T> values)
{
    for (T &value : values)
        value = swapped(value);
}

/// Large pages, where the system gives them on request: filling memory for the first time is what reading costs.
template <class T>
void reserveQuickly(std::vector<T> &values, std::size_t count)
{
    values.reserve(count);
    constexpr std::uintptr_t page = std::uintptr_t{1} << 21;
    const auto from = (reinterpret_cast<std::uintptr_t>(values.data()) + page - 1) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(values.data() + count) / page * page;
    if (end > from)
        madvise(reinterpret_cast<void *>(from), end - from, MADV_HUGEPAGE);
}

/// Portions fit into the processor's cache, so that swapping and converting cost next to nothing beside reading.
template <class Raw, class Target>
std::vector<Target> decoded(Source &source, std::size_t count, bool swap, const LoadContext &context)
{
    constexpr std::size_t portion = (std::size_t{1} << 18) / sizeof(Raw);
    std::vector<Target> values;
    reserveQuickly(values, count);
    std::vector<Raw> raw;
    while (values.size() < count) {
        const std::size_t from = values.size();
        const std::size_t size = std::min(portion, count - from);
        values.resize(from + size);
        const std::span<Target> target(values.data() + from, size);
        if constexpr (std::is_same_v<Raw, Target>) {
            source.read(target.data(), size * sizeof(Raw));
            if (swap)
                swapAll(target);
        } else {
            raw.resize(size);
            source.read(raw.data(), size * sizeof(Raw));
            if (swap)
                swapAll(std::span(raw));
            std::ranges::transform(raw, target.begin(), [](Raw value) { return static_cast<Target>(value); });
        }
        context.report(static_cast<double>(values.size()) / static_cast<double>(count));
    }
    return values;
}

NumberArray::Values valuesOf(Element element, Source &source, std::size_t count, bool swap, const LoadContext &context)
{
    switch (element) {
    case Element::Bool: {
        auto values = decoded<std::uint8_t, std::uint8_t>(source, count, false, context);
        std::ranges::transform(values, values.begin(), [](std::uint8_t value) { return value != 0 ? 1 : 0; });
        return values;
    }
    case Element::UInt8:
        return decoded<std::uint8_t, std::uint8_t>(source, count, false, context);
    case Element::Int8:
        return decoded<std::int8_t, float>(source, count, false, context);
    case Element::UInt16:
        return decoded<std::uint16_t, float>(source, count, swap, context);
    case Element::Int16:
        return decoded<std::int16_t, float>(source, count, swap, context);
    case Element::Float16:
        return decoded<Eigen::half, float>(source, count, swap, context);
    case Element::Float32:
        return decoded<float, float>(source, count, swap, context);
    case Element::UInt32:
        return decoded<std::uint32_t, double>(source, count, swap, context);
    case Element::Int32:
        return decoded<std::int32_t, double>(source, count, swap, context);
    case Element::UInt64:
        return decoded<std::uint64_t, double>(source, count, swap, context);
    case Element::Int64:
        return decoded<std::int64_t, double>(source, count, swap, context);
    case Element::Float64:
        return decoded<double, double>(source, count, swap, context);
    }
    return {};
}

double fullOf(Element element)
{
    return element == Element::UInt8 ? 255 : element == Element::UInt16 ? 65535 : element == Element::Bool ? 1 : 0;
}

} // namespace

std::size_t valueCount(std::span<const std::size_t> dimensions, const std::string &name)
{
    constexpr std::size_t most = std::size_t{1} << 36;
    std::size_t count = 1;
    for (const std::size_t dimension : dimensions) {
        if (dimension == 0)
            throw Error(say("%1 contains no samples.", {name}));
        const auto next = product({count, dimension}, most);
        if (!next)
            throw Error(say("%1 is damaged: its header claims more values than fit in memory.", {name}));
        count = *next;
    }
    return count;
}

void requireMemory(std::size_t values, std::size_t bytesOfOne, const std::string &name)
{
    if (values > freeMemory() / bytesOfOne)
        throw Error(say("%1 contains %2 values, more than fit in memory.", {name, std::to_string(values)}));
}

MemoryLeft::MemoryLeft(std::string name) : m_name(std::move(name)), m_left(freeMemory()) {}

void MemoryLeft::take(std::size_t bytes)
{
    if (bytes > m_left)
        throw Error(say("%1 contains more than fits in memory.", {m_name}));
    m_left -= bytes;
}

NumberArray readArray(const ArrayHeader &header, const Input &input, const LoadContext &context)
{
    const std::size_t count = valueCount(header.dimensions, input.name);
    const std::size_t width = bytesOf(header.element);
    Source source(input, header.offset);
    const std::size_t there = source.size() - std::min(header.offset, source.size());
    if (there / width < count)
        throw Error(say("%1 is truncated: its header gives %2 values, but it contains %3.",
                        {input.name, std::to_string(count), std::to_string(there / width)}));
    if (there > count * width)
        throw Error(say("%1 is longer than the %2 values its header gives.", {input.name, std::to_string(count)}));
    const bool wide = width >= 4 && header.element != Element::Float32;
    const std::size_t bytes = wide ? sizeof(double) : width == 1 && header.element != Element::Int8 ? 1 : sizeof(float);
    requireMemory(count, bytes * (header.columnMajor ? 2 : 1), input.name);

    NumberArray array;
    array.dimensions = header.dimensions;
    array.full = fullOf(header.element);
    array.values = valuesOf(header.element, source, count, header.bigEndian != (std::endian::native == std::endian::big), context);
    source.requireUnchanged();
    if (header.columnMajor)
        std::visit([&](auto &values) { toRowMajor(values, header.dimensions); }, array.values);
    return array;
}

} // namespace hourglass
