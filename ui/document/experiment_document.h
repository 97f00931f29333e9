// The document: an experiment, its undo stack and its file. The only door through which the experiment changes.
#pragma once

#include "core/experiment/build.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace hourglass {

class ExperimentDocument : public QObject
{
    Q_OBJECT

public:
    explicit ExperimentDocument(QObject *parent = nullptr);

    const Experiment &experiment() const { return m_experiment; }
    /// The shape of the data at hand; size 0 while there are none.
    Shape shape() const { return m_data.shape; }
    const std::vector<Issue> &issues() const { return m_issues; }
    QUndoStack &undoStack() { return m_undo; }

    /// Replaces the experiment as one undoable step. Steps in a row with the same, non-empty mergeKey become one.
    void edit(Experiment after, const QString &text, const QString &mergeKey = {});
    /// Starts over with another experiment; nothing can be undone into the one before.
    void reset(Experiment experiment, const QString &path = {});
    /// The data at hand are like this from now on. Not an edit: it follows from the data set the experiment names.
    void setData(const DataTraits &data);

    QString path() const { return m_path; }
    void setSaved(const QString &path);
    /// What comes now is another experiment: saving must not overwrite the file of the one before.
    void forgetPath() { m_path.clear(); }
    bool isModified() const { return !m_undo.isClean(); }
    /// What was opened is in no file yet.
    void setUnsaved() { m_undo.resetClean(); }

Q_SIGNALS:
    void changed(const hourglass::Experiment &before, const hourglass::Experiment &after);

private:
    class EditCommand;
    void set(const Experiment &experiment);

    Experiment m_experiment;
    DataTraits m_data;
    std::vector<Issue> m_issues;
    QUndoStack m_undo;
    QString m_path;
};

} // namespace hourglass
