// A trained network beside PCA; see pca_verdict.h.
#include "core/measure/pca_verdict.h"

#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/measure/measure.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

constexpr std::size_t mostFitted = 8000; // samples
constexpr std::size_t mostJudged = 4000;

std::vector<std::uint32_t> first(const std::vector<std::uint32_t> &samples, std::size_t most)
{
    return {samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(std::min(most, samples.size()))};
}

bool isLinear(const Experiment &experiment)
{
    const auto bends = [](const LayerSpec &layer) {
        const Value *activation = layer.settings.find("activation");
        return activation && *activation != Value(std::string("identity"));
    };
    return std::ranges::none_of(experiment.encoder, bends) && std::ranges::none_of(experiment.decoder, bends);
}

std::string reasonFor(const Experiment &experiment, const TrainedModel &model, std::size_t samples)
{
    const auto values = static_cast<std::size_t>(model.model().in.size());
    if (!model.network().terms().empty() || !experiment.penalties.empty())
        return say("Its loss has more terms than the reconstruction error.");
    if (experiment.corruption.kind != noCorruption.id)
        return say("It was trained on corrupted input.");
    if (isLinear(experiment))
        return say("A linear network can only reach PCA's error. Train longer or raise the learning rate.");
    if (samples < values)
        return say("%1 training samples are few for %2 values. Try more data or a linear network.",
                   {std::to_string(samples), std::to_string(values)});
    return say("Try more epochs, another learning rate or wider layers.");
}

} // namespace

std::optional<PcaVerdict> pcaVerdict(const OpenedModel &trained, const Split &split)
{
    const Experiment &experiment = trained.model->experiment;
    const LayerKind *code = findKind(codeKinds(), experiment.code.kind);
    TrainedModel model(trained);
    if (!code || code->capacity || split.validation.empty() || model.codeSize() >= model.model().in.size())
        return std::nullopt;
    // What validates takes the place of the test samples, which stay unseen.
    const Split seen{first(split.train, mostFitted), {}, first(split.validation, mostJudged)};
    const MeasureKind *const kinds[] = {&reconstructionError, &pcaError};
    const Evaluation found = evaluate(model, experiment.corruption, seen, kinds);
    const auto value = [&](std::string_view name) { return std::ranges::find(found.found, name, &Measurement::name)->value; };
    const double mse = value("mse");
    const double pcaMse = mse * value("pca_squared_error") / value("squared_error");
    if (!(pcaMse < mse))
        return std::nullopt;
    return PcaVerdict{mse, pcaMse, model.codeSize(), reasonFor(experiment, model, split.train.size())};
}

} // namespace hourglass
