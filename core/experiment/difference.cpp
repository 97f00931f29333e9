// Differences between experiments; see difference.h.
#include "core/experiment/difference.h"

#include "core/base/words.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

std::string shown(const Param &param, const Value &value)
{
    if (const auto *options = std::get_if<OneOf>(&param.domain))
        for (const Option &option : options->options)
            if (value == Value(std::string(option.id)))
                return say(option.label);
    return valueText(value);
}

std::string shown(const Kind &kind, const std::string &key, const Value &value)
{
    const Param *param = findParam(kind, key);
    return param ? shown(*param, value) : valueText(value);
}

std::string labelOf(const Kind &kind, const std::string &key)
{
    const Param *param = findParam(kind, key);
    std::string label = param ? say(param->label) : key;
    const bool english = !param || label == param->label; // other languages know why their words have capitals
    if (english && label.size() > 1 && std::isupper(static_cast<unsigned char>(label[0])) &&
        !std::isupper(static_cast<unsigned char>(label[1])))
        label[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(label[0])));
    return label;
}

class Comparison
{
public:
    Comparison(const Experiment &before, const Experiment &after) : m_before(before), m_after(after) {}

    /// What stands at the same place of both: another kind, or settings that differ ("Code: numbers 2 → 8").
    void choice(const Place &place, const std::string &label, const Choice &before, const Choice &after)
    {
        const Kind *then = kindAt(m_before, place);
        const Kind *now = kindAt(m_after, place);
        if (!now)
            return;
        if (before.kind != after.kind)
            add(place, label + ": " + (then ? say(then->label) + " → " : "") + say(now->label));
        else
            settings(place, label, *now, before.settings, after.settings);
    }

    void settings(const Place &place, const std::string &label, const Kind &kind, const Settings &before, const Settings &after)
    {
        for (const auto &[key, value] : after)
            if (const Value *old = before.find(key); !old || !(*old == value))
                add(place.setting(key),
                    label + ": " + labelOf(kind, key) + " " + (old ? shown(kind, key, *old) + " → " : "") + shown(kind, key, value));
    }

    /// Layers by their ids: those that came, went, moved or changed.
    void layers(Part part, const std::string &list, const std::vector<LayerSpec> &before, const std::vector<LayerSpec> &after)
    {
        const auto same = [](const LayerSpec &layer) {
            return [&layer](const LayerSpec &other) { return other.id == layer.id && other.kind == layer.kind; };
        };
        const auto label = [](const LayerSpec &layer) {
            const LayerKind *kind = findKind(layerKinds(), layer.kind);
            return kind ? say(kind->label) : layer.kind;
        };
        std::vector<LayerId> then;
        for (std::size_t i = 0; i < before.size(); ++i)
            if (std::ranges::none_of(after, same(before[i])))
                add({part, i}, list + ": − " + label(before[i]));
            else
                then.push_back(before[i].id);
        std::vector<LayerId> now;
        for (std::size_t i = 0; i < after.size(); ++i) {
            const LayerSpec &layer = after[i];
            const Place place{part, i};
            const auto old = std::ranges::find_if(before, same(layer));
            if (old == before.end()) {
                add(place, list + ": + " + label(layer));
                continue;
            }
            now.push_back(layer.id);
            if (const LayerKind *kind = findKind(layerKinds(), layer.kind))
                settings(place, list + ", " + label(layer), *kind, old->settings, layer.settings);
            if (old->bypassed != layer.bypassed)
                add(place, layer.bypassed ? say("%1: %2 bypassed", {list, label(layer)}) : say("%1: %2 re-enabled", {list, label(layer)}));
        }
        if (then != now)
            add({part}, say("%1: reordered", {list}));
    }

    void penalties()
    {
        const auto of = [](const std::vector<Choice> &list, const Choice &wanted) {
            return std::ranges::find(list, wanted.kind, &Choice::kind);
        };
        for (std::size_t i = 0; i < m_before.penalties.size(); ++i) {
            const Place place{Part::Penalty, i};
            if (const Kind *kind = kindAt(m_before, place); kind && of(m_after.penalties, m_before.penalties[i]) == m_after.penalties.end())
                add(place, say("Penalties: − %1", {say(kind->label)}));
        }
        for (std::size_t i = 0; i < m_after.penalties.size(); ++i) {
            const Place place{Part::Penalty, i};
            const Kind *kind = kindAt(m_after, place);
            const auto old = of(m_before.penalties, m_after.penalties[i]);
            if (kind && old == m_before.penalties.end())
                add(place, say("Penalties: + %1", {say(kind->label)}));
            else if (kind)
                settings(place, say(kind->label), *kind, old->settings, m_after.penalties[i].settings);
        }
    }

    /// What the output of a mirrored decoder keeps of its own.
    void output()
    {
        const auto activationOf = [](const Experiment &e) {
            const auto last = e.outputLayer();
            return last ? roleAt(e, {Part::Decoder, last}, Role::Activation) : std::nullopt;
        };
        const auto then = activationOf(m_before);
        const auto now = activationOf(m_after);
        if (!m_after.mirrored || !then || !now)
            return;
        const auto old = settingAt(m_before, then->place);
        const auto value = settingAt(m_after, now->place);
        if (old && value && !(*old == *value))
            add(now->place, say("Output: %1 → %2", {shown(*then->param, *old), shown(*now->param, *value)}));
    }

    void add(Place place, std::string words) { m_found.push_back({std::move(place), std::move(words)}); }
    std::vector<Difference> take() { return std::move(m_found); }

private:
    const Experiment &m_before;
    const Experiment &m_after;
    std::vector<Difference> m_found;
};

} // namespace

std::vector<Difference> differences(const Experiment &before, const Experiment &after)
{
    Comparison found(before, after);
    found.choice({Part::Dataset}, say("Data"), before.dataset, after.dataset);
    found.layers(Part::Encoder, say("Encoder"), before.encoder, after.encoder);
    found.choice({Part::Code}, say("Code"), before.code, after.code);
    if (before.mirrored != after.mirrored)
        found.add({Part::Whole, {}, "mirrored"}, after.mirrored ? say("Decoder mirrors the encoder") : say("Decoder unlinked"));
    if (!after.mirrored)
        found.layers(Part::Decoder, say("Decoder"), before.decoder, after.decoder);
    if (before.tied != after.tied)
        found.add({Part::Whole, {}, "tied"}, after.tied ? say("Weights tied") : say("Weights untied"));
    found.output();
    found.choice({Part::Loss}, say("Loss"), before.loss, after.loss);
    found.penalties();
    found.choice({Part::Corruption}, say("Corruption"), before.corruption, after.corruption);
    found.choice({Part::Optimiser}, say("Optimiser"), before.optimiser, after.optimiser);
    found.choice({Part::Schedule}, say("Schedule"), before.schedule, after.schedule);
    found.settings({Part::Plan}, say("Training"), planKind, before.plan, after.plan);
    if (before.seed != after.seed)
        found.add({Part::Whole, {}, "seed"}, say("Seed %1 → %2", {std::to_string(before.seed), std::to_string(after.seed)}));
    return found.take();
}

} // namespace hourglass
