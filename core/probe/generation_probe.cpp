// Making samples; see generation_probe.h.
#include "core/probe/generation_probe.h"

#include "core/analysis/gaussian_mixture.h"
#include "core/analysis/pca.h"
#include "core/base/thread_time.h"
#include "core/base/words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

constexpr Index mostComponents = 10;
constexpr Index mostForDensity = 2000;
constexpr Index widestForDensity = 64; // numbers of a code; wider ones are described by their main directions
constexpr Index samplesAtOnce = 256;
constexpr double restAfterSearch = 20; // times the work
constexpr double longestRest = 3;      // seconds

/// For each picture the training sample with the least squared difference. Empty when stale.
std::pair<std::vector<std::uint32_t>, std::vector<float>> nearestTraining(const RunSetup &setup, const Matrix &pictures,
                                                                          const Background::Stale &stale)
{
    const std::vector<std::uint32_t> &train = setup.split.train;
    std::vector<std::uint32_t> nearest(static_cast<std::size_t>(pictures.cols()), 0);
    std::vector<float> least(nearest.size(), std::numeric_limits<float>::infinity());
    Matrix x(pictures.rows(), samplesAtOnce);
    Matrix products;
    for (Index begin = 0; begin < static_cast<Index>(train.size()); begin += samplesAtOnce) {
        if (stale())
            return {};
        const Index n = std::min(samplesAtOnce, static_cast<Index>(train.size()) - begin);
        const auto slice = std::span(train).subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(n));
        setup.dataset->gather(slice, Out(x.data(), x.rows(), n));
        products.noalias() = x.leftCols(n).transpose() * pictures;
        for (Index i = 0; i < n; ++i) {
            const Scalar own = x.col(i).squaredNorm();
            for (Index p = 0; p < pictures.cols(); ++p) {
                const auto distance = static_cast<float>(own - 2 * products(i, p));
                if (distance < least[static_cast<std::size_t>(p)]) {
                    least[static_cast<std::size_t>(p)] = distance;
                    nearest[static_cast<std::size_t>(p)] = slice[static_cast<std::size_t>(i)];
                }
            }
        }
    }
    for (Index p = 0; p < pictures.cols(); ++p) {
        float &d = least[static_cast<std::size_t>(p)];
        d = std::max(0.0f, d + static_cast<float>(pictures.col(p).squaredNorm())) / static_cast<float>(pictures.rows());
    }
    return {std::move(nearest), std::move(least)};
}

} // namespace

Matrix GenerationProbe::draw(SnapshotNetwork &network, const LatentNeighbourhood &around, const GenerationQuestion &question,
                             GenerationAnswer &answer) const
{
    const Network &whole = network.setup().network;
    const Index size = network.codeSize();
    const Random random(network.setup().experiment.seed, Purpose::Generation, question.draw);
    Matrix codes(size, question.count);
    const Layer &layer = *whole.parts()[whole.code()].layer;
    const Prior prior = layer.prior();
    if (prior != Prior::None) {
        for (Index i = 0; i < codes.cols(); ++i)
            random.fillNormal(static_cast<std::uint32_t>(i), {codes.col(i).data(), static_cast<std::size_t>(size)});
        if (prior == Prior::Normal) {
            codes *= static_cast<Scalar>(question.temperature);
            answer.source = say("Codes are sampled from the prior, N(0, 1).");
        } else if (prior == Prior::Sphere) {
            for (Index i = 0; i < codes.cols(); ++i)
                codes.col(i).normalize();
            answer.source = say("Codes are sampled uniformly from the sphere.");
        } else {
            codes = (codes.array() > 0).cast<Scalar>();
            answer.source = say("Each bit of a code is 0 or 1 with equal probability.");
        }
        return codes;
    }
    if (around.empty()) {
        answer.problem = say("There are no codes yet to fit a density to.");
        return {};
    }
    const MapAnswer &map = around.map();
    const Index used = std::min(mostForDensity, map.codes.cols());
    const Index stride = map.codes.cols() / used;
    Matrix known(size, used);
    for (Index i = 0; i < used; ++i)
        known.col(i) = map.codes.col(i * stride);
    if (!known.allFinite()) {
        answer.problem = say("The codes are not finite.");
        return {};
    }
    // A wide code is described along its main directions, as many as there are samples to describe them by.
    const Index directions = std::min({size, widestForDensity, std::max<Index>(1, used / 20)});
    Covariance covariance(size);
    covariance.add(known);
    const Pca main = pca(covariance, directions);
    const GaussianMixture density = GaussianMixture::fit(main.encode(known), mostComponents, network.setup().experiment.seed, 30);
    answer.source = say("Codes are sampled from a mixture of %1 Gaussians, fitted to %2 codes.",
                        {std::to_string(density.components()), std::to_string(used)});
    return main.decode(density.sample(question.count, question.temperature, random));
}

