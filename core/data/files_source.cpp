// Files and folders: formats say what they hold, the recipe what it means.
#include "core/base/text.h"
#include "core/data/formats/contents_of.h"
#include "core/data/recipe/draft.h"
#include "core/data/source.h"
#include "core/data/store/store.h"

namespace hourglass {

namespace {

/// Everything that is there; what it holds is found out when it is read.
bool accepts(const std::filesystem::path &path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

std::shared_ptr<const Dataset> load(const Settings &settings, const LoadContext &context)
{
    const Recipe recipe = recipeFrom(settings);
    const auto store = openStore(settings.option(pathParam.key), context);
    Contents contents = contentsOf(*store, context, {recipe.header, recipe.delimiter});
    return datasetOf(*store, std::move(contents), recipe, context);
}

} // namespace

const SourceKind filesSource{{"files", "Files", "source",
                              "A file, a folder or an archive with tables, arrays, images, sound or text, recognised by content.",
                              recipeParams()},
                             accepts,
                             load};

} // namespace hourglass
