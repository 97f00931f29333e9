// The reconstruction error of corrupted inputs against clean targets.
#include "core/measure/measure.h"

namespace hourglass {

namespace {

class CorruptedError : public Measure
{
public:
    CorruptedError(std::unique_ptr<Corruption> corruption, std::uint64_t seed)
        : m_corruption(std::move(corruption)), m_noise(seed, Purpose::Corruption, ~std::uint64_t{0})
    {
    }

    void add(TrainedModel &model, const Portion &portion) override
    {
        Matrix corrupted(portion.x.rows(), portion.x.cols());
        m_corruption->apply(portion.x, Out(corrupted.data(), corrupted.rows(), corrupted.cols()), m_noise, portion.first);
        m_squares += squaredError(model.reconstruct(In(corrupted.data(), corrupted.rows(), corrupted.cols())), portion.target);
        m_samples += static_cast<double>(portion.x.cols());
    }
    std::vector<Measurement> found() const override { return {{"corrupted_squared_error", m_squares / m_samples}}; }

private:
    std::unique_ptr<Corruption> m_corruption;
    Random m_noise;
    double m_samples = 0;
    double m_squares = 0;
};

} // namespace

const MeasureKind corruptedError{"corrupted-error", [](const MeasureContext &context) -> std::unique_ptr<Measure> {
                                     auto corruption = buildCorruption(context.corruption, context.model.model().in);
                                     const std::uint64_t seed = context.model.model().experiment.seed;
                                     return corruption ? std::make_unique<CorruptedError>(std::move(corruption), seed) : nullptr;
                                 }};

} // namespace hourglass
