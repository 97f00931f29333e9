// IDX, the format of the MNIST family (yann.lecun.com): images and labels found as a pair, train and t10k as one set.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/array_file.h"
#include "core/data/idx.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hourglass {

namespace fs = std::filesystem;

namespace {

const Param params[] = {pathParam};

bool isIdxName(const std::string &name) { return name.find("idx") != std::string::npos; }

bool hasIdx(const fs::path &folder)
{
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(folder, error))
        if (const std::string name = entry.path().filename().string(); isIdxName(name) && name.find("images") != std::string::npos)
            return true;
    return false;
}

bool accepts(const fs::path &path)
{
    std::error_code error;
    return fs::is_directory(path, error) ? hasIdx(path) : fs::is_regular_file(path, error) && isIdxName(path.filename().string());
}

/// The file beside this one whose name differs by words, zipped or not.
std::optional<fs::path> sibling(const fs::path &path, std::initializer_list<std::pair<std::string, std::string>> words)
{
    std::string name = path.filename().string();
    for (const auto &[from, to] : words) {
        const auto at = name.find(from);
        if (at == std::string::npos)
            return std::nullopt;
        name.replace(at, from.size(), to);
    }
    const bool zipped = name.ends_with(".gz");
    std::error_code error;
    for (const std::string &candidate : {name, zipped ? name.substr(0, name.size() - 3) : name + ".gz"})
        if (fs::exists(path.parent_path() / candidate, error))
            return path.parent_path() / candidate;
    return std::nullopt;
}

/// A folder's training images, or what images it has.
fs::path imagesIn(const fs::path &folder)
{
    std::vector<fs::path> found;
    for (const auto &entry : fs::directory_iterator(folder))
        if (const std::string name = entry.path().filename().string(); isIdxName(name) && name.find("images") != std::string::npos)
            found.push_back(entry.path());
    std::ranges::sort(found);
    const auto train = std::ranges::find_if(found, [](const fs::path &p) { return p.filename().string().starts_with("train"); });
    return train != found.end() ? *train : found.front();
}

std::shared_ptr<const Dataset> load(const Settings &settings, const LoadContext &context)
{
    fs::path images = settings.option("path");
    std::error_code error;
    if (fs::is_directory(images, error))
        images = imagesIn(images);
    if (const auto pair = sibling(images, {{"labels", "images"}, {"idx1", "idx3"}}))
        images = *pair;
    // Either half of a published split brings the other along.
    if (const auto train = sibling(images, {{"t10k", "train"}}))
        images = *train;

    IdxSet set;
    set.name = pathText(images.parent_path().filename());
    set.images.emplace_back(images);
    const auto labelsOf = [](const fs::path &p) { return sibling(p, {{"images", "labels"}, {"idx3", "idx1"}}); };
    if (const auto labels = labelsOf(images))
        set.labels.emplace_back(*labels);
    if (const auto test = sibling(images, {{"train", "t10k"}})) {
        set.images.emplace_back(*test);
        if (const auto labels = labelsOf(*test))
            set.labels.emplace_back(*labels);
    }
    return readIdx(std::move(set), context);
}

} // namespace

const SourceKind idxSource{{"idx", "IDX", "source",
                            "The format of the MNIST family, gzipped or not. Matching image, label, train and t10k files load together.",
                            params},
                           accepts,
                           load};

} // namespace hourglass
