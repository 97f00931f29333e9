// PCA of a run's data; see pca_probe.h.
#include "core/probe/pca_probe.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr Index samplesAtOnce = 512;
constexpr std::size_t soon = 8000; // samples that give a first answer
constexpr double surest = 1e-3;    // what a probability that PCA gives is kept away from 0 and 1

/// The run's own loss of PCA's reconstructions; not a number for a loss that does not take a picture.
void addLoss(const Loss &loss, Matrix made, const Matrix &wanted, double &sum)
{
    if (loss.outputsPerValue() != 1 || !(loss.outputActivation().empty() || loss.outputActivation() == "sigmoid")) {
        sum = std::nan("");
        return;
    }
    if (!loss.outputActivation().empty()) { // it wants the logarithm of the odds
        made = made.cwiseMax(static_cast<Scalar>(surest)).cwiseMin(static_cast<Scalar>(1 - surest));
        made = (made.array() / (1 - made.array())).log();
    }
    std::vector<Scalar> losses(static_cast<std::size_t>(made.cols()));
    loss.value(In(made.data(), made.rows(), made.cols()), In(wanted.data(), wanted.rows(), wanted.cols()), losses);
    for (const Scalar l : losses)
        sum += static_cast<double>(l);
}

} // namespace

bool inPortions(const Dataset &data, std::span<const std::uint32_t> samples, const Background::Stale &stale,
                const std::function<void(std::span<const std::uint32_t>, const Matrix &)> &take)
{
    Matrix x;
    for (Index begin = 0; begin < static_cast<Index>(samples.size()); begin += samplesAtOnce) {
        if (stale())
            return false;
        const Index n = std::min(samplesAtOnce, static_cast<Index>(samples.size()) - begin);
        const auto slice = samples.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(n));
        x.resize(data.shape().size(), n);
        data.gather(slice, Out(x.data(), x.rows(), n));
        take(slice, x);
    }
    return true;
}

/// PCA of the first `most` training samples, and how good it is on what validates. False when stale.
bool PcaProbe::fit(const std::shared_ptr<const RunSetup> &setup, Index count, std::size_t most, const Background::Stale &stale, Box &box)
{
    const Dataset &data = *setup->dataset;
    const Index size = data.shape().size();
    const auto first = [most](const std::vector<std::uint32_t> &samples) {
        return std::span(samples).first(std::min(most, samples.size()));
    };
    const auto train = first(setup->split.train);
    const auto found = std::make_shared<const Pca>(pca(size, count, setup->experiment.seed, [&](const auto &take) {
        return inPortions(data, train, stale, [&](auto, const Matrix &x) { take(x); });
    }));
    if (found->components.size() == 0)
        return false;
    const auto judges = first(setup->split.validation.empty() ? setup->split.train : setup->split.validation);
    double squares = 0;
    double loss = 0;
    double values = 0;
    if (!inPortions(data, judges, stale, [&](std::span<const std::uint32_t> samples, const Matrix &x) {
            const Matrix made = found->decode(found->encode(x));
            Matrix wanted = x;
            data.markMissing(samples, Out(wanted.data(), wanted.rows(), wanted.cols()));
            const auto difference = (wanted - made).array();
            squares += static_cast<double>(difference.isNaN().select(Scalar(0), difference.square()).sum());
            values += static_cast<double>(difference.size() - difference.isNaN().count());
            addLoss(setup->network.loss(), made, wanted, loss);
        }))
        return false;
    box.post(
        std::make_shared<const PcaAnswer>(PcaAnswer{setup, found, squares / std::max(values, 1.0),
                                                    loss / static_cast<double>(judges.size()), train.size() == setup->split.train.size()}));
    return true;
}

std::shared_ptr<const PcaAnswer> PcaProbe::answer(const SnapshotNetwork &network, Background &background)
{
    const auto &setup = network.snapshot().setup;
    if (auto arrived = m_arriving->take(); arrived && (*arrived)->setup == setup)
        m_known = std::move(*arrived);
    if (m_setup != setup) {
        m_setup = setup;
        m_known.reset();
        background.start("pca", [setup, count = network.codeSize(), box = m_arriving](const Background::Stale &stale) {
            // Soon from some, then from all.
            if (setup->split.train.size() > 2 * soon && !fit(setup, count, soon, stale, *box))
                return;
            fit(setup, count, setup->split.train.size(), stale, *box);
        });
    }
    return m_known;
}

Looked PcaProbe::look(const Scene &scene, Frame &frame)
{
    const auto before = frame.share<PcaAnswer>();
    auto found = answer(scene.network, scene.background);
    Looked looked;
    looked.done = !waiting();
    if (found && found != before)
        looked.news = Looked::News::AtOnce;
    frame.set(std::move(found));
    return looked;
}

} // namespace hourglass
