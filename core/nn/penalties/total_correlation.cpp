// Total correlation of a Gaussian code: the statistical dependence of its units.
// R. Chen et al., "Isolating Sources of Disentanglement in Variational Autoencoders" (β-TCVAE), NeurIPS 2018, equation 4 with the
// gradient of the minibatch-weighted sampling of equation 5.
#include "core/kernels/functions.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <numbers>

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(5)};

/// TC = E[log q(z) − Σ_d log q(z_d)] with q(z) the mean of the batch's posteriors. With weight β − 1 beside the KL divergence the
/// objective is that of the β-TCVAE. Reads mean and log variance from the code's memo and leaves its gradient by them there.
class TotalCorrelation : public PenaltyLayer
{
public:
    TotalCorrelation(Shape shape, double weight, std::string_view name) : PenaltyLayer(shape, weight, name), m_size(shape.size()) {}

    bool needsWholeBatch() const override { return true; }
    Index memoSize() const override { return m_size; } // the gradient of the sum of terms by z
    double termWeight(std::size_t, const Pass &pass) const override
    {
        return PenaltyLayer::termWeight(0, pass) / static_cast<double>(pass.values);
    }

    void forward(ConstWeights, Tape tape, const Pass &) const override
    {
        tape.y = tape.x;
        tape.memo.setZero();
        const Index n = tape.x.cols();
        const double logCount = logarithm(static_cast<double>(n)); // of a mean over the batch; it moves the value, not the gradient
        thread_local std::vector<double> logs; // for one z: densities under each posterior, by unit, and of all units together
        thread_local std::vector<double> all;
        logs.resize(static_cast<std::size_t>(n * m_size));
        all.resize(static_cast<std::size_t>(n));
        for (Index i = 0; i < n; ++i) {
            for (Index j = 0; j < n; ++j) {
                double sum = 0;
                for (Index d = 0; d < m_size; ++d)
                    sum += at(logs, j, d) = logDensity(tape, i, j, d);
                all[static_cast<std::size_t>(j)] = sum;
            }
            const double whole = toShares(all.data(), n, 1);
            double parts = 0;
            for (Index d = 0; d < m_size; ++d)
                parts += toShares(logs.data() + d, n, m_size) - logCount;
            tape.terms(0, i) = static_cast<Scalar>(whole - logCount - parts);
            for (Index j = 0; j < n; ++j)
                for (Index d = 0; d < m_size; ++d) {
                    const double share = all[static_cast<std::size_t>(j)] - at(logs, j, d);
                    const double precision = exponential(-logVariance(tape, j, d));
                    const double away = static_cast<double>(tape.x(d, i)) - mean(tape, j, d);
                    tape.memo(d, i) -= static_cast<Scalar>(share * away * precision);
                    tape.codeMemo(3 * m_size + d, j) += static_cast<Scalar>(share * away * precision);
                    tape.codeMemo(4 * m_size + d, j) -= static_cast<Scalar>(share * (1 - away * away * precision) / 2);
                }
        }
    }

    void backward(ConstWeights, Tape tape, const Pass &pass) const override
    {
        const auto scale = static_cast<Scalar>(termWeight(0, pass) / static_cast<double>(pass.samples));
        tape.dx = tape.dy + scale * tape.memo;
        tape.codeMemo.bottomRows(2 * m_size) *= scale;
    }

private:
    static double mean(const Tape &tape, Index j, Index d) { return static_cast<double>(tape.codeMemo(d, j)); }
    double logVariance(const Tape &tape, Index j, Index d) const { return static_cast<double>(tape.codeMemo(m_size + d, j)); }
    double &at(std::vector<double> &table, Index j, Index d) const { return table[static_cast<std::size_t>(j * m_size + d)]; }

    /// log N(z of sample i; posterior of sample j) of one unit.
    double logDensity(const Tape &tape, Index i, Index j, Index d) const
    {
        const double away = static_cast<double>(tape.x(d, i)) - mean(tape, j, d);
        const double v = logVariance(tape, j, d);
        return -(logarithm(2 * std::numbers::pi) + v + away * away * exponential(-v)) / 2;
    }

    /// Logarithms → shares of their exponentials, in place; gives the logarithm of the sum.
    static double toShares(double *values, Index n, Index stride)
    {
        double most = values[0];
        for (Index j = 1; j < n; ++j)
            most = std::max(most, values[j * stride]);
        double sum = 0;
        for (Index j = 0; j < n; ++j)
            sum += values[j * stride] = exponential(values[j * stride] - most);
        for (Index j = 0; j < n; ++j)
            values[j * stride] /= sum;
        return most + logarithm(sum);
    }

    Index m_size;
};

} // namespace

const PenaltyKind totalCorrelation{{"total-correlation", "Total correlation", "penalty",
                                    "λ TC(z): penalises statistical dependence between the units of a Gaussian code, which favours one "
                                    "meaning per unit (β-TCVAE with β = 1 + λ, Chen et al. 2018).",
                                    params, "λ KL(q(z) ‖ Π_j q(z_j))",
                                    "R. Chen et al., \"Isolating Sources of Disentanglement in Variational Autoencoders\", 2018"},
                                   [](const Settings &s, Shape code) -> std::unique_ptr<Layer> {
                                       return std::make_unique<TotalCorrelation>(code, s.real("weight"), totalCorrelation.label);
                                   },
                                   nullptr,
                                   nullptr,
                                   true};

} // namespace hourglass
