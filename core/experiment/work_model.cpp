// The model of a work file; see work_model.h.
#include "core/experiment/work_model.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/experiment/archive.h"

#include <nlohmann/json.hpp>

namespace hourglass {

namespace {

constexpr std::size_t largestText = std::size_t{1} << 26; // bytes
constexpr std::size_t largestModel = std::size_t{1} << 33;

} // namespace

WorkModel workModel(const std::filesystem::path &named)
{
    const std::filesystem::path path = findPath(named.native());
    const std::string name = pathText(path.filename());
    ArchiveReader zip(path);
    std::string current; // the run on the screen
    std::string experiment;
    std::string weights;
    while (zip.next()) {
        if (zip.name() == "manifest.json") {
            const auto json = nlohmann::json::parse(zip.read(largestText), nullptr, false);
            const auto number = json.is_object() ? json.value("current", nlohmann::json()) : nlohmann::json();
            if (number.is_number_integer() && number != 0)
                current = "runs/" + number.dump() + "/weights.safetensors";
        } else if (zip.name() == "experiment.json") {
            experiment = zip.read(largestText);
        } else if (zip.name() == current || (zip.name().ends_with("/weights.safetensors") && current.empty())) {
            weights = zip.read(largestModel);
        }
        if (!current.empty() && zip.name() == current)
            break;
    }
    if (experiment.empty())
        throw Error(say("%1 is a zip archive, but not a Hourglass work file.", {name}));
    return {fromJson(experiment, name), weights.empty() ? nullptr : std::make_shared<const Model>(modelFromBytes(weights, name))};
}

} // namespace hourglass
