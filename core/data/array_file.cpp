// Arrays of numbers; see array_file.h.
#include "core/data/array_file.h"

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/numbers.h"
#include "core/base/words.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace hourglass {

namespace {

template <typename T>
float valueAt(const std::uint8_t *bytes, bool swap)
{
    std::array<std::uint8_t, sizeof(T)> raw;
    std::memcpy(raw.data(), bytes, sizeof(T));
    if (swap)
        std::reverse(raw.begin(), raw.end());
    return static_cast<float>(std::bit_cast<T>(raw));
}

using Reader = float (*)(const std::uint8_t *, bool);

Reader readerOf(Element element)
{
    switch (element) {
    case Element::UInt8:
    case Element::Bool:
        return valueAt<std::uint8_t>;
    case Element::Int8:
        return valueAt<std::int8_t>;
    case Element::UInt16:
        return valueAt<std::uint16_t>;
    case Element::Int16:
        return valueAt<std::int16_t>;
    case Element::UInt32:
        return valueAt<std::uint32_t>;
    case Element::Int32:
        return valueAt<std::int32_t>;
    case Element::UInt64:
        return valueAt<std::uint64_t>;
    case Element::Int64:
        return valueAt<std::int64_t>;
    case Element::Float32:
        return valueAt<float>;
    case Element::Float64:
        return valueAt<double>;
    }
    return nullptr;
}

/// (n, …) in column-major order → sample by sample.
template <typename T>
void toRowMajor(std::vector<T> &values, const std::vector<std::size_t> &dimensions)
{
    std::vector<T> result(values.size());
    std::vector<std::size_t> position(dimensions.size(), 0);
    for (T &target : result) {
        std::size_t source = 0;
        for (std::size_t d = dimensions.size(); d-- > 0;)
            source = source * dimensions[d] + position[d];
        target = values[source];
        for (std::size_t d = dimensions.size(); d-- > 0 && ++position[d] == dimensions[d];)
            position[d] = 0;
    }
    values = std::move(result);
}

} // namespace

std::size_t bytesOf(Element element)
{
    switch (element) {
    case Element::UInt8:
    case Element::Int8:
    case Element::Bool:
        return 1;
    case Element::UInt16:
    case Element::Int16:
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

std::size_t elementCount(const ArrayHeader &header, const std::string &name)
{
    constexpr std::size_t most = std::size_t{1} << 36;
    std::size_t count = 1;
    for (const std::size_t dimension : header.dimensions) {
        if (dimension == 0)
            throw Error(say("%1 contains no samples.", {name}));
        const auto next = product({count, dimension}, most);
        if (!next)
            throw Error(say("%1 is damaged: its header claims more values than fit in memory.", {name}));
        count = *next;
    }
    return count;
}

Dataset::Values readElements(ByteStream &stream, const ArrayHeader &header, const LoadContext &context)
{
    const std::size_t count = elementCount(header, stream.name());
    const std::size_t width = bytesOf(header.element);
    const bool swap = header.bigEndian != (std::endian::native == std::endian::big);
    const Reader read = readerOf(header.element);
    const bool asBytes = header.element == Element::UInt8;
    // A header that lies about a small file is found out while reading; one that may be true is held against the memory first.
    constexpr std::size_t mostPacked = 1032; // what deflate reaches at best
    const std::size_t needed = count * (asBytes ? 1 : sizeof(float));
    if (needed / mostPacked <= stream.size() && needed > freeMemory() / 2) // columns are turned into rows, and scaled
        throw Error(say("%1 contains %2 values, more than fit in memory.", {stream.name(), std::to_string(count)}));

    std::vector<std::uint8_t> bytes;
    std::vector<float> floats;
    std::vector<std::uint8_t> portion(std::size_t{1} << 20);
    std::size_t done = 0;
    while (done < count) {
        const std::size_t want = std::min(portion.size() / width, count - done) * width;
        const std::size_t got = stream.read({portion.data(), want});
        for (std::size_t i = 0; !asBytes && i + width <= got; i += width)
            floats.push_back(read(portion.data() + i, swap));
        if (asBytes)
            bytes.insert(bytes.end(), portion.begin(), portion.begin() + static_cast<std::ptrdiff_t>(got));
        if (got < want)
            throw Error(say("%1 is truncated: its header gives %2 values, but it contains %3.",
                            {stream.name(), std::to_string(count), std::to_string(done + got / width)}));
        done += want / width;
        context.report(stream.progress());
    }
    std::uint8_t extra = 0;
    if (stream.read({&extra, 1}) > 0)
        throw Error(say("%1 is longer than the %2 values its header gives.", {stream.name(), std::to_string(count)}));
    if (header.columnMajor) {
        toRowMajor(bytes, asBytes ? header.dimensions : std::vector<std::size_t>{});
        if (!asBytes)
            toRowMajor(floats, header.dimensions);
    }
    return asBytes ? Dataset::Values(std::move(bytes)) : Dataset::Values(std::move(floats));
}

Shape sampleShape(const ArrayHeader &header)
{
    const auto &d = header.dimensions;
    const auto at = [&](std::size_t i) { return static_cast<Index>(d[i]); };
    if (d.size() == 3 && d[1] > 1 && d[2] > 1)
        return {at(1), at(2), 1};
    if (d.size() == 4 && (d[3] == 1 || d[3] == 3) && d[1] > 1 && d[2] > 1)
        return {at(1), at(2), at(3)};
    Index size = 1;
    for (std::size_t i = 1; i < d.size(); ++i)
        size *= at(i);
    return vectorShape(size);
}

void scaleToUnit(Dataset::Parts &parts, const std::string &name)
{
    auto *values = std::get_if<std::vector<float>>(&parts.values);
    if (!values)
        return;
    if (!std::ranges::all_of(*values, [](float v) { return std::isfinite(v); }))
        throw Error(say("%1 contains values that are not finite (NaN or infinity).", {name}));
    parts.reading = {{0}, {1}, {}};
    const auto [least, most] = std::ranges::minmax(*values);
    if (least >= 0 && most <= 1)
        return;
    const double offset = static_cast<double>(least); // in double: the difference of two large floats may be none of them
    const double factor = most > least ? 1 / (static_cast<double>(most) - offset) : 1;
    for (float &value : *values)
        value = static_cast<float>((static_cast<double>(value) - offset) * factor);
    parts.reading = {{offset}, {factor}, {}};
    parts.note = say("values %1 to %2 scaled to 0…1", {std::to_string(least), std::to_string(most)});
}

} // namespace hourglass
