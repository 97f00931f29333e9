// UMAP; see umap.h.
#include "core/analysis/umap.h"

#include "core/analysis/pca.h"
#include "core/base/random.h"

#include <Eigen/LU>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace hourglass {

namespace {

constexpr Index pointsAtOnce = 256;
constexpr float farthestStep = 4; // of one force, in units of the map
constexpr double rate = 1;        // of the first epoch; it falls to zero evenly
constexpr double extent = 10;     // of the first map, to either side

/// A small mixing function (after T. Wang's and B. Jenkins' integer hashes): which points push is drawn millions of times.
std::uint32_t mixed(std::uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    return x ^ (x >> 16);
}

} // namespace

Umap::Umap(const Eigen::Ref<const Matrix> &codes, const Settings &settings, const Workers &workers, const Matrix *start)
    : m_settings(settings)
{
    const Index n = codes.cols();
    fitCurve(settings.minimumDistance);
    tabulate();
    connect(nearest(codes, codes, settings.neighbours, true, workers));
    if (start && start->cols() == n) {
        m_now = start->cast<float>();
    } else {
        Covariance covariance(codes.rows());
        covariance.add(codes);
        m_now.setZero(2, n);
        const Matrix plane = pca(covariance, 2).encode(codes);
        m_now.topRows(plane.rows()) = plane.cast<float>();
        const float widest = std::max(m_now.cwiseAbs().maxCoeff(), 1e-9f);
        m_now *= static_cast<float>(extent) / widest;
        // A touch of noise parts samples with the same code, which otherwise would never part.
        const Random random(settings.seed, Purpose::Display);
        for (Index i = 0; i < n; ++i) {
            const auto words = random.words(static_cast<std::uint32_t>(i), 0);
            m_now(0, i) += 1e-3f * static_cast<float>(words[0] >> 8) * 0x1p-24f;
            m_now(1, i) += 1e-3f * static_cast<float>(words[1] >> 8) * 0x1p-24f;
        }
    }
    m_next = m_now;
}

/// a and b so that the curve follows 1 up to the minimum distance and exp(−(d − minimum)) beyond, by Gauss and Newton's method.
void Umap::fitCurve(double minimumDistance)
{
    constexpr int stations = 300;
    for (int round = 0; round < 50; ++round) {
        Eigen::Matrix2d normal = Eigen::Matrix2d::Identity() * 1e-9;
        Eigen::Vector2d right = Eigen::Vector2d::Zero();
        for (int i = 1; i < stations; ++i) {
            const double d = 3.0 * i / (stations - 1);
            const double wanted = d < minimumDistance ? 1 : std::exp(minimumDistance - d);
            const double power = std::pow(d, 2 * m_b);
            const double curve = 1 / (1 + m_a * power);
            const Eigen::Vector2d slope(-curve * curve * power, -curve * curve * m_a * power * 2 * std::log(d));
            normal += slope * slope.transpose();
            right += slope * (wanted - curve);
        }
        const Eigen::Vector2d step = normal.inverse() * right;
        m_a = std::max(1e-3, m_a + step(0));
        m_b = std::max(1e-2, m_b + step(1));
    }
}

void Umap::tabulate()
{
    const int entries = (mostExponent - leastExponent) << bitsOfFraction;
    m_pull.resize(static_cast<std::size_t>(entries) + 1);
    m_push.resize(static_cast<std::size_t>(entries) + 1);
    for (int i = 0; i <= entries; ++i) {
        const int fraction = i & ((1 << bitsOfFraction) - 1);
        const double d2 = std::ldexp(1 + static_cast<double>(fraction) / (1 << bitsOfFraction), leastExponent + (i >> bitsOfFraction));
        const double power = std::pow(d2, m_b);
        m_pull[static_cast<std::size_t>(i)] = static_cast<float>(-2 * m_a * m_b * power / d2 / (1 + m_a * power));
        m_push[static_cast<std::size_t>(i)] = static_cast<float>(2 * m_b / ((0.001 + d2) * (1 + m_a * power)));
    }
}

