// The first block that gives the same for every sample; see collapse.h.
#include "core/probe/collapse.h"

#include "core/base/words.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

// Means of a Gaussian code never become equal to the last bit: the penalty draws them to zero together.
constexpr double silentSpread = 0.02; // standard deviations of the prior

std::string labelOf(const std::string &part, const Experiment &experiment)
{
    for (const Part side : {Part::Encoder, Part::Decoder}) {
        const auto &layers = side == Part::Encoder ? experiment.encoder : experiment.decoder;
        for (std::size_t i = 0; i < layers.size(); ++i)
            if (Place{side, i}.partName() == part)
                if (const LayerKind *kind = findKind(layerKinds(), layers[i].kind)) {
                    const Value *width = findValue(*kind, layers[i].settings, Role::Width);
                    std::string label = say(kind->label);
                    return width ? label.append(" ").append(valueText(*width)) : label;
                }
    }
    return say("Code");
}

} // namespace

std::optional<Collapse> findCollapse(const BlockAnswer &answer, const Experiment &experiment)
{
    const std::string code = Place{Part::Code}.partName();
    bool behindCode = false;
    for (std::size_t i = 0; i + 1 < answer.blocks.size(); ++i) {
        const BlockReading &block = answer.blocks[i];
        const std::string label = labelOf(block.part, experiment);
        if (block.dead >= 1)
            return Collapse{block.part,
                            behindCode ? say("Every sample gets the same reconstruction: all units of %1 in the decoder are dead.", {label})
                                       : say("Every sample gets the same code: all units of %1 are dead.", {label})};
        if (block.part == code && experiment.code.kind == gaussianCode.id && block.high - block.low < silentSpread)
            return Collapse{block.part, say("Every sample gets almost the same code: the posterior has collapsed to the prior.")};
        behindCode = behindCode || block.part == code;
    }
    return std::nullopt;
}

} // namespace hourglass
