// From what a store holds to a data set: which of its contents, and all the steps.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/recipe/draft.h"
#include "core/data/recipe/windows.h"
#include "core/data/store/entry_names.h"

#include <algorithm>

namespace hourglass {

namespace {

/// The largest table, or the one that was asked for; with its other half where two tables of the same columns are named train and test.
Table chooseTable(std::vector<Table> &tables, const Recipe &recipe, const std::string &file, std::vector<std::string> &notes)
{
    const auto valuesIn = [](const Table &t) { return t.rows * t.columns.size(); };
    auto chosen = std::ranges::max_element(tables, {}, valuesIn);
    if (!recipe.content.empty()) {
        chosen = std::ranges::find_if(tables, [&](const Table &t) { return sameName(t.name, recipe.content); });
        if (chosen == tables.end())
            throw Error(say("%1 has no table \"%2\".", {file, recipe.content}));
    } else if (tables.size() > 1) {
        notes.push_back(say("table: %1", {chosen->name}));
    }
    return std::move(*chosen);
}

std::string nameOf(const Store &store)
{
    std::string name = store.isFolder() ? store.name() : store.name().substr(0, store.name().find('.', 1));
    if (!store.isFolder() && store.name().find("idx") != std::string::npos && store.path().has_parent_path()) // one of four files of a set
        name = pathText(store.path().parent_path().filename());
    const std::string small = lowerCase(name);
    return small == "fashion-mnist" ? "Fashion-MNIST" : small == "fashion-mnist-5000" ? "Fashion-MNIST, 5,000" : name;
}

/// The classes of Fashion-MNIST are numbered in its files (github.com/zalandoresearch/fashion-mnist).
void nameClasses(Draft &draft)
{
    static const std::vector<std::string> fashion = {"T-shirt", "Trouser", "Pullover", "Dress", "Coat",
                                                     "Sandal",  "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};
    if (draft.name.find("ashion") != draft.name.npos && draft.classes.size() == fashion.size() && draft.classes[0] == "0")
        draft.classes = fashion;
}

} // namespace

std::shared_ptr<const Dataset> datasetOf(const Store &store, Contents contents, const Recipe &recipe, const LoadContext &context)
{
    const std::string &file = store.name();
    Draft draft;
    std::vector<std::string> notes = std::move(contents.notes);
    if (!contents.pictures.empty() && contents.pictures.size() >= contents.arrays.size() && recipe.content.empty()) {
        if (!context.decodePicture)
            throw Error(say("Images cannot be read here: there is no image reader."));
        draft = draftOfPictures(store, contents, recipe, context);
    } else if (!contents.arrays.empty()) {
        draft = draftOf(std::move(contents.arrays), recipe, context, file);
    } else if (!contents.tables.empty()) {
        draft = draftOf(chooseTable(contents.tables, recipe, file, notes), recipe, context, file);
    } else if (!contents.signals.empty()) {
        draft = draftOfSignals(std::move(contents.signals), recipe, context, file);
    } else if (!contents.texts.empty()) {
        draft = draftOfTexts(contents.texts, recipe, context, file);
    } else {
        throw Error(say("\"%1\" contains no data.", {file}));
    }
    draft.name = nameOf(store);
    nameClasses(draft);
    cutWindows(draft, recipe, file);
    draft.leftOut.insert(draft.leftOut.begin(), contents.leftOut.begin(), contents.leftOut.end());
    draft.notes.insert(draft.notes.begin(), notes.begin(), notes.end());
    return finished(std::move(draft), recipe, context);
}

} // namespace hourglass
