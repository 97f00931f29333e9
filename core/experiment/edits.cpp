// Edits of the network; see edits.h.
#include "core/experiment/edits.h"

#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

/// A layer's list and index.
struct Spot {
    bool decoder = false;
    std::size_t at = 0;
    auto operator<=>(const Spot &) const = default;
};

std::vector<LayerSpec> &listOf(Experiment &e, bool decoder) { return decoder ? e.decoder : e.encoder; }
const std::vector<LayerSpec> &listOf(const Experiment &e, bool decoder) { return decoder ? e.decoder : e.encoder; }

Place placeOf(Spot spot) { return {spot.decoder ? Part::Decoder : Part::Encoder, spot.at}; }

/// The layer at a place itself; null for the code and for what is not there.
std::optional<Spot> spotOf(const Experiment &e, const Place &place)
{
    return layerAt(e, place) ? std::optional(Spot{place.part == Part::Decoder, *place.layer}) : std::nullopt;
}

/// The layer that decides about a place: a linked decoder's block follows its partner.
std::optional<Spot> decider(const Experiment &e, const Place &place, Shape in)
{
    const auto spot = spotOf(e, place);
    if (!spot || !spot->decoder || !e.mirrored)
        return spot;
    const auto partners = mirroredDecoder(e, in).partners;
    if (spot->at >= partners.size() || !partners[spot->at])
        return std::nullopt;
    return Spot{false, *partners[spot->at]};
}

/// The layers that decide about some places, sorted, each once.
std::vector<Spot> deciders(const Experiment &e, const std::vector<Place> &places, Shape in)
{
    std::vector<Spot> spots;
    for (const Place &place : places)
        if (const auto spot = decider(e, place, in))
            spots.push_back(*spot);
    std::ranges::sort(spots);
    spots.erase(std::unique(spots.begin(), spots.end()), spots.end());
    return spots;
}

} // namespace

std::vector<Gap> gaps(const Experiment &experiment)
{
    std::vector<Gap> all;
    for (std::size_t i = 0; i <= experiment.encoder.size(); ++i)
        all.push_back({false, i});
    for (std::size_t i = 0; !experiment.mirrored && i <= experiment.decoder.size(); ++i)
        all.push_back({true, i});
    return all;
}

Gap gapBehind(const Experiment &experiment, const Place &place, Shape in)
{
    const auto spot = decider(experiment, place, in);
    return spot ? Gap{spot->decoder, spot->at + 1} : Gap{false, experiment.encoder.size()};
}

Edited inserted(Experiment experiment, std::vector<LayerSpec> layers, Gap gap)
{
    Edited result;
    LayerId id = experiment.nextId();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        layers[i].id = id++;
        result.selected.push_back(placeOf({gap.decoder, gap.at + i}));
    }
    auto &list = listOf(experiment, gap.decoder);
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(std::min(gap.at, list.size())), layers.begin(), layers.end());
    result.experiment = std::move(experiment);
    return result;
}

LayerSpec freshLayer(const Experiment &experiment, const std::string &kind, Gap gap)
{
    const LayerKind &found = *findKind(layerKinds(), kind);
    LayerSpec layer{0, kind, complete(found)};
    const Param *width = findParam(found, Role::Width);
    if (!width)
        return layer;
    // Half of what comes in, or in the decoder of what is to go out.
    const auto widthOfLayer = [&](std::size_t at) {
        const auto there = roleAt(experiment, placeOf({gap.decoder, at}), Role::Width);
        const auto units = there ? settingAt(experiment, there->place) : std::nullopt;
        return units ? std::optional(std::get<std::int64_t>(*units)) : std::nullopt;
    };
    if (const auto units = gap.decoder ? widthOfLayer(gap.at) : gap.at > 0 ? widthOfLayer(gap.at - 1) : std::nullopt)
        layer.settings.set(width->key, std::max<std::int64_t>(2, *units / 2));
    return layer;
}

std::vector<LayerSpec> layersAt(const Experiment &experiment, const std::vector<Place> &places, Shape in)
{
    std::vector<LayerSpec> layers;
    for (const Spot &spot : deciders(experiment, places, in))
        layers.push_back(listOf(experiment, spot.decoder)[spot.at]);
    return layers;
}

Edited moved(Experiment experiment, const std::vector<Place> &places, Gap gap)
{
    std::vector<Spot> spots;
    for (const Place &place : places)
        if (const auto spot = spotOf(experiment, place); spot && !(spot->decoder && experiment.mirrored))
            spots.push_back(*spot);
    std::ranges::sort(spots);
    std::vector<LayerSpec> layers;
    for (const Spot &spot : spots)
        layers.push_back(listOf(experiment, spot.decoder)[spot.at]);
    std::size_t before = 0; // of those that move, how many stood before the gap
    for (auto it = spots.rbegin(); it != spots.rend(); ++it) {
        auto &list = listOf(experiment, it->decoder);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(it->at));
        before += it->decoder == gap.decoder && it->at < gap.at;
    }
    auto &list = listOf(experiment, gap.decoder);
    const std::size_t at = std::min(gap.at - before, list.size());
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), layers.begin(), layers.end());
    Edited result{std::move(experiment), {}};
    for (std::size_t i = 0; i < layers.size(); ++i)
        result.selected.push_back(placeOf({gap.decoder, at + i}));
    return result;
}

