// One block for one sample; see feature_probe.h.
#include "core/probe/feature_probe.h"

#include <algorithm>

namespace hourglass {

namespace {

/// The place in memory of a tensor's element by its indices.
Index placeOf(const Tensor &tensor, std::initializer_list<Index> at)
{
    Index place = 0;
    Index stride = 1;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) { // from the dimension that varies fastest
        const std::size_t d = tensor.order.empty() ? tensor.shape.size() - 1 - i : static_cast<std::size_t>(tensor.order[i]);
        place += *(at.begin() + static_cast<std::ptrdiff_t>(d)) * stride;
        stride *= tensor.shape[d];
    }
    return tensor.range.begin + place;
}

void readPatterns(const Tensor &tensor, ConstWeights weights, Shape in, Shape data, FeatureAnswer &feature)
{
    const auto value = [&](std::initializer_list<Index> at) { return weights[static_cast<std::size_t>(placeOf(tensor, at))]; };
    if (tensor.shape.size() == 2 && data.isPicture()) {
        const Index units = tensor.shape[0];
        const Index inputs = tensor.shape[1];
        const bool looks = in == data && inputs == data.size(); // a row for each unit
        const bool paints = !looks && units == data.size();     // a column for each unit before
        if (!looks && !paints)
            return;
        const Index count = std::min(FeatureProbe::mostPatterns, looks ? units : inputs);
        feature.patternShape = data;
        feature.patterns.resize(data.size(), count);
        for (Index p = 0; p < count; ++p)
            for (Index i = 0; i < data.size(); ++i)
                feature.patterns(i, p) = looks ? value({p, i}) : value({i, p});
        return;
    }
    if (tensor.shape.size() != 4)
        return;
    // The window of each channel of the map: in colour where there are three, else the mean over its channels.
    const Index count = std::min(FeatureProbe::mostPatterns, tensor.shape[0]);
    const Index channels = tensor.shape[1];
    const Index height = tensor.shape[2];
    const Index width = tensor.shape[3];
    feature.patternShape = {height, width, 1};
    feature.patterns.setZero(height * width, count);
    for (Index p = 0; p < count; ++p)
        for (Index y = 0; y < height; ++y)
            for (Index x = 0; x < width; ++x)
                for (Index c = 0; c < channels; ++c)
                    feature.patterns(y * width + x, p) += value({p, c, y, x}) / static_cast<Scalar>(channels);
}

} // namespace

std::shared_ptr<const FeatureAnswer> FeatureProbe::answer(const Snapshot &snapshot, const std::string &part, std::uint32_t sample)
{
    const RunSetup &setup = *snapshot.setup;
    const Network &network = setup.network;
    const auto found = std::ranges::find(network.parts(), part, &Network::Part::name);
    if (found == network.parts().end())
        return nullptr;
    const auto index = static_cast<std::size_t>(found - network.parts().begin());
    if (m_setup != snapshot.setup) {
        m_workspace = std::make_unique<Workspace>(network, 1, Workspace::For::Inference);
        m_setup = snapshot.setup;
    }
    const Range one{0, 1};
    setup.dataset->gather({&sample, 1}, m_workspace->input(0, one));
    network.forward(snapshot.weights.span(), *m_workspace, one, {}, 0, index + 1);
    auto feature = std::make_shared<FeatureAnswer>();
    feature->part = part;
    feature->sample = sample;
    feature->shape = found->layer->out();
    feature->activations = m_workspace->output(index, one);
    const Shape in = index == 0 ? network.in() : network.parts()[index - 1].layer->out();
    for (const Tensor &tensor : found->layer->tensors())
        if (tensor.name == "weight")
            readPatterns(tensor, slice(snapshot.weights.span(), found->weights), in, network.in(), *feature);
    return feature;
}

bool FeatureProbe::asksAnew(const Questions &before, const Questions &now) const
{
    return ProbeOf::asksAnew(before, now) || before.get<ReconstructionQuestion>().chosen != now.get<ReconstructionQuestion>().chosen;
}

std::shared_ptr<const FeatureAnswer> FeatureProbe::answer(const Scene &scene, const FeatureQuestion &question, Looked &)
{
    const SampleList &samples = m_chosen.of(scene.snapshot->setup, scene.questions.get<ReconstructionQuestion>());
    return samples->empty() ? scene.frame.share<FeatureAnswer>() : answer(*scene.snapshot, question.part, samples->front());
}

} // namespace hourglass
