// Samples in compact form; see dataset.h.
#include "core/data/dataset.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/kernels/kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hourglass {

namespace {

std::size_t valueCount(const Dataset::Values &values)
{
    return std::visit([](const auto &v) { return v.size(); }, values);
}

} // namespace

Dataset::Dataset(Parts parts) : m_parts(std::move(parts))
{
    // Whatever a source reads: documents and windows are made of text.
    for (std::string *text : {&m_parts.name, &m_parts.note})
        *text = utf8(*text);
    for (std::vector<std::string> *names : {&m_parts.classes, &m_parts.sampleNames, &m_parts.valueNames})
        for (std::string &text : *names)
            text = utf8(text);
    for (Column &column : m_parts.metadata) {
        column.name = utf8(column.name);
        for (std::string &word : column.words)
            word = utf8(word);
    }
    if (m_parts.shape.isPicture() && m_parts.kind == DataKind::Table)
        m_parts.kind = DataKind::Picture;
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    const std::size_t values = valueCount(m_parts.values);
    if (size == 0 || values == 0)
        throw Error(say("%1 contains no samples.", {m_parts.name}));
    if (values % size != 0)
        throw Error(say("%1 does not contain a whole number of samples of %2.", {m_parts.name, m_parts.shape.text()}));
    m_count = static_cast<Index>(values / size);
    if (!exactly<std::uint32_t>(m_count)) // as lists of samples count them
        throw Error(say("%1 has more samples than Hourglass can count.", {m_parts.name}));
    if (m_parts.classes.size() >= noLabel)
        throw Error(say("%1 has %2 classes, but Hourglass reads fewer than %3.",
                        {m_parts.name, std::to_string(m_parts.classes.size()), std::to_string(noLabel)}));
    if (!m_parts.labels.empty() && m_parts.labels.size() != values / size)
        throw Error(
            say("%1 has %2 samples but %3 labels.", {m_parts.name, std::to_string(m_count), std::to_string(m_parts.labels.size())}));
    if (m_parts.sampleNames.size() != values / size)
        m_parts.sampleNames.clear();
    findRange();
    findMissing();
    scaleWeights();
}

void Dataset::findRange()
{
    m_traits = {m_parts.shape, 0, 1, m_count};
    const auto *floats = std::get_if<std::vector<float>>(&m_parts.values);
    if (!floats)
        return;
    float least = std::numeric_limits<float>::infinity();
    float most = -least;
    for (const float v : *floats) { // a NaN is neither less nor more
        least = v < least ? v : least;
        most = v > most ? v : most;
    }
    if (least <= most)
        m_traits = {m_parts.shape, static_cast<double>(least), static_cast<double>(most), m_count};
}

std::shared_ptr<const Dataset> Dataset::withPreprocessing(const Preprocessing &reading) const
{
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    const auto *bytes = std::get_if<std::vector<std::uint8_t>>(&m_parts.values);
    const auto given = [](const Preprocessing &r) { // of bytes
        return r.factor.empty() ? Preprocessing{{0}, {1.0 / 255}, r.means, r.low, r.names} : r;
    };
    const Preprocessing own = given(m_parts.reading);
    const Preprocessing other = given(reading);
    const auto fits = [size](const Preprocessing &r) {
        return r.factor.size() == r.offset.size() && (r.factor.size() == 1 || r.factor.size() == size) &&
               (r.low.size() <= 1 || r.low.size() == size);
    };
    // Pictures as bytes and as numbers between 0 and 1 mean the same.
    const auto shares = [](const Preprocessing &r) {
        return r.offset.size() == 1 && r.offset[0] == 0 && r.low.empty() && (r.factor[0] == 1 || r.factor[0] == 1.0 / 255);
    };
    const bool alike = own.offset == other.offset && own.factor == other.factor && own.low == other.low && own.means == other.means;
    if (alike || !fits(own) || !fits(other) || (own.means == other.means && shares(own) && shares(other)))
        return nullptr;
    Parts parts = m_parts;
    parts.reading = other;
    std::vector<float> values = bytes ? std::vector<float>(bytes->begin(), bytes->end()) : std::get<std::vector<float>>(m_parts.values);
    for (std::size_t at = 0; at < values.size(); ++at) {
        const auto value = static_cast<double>(values[at]);
        values[at] = static_cast<float>(scaled(other, at % size, bytes ? value : unscaled(own, at % size, value)));
    }
    parts.values = std::move(values);
    return std::make_shared<const Dataset>(std::move(parts));
}

