// The objective on test samples: loss, terms, and for a variational code with binary cross-entropy the evidence bound.
#include "core/measure/measure.h"
#include "core/nn/gauge_names.h"

#include <algorithm>
#include <cctype>

namespace hourglass {

namespace {

/// "KL divergence" → "kl_divergence".
std::string keyOf(std::string name)
{
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return c == ' ' ? '_' : static_cast<char>(std::tolower(c)); });
    return name;
}

class Objective : public Measure
{
public:
    explicit Objective(const TrainedModel &model)
        : m_terms(model.network().terms()), m_sums(m_terms.size()), m_values(model.model().in.size()),
          // A bound on a sample's likelihood is a sum over its values: there is none where values are missing or samples weighed.
          m_bounded(model.network().loss().outputActivation() == "sigmoid" && !model.dataset().hasMissing() &&
                    !model.dataset().hasWeights())
    {
    }

    /// Adds the loss and each term, by how much each sample counts, stochastic codes drawing as in training.
    void add(TrainedModel &model, const Portion &portion) override
    {
        const In &x = portion.x;
        const Dataset &dataset = model.dataset();
        const Network &network = model.network();
        Workspace &workspace = model.workspace();
        const auto weightOf = [&](Index s) { return dataset.weight(portion.samples[static_cast<std::size_t>(s)]); };
        for (Index s = 0; s < x.cols(); ++s) {
            if (dataset.hasWeights())
                workspace.weigh(s, weightOf(s));
            m_weights += static_cast<double>(weightOf(s)); // 1 for each sample where all count alike
        }
        m_samples += static_cast<double>(x.cols());
        const Pass pass = passFor(model, portion);
        const Range samples{0, x.cols()};
        const ConstWeights weights = model.model().weights.span();
        workspace.input(0, samples) = x;
        network.forward(weights, workspace, samples, pass, 0, network.parts().size());
        std::vector<Scalar> losses(static_cast<std::size_t>(x.cols()));
        const Out y = workspace.output(network.parts().size() - 1, samples);
        network.loss().value(In(y.data(), y.rows(), y.cols()), In(portion.target.data(), portion.target.rows(), portion.target.cols()),
                             losses);
        for (Index s = 0; s < x.cols(); ++s)
            m_loss += static_cast<double>(weightOf(s) * losses[static_cast<std::size_t>(s)]);
        for (std::size_t i = 0; i < m_terms.size(); ++i)
            m_sums[i] += network.termSum(m_terms[i], workspace, x.cols());
        for (const Gauge &gauge : network.gauges(weights, workspace, x.cols(), pass))
            if (gauge.name == divergenceOfUnits) // without the free nats that the term may grant
                m_divergence += gauge.value * static_cast<double>(x.cols());
    }

    std::vector<Measurement> found() const override
    {
        std::vector<Measurement> found{{"loss", m_loss / m_weights}};
        for (std::size_t i = 0; i < m_terms.size(); ++i) {
            const bool divergence = m_terms[i].name == divergenceTerm;
            found.push_back({keyOf(m_terms[i].name), divergence ? m_divergence / m_samples : m_sums[i] / m_weights});
            if (divergence && m_bounded)
                found.push_back({"negative_elbo", (m_loss * static_cast<double>(m_values) + m_divergence) / m_samples});
        }
        return found;
    }

private:
    static Pass passFor(const TrainedModel &model, const Portion &portion)
    {
        Pass pass;
        pass.seed = model.model().experiment.seed;
        pass.step = static_cast<std::uint64_t>(portion.first);
        pass.draws = true;
        pass.epoch = Pass::trained;
        if (model.network().tangentReader())
            pass.tangentFrom = 0;
        pass.values = portion.x.rows();
        pass.samples = portion.x.cols();
        return pass;
    }

    const std::vector<Network::Term> m_terms;
    std::vector<double> m_sums; // of each term
    const Index m_values;       // of a sample
    const bool m_bounded;
    double m_loss = 0;
    double m_divergence = 0; // Σ KL over all samples
    double m_weights = 0;
    double m_samples = 0;
};

} // namespace

const MeasureKind objective{
    "objective", [](const MeasureContext &context) -> std::unique_ptr<Measure> { return std::make_unique<Objective>(context.model); }};

} // namespace hourglass
