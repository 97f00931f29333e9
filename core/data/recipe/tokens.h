// Words: those of a text, and their order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hourglass {

/// The words of each paragraph, in small letters, found by the rules of Unicode (UAX #29); numbers and punctuation are none. Paragraphs
/// are parted by empty lines, or by lines' ends in a text without any.
std::vector<std::vector<std::string>> paragraphsOf(std::string_view text);

/// Whether one of these words, by its place, comes before another: in the order of their letters, "Äpfel" before "Birnen".
std::function<bool(std::uint32_t, std::uint32_t)> comesBefore(const std::vector<std::string> &words);

} // namespace hourglass
