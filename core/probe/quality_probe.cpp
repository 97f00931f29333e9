// How good a code is; see quality_probe.h.
#include "core/probe/quality_probe.h"

#include "core/analysis/logistic_regression.h"
#include "core/analysis/neighbours.h"
#include "core/base/thread_time.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double mostJudged = 2000;   // samples on each side: those that teach, and those that are evaluated
constexpr double firstJudged = 400;   // while training goes on a first answer that comes soon is worth more than an exact one
constexpr double leastJudged = 100;   // however wide they are
constexpr double mostValues = 6e6;    // of the samples on one side
constexpr double mostProducts = 4e9;  // of codes with codes
constexpr double mostForTrust = 1000; // samples, of which every pair is compared
constexpr double mostDifferences = 1e9;
constexpr Index widestForCuts = 512; // numbers of a code
constexpr std::size_t fewest = 100;  // samples, to compare their neighbours
constexpr Index neighbours = 10;     // that vote, and that should stay neighbours
constexpr Scalar largest = 1e15F;    // beyond it squares are no numbers
constexpr double restAfterWork = 30; // times the work
constexpr double leastRest = 2;      // seconds
constexpr double longestRest = 20;

/// Evenly from all of them, so that files sorted by class are no trap.
std::vector<std::uint32_t> some(const std::vector<std::uint32_t> &samples, double most)
{
    std::vector<std::uint32_t> result;
    const std::size_t count = std::min(static_cast<std::size_t>(most), samples.size());
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(samples[i * samples.size() / count]);
    return result;
}

/// Codes of samples that have a class, with their classes.
struct Labelled {
    Matrix codes; // code size × samples
    std::vector<std::uint16_t> labels;
};

Labelled labelled(const Matrix &codes, const std::vector<std::uint32_t> &samples, const Dataset &data)
{
    Labelled result{Matrix(codes.rows(), codes.cols()), {}};
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (const std::uint16_t label = data.label(samples[i]); label < data.classes().size()) {
            result.codes.col(static_cast<Index>(result.labels.size())) = codes.col(static_cast<Index>(i));
            result.labels.push_back(label);
        }
    result.codes.conservativeResize(Eigen::NoChange, static_cast<Index>(result.labels.size()));
    return result;
}

void judgeClasses(CodeQuality &quality, const Labelled &taught, const Labelled &evaluated, Index classes, bool same,
                  const Background::Stale &stale)
{
    if (taught.labels.empty() || evaluated.labels.empty())
        return;
    quality.knnAccuracy = knnAccuracy(taught.codes, taught.labels, evaluated.codes, evaluated.labels, neighbours, same, Workers(1));
    if (stale() || taught.codes.rows() > widestForCuts)
        return;
    const auto said = LogisticRegression::fit(taught.codes, taught.labels, classes, stale).classify(evaluated.codes);
    std::size_t right = 0;
    for (std::size_t i = 0; i < said.size(); ++i)
        right += said[i] == evaluated.labels[i] ? 1 : 0;
    quality.linearProbe = static_cast<double>(right) / static_cast<double>(said.size());
}

double meanSquared(const Matrix &wanted, const Matrix &made)
{
    double sum = 0;
    for (Index i = 0; i < wanted.cols(); ++i)
        sum += static_cast<double>(meanDifference(wanted.col(i), made.col(i), Measure::Squared));
    return sum / static_cast<double>(wanted.cols());
}

} // namespace

