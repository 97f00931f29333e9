// Missing values left out; see masked_loss.h.
#include "core/nn/masked_loss.h"

#include "core/base/buffer.h"

#include <cmath>

namespace hourglass {

namespace {

/// Memory of this thread that only ever grows.
template <int Which>
Scalar *scratch(Index size)
{
    thread_local Buffer buffer;
    if (buffer.size() < size)
        buffer = Buffer(size);
    return buffer.data();
}

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

void MaskedLoss::value(In y, In target, std::span<Scalar> losses) const
{
    const Index most = target.rows();
    const Index outputs = outputsPerValue();
    Scalar *some = scratch<0>(most * outputs);
    Scalar *wanted = scratch<1>(most);
    for (Index s = 0; s < target.cols(); ++s) {
        const Index present = forPresent(target, s, [](Index, Index) {});
        losses[static_cast<std::size_t>(s)] = 0;
        if (present == 0)
            continue;
        forPresent(target, s, [&](Index i, Index at) {
            wanted[at] = target(i, s);
            for (Index o = 0; o < outputs; ++o)
                some[o * present + at] = y(outputOf(i, o), s);
        });
        m_loss->value(In(some, present * outputs, 1), In(wanted, present, 1), losses.subspan(static_cast<std::size_t>(s), 1));
    }
}

void MaskedLoss::gradient(In y, In target, Scalar scale, Out dy) const
{
    const Index most = target.rows();
    const Index outputs = outputsPerValue();
    Scalar *some = scratch<0>(most * outputs);
    Scalar *wanted = scratch<1>(most);
    Scalar *slopes = scratch<2>(most * outputs);
    dy.setZero();
    for (Index s = 0; s < target.cols(); ++s) {
        const Index present = forPresent(target, s, [](Index, Index) {});
        if (present == 0)
            continue;
        forPresent(target, s, [&](Index i, Index at) {
            wanted[at] = target(i, s);
            for (Index o = 0; o < outputs; ++o)
                some[o * present + at] = y(outputOf(i, o), s);
        });
        m_loss->gradient(In(some, present * outputs, 1), In(wanted, present, 1), scale, Out(slopes, present * outputs, 1));
        forPresent(target, s, [&](Index i, Index at) {
            for (Index o = 0; o < outputs; ++o)
                dy(outputOf(i, o), s) = slopes[o * present + at];
        });
    }
}

void MaskedLoss::reconstruct(In z, Out y) const
{
    const Index outputs = outputsPerValue();
    if (outputs == 1) {
        m_loss->reconstruct(z, y);
        return;
    }
    Scalar *some = scratch<0>(z.rows());
    for (Index s = 0; s < z.cols(); ++s) {
        for (Index i = 0; i < y.rows(); ++i)
            for (Index o = 0; o < outputs; ++o)
                some[o * y.rows() + i] = z(outputOf(i, o), s);
        m_loss->reconstruct(In(some, z.rows(), 1), Out(y.col(s).data(), y.rows(), 1));
    }
}

} // namespace hourglass
