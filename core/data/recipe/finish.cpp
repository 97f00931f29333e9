// The last steps to a data set: which samples, in which range, in which order.
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/words.h"
#include "core/data/recipe/draft.h"
#include "core/data/recipe/scaling.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hourglass {

namespace {

/// In the order of their rows.
using Rows = std::vector<std::uint32_t>;

template <class T>
void keepOnly(std::vector<T> &list, const Rows &rows)
{
    if (list.empty())
        return;
    std::vector<T> result;
    result.reserve(rows.size());
    for (const std::uint32_t row : rows)
        result.push_back(list[row]);
    list = std::move(result);
}

bool lacks(const Draft &draft, std::size_t row)
{
    const auto size = static_cast<std::size_t>(draft.shape.size());
    return std::visit(
        [&](const auto &values) {
            for (std::size_t i = 0; i < size; ++i)
                if (std::isnan(static_cast<double>(values[row * size + i])))
                    return true;
            return false;
        },
        draft.values);
}

std::uint32_t numberOf(const Draft &draft, std::uint32_t row) { return draft.rowNumbers.empty() ? row + 1 : draft.rowNumbers[row]; }

void dropMissing(Draft &draft, Rows &rows, const Recipe &recipe)
{
    if (std::holds_alternative<std::vector<std::uint8_t>>(draft.values) && draft.weights.empty())
        return;
    const std::size_t before = rows.size();
    std::erase_if(rows, [&](std::uint32_t row) {
        const bool noWeight = !draft.weights.empty() && std::isnan(draft.weights[row]);
        const bool gone = noWeight || (recipe.missing == "leave-out" && lacks(draft, row));
        if (gone && draft.leftOut.size() < 100000)
            draft.leftOut.push_back({say("row %1", {std::to_string(numberOf(draft, row))}), say("missing value")});
        return gone;
    });
    if (before > 0 && rows.empty())
        throw Error(say("Every row of %1 has a missing value. Keep the rows and ignore the missing values.", {draft.name}));
    if (before > rows.size())
        draft.notes.push_back(say("%1 rows with missing values skipped", {std::to_string(before - rows.size())}));
}

void chooseClasses(const Draft &draft, Rows &rows, const Recipe &recipe)
{
    if (recipe.classes.empty())
        return;
    std::vector<bool> wanted(draft.classes.size(), false);
    for (const std::string &name : recipe.classes) {
        const auto at = std::ranges::find_if(draft.classes, [&](const std::string &c) { return sameName(c, name); });
        if (at == draft.classes.end())
            throw Error(say("%1 has no class \"%2\".", {draft.name, name}));
        wanted[static_cast<std::size_t>(at - draft.classes.begin())] = true;
    }
    std::erase_if(rows, [&](std::uint32_t row) { return draft.labels[row] == Dataset::noLabel || !wanted[draft.labels[row]]; });
}

/// A part of the rows drawn at random, the same each time; each class is as often as the least frequent one when balanced.
void draw(const Draft &draft, Rows &rows, const Recipe &recipe)
{
    Rows order = rows;
    Random(0, Purpose::Split).shuffle(order);
    if (recipe.balance && !draft.labels.empty()) {
        std::vector<std::size_t> counts(draft.classes.size(), 0);
        for (const std::uint32_t row : rows)
            if (draft.labels[row] != Dataset::noLabel)
                ++counts[draft.labels[row]];
        std::size_t least = rows.size();
        for (const std::size_t count : counts)
            least = count > 0 ? std::min(least, count) : least;
        std::vector<std::size_t> taken(counts.size(), 0);
        std::erase_if(order,
                      [&](std::uint32_t row) { return draft.labels[row] == Dataset::noLabel || taken[draft.labels[row]]++ >= least; });
    }
    if (recipe.limit > 0 && order.size() > static_cast<std::size_t>(recipe.limit))
        order.resize(static_cast<std::size_t>(recipe.limit));
    std::ranges::sort(order);
    rows = std::move(order);
}

void keepRows(Draft &draft, const Rows &rows)
{
    keepOnly(draft.labels, rows);
    keepOnly(draft.names, rows);
    keepOnly(draft.weights, rows);
    keepOnly(draft.groups, rows);
    for (Column &column : draft.metadata) {
        keepOnly(column.numbers, rows);
        keepOnly(column.wordOf, rows);
    }
    std::vector<std::uint32_t> numbers;
    bool countOn = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        numbers.push_back(numberOf(draft, rows[i]));
        countOn = countOn && numbers.back() == i + 1;
    }
    draft.rowNumbers = countOn ? std::vector<std::uint32_t>() : std::move(numbers);
}

/// Classes that no sample has any more do not count.
void dropEmptyClasses(Draft &draft)
{
    std::vector<std::uint16_t> place(draft.classes.size(), Dataset::noLabel);
    for (const std::uint16_t label : draft.labels)
        if (label != Dataset::noLabel)
            place[label] = 0;
    std::vector<std::string> classes;
    for (std::size_t c = 0; c < place.size(); ++c)
        if (place[c] == 0) {
            place[c] = static_cast<std::uint16_t>(classes.size());
            classes.push_back(draft.classes[c]);
        }
    if (classes.size() == draft.classes.size())
        return;
    for (std::uint16_t &label : draft.labels)
        label = label == Dataset::noLabel ? label : place[label];
    draft.classes = std::move(classes);
}

