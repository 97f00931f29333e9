// Looking through a network; see snapshot_network.h.
#include "core/probe/snapshot_network.h"

#include <algorithm>

namespace hourglass {

float meanDifference(const Eigen::Ref<const Vector> &wanted, const Eigen::Ref<const Vector> &made, Measure measure)
{
    const auto difference = (wanted - made).array();
    const auto there = static_cast<Scalar>(difference.size() - difference.isNaN().count());
    const Scalar sum = measure == Measure::Squared ? difference.isNaN().select(Scalar(0), difference.square()).sum()
                                                   : difference.isNaN().select(Scalar(0), difference.abs()).sum();
    return static_cast<float>(sum / std::max(there, Scalar(1)));
}

void SnapshotNetwork::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    if (m_setup != snapshot->setup) { // without memory for it, all stays as it was
        const Network &network = snapshot->setup->network;
        auto workspace = std::make_unique<Workspace>(network, capacity, Workspace::For::Inference);
        Matrix input(network.in().size(), capacity);
        m_workspace = std::move(workspace);
        m_input = std::move(input);
        m_setup = snapshot->setup;
    }
    m_snapshot = std::move(snapshot);
}

Matrix SnapshotNetwork::values(std::span<const std::uint32_t> samples) const
{
    Matrix x(setup().network.in().size(), static_cast<Index>(samples.size()));
    setup().dataset->gather(samples, Out(x.data(), x.rows(), x.cols()));
    return x;
}

Matrix SnapshotNetwork::targets(std::span<const std::uint32_t> samples) const
{
    Matrix x = values(samples);
    setup().dataset->markMissing(samples, Out(x.data(), x.rows(), x.cols()));
    return x;
}

Matrix SnapshotNetwork::encode(std::span<const std::uint32_t> samples)
{
    Matrix codes(codeSize(), static_cast<Index>(samples.size()));
    encode(samples, Out(codes.data(), codes.rows(), codes.cols()));
    return codes;
}

void SnapshotNetwork::encode(std::span<const std::uint32_t> samples, Out codes)
{
    for (Index begin = 0; begin < codes.cols(); begin += capacity) {
        const Index n = std::min(capacity, codes.cols() - begin);
        const Out x(m_input.data(), m_input.rows(), n);
        setup().dataset->gather(samples.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(n)), x);
        setup().network.encode(m_snapshot->weights.span(), *m_workspace, asIn(x), columns(codes, {begin, begin + n}));
    }
}

Matrix SnapshotNetwork::encode(const Matrix &values)
{
    Matrix codes(codeSize(), values.cols());
    setup().network.encode(m_snapshot->weights.span(), *m_workspace, In(values.data(), values.rows(), values.cols()),
                           Out(codes.data(), codes.rows(), codes.cols()));
    return codes;
}

Matrix SnapshotNetwork::decode(const Matrix &codes)
{
    Matrix pictures(setup().network.in().size(), codes.cols());
    setup().network.decode(m_snapshot->weights.span(), *m_workspace, In(codes.data(), codes.rows(), codes.cols()),
                           Out(pictures.data(), pictures.rows(), pictures.cols()));
    return pictures;
}

std::vector<float> SnapshotNetwork::errors(const Matrix &codes, const Matrix &wanted, Measure measure)
{
    const Network &network = setup().network;
    std::vector<float> result;
    std::vector<Scalar> losses(static_cast<std::size_t>(capacity));
    Matrix pictures;
    for (Index begin = 0; begin < codes.cols(); begin += capacity) {
        const Index n = std::min(capacity, codes.cols() - begin);
        pictures = decode(codes.middleCols(begin, n));
        if (measure == Measure::Loss) { // of what the last layer gave, which is still there
            const Out z = m_workspace->output(network.parts().size() - 1, {0, n});
            network.loss().value(asIn(z), In(wanted.data() + begin * wanted.rows(), wanted.rows(), n),
                                 std::span(losses).first(static_cast<std::size_t>(n)));
            for (Index i = 0; i < n; ++i)
                result.push_back(static_cast<float>(losses[static_cast<std::size_t>(i)]));
            continue;
        }
        for (Index i = 0; i < n; ++i)
            result.push_back(meanDifference(wanted.col(begin + i), pictures.col(i), measure));
    }
    return result;
}

std::optional<Matrix> SnapshotNetwork::deviations(std::span<const std::uint32_t> samples)
{
    const Network &network = setup().network;
    const Layer &code = *network.parts()[network.code()].layer;
    Matrix result(codeSize(), static_cast<Index>(samples.size()));
    for (Index begin = 0; begin < result.cols(); begin += capacity) {
        const Index n = std::min(capacity, result.cols() - begin);
        encode(samples.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(n)));
        if (!code.deviations(m_workspace->tape(network.code(), {0, n}), Out(result.data() + begin * result.rows(), result.rows(), n)))
            return std::nullopt;
    }
    return result;
}

} // namespace hourglass
