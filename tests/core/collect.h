// Collects the gradient of one layer.
#pragma once

#include "core/nn/layer.h"

#include <algorithm>

namespace hourglass {

class Collect : public GradientSink
{
public:
    explicit Collect(Gradient all) : m_all(all) {}
    void ready(Range range, std::span<Scalar> gradient) const override { std::ranges::copy(gradient, slice(m_all, range).begin()); }

private:
    Gradient m_all;
};

} // namespace hourglass
