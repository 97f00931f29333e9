// Which table of kernels this processor computes with.
#pragma once

#include "core/kernels/kernels.h"

#include <span>
#include <string>
#include <string_view>

namespace hourglass {

/// The tables that this processor can run, the widest first.
std::span<const Kernels *const> availableKernels();

/// The table that a wish leads to, and one sentence about a wish that cannot be had; the sentence is empty otherwise.
struct KernelChoice {
    const Kernels *table;
    std::string complaint;
};
KernelChoice chooseKernels(std::string_view wish);

} // namespace hourglass
