// CIFAR's binary batches (cs.toronto.edu/~kriz/cifar.html): records of one label, or a coarse and a fine one, and 3 × 32 × 32 bytes.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"

#include <array>
#include <cstring>

namespace hourglass {

namespace {

constexpr std::size_t pixels = 3 * 32 * 32;

/// Whether every record that can be seen begins with labels in range.
bool hasRecords(std::span<const std::uint8_t> bytes, std::size_t labels, bool whole)
{
    const std::size_t record = labels + pixels;
    if (bytes.size() < record || (whole && bytes.size() % record != 0))
        return false;
    for (std::size_t at = 0; at + record <= bytes.size(); at += record)
        if (labels == 1 ? bytes[at] >= 10 : bytes[at] >= 20 || bytes[at + 1] >= 100)
            return false;
    return true;
}

bool recognises(const Head &head)
{
    return head.ends(".bin") && (hasRecords(head.bytes, 1, head.whole) || hasRecords(head.bytes, 2, head.whole));
}

Contents read(const Input &input, const LoadContext &context)
{
    const auto bytes = input.bytes.span();
    const std::size_t labels = hasRecords(bytes, 1, true) ? 1 : 2;
    const std::size_t record = labels + pixels;
    if (!hasRecords(bytes, labels, true))
        throw Error(say("%1 is truncated: it does not end after a record of %2 bytes.", {input.name, std::to_string(record)}));
    const std::size_t count = bytes.size() / record;
    requireMemory(bytes.size(), 1, input.name);

    std::vector<std::uint8_t> images;
    images.reserve(count * pixels);
    std::vector<std::vector<std::uint8_t>> classes(labels);
    for (std::size_t i = 0; i < count; ++i) {
        const auto one = bytes.subspan(i * record, record);
        for (std::size_t l = 0; l < labels; ++l)
            classes[l].push_back(one[l]);
        images.insert(images.end(), one.begin() + static_cast<std::ptrdiff_t>(labels), one.end());
        if (i % 1024 == 0)
            context.report(static_cast<double>(i) / static_cast<double>(count));
    }
    Contents contents;
    contents.arrays.push_back({"", {count, 3, 32, 32}, std::move(images), 255});
    for (std::size_t l = 0; l < labels; ++l)
        contents.arrays.push_back({labels == 1 ? "labels" : l == 0 ? "coarse" : "fine", {count}, std::move(classes[l]), 0});
    return contents;
}

constexpr std::array suffixes = {std::string_view(".bin")};

} // namespace

const FormatKind cifarFormat{
    {"cifar", "CIFAR", "format", "CIFAR-10 and CIFAR-100 in binary form. Open the folder to load all batches and class names.", {}},
    suffixes,
    recognises,
    read};

} // namespace hourglass
