// Tables: values, labels and metadata by the roles of the columns.
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/formats/field_text.h"
#include "core/data/recipe/columns.h"
#include "core/data/recipe/draft.h"
#include "core/data/recipe/look_closer.h"
#include "core/data/recipe/picture_look.h"
#include "core/data/recipe/tokens.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hourglass {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// What one value of a sample is made of.
struct Source {
    std::size_t column;
    std::optional<std::size_t> word = {};  // of a one-hot column
    std::optional<std::size_t> place = {}; // in a text of pixels
};

struct Values {
    std::vector<Source> sources;
    std::vector<std::string> names;
};

void addOneHot(Values &values, const Table &table, std::size_t c)
{
    const Column &column = table.columns[c];
    if (!column.isWords())
        throw Error(say("Column \"%1\" is numeric, so it cannot be one-hot.", {columnName(table, c)}));
    std::vector<std::size_t> order;
    for (std::size_t w = 0; w < column.words.size(); ++w)
        if (!isMissingWord(column.words[w]))
            order.push_back(w);
    std::ranges::sort(order, {}, [&](std::size_t w) { return column.words[w]; });
    for (const std::size_t w : order) {
        values.sources.push_back({c, w, {}});
        values.names.push_back(columnName(table, c) + "=" + column.words[w]);
    }
}

/// The values that a model knows by name.
Values matched(const Table &table, const std::vector<std::string> &names, const std::string &file)
{
    Values values;
    std::string absent;
    for (const std::string &name : names) {
        values.names.push_back(name);
        if (const std::size_t c = columnNamed(table, name); c < table.columns.size() && !table.columns[c].isWords()) {
            values.sources.push_back({c, {}, {}});
            continue;
        }
        const auto equals = name.rfind('='); // a word of a one-hot column
        const std::size_t c = equals == name.npos ? table.columns.size() : columnNamed(table, name.substr(0, equals));
        if (c < table.columns.size() && table.columns[c].isWords()) {
            const auto word = std::ranges::find(table.columns[c].words, name.substr(equals + 1));
            values.sources.push_back({c, static_cast<std::size_t>(word - table.columns[c].words.begin()), {}}); // nobody has it, perhaps
            continue;
        }
        absent += (absent.empty() ? "" : ", ") + name;
    }
    if (!absent.empty())
        throw Error(say("%1 is missing columns that the model needs: %2.", {file, absent}));
    return values;
}

Values chosen(const Table &table, const std::vector<ColumnPlan> &plan)
{
    Values values;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (plan[c].role == ColumnRole::Value) {
            values.sources.push_back({c, {}, {}});
            values.names.push_back(columnName(table, c));
        } else if (plan[c].role == ColumnRole::OneHot) {
            addOneHot(values, table, c);
        } else if (plan[c].role == ColumnRole::Pixels) {
            std::size_t size = 0;
            for (const std::string &text : table.columns[c].words)
                size = std::max(size, numbersIn(text).size());
            for (std::size_t i = 0; i < size; ++i) {
                values.sources.push_back({c, {}, i});
                values.names.push_back(columnName(table, c) + " " + std::to_string(i + 1));
            }
        }
    }
    return values;
}

void fill(std::vector<double> &all, const Table &table, const Values &values, const LoadContext &context)
{
    const std::size_t size = values.sources.size();
    all.assign(table.rows * size, none);
    for (std::size_t i = 0; i < size; ++i) {
        context.throwIfStopped();
        const Source &source = values.sources[i];
        const Column &column = table.columns[source.column];
        if (source.place) { // all places of the text at once
            std::vector<std::vector<double>> texts;
            for (const std::string &word : column.words)
                texts.push_back(numbersIn(word));
            for (std::size_t row = 0; row < table.rows; ++row)
                for (std::size_t k = 0; k < std::min(texts[column.wordOf[row]].size(), size - i); ++k)
                    all[row * size + i + k] = texts[column.wordOf[row]][k];
            while (i + 1 < size && values.sources[i + 1].place && values.sources[i + 1].column == source.column)
                ++i;
            continue;
        }
        for (std::size_t row = 0; row < table.rows; ++row)
            all[row * size + i] = !source.word                                      ? column.numbers[row]
                                  : isMissingWord(column.words[column.wordOf[row]]) ? none
                                                                                    : (column.wordOf[row] == *source.word ? 1 : 0);
    }
}

