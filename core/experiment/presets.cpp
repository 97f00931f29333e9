// Experiments to start from; see presets.h.
#include "core/experiment/presets.h"

#include "core/experiment/build.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

template <typename K>
Choice choiceOf(const K &kind)
{
    return {std::string(kind.id), complete(kind)};
}

} // namespace

Experiment denseExperiment(std::span<const std::int64_t> encoder, std::int64_t code, Shape in)
{
    Experiment experiment;
    for (const std::int64_t units : encoder)
        experiment.encoder.push_back({experiment.nextId(), std::string(dense.id), complete(dense, {{"units", units}})});
    experiment.code = {std::string(plainCode.id), complete(plainCode, {{"size", code}})};
    experiment.loss = choiceOf(meanSquared);
    experiment.optimiser = choiceOf(adam);
    experiment.schedule = choiceOf(constantRate);
    experiment.plan = complete(planKind);
    return reconciled(std::move(experiment), in);
}

Experiment startExperiment(const Choice &dataset, Shape in)
{
    const std::int64_t encoder[] = {128, 64};
    Experiment experiment = denseExperiment(encoder, 2, in);
    experiment.name = "Squeeze to two";
    experiment.dataset = dataset;
    return experiment;
}

const std::vector<NamedNetwork> &benchNetworks()
{
    static const std::vector<NamedNetwork> networks = {{"teach", {28, 28, 1}, {128, 64}, 2},
                                                       {"hinton", {28, 28, 1}, {1000, 500, 250}, 30},
                                                       {"sgd-tiny", {8, 8, 1}, {16}, 2, "sgd"},
                                                       {"vae", {28, 28, 1}, {400}, 20, "adam", "gaussian", "bce"}};
    return networks;
}

Experiment benchExperiment(const NamedNetwork &network)
{
    Experiment experiment = denseExperiment(network.encoder, network.code, network.in);
    const LayerKind &code = *findKind(codeKinds(), network.codeKind);
    experiment.code = {std::string(code.id), complete(code, {{"size", network.code}})};
    experiment.loss = choiceOf(*findKind(lossKinds(), network.loss));
    experiment.optimiser = choiceOf(*findKind(optimiserKinds(), network.optimiser));
    return experiment;
}

} // namespace hourglass
