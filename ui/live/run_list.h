// Every training as an entry of a list that survives a restart: what it was, what changed, how it went.
#pragma once

#include "core/train/session.h"
#include "ui/live/run_record.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace hourglass {

class TaskQueue;
class LiveSession;

class RunList : public QObject
{
    Q_OBJECT

public:
    /// Reads what earlier sessions kept, and follows the runs of this one.
    explicit RunList(LiveSession &live, QObject *parent = nullptr);
    ~RunList() override;

    static QString folder();
    /// The trained weights of a run, a model as Hourglass saves it.
    static QString weightsFile(const QString &id) { return folder() + QLatin1Char('/') + id + QStringLiteral(".safetensors"); }
    const std::vector<RunRecord> &runs() const { return m_runs; }
    /// The index of the run that is shown by the views, if it is in the list.
    std::optional<std::size_t> current() const;
    /// Its name; empty while it is not in the list.
    QString currentName() const { return current() ? m_runs[*current()].name : QString(); }

    void rename(std::size_t run, const QString &name);
    void pin(std::size_t run, bool on);
    void remove(std::size_t run);

Q_SIGNALS:
    void changed();
    /// A run could not be written; the sentence says why.
    void failed(const QString &sentence);

private:
    void follow();
    void write(const RunRecord &run);
    void keepWeights();
    void forget();
    void removeFiles(const QString &id);
    void onDisk(std::function<void()> work);

    LiveSession &m_live;
    std::vector<RunRecord> m_runs; // oldest first
    QString m_currentId;           // of the live run
    int m_currentRun = 0;
    RunState m_state = RunState::Ready;
    int m_count = 0;                     // runs ever begun, for names
    std::uint64_t m_keptStep = 0;        // of the live run's weights on disk
    std::shared_ptr<TaskQueue> m_writer; // shared with runs that hand over their weights as they end
};

} // namespace hourglass
