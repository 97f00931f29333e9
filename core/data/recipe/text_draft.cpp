// Texts: words by the company they keep, or paragraphs and files by the words in them.
// Positive pointwise mutual information: K. Church & P. Hanks, Computational Linguistics 16 (1990); O. Levy, Y. Goldberg & I. Dagan,
// "Improving distributional similarity with lessons learned from word embeddings", TACL 3 (2015), whose smoothing of contexts is used.
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/recipe/draft.h"
#include "core/data/recipe/tokens.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace hourglass {

namespace {

constexpr double smoothing = 0.75;     // of the frequency of contexts (Levy et al.)
constexpr std::size_t leastWords = 20; // of a paragraph
constexpr std::size_t mostContexts = 5000;
constexpr std::uint32_t unknown = 0xffffffff;

struct Vocabulary {
    std::vector<std::string> words; // the most frequent first
    std::vector<double> counts;
    std::unordered_map<std::string, std::uint32_t> place;
};

Vocabulary vocabularyOf(const std::vector<std::vector<std::string>> &lists, const Recipe &recipe, const LoadContext &context)
{
    Vocabulary vocabulary;
    std::unordered_map<std::string, double> counts;
    for (const auto &list : lists)
        for (const std::string &word : list)
            ++counts[word];
    if (context.like && !context.like->preprocessing.names.empty()) {
        vocabulary.words = context.like->preprocessing.names;
    } else {
        std::vector<std::pair<std::string, double>> order(counts.begin(), counts.end());
        std::ranges::sort(order,
                          [](const auto &a, const auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
        order.resize(std::min(order.size(), static_cast<std::size_t>(recipe.vocabulary)));
        for (auto &[word, count] : order)
            vocabulary.words.push_back(word);
    }
    for (const std::string &word : vocabulary.words) {
        vocabulary.place.emplace(word, static_cast<std::uint32_t>(vocabulary.place.size()));
        vocabulary.counts.push_back(counts[word]);
    }
    return vocabulary;
}

std::vector<std::uint32_t> placesOf(const std::vector<std::string> &list, const Vocabulary &vocabulary)
{
    std::vector<std::uint32_t> places;
    for (const std::string &word : list) {
        const auto at = vocabulary.place.find(word);
        places.push_back(at == vocabulary.place.end() ? unknown : at->second);
    }
    return places;
}

void requireMemory(std::size_t values, const std::string &file)
{
    if (values * sizeof(float) > freeMemory() / 2)
        throw Error(say("%1 contains %2 values, more than fit in memory.", {file, std::to_string(values)}));
}

/// Words × contexts, the pointwise mutual information where it is positive.
void fillWords(Draft &draft, const std::vector<std::vector<std::string>> &lists, const Vocabulary &vocabulary, const Recipe &recipe,
               const LoadContext &context, const std::string &file)
{
    const std::size_t rows = vocabulary.words.size();
    const std::size_t columns = std::min(rows, mostContexts);
    requireMemory(rows * columns * 2, file);
    std::vector<float> counts(rows * columns, 0);
    const auto reach = static_cast<std::size_t>(recipe.context);
    for (const auto &list : lists) {
        context.throwIfStopped();
        const std::vector<std::uint32_t> places = placesOf(list, vocabulary);
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t k = i + 1; places[i] != unknown && k < std::min(i + reach + 1, places.size()); ++k) {
                if (places[k] == unknown)
                    continue;
                if (places[k] < columns)
                    ++counts[places[i] * columns + places[k]];
                if (places[i] < columns)
                    ++counts[places[k] * columns + places[i]];
            }
    }
    std::vector<double> ofRow(rows, 0);
    std::vector<double> ofColumn(columns, 0);
    double total = 0;
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            ofRow[r] += static_cast<double>(counts[r * columns + c]);
            ofColumn[c] += static_cast<double>(counts[r * columns + c]);
            total += static_cast<double>(counts[r * columns + c]);
        }
    double smoothed = 0;
    for (double &count : ofColumn)
        smoothed += count = std::pow(count, smoothing);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            if (float &value = counts[r * columns + c]; value > 0)
                value = static_cast<float>(std::max(0.0, std::log(static_cast<double>(value) * smoothed / (ofRow[r] * ofColumn[c]))));
    if (total == 0)
        throw Error(say("%1 is too short to learn the meaning of its words.", {file}));
    draft.values = std::move(counts);
    draft.rows = rows;
    draft.names = vocabulary.words;
    draft.shape = vectorShape(static_cast<Index>(columns));
    draft.valueNames.assign(vocabulary.words.begin(), vocabulary.words.begin() + static_cast<std::ptrdiff_t>(columns));
    Column frequency;
    frequency.name = say("Frequency");
    frequency.numbers = vocabulary.counts;
    draft.metadata.push_back(std::move(frequency));
    draft.notes.push_back(say("%1 words by their neighbours (%2 to either side)", {std::to_string(rows), std::to_string(recipe.context)}));
}

/// Texts × words: log(1 + how often).
void fillBags(Draft &draft, const std::vector<std::vector<std::string>> &lists, const Vocabulary &vocabulary, const std::string &file)
{
    const std::size_t columns = vocabulary.words.size();
    requireMemory(lists.size() * columns, file);
    std::vector<float> counts(lists.size() * columns, 0);
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const std::uint32_t place : placesOf(lists[i], vocabulary))
            if (place != unknown)
                ++counts[i * columns + place];
    for (float &count : counts)
        count = std::log1p(count);
    draft.values = std::move(counts);
    draft.rows = lists.size();
    draft.shape = vectorShape(static_cast<Index>(columns));
    draft.valueNames = vocabulary.words;
    draft.notes.push_back(say("%1 texts by the words in them", {std::to_string(lists.size())}));
}

} // namespace

