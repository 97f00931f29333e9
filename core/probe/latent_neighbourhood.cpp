// Who is near a code; see latent_neighbourhood.h.
#include "core/probe/latent_neighbourhood.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr Index mostCompared = 2000; // samples that say how far neighbours usually are
constexpr Scalar beyond = 0.15F;     // of the range of a number, outside which a place is far
constexpr Index mostForUsual = 60;   // samples whose neighbours say what is usual

} // namespace

void LatentNeighbourhood::setMap(std::shared_ptr<const MapAnswer> map)
{
    if (m_map != map) {
        m_usual = -1;
        m_least.resize(0);
    }
    m_map = std::move(map);
}

std::vector<std::pair<float, std::uint32_t>> LatentNeighbourhood::nearest(const Numbers &code, std::size_t count, Index most) const
{
    std::vector<std::pair<float, std::uint32_t>> found;
    if (empty() || static_cast<Index>(code.size()) != map().codes.rows())
        return found;
    const Vector centre = asVector(code);
    const Matrix &codes = map().codes;
    const Index stride = std::max<Index>(1, codes.cols() / most);
    const Index size = codes.rows();
    for (Index i = 0; i < codes.cols(); i += stride) {
        const Scalar *values = codes.data() + i * size;
        Scalar sum = 0;
        for (Index j = 0; j < size; ++j)
            sum += (values[j] - centre(j)) * (values[j] - centre(j));
        const auto distance = static_cast<float>(sum);
        if (found.size() == count && !(distance < found.back().first))
            continue;
        const std::pair entry{distance, (*map().samples)[static_cast<std::size_t>(i)]};
        found.insert(std::ranges::upper_bound(found, entry), entry);
        if (found.size() > count)
            found.pop_back();
    }
    for (auto &[distance, sample] : found)
        distance = std::sqrt(distance);
    return found;
}

bool LatentNeighbourhood::isOutside(const Numbers &code)
{
    if (!covers(static_cast<Index>(code.size())))
        return false;
    if (m_least.size() == 0) {
        m_least = map().codes.rowwise().minCoeff();
        m_most = map().codes.rowwise().maxCoeff();
    }
    const Vector room = beyond * (m_most - m_least);
    const Eigen::Map<const Vector> c(code.data(), m_least.size());
    return (c.array() < (m_least - room).array()).any() || (c.array() > (m_most + room).array()).any();
}

double LatentNeighbourhood::typicalDistance()
{
    if (m_usual >= 0 || empty())
        return std::max(0.0, m_usual);
    const Matrix &codes = map().codes;
    const Index stride = std::max<Index>(1, codes.cols() / mostForUsual);
    std::vector<float> distances;
    for (Index i = 0; i < codes.cols(); i += stride)
        if (const auto found = nearest(asNumbers(codes.col(i)), 6, mostCompared); found.size() == 6) // itself and five others
            distances.push_back(found.back().first);
    if (distances.empty())
        return m_usual = 0;
    std::ranges::sort(distances);
    return m_usual = static_cast<double>(distances[static_cast<std::size_t>(0.99 * static_cast<double>(distances.size() - 1))]);
}

bool LatentNeighbourhood::isFar(const Numbers &code)
{
    // Compared with what is usual among as many.
    const auto compared = nearest(code, 5, mostCompared);
    const double usual = typicalDistance();
    return isOutside(code) || (compared.size() == 5 && static_cast<double>(compared.back().first) > 1.5 * usual);
}

std::optional<Numbers> LatentNeighbourhood::codeAt(double x, double y, const Numbers &base) const
{
    if (empty())
        return std::nullopt;
    if (map().plane.flat())
        return map().plane.codeAt(x, y, base);
    const Matrix &points = map().points;
    const double width = map().extent[1] - map().extent[0];
    const double height = map().extent[3] - map().extent[2];
    const double reach = std::max(width, height) / 25; // about the distance of two tiles of the manifold
    Vector sum = Vector::Zero(map().codes.rows());
    double weights = 0;
    for (Index i = 0; i < points.cols(); ++i) {
        const double dx = static_cast<double>(points(0, i)) - x;
        const double dy = static_cast<double>(points(1, i)) - y;
        const double distance2 = dx * dx + dy * dy;
        if (distance2 > reach * reach)
            continue;
        const double weight = 1 / (distance2 + 1e-4 * reach * reach);
        sum += static_cast<Scalar>(weight) * map().codes.col(i);
        weights += weight;
    }
    if (weights <= 0)
        return std::nullopt;
    return asNumbers(sum / static_cast<Scalar>(weights));
}

} // namespace hourglass
