// Experiments as JSON by nlohmann's library; see files.h.
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/experiment/files.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <nlohmann/json.hpp>

namespace hourglass {

namespace {

using Json = nlohmann::ordered_json;
constexpr int version = 1;
constexpr std::size_t mostLayers = 1000;
constexpr std::size_t mostPenalties = 100; // each is looked at against all others

/// Puts a value into a document, which holds text alone: a path whose bytes are none becomes what findPath() finds it by.
struct Written {
    Json &target;
    void operator()(const std::string &text) const { target = pathText(text); }
    void operator()(auto value) const { target = value; }
};

/// Text that is none was made so by accident; it must not keep work from being saved.
std::string textOf(const Json &json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

void write(Json &target, const Settings &settings)
{
    for (const auto &[key, value] : settings)
        std::visit(Written{target[key]}, value);
}

Json write(const std::string &kind, const Settings &settings)
{
    Json json = {{"kind", kind}};
    write(json, settings);
    return json;
}

Json write(const LayerSpec &layer)
{
    Json json = write(layer.kind, layer.settings);
    if (layer.bypassed)
        json["bypassed"] = true;
    return json;
}

/// Reads with the place in the document at hand for messages.
class Reader
{
public:
    explicit Reader(std::string file) : m_file(std::move(file)) {}

    [[noreturn]] void fail(const std::string &sentence) const { throw Error(m_file + ": " + sentence); }

    const Json &member(const Json &object, const char *key) const
    {
        if (!object.is_object() || !object.contains(key))
            fail(say("\"%1\" is missing.", {key}));
        return object[key];
    }

    /// A whole number that fits its type, also one that was written as 3.0.
    template <typename Number>
    Number whole(const Json &value, const char *key) const
    {
        std::optional<Number> number;
        if (value.is_number_unsigned())
            number = exactly<Number>(value.get<std::uint64_t>());
        else if (value.is_number_integer())
            number = exactly<Number>(value.get<std::int64_t>());
        else if (value.is_number())
            number = exactly<Number>(value.get<double>());
        if (!number)
            fail(say("\"%1\" must be a whole number from %2 to %3.",
                     {key, std::to_string(std::numeric_limits<Number>::min()), std::to_string(std::numeric_limits<Number>::max())}));
        return *number;
    }

    const Json &list(const Json &json, const char *key, std::size_t most) const { return entries(member(json, key), key, most); }

    const Json &entries(const Json &entries, const char *key, std::size_t most) const
    {
        if (!entries.is_array())
            fail(say("\"%1\" must be a list.", {key}));
        if (entries.size() > most)
            fail(
                say("\"%1\" has %2 entries, but Hourglass reads at most %3.", {key, std::to_string(entries.size()), std::to_string(most)}));
        return entries;
    }

    /// What is not known is not passed over in silence: a slip of the pen would be.
    void requireKnown(const Json &json, std::initializer_list<std::string_view> known) const
    {
        for (const auto &entry : json.items())
            if (std::ranges::find(known, entry.key()) == known.end())
                fail(say("\"%1\" is an unknown part of an experiment.", {entry.key()}));
    }

    template <typename List>
    Choice choice(const Json &json, const List &kinds, const std::string &what, bool isLayer = false) const
    {
        const Json &id = member(json, "kind");
        if (!id.is_string())
            fail(say("the kind of %1 must be a name.", {what}));
        const auto name = currentSource(id.get<std::string>());
        const auto *kind = findKind(kinds, name);
        if (!kind)
            fail(say("\"%1\" is an unknown kind of %2.", {name, what}));
        return {name, settings(json, *kind, isLayer)};
    }

    Settings settings(const Json &json, const Kind &kind, bool isLayer = false) const
    {
        if (!json.is_object())
            fail(say("%1 must be an object in braces.", {say(kind.label)}));
        Settings chosen;
        for (const auto &[key, value] : json.items()) {
            if ((key == "kind" && &kind != &planKind) || (key == "bypassed" && isLayer))
                continue;
            const Param *param = findParam(kind, key);
            chosen.set(key, scalar(value, param && std::holds_alternative<Real>(param->domain), key));
        }
        Settings complete = hourglass::complete(kind, chosen);
        if (const auto found = problems(kind, complete); !found.empty())
            fail(found.front().sentence);
        return complete;
    }

    std::vector<LayerSpec> layers(const Json &entries, LayerId &next) const
    {
        std::vector<LayerSpec> list;
        for (const Json &layer : entries) {
            Choice c = choice(layer, layerKinds(), "layer", true);
            list.push_back({next++, std::move(c.kind), std::move(c.settings), layer.value("bypassed", false)});
        }
        return list;
    }

private:
    Value scalar(const Json &value, bool real, const std::string &key) const
    {
        if (value.is_boolean())
            return value.get<bool>();
        if (value.is_number() && real)
            return value.get<double>();
        if (value.is_number_integer())
            return whole<std::int64_t>(value, key.c_str());
        if (value.is_number())
            return value.get<double>();
        if (value.is_string())
            return value.get<std::string>();
        fail(say("\"%1\" must be a single value.", {key}));
    }

    std::string m_file;
};

/// Parses a text and lets `read` take what it holds; problems become Errors with one sentence.
template <typename Read>
auto understood(const std::string &text, const std::string &name, const Read &read)
{
    const Reader reader(name);
    try {
        return read(Json::parse(utf8(text)), reader);
    } catch (const Json::parse_error &problem) {
        const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(problem.byte, text.size())), '\n');
        throw Error(say("%1 is not valid JSON: error in line %2.", {name, std::to_string(lines + 1)}));
    } catch (const Json::exception &) {
        throw Error(say("%1 is not a Hourglass experiment: a value has the wrong type.", {name}));
    }
}

} // namespace

