// What each column of a table is for, as settings of the data's source.
#pragma once

#include "core/data/dataset.h"

#include <string>
#include <vector>

namespace hourglass {

enum class ColumnUse { Value, OneHot, Label, Name, Metadata, Excluded };

/// The columns of a data set in the order in which they are shown: values, label, metadata, and those that the settings exclude.
struct UsedColumn {
    std::string name;
    ColumnUse use;
    bool isWords = false; // which can be no values
};
std::vector<UsedColumn> usedColumns(const Dataset &dataset, const Settings &settings);

/// The settings that give one column another use and leave the others as they are.
Settings withUse(const Dataset &dataset, Settings settings, const std::string &column, ColumnUse use);

} // namespace hourglass