void keepBeside(Draft &draft, Table &table, const std::vector<ColumnPlan> &plan, const Recipe &recipe, const std::string &file)
{
    std::string notLearned;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        Column &column = table.columns[c];
        const std::string name = columnName(table, c);
        if (recipe.split != "none" && (recipe.split == "auto" ? plan[c].role == ColumnRole::Metadata : sameName(recipe.split, name)) &&
            draft.test.empty())
            draft.test = testRows(column);
        if (sameName(recipe.group, name) && recipe.group != "none") {
            std::map<double, std::uint32_t> known;
            for (std::size_t row = 0; row < table.rows; ++row)
                draft.groups.push_back(
                    column.isWords() ? column.wordOf[row]
                                     : known.try_emplace(column.numbers[row], static_cast<std::uint32_t>(known.size())).first->second);
        }
        if (!plan[c].why.empty() && !column.isWords())
            notLearned += (notLearned.empty() ? "" : ", ") + name + " (" + plan[c].why + ")";
        if (plan[c].role == ColumnRole::LeftOut)
            draft.leftOut.push_back({name, plan[c].why.empty() ? say("excluded") : plan[c].why});
        if (plan[c].role == ColumnRole::Weight)
            draft.weights = column.numbers;
        if (plan[c].role == ColumnRole::Label) {
            setLabels(draft, column, table.classNames, file);
            draft.found.set("label", name);
            draft.notes.push_back(say("label: %1", {name}));
        }
        if (plan[c].role == ColumnRole::Name)
            for (std::size_t row = 0; row < table.rows; ++row)
                draft.names.push_back(column.isWords() ? column.words[column.wordOf[row]] : numberText(column.numbers[row]));
        if (plan[c].role == ColumnRole::Metadata || plan[c].role == ColumnRole::Name) {
            column.name = name;
            draft.metadata.push_back(std::move(column));
        }
    }
    if (!draft.found.has("label"))
        draft.found.set("label", std::string("none"));
    if (recipe.split != "auto" && recipe.split != "none" && draft.test.empty())
        throw Error(
            say("Column \"%1\" of %2 does not mark a split: its words must be such as \"train\" and \"test\".", {recipe.split, file}));
    if (!notLearned.empty())
        draft.notes.push_back(say("columns not learned: %1", {notLearned}));
    if (!draft.weights.empty())
        draft.notes.push_back(say("weight: %1", {recipe.weights}));
}

void checkWeights(const Table &table, const std::vector<ColumnPlan> &plan, bool keepMissing, const std::string &file)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column &column = table.columns[c];
        if (plan[c].role != ColumnRole::Weight)
            continue;
        if (column.isWords() || !column.strangers.empty())
            throw Error(say("%1, row %2: \"%3\" in column \"%4\" is not a number.",
                            {file, std::to_string(column.isWords() ? 1 : column.strangers[0].row + 1),
                             column.isWords() ? column.words[0] : column.strangers[0].text, columnName(table, c)}));
        for (std::size_t row = 0; row < table.rows; ++row)
            if (const double v = column.numbers[row]; std::isnan(v) ? keepMissing : v < 0 || std::isinf(v))
                throw Error(say("Column \"%1\" of %2 cannot be weights: row %3 is not a number of 0 or more.",
                                {columnName(table, c), file, std::to_string(row + 1)}));
    }
}

/// The shape that was asked for, or that the columns look like.
void shapeTable(Draft &draft, const Table &table, const Values &values, const Recipe &recipe, const LoadContext &context)
{
    const auto size = static_cast<Index>(values.sources.size());
    draft.shape = vectorShape(size);
    if (context.like && context.like->shape.size() == size) {
        draft.shape = context.like->shape;
    } else if (recipe.view == "image" || recipe.view.empty()) {
        std::vector<std::size_t> columns;
        for (const Source &source : values.sources)
            if (!source.word && !source.place)
                columns.push_back(source.column);
        const Index side = squareSide(size);
        const bool pixels = side > 1 && (!values.sources.empty() && values.sources[0].place
                                             ? true
                                             : columns.size() == values.sources.size() && isPixels(table, columns));
        if (pixels || (recipe.view == "image" && side > 1 && recipe.shape.empty()))
            draft.shape = {side, side, 1};
    }
    if (!context.like && !recipe.shape.empty())
        draft.shape = shapeAsked(recipe, size, recipe.view == "series");
    draft.kind = recipe.view == "series" ? DataKind::Series : draft.shape.isPicture() ? DataKind::Picture : DataKind::Table;
    if (draft.kind == DataKind::Series && draft.shape.height == 1 && draft.shape.width == 1)
        draft.shape = {1, size, 1};
    draft.scaleWhole = draft.kind == DataKind::Picture;
    if (draft.kind == DataKind::Picture) {
        draft.notes.push_back(say("columns read as images of %1", {draft.shape.text()}));
    }
}

} // namespace

