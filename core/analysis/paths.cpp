// Paths between codes; see paths.h.
#include "core/analysis/paths.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace hourglass {

namespace {

constexpr Index mostGoneBy = 1000; // samples
constexpr double mostWork = 6e7;   // products of numbers: every pair of samples may be looked at
constexpr Index wayPoints = 65;    // that describe a way
constexpr int rounding = 24;       // times its corners are rounded

/// The same line by points at even distances.
Matrix even(const Matrix &line)
{
    Vector lengths = Vector::Zero(line.cols());
    for (Index i = 1; i < line.cols(); ++i)
        lengths(i) = lengths(i - 1) + (line.col(i) - line.col(i - 1)).norm();
    Matrix result(line.rows(), wayPoints);
    Index leg = 0;
    for (Index i = 0; i < wayPoints; ++i) {
        const Scalar wanted = lengths(line.cols() - 1) * static_cast<Scalar>(i) / static_cast<Scalar>(wayPoints - 1);
        while (leg < line.cols() - 2 && lengths(leg + 1) < wanted)
            ++leg;
        const Scalar length = lengths(leg + 1) - lengths(leg);
        const Scalar within = length > 0 ? std::clamp((wanted - lengths(leg)) / length, Scalar(0), Scalar(1)) : Scalar(0);
        result.col(i) = (1 - within) * line.col(leg) + within * line.col(leg + 1);
    }
    return result;
}

/// Dijkstra's algorithm over all pairs of columns, from the last to the one before it: the columns to go by, from that one on.
std::vector<Index> cheapest(const Matrix &places)
{
    const Index n = places.cols();
    std::vector<double> cost(static_cast<std::size_t>(n), HUGE_VAL);
    std::vector<Index> next(cost.size(), -1);
    std::vector<bool> settled(cost.size(), false);
    cost.back() = 0;
    for (Index at = n - 1; at >= 0 && at != n - 2;) {
        const auto here = static_cast<std::size_t>(at);
        settled[here] = true;
        Index nearest = -1;
        for (Index i = 0; i < n; ++i) {
            const auto there = static_cast<std::size_t>(i);
            if (settled[there])
                continue;
            const auto square = static_cast<double>((places.col(i) - places.col(at)).squaredNorm());
            const double through = cost[here] + square * std::sqrt(square);
            if (through < cost[there]) {
                cost[there] = through;
                next[there] = at;
            }
            if (next[there] >= 0 && (nearest < 0 || cost[there] < cost[static_cast<std::size_t>(nearest)]))
                nearest = i;
        }
        at = nearest;
    }
    std::vector<Index> way{n - 2};
    while (way.back() != n - 1 && next[static_cast<std::size_t>(way.back())] >= 0)
        way.push_back(next[static_cast<std::size_t>(way.back())]);
    if (way.back() != n - 1) // the codes are no numbers any more
        way.push_back(n - 1);
    return way;
}

} // namespace

Vector slerp(const Vector &a, const Vector &b, double t)
{
    const auto lengthA = static_cast<double>(a.norm());
    const auto lengthB = static_cast<double>(b.norm());
    const double cosine = lengthA * lengthB > 0 ? std::clamp(static_cast<double>(a.dot(b)) / (lengthA * lengthB), -1.0, 1.0) : 1;
    const double angle = std::acos(cosine);
    if (std::sin(angle) < 1e-4) // in one line: there is no circle to follow
        return a + static_cast<Scalar>(t) * (b - a);
    const double shareA = std::sin((1 - t) * angle) / std::sin(angle);
    const double shareB = std::sin(t * angle) / std::sin(angle);
    const double length = (1 - t) * lengthA + t * lengthB;
    const Vector direction = static_cast<Scalar>(shareA / lengthA) * a + static_cast<Scalar>(shareB / lengthB) * b;
    return static_cast<Scalar>(length) * direction;
}

Matrix dataPath(const Vector &from, const Vector &to, const Matrix &codes)
{
    const auto most = std::clamp<Index>(static_cast<Index>(std::sqrt(mostWork / static_cast<double>(from.size()))), 100, mostGoneBy);
    const Index stride = std::max<Index>(1, (codes.cols() + most - 1) / most);
    const Index taken = (codes.cols() + stride - 1) / stride;
    Matrix places(from.size(), taken + 2);
    for (Index i = 0; i < taken; ++i)
        places.col(i) = codes.col(i * stride);
    places.col(taken) = from;
    places.col(taken + 1) = to;
    const std::vector<Index> corners = cheapest(places);
    Matrix line(from.size(), static_cast<Index>(corners.size()));
    for (std::size_t i = 0; i < corners.size(); ++i)
        line.col(static_cast<Index>(i)) = places.col(corners[i]);
    line = even(line);
    for (int pass = 0; pass < rounding; ++pass) {
        const Matrix before = line;
        line.middleCols(1, wayPoints - 2) =
            (before.leftCols(wayPoints - 2) + 2 * before.middleCols(1, wayPoints - 2) + before.rightCols(wayPoints - 2)) / Scalar(4);
    }
    return even(line);
}

} // namespace hourglass
