// The reconstruction error.
#include "core/measure/measure.h"

namespace hourglass {

namespace {

class ReconstructionError : public Measure
{
public:
    void add(TrainedModel &model, const Portion &portion) override
    {
        m_samples += static_cast<double>(portion.x.cols());
        m_values += static_cast<double>(portion.target.size() - portion.target.array().isNaN().count());
        m_squares += squaredError(model.reconstruct(portion.x), portion.target);
    }
    std::vector<Measurement> found() const override { return {{"mse", m_squares / m_values}, {"squared_error", m_squares / m_samples}}; }

private:
    double m_samples = 0;
    double m_values = 0; // that are there
    double m_squares = 0;
};

} // namespace

const MeasureKind reconstructionError{
    "reconstruction-error", [](const MeasureContext &) -> std::unique_ptr<Measure> { return std::make_unique<ReconstructionError>(); }};

} // namespace hourglass
