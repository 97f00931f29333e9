// The explicit list of measures, and test samples through all of them; see measure.h.
#include "core/measure/measure.h"

#include "core/base/error.h"
#include "core/base/words.h"

namespace hourglass {

namespace {
const MeasureKind *const kinds[] = {&reconstructionError, &corruptedError, &pcaError, &objective};
} // namespace

std::span<const MeasureKind *const> measureKinds() { return kinds; }

Evaluation evaluate(TrainedModel &model, const Choice &corruption, std::span<const MeasureKind *const> list)
{
    const Experiment &experiment = model.model().experiment;
    return evaluate(model, corruption,
                    makeSplit(model.dataset(), experiment.plan.real("validation"), experiment.plan.real("test"), experiment.seed), list);
}

Evaluation evaluate(TrainedModel &model, const Choice &corruption, const Split &split, std::span<const MeasureKind *const> list)
{
    if (split.test.empty())
        throw Error(say("This experiment's split holds out no test samples."));
    std::vector<std::unique_ptr<Measure>> measures;
    for (const MeasureKind *kind : list)
        if (auto measure = kind->make({model, split, corruption}))
            measures.push_back(std::move(measure));
    model.forPortions(split.test, [&](Index first, In x) {
        const auto samples = std::span(split.test).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(x.cols()));
        const Matrix target = model.targets(samples, x);
        for (const auto &measure : measures)
            measure->add(model, {samples, first, x, target});
    });
    Evaluation evaluation{split.test.size(), {}};
    for (const auto &measure : measures)
        for (Measurement &each : measure->found())
            evaluation.found.push_back(std::move(each));
    return evaluation;
}

double squaredError(const Matrix &y, const Matrix &target)
{
    return target.array().isNaN().select(0, y - target).cast<double>().squaredNorm();
}

} // namespace hourglass
