// Text of any encoding as UTF-8.
#pragma once

#include "core/data/store/bytes.h"

namespace hourglass {

/// UTF-8 without its mark, from UTF-8, UTF-16 of either order with or without a mark, UTF-32 with one, else Windows-1252. What is UTF-8
/// already is not copied.
Bytes asUtf8(const Bytes &text);

/// Whether the beginning of a file is text: no zero bytes but those of UTF-16, hardly any control characters.
bool looksLikeText(std::span<const std::uint8_t> head);

} // namespace hourglass
