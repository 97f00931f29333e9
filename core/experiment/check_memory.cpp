// Whether this computer has the memory that a training needs; see checks.h.
#include "core/base/memory.h"
#include "core/base/numbers.h"
#include "core/base/words.h"
#include "core/experiment/checks.h"
#include "core/experiment/edits.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace hourglass {

namespace {

constexpr double usable = 0.9; // of the memory: the system and the window need some

/// Bytes that a training holds at once, as far as they follow from the experiment's sizes.
struct Need {
    double fixed = 0;     // weights, and all that has their size
    double perSample = 0; // of a batch: values, their gradients, what layers note for the way back
    Place largest = {};   // the layer that needs most
    bool endless = false; // that layer gives more values than can be
};

/// How often all weights are in memory: as they move, as they were last good, what the optimiser remembers of both …
double copiesOfWeights(const Experiment &e)
{
    const auto optimiser = buildOptimiser(e.optimiser);
    const bool gradient = optimiser->whole() || e.plan.real("clip-norm") > 0;
    const bool average = e.plan.real("averaging") > 0;
    const bool best = e.plan.real("validation") > 0;
    return 2 + 2 * optimiser->states() + (gradient ? 1 : 0) + (average ? 1 : 0) + (best ? 1 : 0);
}

std::vector<Place> blocks(const Experiment &e)
{
    std::vector<Place> places;
    for (std::size_t i = 0; i < e.encoder.size(); ++i)
        if (!e.encoder[i].bypassed)
            places.push_back({Part::Encoder, i});
    places.push_back({Part::Code});
    for (std::size_t i = 0; i < e.decoder.size(); ++i)
        if (!e.decoder[i].bypassed)
            places.push_back({Part::Decoder, i});
    return places;
}

/// Ends at the first layer that does not fit what comes before it; check() has a sentence of its own for that.
Need needOf(const Experiment &e, Shape in)
{
    const double copies = copiesOfWeights(e);
    const auto batch = static_cast<double>(e.plan.integer("batch"));
    Need need;
    need.perSample = static_cast<double>(in.size() * static_cast<Index>(sizeof(Scalar)));
    double most = -1;
    Shape shape = in;
    for (const Place &place : blocks(e)) {
        const Kind *kind = kindAt(e, place);
        const Settings *settings = settingsAt(e, place);
        if (!kind || !settings || !problems(*kind, *settings).empty())
            break;
        const auto &layerKind = static_cast<const LayerKind &>(*kind);
        if (layerKind.conflict && layerKind.conflict(*settings, shape))
            break;
        const auto layer = layerKind.make(*settings, shape);
        shape = layer->out();
        if (isEndless(shape)) {
            need.largest = place;
            need.endless = true;
            break;
        }
        const double weights = copies * static_cast<double>(layer->weightCount()) * sizeof(Scalar);
        const double sample = static_cast<double>(2 * shape.size() + layer->memoSize()) * sizeof(Scalar);
        need.fixed += weights;
        need.perSample += sample;
        if (const double all = weights + batch * sample; all > most) {
            most = all;
            need.largest = place;
        }
        if (shape.size() == 0)
            break;
    }
    return need;
}

bool fits(const Need &need, const Experiment &e, const DataTraits &data)
{
    const auto batch = static_cast<double>(std::min<std::int64_t>(e.plan.integer("batch"), data.count));
    return !need.endless && need.fixed + batch * need.perSample <= usable * static_cast<double>(machineMemory());
}

/// The experiment with its largest layers halved until it fits, or without them where even one unit is too much.
std::optional<Experiment> smaller(Experiment e, const DataTraits &data)
{
    for (int tries = 0; tries < 500; ++tries) {
        const Need need = needOf(e, data.shape);
        if (fits(need, e, data) && buildIssues(e, data.shape).empty()) // a mirrored decoder may still ask for more than a layer can have
            return e;
        const auto width = widthOf(e, need.largest, data.shape);
        auto next = width && *width > 1 ? withWidth(e, need.largest, *width / 2, data.shape) : std::nullopt;
        if (!next)
            if (auto without = removed(e, {need.largest}, data.shape))
                next = std::move(without->experiment);
        if (!next)
            return std::nullopt;
        e = reconciled(std::move(*next), data.shape);
    }
    return std::nullopt;
}

/// "137 GB", "13 PB": two digits are enough.
std::string sizeText(double bytes)
{
    static constexpr std::array units = {"MB", "GB", "TB", "PB", "EB"};
    double size = bytes / 1e6;
    std::size_t unit = 0;
    for (; size >= 1000 && unit + 1 < units.size(); ++unit)
        size /= 1000;
    return valueText(Value(std::round(size))) + " " + units[unit];
}

} // namespace

bool isEndless(Shape shape)
{
    constexpr Index mostValues = Index{1} << 28; // of one sample: a batch of them would be gigabytes
    return !product<Index>({shape.height, shape.width, shape.channels}, mostValues);
}

std::vector<Issue> memoryIssues(const Experiment &e, const DataTraits &data)
{
    const Need need = needOf(e, data.shape);
    if (fits(need, e, data))
        return {};
    std::vector<Issue::Fix> fixes;
    const double room = usable * static_cast<double>(machineMemory()) - need.fixed;
    if (const auto batch = exactly<std::uint32_t>(std::floor(std::min(1e9, room / need.perSample))); batch && *batch > 0 && !need.endless) {
        Experiment fixed = e;
        const auto fitting = static_cast<std::int64_t>(std::bit_floor(*batch));
        fixed.plan.set("batch", fitting);
        fixes.push_back({say("Set batch size to %1", {std::to_string(fitting)}), std::move(fixed)});
    }
    if (auto less = smaller(e, data))
        fixes.push_back({say("Make the largest layers smaller"), std::move(*less)});
    const Kind *kind = kindAt(e, need.largest);
    const std::string label = kind ? say(kind->label) : std::string();
    const auto batch = static_cast<double>(std::min<std::int64_t>(e.plan.integer("batch"), data.count));
    return {{need.largest,
             need.endless ? say("%1 would output more values than fit in memory.", {label})
                          : say("Training this network needs about %1 of memory, but this computer has %2. %3 needs the most.",
                                {sizeText(need.fixed + batch * need.perSample), sizeText(static_cast<double>(machineMemory())), label}),
             std::move(fixes)}};
}

} // namespace hourglass
