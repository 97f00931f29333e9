// Interface of a data source: files and folders of any format, or sets that come with the program.
#pragma once

#include "core/data/dataset.h"
#include "core/data/load_context.h"
#include "core/spec/kind.h"

#include <array>
#include <filesystem>

namespace hourglass {

struct SourceKind : Kind {
    /// Whether a path looks like this source's.
    bool (*accepts)(const std::filesystem::path &path);
    /// Throws Error with one sentence when the data cannot be read, Cancelled when asked to stop.
    std::shared_ptr<const Dataset> (*load)(const Settings &settings, const LoadContext &context);
};

/// The catalogue of sources, in the order in which they are asked whether they accept a path.
extern const SourceKind builtInSource;
extern const SourceKind filesSource;
std::span<const SourceKind *const> sourceKinds();
/// The id of the kind that reads what a kind of an earlier version read; other ids as they are.
std::string currentSource(const std::string &id);

/// The choice that reads a path, or a built-in set by its name. Throws Error when no source accepts it.
Choice sourceFor(const std::string &pathOrName);

/// The same with the settings of another choice, where it is of the same kind: how its data are read, not where they are.
Choice sourceLike(const Choice &other, const std::string &pathOrName);

/// Loads a data set. Throws Error or Cancelled.
std::shared_ptr<const Dataset> load(const Choice &choice, const LoadContext &context);

/// The Param that every source of files has.
inline constexpr Param pathParam{"path", "File or folder", "Path of the data.", Text{""}, Role::Path};

/// The Param of sources whose files may lack values, and whether a choice keeps samples that do: their missing values then count
/// for nothing in the loss.
inline constexpr std::array missingOptions{Option{"leave-out", "Skip samples"}, Option{"ignore", "Keep samples, mask values"},
                                           Option{"mean", "Fill with mean"}};
inline constexpr Param missingParam{"missing", "Missing values",
                                    "Skip samples with missing values, keep them and mask those values in the loss, or fill in the mean.",
                                    OneOf{missingOptions, "leave-out"}};
bool keepsMissing(const Choice &dataset);

/// The best data that can be had without asking: the full Fashion-MNIST when Debian's package is installed, else the
/// part of it that comes with the program.
Choice defaultSource();

} // namespace hourglass
