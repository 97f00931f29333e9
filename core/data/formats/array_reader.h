// What IDX, NPY and others share: numbers of one type that lie behind one another, as an array.
#pragma once

#include "core/data/formats/format.h"

#include <string>
#include <vector>

namespace hourglass {

enum class Element { UInt8, Int8, UInt16, Int16, UInt32, Int32, UInt64, Int64, Float16, Float32, Float64, Bool };

struct ArrayHeader {
    Element element = Element::UInt8;
    bool bigEndian = false;
    bool columnMajor = false;
    std::vector<std::size_t> dimensions;
    std::size_t offset = 0; // of the first value, in bytes
};

/// The number of values; throws Error when it is zero or beyond what memory could hold.
std::size_t valueCount(std::span<const std::size_t> dimensions, const std::string &name);

/// Throws Error unless so many bytes can be had.
void requireMemory(std::size_t values, std::size_t bytesOfOne, const std::string &name);

/// What may still be taken while a file is read whose size does not say how much it holds: all that was free at first.
class MemoryLeft
{
public:
    explicit MemoryLeft(std::string name);
    /// Throws Error when there is not as much.
    void take(std::size_t bytes);

private:
    std::string m_name;
    std::size_t m_left;
};

/// Reads the values that follow the header to the end of the file: straight from the file where it lies on the disk, as fast as it copies.
/// Refuses a file that is shorter or longer than its header says before memory is taken.
NumberArray readArray(const ArrayHeader &header, const Input &input, const LoadContext &context);

/// Column-major values in row-major order.
template <class T>
void toRowMajor(std::vector<T> &values, std::span<const std::size_t> dimensions)
{
    if (dimensions.size() < 2)
        return;
    constexpr std::size_t block = 256; // rows that are written side by side
    const std::size_t rows = dimensions[0];
    const std::size_t width = values.size() / rows;
    std::vector<T> result(values.size());
    std::vector<std::size_t> position(dimensions.size());
    for (std::size_t first = 0; first < rows; first += block) {
        const std::size_t end = std::min(first + block, rows);
        std::ranges::fill(position, std::size_t{0});
        for (std::size_t column = 0; column < width; ++column) { // as the file has them: the second dimension runs fastest
            std::size_t target = 0;
            for (std::size_t d = 1; d < dimensions.size(); ++d)
                target = target * dimensions[d] + position[d];
            for (std::size_t row = first; row < end; ++row)
                result[row * width + target] = values[column * rows + row];
            for (std::size_t d = 1; d < dimensions.size() && ++position[d] == dimensions[d]; ++d)
                position[d] = 0;
        }
    }
    values = std::move(result);
}

} // namespace hourglass
