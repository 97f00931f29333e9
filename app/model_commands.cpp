// hourglass-cli evaluate, encode, reconstruct: what a trained model does to data.
#include "app/cli.h"

#include "app/picture_files.h"
#include "core/analysis/pca.h"
#include "core/base/error.h"
#include "core/train/trainer.h"

#include <numeric>

namespace hourglass {

namespace {

constexpr Index portion = 512;

struct ModelOptions {
    std::string model;
    std::string data;
    std::string out;
    bool json = false;
};

/// A model, data it fits, and room to run it.
class Bench
{
public:
    explicit Bench(const ModelOptions &options)
        : model(loadModel(options.model)), dataset(loadData(sourceFor(options.data))), m_network(build(model.experiment, model.in)),
          m_workspace(m_network, portion, Workspace::For::Inference), m_input(model.in.size(), portion)
    {
        requireFit(model, *dataset);
    }

    /// Calls use(first, x) for portions of samples.   x: values × samples
    template <typename Use>
    void forPortions(std::span<const std::uint32_t> samples, Use &&use)
    {
        for (std::size_t begin = 0; begin < samples.size(); begin += static_cast<std::size_t>(portion)) {
            const auto n = static_cast<Index>(std::min(static_cast<std::size_t>(portion), samples.size() - begin));
            const Out x(m_input.data(), m_input.rows(), n);
            dataset->gather(samples.subspan(begin, static_cast<std::size_t>(n)), x);
            use(static_cast<Index>(begin), In(x.data(), x.rows(), n));
        }
    }

    Matrix encode(In x)
    {
        Matrix codes(m_network.codeShape().size(), x.cols());
        m_network.encode(model.weights.span(), m_workspace, x, Out(codes.data(), codes.rows(), codes.cols()));
        return codes;
    }

    Matrix reconstruct(In x)
    {
        const Matrix codes = encode(x);
        Matrix y(x.rows(), x.cols());
        m_network.decode(model.weights.span(), m_workspace, In(codes.data(), codes.rows(), codes.cols()),
                         Out(y.data(), y.rows(), y.cols()));
        return y;
    }

    std::vector<std::uint32_t> all() const
    {
        std::vector<std::uint32_t> samples(static_cast<std::size_t>(dataset->count()));
        std::iota(samples.begin(), samples.end(), 0u);
        return samples;
    }

    Index codeSize() const { return m_network.codeShape().size(); }

