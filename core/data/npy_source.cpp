// NPY, NumPy's format for one array: (n, values), (n, height, width) or (n, height, width, channels).
// Format: numpy.org/doc/stable/reference/generated/numpy.lib.format.html
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/array_file.h"

#include <array>
#include <charconv>
#include <map>

namespace hourglass {

namespace {

const Param params[] = {pathParam};

bool accepts(const std::filesystem::path &path)
{
    std::error_code error;
    const std::string name = path.filename().string();
    return (name.ends_with(".npy") || name.ends_with(".npy.gz")) && std::filesystem::is_regular_file(path, error);
}

Element elementFrom(const std::string &descr, const std::string &name)
{
    static const std::map<std::string, Element> types = {{"u1", Element::UInt8},   {"i1", Element::Int8},   {"u2", Element::UInt16},
                                                         {"i2", Element::Int16},   {"u4", Element::UInt32}, {"i4", Element::Int32},
                                                         {"u8", Element::UInt64},  {"i8", Element::Int64},  {"f4", Element::Float32},
                                                         {"f8", Element::Float64}, {"b1", Element::Bool}};
    const auto it = descr.size() == 3 ? types.find(descr.substr(1)) : types.end();
    if (it == types.end())
        throw Error(say("%1 contains values of type %2, but Hourglass reads integers, float32 and float64.", {name, descr}));
    return it->second;
}

/// What stands behind 'key': in the header's dictionary, up to the comma or brace that ends it.
std::string entry(const std::string &header, const std::string &key, const std::string &name)
{
    const auto at = header.find("'" + key + "'");
    const auto colon = at == std::string::npos ? at : header.find(':', at);
    if (colon == std::string::npos)
        throw Error(say("%1 has no \"%2\" in its header, so it is not a numeric array.", {name, key}));
    const auto start = header.find_first_not_of(' ', colon + 1);
    const bool tuple = start != std::string::npos && header[start] == '(';
    const auto end = tuple ? header.find(')', start) : header.find_first_of(",}", start);
    if (start == std::string::npos || end == std::string::npos)
        throw Error(say("%1 has a damaged header.", {name}));
    return header.substr(start, end - start);
}

ArrayHeader readHeader(ByteStream &stream)
{
    const std::string &name = stream.name();
    std::array<std::uint8_t, 8> magic{};
    if (stream.read(magic) < magic.size() || magic[0] != 0x93 || std::string(magic.begin() + 1, magic.begin() + 6) != "NUMPY")
        throw Error(say("%1 is not an NPY file.", {name}));
    std::array<std::uint8_t, 4> size{};
    const std::size_t sizeBytes = magic[6] == 1 ? 2 : 4;
    if (stream.read({size.data(), sizeBytes}) < sizeBytes)
        throw Error(say("%1 has a truncated header.", {name}));
    const std::size_t length = std::size_t{size[0]} | std::size_t{size[1]} << 8 | std::size_t{size[2]} << 16 | std::size_t{size[3]} << 24;
    if (length > 65536)
        throw Error(say("%1 has a damaged header.", {name}));
    std::string text(length, ' ');
    if (stream.read({reinterpret_cast<std::uint8_t *>(text.data()), length}) < length)
        throw Error(say("%1 has a truncated header.", {name}));

    ArrayHeader header;
    std::string descr = entry(text, "descr", name);
    if (descr.size() >= 2)
        descr = descr.substr(1, descr.size() - 2);
    header.element = elementFrom(descr, name);
    const std::string order = entry(text, "fortran_order", name);
    if (std::string_view("<>|=").find(descr[0]) == std::string_view::npos || (order != "True" && order != "False"))
        throw Error(say("%1 has a damaged header.", {name}));
    header.bigEndian = descr[0] == '>';
    header.columnMajor = order == "True";
    const std::string shape = entry(text, "shape", name);
    for (const char *p = shape.data() + 1, *end = shape.data() + shape.size(); p < end;) {
        std::size_t dimension = 0;
        const auto result = std::from_chars(p, end, dimension);
        if (result.ec != std::errc())
            throw Error(say("%1 has a damaged header.", {name}));
        header.dimensions.push_back(dimension);
        p = result.ptr;
        while (p < end && (*p == ',' || *p == ' '))
            ++p;
    }
    elementCount(header, name); // before any shape is made of them
    if (header.dimensions.size() < 2)
        throw Error(say("%1 has %2 dimensions, but Hourglass needs samples × values, or samples × height × width (× channels).",
                        {name, std::to_string(header.dimensions.size())}));
    return header;
}

std::shared_ptr<const Dataset> load(const Settings &settings, const LoadContext &context)
{
    const std::filesystem::path path = settings.option("path");
    ByteStream stream(path);
    const ArrayHeader header = readHeader(stream);
    Dataset::Parts parts;
    parts.name = pathText(path.stem());
    parts.shape = sampleShape(header);
    parts.values = readElements(stream, header, context);
    scaleToUnit(parts, stream.name());
    return std::make_shared<const Dataset>(std::move(parts));
}

} // namespace

const SourceKind npySource{
    {"npy", "NPY", "source", "One NumPy array: samples × values, or samples × height × width (× channels).", params}, accepts, load};

} // namespace hourglass
