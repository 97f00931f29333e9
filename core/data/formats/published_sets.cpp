// Files of published sets; see published_sets.h.
#include "core/data/formats/published_sets.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/store/entry_names.h"
#include "core/data/store/store.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace hourglass {

namespace fs = std::filesystem;

namespace {

/// A name with words exchanged; nothing where one of them is not in it.
std::optional<std::string> exchanged(std::string name, std::initializer_list<std::pair<const char *, const char *>> words)
{
    for (const auto &[from, to] : words) {
        const auto at = name.find(from);
        if (at == std::string::npos)
            return std::nullopt;
        name.replace(at, std::string_view(from).size(), to);
    }
    return name;
}

/// The file of that name, packed or not.
std::optional<fs::path> existing(const fs::path &folder, const std::string &name)
{
    const std::string plain(withoutPacking(name));
    std::error_code error;
    for (const std::string &candidate : {name, plain, plain + ".gz"})
        if (fs::is_regular_file(folder / candidate, error))
            return folder / candidate;
    return std::nullopt;
}

std::set<fs::path> siblingsOf(const fs::path &file)
{
    std::set<fs::path> found;
    std::vector<std::string> names{file.filename().string()};
    if (names[0].find("idx") == std::string::npos)
        return found;
    const auto add = [&](std::initializer_list<std::pair<const char *, const char *>> words) {
        for (std::size_t i = 0, before = names.size(); i < before; ++i)
            if (auto other = exchanged(names[i], words))
                names.push_back(std::move(*other));
    };
    add({{"labels", "images"}, {"idx1", "idx3"}});
    add({{"images", "labels"}, {"idx3", "idx1"}});
    add({{"t10k", "train"}});
    add({{"train", "t10k"}});
    for (const std::string &name : names)
        if (const auto path = existing(file.parent_path(), name); path && *path != file)
            found.insert(*path);
    return found;
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = utf8(text.substr(at, end - at));
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            lines.push_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

constexpr std::array classFiles = {std::pair("batches.meta.txt", "labels"), std::pair("coarse_label_names.txt", "coarse"),
                                   std::pair("fine_label_names.txt", "fine")};

/// Which part of CIFAR a batch, or the labels of one, belongs to; empty for other arrays.
std::string partOf(const std::string &name)
{
    const std::size_t slash = name.find_last_of('/');
    const std::string inner = slash == std::string::npos ? name : name.substr(slash + 1);
    const bool labels = inner == "labels" || inner == "coarse" || inner == "fine";
    const std::string stem(lastPart(labels && slash != std::string::npos ? std::string_view(name).substr(0, slash) : name));
    const std::string tail = labels ? '/' + inner : "";
    if (stem.starts_with("data_batch") || stem == "train")
        return "train" + tail;
    return stem == "test_batch" || stem == "test" ? "test" + tail : "";
}

std::string lettersOf(const std::string &name)
{
    std::string letters;
    std::ranges::copy_if(lowerCase(name), std::back_inserter(letters), [](char c) { return c != '-' && c != '.' && c != '_' && c != ' '; });
    return letters;
}

} // namespace

std::string_view withoutIdx(std::string_view path)
{
    const std::size_t at = path.rfind("idx");
    if (at == std::string_view::npos || at < 2 || path.find('/', at) != std::string_view::npos ||
        std::string_view("-._").find(path[at - 1]) == std::string_view::npos)
        return stemOf(path);
    return path.substr(0, at - 1);
}

bool isClassNames(const Head &head)
{
    return head.whole && std::ranges::any_of(classFiles, [&](const auto &file) { return head.name == file.first; });
}

void addSiblings(Contents &contents, const fs::path &file, const LoadContext &context)
{
    if (file.empty())
        return;
    const bool batch = std::ranges::any_of(
        contents.arrays, [](const NumberArray &array) { return array.name == "labels" || array.name == "coarse" || array.name == "fine"; });
    for (const auto &[name, labels] : classFiles)
        if (const auto beside = existing(file.parent_path(), name); batch && beside) {
            const auto store = openStore(*beside, context);
            contents.texts.push_back({name, std::string(store->head(store->entries()[0], headBytes).text())});
        }
    for (const fs::path &path : siblingsOf(file))
        try {
            const auto store = openStore(path, context);
            if (store->entries().size() != 1)
                continue;
            const Store::Entry &entry = store->entries()[0];
            Contents read = idxFormat.read({utf8(entry.path), store->read(entry, context), {}, {}, {}}, context);
            read.arrays[0].name = utf8(withoutIdx(withoutPacking(entry.path)));
            contents.arrays.push_back(std::move(read.arrays[0]));
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &problem) {
            const std::string name = pathText(path.filename());
            contents.leftOut.push_back({name, withoutName(problem.what(), name)});
        }
}

void joinBatches(Contents &contents)
{
    std::map<std::string, std::vector<std::string>> classes; // by "labels", "coarse", "fine"
    std::erase_if(contents.texts, [&](const TextFile &text) {
        const auto file = std::ranges::find(classFiles, lastPart(text.path), [](const auto &f) { return std::string_view(f.first); });
        if (file != classFiles.end())
            classes[file->second] = linesOf(text.text);
        return file != classFiles.end();
    });
    const bool cifar = std::ranges::any_of(contents.arrays, [](const NumberArray &array) {
        return array.dimensions.size() == 4 && array.dimensions[1] == 3 && array.dimensions[2] == 32 && !partOf(array.name).empty();
    });
    std::vector<NumberArray> joined;
    for (NumberArray &array : contents.arrays) {
        const std::string inner(lastPart(array.name));
        if (classes.contains(inner))
            array.classNames = classes[inner];
        const std::string part = cifar ? partOf(array.name) : "";
        const auto before = part.empty() ? joined.end() : std::ranges::find(joined, part, &NumberArray::name);
        auto *bytes = std::get_if<std::vector<std::uint8_t>>(&array.values);
        auto *all = before == joined.end() ? nullptr : std::get_if<std::vector<std::uint8_t>>(&before->values);
        if (bytes && all && before->dimensions.size() == array.dimensions.size()) {
            all->insert(all->end(), bytes->begin(), bytes->end());
            before->dimensions[0] += array.dimensions[0];
        } else {
            if (!part.empty())
                array.name = part;
            joined.push_back(std::move(array));
        }
    }
    contents.arrays = std::move(joined);
}

void dropRepeated(Contents &contents)
{
    std::vector<NumberArray> kept;
    for (NumberArray &array : contents.arrays) {
        const bool repeated = std::ranges::any_of(kept, [&](const NumberArray &other) {
            return lettersOf(other.name) == lettersOf(array.name) && other.dimensions == array.dimensions && other.values == array.values &&
                   other.words == array.words;
        });
        if (!repeated)
            kept.push_back(std::move(array));
    }
    contents.arrays = std::move(kept);
}

} // namespace hourglass
