// Penalties on the weights: L2 and L1 decay, orthogonality.
#include "core/nn/catalogue.h"

#include "core/base/buffer.h"
#include "core/base/products.h"

#include <cmath>

namespace hourglass {

namespace {

const Param decayParams[] = {penaltyWeightParam(1e-4)};

/// λ/2 Σ w².
class DecayL2 : public WeightPenalty
{
public:
    explicit DecayL2(double weight) : m_weight(static_cast<Scalar>(weight)) {}
    double value(In w) const override { return static_cast<double>(w.squaredNorm()) / 2; }
    void add(In w, Index first, Gradient gradient) const override
    {
        flat(gradient) += m_weight * ConstFlat(w.data() + first, static_cast<Index>(gradient.size()));
    }

private:
    Scalar m_weight;
};

/// λ Σ |w|.
class DecayL1 : public WeightPenalty
{
public:
    explicit DecayL1(double weight) : m_weight(static_cast<Scalar>(weight)) {}
    double value(In w) const override { return static_cast<double>(flat(w).abs().sum()); }
    void add(In w, Index first, Gradient gradient) const override
    {
        flat(gradient) += m_weight * ConstFlat(w.data() + first, static_cast<Index>(gradient.size())).sign();
    }

private:
    Scalar m_weight;
};

/// λ/4 ‖G − 1‖² with G = W Wᵀ or Wᵀ W, whichever is smaller; its gradient is (G − 1) W or W (G − 1).
class Orthogonality : public WeightPenalty
{
public:
    Orthogonality(double weight, Index rows, Index columns)
        : m_weight(static_cast<Scalar>(weight)), m_rows(rows), m_columns(columns), m_wide(columns >= rows), m_size(std::min(rows, columns)),
          m_gram(m_size * m_size), m_gradient(rows * columns)
    {
    }

    void prepare(In w) override
    {
        gram(w, m_gram.data());
        if (m_wide)
            multiply(m_rows, m_columns, m_rows, m_gram.data(), m_rows, w.data(), m_rows, nullptr, m_gradient.data(), m_rows);
        else
            multiply(m_rows, m_columns, m_columns, w.data(), m_rows, m_gram.data(), m_columns, nullptr, m_gradient.data(), m_rows);
    }

    double value(In w) const override
    {
        Buffer fresh(m_size * m_size);
        gram(w, fresh.data());
        return static_cast<double>(flat(fresh.span()).square().sum()) / 4;
    }

    void add(In, Index first, Gradient gradient) const override
    {
        flat(gradient) += m_weight * ConstFlat(m_gradient.data() + first, static_cast<Index>(gradient.size()));
    }

private:
    void gram(In w, Scalar *g) const
    {
        if (m_wide)
            multiplyByTransposed(m_rows, m_rows, m_columns, w.data(), m_rows, w.data(), m_rows, g, m_rows);
        else
            multiplyTransposed(m_columns, m_columns, m_rows, w.data(), m_rows, w.data(), m_rows, g, m_columns);
        for (Index i = 0; i < m_size; ++i)
            g[i * m_size + i] -= 1;
    }

    Scalar m_weight;
    Index m_rows;
    Index m_columns;
    bool m_wide;
    Index m_size;
    Buffer m_gram;
    Buffer m_gradient;
};

} // namespace

const PenaltyKind decayL2{
    {"weight-l2", "Weight decay (L2)", "penalty", "λ/2 Σ w²: large weights cost, so that the network stays smooth (ridge).", decayParams},
    nullptr,
    [](const Settings &s, Index, Index) -> std::unique_ptr<WeightPenalty> { return std::make_unique<DecayL2>(s.real("weight")); }};

const PenaltyKind decayL1{
    {"weight-l1", "Weight decay (L1)", "penalty", "λ Σ |w|: weights that are not needed shrink to zero (lasso).", decayParams},
    nullptr,
    [](const Settings &s, Index, Index) -> std::unique_ptr<WeightPenalty> { return std::make_unique<DecayL1>(s.real("weight")); }};

const PenaltyKind orthogonality{{"orthogonality", "Orthogonal weights", "penalty",
                                 "λ/4 ‖W Wᵀ − 1‖² for each matrix of weights: its directions are to be of length one and at right angles, "
                                 "as in PCA (Bansal et al. 2018).",
                                 decayParams},
                                nullptr,
                                [](const Settings &s, Index rows, Index columns) -> std::unique_ptr<WeightPenalty> {
                                    return std::make_unique<Orthogonality>(s.real("weight"), rows, columns);
                                }};

} // namespace hourglass
