// The copy of the work on disk; see work_copy.h.
#include "ui/lab/work_copy.h"

#include "core/document/work_folder.h"
#include "core/experiment/files.h"
#include "ui/document/experiment_document.h"
#include "ui/live/live_session.h"
#include "ui/live/run_list.h"
#include "ui/look/queued.h"

#include <algorithm>

namespace hourglass {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int every = 5000; // ms; with the time to write, nothing older than ten seconds is lost
constexpr int rest = 20;    // times as long as writing weights, or snapshots, took, they are left alone
constexpr std::uintmax_t roomForMoments = std::uintmax_t{256} << 20; // bytes, of all ended runs together

/// Calls once, at the latest when the run is gone and can hand nothing over.
class Once
{
public:
    explicit Once(std::function<void(std::optional<Model>)> use) : m_use(std::move(use)) {}
    Once(const Once &) = delete;
    Once &operator=(const Once &) = delete;
    ~Once()
    {
        attempt<void>([this] { call(std::nullopt); });
    }
    void call(std::optional<Model> model)
    {
        if (const auto use = std::exchange(m_use, nullptr))
            use(std::move(model));
    }

private:
    std::function<void(std::optional<Model>)> m_use;
};

} // namespace

WorkCopy::WorkCopy(ExperimentDocument &document, LiveSession &live, RunList &runs, QObject *parent)
    : QObject(parent), m_document(document), m_live(live), m_runs(runs), m_place(WorkPlace::fresh()),
      m_queue(std::make_shared<TaskQueue>(queuedTo(this)))
{
    connect(&m_timer, &QTimer::timeout, this, &WorkCopy::update);
    m_timer.start(every);
    connect(&live, &LiveSession::runAboutToEnd, this, &WorkCopy::endRun);
    connect(&live, &LiveSession::statusChanged, this, [this](const RunStatus &status) {
        const RunState before = std::exchange(m_state, status.state);
        if (status.state != before && status.state != RunState::Running && status.state != RunState::Ready)
            writeLiveRun(); // it has come to a rest
    });
    connect(&runs, &RunList::removed, this, [this](int number) {
        m_unwritten.erase(number);
        write([number](const std::filesystem::path &folder) { removeRun(folder, number); }, {});
    });
}

WorkCopy::~WorkCopy()
{
    m_place->close();
    m_queue->close();
}

void WorkCopy::moveTo(std::shared_ptr<WorkPlace> place)
{
    m_place->close();
    m_queue->add<void>([old = std::exchange(m_place, place ? std::move(place) : WorkPlace::fresh())]() mutable { old.reset(); });
    m_place->own();
    m_written.clear();
    m_unwritten.clear();
    m_notBefore = {};
    m_momentsNotBefore = {};
    m_run = 0;
    m_step = 0;
}

/// On the queue's thread, in order; `done` on this one.
void WorkCopy::write(std::function<void(const std::filesystem::path &)> work, std::function<void(bool)> done)
{
    m_queue->add<void>(
        [place = m_place, work = std::move(work)] {
            if (!place->isClosed())
                work(place->folder());
        },
        told(std::move(done)));
}

std::function<void(const Outcome<void> &)> WorkCopy::told(std::function<void(bool)> done)
{
    return [this, done = std::move(done)](const Outcome<void> &outcome) {
        if (done)
            done(static_cast<bool>(outcome));
        if (outcome)
            return;
        m_fails = true;
        if (!std::exchange(m_told, true))
            Q_EMIT failed(QString::fromStdString(outcome.failure().sentence));
    };
}

Work WorkCopy::overview() const
{
    Work work{m_document.experiment()};
    for (const RunRecord &record : m_runs.runs()) {
        work.runs.emplace_back();
        work.runs.back().record.number = record.number;
    }
    work.current = m_runs.currentNumber();
    work.count = m_runs.count();
    if (view)
        work.view = view();
    work.file = m_document.path().toStdString();
    work.unsaved = m_document.isModified();
    return work;
}

Work WorkCopy::work() const
{
    Work work = overview();
    for (std::size_t i = 0; i < work.runs.size(); ++i) {
        WorkRun &run = work.runs[i];
        run.record = m_runs.runs()[i];
        run.folder = m_place->folder() / place::run(run.record.number);
        if (const auto kept = m_unwritten.find(run.record.number); kept != m_unwritten.end()) {
            run.model = kept->second->model;
            run.moments = kept->second->moments;
        }
    }
    return work;
}

void WorkCopy::withLiveRun(std::function<void(std::shared_ptr<Work>)> use)
{
    auto work = std::make_shared<Work>(this->work());
    const int number = work->current;
    const RunStatus &status = m_live.status();
    if (!m_live.hasRun() || number == 0 || status.step == 0 || status.state == RunState::Failed) {
        use(std::move(work));
        return;
    }
    Session *session = m_live.session();
    const auto once = std::make_shared<Once>([work = std::move(work), number, session, use = std::move(use)](std::optional<Model> model) {
        if (!model) {
            use(nullptr);
            return;
        }
        if (WorkRun *run = work->find(number)) {
            // On the session's thread: curves, snapshots and weights are those of one step.
            run->record.step = model->progress.step;
            session->history().update(run->record.curve, run->record.epochs);
            run->moments = session->timeline()->moments();
            run->model = std::make_shared<const Model>(std::move(*model));
        }
        use(work);
    });
    session->withModel([once](Model model) { once->call(std::move(model)); });
}

