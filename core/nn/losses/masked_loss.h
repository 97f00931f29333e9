// A loss for data with missing values.
#pragma once

#include "core/nn/loss.h"

namespace hourglass {

/// Leaves values whose target is NaN out of another loss, both of the mean and of the gradient; a sample with no value at all
/// has the loss 0. The other loss must not depend on where in the sample a value lies (LossNeeds::wholeSample), and have been made
/// for a run of any length (OutputLayout::run as long as the sample).
class MaskedLoss : public Loss
{
public:
    MaskedLoss(std::unique_ptr<Loss> loss, OutputLayout layout) : m_loss(std::move(loss)), m_layout(layout) {}

    std::string_view outputActivation() const override { return m_loss->outputActivation(); }
    Index outputsPerValue() const override { return m_loss->outputsPerValue(); }
    void value(In y, In target, std::span<Scalar> losses) const override;
    void gradient(In y, In target, Scalar scale, Out dy) const override;
    void reconstruct(In z, Out y) const override;

private:
    /// Calls use(place of a value, its place among those present) and returns how many are present.
    template <typename Use>
    static Index forPresent(In target, Index sample, const Use &use);
    template <typename Use>
    void forSamples(In y, In target, const Use &use) const;
    Index outputOf(Index value, Index which) const;

    std::unique_ptr<Loss> m_loss;
    OutputLayout m_layout;
};

} // namespace hourglass
