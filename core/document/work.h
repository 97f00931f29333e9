// The work: an experiment with all its runs, their weights, curves and snapshots, and what was on the screen. As one file (.hourglass),
// and as a folder while it is open.
#pragma once

#include "core/document/run_record.h"
#include "core/train/run_past.h"
#include "core/train/snapshot.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hourglass {

using Moments = std::vector<std::shared_ptr<const Snapshot>>;

struct WorkRun {
    RunRecord record;
    std::filesystem::path folder = {};       // where its weights and snapshots lie as files; may be empty
    std::shared_ptr<const Model> model = {}; // newer than the folder's, with its snapshots; null: the folder counts
    Moments moments = {};
};

struct WorkView {
    std::optional<std::uint64_t> snapshot = {}; // of the current run, that is looked back at
    std::optional<std::uint32_t> sample = {};   // that is followed
    bool operator==(const WorkView &) const = default;
};

struct Work {
    Experiment experiment;
    std::vector<WorkRun> runs = {}; // oldest first
    int current = 0;                // number of the run on the screen; 0 for none
    int count = 0;                  // runs ever begun, for the next one's number
    WorkView view = {};
    std::string thumbnail = {}; // a PNG; may be empty
    // Of a folder alone:
    std::string file = {}; // the work's file; empty before it has one
    bool unsaved = false;  // there is more in the folder than in the file

    WorkRun *find(int number);
    const WorkRun *find(int number) const;
};

/// Whether a path is a work file, by its content or its ending.
bool isWorkFile(const std::filesystem::path &path);

/// Writes the work as one file, aside and then renamed. Throws Error.
void saveWork(const Work &work, const std::filesystem::path &path);
/// Unpacks a work file into a folder and reads it. Throws Error for a file that is damaged or from a newer Hourglass. `progress` is called
/// between portions with the fraction that has been read and may throw to end it.
Work loadWork(const std::filesystem::path &path, const std::filesystem::path &folder,
              const std::function<void(double share)> &progress = {});

/// What a run needs to go on from where its files leave it. Throws Error.
RunPast pastOf(const WorkRun &run);

} // namespace hourglass
