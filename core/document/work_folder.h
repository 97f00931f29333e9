// A work as a folder, file by file, so that what changes can be written as it changes.
#pragma once

#include "core/document/work.h"

namespace hourglass {

/// The places of its parts, which are also the names of the entries of a work file.
namespace place {
inline constexpr const char *manifest = "manifest.json";
inline constexpr const char *experiment = "experiment.json";
inline constexpr const char *thumbnail = "thumbnail.png";
inline constexpr const char *record = "run.json";             // in the folder of a run
inline constexpr const char *weights = "weights.safetensors"; // in the folder of a run
inline constexpr const char *snapshots = "snapshots";         // in the folder of a run: one model for each step
std::string run(int number);                                  // "runs/7"
std::string snapshot(std::uint64_t step);                     // "snapshots/1200.safetensors"
/// Whether an entry is one of these: nothing else is ever unpacked.
bool isKnown(const std::string &entry);
} // namespace place

/// What a manifest says of a work, without its parts. Throws Error for one that is damaged or newer; file: for the sentence.
std::string manifestOf(const Work &work);
Work fromManifest(const std::string &text, const std::string &file);

/// A model that shows the weights of a moment: nothing to go on from.
Model modelOf(const Snapshot &moment);

/// Throws Error. A run whose record is damaged is left out; its files stay.
Work readWork(const std::filesystem::path &folder);

/// Each writes one part, aside and then renamed. Throws Error.
void writeOverview(const std::filesystem::path &folder, const Work &work); // manifest and experiment
void writeRecord(const std::filesystem::path &folder, const RunRecord &record);
void writeModel(const std::filesystem::path &folder, int number, const Model &model);
/// Writes the snapshots that are not there yet and removes those that are not kept any more.
void writeMoments(const std::filesystem::path &folder, int number, const Moments &moments);
void removeRun(const std::filesystem::path &folder, int number);

/// Removes snapshots of the oldest unpinned runs until all take at most `most` bytes; `spared` keeps its own.
void trimMoments(const std::filesystem::path &folder, const std::vector<RunRecord> &runs, int spared, std::uintmax_t most);

} // namespace hourglass
