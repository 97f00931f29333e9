// Interface of a measure: a figure of a trained model on test samples. One file per measure, one line in the list.
#pragma once

#include "core/data/split.h"
#include "core/measure/trained_model.h"

#include <memory>
#include <string>
#include <string_view>

namespace hourglass {

/// A number with its name, as it is called in JSON: "squared_error".
struct Measurement {
    std::string name;
    double value = 0;
};

/// Some test samples on their way through the measures.
struct Portion {
    std::span<const std::uint32_t> samples;
    Index first;          // of the test samples
    In x;                 // values × samples
    const Matrix &target; // x with NaN where the data lack a value
};

class Measure
{
public:
    virtual ~Measure() = default;
    virtual void add(TrainedModel &model, const Portion &portion) = 0;
    /// After all test samples were added.
    virtual std::vector<Measurement> found() const = 0;
};

/// What a measure may look at before the first test sample.
struct MeasureContext {
    TrainedModel &model;
    const Split &split;
    const Choice &corruption;
};

struct MeasureKind {
    std::string_view id;
    /// Null where the measure has nothing to say of this model.
    std::unique_ptr<Measure> (*make)(const MeasureContext &context);
};

/// The explicit list, in the order in which findings are told.
extern const MeasureKind reconstructionError;
extern const MeasureKind corruptedError;
extern const MeasureKind pcaError;
extern const MeasureKind objective;
std::span<const MeasureKind *const> measureKinds();

struct Evaluation {
    std::size_t samples = 0;
    std::vector<Measurement> found;
};

/// Puts the test samples of the model's own split through the measures. Throws Error when the split keeps none.
/// corruption: of the input, for the measures that look at it
Evaluation evaluate(TrainedModel &model, const Choice &corruption, std::span<const MeasureKind *const> kinds = measureKinds());

/// The same with a split of one's own.
Evaluation evaluate(TrainedModel &model, const Choice &corruption, const Split &split, std::span<const MeasureKind *const> kinds);

/// Σ (y − target)², leaving out what is missing in the target.
double squaredError(const Matrix &y, const Matrix &target);

} // namespace hourglass
