// Roles of arrays; see array_roles.h.
#include "core/data/recipe/array_roles.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace hourglass {

namespace {

enum class Part { Any, Train, Test };

/// The words of a name: "x_train" is x and train, "bodyfatTargets" is bodyfat and targets.
std::vector<std::string> wordsOf(const std::string &name)
{
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const bool hump = i > 0 && std::isupper(c) && std::islower(static_cast<unsigned char>(name[i - 1]));
        if (!std::isalnum(c) || hump)
            words.emplace_back();
        if (std::isalnum(c))
            words.back() += static_cast<char>(std::tolower(c));
    }
    return words;
}

template <class List>
bool hasWord(const std::vector<std::string> &words, const List &list)
{
    return std::ranges::any_of(words, [&](const std::string &w) { return std::ranges::find(list, w) != list.end(); });
}

bool namesLabels(const NumberArray &array)
{
    static constexpr std::array<std::string_view, 14> names = {"y",      "label", "labels", "target", "targets", "class", "classes",
                                                               "ytrain", "ytest", "coarse", "fine",   "species", "digit", "person"};
    return hasWord(wordsOf(array.name), names) || lowerCase(array.name).find("label") != std::string::npos;
}

bool namesSamples(const NumberArray &array)
{
    static constexpr std::array<std::string_view, 12> names = {"x",      "data",   "images",  "image", "features", "xtrain",
                                                               "inputs", "values", "samples", "train", "windows",  "matrix"};
    return hasWord(wordsOf(array.name), names);
}

Part partOf(const NumberArray &array)
{
    static constexpr std::array<std::string_view, 6> test = {"test", "t10k", "xtest", "ytest", "val", "valid"};
    static constexpr std::array<std::string_view, 3> train = {"train", "xtrain", "ytrain"};
    const auto words = wordsOf(array.name);
    return hasWord(words, test) ? Part::Test : hasWord(words, train) ? Part::Train : Part::Any;
}

std::size_t sizeOf(const NumberArray &array)
{
    std::size_t size = array.dimensions.empty() ? 0 : 1;
    for (const std::size_t d : array.dimensions)
        size *= d;
    return size;
}

/// By its whole name or by the one inside its file.
bool isNamed(const NumberArray &array, const std::string &name)
{
    return sameName(array.name, name) || sameName(array.name.substr(array.name.rfind('/') + 1), name);
}

std::size_t named(const std::vector<NumberArray> &arrays, const std::string &name, const std::string &file)
{
    for (std::size_t i = 0; i < arrays.size(); ++i)
        if (isNamed(arrays[i], name))
            return i;
    std::string all;
    for (const NumberArray &array : arrays)
        all += (all.empty() ? "" : ", ") + array.name;
    throw Error(say("%1 has no array \"%2\"; it contains %3.", {file, name, all}));
}

/// Whether there are as many as samples, counted by the first dimension or by the last.
bool fits(const NumberArray &labels, const NumberArray &samples, bool last)
{
    return lengthOf(labels) == (last ? samples.dimensions.back() : samples.dimensions.front());
}

} // namespace

std::size_t lengthOf(const NumberArray &array)
{
    const auto &d = array.dimensions;
    return d.size() == 1 ? d[0] : d.size() == 2 && (d[0] == 1 || d[1] == 1) ? d[0] * d[1] : 0;
}

Column columnOf(const NumberArray &array)
{
    Column column;
    column.name = array.name.substr(array.name.rfind('/') + 1);
    if (!array.words.empty()) {
        std::map<std::string, std::uint32_t> known;
        for (const std::string &word : array.words) {
            const auto [at, isNew] = known.try_emplace(word, static_cast<std::uint32_t>(column.words.size()));
            if (isNew)
                column.words.push_back(word);
            column.wordOf.push_back(at->second);
        }
        column.numbers.assign(array.words.size(), std::numeric_limits<double>::quiet_NaN());
        column.notNumbers = array.words.size();
        return column;
    }
    std::visit([&](const auto &values) { column.numbers.assign(values.begin(), values.end()); }, array.values);
    column.missing = static_cast<std::size_t>(std::ranges::count_if(column.numbers, [](double v) { return std::isnan(v); }));
    return column;
}

