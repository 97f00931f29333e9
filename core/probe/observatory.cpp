// The observer's thread; see observatory.h.
#include "core/probe/observatory.h"

#include <chrono>

namespace hourglass {

namespace {
using Seconds = std::chrono::duration<double>;
constexpr double frameEvery = 1.0 / 30; // seconds
constexpr double restAfterWork = 50;    // times the work: watching takes 2 % of one processor, and painting follows it
constexpr double blocksEvery = 0.4;
constexpr double blocksRestAfterWork = 300;
constexpr double mostForSlice = 0.001; // seconds a frame may spend on encoding the map's samples
/// Samples chosen once for a run and an interest.
template <typename Part>
class Chosen
{
public:
    const SampleList &of(const Snapshot &snapshot, const Part &part)
    {
        if (m_setup != snapshot.setup || !(m_part == part)) {
            m_setup = snapshot.setup;
            m_part = part;
            m_samples = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*snapshot.setup, part));
        }
        return m_samples;
    }

private:
    std::shared_ptr<const RunSetup> m_setup;
    Part m_part;
    SampleList m_samples;
};

} // namespace

Observatory::Observatory(std::function<void()> wake)
    : m_wake(std::move(wake)), m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

void Observatory::watch(std::shared_ptr<SnapshotDesk> desk)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_desk = std::move(desk);
        m_interestChanged = true;
    }
    m_changed.notify_one();
}

void Observatory::setInterest(Interest interest)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_interest = std::move(interest);
        m_interestChanged = true;
    }
    m_changed.notify_one();
}

std::shared_ptr<const Frame> Observatory::take() { return m_frames.take().value_or(nullptr); }

void Observatory::work(const std::stop_token &stop)
{
    MapProbe map;
    PictureProbe pictures;
    BlockProbe blockProbe;
    FeatureProbe features;
    std::shared_ptr<const BlocksFrame> blocks;
    auto blocksAt = std::chrono::steady_clock::time_point();
    double blocksRest = 0;
    Chosen<Interest::Map> mapSamples;
    Chosen<Interest::Pictures> pictureSamples;
    std::shared_ptr<SnapshotDesk> desk;
    std::shared_ptr<const Snapshot> snapshot;
    double rest = 0;
    bool complete = true;
    while (!stop.stop_requested()) {
        Interest interest;
        bool changed = false;
        {
            // Between frames the observer rests, also when a lazy look at the desk finds nothing new. Only a changed
            // interest, such as a newly opened view, is answered at once.
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, Seconds(std::max(frameEvery, rest)), [this] { return m_interestChanged; });
            if (stop.stop_requested())
                return;
            changed = std::exchange(m_interestChanged, false);
            interest = m_interest;
            if (desk != m_desk) {
                desk = m_desk;
                snapshot.reset();
                blocks.reset();
            }
        }
        rest = 0;
        if (!desk)
            continue;
        const auto start = std::chrono::steady_clock::now();
        const auto newest = desk->newest.take();
        if (newest)
            snapshot = *newest;
        desk->wanted = interest.map.on || interest.pictures.on || interest.blocks || !interest.features.empty();
        if (!snapshot || (!newest && !changed && complete))
            continue;
        auto frame = std::make_shared<Frame>(Frame{snapshot->run, snapshot->step, snapshot->setup, {}, {}, {}, {}});
        if (interest.map.on)
            frame->map = map.look(*snapshot, mapSamples.of(*snapshot, interest.map), mostForSlice);
        if (interest.pictures.on)
            frame->pictures = pictures.look(*snapshot, pictureSamples.of(*snapshot, interest.pictures));
        if (!interest.features.empty()) {
            // The sample that is followed, whether or not its picture is shown.
            const SampleList &samples = pictureSamples.of(*snapshot, interest.pictures);
            if (!samples->empty())
                frame->features = features.look(*snapshot, interest.features, samples->front());
        }
        rest = restAfterWork * Seconds(std::chrono::steady_clock::now() - start).count();
        // A pass back as well costs more than the rest of a frame, and histograms need not move as often as the map.
        const auto before = std::chrono::steady_clock::now();
        if (interest.blocks && newest && (!blocks || Seconds(before - blocksAt).count() > blocksRest)) {
            blocks = blockProbe.look(*snapshot);
            blocksAt = std::chrono::steady_clock::now();
            blocksRest = std::max(blocksEvery, blocksRestAfterWork * Seconds(blocksAt - before).count());
        }
        if (interest.blocks)
            frame->blocks = blocks;
        complete = !frame->map || map.done();
        m_frames.post(std::move(frame));
        m_wake();
    }
}

} // namespace hourglass
