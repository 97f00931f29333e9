// UMAP, a neighbour-preserving map of high-dimensional codes (L. McInnes, J. Healy & J. Melville, "UMAP: Uniform Manifold Approximation
// and Projection for Dimension Reduction", 2018), made so that the same codes and seed give the same map for any number of threads.
#pragma once

#include "core/analysis/neighbours.h"

#include <vector>

namespace hourglass {

class Umap
{
public:
    struct Settings {
        Index neighbours = 15;
        double minimumDistance = 0.1; // of points on the map, in its own units
        int epochs = 400;
        Index negativeSamples = 20; // points that push for each neighbour that pulls; more than the 5 of the paper keep neighbours better
        std::uint64_t seed = 1;
    };

    /// Finds the neighbours of codes (code size × n) and lays them out by PCA, or starts from a map of the same samples (2 × n).
    Umap(const Eigen::Ref<const Matrix> &codes, const Settings &settings, const Workers &workers, const Matrix *start = nullptr);

    /// Moves every point once for each epoch. True when all epochs are done.
    bool run(int epochs, const Workers &workers);
    bool done() const { return m_epoch >= m_settings.epochs; }
    /// 2 × n
    Matrix map() const;

private:
    struct Edge {
        std::int32_t to;
        float every; // epochs between two pulls
    };
    void connect(const Neighbours &near);
    void move(Range points, int epoch);
    void fitCurve(double minimumDistance);
    void tabulate();

    Settings m_settings;
    std::vector<Edge> m_edges;
    std::vector<std::size_t> m_first; // of each point; one more at the end
    Eigen::Matrix<float, 2, Eigen::Dynamic> m_now;
    Eigen::Matrix<float, 2, Eigen::Dynamic> m_next;
    int m_epoch = 0;
    double m_a = 1.577; // 1 / (1 + a d^2b) says how near two points of the map are
    double m_b = 0.895;

    // Forces by the squared distance, looked up by its exponent and leading bits: a power costs more than all the rest.
    static constexpr int bitsOfFraction = 5;
    static constexpr int leastExponent = -30;
    static constexpr int mostExponent = 24;
    std::vector<float> m_pull;
    std::vector<float> m_push;
};

/// Places samples among others that have a place already: the mean of their k nearest codes' places, nearer ones counting more.
/// known: code size × n · places: 2 × n · codes: code size × m. Returns 2 × m.
Matrix embedNewPoints(const Eigen::Ref<const Matrix> &known, const Eigen::Ref<const Matrix> &places, const Eigen::Ref<const Matrix> &codes,
                      Index k, const Workers &workers);

} // namespace hourglass
