// What the data suggest; see defaults.h.
#include "core/experiment/defaults.h"

#include "core/base/words.h"
#include "core/experiment/build.h"
#include "core/experiment/presets.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double few = 1000;                 // training samples; below, a wide network learns them by heart
constexpr double updates = 10000;            // after which the loss hardly falls
constexpr double seconds = 30;               // for all updates
constexpr double operationsPerSecond = 8e10; // of two ordinary processors, with dense layers
constexpr double gathering = 2;              // times as long with convolutions, which gather the patches their weights are used for
constexpr double weightsPerSecond = 6e8;     // that an optimiser moves
constexpr double secondsPerUpdate = 3e-5;    // however small the network

double trainingSamples(const Settings &plan, const DataTraits &data)
{
    return std::max(1.0, static_cast<double>(data.count) * (1 - plan.real("test")) * (1 - plan.real("validation")));
}

bool isFew(const DataTraits &data) { return trainingSamples(complete(planKind), data) < few; }

/// Values from 0 to 1 are what a sigmoid can give. Of few samples the network is kept near a plane, from which it bends only where many
/// agree: linear outputs and weights that decay.
bool hasLinearOutput(const DataTraits &data) { return data.minimum < 0 || data.maximum > 1 || isFew(data); }

} // namespace

Experiment startExperiment(std::span<const std::int64_t> encoder, std::int64_t code, const DataTraits &data)
{
    Experiment e = denseExperiment(encoder, code, data.shape);
    if (hasLinearOutput(data) && !e.decoder.empty())
        e.decoder.back().settings.set("activation", std::string("identity"));
    e.optimiser = {std::string(adamW.id), complete(adamW, {{"learning-rate", 0.003}, {"weight-decay", 0.1}})};
    e.schedule = {std::string(cosineRate.id), complete(cosineRate)};
    return paced(reconciled(std::move(e), data.shape), data);
}

std::vector<std::int64_t> startWidths(const DataTraits &data)
{
    return isFew(data) ? std::vector<std::int64_t>{32, 16} : std::vector<std::int64_t>{128, 64};
}

Experiment startExperiment(const Choice &dataset, const DataTraits &data)
{
    Experiment e = startExperiment(startWidths(data), 2, data);
    e.name = say("Squeeze to two");
    e.dataset = dataset;
    return e;
}

std::int64_t batchFor(const DataTraits &data)
{
    const double samples = trainingSamples(complete(planKind), data);
    return samples < few ? 16 : samples < 20 * few ? 64 : 128;
}

std::int64_t epochsFor(const Experiment &experiment, const DataTraits &data)
{
    const auto batch = static_cast<double>(experiment.plan.integer("batch"));
    const double stepsPerEpoch = std::ceil(trainingSamples(experiment.plan, data) / batch);
    double cost = secondsPerUpdate;
    if (data.shape.size() > 0 && check(experiment, data).empty()) {
        const Network network = assembled(experiment, data.shape);
        const auto weights = static_cast<double>(network.weightCount());
        const double operations = network.operations();
        const double reused = std::max(0.0, operations - 4 * weights); // by weights that are used more often than tied ones
        // Forward, and back twice: to the inputs and to the weights.
        cost += 3 * (operations + (gathering - 1) * reused) * batch / operationsPerSecond + weights / weightsPerSecond;
    }
    const double epochs = std::round(std::min(updates, seconds / cost) / stepsPerEpoch);
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(epochs), 5, 5000);
}

Experiment paced(Experiment experiment, const DataTraits &data)
{
    experiment.plan.set("batch", batchFor(data));
    experiment.plan.set("epochs", epochsFor(experiment, data));
    return experiment;
}

Experiment onOtherData(Experiment experiment, const DataTraits &before, const Choice &dataset, const DataTraits &after)
{
    Experiment untouched = startExperiment(experiment.dataset, before);
    untouched.name = experiment.name;
    untouched.seed = experiment.seed;
    const bool followsData = experiment.plan == paced(experiment, before).plan;
    Experiment e = experiment == untouched ? startExperiment(dataset, after) : std::move(experiment);
    e.name = std::move(untouched.name);
    e.seed = untouched.seed;
    e.dataset = dataset;
    return followsData ? paced(reconciled(std::move(e), after.shape), after) : e;
}

} // namespace hourglass
