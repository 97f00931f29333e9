// Gaussian likelihood with a variance that the network learns for every value.
// D. Nix & A. Weigend, "Estimating the Mean and Variance of the Target Probability Distribution", 1994.
#include "core/kernels/functions.h"
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {
    {"least-deviation", "Minimum σ", "Lower bound of σ; stops constant pixels dominating the loss.",
     Real{1e-4, 1, 0.05, Scale::Logarithmic}},
};

/// ½ (log σ² + (t − μ)² / σ²), a mean over values; the constant ½ log 2π is left out. σ² is not below the least: there its
/// gradient is zero.
/// The last layer hands over means and log σ²: of a dense layer all means, then all variances; of a convolution both for each pixel.
class GaussianLikelihood : public Loss
{
public:
    GaussianLikelihood(Index run, double leastDeviation) : m_run(run), m_least(static_cast<Scalar>(2 * logarithm(leastDeviation))) {}

    std::string_view outputActivation() const override { return "identity"; }
    Index outputsPerValue() const override { return 2; }

    void value(In y, In target, std::span<Scalar> losses) const override
    {
        const Index run = std::min(m_run, target.rows());
        for (Index s = 0; s < y.cols(); ++s) {
            Scalar sum = 0;
            for (Index first = 0; first < target.rows(); first += run) {
                const Scalar *mean = y.col(s).data() + 2 * first;
                sum += kernels().gaussian(mean, mean + run, target.col(s).data() + first, m_least, run);
            }
            losses[static_cast<std::size_t>(s)] = sum / (2 * static_cast<Scalar>(target.rows()));
        }
    }

    void gradient(In y, In target, Scalar scale, Out dy) const override
    {
        const Index run = std::min(m_run, target.rows());
        const Scalar each = scale / static_cast<Scalar>(target.rows());
        for (Index s = 0; s < y.cols(); ++s)
            for (Index first = 0; first < target.rows(); first += run) {
                const Scalar *mean = y.col(s).data() + 2 * first;
                Scalar *slope = dy.col(s).data() + 2 * first;
                kernels().gaussianSlope(mean, mean + run, target.col(s).data() + first, m_least, each, slope, slope + run, run);
            }
    }

    void reconstruct(In y, Out picture) const override
    {
        const Index run = std::min(m_run, picture.rows());
        for (Index s = 0; s < y.cols(); ++s)
            for (Index first = 0; first < picture.rows(); first += run)
                picture.col(s).segment(first, run) = y.col(s).segment(2 * first, run);
    }

private:
    Index m_run; // values that lie together before their variances follow; of a shorter sample all
    Scalar m_least;
};

} // namespace

const LossKind gaussianLikelihood{
    {"gaussian", "Gaussian, learned variance", "loss",
     "½ (log σ² + (t − μ)²/σ²): the network also predicts a variance that weights each error (Nix & Weigend 1994).", params,
     "L = mean ½ (log σ² + (t − μ)² / σ²)",
     "D. Nix & A. Weigend, \"Estimating the mean and variance of the target probability distribution\", 1994"},
    [](const Settings &s, const OutputLayout &layout) -> std::unique_ptr<Loss> {
        return std::make_unique<GaussianLikelihood>(layout.run, s.real("least-deviation"));
    }};

} // namespace hourglass