Dataset::Values valuesOf(Draft &draft, const Rows &rows, const Preprocessing &preprocessing, bool fillMissing)
{
    const auto size = static_cast<std::size_t>(draft.shape.size());
    if (auto *bytes = std::get_if<std::vector<std::uint8_t>>(&draft.values); bytes && staysBytes(preprocessing)) {
        if (rows.size() == draft.rows && std::ranges::is_sorted(rows))
            return std::move(*bytes);
        std::vector<std::uint8_t> kept;
        kept.reserve(rows.size() * size);
        for (const std::uint32_t row : rows)
            kept.insert(kept.end(), bytes->begin() + static_cast<std::ptrdiff_t>(row * size),
                        bytes->begin() + static_cast<std::ptrdiff_t>((row + 1) * size));
        return kept;
    }
    std::vector<float> result(rows.size() * size);
    std::visit(
        [&](const auto &values) {
            for (std::size_t s = 0; s < rows.size(); ++s)
                for (std::size_t i = 0; i < size; ++i)
                    result[s * size + i] = static_cast<float>(scaled(preprocessing, i, static_cast<double>(values[rows[s] * size + i])));
        },
        draft.values);
    draft.values = NumberArray::Values();
    for (std::size_t i = 0; fillMissing && i < size; ++i) {
        double sum = 0;
        double count = 0;
        for (std::size_t at = i; at < result.size(); at += size)
            if (!std::isnan(result[at])) {
                sum += static_cast<double>(result[at]);
                ++count;
            }
        const double mean = preprocessing.means.size() == size ? preprocessing.means[i] : count > 0 ? sum / count : 0;
        for (std::size_t at = i; at < result.size(); at += size)
            if (std::isnan(result[at]))
                result[at] = static_cast<float>(mean);
    }
    return result;
}

} // namespace

std::shared_ptr<const Dataset> finished(Draft draft, const Recipe &recipe, const LoadContext &context)
{
    Rows rows(draft.rows);
    std::iota(rows.begin(), rows.end(), 0u);
    std::size_t missing = 0;
    if (!std::holds_alternative<std::vector<std::uint8_t>>(draft.values))
        std::visit(
            [&](const auto &values) {
                missing =
                    static_cast<std::size_t>(std::ranges::count_if(values, [](auto v) { return std::isnan(static_cast<double>(v)); }));
            },
            draft.values);
    context.throwIfStopped();
    dropMissing(draft, rows, recipe);
    chooseClasses(draft, rows, recipe);
    if (recipe.limit > 0 || recipe.balance)
        draw(draft, rows, recipe);
    if (rows.empty())
        throw Error(say("%1 contains no samples.", {draft.name}));
    if (rows.size() < 2 && !context.forInference)
        throw Error(say("%1 contains only one sample, but training needs at least two.", {draft.name}));
    Index official = 0;
    if (!draft.test.empty()) {
        std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return static_cast<bool>(draft.test[row]); });
        official = static_cast<Index>(std::ranges::count_if(rows, [&](std::uint32_t row) { return static_cast<bool>(draft.test[row]); }));
        official = official == static_cast<Index>(rows.size()) ? 0 : official; // nothing would be left to train on
    }
    Dataset::Parts parts;
    std::string note;
    const bool asLearned = context.like && context.like->shape.size() == draft.shape.size() && !context.like->preprocessing.factor.empty();
    parts.reading = asLearned ? context.like->preprocessing : scalingOf(draft, rows, recipe.scaling, note);
    if (!note.empty())
        draft.notes.push_back(note);
    if (missing > 0 && recipe.missing != "leave-out")
        draft.notes.push_back(say(recipe.missing == "ignore" ? "%1 missing values ignored" : "%1 missing values filled with the mean",
                                  {std::to_string(missing)}));
    parts.values = valuesOf(draft, rows, parts.reading, recipe.missing == "mean");
    context.throwIfStopped();
    keepRows(draft, rows);
    if (!recipe.classes.empty())
        dropEmptyClasses(draft);
    if (staysBytes(parts.reading) && std::holds_alternative<std::vector<std::uint8_t>>(parts.values))
        parts.reading = {};
    parts.reading.names = draft.kind == DataKind::Table || draft.kind == DataKind::Text ? draft.valueNames : std::vector<std::string>();
    parts.name = draft.name;
    parts.shape = draft.shape;
    parts.kind = draft.kind;
    parts.labels = std::move(draft.labels);
    parts.classes = std::move(draft.classes);
    parts.weights.assign(draft.weights.begin(), draft.weights.end());
    parts.officialTest = official;
    parts.sampleNames = std::move(draft.names);
    parts.valueNames = std::move(draft.valueNames);
    parts.found = std::move(draft.found);
    parts.metadata = std::move(draft.metadata);
    parts.rowNumbers = std::move(draft.rowNumbers);
    parts.groups = std::move(draft.groups);
    parts.leftOut = std::move(draft.leftOut);
    parts.missing = missing;
    parts.notes = std::move(draft.notes);
    for (const std::string &line : parts.notes)
        parts.note += (parts.note.empty() ? "" : "; ") + line;
    return std::make_shared<const Dataset>(std::move(parts));
}

} // namespace hourglass
