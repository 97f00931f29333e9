// What reading data is given from outside: progress, a way to stop, a decoder of pictures, and what a model has learned from.
#pragma once

#include "core/base/shape.h"
#include "core/data/preprocessing.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hourglass {

/// A decoded picture: values by row, channels interleaved: grey (1), grey and alpha (2), colour (3), colour and alpha (4).
struct Picture {
    Shape shape;
    std::vector<std::uint8_t> bytes;  // 0 to 255
    std::vector<std::uint16_t> words; // instead of bytes, where the file has more than 8 bits a value
};

/// Gives all pages of an image file. The name is for sentences. Throws Error.
using PictureDecoder = std::function<std::vector<Picture>(const std::string &name, std::span<const std::uint8_t> bytes)>;

/// What a network learned from: other data are brought to the same values, by name where they have names.
struct LearnedFrom {
    Shape shape;
    Preprocessing preprocessing;
};

struct LoadContext {
    std::function<void(double)> progress = [](double) {}; // share done, 0 to 1; comes from the loading thread
    std::stop_token stop;                                 // asked between portions
    bool forInference = false; // nothing is learned from the data: columns of labels and weights that are not there are done without
    PictureDecoder decodePicture;
    std::shared_ptr<const LearnedFrom> like; // null when the data may be read as they suggest

    void report(double share) const
    {
        throwIfStopped();
        progress(share);
    }
    void throwIfStopped() const;
};

} // namespace hourglass