Draft draftOfTexts(const std::vector<TextFile> &texts, const Recipe &recipe, const LoadContext &context, const std::string &file)
{
    Draft draft;
    draft.kind = DataKind::Text;
    draft.scaleWhole = true;
    const bool words = recipe.view == "words" || (recipe.view.empty() && texts.size() == 1);
    std::vector<std::vector<std::string>> lists;
    Column folder;
    std::map<std::string, std::uint32_t> folders;
    for (const TextFile &text : texts) {
        context.throwIfStopped();
        const std::string path = utf8(text.path);
        if (words) { // neighbours are counted within paragraphs
            for (std::vector<std::string> &paragraph : paragraphsOf(text.text))
                lists.push_back(std::move(paragraph));
            continue;
        }
        const auto slash = path.rfind('/');
        const auto index =
            folders.try_emplace(slash == path.npos ? std::string() : path.substr(0, slash), static_cast<std::uint32_t>(folders.size()))
                .first->second;
        const auto add = [&](std::vector<std::string> list, std::string name) {
            lists.push_back(std::move(list));
            draft.names.push_back(std::move(name));
            folder.wordOf.push_back(index);
        };
        if (texts.size() > 1) {
            std::vector<std::string> all;
            for (std::vector<std::string> &paragraph : paragraphsOf(text.text))
                std::ranges::move(paragraph, std::back_inserter(all));
            add(std::move(all), path);
            continue;
        }
        for (std::vector<std::string> &paragraph : paragraphsOf(text.text))
            if (paragraph.size() >= leastWords) {
                std::string name;
                for (std::size_t i = 0; i < 6; ++i)
                    name += (i == 0 ? "" : " ") + paragraph[i];
                add(std::move(paragraph), name + " …");
            }
    }
    if (lists.empty())
        throw Error(say("%1 contains no words.", {file}));
    const Vocabulary vocabulary = vocabularyOf(lists, recipe, context);
    if (vocabulary.words.size() < 3)
        throw Error(say("%1 is too short to learn the meaning of its words.", {file}));
    if (words)
        fillWords(draft, lists, vocabulary, recipe, context, file);
    else
        fillBags(draft, lists, vocabulary, file);
    if (!words && folders.size() > 1 && recipe.label != "none") {
        folder.words.resize(folders.size());
        for (const auto &[name, index] : folders)
            folder.words[index] = name.empty() ? file : name;
        folder.numbers.assign(folder.wordOf.size(), std::numeric_limits<double>::quiet_NaN());
        setLabels(draft, folder, {}, file);
    }
    return draft;
}

} // namespace hourglass
