// Missing values left out; see masked_loss.h.
#include "core/nn/losses/masked_loss.h"

#include "core/base/buffer.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

template <int>
struct Mine; // this file's memory

} // namespace

template <typename Use>
Index MaskedLoss::forPresent(In target, Index sample, const Use &use)
{
    Index present = 0;
    for (Index i = 0; i < target.rows(); ++i)
        if (!std::isnan(target(i, sample)))
            use(i, present++);
    return present;
}

/// Where the network leaves the outputs of a value: a run of first outputs, then the same run's second ones.
Index MaskedLoss::outputOf(Index value, Index which) const
{
    const Index run = m_layout.run;
    return value / run * run * outputsPerValue() + which * run + value % run;
}

/// Calls use(sample, y, target) with the values of each sample that has any, one after another as a sample of their own.
template <typename Use>
void MaskedLoss::forSamples(In y, In target, const Use &use) const
{
    const Index outputs = outputsPerValue();
    Scalar *some = scratch<Mine<0>>(target.rows() * outputs);
    Scalar *wanted = scratch<Mine<1>>(target.rows());
    for (Index s = 0; s < target.cols(); ++s) {
        const Index present = forPresent(target, s, [](Index, Index) {});
        if (present == 0)
            continue;
        forPresent(target, s, [&](Index i, Index at) {
            wanted[at] = target(i, s);
            for (Index o = 0; o < outputs; ++o)
                some[o * present + at] = y(outputOf(i, o), s);
        });
        use(s, In(some, present * outputs, 1), In(wanted, present, 1));
    }
}

void MaskedLoss::value(In y, In target, std::span<Scalar> losses) const
{
    std::ranges::fill(losses, Scalar(0));
    forSamples(y, target,
               [&](Index s, In some, In wanted) { m_loss->value(some, wanted, losses.subspan(static_cast<std::size_t>(s), 1)); });
}

void MaskedLoss::gradient(In y, In target, Scalar scale, Out dy) const
{
    Scalar *slopes = scratch<Mine<2>>(y.rows());
    dy.setZero();
    forSamples(y, target, [&](Index s, In some, In wanted) {
        m_loss->gradient(some, wanted, scale, Out(slopes, some.rows(), 1));
        forPresent(target, s, [&](Index i, Index at) {
            for (Index o = 0; o < outputsPerValue(); ++o)
                dy(outputOf(i, o), s) = slopes[o * wanted.rows() + at];
        });
    });
}

void MaskedLoss::reconstruct(In z, Out y) const
{
    const Index outputs = outputsPerValue();
    if (outputs == 1) {
        m_loss->reconstruct(z, y);
        return;
    }
    Scalar *some = scratch<Mine<0>>(z.rows());
    for (Index s = 0; s < z.cols(); ++s) {
        for (Index i = 0; i < y.rows(); ++i)
            for (Index o = 0; o < outputs; ++o)
                some[o * y.rows() + i] = z(outputOf(i, o), s);
        m_loss->reconstruct(In(some, z.rows(), 1), Out(y.col(s).data(), y.rows(), 1));
    }
}

} // namespace hourglass
