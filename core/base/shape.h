// The shape of one sample: height × width × channels; a plain vector of n values is 1 × 1 × n.
#pragma once

#include "core/base/scalar.h"

#include <string>

namespace hourglass {

struct Shape {
    Index height = 1;
    Index width = 1;
    Index channels = 0;

    Index size() const { return height * width * channels; }
    bool isPicture() const { return height > 1 && width > 1; }
    bool operator==(const Shape &) const = default;

    /// "28×28×1" for pictures, "128" for vectors.
    std::string text() const
    {
        if (!isPicture())
            return std::to_string(size());
        return std::to_string(height) + "×" + std::to_string(width) + "×" + std::to_string(channels);
    }
};

inline Shape vectorShape(Index n) { return {1, 1, n}; }

} // namespace hourglass
