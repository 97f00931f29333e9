// Orthogonal weights: N. Bansal et al., "Can We Gain More from Orthogonality Regularizations?", NeurIPS 2018, equation 1.
#include "core/nn/catalogue.h"

#include "core/base/buffer.h"
#include "core/base/products.h"

namespace hourglass {

namespace {

const Param params[] = {penaltyWeightParam(1e-4)};

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
        return static_cast<double>(kernels().dot(fresh.data(), fresh.data(), fresh.size())) / 4;
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

const PenaltyKind orthogonality{{"orthogonality", "Orthogonal weights", "penalty",
                                 "λ/4 ‖W Wᵀ − 1‖² per weight matrix: pushes its rows to be orthonormal, as in PCA (Bansal et al. 2018).",
                                 params, "λ/4 ‖W Wᵀ − 1‖²_F",
                                 "N. Bansal, X. Chen & Z. Wang, \"Can We Gain More from Orthogonality Regularizations?\", 2018"},
                                nullptr,
                                [](const Settings &s, Index rows, Index columns) -> std::unique_ptr<WeightPenalty> {
                                    return std::make_unique<Orthogonality>(s.real("weight"), rows, columns);
                                }};

} // namespace hourglass
