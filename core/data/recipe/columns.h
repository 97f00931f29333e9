// What each column of a table is for: values, label, name, metadata.
#pragma once

#include "core/data/formats/contents.h"
#include "core/data/recipe/recipe.h"

#include <string>
#include <vector>

namespace hourglass {

enum class ColumnRole { Value, OneHot, Pixels, Label, Weight, Name, Metadata, LeftOut };

struct ColumnPlan {
    ColumnRole role = ColumnRole::Value;
    std::string why = {}; // in half a sentence, of columns that are not learned though nobody said so
};

/// What a column is called: its name, or its place where it has none.
std::string columnName(const Table &table, std::size_t column);
/// The number of columns when there is none of that name.
std::size_t columnNamed(const Table &table, const std::string &name);

/// Roles of all columns: as the recipe says, and what it leaves open by names, places and looks. When nothing is learned from the data,
/// label and weight may be absent. Throws Error for a column that is not there or cannot be what it should.
std::vector<ColumnPlan> planColumns(const Table &table, const Recipe &recipe, bool forInference, const std::string &file);

/// The column that holds the class, among those whose role is open (`plan` has Value for them); the number of columns when none does.
std::size_t findLabel(const Table &table, const std::vector<ColumnPlan> &plan);

/// Distinct values of a column that is not missing, at most `most` + 1 of them.
std::size_t distinctOf(const Column &column, std::size_t most);
/// Whether all numbers of a column are whole.
bool isWhole(const Column &column);
/// Whether each text of a column of words is a row of numbers: pixels written into one field.
bool holdsPixels(const Column &column);
/// Texts of numbers as numbers; empty when it is none.
std::vector<double> numbersIn(const std::string &text);
/// Whether the values of a column say "train" and "test", and which rows are not for training.
std::vector<bool> testRows(const Column &column);

/// Whether columns of whole numbers are the pixels of a square picture; see picture_look.h.
bool isPixels(const Table &table, const std::vector<std::size_t> &columns);

} // namespace hourglass
