// Gaussian likelihood with a variance that the network learns for every value.
// D. Nix & A. Weigend, "Estimating the Mean and Variance of the Target Probability Distribution", 1994.
#include "core/nn/catalogue.h"

#include <cmath>

namespace hourglass {

namespace {

const Param params[] = {
    {"least-deviation", "Least deviation", "The network may not claim to be surer than this; keeps constant pixels from taking over.",
     Real{1e-4, 1, 0.05, Scale::Logarithmic}},
};

/// ½ (log σ² + (t − μ)² / σ²), a mean over values; the constant ½ log 2π is left out. σ² is not below the least: there its
/// gradient is zero.
/// The last layer hands over means and log σ²: of a dense layer all means, then all variances; of a convolution both for each pixel.
class GaussianLikelihood : public Loss
{
public:
    GaussianLikelihood(Index run, double leastDeviation) : m_run(run), m_least(static_cast<Scalar>(2 * std::log(leastDeviation))) {}

    std::string_view outputActivation() const override { return "identity"; }
    Index outputsPerValue() const override { return 2; }

    void value(In y, In target, std::span<Scalar> losses) const override
    {
        const Index run = std::min(m_run, target.rows());
        for (Index s = 0; s < y.cols(); ++s) {
            Scalar sum = 0;
            for (Index first = 0; first < target.rows(); first += run) {
                const auto mean = y.col(s).segment(2 * first, run).array();
                const auto logVariance = y.col(s).segment(2 * first + run, run).array().max(m_least);
                const auto t = target.col(s).segment(first, run).array();
                sum += (logVariance + (t - mean).square() * (-logVariance).exp()).sum();
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
                const auto mean = y.col(s).segment(2 * first, run).array();
                const auto raw = y.col(s).segment(2 * first + run, run).array();
                const auto precision = (-raw.max(m_least)).exp();
                const auto t = target.col(s).segment(first, run).array();
                dy.col(s).segment(2 * first, run).array() = (mean - t) * precision * each;
                dy.col(s).segment(2 * first + run, run).array() =
                    (raw > m_least).select((1 - (t - mean).square() * precision) * (each / 2), Scalar(0));
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
     "½ (log σ² + (t − μ)²/σ²): the network also says how sure it is of each value, and errors count by that (Nix & Weigend 1994).", params,
     "L = mean ½ (log σ² + (t − μ)² / σ²)",
     "D. Nix & A. Weigend, \"Estimating the mean and variance of the target probability distribution\", 1994"},
    [](const Settings &s, const OutputLayout &layout) -> std::unique_ptr<Loss> {
        return std::make_unique<GaussianLikelihood>(layout.run, s.real("least-deviation"));
    }};

} // namespace hourglass
