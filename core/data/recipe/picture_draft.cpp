// Folders of pictures, single pictures cut into tiles, sheets of sprites.
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/recipe/draft.h"
#include "core/data/recipe/pictures.h"
#include "core/data/recipe/table_beside.h"
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace hourglass {

namespace {

constexpr std::size_t atOnce = 64; // pictures that are decoded side by side

struct Sample {
    std::string path; // of its file
    Picture picture;
    std::string page; // which part of the file; empty when it is all of it
};

/// The side of the tiles that one picture is cut into, when nobody says: of a sheet of many equal squares theirs, else 32 pixels.
Index guessTile(Shape shape)
{
    constexpr Index enough = 100; // sprites that make a sheet
    for (const Index side : {64, 48, 40, 32, 28, 24, 20, 16})
        if (shape.height % side == 0 && shape.width % side == 0 && (shape.height / side) * (shape.width / side) >= enough)
            return side;
    for (const Index side : {32, 16, 8})
        if ((shape.height / side) * (shape.width / side) >= enough)
            return side;
    return 0;
}

/// The folder that a picture lies in, below the folder that was opened; train and test above it are no part of its class.
struct Place {
    std::string folder;
    std::optional<bool> isTest;
};

Place placeOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    Place place{slash == path.npos ? std::string() : path.substr(0, slash), {}};
    const std::string first = lowerCase(place.folder.substr(0, place.folder.find('/')));
    const bool test =
        first == "test" || first == "testing" || first == "val" || first == "valid" || first == "validation" || first == "t10k";
    if (test || first == "train" || first == "training") {
        place.isTest = test;
        place.folder = place.folder.size() > first.size() ? place.folder.substr(first.size() + 1) : std::string();
    }
    return place;
}

class PictureReader
{
public:
    PictureReader(const Store &store, const Contents &contents, const Recipe &recipe, const LoadContext &context, Draft &draft)
        : m_store(store), m_files(contents.pictures), m_recipe(recipe), m_context(context), m_draft(draft)
    {
    }

    std::vector<Sample> read()
    {
        std::vector<Sample> samples;
        const Workers workers;
        for (std::size_t begin = 0; begin < m_files.size(); begin += atOnce) {
            const std::size_t count = std::min(atOnce, m_files.size() - begin);
            std::vector<std::vector<Sample>> parts(count);
            std::vector<std::string> problems(count);
            workers.run(static_cast<Index>(count), [&](Index i) {
                const auto k = static_cast<std::size_t>(i);
                try {
                    parts[k] = decoded(m_files[begin + k]);
                } catch (const Cancelled &) {
                    throw;
                } catch (const Error &problem) {
                    problems[k] = problem.what();
                }
            });
            for (std::size_t k = 0; k < count; ++k) {
                if (!problems[k].empty())
                    leaveOut(m_files[begin + k].path, problems[k]);
                std::ranges::move(parts[k], std::back_inserter(samples));
            }
            m_context.report(static_cast<double>(begin + count) / static_cast<double>(m_files.size()));
        }
        if (samples.empty())
            throw Error(m_first);
        return samples;
    }

private:
    std::vector<Sample> decoded(const PictureFile &file)
    {
        const Store::Entry &entry = m_store.entries()[file.entry];
        const std::string name = utf8(file.path.substr(file.path.rfind('/') + 1));
        std::vector<Picture> pages = m_context.decodePicture(name, m_store.read(entry, m_context).span());
        std::vector<Sample> samples;
        for (std::size_t p = 0; p < pages.size(); ++p) {
            Picture &page = pages[p];
            if (page.shape.channels >= 3 && !isColour(page)) { // grey pictures stored in colour
                const bool alpha = page.shape.channels == 4;
                if (!alpha)
                    page = opaque(std::move(page), 1, 0);
            }
            const std::string number = pages.size() > 1 ? " " + std::to_string(p + 1) : std::string();
            const Index tile = m_recipe.tile > 0 ? m_recipe.tile : m_files.size() == 1 && pages.size() == 1 ? guessTile(page.shape) : 0;
            if (tile > 0) {
                std::vector<Picture> tiles = tilesOf(page, tile);
                for (std::size_t t = 0; t < tiles.size(); ++t)
                    samples.push_back({file.path, std::move(tiles[t]), number + " " + std::to_string(t + 1)});
                continue;
            }
            const double shrink = static_cast<double>(m_recipe.size) / static_cast<double>(std::max(page.shape.height, page.shape.width));
            const auto fit = [&](Index length) { return std::max<Index>(1, std::lround(static_cast<double>(length) * shrink)); };
            Picture kept = shrink < 1 ? resized(page, fit(page.shape.height), fit(page.shape.width)) : std::move(page);
            samples.push_back({file.path, std::move(kept), number});
        }
        return samples;
    }

    void leaveOut(const std::string &path, const std::string &problem)
    {
        if (m_first.empty())
            m_first = problem;
        const std::string name = utf8(path.substr(path.rfind('/') + 1));
        m_draft.leftOut.push_back({utf8(path), problem.starts_with(name + " ") ? problem.substr(name.size() + 1) : problem});
    }

    const Store &m_store;
    const std::vector<PictureFile> &m_files;
    const Recipe &m_recipe;
    const LoadContext &m_context;
    Draft &m_draft;
    std::string m_first; // problem
};

/// The most frequent size; the one that a model learned from.
Shape commonShape(const std::vector<Sample> &samples, const Recipe &recipe, const LoadContext &context)
{
    std::map<std::pair<Index, Index>, std::size_t> sizes;
    bool colour = false;
    for (const Sample &sample : samples) {
        ++sizes[{sample.picture.shape.height, sample.picture.shape.width}];
        colour = colour || isColour(sample.picture);
    }
    const auto common = std::ranges::max_element(sizes, {}, [](const auto &entry) { return entry.second; })->first;
    Shape shape{common.first, common.second, colour ? 3 : 1};
    if (!recipe.colour.empty())
        shape.channels = recipe.colour == "grey" ? 1 : 3;
    if (recipe.shape.size() >= 2)
        shape = {recipe.shape[0], recipe.shape[1], recipe.shape.size() == 3 ? (recipe.shape[2] == 1 ? 1 : 3) : shape.channels};
    if (context.like && context.like->shape.isPicture() && (context.like->shape.channels == 1 || context.like->shape.channels == 3))
        shape = context.like->shape;
    return shape;
}

double groundOf(const std::vector<Sample> &samples, const Recipe &recipe, Draft &draft)
{
    constexpr double bright = 0.75; // what is brighter cannot be seen on white
    Brightness all;
    for (const Sample &sample : samples) {
        const Brightness one = brightnessOf(sample.picture);
        all.sum += one.sum;
        all.weight += one.weight;
    }
    if (all.weight == 0)
        return 0;
    const bool white = recipe.ground.empty() ? all.sum <= bright * all.weight : recipe.ground == "white";
    draft.notes.push_back(white ? say("transparent pixels shown white") : say("transparent pixels shown black"));
    return white ? 1 : 0;
}

} // namespace

