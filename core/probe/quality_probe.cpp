// How good a code is; see quality_probe.h.
#include "core/probe/quality_probe.h"

#include "core/analysis/linear_classifier.h"
#include "core/analysis/neighbours.h"

#include <chrono>
#include <cmath>

namespace hourglass {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t mostJudged = 2000;         // samples on each side: those that teach, and those that are judged
constexpr std::size_t mostForTrust = 1000;       // every pair of them is compared
constexpr Index neighbours = 10;                 // that vote, and that should stay neighbours
constexpr std::int64_t restAfterWork = 40;       // times the work
constexpr std::int64_t leastRest = 2000'000'000; // ns

/// Evenly from all of them, so that files sorted by class are no trap.
std::vector<std::uint32_t> some(const std::vector<std::uint32_t> &samples, std::size_t most)
{
    std::vector<std::uint32_t> result;
    const std::size_t count = std::min(most, samples.size());
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(samples[i * samples.size() / count]);
    return result;
}

std::vector<std::uint16_t> labelsOf(const Dataset &data, const std::vector<std::uint32_t> &samples)
{
    std::vector<std::uint16_t> labels;
    for (const std::uint32_t s : samples)
        labels.push_back(data.label(s));
    return labels;
}

double share(const std::vector<std::uint16_t> &said, const std::vector<std::uint16_t> &truth)
{
    std::size_t right = 0;
    for (std::size_t i = 0; i < said.size(); ++i)
        right += said[i] == truth[i] ? 1 : 0;
    return static_cast<double>(right) / static_cast<double>(said.size());
}

struct Sides {
    Matrix taught; // code size × samples
    Matrix judged;
    std::vector<std::uint16_t> taughtLabels;
    std::vector<std::uint16_t> judgedLabels;
    bool same; // there is nothing but what was trained with
};

void judgeClasses(CodeQuality &quality, const Sides &sides, Index classes, const Background::Stale &stale)
{
    const Workers alone(1);
    quality.neighbours =
        neighbourAccuracy(sides.taught, sides.taughtLabels, sides.judged, sides.judgedLabels, neighbours, sides.same, alone);
    if (!stale())
        quality.cuts =
            share(LinearClassifier::fit(sides.taught, sides.taughtLabels, classes, stale).classify(sides.judged), sides.judgedLabels);
}

} // namespace

std::shared_ptr<const QualityFrame> judge(const std::shared_ptr<const Snapshot> &snapshot, const Pca *pca, const Background::Stale &stale)
{
    const RunSetup &setup = *snapshot->setup;
    const Dataset &data = *setup.dataset;
    Lens lens;
    lens.focus(snapshot);
    auto frame = std::make_shared<QualityFrame>();
    frame->step = snapshot->step;
    const bool held = !setup.split.validation.empty();
    const std::vector<std::uint32_t> taught = some(setup.split.train, mostJudged);
    const std::vector<std::uint32_t> judged = held ? some(setup.split.validation, mostJudged) : taught;
    frame->held = held;
    frame->judged = static_cast<Index>(judged.size());
    frame->classes = data.hasLabels() ? static_cast<Index>(data.classes().size()) : 0;
    if (judged.empty())
        return frame;
    const Matrix values = lens.values(judged);
    const Matrix wanted = lens.wanted(judged);
    const std::size_t forTrust = std::min(mostForTrust, judged.size());
    const auto judgeCode = [&](CodeQuality &quality, const Matrix &taughtCodes, const Matrix &judgedCodes) {
        if (!judgedCodes.allFinite() || !taughtCodes.allFinite())
            return;
        if (frame->classes > 1)
            judgeClasses(quality, {taughtCodes, judgedCodes, labelsOf(data, taught), labelsOf(data, judged), !held}, frame->classes, stale);
        const auto n = static_cast<Index>(forTrust);
        if (n > 3 * neighbours && !stale())
            quality.kept = trustworthiness(values.leftCols(n), judgedCodes.leftCols(n), neighbours, Workers(1));
    };
    const Matrix codes = lens.encode(judged);
    if (stale())
        return nullptr;
    judgeCode(frame->code, lens.encode(taught), codes);
    if (stale())
        return nullptr;
    double sum = 0;
    for (const float e : lens.errors(codes, wanted, Measure::Squared))
        sum += static_cast<double>(e);
    frame->code.error = sum / static_cast<double>(judged.size());
    if (pca) {
        const Matrix pcaCodes = pca->encode(values);
        judgeCode(frame->pca, pca->encode(lens.values(taught)), pcaCodes);
        if (stale())
            return nullptr;
        const Matrix lost = wanted - pca->decode(pcaCodes);
        const auto difference = lost.array();
        frame->pca.error = static_cast<double>(difference.isNaN().select(Scalar(0), difference.square()).sum()) /
                           std::max(1.0, static_cast<double>(difference.size() - difference.isNaN().count()));
    }
    return frame;
}

std::shared_ptr<const QualityFrame> QualityProbe::look(const std::shared_ptr<const Snapshot> &snapshot,
                                                       const std::shared_ptr<const Pca> &pca, bool still, Background &background)
{
    if (auto answer = m_arriving->take(); answer && answer->setup == snapshot->setup) {
        m_last = std::move(answer->frame);
        m_step = answer->step;
        m_pcaOfLast = answer->pca;
    }
    if (m_setup != snapshot->setup) {
        m_setup = snapshot->setup;
        m_last.reset();
        *m_rest = 0;
    }
    m_asked = snapshot->step;
    m_pcaAsked = pca.get();
    const std::int64_t now = Clock::now().time_since_epoch().count();
    // While everything moves, an answer that is under way is worth more than a newer one.
    if (!waiting() || background.busy("quality") || (!still && now < *m_rest))
        return m_last;
    background.start("quality", [snapshot, pca, box = m_arriving, rest = m_rest](const Background::Stale &stale) {
        const auto start = Clock::now();
        auto frame = judge(snapshot, pca.get(), stale);
        const auto end = Clock::now();
        *rest = (end + std::max(std::chrono::nanoseconds(leastRest), restAfterWork * (end - start))).time_since_epoch().count();
        if (frame)
            box->post({snapshot->setup, snapshot->step, pca.get(), std::move(frame)});
    });
    return m_last;
}

} // namespace hourglass
