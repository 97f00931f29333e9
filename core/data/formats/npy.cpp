// NPY, NumPy's format for one array of numbers or texts. NPZ is an archive of such files.
// Format: numpy.org/doc/stable/reference/generated/numpy.lib.format.html
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"
#include "core/data/formats/npy_texts.h"

#include <array>
#include <charconv>
#include <map>

namespace hourglass {

namespace {

constexpr std::size_t mostHeader = 1 << 20;
constexpr std::size_t mostDimensions = 32; // as NumPy

/// What stands behind 'key': in the header's dictionary, up to the comma or brace that ends it.
std::string entry(const std::string &header, const std::string &key, const std::string &name)
{
    const auto at = header.find("'" + key + "'");
    const auto colon = at == std::string::npos ? at : header.find(':', at);
    if (colon == std::string::npos)
        throw Error(say("%1 has no \"%2\" in its header, so it is not a numeric array.", {name, key}));
    const auto start = header.find_first_not_of(' ', colon + 1);
    const char first = start == std::string::npos ? ' ' : header[start];
    const auto end = first == '(' ? header.find(')', start) : first == '[' ? header.find(']', start) : header.find_first_of(",}", start);
    if (start == std::string::npos || end == std::string::npos)
        throw Error(say("%1 has a damaged header.", {name}));
    return header.substr(start, end - start);
}

/// Why values of a type cannot be learned, and what makes numbers of them.
[[noreturn]] void refuseType(const std::string &type, const std::string &name)
{
    switch (type[0]) {
    case 'O':
        throw Error(say("%1 contains Python objects, not numeric values. In Python, save numpy.array(a.tolist(), dtype='float32') instead.",
                        {name}));
    case 'c':
        throw Error(say("%1 contains complex values. In Python, save a.real and a.imag as two arrays instead.", {name}));
    case 'f':
        throw Error(say("%1 contains values of extended precision. In Python, save a.astype('float64') instead.", {name}));
    case 'M':
    case 'm':
        throw Error(say("%1 contains dates or times. In Python, save a.astype('int64') instead.", {name}));
    default:
        throw Error(say("%1 contains values of type %2, but Hourglass reads integers, float32 and float64.", {name, type}));
    }
}

Element elementOf(const std::string &type, const std::string &name)
{
    static const std::map<std::string, Element, std::less<>> types = {
        {"u1", Element::UInt8},   {"i1", Element::Int8},    {"u2", Element::UInt16},  {"i2", Element::Int16},
        {"u4", Element::UInt32},  {"i4", Element::Int32},   {"u8", Element::UInt64},  {"i8", Element::Int64},
        {"f2", Element::Float16}, {"f4", Element::Float32}, {"f8", Element::Float64}, {"b1", Element::Bool}};
    const auto it = types.find(type);
    if (it == types.end())
        refuseType(type, name);
    return it->second;
}

struct NpyHeader {
    ArrayHeader array;
    std::string type; // without the order of bytes: "f4"
};

NpyHeader readHeader(const Input &input)
{
    const std::string &name = input.name;
    const std::vector<std::uint8_t> start = beginning(input, 12);
    if (start.size() < 10 || std::string_view(reinterpret_cast<const char *>(start.data()), 6) != "\x93NUMPY")
        throw Error(say("%1 is not an NPY file.", {name}));
    const std::size_t sizeBytes = start[6] == 1 ? 2 : 4;
    std::size_t length = 0;
    for (std::size_t i = 8 + sizeBytes; i-- > 8;)
        length = length << 8 | (i < start.size() ? start[i] : 0);
    if (length > mostHeader)
        throw Error(say("%1 has a damaged header.", {name}));
    NpyHeader header;
    header.array.offset = 8 + sizeBytes + length;
    const std::vector<std::uint8_t> bytes = beginning(input, header.array.offset);
    if (bytes.size() < header.array.offset)
        throw Error(say("%1 has a truncated header.", {name}));
    const std::string text(bytes.begin() + static_cast<std::ptrdiff_t>(8 + sizeBytes), bytes.end());

    const std::string descr = entry(text, "descr", name);
    if (descr.starts_with('['))
        throw Error(say("%1 is a structured array: its values have names. In Python, save "
                        "numpy.lib.recfunctions.structured_to_unstructured(a) instead.",
                        {name}));
    const std::string order = entry(text, "fortran_order", name);
    if (descr.size() < 4 || std::string_view("<>|=").find(descr[1]) == std::string_view::npos || (order != "True" && order != "False"))
        throw Error(say("%1 has a damaged header.", {name}));
    header.type = descr.substr(2, descr.size() - 3);
    header.array.bigEndian = descr[1] == '>';
    header.array.columnMajor = order == "True";
    const std::string shape = entry(text, "shape", name);
    for (const char *p = shape.data() + 1, *end = shape.data() + shape.size(); p < end;) {
        std::size_t dimension = 0;
        const auto result = std::from_chars(p, end, dimension);
        if (result.ec != std::errc() || header.array.dimensions.size() == mostDimensions)
            throw Error(say("%1 has a damaged header.", {name}));
        header.array.dimensions.push_back(dimension);
        p = result.ptr;
        while (p < end && (*p == ',' || *p == ' '))
            ++p;
    }
    return header;
}

bool recognises(const Head &head) { return head.begins("\x93NUMPY"); }

Contents read(const Input &input, const LoadContext &context)
{
    NpyHeader header = readHeader(input);
    if (header.array.dimensions.empty())
        throw Error(say("%1 contains a single value, not samples.", {input.name}));
    if (header.type[0] == 'U' || header.type[0] == 'S')
        return readNpyTexts(header.array, header.type, input, context);
    header.array.element = elementOf(header.type, input.name);
    Contents contents;
    contents.arrays.push_back(readArray(header.array, input, context));
    return contents;
}

constexpr std::array suffixes = {std::string_view(".npy"), std::string_view(".npz")};

} // namespace

const FormatKind npyFormat{
    {"npy", "NPY", "format", "NumPy arrays: samples × values, or samples × height × width (× channels); NPZ contains several.", {}},
    suffixes,
    recognises,
    read,
    true};

} // namespace hourglass
