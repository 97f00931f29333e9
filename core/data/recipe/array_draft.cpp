// Arrays: samples of any number of dimensions, with their labels.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/field_text.h"
#include "core/data/recipe/array_roles.h"
#include "core/data/recipe/columns.h"
#include "core/data/recipe/draft.h"
#include "core/data/recipe/look_closer.h"
#include "core/data/recipe/picture_look.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hourglass {

namespace {

constexpr std::size_t mostChannels = 4;       // of pictures
constexpr std::size_t mostSeriesChannels = 8; // of a series that nobody announced

/// The same values with their dimensions in another order.
template <class T>
std::vector<T> permuted(const std::vector<T> &values, const std::vector<std::size_t> &dimensions, const std::vector<std::size_t> &order)
{
    const std::size_t count = dimensions.size();
    std::vector<std::size_t> stride(count, 1);
    for (std::size_t i = count - 1; i-- > 0;)
        stride[i] = stride[i + 1] * dimensions[i + 1];
    std::vector<T> result(values.size());
    std::vector<std::size_t> position(count, 0);
    std::size_t from = 0;
    for (T &to : result) {
        to = values[from];
        for (std::size_t i = count; i-- > 0;) {
            from += stride[order[i]];
            if (++position[i] < dimensions[order[i]])
                break;
            from -= stride[order[i]] * position[i];
            position[i] = 0;
        }
    }
    return result;
}

void permute(NumberArray &array, const std::vector<std::size_t> &order)
{
    if (std::ranges::is_sorted(order))
        return;
    std::visit([&](auto &values) { values = permuted(values, array.dimensions, order); }, array.values);
    std::vector<std::size_t> dimensions;
    for (const std::size_t i : order)
        dimensions.push_back(array.dimensions[i]);
    array.dimensions = std::move(dimensions);
}

/// The last dimension first.
void samplesFirst(NumberArray &array)
{
    std::vector<std::size_t> order(array.dimensions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::rotate(order, order.end() - 1);
    permute(array, order);
}

double valueAt(const NumberArray &array, std::size_t i)
{
    return std::visit([&](const auto &values) { return static_cast<double>(values[i]); }, array.values);
}

struct Look {
    Shape shape;
    DataKind kind = DataKind::Table;
    std::vector<std::size_t> order = {}; // of the dimensions, when they have to change
};

/// Rows that are pictures written line by line, in one channel or three.
Look lookAtRows(const NumberArray &array, const Recipe &recipe)
{
    const auto rows = static_cast<Index>(array.dimensions[0]);
    const auto size = static_cast<Index>(array.dimensions[1]);
    const auto at = [&](Index row, Index value) { return valueAt(array, static_cast<std::size_t>(row * size + value)); };
    Look look{vectorShape(size)};
    if (recipe.view == "table")
        return look;
    if (recipe.view == "series") {
        look = {{1, size, 1}, DataKind::Series};
        return look;
    }
    bool grey = true; // whole numbers of 8 bits, or shares of one
    const auto looked = std::min<std::size_t>(array.dimensions[0] * array.dimensions[1], 1'000'000);
    bool shares = true;
    for (std::size_t i = 0; i < looked && (grey || shares); ++i) {
        const double v = valueAt(array, i);
        shares = shares && v >= 0 && v <= 1;
        grey = grey && v >= 0 && v <= 255 && v == std::floor(v);
    }
    const Index side = squareSide(size);
    const Index colourSide = size % 3 == 0 ? squareSide(size / 3) : 0;
    if (recipe.view != "image" && !grey && !shares)
        return look;
    if (side >= 4 && (recipe.view == "image" || isSmooth(at, rows, {side, side, 1})))
        return {{side, side, 1}, DataKind::Picture};
    if (colourSide >= 8 && isSmooth(at, rows, {colourSide, colourSide, 3}))
        return {{colourSide, colourSide, 3}, DataKind::Picture};
    if (colourSide >= 8 && isSmooth(at, rows, {colourSide, colourSide, 3}, true))
        return {{colourSide, colourSide, 3}, DataKind::Picture, {0, 2, 3, 1}};
    return look;
}

Look lookAt(const NumberArray &array, const Recipe &recipe)
{
    const auto &d = array.dimensions;
    const auto at = [&](std::size_t i) { return static_cast<Index>(d[i]); };
    const bool first = recipe.order == "channels-first";
    const bool last = recipe.order == "channels-last";
    if (d.size() == 2)
        return lookAtRows(array, recipe);
    if (d.size() == 3) {
        const bool asPicture = recipe.view == "image";
        const bool stepsFirst = d[2] <= mostSeriesChannels && d[1] >= 4 * d[2];
        const bool channelsFirst = d[1] <= mostSeriesChannels && d[2] >= 4 * d[1];
        if (recipe.view == "series" || (!asPicture && (stepsFirst || channelsFirst)))
            return first || (channelsFirst && !last) ? Look{{1, at(2), at(1)}, DataKind::Series, {0, 2, 1}}
                                                     : Look{{1, at(1), at(2)}, DataKind::Series};
        return {{at(1), at(2), 1}, DataKind::Picture};
    }
    if (d.size() == 4) {
        const bool lastFits = d[3] <= mostChannels;
        const bool firstFits = d[1] <= mostChannels && d[1] != 2;
        if (first || (firstFits && !last && (!lastFits || d[1] < d[3])))
            return {{at(2), at(3), at(1)}, DataKind::Picture, {0, 2, 3, 1}};
        if (lastFits || last)
            return {{at(1), at(2), at(3)}, DataKind::Picture};
    }
    Index size = 1;
    for (std::size_t i = 1; i < d.size(); ++i)
        size *= at(i);
    return {vectorShape(size)};
}

void giveShape(Draft &draft, NumberArray &array, const Recipe &recipe, const LoadContext &context)
{
    Index size = 1;
    for (std::size_t i = 1; i < array.dimensions.size(); ++i)
        size *= static_cast<Index>(array.dimensions[i]);
    Look look = lookAt(array, recipe);
    if (!recipe.shape.empty()) {
        const bool flat = array.dimensions.size() == 2;
        look.shape = shapeAsked(recipe, size, recipe.view == "series");
        look.kind = recipe.view == "series" ? DataKind::Series : look.shape.isPicture() ? DataKind::Picture : DataKind::Table;
        if (flat && recipe.order == "channels-first")
            look.order = {0, 2, 3, 1};
        else if (flat)
            look.order = {};
    }
    if (recipe.order == "turned" && look.kind == DataKind::Picture) {
        look.order = {0, 2, 1, 3};
        look.shape = {look.shape.width, look.shape.height, look.shape.channels};
    }
    if (context.like && context.like->shape.size() == size && context.like->shape != look.shape && look.order.empty()) {
        look.shape = context.like->shape;
        look.kind = look.shape.isPicture() ? DataKind::Picture : look.kind;
    }
    if (!look.order.empty()) {
        if (look.order.size() == 4 && array.dimensions.size() != 4) { // rows that hold whole pictures
            const bool planar = look.order[1] == 2 && look.order[2] == 3;
            const auto side = [](Index n) { return static_cast<std::size_t>(n); };
            if (planar)
                array.dimensions = {array.dimensions[0], side(look.shape.channels), side(look.shape.height), side(look.shape.width)};
            else
                array.dimensions = {array.dimensions[0], side(look.shape.width), side(look.shape.height), side(look.shape.channels)};
        }
        permute(array, look.order);
        if (look.kind != DataKind::Table)
            draft.notes.push_back(say("dimensions reordered to %1", {look.shape.text()}));
    } else if (array.dimensions.size() == 2 && look.kind == DataKind::Picture) {
        draft.notes.push_back(say("rows read as images of %1", {look.shape.text()}));
    }
    draft.shape = look.shape;
    draft.kind = look.kind;
    draft.scaleWhole = draft.kind == DataKind::Picture;
}

void append(NumberArray &to, const NumberArray &more)
{
    std::visit(
        [&](auto &values) {
            std::visit([&](const auto &others) { values.insert(values.end(), others.begin(), others.end()); }, more.values);
        },
        to.values);
    to.words.insert(to.words.end(), more.words.begin(), more.words.end());
    to.dimensions[0] += more.dimensions[0];
}

} // namespace

Draft draftOf(std::vector<NumberArray> arrays, const Recipe &recipe, const LoadContext &context, const std::string &file)
{
    Draft draft;
    const ArrayRoles roles = rolesOf(arrays, recipe, context.forInference, file);
    NumberArray samples = std::move(arrays[roles.samples]);
    if (!samples.words.empty())
        throw Error(say("%1 contains texts. Hourglass learns from numeric values.", {file}));
    if (samples.dimensions.size() < 2) {
        if (recipe.window == 0 || samples.dimensions.empty())
            throw Error(
                say("%1 has %2 dimensions, but Hourglass needs samples × values, or samples × height × width (× channels). Set a window to "
                    "cut a series into samples.",
                    {file, std::to_string(samples.dimensions.size())}));
        samples.dimensions.push_back(1);
    }
    if (roles.samplesLast) {
        samplesFirst(samples);
        draft.notes.push_back(say("samples counted by the last dimension"));
    }
    NumberArray labels = roles.labels ? std::move(arrays[*roles.labels]) : NumberArray();
    draft.rows = samples.dimensions[0];
    if (roles.testSamples) {
        draft.test.assign(draft.rows, false);
        append(samples, arrays[*roles.testSamples]);
        draft.rows = samples.dimensions[0];
        draft.test.resize(draft.rows, true);
        if (roles.testLabels) {
            labels.dimensions = {lengthOf(labels)};
            append(labels, arrays[*roles.testLabels]);
        }
    }
    if (roles.labels) {
        const Column column = columnOf(labels);
        constexpr std::size_t mostClasses = 1000;
        const std::size_t distinct = distinctOf(column, mostClasses);
        if (column.isWords() || (isWhole(column) && distinct <= mostClasses && (distinct < draft.rows || draft.rows < 10))) {
            setLabels(draft, column, labels.classNames, file);
            draft.found.set("label", column.name);
        } else if (recipe.label != "auto") {
            throw Error(say("Column \"%1\" of %2 cannot be the label: it has more than a thousand different values.", {column.name, file}));
        } else {
            draft.metadata.push_back(column); // a target that is measured
        }
    }
    for (const std::size_t i : roles.metadata)
        draft.metadata.push_back(columnOf(arrays[i]));
    draft.full = samples.full;
    std::visit(
        [&](const auto &values) {
            for (const auto v : values)
                if (std::isinf(static_cast<double>(v)))
                    throw Error(say("%1 contains infinite values.", {file}));
        },
        samples.values);
    giveShape(draft, samples, recipe, context);
    draft.values = std::move(samples.values);
    return draft;
}

} // namespace hourglass
