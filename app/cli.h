// What the commands of hourglass-cli share.
#pragma once

#include <CLI/CLI.hpp>

#include "core/data/source.h"
#include "core/spec/kind.h"

#include <memory>

namespace hourglass {

/// A command adds itself to the application; CLI11 calls it back when it was chosen.
void addTrainCommand(CLI::App &app);
void addEvaluateCommand(CLI::App &app);
void addEncodeCommand(CLI::App &app);
void addReconstructCommand(CLI::App &app);
void addBenchCommand(CLI::App &app);
void addKindsCommand(CLI::App &app);
void addLookCommand(CLI::App &app);

/// How data are loaded: pictures are decoded by Qt.
LoadContext loadContext(bool forInference = false);

/// The choice that reads a path or a built-in set; settings are those of another choice of the same kind where there are any, then
/// those of "key=value,key=value". Throws Error.
Choice dataChoice(const std::string &pathOrName, const Choice &like, const std::string &settings);

/// A number in full: null when it is not finite.
std::string jsonNumber(double value);

/// Line-by-line output must be seen at once, also in a pipe.
void printLine(const std::string &line);

} // namespace hourglass
