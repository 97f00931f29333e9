// hourglass-cli evaluate, encode, reconstruct: what a trained model does to data.
#include "app/choices.h"
#include "app/cli.h"

#include "app/picture_files.h"
#include "core/analysis/pca.h"
#include "core/base/error.h"
#include "core/data/corruption.h"
#include "core/train/trainer.h"

#include <cstdio>
#include <numeric>

namespace hourglass {

namespace {

constexpr Index portion = 512;

struct ModelOptions {
    std::string model;
    std::string data;
    std::string reading; // settings of the data's source beside those of the model's experiment
    std::string out;
    std::string corruption; // empty for the experiment's own
    bool json = false;
};

/// A model, data it fits, and room to run it.
class Bench
{
public:
    explicit Bench(const ModelOptions &options)
        : model(loadModel(options.model)),
          dataset(readLike(model, loadData(dataChoice(options.data, model.experiment.dataset, options.reading), true))),
          m_network(build(model.experiment, model.in)),
          m_workspace(m_network, portion, m_network.tangentReader() ? Workspace::For::Training : Workspace::For::Inference),
          m_input(model.in.size(), portion)
    {
        if (dataset->hasWeights())
            m_workspace.weighSamples();
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

    /// Samples as they are to come out: x with NaN where the data lack a value.
    Matrix targets(std::span<const std::uint32_t> samples, In x) const
    {
        Matrix t = x;
        dataset->markMissing(samples, Out(t.data(), t.rows(), t.cols()));
        return t;
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

    /// Adds the loss and each term, summed over the samples by how much each counts, stochastic codes drawing as in training.   sums: 1 +
    /// terms
    void addObjective(In x, const Matrix &target, std::span<const std::uint32_t> which, Index first, std::span<double> sums)
    {
        for (Index s = 0; dataset->hasWeights() && s < x.cols(); ++s)
            m_workspace.weigh(s, dataset->weight(which[static_cast<std::size_t>(s)]));
        const Range samples{0, x.cols()};
        Pass pass;
        pass.seed = model.experiment.seed;
        pass.step = static_cast<std::uint64_t>(first);
        pass.draws = true;
        pass.epoch = Pass::trained;
        if (m_network.tangentReader())
            pass.tangentFrom = 0;
        pass.values = x.rows();
        pass.samples = x.cols();
        m_workspace.input(0, samples) = x;
        m_network.forward(model.weights.span(), m_workspace, samples, pass, 0, m_network.parts().size());
        std::vector<Scalar> losses(static_cast<std::size_t>(x.cols()));
        const Out y = m_workspace.output(m_network.parts().size() - 1, samples);
        m_network.loss().value(In(y.data(), y.rows(), y.cols()), In(target.data(), target.rows(), target.cols()), losses);
        for (Index s = 0; s < x.cols(); ++s)
            sums[0] += static_cast<double>(dataset->weight(which[static_cast<std::size_t>(s)]) * losses[static_cast<std::size_t>(s)]);
        for (std::size_t i = 0; i < m_network.terms().size(); ++i)
            sums[i + 1] += m_network.termSum(m_network.terms()[i], m_workspace, x.cols());
        for (const Gauge &gauge : m_network.gauges(model.weights.span(), m_workspace, x.cols(), pass))
            if (gauge.name == "KL of each unit") // without the free nats that the term may grant
                m_divergence += gauge.value * static_cast<double>(x.cols());
    }

    std::vector<std::uint32_t> all() const
    {
        std::vector<std::uint32_t> samples(static_cast<std::size_t>(dataset->count()));
        std::iota(samples.begin(), samples.end(), 0u);
        return samples;
    }

    /// What was left out on reading must not go unsaid where a line stands for a sample.
    void tellNote() const
    {
        if (!dataset->note().empty())
            std::fprintf(stderr, "hourglass-cli: %s: %s.\n", dataset->name().c_str(), dataset->note().c_str());
    }

    const Network &network() const { return m_network; }
    /// Σ KL over all samples that addObjective() has seen.
    double divergence() const { return m_divergence; }
    Index codeSize() const { return m_network.codeShape().size(); }

    const Model model;
    const std::shared_ptr<const Dataset> dataset;

private:
    Network m_network;
    Workspace m_workspace;
    Matrix m_input;
    double m_divergence = 0;
};

/// What evaluate finds, in the order it is told.
struct Findings {
    std::vector<std::pair<std::string, double>> numbers;

    std::string json(std::size_t samples) const
    {
        std::string text = "{\"samples\": " + std::to_string(samples);
        for (const auto &[name, value] : numbers)
            text += ", \"" + name + "\": " + jsonNumber(value);
        return text + "}";
    }

    std::string words(std::size_t samples) const
    {
        std::string text = std::to_string(samples) + " test samples";
        for (const auto &[name, value] : numbers) {
            std::string spaced = name;
            std::ranges::replace(spaced, '_', ' ');
            text += "\n  " + spaced + std::string(std::max<std::size_t>(2, 32 - spaced.size()), ' ') + jsonNumber(value);
        }
        return text;
    }
};

/// The test error of the model and of PCA with as many components, fitted on everything that is not test; the error from
/// corrupted input where there is a corruption; the objective's parts where it has some.
void evaluate(const ModelOptions &options)
{
    Bench bench(options);
    const Experiment &experiment = bench.model.experiment;
    const Settings &plan = experiment.plan;
    const Split split = makeSplit(*bench.dataset, plan.real("validation"), plan.real("test"), experiment.seed);
    if (split.test.empty())
        throw Error("The split of this experiment keeps no samples for a test.");
    const auto corruption = buildCorruption(options.corruption.empty() ? experiment.corruption
                                                                       : parseChoice(corruptionKinds(), options.corruption, "corruption"),
                                            bench.model.in);
    std::vector<std::uint32_t> known = split.train;
    known.insert(known.end(), split.validation.begin(), split.validation.end());
    Covariance covariance(bench.model.in.size());
    bench.forPortions(known, [&](Index, In x) { covariance.add(x); });
    const Pca linear = pca(covariance, bench.codeSize());

    const auto &terms = bench.network().terms();
    const Random noise(experiment.seed, Purpose::Corruption, ~std::uint64_t{0});
    std::vector<double> objective(1 + terms.size());
    double squares = 0;
    double linearSquares = 0;
    double corruptedSquares = 0;
    double values = 0; // that are there
    const auto squaredError = [](const Matrix &y, const Matrix &target) {
        return target.array().isNaN().select(0, y - target).cast<double>().squaredNorm();
    };
    bench.forPortions(split.test, [&](Index first, In x) {
        const std::span<const std::uint32_t> which =
            std::span(split.test).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(x.cols()));
        const Matrix target = bench.targets(which, x);
        values += static_cast<double>(target.size() - target.array().isNaN().count());
        squares += squaredError(bench.reconstruct(x), target);
        linearSquares += squaredError(linear.decode(linear.encode(x)), target);
        bench.addObjective(x, target, which, first, objective);
        if (corruption) {
            Matrix corrupted(x.rows(), x.cols());
            corruption->apply(x, Out(corrupted.data(), corrupted.rows(), corrupted.cols()), noise, first);
            corruptedSquares += squaredError(bench.reconstruct(In(corrupted.data(), corrupted.rows(), corrupted.cols())), target);
        }
    });
    const auto samples = static_cast<double>(split.test.size());
    const double valuesPerSample = values / samples;
    Findings findings;
    const auto add = [&](std::string name, double value) { findings.numbers.emplace_back(std::move(name), value); };
    add("mse", squares / values);
    add("squared_error", squares / samples);
    if (corruption)
        add("corrupted_squared_error", corruptedSquares / samples);
    add("pca_squared_error", linearSquares / samples);
    double weights = 0; // 1 for each sample where all count alike
    for (const std::uint32_t sample : split.test)
        weights += static_cast<double>(bench.dataset->weight(sample));
    add("loss", objective[0] / weights);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        std::string name = terms[i].name;
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return c == ' ' ? '_' : static_cast<char>(std::tolower(c)); });
        const bool divergence = terms[i].name == "KL divergence";
        add(name, divergence ? bench.divergence() / samples : objective[i + 1] / weights);
        // A bound on a sample's likelihood is a sum over its values: there is none where values are missing or samples weighed.
        if (divergence && bench.network().loss().outputActivation() == "sigmoid" && !bench.dataset->hasMissing() &&
            !bench.dataset->hasWeights())
            add("negative_elbo", (objective[0] * valuesPerSample + bench.divergence()) / samples);
    }
    printLine(options.json ? findings.json(split.test.size()) : findings.words(split.test.size()));
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
    bench.tellNote();
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
    bench.tellNote();
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
    // Tables come back in the units of their file.
    const Preprocessing &reading = bench.dataset->reading();
    for (Index i = 0; !png && !reading.factor.empty() && i < through.rows(); ++i) {
        const auto place = static_cast<std::size_t>(reading.factor.size() == 1 ? 0 : i);
        through.row(i) = through.row(i) / static_cast<Scalar>(reading.factor[place]);
        through.row(i).array() += static_cast<Scalar>(reading.offset[place]);
    }
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
    command->add_option("--reading", options->reading, "How the data are read, as in label=species; like the model's data when left out");
    if (writes)
        command->add_option("-o,--out", options->out, "The file to write")->required();
    else
        command->add_flag("--json", options->json, "One JSON object");
    if (!writes)
        command->add_option("--corruption", options->corruption,
                            "What happens to the input, as in masking:share=0.5; the experiment's own when left out");
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
    addCommand(app, "reconstruct",
               "Writes what comes through: every sample as .npy (tables in their own units, pictures from 0 to 1), or the first 200 test "
               "pictures as .png.",
               true, reconstruct);
}

} // namespace hourglass
