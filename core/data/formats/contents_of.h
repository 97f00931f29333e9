// What a file, a folder or an archive holds, all its files together.
#pragma once

#include "core/data/formats/contents.h"
#include "core/data/load_context.h"
#include "core/data/store/store.h"

namespace hourglass {

/// Choices of the recipe that decide how bytes are read; empty for "as it seems".
struct Wish {
    std::string header = {};    // "yes" or "no": whether a table's first line names its columns
    std::string delimiter = {}; // between the fields of a table
};

/// Reads every file by its format. Arrays and tables are named by their file, and by their name inside it: "x_train" of x_train.npy,
/// "set/X" of set.mat in a folder. Pictures are listed only. One file that cannot be read is an Error; among others, it is left out.
/// An IDX file brings those beside it, a batch of CIFAR its class names; all batches of a folder become "train" and "test".
Contents contentsOf(const Store &store, const LoadContext &context, const Wish &wish = {});

} // namespace hourglass
