// hourglass-cli train: every option is a Param of the catalogue, or names what the catalogue has.
#include "app/choices.h"
#include "app/cli.h"

#include "core/base/error.h"
#include "core/data/corruption.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/train/rate_range.h"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <map>

#include <unistd.h>

namespace hourglass {

namespace {

struct TrainOptions {
    std::string experiment;
    std::string preset;
    std::string data;
    std::string reading;             // settings of the data's source
    std::string encoder = "128,64";  // or "none"
    std::vector<std::string> layers; // of the encoder, when they are not all dense
    std::int64_t code = 2;
    std::string codeKind;
    std::string decoder = "mirror";
    bool tied = false;
    std::string activation;
    std::string output;
    std::string loss;
    std::string optimiser;
    std::string schedule;
    std::string initialiser;
    std::vector<std::string> penalties;
    std::string corruption;
    std::map<std::string, std::string> params; // of loss, optimiser, schedule and plan, by key
    std::uint64_t seed = 1;
    int threads = 0;
    bool json = false;
    bool gauges = false;
    bool rangeTest = false;
    std::string save;
    std::string resume;
};

/// The widths of dense layers: "64,128".
std::vector<std::int64_t> widths(const std::string &text)
{
    std::vector<std::int64_t> result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        result.push_back(std::get<std::int64_t>(parseValue(*findParam(dense, "units"), text.substr(at, comma - at))));
        at = comma + 1;
    }
    return result;
}

class Chooser
{
public:
    Chooser(const CLI::App &command, const TrainOptions &options) : m_command(command), m_options(options) {}

    Experiment experiment()
    {
        Experiment e;
        if (!m_options.experiment.empty()) {
            e = fromJson(readFile(m_options.experiment, std::size_t{1} << 24), m_options.experiment);
            if (given("--encoder") || given("--layer") || given("--code") || given("--decoder") || given("--preset"))
                throw Error("The stack comes from " + m_options.experiment +
                            "; leave out --preset, --encoder, --layer, --code and --decoder.");
        }
        if (!m_options.data.empty())
            e.dataset = dataChoice(m_options.data, e.dataset, m_options.reading);
        else if (m_options.experiment.empty())
            throw Error("Say which data to train on: --data PATH, or a built-in set such as --data digits.");
        return e;
    }

    Experiment finish(Experiment e, Shape in) const
    {
        if (m_options.experiment.empty()) {
            const Choice dataset = e.dataset;
            e = m_options.preset.empty() ? denseExperiment(encoderWidths(), m_options.code, in) : fromPreset(in);
            e.dataset = dataset;
            e.name = m_options.preset.empty() ? "Command line" : m_options.preset;
            if (!m_options.layers.empty()) {
                e.encoder.clear();
                for (const std::string &text : m_options.layers) {
                    const Choice layer = parseChoice(layerKinds(), text, "layer");
                    e.encoder.push_back({e.nextId(), layer.kind, layer.settings});
                }
                e = reconciled(std::move(e), in);
            }
        }
        if (m_options.decoder != "mirror") {
            const Settings last = e.decoder.back().settings;
            e.mirrored = false;
            e.decoder.clear();
            for (const std::int64_t units : widths(m_options.decoder))
                e.decoder.push_back({e.nextId(), std::string(dense.id), complete(dense, {{"units", units}})});
            Settings end = carriedOver(dense, last);
            end.set("units", static_cast<std::int64_t>(in.size()));
            e.decoder.push_back({e.nextId(), std::string(dense.id), std::move(end)});
        }
        if (m_options.tied && !e.mirrored)
            throw Error("Only a mirrored decoder can use the encoder's weights; leave out --tied or --decoder.");
        e.tied = e.tied || m_options.tied;
        setEverywhere(e, "activation", m_options.activation);
        setEverywhere(e, "initialiser", m_options.initialiser);
        if (!m_options.output.empty() && !e.decoder.empty())
            setParam(dense, e.decoder.back().settings, "activation", m_options.output);
        if (!m_options.codeKind.empty()) {
            const Settings before = e.code.settings;
            e.code = parseChoice(codeKinds(), m_options.codeKind, "code");
            const LayerKind &kind = *findKind(codeKinds(), e.code.kind);
            e.code.settings = carriedOver(kind, before);
            if (const auto colon = m_options.codeKind.find(':'); colon != std::string::npos)
                setParams(kind, e.code.settings, std::string_view(m_options.codeKind).substr(colon + 1));
        }
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
        for (const auto &[key, text] : m_options.params)
            applyParam(e, key, text);
        if (given("--seed") || m_options.experiment.empty())
            e.seed = m_options.seed;
        return reconciled(std::move(e), in);
    }

private:
    Experiment fromPreset(Shape in) const
    {
        if (given("--encoder") || given("--layer"))
            throw Error("The stack comes from the preset; leave out --encoder and --layer.");
        std::string known;
        for (const Preset &preset : presets()) {
            if (preset.id == m_options.preset) {
                Experiment e = preset.make(in);
                if (given("--code"))
                    e.code.settings.set("size", m_options.code);
                return e;
            }
            known += (known.empty() ? "" : ", ") + std::string(preset.id);
        }
        throw Error("There is no preset \"" + m_options.preset + "\"; there are " + known + ".");
    }

