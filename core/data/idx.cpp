// IDX: two zero bytes, a type, the number of dimensions, their sizes (big-endian), the values; see idx.h.
#include "core/data/idx.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/words.h"
#include "core/data/array_file.h"

#include <algorithm>
#include <array>

namespace hourglass {

namespace {

void readExactly(ByteStream &stream, std::span<std::uint8_t> buffer)
{
    if (stream.read(buffer) < buffer.size())
        throw Error(say("%1 is too short to be an IDX file.", {stream.name()}));
}

ArrayHeader readHeader(ByteStream &stream)
{
    std::array<std::uint8_t, 4> magic{};
    readExactly(stream, magic);
    ArrayHeader header;
    header.bigEndian = true;
    const bool zeros = magic[0] == 0 && magic[1] == 0;
    switch (zeros ? magic[2] : 0) {
    case 0x08:
        header.element = Element::UInt8;
        break;
    case 0x09:
        header.element = Element::Int8;
        break;
    case 0x0B:
        header.element = Element::Int16;
        break;
    case 0x0C:
        header.element = Element::Int32;
        break;
    case 0x0D:
        header.element = Element::Float32;
        break;
    case 0x0E:
        header.element = Element::Float64;
        break;
    default:
        throw Error(say("%1 is not an IDX file: it does not start with 0, 0 and a known type.", {stream.name()}));
    }
    if (magic[3] == 0 || magic[3] > 4)
        throw Error(say("%1 has %2 dimensions, but Hourglass reads one to four.", {stream.name(), std::to_string(magic[3])}));
    for (int i = 0; i < magic[3]; ++i) {
        std::array<std::uint8_t, 4> size{};
        readExactly(stream, size);
        header.dimensions.push_back(std::size_t{size[0]} << 24 | std::size_t{size[1]} << 16 | std::size_t{size[2]} << 8 | size[3]);
    }
    return header;
}

void append(Dataset::Values &values, Dataset::Values more)
{
    std::visit(
        [&](auto &all) {
            auto &added = std::get<std::decay_t<decltype(all)>>(more);
            all.insert(all.end(), added.begin(), added.end());
        },
        values);
}

/// Labels must be whole numbers from 0; returns how many classes there are.
std::size_t appendLabels(std::vector<std::uint16_t> &labels, const Dataset::Values &values, const std::string &name)
{
    std::size_t classes = 0;
    std::visit(
        [&](const auto &numbers) {
            for (const auto number : numbers) {
                const auto label = exactly<std::uint16_t>(number);
                if (!label || *label > 999)
                    throw Error(say("%1 contains values that are not labels (whole numbers from 0 to 999).", {name}));
                labels.push_back(*label);
                classes = std::max(classes, std::size_t{*label} + 1);
            }
        },
        values);
    return classes;
}

std::vector<std::string> classNames(const std::string &set, std::size_t count)
{
    static const std::array<const char *, 10> fashion = {"T-shirt", "Trouser", "Pullover", "Dress", "Coat",
                                                         "Sandal",  "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};
    std::string name = set;
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool isFashion = count == 10 && name.find("fashion") != std::string::npos;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(isFashion ? fashion[i] : std::to_string(i));
    return names;
}

} // namespace

std::shared_ptr<const Dataset> readIdx(IdxSet set, const LoadContext &context)
{
    Dataset::Parts parts;
    parts.name = set.name;
    ArrayHeader first;
    const double files = static_cast<double>(set.images.size());
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        ByteStream &stream = set.images[i];
        const ArrayHeader header = readHeader(stream);
        if (header.dimensions.size() < 2)
            throw Error(say("%1 contains labels, but its image file is missing. Put both in one folder.", {stream.name()}));
        LoadContext part = context;
        part.progress = [&](double share) { context.progress((static_cast<double>(i) + share) / files); };
        Dataset::Values values = readElements(stream, header, part);
        if (i == 0) {
            first = header;
            parts.shape = sampleShape(header);
            parts.values = std::move(values);
            continue;
        }
        if (sampleShape(header) != parts.shape || header.element != first.element)
            throw Error(say("%1 and %2 contain images of different sizes or types.", {set.images[0].name(), stream.name()}));
        append(parts.values, std::move(values));
        parts.officialTest = static_cast<Index>(header.dimensions[0]);
    }
    std::size_t classes = 0;
    for (ByteStream &stream : set.labels) {
        const ArrayHeader header = readHeader(stream);
        if (header.dimensions.size() != 1)
            throw Error(say("%1 must contain one label per sample, but has %2 dimensions.",
                            {stream.name(), std::to_string(header.dimensions.size())}));
        classes = std::max(classes, appendLabels(parts.labels, readElements(stream, header, context), stream.name()));
    }
    parts.classes = classNames(parts.name, classes);
    if (parts.name.find("fashion-mnist") != std::string::npos)
        parts.name = set.images.size() > 1 ? "Fashion-MNIST" : "Fashion-MNIST, 5,000";
    scaleToUnit(parts, parts.name);
    return std::make_shared<const Dataset>(std::move(parts));
}

} // namespace hourglass