void setLabels(Draft &draft, const Column &column, const std::vector<std::string> &given, const std::string &file)
{
    std::vector<std::string> texts; // distinct ones, in their order
    std::vector<std::uint32_t> of;
    if (column.isWords()) {
        std::vector<std::uint32_t> order;
        for (std::uint32_t w = 0; w < column.words.size(); ++w)
            if (!isMissingWord(column.words[w]))
                order.push_back(w);
        std::ranges::sort(order, comesBefore(column.words));
        std::vector<std::uint32_t> place(column.words.size(), Dataset::noLabel);
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
            texts.push_back(column.words[order[i]]);
        }
        for (const std::uint32_t word : column.wordOf)
            of.push_back(place[word]);
    } else {
        std::map<double, std::uint32_t> values;
        for (const double v : column.numbers)
            if (!std::isnan(v))
                values.emplace(v, 0);
        for (auto &[value, place] : values) {
            place = static_cast<std::uint32_t>(texts.size());
            texts.push_back(numberText(value));
        }
        for (const double v : column.numbers)
            of.push_back(std::isnan(v) ? Dataset::noLabel : values[v]);
    }
    if (texts.size() >= Dataset::noLabel)
        throw Error(say("%1 has %2 classes, but Hourglass reads fewer than %3.",
                        {file, std::to_string(texts.size()), std::to_string(Dataset::noLabel)}));
    draft.labels.assign(of.begin(), of.end());
    draft.classes = given.size() == texts.size() ? given : texts;
}

Draft draftOf(Table table, const Recipe &recipe, const LoadContext &context, const std::string &file)
{
    Draft draft;
    draft.rows = table.rows;
    draft.rowNumbers = table.rowNumbers;
    const std::vector<ColumnPlan> plan = planColumns(table, recipe, context.forInference, file);
    checkWeights(table, plan, recipe.missing != "leave-out", file);
    const bool byName = context.like && !context.like->preprocessing.names.empty() && table.hasHeader;
    const Values values = byName ? matched(table, context.like->preprocessing.names, file) : chosen(table, plan);
    if (values.sources.empty())
        throw Error(say("%1 has no numeric columns to learn from. Make columns of words one-hot.", {file}));
    for (const Source &source : values.sources) {
        const Column &column = table.columns[source.column];
        for (const double v : column.numbers)
            if (std::isinf(v))
                throw Error(say("%1 contains an infinite value in column \"%2\".", {file, columnName(table, source.column)}));
        for (const Column::Stranger &stranger : column.strangers)
            draft.leftOut.push_back(
                {say("row %1", {std::to_string(stranger.row + 1)}),
                 say("\"%1\" in column \"%2\" is not a number", {shortened(stranger.text, 40), columnName(table, source.column)})});
    }
    if (product({table.rows, values.sources.size()}, std::size_t{1} << 40).value_or(0) == 0)
        throw Error(say("%1 contains no samples.", {file}));
    if (!context.like)
        findCodes(
            table,
            [&] {
                std::vector<std::size_t> columns;
                for (const Source &source : values.sources)
                    if (!source.word && !source.place)
                        columns.push_back(source.column);
                return columns;
            }(),
            recipe.missingCode, draft.notes);
    auto &all = draft.values.emplace<std::vector<double>>();
    fill(all, table, values, context);
    shapeTable(draft, table, values, recipe, context);
    if (draft.kind == DataKind::Table)
        pointOut(draft, values.names);
    draft.valueNames = values.names;
    keepBeside(draft, table, plan, recipe, file);
    return draft;
}

} // namespace hourglass
