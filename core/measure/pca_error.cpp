// The error of PCA with as many components as the code has values, fitted on everything that is not test.
#include "core/analysis/pca.h"
#include "core/measure/measure.h"

namespace hourglass {

namespace {

class PcaError : public Measure
{
public:
    explicit PcaError(Pca linear) : m_linear(std::move(linear)) {}

    void add(TrainedModel &, const Portion &portion) override
    {
        m_squares += squaredError(m_linear.decode(m_linear.encode(portion.x)), portion.target);
        m_samples += static_cast<double>(portion.x.cols());
    }
    std::vector<Measurement> found() const override { return {{"pca_squared_error", m_squares / m_samples}}; }

private:
    Pca m_linear;
    double m_samples = 0;
    double m_squares = 0;
};

} // namespace

const MeasureKind pcaError{"pca-error", [](const MeasureContext &context) -> std::unique_ptr<Measure> {
                               std::vector<std::uint32_t> known = context.split.train;
                               known.insert(known.end(), context.split.validation.begin(), context.split.validation.end());
                               const Model &model = context.model.model();
                               return std::make_unique<PcaError>(
                                   pca(model.in.size(), context.model.codeSize(), model.experiment.seed, [&](const auto &take) {
                                       context.model.forPortions(known, [&](Index, In x) { take(x); });
                                       return true;
                                   }));
                           }};

} // namespace hourglass
