// Maximum mean discrepancy between the batch's codes and draws from the prior: a Wasserstein autoencoder.
// I. Tolstikhin et al., "Wasserstein Auto-Encoders", ICLR 2018, algorithm 2, with their inverse multiquadratic kernels.
#include "core/base/sums.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(1)};

constexpr Scalar scales[] = {Scalar(0.1), Scalar(0.2), Scalar(0.5), 1, 2, 5, 10};

/// MMD² with k(x, y) = Σ C/(C + ‖x − y‖²), C = 2 · size · scale, unbiased within each set.
class Mmd : public CodePenalty
{
public:
    using CodePenalty::CodePenalty;
    bool needsWholeBatch() const override { return true; }
    Index memoSize() const override { return 2 * out().size(); } // the prior's draw; the gradient of a sample's term

    void forward(ConstWeights w, Tape tape, const Pass &pass) const override
    {
        const Random random(pass.seed, Purpose::Code, pass.step, pass.layer);
        const Index size = tape.x.rows();
        for (Index s = 0; s < tape.x.cols(); ++s)
            random.fillNormal(static_cast<std::uint32_t>(pass.firstSample + s), {tape.memo.col(s).data(), static_cast<std::size_t>(size)});
        CodePenalty::forward(w, tape, pass);
    }

protected:
    void term(In x, Out terms, Out memo) const override
    {
        const Index n = x.cols();
        const Index size = x.rows();
        const auto count = static_cast<Scalar>(n);
        const auto prior = memo.topRows(size);
        auto gradient = memo.bottomRows(size);
        gradient.setZero();
        Scalar total = 0;
        const Scalar within = n > 1 ? 1 / (count * (count - 1)) : 0;
        const Scalar between = 2 / (count * count);
        for (Index a = 0; a < n; ++a)
            for (Index b = 0; b < n; ++b) {
                Scalar slope = 0;
                if (a != b) {
                    total += within * kernel(sumOf((prior.col(a) - prior.col(b)).cwiseAbs2()), size, slope);
                    total += within * kernel(sumOf((x.col(a) - x.col(b)).cwiseAbs2()), size, slope);
                    gradient.col(a) += 4 * within * slope * (x.col(a) - x.col(b)); // the pair counts twice
                }
                total -= between * kernel(sumOf((x.col(a) - prior.col(b)).cwiseAbs2()), size, slope);
                gradient.col(a) -= 2 * between * slope * (x.col(a) - prior.col(b));
            }
        terms.row(0).setConstant(total);
    }

    void addGradient(In x, Scalar scale, Out dx, Out memo) const override
    {
        dx += scale * static_cast<Scalar>(x.cols()) * memo.bottomRows(x.rows()); // n samples have the same term
    }

private:
    /// slope: the kernel's derivative by the squared distance.
    static Scalar kernel(Scalar squaredDistance, Index size, Scalar &slope)
    {
        Scalar sum = 0;
        slope = 0;
        for (const Scalar scale : scales) {
            const Scalar c = 2 * static_cast<Scalar>(size) * scale;
            const Scalar inverse = 1 / (c + squaredDistance);
            sum += c * inverse;
            slope -= c * inverse * inverse;
        }
        return sum;
    }
};

} // namespace

const PenaltyKind mmd{
    {"mmd", "Match the prior (MMD)", "penalty",
     "λ MMD²(codes, N(0, 1)): pushes the codes of a batch towards a Gaussian prior, to generate from (Wasserstein autoencoder, Tolstikhin "
     "et al. 2018).",
     params, "λ MMD²(z, N(0, 1)), kernel k(a, b) = Σ C / (C + |a − b|²)", "I. Tolstikhin et al., \"Wasserstein Auto-Encoders\", 2018"},
    [](const Settings &s, Shape code) -> std::unique_ptr<Layer> { return std::make_unique<Mmd>(code, s.real("weight"), mmd.label); }};

} // namespace hourglass