std::shared_ptr<const QualityAnswer> measureQuality(const std::shared_ptr<const Snapshot> &snapshot, const Pca *pca,
                                                    const Background::Stale &stale, const std::optional<CodeQuality> &known,
                                                    double mostWanted)
{
    const RunSetup &setup = *snapshot->setup;
    const Dataset &data = *setup.dataset;
    SnapshotNetwork network;
    network.setSnapshot(snapshot);
    const auto width = static_cast<double>(data.shape().size());
    const double most = std::max(
        leastJudged, std::min({mostWanted, mostValues / width, std::sqrt(mostProducts / static_cast<double>(network.codeSize()))}));
    auto answer = std::make_shared<QualityAnswer>();
    answer->step = snapshot->step;
    answer->heldOut = !setup.split.validation.empty();
    const std::vector<std::uint32_t> taught = some(setup.split.train, most);
    const std::vector<std::uint32_t> evaluated = answer->heldOut ? some(setup.split.validation, most) : taught;
    answer->evaluated = static_cast<Index>(evaluated.size());
    answer->classes = data.hasLabels() ? static_cast<Index>(data.classes().size()) : 0;
    if (evaluated.empty())
        return answer;
    const Matrix values = network.values(evaluated);
    // Those whose neighbours are compared; where hardly any are heldOut out, they are too few to have neighbours worth the name.
    const bool few = evaluated.size() < fewest;
    std::vector<std::uint32_t> places((few ? taught : evaluated).size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = static_cast<std::uint32_t>(i);
    const Matrix taughtValues = few || (pca && !known) ? network.values(taught) : Matrix();
    places = some(places, std::max(leastJudged, std::min(mostForTrust, std::sqrt(mostDifferences / width))));
    const auto judgeCode = [&](CodeQuality &quality, const Matrix &taughtCodes, const Matrix &judgedCodes) {
        const auto usable = [](const Matrix &codes) { return codes.allFinite() && codes.cwiseAbs().maxCoeff() < largest; };
        if (!usable(taughtCodes) || !usable(judgedCodes))
            return;
        if (answer->classes > 1)
            judgeClasses(quality, labelled(taughtCodes, taught, data), labelled(judgedCodes, evaluated, data), answer->classes,
                         !answer->heldOut, stale);
        if (static_cast<Index>(places.size()) <= 3 * neighbours || stale())
            return;
        const Matrix &codes = few ? taughtCodes : judgedCodes;
        quality.trustworthiness =
            trustworthiness((few ? taughtValues : values)(Eigen::all, places), codes(Eigen::all, places), neighbours, Workers(1));
    };
    const Matrix codes = network.encode(evaluated);
    judgeCode(answer->code, network.encode(taught), codes);
    if (stale())
        return nullptr;
    const Matrix wanted = network.targets(evaluated);
    answer->code.error = meanSquared(wanted, network.decode(codes));
    if (known) {
        answer->pca = *known;
    } else if (pca) {
        const Matrix pcaCodes = pca->encode(values);
        answer->pca.error = meanSquared(wanted, pca->decode(pcaCodes));
        judgeCode(answer->pca, pca->encode(taughtValues), pcaCodes);
    }
    return stale() ? nullptr : answer;
}

std::shared_ptr<const QualityAnswer> QualityProbe::answer(const std::shared_ptr<const Snapshot> &snapshot,
                                                          const std::shared_ptr<const Pca> &pca, bool still, Background &background)
{
    if (m_setup != snapshot->setup) {
        m_setup = snapshot->setup;
        m_last.reset();
        m_box = std::make_shared<Mailbox<Judged>>();
        m_rest = {};
    }
    if (auto judged = m_box->take()) {
        m_last = std::move(judged->answer);
        m_step = judged->step;
        m_pcaOfLast = std::move(judged->pca);
    }
    m_asked = snapshot->step;
    m_pcaAsked = pca;
    // While everything moves, an answer that is under way is worth more than a newer one.
    if (!waiting() || background.busy("quality") || (!still && !m_rest.isOver()))
        return m_last;
    const bool same =
        m_last && pca && m_pcaOfLast == pca && m_last->evaluated != static_cast<Index>(firstJudged); // PCA's half, by as many samples
    const auto known = same ? std::optional(m_last->pca) : std::nullopt;
    const bool first = !m_last && !still;
    background.start("quality", [snapshot, pca, known, first, box = m_box, rest = m_rest](const Background::Stale &stale) {
        const double start = threadTime();
        auto answer = measureQuality(snapshot, pca.get(), stale, known, first ? firstJudged : mostJudged);
        rest.begin(std::clamp(restAfterWork * (threadTime() - start), leastRest, longestRest));
        if (answer)
            box->post({snapshot->step, pca, std::move(answer)});
    });
    return m_last;
}

std::shared_ptr<const QualityAnswer> QualityProbe::answer(const Scene &scene, const QualityQuestion &, Looked &looked)
{
    const auto *pca = scene.frame.get<PcaAnswer>();
    auto quality = answer(scene.snapshot, pca ? pca->pca : nullptr, scene.isQuiet(), scene.background);
    looked.done = !waiting();
    return quality;
}

} // namespace hourglass
