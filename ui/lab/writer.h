// Writes files in order and off the window's thread, and reports what came of each.
#pragma once

#include "core/base/task_queue.h"

#include <QObject>

namespace hourglass {

class ExperimentDocument;
class LiveSession;

class Writer : public QObject
{
    Q_OBJECT

public:
    Writer(ExperimentDocument &document, LiveSession &live, QObject *parent);

    /// The experiment, as JSON.
    void save(const QString &path);
    /// The weights of the run as they are now, with all that going on with it needs.
    void saveModel(const QString &path);
    /// Any other file: `done` is what to say then, with %1 for its name; write() throws Error. `isOurs`: it can be opened again.
    void write(const QString &path, const QString &done, std::function<void()> write, bool isOurs);
    bool isBusy() const { return m_queue->isBusy(); }

Q_SIGNALS:
    /// A sentence about a file that was written, or could not be.
    void reported(const QString &sentence, bool isError);
    /// One of ours has been written.
    void written(const QString &path);

private:
    ExperimentDocument &m_document;
    LiveSession &m_live;
    const std::shared_ptr<TaskQueue> m_queue; // shared with a trainer that is about to hand over its weights
};

} // namespace hourglass
