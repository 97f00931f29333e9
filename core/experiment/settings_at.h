// What stands at a place of an experiment: its kind, its settings, one value.
#pragma once

#include "core/experiment/experiment.h"

namespace hourglass {

/// The descriptor of what stands at a place (of the key's owner); null where there is nothing of a kind.
const Kind *kindAt(const Experiment &experiment, const Place &place);
/// The Param at a place; null where its kind has none of that key.
const Param *paramAt(const Experiment &experiment, const Place &place);
/// The settings of a place's owner; null where there are none.
const Settings *settingsAt(const Experiment &experiment, const Place &place);
Settings *settingsAt(Experiment &experiment, const Place &place);
/// The layer at a place; null for everything else.
const LayerSpec *layerAt(const Experiment &experiment, const Place &place);
LayerSpec *layerAt(Experiment &experiment, const Place &place);

/// One value; nothing where none stands.
std::optional<Value> settingAt(const Experiment &experiment, const Place &place);
/// The experiment with another value at a place; nothing where its owner has no such Param. The value is not checked.
std::optional<Experiment> withSetting(Experiment experiment, const Place &place, Value value);

/// What stands at a place with the Param that plays a role there, if any: a layer's width, a code's activation.
struct RoleAt {
    const Param *param;
    Place place;
};
std::optional<RoleAt> roleAt(const Experiment &experiment, const Place &owner, Role role);

/// A live change: another value of a Param that takes effect on the next step of a running training.
struct LiveChange {
    Place place;
    Value value;
    bool operator==(const LiveChange &) const = default;
};
/// What changed from one experiment to the next that a training of `running` can follow as it runs. Kinds have to be the same in all.
std::vector<LiveChange> liveChanges(const Experiment &running, const Experiment &before, const Experiment &after);

} // namespace hourglass
