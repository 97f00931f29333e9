// A data set in the making: values as they stand in the file, with all that is known of each sample.
#pragma once

#include "core/data/dataset.h"
#include "core/data/recipe/recipe.h"
#include "core/data/store/store.h"

namespace hourglass {

struct Draft {
    std::string name;
    DataKind kind = DataKind::Table;
    Shape shape;                // of a sample
    NumberArray::Values values; // sample by sample, in the shape's order; NaN where missing
    double full = 0;            // see NumberArray
    std::size_t rows = 0;
    bool scaleWhole = false; // all values are of one kind, as pixels are

    // Of each row, or empty.
    std::vector<std::uint16_t> labels;
    std::vector<std::string> classes;
    std::vector<std::string> names;
    std::vector<double> weights; // NaN where missing
    std::vector<Column> metadata;
    std::vector<bool> test;
    std::vector<std::uint32_t> rowNumbers; // from 1; empty when they count on
    std::vector<std::uint32_t> groups;

    std::vector<std::string> valueNames;
    std::vector<LeftOut> leftOut;
    std::vector<std::string> notes;
    Settings found;
};

/// From a table, arrays, pictures, sound or text: each in a file of its own. Throw Error, Cancelled.
Draft draftOf(Table table, const Recipe &recipe, const LoadContext &context, const std::string &file);
Draft draftOf(std::vector<NumberArray> arrays, const Recipe &recipe, const LoadContext &context, const std::string &file);
Draft draftOfPictures(const Store &store, const Contents &contents, const Recipe &recipe, const LoadContext &context);
Draft draftOfSignals(std::vector<Signal> signals, const Recipe &recipe, const LoadContext &context, const std::string &file);
Draft draftOfTexts(const std::vector<TextFile> &texts, const Recipe &recipe, const LoadContext &context, const std::string &file);

/// The data set of a whole store. The contents are used up.
std::shared_ptr<const Dataset> datasetOf(const Store &store, Contents contents, const Recipe &recipe, const LoadContext &context);

/// Chooses the samples, brings the values into their range and gives the test split its place at the end. Throws Error.
std::shared_ptr<const Dataset> finished(Draft draft, const Recipe &recipe, const LoadContext &context);

/// Takes words as classes, sorted by name, numbers by value; a missing word is no class. `given` names classes that are numbered.
void setLabels(Draft &draft, const Column &column, const std::vector<std::string> &given, const std::string &file);

} // namespace hourglass
