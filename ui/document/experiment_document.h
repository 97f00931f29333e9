// The document: an experiment, its undo stack, its file, and whether there is more than the file holds. The only door through which the
// experiment changes.
#pragma once

#include "core/experiment/build.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>

namespace hourglass {

class ExperimentDocument : public QObject
{
    Q_OBJECT

public:
    explicit ExperimentDocument(QObject *parent = nullptr);

    const Experiment &experiment() const { return m_experiment; }
    /// The shape of the data at hand; size 0 while there are none.
    Shape shape() const { return m_data.shape; }
    const DataTraits &data() const { return m_data; }
    const std::vector<Issue> &issues() const { return m_issues; }
    QUndoStack &undoStack() { return m_undo; }

    /// Replaces the experiment as one undoable step. Steps in a row with the same, non-empty mergeKey become one.
    void edit(Experiment after, const QString &text, const QString &mergeKey = {});
    /// The same for a step that changes which run is on the screen: undo asks for the one before, redo for the one after.
    void editWithRun(Experiment after, const QString &text, int runBefore);
    /// The number of the run on the screen; 0 for none.
    void setRun(int number) { m_run = number; }
    /// Starts over with another experiment; nothing can be undone into the one before.
    void reset(Experiment experiment, const QString &path = {});
    /// The data at hand are like this from now on. Not an edit: it follows from the data set the experiment names.
    void setData(const DataTraits &data);

    /// The work file; empty before there is one.
    QString path() const { return m_path; }
    /// What it was opened from when that is no work file: the place beside which it is saved.
    QString source() const { return m_source; }
    void setSource(const QString &path) { m_source = path; }

    /// The runs have more to save than a moment ago.
    void touch();
    /// Counts with every touch().
    std::uint64_t revision() const { return m_revision; }
    /// A file holds this experiment, and the runs as they were at a revision.
    void setSaved(const QString &path, const Experiment &experiment, std::uint64_t revision);
    bool isModified() const { return !m_undo.isClean() || m_revision != m_savedRevision; }
    /// What was opened is in no file yet.
    void setUnsaved();

Q_SIGNALS:
    void changed(const hourglass::Experiment &before, const hourglass::Experiment &after);
    void modifiedChanged(bool modified);
    /// Undo or redo leads back to a time when this run was on the screen; 0 for none.
    void runWanted(int number);

private:
    class EditCommand;
    void push(Experiment after, const QString &text, const QString &mergeKey, std::optional<int> runBefore);
    void set(const Experiment &experiment);
    void followModified();

    Experiment m_experiment;
    DataTraits m_data;
    std::vector<Issue> m_issues;
    QUndoStack m_undo;
    QString m_path;
    QString m_source;
    int m_run = 0;
    std::uint64_t m_revision = 0;
    std::uint64_t m_savedRevision = 0;
    bool m_wasModified = false;
};

} // namespace hourglass
