// Differences between experiments; see difference.h.
#include "core/experiment/difference.h"

#include "core/base/words.h"
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

std::string shown(const Kind &kind, const std::string &key, const Value &value)
{
    if (const Param *param = findParam(kind, key))
        if (const auto *options = std::get_if<OneOf>(&param->domain))
            for (const Option &option : options->options)
                if (value == Value(std::string(option.id)))
                    return say(option.label);
    return valueText(value);
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

class Words
{
public:
    /// Settings that differ: "numbers 2 → 8".
    void settings(const std::string &place, const Kind &kind, const Settings &before, const Settings &after)
    {
        for (const auto &[key, value] : after)
            if (const Value *old = before.find(key); !old || !(*old == value))
                add(place + ": " + labelOf(kind, key) + " " + (old ? shown(kind, key, *old) + " → " : "") + shown(kind, key, value));
    }

    template <typename List>
    void choice(const std::string &place, const List &kinds, const Choice &before, const Choice &after)
    {
        const auto *then = findKind(kinds, before.kind);
        const auto *now = findKind(kinds, after.kind);
        if (!now)
            return;
        if (before.kind != after.kind)
            add(place + ": " + (then ? say(then->label) + " → " : "") + say(now->label));
        else
            settings(place, *now, before.settings, after.settings);
    }

    /// Layers by their ids: those that came, went, moved or changed.
    void layers(const std::string &place, const std::vector<LayerSpec> &before, const std::vector<LayerSpec> &after)
    {
        const auto same = [](const LayerSpec &layer) {
            return [&layer](const LayerSpec &other) { return other.id == layer.id && other.kind == layer.kind; };
        };
        const auto label = [](const LayerSpec &layer) {
            const LayerKind *kind = findKind(layerKinds(), layer.kind);
            return kind ? say(kind->label) : layer.kind;
        };
        for (const LayerSpec &layer : before)
            if (std::ranges::none_of(after, same(layer)))
                add(place + ": − " + label(layer));
        for (const LayerSpec &layer : after) {
            const auto old = std::ranges::find_if(before, same(layer));
            if (old == before.end()) {
                add(place + ": + " + label(layer));
                continue;
            }
            const LayerKind *kind = findKind(layerKinds(), layer.kind);
            if (kind)
                settings(place + ", " + label(layer), *kind, old->settings, layer.settings);
            if (old->bypassed != layer.bypassed)
                add(layer.bypassed ? say("%1: %2 bypassed", {place, label(layer)})
                                   : say("%1: %2 no longer bypassed", {place, label(layer)}));
        }
        std::vector<LayerId> then;
        std::vector<LayerId> now;
        for (const LayerSpec &layer : before)
            if (std::ranges::any_of(after, same(layer)))
                then.push_back(layer.id);
        for (const LayerSpec &layer : after)
            if (std::ranges::any_of(before, same(layer)))
                now.push_back(layer.id);
        if (then != now)
            add(say("%1: other order", {place}));
    }

    void penalties(const std::vector<Choice> &before, const std::vector<Choice> &after)
    {
        const auto of = [](const std::vector<Choice> &list, const Choice &wanted) {
            return std::ranges::find(list, wanted.kind, &Choice::kind);
        };
        for (const Choice &penalty : before)
            if (const auto *kind = findKind(penaltyKinds(), penalty.kind); kind && of(after, penalty) == after.end())
                add(say("Penalties: − %1", {say(kind->label)}));
        for (const Choice &penalty : after) {
            const auto *kind = findKind(penaltyKinds(), penalty.kind);
            const auto old = of(before, penalty);
            if (kind && old == before.end())
                add(say("Penalties: + %1", {say(kind->label)}));
            else if (kind)
                settings(say(kind->label), *kind, old->settings, penalty.settings);
        }
    }

    void add(std::string words) { m_words.push_back(std::move(words)); }
    std::vector<std::string> take() { return std::move(m_words); }

private:
    std::vector<std::string> m_words;
};

} // namespace

std::vector<std::string> differences(const Experiment &before, const Experiment &after)
{
    Words words;
    words.choice(say("Data"), sourceKinds(), before.dataset, after.dataset);
    words.layers(say("Encoder"), before.encoder, after.encoder);
    words.choice(say("Code"), codeKinds(), before.code, after.code);
    if (before.mirrored != after.mirrored)
        words.add(after.mirrored ? say("Decoder mirrors the encoder") : say("Decoder unlinked"));
    if (!after.mirrored)
        words.layers(say("Decoder"), before.decoder, after.decoder);
    if (before.tied != after.tied)
        words.add(after.tied ? say("Weights tied") : say("Weights no longer tied"));
    const auto last = [](const Experiment &e) {
        return e.outputLayer() ? e.decoder[*e.outputLayer()].settings.find("activation") : nullptr;
    };
    if (const Value *then = last(before), *now = last(after); after.mirrored && then && now && !(*then == *now))
        words.add(say("Output: %1 → %2", {shown(dense, "activation", *then), shown(dense, "activation", *now)}));
    words.choice(say("Loss"), lossKinds(), before.loss, after.loss);
    words.penalties(before.penalties, after.penalties);
    words.choice(say("Corruption"), corruptionKinds(), before.corruption, after.corruption);
    words.choice(say("Optimiser"), optimiserKinds(), before.optimiser, after.optimiser);
    words.choice(say("Schedule"), scheduleKinds(), before.schedule, after.schedule);
    words.settings(say("Training"), planKind, before.plan, after.plan);
    if (before.seed != after.seed)
        words.add(say("Seed %1 → %2", {std::to_string(before.seed), std::to_string(after.seed)}));
    return words.take();
}

} // namespace hourglass
