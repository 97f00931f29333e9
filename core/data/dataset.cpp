// Samples in compact form; see dataset.h.
#include "core/data/dataset.h"

#include "core/base/error.h"

namespace hourglass {

namespace {

std::size_t valueCount(const Dataset::Values &values)
{
    return std::visit([](const auto &v) { return v.size(); }, values);
}

} // namespace

Dataset::Dataset(Parts parts) : m_parts(std::move(parts))
{
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    const std::size_t values = valueCount(m_parts.values);
    if (size == 0 || values == 0)
        throw Error(m_parts.name + " holds no samples.");
    if (values % size != 0)
        throw Error(m_parts.name + " does not hold a whole number of samples of " + m_parts.shape.text() + ".");
    m_count = static_cast<Index>(values / size);
    if (!m_parts.labels.empty() && m_parts.labels.size() != values / size)
        throw Error(m_parts.name + " has " + std::to_string(m_count) + " samples but " + std::to_string(m_parts.labels.size()) +
                    " labels.");
    if (m_count < 4)
        throw Error(m_parts.name + " holds " + std::to_string(m_count) + " samples; training needs at least four.");
}

std::size_t Dataset::bytes() const
{
    return std::visit([](const auto &v) { return v.size() * sizeof(v[0]); }, m_parts.values);
}

void Dataset::gather(std::span<const std::uint32_t> samples, Out columns) const
{
    const auto size = static_cast<std::size_t>(m_parts.shape.size());
    const auto copy = [&](const auto &values, Scalar factor) {
        for (std::size_t s = 0; s < samples.size(); ++s) {
            const auto *source = values.data() + samples[s] * size;
            Scalar *target = columns.data() + s * size;
            for (std::size_t i = 0; i < size; ++i)
                target[i] = static_cast<Scalar>(source[i]) * factor;
        }
    };
    if (const auto *bytes = std::get_if<std::vector<std::uint8_t>>(&m_parts.values))
        copy(*bytes, Scalar(1) / 255);
    else
        copy(std::get<std::vector<float>>(m_parts.values), 1);
}

} // namespace hourglass