void GenerationProbe::search(Background &background)
{
    // While everything moves, a search that is under way is worth more than a newer one, and training wants its time back.
    if (background.busy("copies") || !m_rest.isOver())
        return;
    background.start("copies",
                     [setup = m_setup, of = m_made, question = m_question, box = m_found, rest = m_rest](const Background::Stale &stale) {
                         const double start = threadTime();
                         auto [nearest, distances] = nearestTraining(*setup, of->pictures, stale);
                         if (!nearest.empty())
                             box->post({of, question, std::move(nearest), std::move(distances)});
                         rest.begin(std::min(longestRest, restAfterSearch * (threadTime() - start)));
                     });
}

/// The neighbours that were found last belong to pictures made from the same draw, perhaps with older weights: how far they are from
/// the new pictures is said anew.
void GenerationProbe::pair(GenerationAnswer &answer, const SnapshotNetwork &network) const
{
    answer.nearest = m_neighbours->nearest;
    answer.nearestDistances = m_neighbours->distances;
    if (m_neighbours->of == m_made)
        return;
    const Matrix values = network.values(answer.nearest);
    for (Index i = 0; i < values.cols(); ++i)
        answer.nearestDistances[static_cast<std::size_t>(i)] =
            static_cast<float>((values.col(i) - answer.pictures.col(i)).squaredNorm() / static_cast<Scalar>(values.rows()));
}

std::shared_ptr<const GenerationAnswer> GenerationProbe::answer(SnapshotNetwork &network, const LatentNeighbourhood &around,
                                                                const GenerationQuestion &question, Background &background)
{
    const bool same = m_made && m_setup == network.snapshot().setup && m_step == network.snapshot().step && m_question == question;
    auto found = m_found->take();
    if (m_question != question) // the user waits for it
        m_rest = {};
    if (!same) {
        m_setup = network.snapshot().setup;
        m_step = network.snapshot().step;
        m_question = question;
        auto made = std::make_shared<GenerationAnswer>();
        made->codes = draw(network, around, question, *made);
        if (made->codes.cols() > 0)
            made->pictures = network.decode(made->codes);
        m_made = m_shown = made;
    }
    if (found && found->question == question && static_cast<Index>(found->nearest.size()) == m_made->pictures.cols())
        m_neighbours = std::move(found);
    else if (m_neighbours && !(m_neighbours->question == question && m_neighbours->of->pictures.rows() == m_made->pictures.rows()))
        m_neighbours.reset();
    else if (same && !found)
        return m_shown;
    if (waiting())
        search(background);
    if (m_neighbours && m_made->pictures.cols() == static_cast<Index>(m_neighbours->nearest.size())) {
        auto shown = std::make_shared<GenerationAnswer>(*m_made);
        pair(*shown, network);
        m_shown = std::move(shown);
    }
    return m_shown;
}

std::shared_ptr<const GenerationAnswer> GenerationProbe::answer(const Scene &scene, const GenerationQuestion &question, Looked &looked)
{
    auto shown = answer(scene.network, scene.around, question, scene.background);
    looked.done = !waiting();
    return shown;
}

} // namespace hourglass
