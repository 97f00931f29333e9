// Initialisers: the standard deviation that keeps the size of activations and gradients through a layer.
#pragma once

#include "core/base/random.h"
#include "core/spec/param.h"

namespace hourglass {

/// The options of a Param that chooses how weights start.
std::span<const Option> initialiserOptions();

/// Fills w with random numbers whose variance follows from fanIn and fanOut (values in and out of one unit).
/// He: 2 / fanIn (He et al. 2015) · Glorot: 2 / (fanIn + fanOut) (Glorot & Bengio 2010) · LeCun: 1 / fanIn (1998).
void initialise(std::string_view id, Index fanIn, Index fanOut, const Random &random, Weights w);

} // namespace hourglass
