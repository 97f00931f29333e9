// hourglass-cli evaluate, encode, reconstruct: what a trained model does to data.
#include "app/choices.h"
#include "app/cli.h"

#include "app/picture_files.h"
#include "core/base/error.h"
#include "core/base/safe_file.h"
#include "core/data/corruption.h"
#include "core/export/csv.h"
#include "core/export/data_summary.h"
#include "core/export/json_line.h"
#include "core/export/npy.h"
#include "core/export/units.h"
#include "core/measure/measure.h"

#include <algorithm>
#include <cstdio>

namespace hourglass {

namespace {

struct ModelOptions {
    std::string model;
    std::string data;
    std::string reading; // settings of the data's source beside those of the model's experiment
    std::string out;
    std::string corruption; // empty for the experiment's own
    bool json = false;
};

TrainedModel trained(const ModelOptions &options)
{
    const auto data = [&](const Choice &named) { return dataChoice(options.data, named, options.reading); };
    return TrainedModel(openModel(options.model, loadContext(true), {data, {}}));
}

/// How the data were understood must not go unsaid where a line stands for a sample.
void tellReading(const Dataset &dataset) { std::fprintf(stderr, "hourglass-cli: %s\n", summaryLine(dataset).c_str()); }

std::string asJson(const Evaluation &evaluation)
{
    std::vector<std::pair<std::string, JsonValue>> members{{"samples", static_cast<std::int64_t>(evaluation.samples)}};
    for (const Measurement &each : evaluation.found)
        members.emplace_back(each.name, each.value);
    return jsonLine(members);
}

std::string inWords(const Evaluation &evaluation)
{
    std::string text = std::to_string(evaluation.samples) + " test samples";
    for (const Measurement &each : evaluation.found) {
        std::string spaced = each.name;
        std::ranges::replace(spaced, '_', ' ');
        text += "\n  " + spaced + std::string(std::max<std::size_t>(2, 32 - spaced.size()), ' ') + jsonNumber(each.value);
    }
    return text;
}

void evaluate(const ModelOptions &options)
{
    TrainedModel model = trained(options);
    tellReading(model.dataset());
    const Choice corruption =
        options.corruption.empty() ? model.model().experiment.corruption : parseChoice(corruptionKinds(), options.corruption, "corruption");
    const Evaluation evaluation = evaluate(model, corruption);
    printLine(options.json ? asJson(evaluation) : inWords(evaluation));
}

void encode(const ModelOptions &options)
{
    const bool csv = options.out.ends_with(".csv");
    if (!csv && !options.out.ends_with(".npy"))
        throw Error("Codes are written as .csv or .npy; \"" + options.out + "\" is neither.");
    TrainedModel model = trained(options);
    tellReading(model.dataset());
    Matrix codes(model.codeSize(), model.dataset().count());
    model.forPortions(model.all(), [&](Index first, In x) { codes.middleCols(first, x.cols()) = model.encode(x); });
    writeFile(options.out, csv ? codesCsv(codes, model.dataset()) : npyBytes(codes, vectorShape(codes.rows())));
}

void reconstruct(const ModelOptions &options)
{
    const bool png = options.out.ends_with(".png");
    if (!png && !options.out.ends_with(".npy"))
        throw Error("Reconstructions are written as .png or .npy; \"" + options.out + "\" is neither.");
    TrainedModel model = trained(options);
    const Dataset &dataset = model.dataset();
    const Experiment &experiment = model.model().experiment;
    tellReading(dataset);
    if (png && !dataset.shape().isPicture())
        throw Error(dataset.name() + " contains no images. Write the reconstructions as .npy.");
    std::vector<std::uint32_t> samples = model.all();
    if (png) {
        samples = makeSplit(dataset, experiment.plan.real("validation"), experiment.plan.real("test"), experiment.seed).test;
        samples.resize(std::min<std::size_t>(samples.size(), 200));
    }
    Matrix originals(model.model().in.size(), static_cast<Index>(samples.size()));
    Matrix through = originals;
    model.forPortions(samples, [&](Index first, In x) {
        originals.middleCols(first, x.cols()) = x;
        through.middleCols(first, x.cols()) = model.reconstruct(x);
    });
    if (png) {
        writePictureGrid(options.out, model.model().in, originals, through);
        return;
    }
    toFileUnits(through, dataset.reading()); // tables come back in the units of their file
    writeFile(options.out, npyBytes(through, model.model().in));
}

CLI::App *addCommand(CLI::App &app, const char *name, const char *help, bool writes, void (*run)(const ModelOptions &))
{
    auto options = std::make_shared<ModelOptions>();
    CLI::App *command = app.add_subcommand(name, help);
    command->add_option("model", options->model, "Trained model (.safetensors) or work file (.hourglass)")->required();
    command->add_option("--data", options->data, "File, folder or built-in data set")->required();
    command->add_option("--reading", options->reading, "Import settings, e.g. label=species (default: the model's)");
    if (writes)
        command->add_option("-o,--out", options->out, "Output file")->required();
    else
        command->add_flag("--json", options->json, "Print one JSON object");
    if (!writes)
        command->add_option("--corruption", options->corruption, "Input corruption, e.g. masking:share=0.5 (default: the experiment's)");
    command->callback([options, run] { run(*options); });
    return command;
}

} // namespace

void addEvaluateCommand(CLI::App &app)
{
    addCommand(app, "evaluate", "Report the test error next to that of PCA with the same code size", false, evaluate);
}

void addEncodeCommand(CLI::App &app) { addCommand(app, "encode", "Write the code of every sample as .csv or .npy", true, encode); }

void addReconstructCommand(CLI::App &app)
{
    addCommand(
        app, "reconstruct",
        "Write reconstructions: every sample as .npy (tables in their own units, images from 0 to 1), or the first 200 test images as .png",
        true, reconstruct);
}

} // namespace hourglass
