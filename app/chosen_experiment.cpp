// Options into an experiment; see chosen_experiment.h.
#include "app/chosen_experiment.h"

#include "app/choices.h"
#include "app/cli.h"
#include "core/base/error.h"
#include "core/data/corruption.h"
#include "core/experiment/build.h"
#include "core/experiment/defaults.h"
#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

const std::string &unitsKey()
{
    static const std::string key(findParam(dense, Role::Width)->key);
    return key;
}

/// The widths of dense layers: "64,128".
std::vector<std::int64_t> widths(const std::string &text)
{
    std::vector<std::int64_t> result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        result.push_back(std::get<std::int64_t>(parseValue(*findParam(dense, Role::Width), text.substr(at, comma - at))));
        at = comma + 1;
    }
    return result;
}

/// Sets the Param that plays a role in a layer, where it has one.
void setRole(Experiment &e, const Place &layer, Role role, const std::string &text)
{
    if (const auto found = roleAt(e, layer, role))
        e = *withSetting(std::move(e), found->place, parseValue(*found->param, text));
}

/// All hidden layers; the output layer's activation has its own option.
void setEverywhere(Experiment &e, Role role, const std::string &text)
{
    if (text.empty())
        return;
    for (std::size_t i = 0; i < e.encoder.size(); ++i)
        setRole(e, {Part::Encoder, i}, role, text);
    for (std::size_t i = 0; i < e.decoder.size(); ++i)
        if (role != Role::Activation || i + 1 < e.decoder.size())
            setRole(e, {Part::Decoder, i}, role, text);
}

/// An option of a Param's name: of the first part that has one.
void applyParam(Experiment &e, const std::string &key, const std::string &text)
{
    for (const Part part : {Part::Optimiser, Part::Schedule, Part::Loss, Part::Code, Part::Plan}) {
        const Place place{part, {}, key};
        if (const Param *param = paramAt(e, place)) {
            e = *withSetting(std::move(e), place, parseValue(*param, text));
            return;
        }
    }
    throw Error("--" + key + " does not apply: none of " + e.optimiser.kind + ", " + e.schedule.kind + ", " + e.loss.kind + " and the " +
                e.code.kind + " code has it.");
}

} // namespace

void ChosenExperiment::checkOptions() const
{
    const bool file = !m_options.experiment.empty();
    if (file && (given("--encoder") || given("--layer") || given("--code") || given("--decoder") || given("--preset")))
        throw Error("The network comes from " + m_options.experiment + "; omit --preset, --encoder, --layer, --code and --decoder.");
    if (!file && m_options.data.empty())
        throw Error("No data given. Set --data PATH, or a built-in data set such as --data digits.");
}

Choice ChosenExperiment::data(const Choice &named) const
{
    return m_options.data.empty() ? named : dataChoice(m_options.data, named, m_options.reading);
}

Experiment ChosenExperiment::finish(Experiment e, const DataTraits &data) const
{
    const Shape in = data.shape;
    if (m_options.experiment.empty()) {
        const Choice dataset = e.dataset;
        e = stack(data);
        e.dataset = dataset;
    }
    if (m_options.decoder != "mirror")
        chooseDecoder(e, in);
    if (m_options.tied && !e.mirrored)
        throw Error("Tied weights need a mirrored decoder; omit --tied or --decoder.");
    e.tied = e.tied || m_options.tied;
    setEverywhere(e, Role::Activation, m_options.activation);
    setEverywhere(e, Role::Initialiser, m_options.initialiser);
    chooseCode(e);
    chooseKinds(e);
    chooseOutput(e, in);
    for (const auto &[key, text] : m_options.params)
        applyParam(e, key, text);
    if (given("--seed") || m_options.experiment.empty())
        e.seed = m_options.seed;
    e = reconciled(std::move(e), in);
    if (m_options.experiment.empty())
        choosePlan(e, data);
    return e;
}

/// What was asked for; else the sigmoid where the loss that was asked for needs it and the data would have suggested another.
void ChosenExperiment::chooseOutput(Experiment &e, Shape in) const
{
    const std::optional<std::size_t> last = e.outputLayer();
    if (!last)
        return;
    const Place output{Part::Decoder, *last};
    if (!m_options.output.empty())
        setRole(e, output, Role::Activation, m_options.output);
    else if (!m_options.loss.empty() && m_options.experiment.empty() && buildLoss(e, in)->outputActivation() == "sigmoid")
        setRole(e, output, Role::Activation, "sigmoid");
}