Draft draftOfPictures(const Store &store, const Contents &contents, const Recipe &recipe, const LoadContext &context)
{
    Draft draft;
    std::vector<Sample> samples = PictureReader(store, contents, recipe, context, draft).read();
    const Shape shape = commonShape(samples, recipe, context);
    const double ground = groundOf(samples, recipe, draft);
    draft.kind = DataKind::Picture;
    draft.shape = shape;
    draft.scaleWhole = true;
    draft.rows = samples.size();
    const bool deep = std::ranges::any_of(samples, [](const Sample &s) { return !s.picture.words.empty(); });
    draft.full = deep ? 65535 : 255;
    const std::size_t needed = samples.size() * static_cast<std::size_t>(shape.size()) * (deep ? sizeof(float) : 1);
    if (needed > freeMemory() / 2)
        throw Error(say("%1 contains %2 values, more than fit in memory.",
                        {store.name(), std::to_string(samples.size() * static_cast<std::size_t>(shape.size()))}));
    std::size_t others = 0;
    bool anyTest = false;
    bool anyTrain = false;
    std::vector<bool> test;
    std::vector<std::string> folders;
    auto &bytes = draft.values.emplace<std::vector<std::uint8_t>>();
    std::vector<float> words;
    for (Sample &sample : samples) {
        context.throwIfStopped();
        others += sample.picture.shape.height != shape.height || sample.picture.shape.width != shape.width;
        const Picture picture = opaque(resized(sample.picture, shape.height, shape.width), shape.channels, ground);
        sample.picture = {};
        if (deep && picture.words.empty())
            for (const std::uint8_t v : picture.bytes)
                words.push_back(static_cast<float>(v) * 257);
        else if (deep)
            words.insert(words.end(), picture.words.begin(), picture.words.end());
        else
            bytes.insert(bytes.end(), picture.bytes.begin(), picture.bytes.end());
        const Place place = placeOf(sample.path);
        folders.push_back(place.folder);
        test.push_back(place.isTest.value_or(false));
        anyTest = anyTest || place.isTest == true;
        anyTrain = anyTrain || place.isTest == false;
        draft.names.push_back(utf8(sample.path) + sample.page);
    }
    if (deep)
        draft.values = std::move(words);
    if (anyTest && anyTrain && recipe.split != "none")
        draft.test = std::move(test);
    std::vector<std::string> files;
    for (const Sample &sample : samples)
        files.push_back(utf8(sample.path));
    const bool table = takeTable(draft, files, contents, recipe, context);
    std::map<std::string, std::uint16_t> classes;
    for (const std::string &folder : folders)
        classes.emplace(folder, std::uint16_t{0});
    if (!table && recipe.label != "none" && classes.size() > 1) {
        Column column;
        column.numbers.assign(folders.size(), std::numeric_limits<double>::quiet_NaN());
        column.notNumbers = folders.size();
        for (auto &[name, index] : classes) {
            index = static_cast<std::uint16_t>(std::min<std::size_t>(column.words.size(), 65535));
            column.words.push_back(name.empty() ? utf8(store.name()) : utf8(name));
        }
        if (classes.size() >= Dataset::noLabel)
            throw Error(say("%1 has %2 classes, but Hourglass reads fewer than %3.",
                            {store.name(), std::to_string(classes.size()), std::to_string(Dataset::noLabel)}));
        for (const std::string &folder : folders)
            column.wordOf.push_back(classes[folder]);
        setLabels(draft, column, {}, store.name());
    }
    if (others > 0)
        draft.notes.push_back(say("%1 of %2 images differ in size; they were scaled to %3",
                                  {std::to_string(others), std::to_string(samples.size()), shape.text()}));
    return draft;
}

} // namespace hourglass
