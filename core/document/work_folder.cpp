// A work file by file; see work_folder.h.
#include "core/document/work_folder.h"

#include "core/base/disk_error.h"
#include "core/base/input_file.h"
#include "core/base/safe_file.h"
#include "core/base/words.h"
#include "core/experiment/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace hourglass {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;
constexpr int version = 1;
constexpr std::size_t largestText = std::size_t{1} << 26; // bytes

void makeFolder(const fs::path &folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw cannotWrite(folder, error.value());
}

/// The steps of a run's snapshots that are on disk.
std::set<std::uint64_t> stepsIn(const fs::path &folder)
{
    std::set<std::uint64_t> steps;
    std::error_code none;
    for (const fs::directory_entry &each : fs::directory_iterator(folder / place::snapshots, none))
        if (place::isKnown(place::run(1) + '/' + place::snapshots + '/' + each.path().filename().string()))
            steps.insert(std::stoull(each.path().stem().string()));
    return steps;
}

} // namespace

std::string place::run(int number) { return "runs/" + std::to_string(number); }
std::string place::snapshot(std::uint64_t step) { return std::string(snapshots) + '/' + std::to_string(step) + ".safetensors"; }

bool place::isKnown(const std::string &entry)
{
    static const std::regex known("manifest\\.json|experiment\\.json|thumbnail\\.png|"
                                  "runs/[1-9][0-9]{0,8}/(run\\.json|weights\\.safetensors|snapshots/[0-9]{1,18}\\.safetensors)");
    return std::regex_match(entry, known);
}

std::string manifestOf(const Work &work)
{
    Json json = {{"hourglass-work", version}, {"runs", Json::array()}, {"current", work.current}, {"count", work.count}};
    for (const WorkRun &run : work.runs)
        json["runs"].push_back(run.record.number);
    if (work.view.snapshot)
        json["snapshot"] = *work.view.snapshot;
    if (work.view.sample)
        json["sample"] = *work.view.sample;
    if (!work.file.empty())
        json["file"] = work.file;
    if (work.unsaved)
        json["unsaved"] = true;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Work fromManifest(const std::string &text, const std::string &file)
{
    try {
        const Json json = Json::parse(text);
        const auto found = json.at("hourglass-work").get<std::int64_t>();
        if (found > version)
            throw Error(say("%1 was written by a newer Hourglass. This one reads version %2.", {file, std::to_string(version)}));
        Work work;
        for (const Json &number : json.at("runs")) {
            WorkRun run;
            run.record.number = number.get<int>();
            work.runs.push_back(std::move(run));
        }
        work.current = json.at("current").get<int>();
        work.count = json.at("count").get<int>();
        if (json.contains("snapshot"))
            work.view.snapshot = json["snapshot"].get<std::uint64_t>();
        if (json.contains("sample"))
            work.view.sample = json["sample"].get<std::uint32_t>();
        work.file = json.value("file", "");
        work.unsaved = json.value("unsaved", false);
        return work;
    } catch (const Json::exception &) {
        throw Error(say("%1 is damaged or incomplete.", {file}));
    }
}

Model modelOf(const Snapshot &moment)
{
    Model model;
    model.experiment = moment.setup->experiment;
    model.in = moment.setup->dataset->shape();
    model.reading = moment.setup->dataset->reading();
    model.progress.step = moment.step;
    model.weights = moment.weights;
    return model;
}

Work readWork(const fs::path &folder)
{
    const std::string name = folder.filename().string();
    Work work = fromManifest(readFile(folder / place::manifest, largestText), name);
    work.experiment = fromJson(readFile(folder / place::experiment, largestText), name);
    std::erase_if(work.runs, [&](WorkRun &run) {
        run.folder = folder / place::run(run.record.number);
        const int number = run.record.number;
        try {
            run.record = runFromJson(readFile(run.folder / place::record, largestText), name);
            run.record.hasWeights = fs::exists(run.folder / place::weights);
        } catch (const Error &) {
            return true;
        }
        return run.record.number != number;
    });
    for (const WorkRun &run : work.runs)
        work.count = std::max(work.count, run.record.number);
    return work;
}

void writeOverview(const fs::path &folder, const Work &work)
{
    makeFolder(folder);
    writeFile(folder / place::experiment, toJson(work.experiment));
    writeFile(folder / place::manifest, manifestOf(work)); // last: a folder without it is no work yet
}

void writeRecord(const fs::path &folder, const RunRecord &record)
{
    const fs::path run = folder / place::run(record.number);
    makeFolder(run);
    writeFile(run / place::record, toJson(record));
}

void writeModel(const fs::path &folder, int number, const Model &model)
{
    const fs::path run = folder / place::run(number);
    makeFolder(run);
    saveModel(model, run / place::weights);
}

void writeMoments(const fs::path &folder, int number, const Moments &moments)
{
    const fs::path run = folder / place::run(number);
    makeFolder(run / place::snapshots);
    std::set<std::uint64_t> there = stepsIn(run);
    for (const auto &moment : moments)
        if (there.erase(moment->step) == 0)
            saveModel(modelOf(*moment), run / place::snapshot(moment->step));
    std::error_code ignored;
    for (const std::uint64_t step : there)
        fs::remove(run / place::snapshot(step), ignored);
}

void removeRun(const fs::path &folder, int number)
{
    std::error_code error;
    fs::remove_all(folder / place::run(number), error);
    if (error)
        throw cannotRemove(folder / place::run(number), error.value());
}

void trimMoments(const fs::path &folder, const std::vector<RunRecord> &runs, int spared, std::uintmax_t most)
{
    std::error_code error;
    std::vector<std::pair<fs::path, std::uintmax_t>> sizes; // of the runs that may lose theirs, oldest first
    std::uintmax_t all = 0;
    for (const RunRecord &run : runs) {
        const fs::path at = folder / place::run(run.number) / place::snapshots;
        std::uintmax_t size = 0;
        for (const fs::directory_entry &each : fs::directory_iterator(at, error))
            size += each.file_size(error);
        all += size;
        if (size > 0 && run.number != spared && !run.pinned)
            sizes.emplace_back(at, size);
    }
    for (const auto &[at, size] : sizes) {
        if (all <= most)
            return;
        fs::remove_all(at, error);
        all -= size;
    }
}

} // namespace hourglass