/// From the neighbours to the edges of the fuzzy graph, each listed at both of its ends.
void Umap::connect(const Neighbours &near)
{
    const Index n = near.indices.cols();
    const Index k = near.indices.rows();
    // Each point's own scale: the memberships of its neighbours, exp(−(d − ρ) / σ), add up to log₂ k.
    const double target = std::log2(static_cast<double>(std::max<Index>(2, k)));
    struct Link {
        std::int32_t a, b;
        float weight;
    };
    std::vector<Link> links;
    links.reserve(static_cast<std::size_t>(n * k));
    const double meanDistance = k > 0 ? static_cast<double>(near.distances.mean()) : 0;
    for (Index i = 0; i < n; ++i) {
        const auto distances = near.distances.col(i);
        double nearestOther = 0;
        for (Index j = 0; j < k && nearestOther == 0; ++j)
            nearestOther = static_cast<double>(distances(j));
        double low = 0;
        double high = HUGE_VAL;
        double sigma = 1;
        for (int round = 0; round < 64; ++round) {
            double sum = 0;
            for (Index j = 0; j < k; ++j)
                sum += std::exp(-std::max(0.0, static_cast<double>(distances(j)) - nearestOther) / sigma);
            if (std::abs(sum - target) < 1e-5)
                break;
            if (sum > target) {
                high = sigma;
                sigma = (low + high) / 2;
            } else {
                low = sigma;
                sigma = high == HUGE_VAL ? sigma * 2 : (low + high) / 2;
            }
        }
        const double mean = k > 0 ? static_cast<double>(distances.mean()) : 0;
        sigma = std::max({sigma, 1e-3 * (nearestOther > 0 ? mean : meanDistance), 1e-12});
        for (Index j = 0; j < k; ++j) {
            const double weight = std::exp(-std::max(0.0, static_cast<double>(distances(j)) - nearestOther) / sigma);
            links.push_back({static_cast<std::int32_t>(i), near.indices(j, i), static_cast<float>(weight)});
        }
    }
    // Fuzzy union of the two directions: w + v − w v.
    const auto order = [](const Link &l) { return std::pair(std::min(l.a, l.b), std::max(l.a, l.b)); };
    std::ranges::sort(links, [&](const Link &x, const Link &y) { return std::pair(order(x), x.a) < std::pair(order(y), y.a); });
    std::vector<Link> joined;
    joined.reserve(links.size());
    for (const Link &link : links) {
        if (!joined.empty() && order(joined.back()) == order(link))
            joined.back().weight += link.weight - joined.back().weight * link.weight;
        else
            joined.push_back(link);
    }
    float most = 0;
    for (const Link &link : joined)
        most = std::max(most, link.weight);
    const float least = most / static_cast<float>(m_settings.epochs); // pulls less than once in all
    std::erase_if(joined, [&](const Link &l) { return l.weight < least; });
    std::vector<std::size_t> count(static_cast<std::size_t>(n) + 1, 0);
    for (const Link &link : joined) {
        ++count[static_cast<std::size_t>(link.a) + 1];
        ++count[static_cast<std::size_t>(link.b) + 1];
    }
    std::partial_sum(count.begin(), count.end(), count.begin());
    m_first = count;
    m_edges.resize(count.back());
    for (const Link &link : joined) {
        const float every = most / link.weight;
        m_edges[count[static_cast<std::size_t>(link.a)]++] = {link.b, every};
        m_edges[count[static_cast<std::size_t>(link.b)]++] = {link.a, every};
    }
}

/// New places of some points from the old places of all, so that no order of the points and no number of threads matters.
void Umap::move(Range points, int epoch)
{
    const auto n = static_cast<std::uint32_t>(m_now.cols());
    const auto step = static_cast<float>(rate * (1 - static_cast<double>(epoch) / m_settings.epochs));
    const auto now = static_cast<float>(epoch);
    const auto slot = [](float d2) {
        const auto bits = std::bit_cast<std::uint32_t>(d2);
        const int exponent = static_cast<int>(bits >> (23 - bitsOfFraction)) - ((127 + leastExponent) << bitsOfFraction);
        return static_cast<std::size_t>(std::clamp(exponent, 0, (mostExponent - leastExponent) << bitsOfFraction));
    };
    const auto clip = [](float v) { return std::clamp(v, -farthestStep, farthestStep); };
    for (Index i = points.begin; i < points.end; ++i) {
        const float x = m_now(0, i);
        const float y = m_now(1, i);
        float dx = 0;
        float dy = 0;
        const std::uint32_t key = mixed(static_cast<std::uint32_t>(m_settings.seed) ^
                                        mixed(static_cast<std::uint32_t>(i) * 0x9e3779b9U + static_cast<std::uint32_t>(epoch)));
        std::uint32_t draw = 0;
        for (std::size_t e = m_first[static_cast<std::size_t>(i)]; e < m_first[static_cast<std::size_t>(i) + 1]; ++e) {
            const Edge &edge = m_edges[e];
            if (std::floor((now + 1) / edge.every) == std::floor(now / edge.every)) // not its turn
                continue;
            const float ax = x - m_now(0, edge.to);
            const float ay = y - m_now(1, edge.to);
            const float d2 = ax * ax + ay * ay;
            if (d2 > 0) {
                // The edge stands at both ends and each pulls both points.
                const float pull = 2 * m_pull[slot(d2)];
                dx += clip(pull * ax);
                dy += clip(pull * ay);
            }
            for (Index r = 0; r < m_settings.negativeSamples; ++r) {
                const auto other = static_cast<Index>((static_cast<std::uint64_t>(mixed(key + draw++ * 0x85ebca6bU)) * n) >> 32);
                const float bx = x - m_now(0, other);
                const float by = y - m_now(1, other);
                const float b2 = bx * bx + by * by;
                if (other == i || b2 <= 0)
                    continue;
                const float push = m_push[slot(b2)];
                dx += clip(push * bx);
                dy += clip(push * by);
            }
        }
        m_next(0, i) = x + step * dx;
        m_next(1, i) = y + step * dy;
    }
}

bool Umap::run(int epochs, const Workers &workers)
{
    for (int e = 0; e < epochs && !done(); ++e, ++m_epoch) {
        const Index n = m_now.cols();
        workers.run(blockCount(n, pointsAtOnce), [&](Index block) { move(blockAt(n, pointsAtOnce, block), m_epoch); });
        m_now.swap(m_next);
    }
    return done();
}

Matrix Umap::map() const { return m_now.cast<Scalar>(); }

Matrix embedNewPoints(const Eigen::Ref<const Matrix> &known, const Eigen::Ref<const Matrix> &places, const Eigen::Ref<const Matrix> &codes,
                      Index k, const Workers &workers)
{
    const Neighbours near = nearest(known, codes, k, false, workers);
    Matrix result = Matrix::Zero(2, codes.cols());
    for (Index i = 0; i < codes.cols(); ++i) {
        Scalar sum = 0;
        for (Index j = 0; j < near.indices.rows(); ++j) {
            const Scalar weight = 1 / (static_cast<Scalar>(near.distances(j, i)) + Scalar(1e-6));
            result.col(i) += weight * places.col(near.indices(j, i));
            sum += weight;
        }
        if (sum > 0)
            result.col(i) /= sum;
    }
    return result;
}

} // namespace hourglass