std::string toJson(const Experiment &experiment)
{
    Json json;
    json["hourglass"] = version;
    json["name"] = utf8(experiment.name);
    json["seed"] = experiment.seed;
    json["dataset"] = write(experiment.dataset.kind, experiment.dataset.settings);
    json["encoder"] = Json::array();
    for (const LayerSpec &layer : experiment.encoder)
        json["encoder"].push_back(write(layer));
    json["code"] = write(experiment.code.kind, experiment.code.settings);
    json["mirrored"] = experiment.mirrored;
    json["tied"] = experiment.tied;
    json["decoder"] = Json::array();
    for (const LayerSpec &layer : experiment.decoder)
        json["decoder"].push_back(write(layer));
    json["loss"] = write(experiment.loss.kind, experiment.loss.settings);
    json["penalties"] = Json::array();
    for (const Choice &penalty : experiment.penalties)
        json["penalties"].push_back(write(penalty.kind, penalty.settings));
    json["corruption"] = write(experiment.corruption.kind, experiment.corruption.settings);
    json["optimiser"] = write(experiment.optimiser.kind, experiment.optimiser.settings);
    json["schedule"] = write(experiment.schedule.kind, experiment.schedule.settings);
    json["plan"] = Json::object();
    write(json["plan"], experiment.plan);
    return textOf(json);
}

Experiment fromJson(const std::string &text, const std::string &name)
{
    return understood(text, name, [](const Json &json, const Reader &reader) {
        const Json &wanted = reader.member(json, "hourglass");
        if (!wanted.is_number_unsigned() || wanted.get<std::uint64_t>() < 1)
            reader.fail(say("it is not a Hourglass experiment."));
        if (wanted.get<std::uint64_t>() > version)
            reader.fail(say("it was written by a newer Hourglass. This one reads version %1.", {std::to_string(version)}));
        reader.requireKnown(json, {"hourglass", "name", "seed", "dataset", "encoder", "code", "mirrored", "tied", "decoder", "loss",
                                   "penalties", "corruption", "optimiser", "schedule", "plan"});
        Experiment experiment;
        experiment.name = json.value("name", "");
        experiment.seed = json.contains("seed") ? reader.whole<std::uint64_t>(json["seed"], "seed") : 1;
        experiment.mirrored = json.value("mirrored", true);
        experiment.tied = json.value("tied", false);
        experiment.dataset = reader.choice(reader.member(json, "dataset"), sourceKinds(), "data");
        LayerId next = 1;
        experiment.encoder = reader.layers(reader.list(json, "encoder", mostLayers), next);
        experiment.code = reader.choice(reader.member(json, "code"), codeKinds(), "code");
        experiment.decoder = reader.layers(reader.list(json, "decoder", mostLayers), next);
        experiment.loss = reader.choice(reader.member(json, "loss"), lossKinds(), "loss");
        if (json.contains("penalties")) // files from before there were any have none
            for (const Json &penalty : reader.list(json, "penalties", mostPenalties))
                experiment.penalties.push_back(reader.choice(penalty, penaltyKinds(), "penalty"));
        if (json.contains("corruption"))
            experiment.corruption = reader.choice(json["corruption"], corruptionKinds(), "corruption");
        experiment.optimiser = reader.choice(reader.member(json, "optimiser"), optimiserKinds(), "optimiser");
        experiment.schedule = reader.choice(reader.member(json, "schedule"), scheduleKinds(), "schedule");
        experiment.plan = reader.settings(reader.member(json, "plan"), planKind);
        return experiment;
    });
}

std::string toJson(std::span<const LayerSpec> layers)
{
    Json json = Json::array();
    for (const LayerSpec &layer : layers)
        json.push_back(write(layer));
    return textOf(json);
}

std::vector<LayerSpec> layersFromJson(const std::string &text, const std::string &name)
{
    return understood(text, name, [](const Json &json, const Reader &reader) {
        LayerId next = 1;
        return reader.layers(reader.entries(json, "layers", mostLayers), next);
    });
}

} // namespace hourglass
