// What shows numbers that a person may want as a table.
#pragma once

#include <QString>

namespace hourglass {

class Tabled
{
public:
    Tabled() = default;
    Tabled(const Tabled &) = delete;
    Tabled &operator=(const Tabled &) = delete;
    virtual ~Tabled() = default;
    /// Comma-separated values with a line of names first; empty when there is nothing yet.
    virtual QString table() const = 0;
};

} // namespace hourglass