const std::string &Dataset::sampleName(Index sample) const
{
    static const std::string none;
    return hasSampleNames() ? m_parts.sampleNames[static_cast<std::size_t>(sample)] : none;
}

std::string Dataset::valueName(Index value) const
{
    if (value < static_cast<Index>(m_parts.valueNames.size()))
        return m_parts.valueNames[static_cast<std::size_t>(value)];
    return say("Value %1", {std::to_string(value + 1)});
}

std::vector<float> Dataset::column(std::span<const std::uint32_t> samples, std::optional<Index> value) const
{
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    std::vector<float> result;
    result.reserve(samples.size());
    std::visit(
        [&](const auto &values) {
            using Number = typename std::decay_t<decltype(values)>::value_type;
            const float unit = std::is_same_v<Number, std::uint8_t> ? 1.0f / 255 : 1.0f;
            for (const std::uint32_t sample : samples) {
                const auto *first = values.data() + sample * size;
                if (value) {
                    result.push_back(unit * static_cast<float>(first[*value]));
                    continue;
                }
                double sum = 0;
                for (std::size_t i = 0; i < size; ++i)
                    sum += static_cast<double>(first[i]);
                result.push_back(unit * static_cast<float>(sum / static_cast<double>(size)));
            }
        },
        m_parts.values);
    return result;
}

void Dataset::findMissing()
{
    const auto *floats = std::get_if<std::vector<float>>(&m_parts.values);
    if (!floats || std::ranges::none_of(*floats, [](float v) { return std::isnan(v); }))
        return;
    m_missing = true;
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    if (m_parts.reading.means.size() == size)
        return;
    m_parts.reading.means.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
        double sum = 0;
        double known = 0;
        for (std::size_t at = i; at < floats->size(); at += size)
            if (!std::isnan((*floats)[at])) {
                sum += static_cast<double>((*floats)[at]);
                ++known;
            }
        m_parts.reading.means[i] = sum / std::max(known, 1.0);
    }
}

void Dataset::scaleWeights()
{
    std::vector<float> &weights = m_parts.weights;
    if (weights.empty())
        return;
    if (weights.size() != static_cast<std::size_t>(m_count))
        throw Error(say("%1 has %2 samples but %3 weights.", {m_parts.name, std::to_string(m_count), std::to_string(weights.size())}));
    double sum = 0;
    for (const float w : weights) {
        if (!(w >= 0) || !std::isfinite(w))
            throw Error(say("A sample of %1 has the weight %2, but weights must be 0 or more.", {m_parts.name, std::to_string(w)}));
        sum += static_cast<double>(w);
    }
    if (sum == 0)
        throw Error(say("All samples of %1 have the weight 0.", {m_parts.name}));
    for (float &w : weights)
        w = static_cast<float>(static_cast<double>(w) * static_cast<double>(m_count) / sum);
}

std::size_t Dataset::bytes() const
{
    return std::visit([](const auto &v) { return v.size() * sizeof(v[0]); }, m_parts.values);
}

void Dataset::gather(std::span<const std::uint32_t> samples, Out columns) const
{
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    if (const auto *bytes = std::get_if<std::vector<std::uint8_t>>(&m_parts.values)) {
        for (std::size_t s = 0; s < samples.size(); ++s)
            kernels().fromBytes(bytes->data() + samples[s] * size, Scalar(1) / 255, columns.data() + s * size, columns.rows());
    } else {
        const auto &floats = std::get<std::vector<float>>(m_parts.values);
        for (std::size_t s = 0; s < samples.size(); ++s)
            std::copy_n(floats.data() + samples[s] * size, size, columns.data() + s * size);
    }
    for (Index s = 0; hasMissing() && s < columns.cols(); ++s)
        for (Index i = 0; i < columns.rows(); ++i)
            if (std::isnan(columns(i, s)))
                columns(i, s) = static_cast<Scalar>(m_parts.reading.means[static_cast<std::size_t>(i)]);
}

void Dataset::markMissing(std::span<const std::uint32_t> samples, Out columns) const
{
    if (!hasMissing())
        return;
    const auto &floats = std::get<std::vector<float>>(m_parts.values);
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    for (Index s = 0; s < columns.cols(); ++s)
        for (Index i = 0; i < columns.rows(); ++i)
            if (std::isnan(floats[samples[static_cast<std::size_t>(s)] * size + static_cast<std::size_t>(i)]))
                columns(i, s) = std::numeric_limits<Scalar>::quiet_NaN();
}

} // namespace hourglass
