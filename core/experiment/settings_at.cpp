// Places looked up in an experiment; see settings_at.h.
#include "core/experiment/settings_at.h"

#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

template <class E>
auto layerIn(E &experiment, const Place &place) -> decltype(experiment.encoder.data())
{
    if (!place.isLayer())
        return nullptr;
    auto &list = place.part == Part::Encoder ? experiment.encoder : experiment.decoder;
    return *place.layer < list.size() ? &list[*place.layer] : nullptr;
}

template <class E>
auto choiceIn(E &experiment, const Place &place) -> decltype(&experiment.code)
{
    switch (place.part) {
    case Part::Dataset:
        return &experiment.dataset;
    case Part::Code:
        return &experiment.code;
    case Part::Loss:
        return &experiment.loss;
    case Part::Penalty:
        return place.layer && *place.layer < experiment.penalties.size() ? &experiment.penalties[*place.layer] : nullptr;
    case Part::Corruption:
        return &experiment.corruption;
    case Part::Optimiser:
        return &experiment.optimiser;
    case Part::Schedule:
        return &experiment.schedule;
    default:
        return nullptr;
    }
}

template <class E>
auto settingsIn(E &experiment, const Place &place) -> decltype(&experiment.plan)
{
    if (place.part == Part::Plan)
        return &experiment.plan;
    if (auto *layer = layerIn(experiment, place))
        return &layer->settings;
    auto *choice = choiceIn(experiment, place);
    return choice ? &choice->settings : nullptr;
}

/// In the list of kinds that stand in a part.
const Kind *kindOf(Part part, const std::string &id)
{
    switch (part) {
    case Part::Dataset:
        return findKind(sourceKinds(), id);
    case Part::Encoder:
    case Part::Decoder:
        return findKind(layerKinds(), id);
    case Part::Code:
        return findKind(codeKinds(), id);
    case Part::Loss:
        return findKind(lossKinds(), id);
    case Part::Penalty:
        return findKind(penaltyKinds(), id);
    case Part::Corruption:
        return findKind(corruptionKinds(), id);
    case Part::Optimiser:
        return findKind(optimiserKinds(), id);
    case Part::Schedule:
        return findKind(scheduleKinds(), id);
    default:
        return nullptr;
    }
}

} // namespace

const Settings *settingsAt(const Experiment &experiment, const Place &place) { return settingsIn(experiment, place); }
Settings *settingsAt(Experiment &experiment, const Place &place) { return settingsIn(experiment, place); }
const LayerSpec *layerAt(const Experiment &experiment, const Place &place) { return layerIn(experiment, place); }
LayerSpec *layerAt(Experiment &experiment, const Place &place) { return layerIn(experiment, place); }

const Kind *kindAt(const Experiment &experiment, const Place &place)
{
    if (place.part == Part::Plan)
        return &planKind;
    if (const LayerSpec *layer = layerAt(experiment, place))
        return kindOf(place.part, layer->kind);
    const Choice *choice = choiceIn(experiment, place);
    return choice ? kindOf(place.part, choice->kind) : nullptr;
}

const Param *paramAt(const Experiment &experiment, const Place &place)
{
    const Kind *kind = kindAt(experiment, place);
    return kind ? findParam(*kind, place.key) : nullptr;
}

std::optional<Value> settingAt(const Experiment &experiment, const Place &place)
{
    const Settings *settings = settingsAt(experiment, place);
    const Value *value = settings ? settings->find(place.key) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<Experiment> withSetting(Experiment experiment, const Place &place, Value value)
{
    if (!paramAt(experiment, place))
        return std::nullopt;
    settingsAt(experiment, place)->set(place.key, std::move(value));
    return experiment;
}

std::optional<RoleAt> roleAt(const Experiment &experiment, const Place &owner, Role role)
{
    const Kind *kind = kindAt(experiment, owner);
    const Param *param = kind ? findParam(*kind, role) : nullptr;
    return param ? std::optional(RoleAt{param, owner.setting(param->key)}) : std::nullopt;
}

std::vector<LiveChange> liveChanges(const Experiment &running, const Experiment &before, const Experiment &after)
{
    std::vector<LiveChange> changes;
    for (const Place &owner : {Place{Part::Optimiser}, Place{Part::Corruption}}) {
        const Kind *kind = kindAt(after, owner);
        if (!kind || kindAt(before, owner) != kind || kindAt(running, owner) != kind)
            continue;
        for (const Param &param : kind->params) {
            const Place place = owner.setting(param.key);
            const auto value = settingAt(after, place);
            const auto old = settingAt(before, place);
            if (param.live && value && old && !(*value == *old) && validationError(param, *value).empty())
                changes.push_back({place, *value});
        }
    }
    return changes;
}

} // namespace hourglass
