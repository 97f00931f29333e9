// Which class most of some neighbours have.
#pragma once

#include "core/data/dataset.h"

#include <QString>

namespace hourglass {

/// Nameless without classes.
struct Vote {
    QString name;
    int votes = 0;
    int of = 0;
    /// "Bag, 9 of 12 neighbours"
    QString words() const;
};

Vote vote(const Dataset &data, const std::vector<std::uint32_t> &neighbours);

} // namespace hourglass