    const Model model;
    const std::shared_ptr<const Dataset> dataset;

private:
    Network m_network;
    Workspace m_workspace;
    Matrix m_input;
};

/// The test error of the model and of PCA with as many components, fitted on everything that is not test.
void evaluate(const ModelOptions &options)
{
    Bench bench(options);
    const Settings &plan = bench.model.experiment.plan;
    const Split split = makeSplit(*bench.dataset, plan.real("validation"), plan.real("test"), bench.model.experiment.seed);
    std::vector<std::uint32_t> known = split.train;
    known.insert(known.end(), split.validation.begin(), split.validation.end());
    Covariance covariance(bench.model.in.size());
    bench.forPortions(known, [&](Index, In x) { covariance.add(x); });
    const Pca linear = pca(covariance, bench.codeSize());

    double squares = 0;
    double linearSquares = 0;
    bench.forPortions(split.test, [&](Index, In x) {
        squares += (bench.reconstruct(x) - x).cast<double>().squaredNorm();
        linearSquares += linear.squaredError(x);
    });
    const auto samples = static_cast<double>(split.test.size());
    const double each = squares / samples;
    const double mse = each / static_cast<double>(bench.model.in.size());
    if (options.json)
        printLine("{\"samples\": " + std::to_string(split.test.size()) + ", \"mse\": " + jsonNumber(mse) +
                  ", \"squared_error\": " + jsonNumber(each) + ", \"pca_squared_error\": " + jsonNumber(linearSquares / samples) + "}");
    else
        printLine(std::to_string(split.test.size()) + " test samples: squared error " + jsonNumber(each) + " a sample (" + jsonNumber(mse) +
                  " a value); PCA with " + std::to_string(bench.codeSize()) + " components " + jsonNumber(linearSquares / samples));
}

std::string csvText(const Matrix &codes, const Dataset &dataset)
{
    std::string text;
    for (Index i = 0; i < codes.rows(); ++i)
        text += (i > 0 ? ",z" : "z") + std::to_string(i + 1);
    text += dataset.hasLabels() ? ",label\n" : "\n";
    for (Index s = 0; s < codes.cols(); ++s) {
        for (Index i = 0; i < codes.rows(); ++i)
            text += (i > 0 ? "," : "") + valueText(Value(static_cast<double>(codes(i, s))));
        if (dataset.hasLabels()) {
            std::string name = dataset.classes()[dataset.label(s)];
            if (name.find_first_of(",\"\n") != std::string::npos) {
                for (std::size_t at = 0; (at = name.find('"', at)) != std::string::npos; at += 2)
                    name.insert(at, 1, '"');
                name = "\"" + name + "\"";
            }
            text += "," + name;
        }
        text += "\n";
    }
    return text;
}

void encode(const ModelOptions &options)
{
    const bool csv = options.out.ends_with(".csv");
    if (!csv && !options.out.ends_with(".npy"))
        throw Error("Codes are written as .csv or .npy; \"" + options.out + "\" is neither.");
    Bench bench(options);
    Matrix codes(bench.codeSize(), bench.dataset->count());
    bench.forPortions(bench.all(), [&](Index first, In x) { codes.middleCols(first, x.cols()) = bench.encode(x); });
    writeFile(options.out, csv ? csvText(codes, *bench.dataset) : npyBytes(codes, vectorShape(codes.rows())));
}

void reconstruct(const ModelOptions &options)
{
    const bool png = options.out.ends_with(".png");
    if (!png && !options.out.ends_with(".npy"))
        throw Error("Reconstructions are written as .png or .npy; \"" + options.out + "\" is neither.");
    Bench bench(options);
    if (png && !bench.dataset->shape().isPicture())
        throw Error(bench.dataset->name() + " holds no pictures; write the reconstructions as .npy.");
    std::vector<std::uint32_t> samples = bench.all();
    if (png) {
        const Settings &plan = bench.model.experiment.plan;
        samples = makeSplit(*bench.dataset, plan.real("validation"), plan.real("test"), bench.model.experiment.seed).test;
        samples.resize(std::min<std::size_t>(samples.size(), 200));
    }
    Matrix originals(bench.model.in.size(), static_cast<Index>(samples.size()));
    Matrix through = originals;
    bench.forPortions(samples, [&](Index first, In x) {
        originals.middleCols(first, x.cols()) = x;
        through.middleCols(first, x.cols()) = bench.reconstruct(x);
    });
    if (png)
        writePictureGrid(options.out, bench.model.in, originals, through);
    else
        writeFile(options.out, npyBytes(through, bench.model.in));
}

CLI::App *addCommand(CLI::App &app, const char *name, const char *help, bool writes, void (*run)(const ModelOptions &))
{
    auto options = std::make_shared<ModelOptions>();
    CLI::App *command = app.add_subcommand(name, help);
    command->add_option("model", options->model, "A trained model (.safetensors)")->required();
    command->add_option("--data", options->data, "File, folder, or a built-in set")->required();
    if (writes)
        command->add_option("-o,--out", options->out, "The file to write")->required();
    else
        command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, run] { run(*options); });
    return command;
}

} // namespace

void addEvaluateCommand(CLI::App &app)
{
    addCommand(app, "evaluate", "The error on the test samples, beside that of PCA with the same code size.", false, evaluate);
}

void addEncodeCommand(CLI::App &app) { addCommand(app, "encode", "Writes the code of every sample as .csv or .npy.", true, encode); }

void addReconstructCommand(CLI::App &app)
{
    addCommand(app, "reconstruct", "Writes what comes through: every sample as .npy, or the first 200 test pictures as .png.", true,
               reconstruct);
}

} // namespace hourglass
