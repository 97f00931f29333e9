// Building the network; see build.h.
#include "core/experiment/build.h"

#include "core/base/error.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

namespace hourglass {

Network build(const Experiment &experiment, Shape in)
{
    if (const auto issues = check(experiment, in); !issues.empty())
        throw Error(issues.front().sentence);
    auto loss = findKind(lossKinds(), experiment.loss.kind)->make(experiment.loss.settings);

    std::vector<Network::Part> parts;
    Shape shape = in;
    const auto append = [&](std::string name, const LayerKind &kind, const Settings &settings) {
        parts.push_back({std::move(name), kind.make(settings, shape), {}});
        shape = parts.back().layer->out();
    };
    for (std::size_t i = 0; i < experiment.encoder.size(); ++i)
        append("encoder." + std::to_string(i), *findKind(layerKinds(), experiment.encoder[i].kind), experiment.encoder[i].settings);
    const std::size_t code = parts.size();
    append("code", *findKind(codeKinds(), experiment.code.kind), experiment.code.settings);
    for (std::size_t i = 0; i < experiment.decoder.size(); ++i) {
        Settings settings = experiment.decoder[i].settings;
        // The loss applies the last sigmoid itself, in a form that keeps its digits.
        if (loss->fromLogits() && i + 1 == experiment.decoder.size())
            settings.set("activation", std::string("identity"));
        append("decoder." + std::to_string(i), *findKind(layerKinds(), experiment.decoder[i].kind), settings);
    }
    return {in, std::move(parts), code, std::move(loss)};
}

std::unique_ptr<Optimiser> buildOptimiser(const Choice &choice) { return findKind(optimiserKinds(), choice.kind)->make(choice.settings); }

std::unique_ptr<Schedule> buildSchedule(const Choice &choice) { return findKind(scheduleKinds(), choice.kind)->make(choice.settings); }

} // namespace hourglass
