// Which of several arrays holds the samples, which their labels, which the published test split.
#pragma once

#include "core/data/formats/contents.h"
#include "core/data/recipe/recipe.h"

#include <optional>
#include <string>
#include <vector>

namespace hourglass {

struct ArrayRoles {
    std::size_t samples = 0;
    std::optional<std::size_t> labels = {};
    std::optional<std::size_t> testSamples = {};
    std::optional<std::size_t> testLabels = {};
    std::vector<std::size_t> metadata = {}; // one number or text for each sample
    bool samplesLast = false;               // the last dimension counts samples, as in MATLAB's examples
};

/// By their names (X, x_train, images, labels, y …) and sizes; a recipe's content and label are names of arrays. Throws Error.
ArrayRoles rolesOf(const std::vector<NumberArray> &arrays, const Recipe &recipe, bool forInference, const std::string &file);

/// The number of elements when an array has one for each sample (n, n × 1 or 1 × n); 0 otherwise.
std::size_t lengthOf(const NumberArray &array);

/// One number or text for each sample as a column.
Column columnOf(const NumberArray &array);

} // namespace hourglass
