// What the commands of hourglass-cli share.
#pragma once

#include <CLI/CLI.hpp>

#include "core/data/source.h"
#include "core/experiment/files.h"

#include <memory>

namespace hourglass {

/// A command adds itself to the application; CLI11 calls it back when it was chosen.
void addTrainCommand(CLI::App &app);
void addEvaluateCommand(CLI::App &app);
void addEncodeCommand(CLI::App &app);
void addReconstructCommand(CLI::App &app);
void addBenchCommand(CLI::App &app);
void addKindsCommand(CLI::App &app);

/// Loads data by path or by the name of a built-in set; pictures are decoded by Qt. Throws Error.
std::shared_ptr<const Dataset> loadData(const Choice &source, bool forInference = false);

/// The choice that reads a path or a built-in set; settings are those of another choice of the same kind where there are any, then
/// those of "key=value,key=value". Throws Error.
Choice dataChoice(const std::string &pathOrName, const Choice &like, const std::string &settings);

/// The data read as the model's were. Throws Error when the model was made for samples of another size.
std::shared_ptr<const Dataset> readLike(const Model &model, std::shared_ptr<const Dataset> dataset);

/// A matrix as NPY in float32.   values × samples → samples × values, or samples × height × width (× channels).
std::string npyBytes(const Matrix &values, Shape shape);

/// A number as JSON: null when it is not finite.
std::string jsonNumber(double value);

/// Line-by-line output must be seen at once, also in a pipe.
void printLine(const std::string &line);

} // namespace hourglass
