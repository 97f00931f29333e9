// hourglass-cli train: every option is a Param of the catalogue, or names what the catalogue has.
#include "app/choices.h"
#include "app/chosen_experiment.h"
#include "app/cli.h"
#include "app/train_report.h"
#include "app/work_output.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/data/corruption.h"
#include "core/experiment/open_model.h"
#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "core/experiment/work_model.h"
#include "core/export/data_summary.h"
#include "core/layers/catalogue.h"
#include "core/measure/pca_verdict.h"
#include "core/nn/catalogue.h"
#include "core/train/lengthening.h"

#include <cstdio>
#include <filesystem>

#include <unistd.h>

namespace hourglass {

namespace {

/// Found out before hours of training, not after.
void requireWritable(const std::string &path)
{
    if (!path.ends_with(".safetensors") && !path.ends_with(".hourglass"))
        throw Error("Models are saved as .safetensors, works as .hourglass; \"" + path + "\" is neither.");
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        throw Error("The folder " + folder.string() + " does not exist.");
    if (std::filesystem::is_directory(path, error) || access(folder.c_str(), W_OK) != 0)
        throw Error(path + " cannot be written.");
}

/// A resumed training is that of its file: only how long it goes on, on what and to where may be said anew.
void refuseOtherThan(const CLI::App &command, std::initializer_list<std::string_view> allowed)
{
    for (const CLI::Option *option : command.get_options())
        if (option->count() > 0 && std::ranges::find(allowed, option->get_single_name()) == allowed.end())
            throw Error("A resumed training keeps its settings; omit " + option->get_name() + ".");
}

void requireOptimiser(const Model &model, const std::string &path)
{
    if (model.optimiserStates.empty() && buildOptimiser(model.experiment.optimiser)->states() > 0)
        throw Error(path + " contains no optimiser state to resume from.");
}

/// What to train and on what: a model to go on, an experiment's file, or options alone.
OpenedModel toTrain(const CLI::App &command, const TrainOptions &options)
{
    const ChosenExperiment chosen(command, options);
    const DataWish wish{[&](const Choice &named) { return chosen.data(named); }, {}};
    OpenedModel opened;
    if (!options.resume.empty()) {
        opened = openModel(options.resume, loadContext(), wish);
    } else {
        chosen.checkOptions();
        const bool work = !options.experiment.empty() && isWorkFile(options.experiment); // then what is on the screen, not what was trained
        opened = options.experiment.empty() ? hourglass::opened({}, nullptr, loadContext(), wish)
                 : work                     ? hourglass::opened(workModel(options.experiment).experiment, nullptr, loadContext(), wish)
                                            : openModel(options.experiment, loadContext(), wish);
    }
    if (!opened.dataset)
        throw Error(opened.missing);
    if (options.resume.empty()) {
        opened.experiment = chosen.finish(std::move(opened.experiment), opened.dataset->traits());
        return opened;
    }
    if (!opened.model)
        throw Error(options.resume + " contains no trained weights to resume from.");
    requireOptimiser(*opened.model, options.resume);
    const Place epochs{Part::Plan, {}, "epochs"};
    if (const auto more = options.params.find(epochs.key); more != options.params.end())
        opened.experiment = *withSetting(opened.experiment, epochs, parseValue(*paramAt(opened.experiment, epochs), more->second));
    return opened;
}

/// What was trained is not thrown away because the disk is full by then.
void keep(const std::filesystem::path &path, const std::function<void(const std::filesystem::path &)> &save)
{
    try {
        save(path);
    } catch (const Error &problem) {
        const std::filesystem::path elsewhere =
            std::filesystem::temp_directory_path() / ("hourglass-" + std::to_string(getpid()) + "-" + path.filename().string());
        save(elsewhere);
        throw Error(std::string(problem.what()) + " It is kept as " + elsewhere.string() + " instead.");
    }
}

void train(const CLI::App &command, const TrainOptions &options)
{
    if (options.rangeTest && !options.save.empty())
        throw Error("--range-test trains no model to save; omit --save.");
    if (!options.save.empty())
        requireWritable(options.save);
    if (!options.resume.empty())
        refuseOtherThan(command, {"resume", "data", "reading", "epochs", "save", "json", "gauges", "threads"});
    const OpenedModel opened = toTrain(command, options);
    if (options.rangeTest) {
        reportRange(rateRange(opened.experiment, opened.dataset, options.threads, {}, [](double) {}), options.json);
        return;
    }
    Trainer trainer(std::make_shared<const RunSetup>(opened.experiment, opened.dataset), options.threads);
    std::fprintf(stderr, "hourglass-cli: %s\n", summaryLine(*opened.dataset).c_str());
    if (!options.resume.empty())
        trainer.restore(*opened.model);
    std::optional<WorkOutput> output;
    if (options.save.ends_with(".hourglass")) {
        if (!options.resume.empty() && isWorkFile(options.resume))
            output.emplace(options.resume);
        else
            output.emplace();
        output->begin(trainer);
    }
    if (!options.resume.empty() && trainer.finished())
        throw Error(options.resume + " has trained for " + std::to_string(trainer.epochs()) + " epochs already; set a larger --epochs.");
    if (const auto &saved = opened.model; saved && !options.resume.empty())
        if (const std::string note = lengtheningNote(opened.experiment, static_cast<int>(saved->experiment.plan.integer("epochs")),
                                                     static_cast<int>(opened.experiment.plan.integer("epochs")));
            !note.empty())
            std::fprintf(stderr, "hourglass-cli: %s\n", note.c_str());
    const ReportStyle style{options.json, options.gauges};
    Runner runner(trainer, {[&](double loss) {
                                if (output)
                                    output->addStep(trainer, loss);
                            },
                            [&](const EpochRecord &record) {
                                reportEpoch(style, trainer, record);
                                if (output)
                                    output->addEpoch(record);
                            }});
    if (runner.run() == Runner::State::Diverged)
        throw Error("Training diverged at step " + std::to_string(trainer.steps()) +
                    " (loss not finite). Lower the learning rate or set --clip-norm 1. Nothing was saved.");
    if (!options.save.empty())
        keep(options.save,
             [&](const std::filesystem::path &path) { output ? output->save(trainer, path) : saveModel(trainer.model(), path); });
    const RunSetup &setup = trainer.setup();
    if (const auto verdict =
            pcaVerdict({setup.experiment, std::make_shared<const Model>(trainer.model()), setup.dataset, nullptr, {}}, setup.split))
        std::fprintf(stderr, "hourglass-cli: PCA with %s dimensions has a lower error on the validation samples: %.3g against %.3g. %s\n",
                     std::to_string(verdict->components).c_str(), verdict->pcaError, verdict->error, verdict->reason.c_str());
}

} // namespace

void addTrainCommand(CLI::App &app)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App *command = app.add_subcommand("train", "Train an autoencoder, printing one line per epoch");
    command->add_option("experiment", options->experiment, "Experiment (.json) or work file (.hourglass); options override parts of it");
    std::string presetIds;
    for (const Preset &preset : presets())
        presetIds += (presetIds.empty() ? "" : ", ") + std::string(preset.id);
    command->add_option("--preset", options->preset, "Start from one of " + presetIds);
    command->add_option("--data", options->data, "File, folder or built-in data set: fashion-mnist-5000, digits");
    command->add_option("--reading", options->reading,
                        "Import settings, e.g. label=species,missing=ignore,weights=count; see hourglass-cli kinds");
    command->add_option("--encoder", options->encoder,
                        "Units of the encoder's dense layers; \"none\" connects the code to the input. Default: by the data");
    command
        ->add_option("--layer", options->layers,
                     "Encoder layer, in order: one of " + ids(layerKinds()) + "; e.g. conv2d:filters=16,stride=2")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--code", options->code, "Code dimensions")->check(CLI::Range(1, 16384));
    command->add_option("--code-kind", options->codeKind, "One of " + ids(codeKinds()) + "; e.g. gaussian:beta=4");
    command->add_option("--decoder", options->decoder, "\"mirror\", or units of the decoder's hidden layers");
    command->add_flag("--tied", options->tied, "Reuse the encoder's weights, transposed, in the mirrored decoder");
    command->add_option("--activation", options->activation, "Activation of the hidden layers");
    command->add_option("--output", options->output, "Activation of the output layer");
    command->add_option("--initialiser", options->initialiser, "Initialiser of the weights");
    command->add_option("--loss", options->loss, "One of " + ids(lossKinds()));
    command->add_option("--optimiser", options->optimiser, "One of " + ids(optimiserKinds()));
    command->add_option("--schedule", options->schedule, "One of " + ids(scheduleKinds()));
    command->add_option("--penalty", options->penalties, "One of " + ids(penaltyKinds()) + "; e.g. l1:weight=0.01; can be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--corruption", options->corruption,
                        "Input corruption: one of " + ids(corruptionKinds()) + "; e.g. gaussian:deviation=0.5");
    // Every Param of the optimisers, schedules, losses, codes and the plan is an option of the same name.
    std::map<std::string, std::string> helps;
    const auto collect = [&](const Kind &kind) {
        for (const Param &param : kind.params)
            if (hasOption(kind, param))
                helps.emplace(param.key, std::string(param.help));
    };
    std::ranges::for_each(optimiserKinds(), [&](const auto *kind) { collect(*kind); });
    std::ranges::for_each(scheduleKinds(), [&](const auto *kind) { collect(*kind); });
    std::ranges::for_each(lossKinds(), [&](const auto *kind) { collect(*kind); });
    std::ranges::for_each(codeKinds(), [&](const auto *kind) { collect(*kind); });
    collect(planKind);
    for (const auto &[key, help] : helps)
        command->add_option_function<std::string>(
            "--" + key, [options, name = key](const std::string &text) { options->params[name] = text; }, help);
    command->add_option("--seed", options->seed, "Seed of the weights, sample order, split and noise")
        ->check(CLI::Validator(
            [](std::string &text) {
                return parsed<std::uint64_t>(text) ? std::string() : "a seed is a whole number of 0 or more, not " + text;
            },
            ""));
    command->add_option("--threads", options->threads, "Number of threads; 0 uses all processors. Results do not depend on it")
        ->check(CLI::Range(0, 1024));
    command->add_flag("--json", options->json, "Print one JSON object per line");
    command->add_flag("--range-test", options->rangeTest,
                      "Briefly train while the learning rate rises; print each loss and where it falls fastest");
    command->add_flag("--gauges", options->gauges, "Also print layer diagnostics: active units, codebook use, temperature");
    command->add_option("-o,--save", options->save,
                        "Output file: the trained model (.safetensors), or a work file with curves and snapshots (.hourglass)");
    command->add_option("--resume", options->resume, "Model or work file to resume, up to --epochs in total");
    command->callback([command, options] { train(*command, *options); });
}

} // namespace hourglass
