// A set of samples in its own compact type, shared by all who read it and never changed after loading.
#pragma once

#include "core/base/shape.h"
#include "core/data/formats/contents.h"
#include "core/data/preprocessing.h"
#include "core/spec/settings.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hourglass {

/// What an experiment has to know of its data before it can be checked against them.
struct DataTraits {
    DataTraits(Shape s = {0, 0, 0}, double lowest = 0, double highest = 1, Index samples = 1000)
        : shape(s), minimum(lowest), maximum(highest), count(samples)
    {
    }

    Shape shape;    // of one sample
    double minimum; // of all values
    double maximum;
    Index count; // samples
    bool operator==(const DataTraits &) const = default;
};

enum class DataKind { Picture, Table, Series, Text };

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
        std::vector<float> weights;                // how much each sample counts; empty when all count alike
        Index officialTest = 0;                    // so many samples at the end are the published test split
        std::string note;                          // what the source had to decide ("scaled column by column to 0..1")
        Preprocessing reading = {};                // what the values have gone through
        std::vector<std::string> sampleNames = {}; // of each sample, such as a word; empty when they have none
        std::vector<std::string> valueNames = {};  // of each value of a sample; empty when they have none
        Settings found = {};               // what the source found out where its settings left it open, such as the column of labels
        DataKind kind = DataKind::Table;   // of samples with a height and a width: always pictures
        std::vector<Column> metadata = {}; // columns that stay with the samples, a row for each
        std::vector<std::uint32_t> rowNumbers = {}; // of each sample in its file, from 1; empty when they count on from 1
        std::vector<std::uint32_t> groups = {};     // samples of one group stay in one split; empty when they are free
        std::vector<LeftOut> leftOut = {};          // what was not read, and why
        std::size_t missing = 0;                    // values that the file lacks
        std::vector<std::string> notes = {};        // what the source had to decide, each for itself; note joins them
    };

    /// Bytes are read as value / 255. Throws Error when the parts do not fit one another.
    explicit Dataset(Parts parts);

    const std::string &name() const { return m_parts.name; }
    const std::string &note() const { return m_parts.note; }
    Shape shape() const { return m_parts.shape; }
    const DataTraits &traits() const { return m_traits; }
    DataKind kind() const { return m_parts.kind; }
    const std::vector<Column> &metadata() const { return m_parts.metadata; }
    const std::vector<LeftOut> &leftOut() const { return m_parts.leftOut; }
    const std::vector<std::string> &notes() const { return m_parts.notes; }
    const std::vector<std::string> &valueNames() const { return m_parts.valueNames; }
    /// Values that the file lacks, those of samples that were left out included.
    std::size_t missingValues() const { return m_parts.missing; }
    /// In the file, from 1, a table's header not counted.
    std::uint32_t rowNumber(Index sample) const
    {
        return m_parts.rowNumbers.empty() ? static_cast<std::uint32_t>(sample) + 1 : m_parts.rowNumbers[static_cast<std::size_t>(sample)];
    }
    const std::vector<std::uint32_t> &groups() const { return m_parts.groups; }
    const Preprocessing &reading() const { return m_parts.reading; }
    const Settings &found() const { return m_parts.found; }
    /// The same samples read as others were, so that a network that learned from those understands these. Null when they are so
    /// already, or when either of the two has nothing to change.
    std::shared_ptr<const Dataset> withPreprocessing(const Preprocessing &reading) const;
    Index count() const { return m_count; }
    Index officialTest() const { return m_parts.officialTest; }
    const std::vector<std::string> &classes() const { return m_parts.classes; }
    bool hasLabels() const { return !m_parts.labels.empty(); }
    std::uint16_t label(Index sample) const { return hasLabels() ? m_parts.labels[static_cast<std::size_t>(sample)] : noLabel; }
    std::size_t bytes() const;

    bool hasSampleNames() const { return !m_parts.sampleNames.empty(); }
    /// Empty when the samples have no names.
    const std::string &sampleName(Index sample) const;
    /// What one of a sample's values is called; its place when it has no name.
    std::string valueName(Index value) const;
    /// One value of each of some samples, or the mean of all their values; not a number where it is missing.
    std::vector<float> column(std::span<const std::uint32_t> samples, std::optional<Index> value) const;

    bool hasWeights() const { return !m_parts.weights.empty(); }
    /// How much a sample counts; 1 on average.
    Scalar weight(Index sample) const
    {
        return hasWeights() ? static_cast<Scalar>(m_parts.weights[static_cast<std::size_t>(sample)]) : Scalar(1);
    }
    /// Whether any value is missing.
    bool hasMissing() const { return m_missing; }

    /// Copies samples into columns, as numbers between 0 and 1 for bytes, as they are for floats. A missing value becomes the mean of
    /// its place over the samples that have it.
    void gather(std::span<const std::uint32_t> samples, Out columns) const;
    /// Puts NaN where a sample's value is missing and leaves the others.
    void markMissing(std::span<const std::uint32_t> samples, Out columns) const;

private:
    void findRange();
    void findMissing();
    void scaleWeights();

    Parts m_parts;
    DataTraits m_traits;
    Index m_count;
    bool m_missing = false;
};

} // namespace hourglass
