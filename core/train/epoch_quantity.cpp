// Loss, parts, bound and diagnostics of an epoch; see epoch_quantity.h.
#include "core/train/epoch_quantity.h"

#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/nn/gauge_names.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

std::vector<EpochQuantity> epochQuantities(const Experiment &experiment, Shape data, const std::vector<std::string> &terms,
                                           const std::vector<Gauge> &gauges)
{
    const LossKind *loss = findKind(lossKinds(), experiment.loss.kind);
    const std::string kind = loss ? std::string(loss->label) : "Loss";
    const std::string values = std::to_string(data.size());
    std::size_t onWeights = 0; // terms of their own, which come last
    for (const Choice &penalty : experiment.penalties)
        if (const PenaltyKind *each = findKind(penaltyKinds(), penalty.kind))
            onWeights += each->onWeights ? 1 : 0;
    const std::string apart = onWeights > 0 ? ' ' + say("Penalties on weights act on the gradient alone.") : std::string();
    std::vector<EpochQuantity> all;
    const auto total = [](const EpochRecord &record) { return record.trainLoss; };
    if (terms.size() <= onWeights) {
        all.push_back({kind, say(kind), say("Mean over the %1 values of a sample.", {values}) + apart, total});
    } else {
        all.push_back({"Total loss", say("Total loss"),
                       say("What training minimises: %1 and all terms, each with its weight.", {say(kind)}) + apart, total});
        all.push_back({kind, say(kind), say("Mean over the %1 values of a sample, without the other terms.", {values}),
                       [](const EpochRecord &record) { return record.reconstruction; }});
    }
    const auto divergence = std::ranges::find(terms, divergenceTerm);
    if (divergence != terms.end() && experiment.loss.kind == binaryCrossEntropy.id) {
        const auto at = static_cast<std::size_t>(divergence - terms.begin());
        all.push_back({"Negative ELBO", say("Negative ELBO"),
                       say("%1 × %2 + KL divergence, in nats per sample: a sum over values, as papers report it.", {values, say(kind)}),
                       [at, count = static_cast<double>(data.size())](const EpochRecord &record) {
                           return at < record.terms.size() ? count * record.reconstruction + record.terms[at] : std::nan("");
                       }});
    }
    for (std::size_t i = 0; i < terms.size(); ++i)
        all.push_back({terms[i], say(terms[i]), say("Mean per sample, without its weight."),
                       [i](const EpochRecord &record) { return i < record.terms.size() ? record.terms[i] : std::nan(""); }});
    for (std::size_t i = 0; i < gauges.size(); ++i)
        all.push_back({gauges[i].name,
                       say(gauges[i].name),
                       {},
                       [i](const EpochRecord &record) { return i < record.gauges.size() ? record.gauges[i].value : std::nan(""); },
                       true});
    return all;
}

} // namespace hourglass
