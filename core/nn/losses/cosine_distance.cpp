// Cosine distance.
#include "core/kernels/kernels.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

/// 1 − y·t / (|y| |t|), by y:  −t / (|y| |t|) + (y·t) y / (|y|³ |t|).
class CosineDistance : public Loss
{
public:
    void value(In y, In target, std::span<Scalar> losses) const override
    {
        for (Index s = 0; s < y.cols(); ++s)
            losses[static_cast<std::size_t>(s)] = 1 - dot(y, target, s) / (length(y, s) * length(target, s));
    }

    void gradient(In y, In target, Scalar scale, Out dy) const override
    {
        for (Index s = 0; s < y.cols(); ++s) {
            const Scalar ly = length(y, s);
            const Scalar lt = length(target, s);
            const Scalar cosine = dot(y, target, s) / (ly * lt);
            dy.col(s) = (y.col(s) * (cosine / (ly * ly)) - target.col(s) / (ly * lt)) * scale;
        }
    }

private:
    static Scalar dot(In a, In b, Index s) { return kernels().dot(a.col(s).data(), b.col(s).data(), a.rows()); }
    // An empty sample has no direction; it then counts as at right angles to everything.
    static Scalar length(In m, Index s) { return std::max(std::sqrt(dot(m, m, s)), Scalar(1e-8)); }
};

} // namespace

const LossKind cosineDistance{
    {"cosine",
     "Cosine distance",
     "loss",
     "One minus the cosine between reconstruction and original: only direction counts. Usual for word vectors and bags of words.",
     {},
     "L = 1 − y·t / (|y| |t|)",
     "G. Salton & M. McGill, \"Introduction to Modern Information Retrieval\", 1983"},
    [](const Settings &, const OutputLayout &) -> std::unique_ptr<Loss> { return std::make_unique<CosineDistance>(); },
    {.onlyDirection = true}};

} // namespace hourglass
