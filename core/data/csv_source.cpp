// CSV tables: which columns are values, which is the label, and how values come to between 0 and 1.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/csv_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::array scalings{
    Option{"auto", "Automatic"},
    Option{"column", "Each column to 0…1"},
    Option{"range", "All columns together to 0…1"},
    Option{"standard", "Mean 0, variance 1"},
    Option{"none", "None"},
};

const Param params[] = {
    pathParam,
    {"label", "Label column", "Column that contains the class: its name, \"none\", or \"auto\" to find it.", Text{"auto"}},
    {"scaling", "Scaling", "Sigmoid outputs cover only 0…1. Automatic scales images as a whole and tables per column.",
     OneOf{scalings, "auto"}, Role::Scaling},
    missingParam,
    {"weights", "Weight column", "Column with each sample's weight in the loss: its name, or \"none\".", Text{"none"}},
};

bool accepts(const std::filesystem::path &path)
{
    std::error_code error;
    const std::string name = path.filename().string();
    return std::filesystem::is_regular_file(path, error) && std::ranges::any_of(std::array{".csv", ".csv.gz", ".tsv", ".tsv.gz", ".txt"},
                                                                                [&](const char *end) { return name.ends_with(end); });
}

bool looksLikeClasses(const CsvColumn &column, std::size_t rows)
{
    if (column.manyWords || column.words.size() < 2 || column.words.size() > std::clamp<std::size_t>(rows / 10, 2, 50))
        return false;
    return column.isWords() || std::ranges::all_of(column.numbers, [](float v) { return std::isfinite(v) && v == std::floor(v); });
}

