// Works as zip archives; see work.h.
#include "core/document/work_folder.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/experiment/archive.h"
#include "core/experiment/files.h"

#include <algorithm>

namespace hourglass {

namespace {

namespace fs = std::filesystem;
constexpr auto text = ArchiveWriter::Packing::Compressed;
constexpr auto stored = ArchiveWriter::Packing::Stored;

std::vector<fs::path> snapshotFiles(const fs::path &run)
{
    std::vector<std::pair<std::uint64_t, fs::path>> found;
    std::error_code none;
    for (const fs::directory_entry &each : fs::directory_iterator(run / place::snapshots, none))
        if (place::isKnown(place::run(1) + '/' + place::snapshots + '/' + each.path().filename().string()))
            found.emplace_back(std::stoull(each.path().stem().string()), each.path());
    std::ranges::sort(found);
    std::vector<fs::path> files;
    for (auto &[step, path] : found)
        files.push_back(std::move(path));
    return files;
}

void addRun(ArchiveWriter &zip, const WorkRun &run)
{
    const std::string at = place::run(run.record.number) + '/';
    zip.add(at + place::record, toJson(run.record), text);
    if (run.model) {
        zip.add(at + place::weights, modelToBytes(*run.model), stored);
        for (const auto &moment : run.moments)
            zip.add(at + place::snapshot(moment->step), modelToBytes(modelOf(*moment)), stored);
    } else if (!run.folder.empty()) {
        if (fs::exists(run.folder / place::weights))
            zip.addFile(at + place::weights, run.folder / place::weights);
        for (const fs::path &snapshot : snapshotFiles(run.folder))
            zip.addFile(at + place::snapshots + '/' + snapshot.filename().string(), snapshot);
    }
}

} // namespace

WorkRun *Work::find(int number)
{
    const auto run = std::ranges::find(runs, number, [](const WorkRun &each) { return each.record.number; });
    return run == runs.end() ? nullptr : &*run;
}

const WorkRun *Work::find(int number) const { return const_cast<Work *>(this)->find(number); }

bool isWorkFile(const fs::path &path) { return path.extension() == ".hourglass" || ArchiveReader::accepts(findPath(path.native())); }

void saveWork(const Work &work, const fs::path &path)
{
    Work here = work; // where it lies the file itself need not say
    here.file.clear();
    here.unsaved = false;
    ArchiveWriter zip(path);
    zip.add(place::manifest, manifestOf(here), text); // first, so that it is found without reading the rest
    zip.add(place::experiment, toJson(work.experiment), text);
    if (!work.thumbnail.empty())
        zip.add(place::thumbnail, work.thumbnail, stored);
    for (const WorkRun &run : work.runs)
        addRun(zip, run);
    zip.finish();
}

Work loadWork(const fs::path &named, const fs::path &folder, const std::function<void(double)> &progress)
{
    const fs::path path = findPath(named.native());
    const std::string name = pathText(path.filename());
    ArchiveReader zip(path, progress);
    std::error_code error;
    fs::create_directories(folder, error);
    bool complete = false;
    while (zip.next()) {
        if (!place::isKnown(zip.name())) // of a later version, or another program's
            continue;
        complete = complete || zip.name() == place::manifest;
        const fs::path to = folder / zip.name();
        fs::create_directories(to.parent_path(), error);
        zip.extract(to);
    }
    if (!complete)
        throw Error(say("%1 is a zip archive, but not a Hourglass work file.", {name}));
    fromManifest(readFile(folder / place::manifest, std::size_t{1} << 26), name); // a newer version is said by the file's own name
    Work work = readWork(folder);
    work.file = pathText(fs::absolute(path));
    return work;
}

RunPast pastOf(const WorkRun &run)
{
    RunPast past{.curve = run.record.curve, .epochs = run.record.epochs, .finished = run.record.state == "finished"};
    past.model = run.model ? run.model : std::make_shared<const Model>(loadModel(run.folder / place::weights));
    // Weights and record are written one after the other: what one has more than the other did not happen.
    past.curve.truncate(past.model->progress.step);
    std::erase_if(past.epochs, [&](const EpochRecord &epoch) { return epoch.step > past.model->progress.step; });
    for (const auto &moment : run.moments)
        past.moments.push_back({moment->step, moment->weights});
    if (!run.model)
        for (const fs::path &file : snapshotFiles(run.folder))
            try {
                Model snapshot = loadModel(file);
                past.moments.push_back({snapshot.progress.step, std::move(snapshot.weights)});
            } catch (const Error &) { // a damaged snapshot is one less to look back at
            }
    return past;
}

} // namespace hourglass
