// Building the network; see build.h.
#include "core/experiment/build.h"

#include "core/base/error.h"
#include "core/data/source.h"
#include "core/experiment/checks.h"
#include "core/layers/catalogue.h"
#include "core/layers/dense_layer.h"
#include "core/layers/tied_dense.h"
#include "core/nn/catalogue.h"
#include "core/nn/losses/masked_loss.h"

namespace hourglass {

namespace {

/// Lets each dense layer of the decoder use the weights of the dense layer that it undoes, from the code back to the data.
void shareWeights(std::vector<Network::Part> &parts, std::size_t code, const Experiment &experiment, const Loss &loss)
{
    std::size_t next = code + 1; // partners are taken from here downwards
    std::size_t i = parts.size() - static_cast<std::size_t>(std::ranges::count(experiment.decoder, false, &LayerSpec::bypassed));
    for (const LayerSpec &spec : experiment.decoder) {
        if (spec.bypassed)
            continue;
        const std::size_t here = i++;
        const auto *back = dynamic_cast<const DenseLayer *>(parts[here].layer.get());
        if (!back)
            continue;
        for (std::size_t p = next; p-- > 0;) {
            const auto *there = dynamic_cast<const DenseLayer *>(parts[p].layer.get());
            if (!there || there->in() != back->out().size() || there->out().size() != back->in())
                continue;
            if (there->weightCount() != there->out().size() * (there->in() + 1)) // a Gaussian code has two rows a number
                continue;
            const bool last = here + 1 == parts.size();
            const bool left = last && !loss.outputActivation().empty(); // to the loss
            parts[here].layer = std::make_unique<TiedDenseLayer>(
                there->out().size(), there->in(),
                left ? Activation::Identity : activationFrom(std::get<std::string>(*findValue(dense, spec.settings, Role::Activation))));
            parts[here].tiedTo = p;
            next = p;
            break;
        }
    }
}

} // namespace

Network build(const Experiment &experiment, Shape in)
{
    if (const auto issues = buildIssues(experiment, in); !issues.empty())
        throw Error(issues.front().sentence);
    return assembled(experiment, in);
}

Network assembled(const Experiment &experiment, Shape in)
{
    auto loss = buildLoss(experiment, in);

    std::vector<Network::Part> parts;
    Shape shape = in;
    const auto append = [&](std::string name, const LayerKind &kind, const Settings &settings) {
        parts.push_back({std::move(name), kind.make(settings, shape), {}});
        shape = parts.back().layer->out();
    };
    for (std::size_t i = 0; i < experiment.encoder.size(); ++i)
        if (!experiment.encoder[i].bypassed)
            append(Place{Part::Encoder, i}.partName(), *findKind(layerKinds(), experiment.encoder[i].kind), experiment.encoder[i].settings);
    const std::size_t code = parts.size();
    append(Place{Part::Code}.partName(), *findKind(codeKinds(), experiment.code.kind), experiment.code.settings);
    for (std::size_t i = 0; i < experiment.penalties.size(); ++i) {
        const Choice &penalty = experiment.penalties[i];
        const PenaltyKind &kind = *findKind(penaltyKinds(), penalty.kind);
        if (kind.inCode && code == 0) {
            parts[code].layer = kind.inCode(penalty.settings, experiment.code.settings, in);
        } else if (kind.onCode) {
            auto layer = kind.onCode(penalty.settings, shape);
            // One that reads tangents stands right behind the code, as the other penalties have none.
            const auto place = layer->readsTangent() ? parts.begin() + static_cast<std::ptrdiff_t>(code) + 1 : parts.end();
            parts.insert(place, Network::Part{Place{Part::Penalty, i}.partName(), std::move(layer), {}});
        }
    }
    for (std::size_t i = 0; i < experiment.decoder.size(); ++i) {
        if (experiment.decoder[i].bypassed)
            continue;
        const LayerKind &kind = *findKind(layerKinds(), experiment.decoder[i].kind);
        Settings settings = experiment.decoder[i].settings;
        if (i == experiment.outputLayer()) {
            // The loss applies the last activation itself, in a form that keeps its digits.
            if (!loss->outputActivation().empty())
                setValue(kind, settings, Role::Activation, std::string("identity"));
            if (const Param *width = widthParam(kind); width && loss->outputsPerValue() > 1)
                settings.set(width->key, settings.integer(width->key) * loss->outputsPerValue());
        }
        append(Place{Part::Decoder, i}.partName(), kind, settings);
    }
    if (experiment.tied && experiment.mirrored)
        shareWeights(parts, code, experiment, *loss);
    return {in, std::move(parts), code, std::move(loss)};
}

std::unique_ptr<Loss> buildLoss(const Experiment &experiment, Shape in)
{
    const auto last = experiment.outputLayer();
    const LayerKind *lastKind = last ? findKind(layerKinds(), experiment.decoder[*last].kind) : nullptr;
    const bool pixelwise = lastKind && findParam(*lastKind, Role::Channels);
    const LossKind &kind = *findKind(lossKinds(), experiment.loss.kind);
    const OutputLayout layout{in, pixelwise ? in.channels : in.size()};
    if (keepsMissing(experiment.dataset))
        return std::make_unique<MaskedLoss>(kind.make(experiment.loss.settings, {in, in.size()}), layout);
    return kind.make(experiment.loss.settings, layout);
}

std::unique_ptr<Optimiser> buildOptimiser(const Choice &choice) { return findKind(optimiserKinds(), choice.kind)->make(choice.settings); }

std::vector<WeightTerm> buildWeightTerms(const Experiment &experiment, const Network &network)
{
    std::vector<WeightTerm> terms;
    for (const Choice &choice : experiment.penalties) {
        const PenaltyKind &kind = *findKind(penaltyKinds(), choice.kind);
        if (!kind.onWeights)
            continue;
        WeightTerm term{std::string(kind.label), {}};
        for (const Network::Part &part : network.parts())
            for (const Tensor &tensor : part.layer->tensors())
                if (tensor.isMatrix()) {
                    const Index rows =
                        tensor.shape[tensor.order.empty() ? tensor.shape.size() - 1 : static_cast<std::size_t>(tensor.order[0])];
                    const Index columns = tensor.range.size() / rows;
                    term.matrices.push_back({{part.weights.begin + tensor.range.begin, part.weights.begin + tensor.range.end},
                                             rows,
                                             kind.onWeights(choice.settings, rows, columns)});
                }
        terms.push_back(std::move(term));
    }
    return terms;
}

std::unique_ptr<Corruption> buildCorruption(const Choice &choice, Shape in)
{
    return findKind(corruptionKinds(), choice.kind)->make(choice.settings, in);
}

std::unique_ptr<Schedule> buildSchedule(const Choice &choice) { return findKind(scheduleKinds(), choice.kind)->make(choice.settings); }

} // namespace hourglass
