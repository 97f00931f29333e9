// The loss of every step of a run in bounded memory: bins of equally many steps, twice as many whenever there would be too many bins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hourglass {

class LossCurve
{
public:
    static constexpr std::size_t mostBins = 4096; // more than a screen has columns; always even

    struct Bin {
        double sum = 0; // of its steps' losses
        float minimum = 0;
        float maximum = 0;
        bool operator==(const Bin &) const = default;
    };

    /// Of the steps before `first` nothing is known: of a run that goes on from a model alone.
    explicit LossCurve(std::uint64_t first = 0) : m_first(first) {}
    /// As it was written down; a count that does not fit the bins is brought into their range.
    LossCurve(std::uint64_t first, std::uint64_t perBin, std::uint64_t count, std::vector<Bin> bins);

    void add(float loss);
    /// Forgets what came after a step, when the run goes back to it. Of a bin that is cut, the rest keeps its mean.
    void truncate(std::uint64_t step);

    bool isEmpty() const { return m_count == 0; }
    /// The step that the curve begins after, and the last that it knows.
    std::uint64_t first() const { return m_first; }
    std::uint64_t last() const { return m_first + m_count; }
    /// Steps in each bin but the last, which may still be growing.
    std::uint64_t perBin() const { return m_perBin; }
    const std::vector<Bin> &bins() const { return m_bins; }
    std::uint64_t stepsIn(std::size_t bin) const;
    double mean(std::size_t bin) const { return m_bins[bin].sum / static_cast<double>(stepsIn(bin)); }

    struct Point {
        double step; // in the middle of those it stands for
        double loss; // their mean
    };
    /// The curve between two steps for so many columns of a screen. A point once there stays where it is while the run grows.
    std::vector<Point> points(double from, double to, int columns) const;
    bool operator==(const LossCurve &) const = default;

private:
    void halve();

    std::uint64_t m_first;
    std::uint64_t m_perBin = 1;
    std::uint64_t m_count = 0; // steps
    std::vector<Bin> m_bins;
};

} // namespace hourglass
