// The catalogue of sources; see source.h.
#include "core/data/source.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>
#include <array>

namespace hourglass {

namespace {
const SourceKind *const kinds[] = {&builtInSource, &filesSource};
const char *const installedFashion = "/usr/share/datasets/fashion-mnist";
} // namespace

std::span<const SourceKind *const> sourceKinds() { return kinds; }

std::string currentSource(const std::string &id)
{
    static constexpr std::array<std::string_view, 4> formats = {"csv", "npy", "idx", "folder"}; // each was a kind of its own
    return std::ranges::find(formats, id) != formats.end() ? std::string(filesSource.id) : id;
}

Choice sourceFor(const std::string &pathOrName)
{
    const std::filesystem::path path = findPath(pathOrName);
    std::error_code ignored;
    for (const SourceKind *kind : kinds) {
        if (!kind->accepts(path))
            continue;
        const std::string place = kind == &builtInSource ? pathOrName : std::filesystem::absolute(path, ignored).string();
        return {std::string(kind->id), complete(*kind, {{std::string(findParam(*kind, Role::Path)->key), place}})};
    }
    throw Error(say("There is no file or folder \"%1\".", {pathText(path)}));
}

Choice sourceLike(const Choice &other, const std::string &pathOrName)
{
    Choice choice = sourceFor(pathOrName);
    const SourceKind *kind = choice.kind == other.kind ? findKind(sourceKinds(), choice.kind) : nullptr;
    for (const auto &[key, value] : other.settings)
        if (const Param *param = kind ? findParam(*kind, key) : nullptr; param && param->role != Role::Path)
            choice.settings.set(key, value);
    return choice;
}

std::shared_ptr<const Dataset> load(const Choice &choice, const LoadContext &context)
{
    const SourceKind *kind = findKind(sourceKinds(), currentSource(choice.kind));
    if (!kind)
        throw Error(say("\"%1\" is an unknown kind of data source.", {choice.kind}));
    Settings settings = complete(*kind, choice.settings);
    if (const auto found = problems(*kind, settings); !found.empty())
        throw Error(found.front().sentence);
    if (const Param *path = findParam(*kind, Role::Path))
        settings.set(path->key, findPath(settings.option(path->key)).string());
    return kind->load(settings, context);
}

Choice defaultSource()
{
    std::error_code ignored;
    const std::filesystem::path folder(installedFashion);
    const bool installed = std::filesystem::exists(folder / "train-images-idx3-ubyte.gz", ignored) &&
                           std::filesystem::exists(folder / "t10k-images-idx3-ubyte.gz", ignored);
    return sourceFor(installed ? folder.string() : "fashion-mnist-5000");
}

bool keepsMissing(const Choice &dataset)
{
    const Value *missing = dataset.settings.find(missingParam.key);
    return missing && *missing == Value(std::string(missingOptions[1].id));
}

} // namespace hourglass
