// The mirrored decoder; see build.h.
#include "core/experiment/build.h"
#include "core/layers/catalogue.h"

namespace hourglass {

namespace {

/// What carries over from a layer to its mirror image: everything but the number of units.
LayerSpec mirrorImage(const LayerSpec &layer, LayerId id) { return {id, layer.kind, layer.settings}; }

} // namespace

std::vector<LayerSpec> mirroredDecoder(const Experiment &experiment, Shape in)
{
    std::vector<LayerSpec> decoder;
    LayerId fresh = experiment.nextId();
    // A decoder layer keeps the id it had, counted from the code, so that selection and views stay with it.
    const auto idAt = [&](std::size_t i) {
        if (i >= experiment.decoder.size())
            return fresh++;
        return experiment.decoder[i].id;
    };
    for (auto layer = experiment.encoder.rbegin(); layer != experiment.encoder.rend(); ++layer)
        decoder.push_back(mirrorImage(*layer, idAt(decoder.size())));

    Settings last = complete(dense, {{"activation", std::string("sigmoid")}, {"initialiser", std::string("glorot-uniform")}});
    if (!experiment.decoder.empty() && experiment.decoder.back().kind == dense.id)
        last = experiment.decoder.back().settings;
    last.set("units", static_cast<std::int64_t>(in.size()));
    const LayerId lastId = experiment.decoder.empty() ? fresh++ : experiment.decoder.back().id;
    for (LayerSpec &layer : decoder)
        if (layer.id == lastId)
            layer.id = fresh++;
    decoder.push_back({lastId, std::string(dense.id), last});
    return decoder;
}

Experiment reconciled(Experiment experiment, Shape in)
{
    if (experiment.mirrored && in.size() > 0)
        experiment.decoder = mirroredDecoder(experiment, in);
    return experiment;
}

} // namespace hourglass
