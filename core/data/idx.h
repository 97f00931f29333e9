// Reads IDX streams into a data set.
#pragma once

#include "core/data/byte_stream.h"
#include "core/data/source.h"

namespace hourglass {

/// Images, and labels if there are any: one stream, or two of which the second is the published test split.
struct IdxSet {
    std::string name;
    std::vector<ByteStream> images;
    std::vector<ByteStream> labels;
};

/// Throws Error with the file's name and what is wrong with it.
std::shared_ptr<const Dataset> readIdx(IdxSet set, const LoadContext &context);

} // namespace hourglass