/// Epochs count for less than updates: with more samples or a larger batch there are fewer of them, unless --epochs is given.
void ChosenExperiment::choosePlan(Experiment &e, const DataTraits &data) const
{
    if (!given("--batch"))
        e.plan.set("batch", batchFor(data));
    if (!given("--epochs"))
        e.plan.set("epochs", epochsFor(e, data));
}

Experiment ChosenExperiment::stack(const DataTraits &data) const
{
    const Shape in = data.shape;
    Experiment e;
    if (!m_options.preset.empty())
        e = fromPreset(in);
    else
        e = startExperiment(encoderWidths(data), m_options.code, data);
    e.name = m_options.preset.empty() ? "Command line" : m_options.preset;
    if (m_options.layers.empty())
        return e;
    e.encoder.clear();
    for (const std::string &text : m_options.layers) {
        const Choice layer = parseChoice(layerKinds(), text, "layer");
        e.encoder.push_back({e.nextId(), layer.kind, layer.settings});
    }
    return reconciled(std::move(e), in);
}

Experiment ChosenExperiment::fromPreset(Shape in) const
{
    if (given("--encoder") || given("--layer"))
        throw Error("The network comes from the preset; omit --encoder and --layer.");
    const auto found = std::ranges::find(presets(), m_options.preset, &Preset::id);
    if (found == presets().end()) {
        std::string known;
        for (const Preset &preset : presets())
            known += (known.empty() ? "" : ", ") + std::string(preset.id);
        throw Error("Unknown preset \"" + m_options.preset + "\". Use one of " + known + ".");
    }
    Experiment e = found->make(in);
    if (given("--code"))
        setValue(*kindAt(e, {Part::Code}), e.code.settings, Role::Width, m_options.code);
    return e;
}

void ChosenExperiment::chooseDecoder(Experiment &e, Shape in) const
{
    const Settings last = e.decoder.back().settings;
    e.mirrored = false;
    e.decoder.clear();
    for (const std::int64_t units : widths(m_options.decoder))
        e.decoder.push_back({e.nextId(), std::string(dense.id), complete(dense, {{unitsKey(), units}})});
    Settings end = carriedOver(dense, last);
    end.set(unitsKey(), static_cast<std::int64_t>(in.size()));
    e.decoder.push_back({e.nextId(), std::string(dense.id), std::move(end)});
}

void ChosenExperiment::chooseCode(Experiment &e) const
{
    if (m_options.codeKind.empty())
        return;
    const Settings before = e.code.settings;
    e.code = parseChoice(codeKinds(), m_options.codeKind, "code");
    const LayerKind &kind = *findKind(codeKinds(), e.code.kind);
    e.code.settings = carriedOver(kind, before);
    if (const auto colon = m_options.codeKind.find(':'); colon != std::string::npos)
        setParams(kind, e.code.settings, std::string_view(m_options.codeKind).substr(colon + 1));
}

void ChosenExperiment::chooseKinds(Experiment &e) const
{
    if (!m_options.loss.empty())
        e.loss = parseChoice(lossKinds(), m_options.loss, "loss");
    if (!m_options.optimiser.empty())
        e.optimiser = parseChoice(optimiserKinds(), m_options.optimiser, "optimiser");
    if (!m_options.schedule.empty())
        e.schedule = parseChoice(scheduleKinds(), m_options.schedule, "schedule");
    for (const std::string &penalty : m_options.penalties)
        e.penalties.push_back(parseChoice(penaltyKinds(), penalty, "penalty"));
    if (!m_options.corruption.empty())
        e.corruption = parseChoice(corruptionKinds(), m_options.corruption, "corruption");
}

/// Those that were asked for, or what suits the data.
std::vector<std::int64_t> ChosenExperiment::encoderWidths(const DataTraits &data) const
{
    if (given("--encoder"))
        return m_options.encoder.empty() || m_options.encoder == "none" ? std::vector<std::int64_t>() : widths(m_options.encoder);
    return startWidths(data);
}

} // namespace hourglass
