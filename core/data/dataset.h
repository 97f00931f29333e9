// A set of samples in its own compact type, shared by all who read it and never changed after loading.
#pragma once

#include "core/base/shape.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace hourglass {

class Dataset
{
public:
    using Values = std::variant<std::vector<std::uint8_t>, std::vector<float>>;
    static constexpr std::uint16_t noLabel = 0xffff;

    /// What a source found; values lie sample by sample. Labels and classes may be empty.
    struct Parts {
        std::string name;
        Shape shape;
        Values values;                     // NaN where a float is missing
        std::vector<std::uint16_t> labels; // index into classes, or noLabel
        std::vector<std::string> classes;
        std::vector<float> weights; // how much each sample counts; empty when all count alike
        Index officialTest = 0;     // so many samples at the end are the published test split
        std::string note;           // what the source had to decide ("scaled column by column to 0..1")
    };

    /// Bytes are read as value / 255. Throws Error when the parts do not fit one another.
    explicit Dataset(Parts parts);

    const std::string &name() const { return m_parts.name; }
    const std::string &note() const { return m_parts.note; }
    Shape shape() const { return m_parts.shape; }
    Index count() const { return m_count; }
    Index officialTest() const { return m_parts.officialTest; }
    const std::vector<std::string> &classes() const { return m_parts.classes; }
    bool hasLabels() const { return !m_parts.labels.empty(); }
    std::uint16_t label(Index sample) const { return hasLabels() ? m_parts.labels[static_cast<std::size_t>(sample)] : noLabel; }
    std::size_t bytes() const;

    bool hasWeights() const { return !m_parts.weights.empty(); }
    /// How much a sample counts; 1 on average.
    Scalar weight(Index sample) const
    {
        return hasWeights() ? static_cast<Scalar>(m_parts.weights[static_cast<std::size_t>(sample)]) : Scalar(1);
    }
    /// Whether any value is missing.
    bool hasMissing() const { return !m_means.empty(); }

    /// Copies samples into columns, as numbers between 0 and 1 for bytes, as they are for floats. A missing value becomes the mean of
    /// its place over the samples that have it.
    void gather(std::span<const std::uint32_t> samples, Out columns) const;
    /// Puts NaN where a sample's value is missing and leaves the others.
    void markMissing(std::span<const std::uint32_t> samples, Out columns) const;

private:
    void findMissing();
    void scaleWeights();

    Parts m_parts;
    Index m_count;
    std::vector<float> m_means; // of each place over the samples that have a value there; empty when none is missing
};

} // namespace hourglass
