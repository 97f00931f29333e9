// Decodes image files through Qt: all pages, with as many channels and bits as they have.
#pragma once

#include "core/data/load_context.h"

namespace hourglass {

/// Grey, grey and alpha, colour, or colour and alpha; more than 8 bits a value in `words`. Palettes and single bits are expanded, and
/// pictures turned as their camera was held. Throws Error for what is no picture, truncated, or larger than 64 million pixels.
std::vector<Picture> decodePages(const std::string &name, std::span<const std::uint8_t> bytes);

} // namespace hourglass
