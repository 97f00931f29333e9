// The geometry of a window that slides over an image.
#pragma once

#include "core/kernels/number.h"

namespace hourglass {

/// One direction of a window that slides over an image.
struct WindowAxis {
    Index picture = 1; // pixels
    Index places = 1;  // of the window
    Index kernel = 1;
    Index stride = 1;
    Index dilation = 1;
    Index before = 0; // pixels of padding at the start

    /// Pixels from the first that the window touches to the last.
    Index reach() const { return (kernel - 1) * dilation + 1; }
};

} // namespace hourglass
