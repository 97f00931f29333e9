// Writes files in order and off the window's thread, and reports what came of each.
#pragma once

#include "core/base/task_queue.h"

#include <QHash>
#include <QObject>

#include <string>

namespace hourglass {

class ExperimentDocument;
class LiveSession;
class WorkCopy;

class Writer : public QObject
{
    Q_OBJECT

public:
    Writer(ExperimentDocument &document, LiveSession &live, WorkCopy &copy, QObject *parent);

    /// A small picture of the work for its file, as a PNG.
    std::function<std::string()> thumbnail;

    /// The work. The document counts as saved once it has been written.
    void save(const QString &path);
    /// The experiment alone, as JSON.
    void saveExperiment(const QString &path);
    /// The weights of the run as they are now, with all that going on with it needs.
    void saveModel(const QString &path);
    /// What its ending says: a model, an experiment or the work.
    void saveAs(const QString &path);
    /// Any other file: `done` is what to say then, with %1 for its name; write() throws Error. `isOurs`: it can be opened again.
    void write(const QString &path, const QString &done, std::function<void()> write, bool isOurs);

    bool isBusy() const { return m_queue->isBusy(); }
    /// The name of the file that is being written.
    QString busyWith() const { return m_busyWith; }

Q_SIGNALS:
    /// A sentence about a file that was written, or could not be.
    void reported(const QString &sentence, bool isError);
    /// That sentence no longer holds: its file has been tried again.
    void overcome(const QString &sentence);
    /// One of ours has been written.
    void written(const QString &path);
    /// What came of save().
    void saveEnded(bool written);

private:
    std::function<void(const Outcome<void> &)> told(const QString &path, const QString &done, bool isOurs);

    ExperimentDocument &m_document;
    LiveSession &m_live;
    WorkCopy &m_copy;
    QString m_busyWith;
    QHash<QString, QString> m_refused;        // files that could not be written, and what was said of them
    const std::shared_ptr<TaskQueue> m_queue; // shared with a trainer that is about to hand over its weights
};

} // namespace hourglass
