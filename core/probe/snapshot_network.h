// Inference with one snapshot's weights: encodes and decodes, in memory allocated once per network.
#pragma once

#include "core/train/snapshot.h"

namespace hourglass {

/// How far a reconstruction is from its sample.
enum class Measure { Squared, Absolute, Loss };

/// The mean over one sample's values, squared or absolute; values that are missing in `wanted`, NaN, do not count.
float meanDifference(const Eigen::Ref<const Vector> &wanted, const Eigen::Ref<const Vector> &made, Measure measure);

class SnapshotNetwork
{
public:
    static constexpr Index capacity = 128; // samples at once

    /// Everything is asked of this snapshot from now on.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    const Snapshot &snapshot() const { return *m_snapshot; }
    const RunSetup &setup() const { return *m_snapshot->setup; }
    Index codeSize() const { return setup().network.codeShape().size(); }

    /// Samples of the data set.   values × samples
    Matrix values(std::span<const std::uint32_t> samples) const;
    /// The same with NaN where the data have no value: what a reconstruction is held against.
    Matrix targets(std::span<const std::uint32_t> samples) const;
    /// code size × samples
    Matrix encode(std::span<const std::uint32_t> samples);
    void encode(std::span<const std::uint32_t> samples, Out codes);
    Matrix encode(const Matrix &values);
    /// values × samples from codes: code size × samples
    Matrix decode(const Matrix &codes);
    /// The mean over a sample's values of the measure, or the run's loss; values that are missing in `wanted`, NaN, do not count.
    std::vector<float> errors(const Matrix &codes, const Matrix &wanted, Measure measure);
    /// Standard deviations of the numbers of the codes; nothing where a code is no distribution.   code size × samples
    std::optional<Matrix> deviations(std::span<const std::uint32_t> samples);

private:
    std::shared_ptr<const Snapshot> m_snapshot;
    std::shared_ptr<const RunSetup> m_setup; // of the workspace
    std::unique_ptr<Workspace> m_workspace;
    Matrix m_input;
};

} // namespace hourglass