/// The index of the column of a name, in capitals or not; the number of columns when there is none.
std::size_t columnNamed(const CsvTable &table, const std::string &name)
{
    const auto it = std::ranges::find_if(table.columns, [&](const CsvColumn &c) {
        return std::ranges::equal(c.name, name, [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
    });
    return static_cast<std::size_t>(it - table.columns.begin());
}

/// The index of the label column, which is not that of the weights; the number of columns when there is none.
std::size_t findLabel(const CsvTable &table, const std::string &wanted, std::size_t weights, const std::string &file, bool forInference)
{
    const auto &columns = table.columns;
    if (wanted == "none" || (forInference && wanted != "auto" && columnNamed(table, wanted) == columns.size()))
        return columns.size();
    if (wanted != "auto") {
        const std::size_t column = columnNamed(table, wanted);
        if (column == columns.size())
            throw Error(say("%1 has no label column \"%2\".", {file, wanted}));
        if (column == weights)
            throw Error(say("Column \"%1\" of %2 cannot be both label and weight.", {columns[column].name, file}));
        if (columns[column].manyWords)
            throw Error(say("Column \"%1\" of %2 cannot be the label: it has more than a thousand different values.",
                            {columns[column].name, file}));
        return column;
    }
    if (table.hasHeader)
        for (const char *name : {"label", "class", "target", "species", "category", "y"})
            if (const std::size_t column = columnNamed(table, name);
                column < columns.size() && column != weights && !columns[column].manyWords)
                return column;
    if (columns.size() - 1 != weights && looksLikeClasses(columns.back(), table.rows))
        return columns.size() - 1;
    // Else the first column of words, as in "species,length,width".
    const auto words = std::ranges::find_if(columns, [&](const CsvColumn &c) { return c.isWords() && looksLikeClasses(c, table.rows); });
    return static_cast<std::size_t>(words - columns.begin());
}

/// The index of the column of weights, or the number of columns when there is none.
std::size_t findWeights(const CsvTable &table, const std::string &wanted, bool keepMissing, const std::string &file, bool forInference)
{
    if (wanted == "none" || wanted.empty())
        return table.columns.size();
    const std::size_t index = columnNamed(table, wanted);
    if (forInference && index == table.columns.size())
        return index;
    if (index == table.columns.size())
        throw Error(say("%1 has no weight column \"%2\".", {file, wanted}));
    const CsvColumn &column = table.columns[index];
    if (column.notNumbers > 0 || column.isWords())
        throw Error(say("%1, line %2: \"%3\" in column \"%4\" is not a number.",
                        {file, std::to_string(column.firstBadLine), column.firstBad, column.name}));
    const auto bad = std::ranges::find_if(column.numbers, [&](float v) {
        return std::isnan(v) ? keepMissing : v < 0 || std::isinf(v); // a row without a weight is left out where such rows are
    });
    if (bad != column.numbers.end())
        throw Error(say("Column \"%1\" of %2 cannot be weights: row %3 is not a number of 0 or more.",
                        {column.name, file, std::to_string(bad - column.numbers.begin() + 1)}));
    return index;
}

/// A square of whole numbers from 0 to 255 is taken for a picture.
Shape shapeOf(const std::vector<const CsvColumn *> &columns)
{
    const auto side = static_cast<Index>(std::lround(std::sqrt(static_cast<double>(columns.size()))));
    const bool square = side >= 4 && side * side == static_cast<Index>(columns.size());
    const auto grey = [](float v) { return std::isnan(v) || (v >= 0 && v <= 255 && v == std::floor(v)); };
    if (square && std::ranges::all_of(columns, [&](const CsvColumn *c) { return std::ranges::all_of(c->numbers, grey); }))
        return {side, side, 1};
    return vectorShape(static_cast<Index>(columns.size()));
}

/// How the columns come to the range that is asked for.
Preprocessing readingOf(const std::vector<const CsvColumn *> &columns, const std::vector<bool> &kept, const std::string &how)
{
    Preprocessing reading;
    double least = INFINITY;
    double most = -INFINITY;
    for (const CsvColumn *column : columns) {
        double low = INFINITY;
        double high = -INFINITY;
        double sum = 0;
        double squares = 0;
        double n = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const double v = column->numbers[i];
            if (!kept[i] || std::isnan(v))
                continue;
            low = std::min(low, v);
            high = std::max(high, v);
            sum += v;
            squares += v * v;
            ++n;
        }
        least = std::min(least, low);
        most = std::max(most, high);
        const double deviation = std::sqrt(std::max(0.0, squares / n - (sum / n) * (sum / n)));
        const bool standard = how == "standard";
        reading.offset.push_back(standard ? sum / n : low);
        reading.factor.push_back(standard ? (deviation > 0 ? 1 / deviation : 1) : (high > low ? 1 / (high - low) : 1));
    }
    if (how == "range" || how == "none") {
        const bool range = how == "range" && most > least;
        std::ranges::fill(reading.offset, range ? least : 0);
        std::ranges::fill(reading.factor, range ? 1 / (most - least) : 1);
    }
    return reading;
}

std::shared_ptr<const Dataset> load(const Settings &settings, const LoadContext &context)
{
    const std::filesystem::path path = settings.option("path");
    ByteStream stream(path);
    const CsvTable table = readCsv(stream, context);
    const std::string file = pathText(path.filename());
    const bool keepMissing = settings.option("missing") == missingOptions[1].id;
    const std::size_t weights = findWeights(table, settings.option("weights"), keepMissing, file, context.forInference);
    const std::size_t label = findLabel(table, settings.option("label"), weights, file, context.forInference);

    std::vector<const CsvColumn *> columns;
    std::vector<std::string> notes;
    std::string leftOut;
    std::vector<bool> kept(table.rows, true);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const CsvColumn &column = table.columns[i];
        if (i == label || i == weights)
            continue;
        const bool rowNames = i == 0 && table.hasHeader && (column.name.empty() || column.name == "rownames");
        if (column.isWords() || rowNames || column.missing == table.rows) {
            leftOut += (leftOut.empty() ? "" : ", ") + (column.name.empty() ? say("row names") : column.name);
            continue;
        }
        if (column.notNumbers > 0)
            throw Error(say("%1, line %2: \"%3\" in column \"%4\" is not a number.",
                            {file, std::to_string(column.firstBadLine), column.firstBad, column.name}));
        columns.push_back(&column);
        for (std::size_t row = 0; column.missing > 0 && !keepMissing && row < table.rows; ++row)
            kept[row] = kept[row] && !std::isnan(column.numbers[row]);
        for (const float value : column.numbers)
            if (std::isinf(value))
                throw Error(say("%1 contains an infinite value in column \"%2\".", {file, column.name}));
    }
    for (std::size_t row = 0; weights < table.columns.size() && row < table.rows; ++row)
        kept[row] = kept[row] && !std::isnan(table.columns[weights].numbers[row]);
    if (table.rows > 0 && std::ranges::find(kept, true) == kept.end())
        throw Error(say("Every row of %1 has a missing value. Keep the rows and ignore the missing values.", {file}));
    if (columns.empty())
        throw Error(say("%1 has no numeric columns to learn from.", {file}));

    Dataset::Parts parts;
    parts.name = file.substr(0, file.find('.'));
    parts.shape = shapeOf(columns);
    std::string how = settings.option("scaling");
    if (how == "auto")
        how = parts.shape.isPicture() ? "range" : "column";
    const Preprocessing reading = readingOf(columns, kept, how);
    auto &values = parts.values.emplace<std::vector<float>>();
    for (std::size_t row = 0; row < table.rows; ++row)
        for (std::size_t c = 0; kept[row] && c < columns.size(); ++c)
            values.push_back(static_cast<float>((columns[c]->numbers[row] - reading.offset[c]) * reading.factor[c]));
    parts.reading = reading;
    parts.found.set("label", label < table.columns.size() ? table.columns[label].name : std::string("none"));
    if (label < table.columns.size()) {
        const CsvColumn &column = table.columns[label];
        // Classes in the order of their names, numbers by value.
        std::vector<std::pair<std::string, std::uint16_t>> order(column.words.begin(), column.words.end());
        if (!column.isWords())
            std::ranges::sort(order, {}, [](const auto &word) { return std::atof(word.first.c_str()); });
        std::vector<std::uint16_t> classOf(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            classOf[order[i].second] = static_cast<std::uint16_t>(i);
            const bool given = table.classNames.size() == order.size();
            parts.classes.push_back(given ? table.classNames[i] : order[i].first.empty() ? say("no label") : order[i].first);
        }
        for (std::size_t row = 0; row < table.rows; ++row)
            if (kept[row])
                parts.labels.push_back(classOf[column.wordOf[row]]);
        notes.push_back(say("label: %1", {column.name}));
    }
    for (const CsvColumn *column : columns)
        parts.valueNames.push_back(column->name);
    if (label != 0 && weights != 0 && table.rows > 0 && table.firstFields.size() == table.rows)
        for (std::size_t row = 0; row < table.rows; ++row)
            if (kept[row])
                parts.sampleNames.push_back(table.firstFields[row]);
    if (weights < table.columns.size()) {
        for (std::size_t row = 0; row < table.rows; ++row)
            if (kept[row])
                parts.weights.push_back(table.columns[weights].numbers[row]);
        notes.push_back(say("weight: %1", {table.columns[weights].name}));
    }
    if (const auto missing = std::ranges::count_if(values, [](float v) { return std::isnan(v); }); missing > 0)
        notes.push_back(say("%1 missing values ignored", {std::to_string(missing)}));
    if (const auto missing = std::ranges::count(kept, false); missing > 0)
        notes.push_back(say("%1 rows with missing values skipped", {std::to_string(missing)}));
    if (!leftOut.empty())
        notes.push_back(say("non-numeric columns skipped: %1", {leftOut}));
    for (const std::string &note : notes)
        parts.note += (parts.note.empty() ? "" : "; ") + note;
    return std::make_shared<const Dataset>(std::move(parts));
}

} // namespace

const SourceKind csvSource{{"csv", "CSV", "source",
                            "A table with one sample per line, with or without a header, gzipped or not; one column may contain the class.",
                            params},
                           accepts,
                           load};

} // namespace hourglass
