// IDX, the format of the MNIST family (yann.lecun.com): two zero bytes, a type, the number of dimensions, their sizes (big-endian), the
// values.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"

#include <array>
#include <optional>

namespace hourglass {

namespace {

constexpr std::size_t mostDimensions = 8;

std::optional<Element> elementOf(std::uint8_t code)
{
    switch (code) {
    case 0x08:
        return Element::UInt8;
    case 0x09:
        return Element::Int8;
    case 0x0B:
        return Element::Int16;
    case 0x0C:
        return Element::Int32;
    case 0x0D:
        return Element::Float32;
    case 0x0E:
        return Element::Float64;
    default:
        return std::nullopt;
    }
}

bool recognises(const Head &head)
{
    const auto bytes = head.bytes;
    return bytes.size() >= 4 && bytes[0] == 0 && bytes[1] == 0 && elementOf(bytes[2]) && bytes[3] >= 1 && bytes[3] <= mostDimensions;
}

Contents read(const Input &input, const LoadContext &context)
{
    const std::vector<std::uint8_t> head = beginning(input, 4 + 4 * mostDimensions);
    if (head.size() < 4 || head.size() < 4 + 4 * std::size_t{head[3]})
        throw Error(say("%1 is too short to be an IDX file.", {input.name}));
    const auto element = elementOf(head[2]);
    if (head[0] != 0 || head[1] != 0 || !element || head[3] == 0)
        throw Error(say("%1 is not an IDX file: it does not start with 0, 0 and a known type.", {input.name}));
    ArrayHeader header;
    header.element = *element;
    header.bigEndian = true;
    header.offset = 4 + 4 * std::size_t{head[3]};
    for (std::size_t at = 4; at < header.offset; at += 4)
        header.dimensions.push_back(std::size_t{head[at]} << 24 | std::size_t{head[at + 1]} << 16 | std::size_t{head[at + 2]} << 8 |
                                    head[at + 3]);
    Contents contents;
    contents.arrays.push_back(readArray(header, input, context));
    return contents;
}

constexpr std::array suffixes = {std::string_view(".idx"), std::string_view(".idx1"), std::string_view(".idx3"),
                                 std::string_view(".idx1-ubyte"), std::string_view(".idx3-ubyte")};

} // namespace

const FormatKind idxFormat{
    {"idx", "IDX", "format", "The format of the MNIST family. Matching image, label, train and t10k files load together.", {}},
    suffixes,
    recognises,
    read,
    true};

} // namespace hourglass