    std::vector<std::int64_t> encoderWidths() const
    {
        return m_options.encoder.empty() || m_options.encoder == "none" ? std::vector<std::int64_t>() : widths(m_options.encoder);
    }

    bool given(const char *option) const { return m_command.count(option) > 0; }

    static void setParam(const Kind &kind, Settings &settings, const std::string &key, const std::string &text)
    {
        settings.set(key, parseValue(*findParam(kind, key), text));
    }

    /// All hidden layers; the output layer has its own option.
    static void setEverywhere(Experiment &e, const std::string &key, const std::string &text)
    {
        if (text.empty())
            return;
        for (auto *list : {&e.encoder, &e.decoder})
            for (LayerSpec &layer : *list) {
                const Kind &kind = *findKind(layerKinds(), layer.kind);
                const bool output = key == "activation" && list == &e.decoder && &layer == &list->back();
                if (findParam(kind, key) && !output)
                    setParam(kind, layer.settings, key, text);
            }
    }

    static void applyParam(Experiment &e, const std::string &key, const std::string &text)
    {
        const std::pair<const Kind *, Settings *> places[] = {
            {findKind(optimiserKinds(), e.optimiser.kind), &e.optimiser.settings},
            {findKind(scheduleKinds(), e.schedule.kind), &e.schedule.settings},
            {findKind(lossKinds(), e.loss.kind), &e.loss.settings},
            {findKind(codeKinds(), e.code.kind), &e.code.settings},
            {&planKind, &e.plan},
        };
        for (const auto &[kind, settings] : places)
            if (kind && findParam(*kind, key)) {
                setParam(*kind, *settings, key, text);
                return;
            }
        throw Error("--" + key + " does not apply: none of " + e.optimiser.kind + ", " + e.schedule.kind + ", " + e.loss.kind +
                    " and the " + e.code.kind + " code has it.");
    }

    const CLI::App &m_command;
    const TrainOptions &m_options;
};

/// Means of what adds to the loss beside the reconstruction, by name.
std::string termsJson(const Trainer &trainer)
{
    const auto names = trainer.termNames();
    const auto values = trainer.termValues();
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i > 0 ? ", \"" : "\"") + names[i] + "\": " + jsonNumber(values[i]);
    return text.empty() ? "" : ", \"terms\": {" + text + "}";
}

std::string gaugesJson(const Trainer &trainer)
{
    std::string text;
    for (const Gauge &gauge : trainer.gauges())
        text += (text.empty() ? "\"" : ", \"") + gauge.name + "\": " + jsonNumber(gauge.value);
    return text.empty() ? "" : ", \"gauges\": {" + text + "}";
}

std::string termsText(const Trainer &trainer)
{
    const auto names = trainer.termNames();
    const auto values = trainer.termValues();
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        char number[32];
        std::snprintf(number, sizeof number, "%.5g", values[i]);
        text += "   " + names[i] + " " + number;
    }
    return text;
}

std::string gaugesText(const Trainer &trainer)
{
    std::string text;
    for (const Gauge &gauge : trainer.gauges()) {
        char number[32];
        std::snprintf(number, sizeof number, "%.4g", gauge.value);
        text += "   " + gauge.name + " " + number;
    }
    return text;
}

