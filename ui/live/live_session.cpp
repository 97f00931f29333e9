// The bridge to the engine; see live_session.h.
#include "ui/live/live_session.h"

#include "core/base/thread_time.h"
#include "ui/look/queued.h"

#include <QCoreApplication>

namespace hourglass {

namespace {
constexpr int historyEvery = 250;        // ms
constexpr int statusEvery = 60;          // ms
constexpr int dragEvery = 40;            // ms between two questions of a hand that drags
constexpr int mostPostponed = 4;         // times in a row
constexpr double restAfterPainting = 46; // times what a frame took to show, shared by the processors: training gets them back
} // namespace

LiveSession::LiveSession(std::span<const ProbeKind *const> probes, QObject *parent) : QObject(parent), m_ending(queuedTo(this))
{
    m_observer = std::make_unique<Observer>(waker(), probes);
    m_historyTimer.setSingleShot(true);
    m_historyTimer.setInterval(historyEvery);
    connect(&m_historyTimer, &QTimer::timeout, this, [this] {
        // A drag is served before curves grow.
        const bool dragging = m_sinceQuestion.isValid() && m_sinceQuestion.elapsed() < dragEvery;
        if (dragging && m_postponed < mostPostponed) {
            ++m_postponed;
            m_historyTimer.start();
        } else {
            drainHistory();
        }
    });
}

LiveSession::~LiveSession()
{
    m_session.reset();
    m_ending.wait();
    m_observer.reset();
}

std::function<void()> LiveSession::waker()
{
    return [this] {
        // The threads end in our destructor, so `this` outlives every call.
        if (!m_pending.exchange(true))
            QMetaObject::invokeMethod(
                this, [this] { drain(); }, Qt::QueuedConnection);
    };
}

void LiveSession::prepare(const Experiment &experiment, std::shared_ptr<const Dataset> dataset, RunPast past)
{
    clear();
    m_dataName = dataset->name();
    m_shape = dataset->shape();
    m_session = std::make_unique<Session>(++m_run, experiment, std::move(dataset), m_threads, waker(), std::move(past));
    m_observer->watch(m_session->desk(), m_session->timeline());
    drain();
}

void LiveSession::clear()
{
    if (m_session)
        Q_EMIT runAboutToEnd();
    m_observer->watch(nullptr);
    if (m_session) // it ends within a batch; a large one is not waited for here
        m_ending.start<void>([old = std::shared_ptr<Session>(std::move(m_session))](const Task::Job &) mutable { old.reset(); }, {});
    m_status = {};
    m_curve = LossCurve();
    m_epochs.clear();
    m_frame.reset();
    if (std::exchange(m_moment, nullptr))
        Q_EMIT momentChanged();
    Q_EMIT statusChanged(m_status);
    Q_EMIT historyChanged();
}

void LiveSession::showMoment(std::optional<std::uint64_t> step)
{
    showSnapshot(step && m_session ? m_session->timeline()->at(*step) : nullptr);
}

void LiveSession::showSnapshot(std::shared_ptr<const Snapshot> moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    m_observer->show(moment);
    Q_EMIT momentChanged();
}

void LiveSession::showNeighbour(int by)
{
    const std::vector<std::uint64_t> steps = m_session ? m_session->timeline()->steps() : std::vector<std::uint64_t>{};
    if (steps.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(steps.size());
    const auto now = moment();
    std::ptrdiff_t at = now ? std::ranges::lower_bound(steps, *now) - steps.begin() : count - 1;
    if (now && by > 0 && at < count && steps[static_cast<std::size_t>(at)] > *now) // the one that is shown has been let go meanwhile
        --at;
    showMoment(steps[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, count - 1))]);
}

void LiveSession::setQuestions(const Questions &questions)
{
    if (m_questions == questions)
        return;
    m_questions = questions;
    m_sinceQuestion.start();
    m_observer->setQuestions(questions);
}

void LiveSession::drain()
{
    m_pending = false;
    if (!m_session)
        return;
    const RunState before = m_status.state;
    m_status = m_session->status();
    // While it runs, words and bars need not change with every answer to a hand that drags.
    if (m_status.state != RunState::Running || before != RunState::Running || !m_sinceStatus.isValid() ||
        m_sinceStatus.elapsed() >= statusEvery) {
        m_sinceStatus.start();
        Q_EMIT statusChanged(m_status);
    }
    if (m_status.state != before) // the end of a curve is never late
        drainHistory();
    else if (!m_historyTimer.isActive())
        m_historyTimer.start();
    if (auto frame = m_observer->take(); frame && frame->run == m_run) {
        m_frame = std::move(frame);
        m_atFrame = threadTime();
        Q_EMIT frameArrived(m_frame);
        // Comes when all that the frame has changed is painted.
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
    }
}

bool LiveSession::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_observer->rest(restAfterPainting / Workers::processors() * (threadTime() - m_atFrame));
    return true;
}

void LiveSession::drainHistory()
{
    if (!m_session)
        return;
    m_postponed = 0;
    m_session->history().update(m_curve, m_epochs);
    Q_EMIT historyChanged();
}

} // namespace hourglass
