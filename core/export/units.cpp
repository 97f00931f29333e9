// Undoing a source's scaling; see units.h.
#include "core/export/units.h"

namespace hourglass {

void toFileUnits(Matrix &values, const Preprocessing &reading)
{
    if (reading.factor.empty())
        return;
    for (Index i = 0; i < values.rows(); ++i)
        for (Index s = 0; s < values.cols(); ++s)
            values(i, s) = static_cast<Scalar>(unscaled(reading, static_cast<std::size_t>(i), static_cast<double>(values(i, s))));
}

} // namespace hourglass