void report(const TrainOptions &options, const Trainer &trainer, double validation, double seconds, double speed)
{
    const std::string phase = trainer.phaseName(trainer.steps() - 1);
    if (options.json) {
        printLine("{\"epoch\": " + std::to_string(trainer.epochs()) + ", \"train_loss\": " + jsonNumber(trainer.epochLoss()) +
                  ", \"validation_loss\": " + jsonNumber(validation) + ", \"seconds\": " + jsonNumber(seconds) +
                  ", \"samples_per_second\": " + jsonNumber(std::round(speed)) + termsJson(trainer) +
                  (phase.empty() ? "" : ", \"phase\": \"" + phase + "\"") + (options.gauges ? gaugesJson(trainer) : "") + "}");
        return;
    }
    char line[160];
    std::snprintf(line, sizeof line, "epoch %4d   train %.6f   validation %.6f   %8.2f s   %9.0f samples/s", trainer.epochs(),
                  trainer.epochLoss(), validation, seconds, speed);
    printLine(line + (phase.empty() ? "" : "   " + phase) + termsText(trainer) + (options.gauges ? gaugesText(trainer) : ""));
}

void printRange(const RateRange &range, bool json)
{
    for (const RateRange::Point &point : range.points)
        printLine(json ? "{\"learning_rate\": " + jsonNumber(point.rate) + ", \"loss\": " + jsonNumber(point.loss) + "}"
                       : valueText(Value(point.rate)) + "\t" + valueText(Value(point.loss)));
    printLine(json ? "{\"suggested_learning_rate\": " + jsonNumber(range.suggested) + "}"
                   : "The loss falls fastest near a learning rate of " + valueText(Value(range.suggested)) + ".");
}

/// Found out before hours of training, not after.
void requireWritable(const std::string &path)
{
    if (!path.ends_with(".safetensors"))
        throw Error("Models are saved as .safetensors; \"" + path + "\" is not.");
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        throw Error("There is no folder " + folder.string() + " to save in.");
    if (std::filesystem::is_directory(path, error) || access(folder.c_str(), W_OK) != 0)
        throw Error(path + " cannot be written.");
}

/// A resumed training is that of its file: only how long it goes on, on what and to where may be said anew.
void refuseOtherThan(const CLI::App &command, std::initializer_list<std::string_view> allowed)
{
    for (const CLI::Option *option : command.get_options())
        if (option->count() > 0 && std::ranges::find(allowed, option->get_single_name()) == allowed.end())
            throw Error("A resumed training goes on as it was; leave out " + option->get_name() + ".");
}

void train(const CLI::App &command, const TrainOptions &options)
{
    if (options.rangeTest && !options.save.empty())
        throw Error("--range-test only tries learning rates and trains nothing to keep; leave out --save.");
    if (!options.save.empty())
        requireWritable(options.save);
    if (!options.resume.empty())
        refuseOtherThan(command, {"resume", "data", "reading", "epochs", "save", "json", "gauges", "threads"});
    Chooser chooser(command, options);
    Model resume;
    Experiment experiment;
    if (!options.resume.empty()) {
        resume = loadModel(options.resume);
        if (resume.optimiserStates.empty() && buildOptimiser(resume.experiment.optimiser)->states() > 0)
            throw Error(options.resume + " holds no optimiser state to go on from.");
        experiment = resume.experiment;
        if (!options.data.empty())
            experiment.dataset = dataChoice(options.data, experiment.dataset, options.reading);
    } else {
        experiment = chooser.experiment();
    }
    auto dataset = loadData(experiment.dataset);
    if (!options.resume.empty())
        dataset = readLike(resume, std::move(dataset));
    if (options.resume.empty())
        experiment = chooser.finish(std::move(experiment), dataset->shape());
    else if (const auto epochs = options.params.find("epochs"); epochs != options.params.end())
        experiment.plan.set("epochs", parseValue(*findParam(planKind, "epochs"), epochs->second));
    if (options.rangeTest) {
        printRange(rateRange(experiment, dataset, options.threads, {}, [](double) {}), options.json);
        return;
    }
    const auto setup = std::make_shared<const RunSetup>(experiment, dataset);
    Trainer trainer(setup, options.threads);
    if (!options.resume.empty())
        trainer.restore(resume);
    if (!options.resume.empty() && trainer.finished())
        throw Error(options.resume + " has trained for " + std::to_string(trainer.epochs()) +
                    " epochs already; ask for more with --epochs.");

    using Clock = std::chrono::steady_clock;
    const auto elapsed = [](Clock::time_point since) { return std::chrono::duration<double>(Clock::now() - since).count(); };
    const auto start = Clock::now();
    auto epochStart = start;
    bool patienceOver = false;
    while (!trainer.finished() && !patienceOver) {
        const Trainer::Report step = trainer.step();
        if (step.diverged)
            throw Error("The loss is no longer a number (diverged at step " + std::to_string(trainer.steps()) +
                        "); try a smaller learning rate or --clip-norm 1. Nothing was saved.");
        if (!step.epochEnded)
            continue;
        const double speed = static_cast<double>(setup->split.train.size()) / elapsed(epochStart);
        const double validation = trainer.validate();
        patienceOver = trainer.noteEpoch(validation);
        report(options, trainer, validation, elapsed(start), speed);
        epochStart = Clock::now();
    }
    if (patienceOver)
        trainer.restoreBest();
    if (!options.save.empty())
        saveModel(trainer.model(), options.save);
}

} // namespace

