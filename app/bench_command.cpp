// hourglass-cli bench: training speed on a named network, with random numbers in the shape of its data.
#include "app/choices.h"
#include "app/cli.h"

#include "core/base/error.h"
#include "core/experiment/presets.h"
#include "core/export/json_line.h"
#include "core/train/signature.h"
#include "core/train/trainer.h"

#include <chrono>
#include <cmath>

namespace hourglass {

namespace {

struct BenchOptions {
    std::string net = "teach";
    std::int64_t batch = 128;
    int threads = 0;
    double seconds = 5;
    bool json = false;
    bool signature = false;
    bool each = false;
};

std::shared_ptr<const Dataset> randomPictures(Shape shape)
{
    Dataset::Parts parts;
    parts.name = "Random numbers";
    parts.shape = shape;
    auto &bytes = parts.values.emplace<std::vector<std::uint8_t>>(std::size_t{60000} * static_cast<std::size_t>(shape.size()));
    std::uint32_t state = 1;
    for (std::uint8_t &byte : bytes) // numbers need not be good here, only quick
        byte = static_cast<std::uint8_t>((state = state * 1664525u + 1013904223u) >> 24);
    return std::make_shared<const Dataset>(std::move(parts));
}

std::vector<const BenchNetwork *> benchNetworkList()
{
    std::vector<const BenchNetwork *> list;
    for (const BenchNetwork &network : benchNetworks())
        list.push_back(&network);
    return list;
}

void printSignature(const BenchOptions &options)
{
    if (options.each)
        for (const SignedExperiment &one : signedExperiments())
            printLine(signatureText(signatureOf(one, options.threads)) + "  " + one.name);
    printLine(signatureText(signature(options.threads)));
}

void bench(const BenchOptions &options)
{
    if (options.signature || options.each) {
        printSignature(options);
        return;
    }
    const auto *network = findKind(benchNetworkList(), options.net);
    if (!network)
        throw Error("Unknown network \"" + options.net + "\". Use one of " + ids(benchNetworkList()) + ".");
    const auto dataset = randomPictures(network->in);
    Experiment experiment = network->make(network->in);
    experiment.plan.set("batch", options.batch);
    experiment.plan.set("validation", 0.0);
    experiment.plan.set("test", 0.0);
    experiment.plan.set("epochs", std::int64_t{100000});
    const auto setup = std::make_shared<const RunSetup>(experiment, dataset);
    Trainer trainer(setup, options.threads);
    for (int i = 0; i < 20; ++i)
        trainer.step();
    const auto start = std::chrono::steady_clock::now();
    double seconds = 0;
    double samples = 0;
    do {
        trainer.step();
        samples += static_cast<double>(options.batch);
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    } while (seconds < options.seconds);
    // Forward once, backward twice as much, less the first layer's input gradient, which is not needed.
    const double operations = 3 * setup->network.operations() - setup->network.parts().front().layer->operations();
    const double speed = samples / seconds;
    const int threads = options.threads > 0 ? options.threads : Workers::processors();
    const double gflops = std::round(speed * operations * 1e-8) / 10;
    if (options.json)
        printLine(jsonLine({{"net", options.net},
                            {"batch", options.batch},
                            {"threads", std::int64_t{threads}},
                            {"samples_per_second", std::round(speed)},
                            {"gflops", gflops}}));
    else
        printLine(options.net + ", batch " + std::to_string(options.batch) + ", " + std::to_string(threads) +
                  " threads: " + jsonNumber(std::round(speed)) + " samples/s, " + jsonNumber(gflops) + " GFLOP/s");
}

} // namespace

void addBenchCommand(CLI::App &app)
{
    auto options = std::make_shared<BenchOptions>();
    CLI::App *command = app.add_subcommand("bench", "Measure training speed");
    command->add_option("--net", options->net, "One of " + ids(benchNetworkList()));
    command->add_option("--batch", options->batch, "Batch size")->check(CLI::Range(1, 16384));
    command->add_option("--threads", options->threads, "Number of threads; 0 uses all processors")->check(CLI::Range(0, 1024));
    command->add_option("--seconds", options->seconds, "Duration of the measurement in seconds")
        ->check(CLI::Range(0.01, 3600.0))
        ->check(CLI::Validator([](std::string &text) { return text.find('n') != std::string::npos ? "not a number: " + text : ""; }, ""));
    command->add_flag("--json", options->json, "Print one JSON object");
    command->add_flag("--signature", options->signature,
                      "Print one number from short trainings of every kind; the same for any processor and thread count");
    command->add_flag("--each", options->each, "Also print the number of each training");
    command->callback([options] { bench(*options); });
}

} // namespace hourglass
