// Every training of a document as an entry of a list: what it was, what changed, how it went. Follows the run that trains.
#pragma once

#include "core/document/run_record.h"
#include "core/train/run_past.h"
#include "core/train/session.h"

#include <QObject>

#include <optional>
#include <set>

namespace hourglass {

class LiveSession;

class RunList : public QObject
{
    Q_OBJECT

public:
    explicit RunList(LiveSession &live, QObject *parent = nullptr);

    const std::vector<RunRecord> &runs() const { return m_runs; } // oldest first
    /// The index of a run by its number.
    std::optional<std::size_t> indexOf(int number) const;
    /// The index of the run that is shown by the views, if it is in the list, its number (0 for none) and its name.
    std::optional<std::size_t> current() const { return indexOf(m_current); }
    int currentNumber() const { return m_current; }
    QString currentName() const;
    /// Runs ever begun: the next one's number is one more.
    int count() const { return m_count; }

    /// The runs of another document; none of them is shown yet, and the one that trains is not one of them.
    void reset(std::vector<RunRecord> runs = {}, int count = 0);
    /// Prepares a run that goes on as one of the list, with its name and number.
    void resume(int number, const Experiment &experiment, std::shared_ptr<const Dataset> dataset, RunPast past);

    void rename(std::size_t run, const QString &name);
    void pin(std::size_t run, bool on);
    void remove(std::size_t run);
    void setHasWeights(int number, bool on);

    /// The runs whose entries have changed since this was asked last, by number.
    std::set<int> takeChanged() { return std::exchange(m_changed, {}); }
    /// They could not be written.
    void giveBack(const std::set<int> &numbers) { m_changed.insert(numbers.begin(), numbers.end()); }

Q_SIGNALS:
    /// What the list shows.
    void changed();
    /// There is more to save than before, though the list may look the same.
    void progressed();
    void removed(int number);

private:
    void follow();
    bool begins();
    void add();

    LiveSession &m_live;
    std::vector<RunRecord> m_runs;
    std::set<int> m_changed;
    int m_current = 0;             // number of the run that is shown
    int m_liveRun = 0;             // the session's number of the same
    std::pair<int, int> m_resumed; // the session's number of a run that goes on, and its number in the list
    RunState m_state = RunState::Ready;
    int m_count = 0;
};

} // namespace hourglass
