// Questions asked of a snapshot; see probes.h.
#include "core/probe/probes.h"

#include "core/analysis/pca.h"

#include <chrono>
#include <cmath>

namespace hourglass {

namespace {
constexpr Index portion = 128;       // samples encoded at once
constexpr Index mostForPlane = 1000; // samples that decide which plane is shown
} // namespace

std::shared_ptr<const MapFrame> MapProbe::look(const Snapshot &snapshot, const SampleList &samples, double seconds)
{
    const Network &network = snapshot.setup->network;
    const auto count = static_cast<Index>(samples->size());
    const bool fresh = m_setup != snapshot.setup || m_samples != samples;
    if (fresh) {
        if (m_setup != snapshot.setup) {
            m_workspace = std::make_unique<Workspace>(network, portion, Workspace::For::Inference);
            m_input.resize(network.in().size(), portion);
        }
        m_setup = snapshot.setup;
        m_samples = samples;
        m_codes.setZero(network.codeShape().size(), count);
        m_next = 0;
    }
    if (fresh || m_step != snapshot.step) {
        m_sinceFresh = 0;
        m_step = snapshot.step;
    }
    const auto start = std::chrono::steady_clock::now();
    Index done = 0;
    while (m_sinceFresh < count && done < count) {
        const Index n = std::min({portion, count - m_next, count - done});
        const Out x(m_input.data(), m_input.rows(), n);
        snapshot.setup->dataset->gather(std::span(*samples).subspan(static_cast<std::size_t>(m_next), static_cast<std::size_t>(n)), x);
        network.encode(snapshot.weights.span(), *m_workspace, In(x.data(), x.rows(), n),
                       Out(m_codes.data() + m_next * m_codes.rows(), m_codes.rows(), n));
        done += n;
        m_sinceFresh += n;
        m_next = (m_next + n) % count;
        if (!fresh && std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() > seconds)
            break;
    }
    auto frame = std::make_shared<MapFrame>();
    frame->samples = samples;
    frame->codeSize = m_codes.rows();
    project(*frame);
    return frame;
}

void MapProbe::project(MapFrame &frame)
{
    const Index size = m_codes.rows();
    if (size <= 2) {
        frame.points = Matrix::Zero(2, m_codes.cols());
        frame.points.topRows(size) = m_codes;
        return;
    }
    const Index used = std::min(mostForPlane, m_codes.cols());
    Covariance covariance(size);
    covariance.add(m_codes.leftCols(used));
    const Pca found = pca(covariance, 2);
    m_plane = aligned(found.components, m_plane);
    frame.projected = true;
    frame.points.noalias() = m_plane.cast<Scalar>().transpose() * (m_codes.colwise() - found.mean.cast<Scalar>());
}

std::shared_ptr<const PictureFrame> PictureProbe::look(const Snapshot &snapshot, const SampleList &samples)
{
    const Network &network = snapshot.setup->network;
    const auto count = static_cast<Index>(samples->size());
    if (m_setup != snapshot.setup || !m_workspace || m_workspace->capacity() < count) {
        m_setup = snapshot.setup;
        m_workspace = std::make_unique<Workspace>(network, std::max<Index>(count, 16), Workspace::For::Inference);
    }
    auto frame = std::make_shared<PictureFrame>();
    frame->samples = samples;
    frame->originals.resize(network.in().size(), count);
    snapshot.setup->dataset->gather(*samples, Out(frame->originals.data(), frame->originals.rows(), count));
    Matrix &codes = frame->codes;
    codes.resize(network.codeShape().size(), count);
    network.encode(snapshot.weights.span(), *m_workspace, In(frame->originals.data(), frame->originals.rows(), count),
                   Out(codes.data(), codes.rows(), count));
    frame->reconstructions.resize(network.in().size(), count);
    network.decode(snapshot.weights.span(), *m_workspace, In(codes.data(), codes.rows(), count),
                   Out(frame->reconstructions.data(), frame->reconstructions.rows(), count));
    Matrix wanted = frame->originals;
    snapshot.setup->dataset->markMissing(*samples, Out(wanted.data(), wanted.rows(), count));
    for (Index i = 0; i < count; ++i) { // over the values that are there
        const auto difference = (wanted.col(i) - frame->reconstructions.col(i)).array();
        const auto there = static_cast<Scalar>(difference.size() - difference.isNaN().count());
        const Scalar squares = difference.isNaN().select(Scalar(0), difference.square()).sum();
        frame->errors.push_back(static_cast<float>(squares / std::max(there, Scalar(1))));
    }
    return frame;
}

std::shared_ptr<const Frame> frameOf(const Snapshot &snapshot, const SampleList &map, const SampleList &pictures)
{
    auto frame = std::make_shared<Frame>(Frame{snapshot.run, snapshot.step, snapshot.setup, {}, {}, {}, {}});
    frame->map = MapProbe().look(snapshot, map, HUGE_VAL);
    frame->pictures = PictureProbe().look(snapshot, pictures);
    return frame;
}

} // namespace hourglass
