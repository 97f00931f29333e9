// How much memory there is, to be compared with what is asked for before it is taken.
#pragma once

#include <cstddef>

namespace hourglass {

/// Bytes that this machine, or the container the program runs in, has at all.
std::size_t machineMemory();
/// Bytes that can be taken now without others having to give way.
std::size_t freeMemory();

} // namespace hourglass
