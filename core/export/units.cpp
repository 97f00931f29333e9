// Undoing a source's scaling; see units.h.
#include "core/export/units.h"

namespace hourglass {

void toFileUnits(Matrix &values, const Preprocessing &reading)
{
    if (reading.factor.empty())
        return;
    for (Index i = 0; i < values.rows(); ++i) {
        const auto place = static_cast<std::size_t>(reading.factor.size() == 1 ? 0 : i);
        values.row(i) = values.row(i) / static_cast<Scalar>(reading.factor[place]);
        values.row(i).array() += static_cast<Scalar>(reading.offset[place]);
    }
}

} // namespace hourglass
