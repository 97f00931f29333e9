// Readings of every block; see block_probe.h.
#include "core/probe/block_probe.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::size_t most = 64; // samples

/// Sums the squares of a gradient as it comes.
class SquareSink : public GradientSink
{
public:
    explicit SquareSink(double &sum) : m_sum(sum) {}
    void ready(Range, std::span<Scalar> gradient) const override { m_sum += static_cast<double>(flat(gradient).square().sum()); }

private:
    double &m_sum;
};

void readValues(Out y, Shape shape, BlockReading &reading)
{
    const Scalar low = y.minCoeff();
    const Scalar high = y.maxCoeff();
    reading.low = static_cast<double>(low);
    reading.high = static_cast<double>(high);
    const Scalar perBin = high > low ? static_cast<Scalar>(BlockReading::bins) / (high - low) : 0;
    for (Index i = 0; i < y.size(); ++i) {
        constexpr auto last = static_cast<Scalar>(BlockReading::bins - 1); // in this order also for what is no number, or endless
        const auto bin = static_cast<std::size_t>(std::min(last, std::max(Scalar(0), (y.data()[i] - low) * perBin)));
        reading.histogram[bin] += 1 / static_cast<double>(y.size());
    }
    // A unit of a vector, or a channel of a picture with all its pixels.
    const Index units = shape.isPicture() ? shape.channels : y.rows();
    Index dead = 0;
    for (Index unit = 0; unit < units; ++unit) {
        bool moves = false;
        for (Index row = unit; row < y.rows() && !moves; row += units)
            moves = y.row(row).maxCoeff() > y.row(row).minCoeff();
        dead += !moves;
    }
    reading.dead = static_cast<double>(dead) / static_cast<double>(units);
}

} // namespace

const BlockReading *BlockAnswer::find(const std::string &part) const
{
    const auto it = std::ranges::find(blocks, part, &BlockReading::part);
    return it == blocks.end() ? nullptr : &*it;
}

std::shared_ptr<const BlockAnswer> BlockProbe::answer(const Snapshot &snapshot)
{
    const RunSetup &setup = *snapshot.setup;
    const Network &network = setup.network;
    if (m_setup != snapshot.setup) {
        m_setup.reset(); // until all of it is there
        m_samples = setup.split.validation.empty() ? setup.split.train : setup.split.validation;
        Random(setup.experiment.seed, Purpose::Display, 1).shuffle(m_samples);
        m_samples.resize(std::min(m_samples.size(), most));
        m_workspace = std::make_unique<Workspace>(network, static_cast<Index>(m_samples.size()), Workspace::For::Training);
        m_setup = snapshot.setup;
    }
    const auto count = static_cast<Index>(m_samples.size());
    const Range all{0, count};
    const ConstWeights weights = snapshot.weights.span();
    Pass pass;
    pass.seed = setup.experiment.seed;
    pass.samples = count;
    pass.values = network.in().size();
    setup.dataset->gather(m_samples, m_workspace->input(0, all));
    Matrix target = m_workspace->input(0, all);
    setup.dataset->markMissing(m_samples, Out(target.data(), target.rows(), target.cols()));
    const std::size_t parts = network.parts().size();
    network.forward(weights, *m_workspace, all, pass, 0, parts);

    auto answer = std::make_shared<BlockAnswer>();
    for (std::size_t i = 0; i < parts; ++i) {
        BlockReading reading;
        reading.part = network.parts()[i].name;
        readValues(m_workspace->output(i, all), network.parts()[i].layer->out(), reading);
        if (i + 1 == parts) // a pixel that is the same in all samples is no fault of the network
            reading.dead = 0;
        answer->blocks.push_back(std::move(reading));
    }
    const Out y = m_workspace->output(parts - 1, all);
    network.loss().gradient(In(y.data(), y.rows(), y.cols()), In(target.data(), target.rows(), target.cols()),
                            Scalar(1) / static_cast<Scalar>(count), m_workspace->outputGradient(parts - 1, all));
    network.backward(weights, *m_workspace, all, pass, 0, parts);
    std::vector<double> squares(parts, 0);
    for (const Network::GradientBlock &block : network.gradientBlocks())
        network.gradient(weights, *m_workspace, count, pass, block, SquareSink(squares[block.layer]));
    for (std::size_t i = 0; i < parts; ++i) {
        const Range place = network.parts()[i].weights;
        if (place.size() == 0)
            continue;
        const auto n = static_cast<double>(place.size());
        answer->blocks[i].gradient = std::sqrt(squares[i] / n);
        answer->blocks[i].weights = std::sqrt(static_cast<double>(flat(slice(weights, place)).square().sum()) / n);
    }
    return answer;
}

std::shared_ptr<const BlockAnswer> BlockProbe::answer(const Scene &scene, const BlockQuestion &, Looked &)
{
    return answer(*scene.snapshot);
}

} // namespace hourglass