ArrayRoles rolesOf(const std::vector<NumberArray> &arrays, const Recipe &recipe, bool forInference, const std::string &file)
{
    ArrayRoles roles;
    const auto isSamples = [&](const NumberArray &a) { return a.words.empty() && lengthOf(a) == 0 && a.dimensions.size() > 1; };
    if (!recipe.content.empty()) {
        roles.samples = named(arrays, recipe.content, file);
    } else {
        // Training samples, then what is named as samples are, then the largest; what is named as labels are comes last.
        std::vector<double> merits;
        for (const NumberArray &a : arrays)
            merits.push_back((isSamples(a) ? 1000 : 0) + (namesLabels(a) ? 0 : 400) + (partOf(a) == Part::Test ? 0 : 200) +
                             (namesSamples(a) ? 100 : 0) + std::log2(static_cast<double>(sizeOf(a)) + 1));
        roles.samples = static_cast<std::size_t>(std::ranges::max_element(merits) - merits.begin());
    }
    const NumberArray &samples = arrays[roles.samples];
    const auto &d = samples.dimensions;
    const Part part = partOf(samples);
    for (std::size_t i = 0; i < arrays.size(); ++i)
        if (i != roles.samples && isSamples(arrays[i]) && part != Part::Test && partOf(arrays[i]) == Part::Test &&
            arrays[i].dimensions.size() == d.size() && std::equal(d.begin() + 1, d.end(), arrays[i].dimensions.begin() + 1))
            roles.testSamples = i;
    // Squares behind one another, as MATLAB keeps them, or columns of samples of which the labels tell.
    const auto labelled = [&](bool last) {
        return std::ranges::any_of(
            arrays, [&](const NumberArray &a) { return &a != &samples && d.size() > 1 && namesLabels(a) && fits(a, samples, last); });
    };
    const bool squares = d.size() > 2 && d[0] == d[1] && d.back() > d[0] && (d.size() == 3 ? d[2] != d[1] : d[2] <= 4);
    roles.samplesLast = (labelled(true) && !labelled(false)) || (squares && !labelled(false));
    if (d.size() == 2 && !labelled(false) && !labelled(true)) // targets in columns as well
        roles.samplesLast = std::ranges::any_of(arrays, [&](const NumberArray &a) {
            return &a != &samples && namesLabels(a) && a.dimensions.size() == 2 && a.dimensions[1] == d[1] && a.dimensions[0] != d[0];
        });
    const auto labelsFor = [&](const NumberArray &of, Part which) -> std::optional<std::size_t> {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < arrays.size(); ++i) {
            const Part own = partOf(arrays[i]);
            if (&arrays[i] == &of || !namesLabels(arrays[i]) || !fits(arrays[i], of, roles.samplesLast) ||
                (own != Part::Any && which != Part::Any && own != which))
                continue;
            if (!found || arrays[i].name.find("fine") != std::string::npos)
                found = i;
        }
        return found;
    };
    if (recipe.label != "auto" && recipe.label != "none") {
        for (std::size_t i = 0; i < arrays.size(); ++i)
            if (isNamed(arrays[i], recipe.label))
                roles.labels = i;
        const bool usable = roles.labels && fits(arrays[*roles.labels], samples, roles.samplesLast);
        if (!usable && !forInference && roles.labels)
            throw Error(say("Array \"%1\" of %2 cannot be the label: it does not have one value per sample.", {recipe.label, file}));
        if (!usable && !forInference)
            named(arrays, recipe.label, file); // says which there are
        if (!usable)
            roles.labels.reset();
    }
    if (recipe.label == "auto" || (forInference && recipe.label != "none" && !roles.labels)) {
        roles.labels = labelsFor(samples, part);
        for (const NumberArray &a : arrays) // labels of samples that are not there
            if (const Part own = partOf(a);
                !roles.labels && &a != &samples && namesLabels(a) && lengthOf(a) > 0 && (own == part || own == Part::Any))
                throw Error(say("%1 has %2 samples but %3 labels.",
                                {file, std::to_string(roles.samplesLast ? d.back() : d.front()), std::to_string(lengthOf(a))}));
    }
    if (roles.testSamples && roles.labels) {
        roles.testLabels = labelsFor(arrays[*roles.testSamples], Part::Test);
        if (!roles.testLabels)
            roles.testSamples.reset();
    }
    for (std::size_t i = 0; i < arrays.size(); ++i)
        if (i != roles.samples && i != roles.labels && !roles.testSamples && d.size() > 1 && fits(arrays[i], samples, roles.samplesLast))
            roles.metadata.push_back(i);
    return roles;
}

} // namespace hourglass