std::optional<Edited> removed(Experiment experiment, const std::vector<Place> &places, Shape in)
{
    const std::vector<Spot> spots = deciders(experiment, places, in);
    if (spots.empty())
        return std::nullopt;
    for (auto it = spots.rbegin(); it != spots.rend(); ++it) {
        auto &list = listOf(experiment, it->decoder);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(it->at));
    }
    // Then the block that took the first one's place, else the one before it, else the code.
    const Spot first = spots.front();
    const std::size_t left = listOf(experiment, first.decoder).size();
    Place next{Part::Code};
    if (left > 0)
        next = placeOf({first.decoder, std::min(first.at, left - 1)});
    return Edited{std::move(experiment), {next}};
}

std::optional<Edited> duplicated(Experiment experiment, const std::vector<Place> &places, Shape in)
{
    const std::vector<Spot> spots = deciders(experiment, places, in);
    if (spots.empty())
        return std::nullopt;
    // Each run of neighbours is copied behind itself, from the back so that the places before stay right.
    std::vector<Spot> copies;
    LayerId id = experiment.nextId();
    for (std::size_t end = spots.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && spots[begin - 1].decoder == spots[begin].decoder && spots[begin - 1].at + 1 == spots[begin].at)
            --begin;
        auto &list = listOf(experiment, spots[begin].decoder);
        std::vector<LayerSpec> run(list.begin() + static_cast<std::ptrdiff_t>(spots[begin].at),
                                   list.begin() + static_cast<std::ptrdiff_t>(spots[end - 1].at + 1));
        for (LayerSpec &layer : run)
            layer.id = id++;
        const std::size_t at = spots[end - 1].at + 1;
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), run.begin(), run.end());
        for (Spot &copy : copies) // those behind have moved on
            if (copy.decoder == spots[begin].decoder)
                copy.at += run.size();
        for (std::size_t i = 0; i < run.size(); ++i)
            copies.push_back({spots[begin].decoder, at + i});
        end = begin;
    }
    std::ranges::sort(copies);
    Edited result{std::move(experiment), {}};
    for (const Spot &copy : copies)
        result.selected.push_back(placeOf(copy));
    return result;
}

std::optional<Edited> bypassed(Experiment experiment, const std::vector<Place> &places, Shape in)
{
    const std::vector<Spot> spots = deciders(experiment, places, in);
    if (spots.empty())
        return std::nullopt;
    const bool all = std::ranges::all_of(spots, [&](const Spot &s) { return listOf(experiment, s.decoder)[s.at].bypassed; });
    Edited result{std::move(experiment), {}};
    for (const Spot &spot : spots) {
        listOf(result.experiment, spot.decoder)[spot.at].bypassed = !all;
        result.selected.push_back(placeOf(spot));
    }
    return result;
}

namespace {

/// The Param that says how wide a block is, and where it is set; nothing where it cannot be changed.
std::optional<RoleAt> widthAt(const Experiment &experiment, const Place &place, Shape in)
{
    Place owner = place.owner();
    if (owner != Place{Part::Code}) {
        const auto spot = decider(experiment, place, in);
        if (!spot || (spot->decoder && spot->at == experiment.outputLayer())) // the last has to fit the data
            return std::nullopt;
        owner = placeOf(*spot);
    }
    const Kind *kind = kindAt(experiment, owner);
    const Param *width = kind ? widthParam(*kind) : nullptr;
    return width ? std::optional(RoleAt{width, owner.setting(width->key)}) : std::nullopt;
}

} // namespace

std::optional<std::int64_t> widthOf(const Experiment &experiment, const Place &place, Shape in)
{
    const auto width = widthAt(experiment, place, in);
    const auto value = width ? settingAt(experiment, width->place) : std::nullopt;
    return value ? std::optional(std::get<std::int64_t>(*value)) : std::nullopt;
}

std::optional<Experiment> withWidth(Experiment experiment, const Place &place, std::int64_t value, Shape in)
{
    const auto width = widthAt(experiment, place, in);
    if (!width || !settingAt(experiment, width->place))
        return std::nullopt;
    const auto &domain = std::get<Integer>(width->param->domain);
    return withSetting(std::move(experiment), width->place, std::clamp(value, domain.minimum, domain.maximum));
}

} // namespace hourglass
