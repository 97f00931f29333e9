// A trained model with matching data, and the memory to run it: samples through encoder and decoder, a portion at a time.
#pragma once

#include "core/base/buffer.h"
#include "core/experiment/build.h"
#include "core/experiment/open_model.h"
#include "core/nn/workspace.h"

#include <span>

namespace hourglass {

class TrainedModel
{
public:
    static constexpr Index portion = 512; // samples

    /// Throws Error with what is missing when the model was opened without data.
    explicit TrainedModel(const OpenedModel &opened);

    const Model &model() const { return *m_model; }
    const Dataset &dataset() const { return *m_dataset; }
    const Network &network() const { return m_network; }
    Workspace &workspace() { return m_workspace; }
    Index codeSize() const { return m_network.codeShape().size(); }
    /// Every sample of the data, in their order.
    std::vector<std::uint32_t> all() const;

    /// Calls use(first, x) for portions of samples.   x: values × samples · first: of them, in `samples`
    template <typename Use>
    void forPortions(std::span<const std::uint32_t> samples, Use &&use)
    {
        for (std::size_t begin = 0; begin < samples.size(); begin += static_cast<std::size_t>(portion)) {
            const auto n = static_cast<Index>(std::min(static_cast<std::size_t>(portion), samples.size() - begin));
            const Out x(m_input.data(), m_input.rows(), n);
            m_dataset->gather(samples.subspan(begin, static_cast<std::size_t>(n)), x);
            use(static_cast<Index>(begin), In(x.data(), x.rows(), n));
        }
    }

    /// Samples as they are to come out: x with NaN where the data lack a value.
    Matrix targets(std::span<const std::uint32_t> samples, In x) const;
    /// Up to a portion of samples.   values × samples → code size × samples
    Matrix encode(In x);
    /// Up to a portion of samples.   values × samples → the same
    Matrix reconstruct(In x);

private:
    const std::shared_ptr<const Model> m_model;
    const std::shared_ptr<const Dataset> m_dataset;
    const Network m_network;
    Workspace m_workspace;
    Matrix m_input;
};

} // namespace hourglass