void addTrainCommand(CLI::App &app)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App *command = app.add_subcommand("train", "Trains an autoencoder and prints a line an epoch.");
    command->add_option("experiment", options->experiment, "An experiment file (JSON); options change parts of it");
    std::string presetIds;
    for (const Preset &preset : presets())
        presetIds += (presetIds.empty() ? "" : ", ") + std::string(preset.id);
    command->add_option("--preset", options->preset, "Start from one of " + presetIds);
    command->add_option("--data", options->data, "File, folder, or a built-in set: fashion-mnist-5000, digits");
    command->add_option("--reading", options->reading,
                        "How the data are read, as in label=species,missing=ignore,weights=count; see hourglass-cli kinds");
    command->add_option("--encoder", options->encoder, "Units of the encoder's dense layers; \"none\" for a code right behind the data");
    command
        ->add_option("--layer", options->layers,
                     "A layer of the encoder, in order: one of " + ids(layerKinds()) + "; settings as in conv2d:filters=16,stride=2")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--code", options->code, "Numbers in the code")->check(CLI::Range(1, 16384));
    command->add_option("--code-kind", options->codeKind, "One of " + ids(codeKinds()) + "; settings as in gaussian:beta=4");
    command->add_option("--decoder", options->decoder, "\"mirror\", or units of the decoder's hidden layers");
    command->add_flag("--tied", options->tied, "The mirrored decoder's dense layers use the encoder's weights, transposed");
    command->add_option("--activation", options->activation, "Activation of the hidden layers");
    command->add_option("--output", options->output, "Activation of the output layer");
    command->add_option("--initialiser", options->initialiser, "How the weights start");
    command->add_option("--loss", options->loss, "One of " + ids(lossKinds()));
    command->add_option("--optimiser", options->optimiser, "One of " + ids(optimiserKinds()));
    command->add_option("--schedule", options->schedule, "One of " + ids(scheduleKinds()));
    command->add_option("--penalty", options->penalties, "One of " + ids(penaltyKinds()) + "; settings as in l1:weight=0.01; may repeat")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--corruption", options->corruption,
                        "What happens to the input: one of " + ids(corruptionKinds()) + "; settings as in gaussian:deviation=0.5");
    // Every Param of the optimisers, schedules, losses, codes and the plan is an option of the same name.
    std::map<std::string, std::string> helps;
    const auto collect = [&](const Kind &kind) {
        for (const Param &param : kind.params)
            helps.emplace(param.key, std::string(param.help));
    };
    std::ranges::for_each(optimiserKinds(), [&](const auto *kind) { collect(*kind); });
    std::ranges::for_each(scheduleKinds(), [&](const auto *kind) { collect(*kind); });
    std::ranges::for_each(lossKinds(), [&](const auto *kind) { collect(*kind); });
    std::ranges::for_each(codeKinds(), [&](const auto *kind) { collect(*kind); });
    collect(planKind);
    for (const char *named : {"size", "activation", "initialiser"}) // have options of their own
        helps.erase(named);
    for (const auto &[key, help] : helps)
        command->add_option_function<std::string>(
            "--" + key, [options, name = key](const std::string &text) { options->params[name] = text; }, help);
    command->add_option("--seed", options->seed, "Decides first weights, order and split")
        ->check(CLI::Validator(
            [](std::string &text) {
                return text.find('-') != std::string::npos ? "a seed is a whole number of 0 or more, not " + text : std::string();
            },
            ""));
    command->add_option("--threads", options->threads, "0 takes all processors; the result is the same for any number")
        ->check(CLI::Range(0, 1024));
    command->add_flag("--json", options->json, "One JSON object a line");
    command->add_flag("--range-test", options->rangeTest,
                      "Trains for a moment while the learning rate grows, prints the loss at each, and where it falls fastest");
    command->add_flag("--gauges", options->gauges, "Also tells how the layers are doing: active units, use of a codebook, temperature");
    command->add_option("--save", options->save, "Where to keep the trained model (.safetensors)");
    command->add_option("--resume", options->resume, "A model to go on training, to --epochs in all");
    command->callback([command, options] { train(*command, *options); });
}

} // namespace hourglass