std::filesystem::path WorkCopy::weightsFile(int number) const { return m_place->folder() / place::run(number) / place::weights; }

void WorkCopy::update()
{
    if (isBusy() || m_document.shape().size() == 0)
        return;
    if (!std::exchange(m_fails, false) && std::exchange(m_told, false)) // all that was tried since the last time
        Q_EMIT worksAgain();
    const Work now = overview();
    std::string text = toJson(now.experiment) + manifestOf(now);
    if (m_written.empty() && !now.unsaved && now.runs.empty())
        return; // as it was opened, and nothing has been trained
    if (text != m_written) {
        m_written = std::move(text);
        write([now](const std::filesystem::path &folder) { writeOverview(folder, now); },
              [this](bool written) {
                  if (!written)
                      m_written.clear();
              });
    }
    for (const auto &[number, run] : m_unwritten)
        runWriter(false)(run);
    if (const std::set<int> numbers = m_runs.takeChanged(); !numbers.empty()) {
        std::vector<RunRecord> records;
        for (const int number : numbers)
            if (const auto index = m_runs.indexOf(number))
                records.push_back(m_runs.runs()[*index]);
        write(
            [records = std::move(records)](const std::filesystem::path &folder) {
                for (const RunRecord &record : records)
                    writeRecord(folder, record);
            },
            [this, numbers](bool written) {
                if (!written)
                    m_runs.giveBack(numbers);
            });
    }
    if (Clock::now() >= m_notBefore || m_live.status().state != RunState::Running) // at rest it costs the training nothing
        writeLiveRun();
}

/// The weights of the run that is shown, with what belongs to them.
void WorkCopy::writeLiveRun()
{
    const int number = m_runs.currentNumber();
    const RunStatus &status = m_live.status();
    if (!m_live.hasRun() || number == 0 || status.step == 0 || (status.run == m_run && status.step == m_step))
        return;
    m_run = status.run;
    m_step = status.step;
    handOver(runWriter(true));
}

/// The run is about to be replaced: its weights are nowhere else.
void WorkCopy::endRun()
{
    const RunStatus &status = m_live.status();
    if (m_runs.currentNumber() == 0 || status.step == 0 || status.state == RunState::Failed)
        return;
    handOver(runWriter(false));
    m_runs.setHasWeights(m_runs.currentNumber(), true); // they are on their way
}

void WorkCopy::handOver(RunWriter write)
{
    withLiveRun([number = m_runs.currentNumber(), write = std::move(write)](const std::shared_ptr<Work> &work) {
        WorkRun *run = work ? work->find(number) : nullptr;
        if (run && run->model)
            write(std::make_shared<const WorkRun>(std::move(*run)));
    });
}

/// Snapshots of a run that goes on are many, and no loss where the weights are there: they wait longer.
WorkCopy::RunWriter WorkCopy::runWriter(bool isCurrent)
{
    struct Taken {
        std::shared_ptr<const WorkRun> run;
        Clock::duration weights{};
        Clock::duration moments{};
    };
    const bool withMoments = !isCurrent || m_live.status().state != RunState::Running || Clock::now() >= m_momentsNotBefore;
    const auto taken = std::make_shared<Taken>();
    const auto done = told([this, isCurrent, taken](bool written) {
        const int number = taken->run->record.number;
        if (written) {
            m_unwritten.erase(number);
            m_runs.setHasWeights(number, true);
            m_notBefore = Clock::now() + rest * taken->weights;
            if (taken->moments > Clock::duration::zero())
                m_momentsNotBefore = Clock::now() + rest * taken->moments;
            trim();
        } else if (isCurrent) {
            m_run = 0; // the next time again
        } else if (m_runs.indexOf(number)) {
            m_unwritten[number] = taken->run;
        }
    });
    return [place = m_place, queue = m_queue, ticket = m_queue->ticket(), withMoments, taken, done](std::shared_ptr<const WorkRun> run) {
        taken->run = std::move(run);
        queue->add<void>(
            [place, withMoments, taken] {
                if (place->isClosed())
                    return;
                const auto start = Clock::now();
                const RunRecord &record = taken->run->record;
                writeRecord(place->folder(), record); // first: what weights lack of it is cut off when they are read
                writeModel(place->folder(), record.number, *taken->run->model);
                const auto middle = Clock::now();
                taken->weights = middle - start;
                if (!withMoments)
                    return;
                writeMoments(place->folder(), record.number, taken->run->moments);
                taken->moments = Clock::now() - middle;
            },
            done, ticket);
    };
}

void WorkCopy::trim()
{
    write([records = m_runs.runs(), current = m_runs.currentNumber()](
              const std::filesystem::path &folder) { trimMoments(folder, records, current, roomForMoments); },
          {});
}

} // namespace hourglass
