// Cutting a network into what learns together; see phase.h.
#include "core/train/phase.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace hourglass {

namespace {

bool hasMatrix(const Network::Part &part) { return part.tiedTo || std::ranges::any_of(part.layer->tensors(), &Tensor::isMatrix); }

/// Values that go into a part.
Index inputSize(const Network &network, std::size_t part)
{
    return part == 0 ? network.in().size() : network.parts()[part - 1].layer->out().size();
}

/// The network's stages as far as they lie in [first, last).
void addStages(const Network &network, std::size_t first, std::size_t last, std::vector<Network::Stage> &stages)
{
    for (const Network::Stage &stage : network.stages()) {
        const Network::Stage cut{std::max(stage.first, first), std::min(stage.last, last), stage.together};
        if (cut.first < cut.last)
            stages.push_back(cut);
    }
}

Phase phaseOf(const Network &network, std::size_t first, std::size_t middle, std::size_t resume, std::size_t end)
{
    constexpr Index piece = 8192;
    Phase phase{first, middle, resume, end, {}, {}, {}, {}, {}};
    const auto learns = [&](std::size_t part) { return (part >= first && part < middle) || (part >= resume && part < end); };
    addStages(network, 0, first, phase.before);
    if (phase.joins()) {
        addStages(network, first, middle, phase.stages);
        addStages(network, resume, end, phase.stages);
    } else {
        addStages(network, first, end, phase.stages);
    }
    for (const Network::GradientBlock &block : network.gradientBlocks())
        if (learns(block.layer))
            phase.blocks.push_back(block);
    for (std::size_t p = 0; p < network.parts().size(); ++p) {
        const Network::Part &part = network.parts()[p];
        for (const Tensor &tensor : part.layer->tensors())
            for (Index i = 0; learns(p) && tensor.trained && i < blockCount(tensor.range.size(), piece); ++i) {
                const Range inTensor = blockAt(tensor.range.size(), piece, i);
                const Index start = part.weights.begin + tensor.range.begin;
                phase.pieces.push_back({start + inTensor.begin, start + inTensor.end});
            }
    }
    for (std::size_t i = 0; i < network.terms().size(); ++i)
        if (learns(network.terms()[i].part))
            phase.terms.push_back(i);
    return phase;
}

} // namespace

Phase wholePhase(const Network &network)
{
    const std::size_t parts = network.parts().size();
    return phaseOf(network, 0, parts, parts, parts);
}

std::vector<Phase> pretrainingPhases(const Network &network)
{
    const auto &parts = network.parts();
    struct Cut {
        std::size_t encoder; // where a phase begins
        std::size_t decoder; // where what it has to give back comes out
    };
    std::vector<Cut> cuts{{0, parts.size()}};
    bool seen = false; // a layer of weights since the last cut
    for (std::size_t i = 0; i <= network.code(); ++i) {
        if (!hasMatrix(parts[i]))
            continue;
        if (seen) {
            // From the outside in, the first place where the decoder has as many values as go into this layer.
            const std::size_t outer = cuts.back().decoder;
            for (std::size_t d = outer - 1; d > network.code() + 1; --d) {
                const auto begin = parts.begin() + static_cast<std::ptrdiff_t>(d);
                const auto end = parts.begin() + static_cast<std::ptrdiff_t>(outer);
                if (parts[d - 1].layer->out().size() == inputSize(network, i) && std::any_of(begin, end, hasMatrix)) {
                    cuts.push_back({i, d});
                    break;
                }
            }
        }
        seen = true;
    }
    std::vector<Phase> phases;
    for (std::size_t i = 0; cuts.size() > 1 && i < cuts.size(); ++i) {
        const bool last = i + 1 == cuts.size();
        phases.push_back(last ? phaseOf(network, cuts[i].encoder, cuts[i].decoder, cuts[i].decoder, cuts[i].decoder)
                              : phaseOf(network, cuts[i].encoder, cuts[i + 1].encoder, cuts[i + 1].decoder, cuts[i].decoder));
    }
    return phases;
}

} // namespace hourglass
