// The document and its one undo command; see experiment_document.h.
#include "ui/document/experiment_document.h"

#include <QHash>

namespace hourglass {

/// Undo and redo set one value or the other; nothing happens in the constructor.
class ExperimentDocument::EditCommand : public QUndoCommand
{
public:
    EditCommand(ExperimentDocument &document, Experiment before, Experiment after, const QString &text, QString mergeKey,
                std::optional<int> runBefore)
        : QUndoCommand(text), m_document(document), m_before(std::move(before)), m_after(std::move(after)), m_mergeKey(std::move(mergeKey)),
          m_runBefore(runBefore)
    {
    }

    void undo() override
    {
        if (m_runBefore)
            m_runAfter = m_document.m_run;
        m_document.set(m_before);
        if (m_runBefore)
            Q_EMIT m_document.runWanted(*m_runBefore);
    }
    void redo() override
    {
        m_document.set(m_after);
        if (m_runAfter)
            Q_EMIT m_document.runWanted(*m_runAfter);
    }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : static_cast<int>(qHash(m_mergeKey) & 0x7fffffff); }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = dynamic_cast<const EditCommand *>(other);
        if (!next || next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    ExperimentDocument &m_document;
    Experiment m_before;
    Experiment m_after;
    QString m_mergeKey;
    std::optional<int> m_runBefore; // of a step that changes the run
    std::optional<int> m_runAfter;  // once it has been undone
};

ExperimentDocument::ExperimentDocument(QObject *parent) : QObject(parent)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, &ExperimentDocument::followModified);
}

void ExperimentDocument::edit(Experiment after, const QString &text, const QString &mergeKey)
{
    push(std::move(after), text, mergeKey, std::nullopt);
}

void ExperimentDocument::editWithRun(Experiment after, const QString &text, int runBefore) { push(std::move(after), text, {}, runBefore); }

void ExperimentDocument::push(Experiment after, const QString &text, const QString &mergeKey, std::optional<int> runBefore)
{
    after = reconciled(std::move(after), m_data.shape);
    if (after == m_experiment)
        return;
    m_undo.push(new EditCommand(*this, m_experiment, std::move(after), text, mergeKey, runBefore));
}

void ExperimentDocument::reset(Experiment experiment, const QString &path)
{
    m_undo.clear();
    m_undo.setClean();
    m_path = path;
    m_source.clear();
    m_savedRevision = m_revision;
    set(reconciled(std::move(experiment), m_data.shape));
    followModified();
}

void ExperimentDocument::setData(const DataTraits &data)
{
    if (m_data == data)
        return;
    m_data = data;
    set(reconciled(m_experiment, m_data.shape));
}

void ExperimentDocument::touch()
{
    ++m_revision;
    followModified();
}

void ExperimentDocument::setSaved(const QString &path, const Experiment &experiment, std::uint64_t revision)
{
    m_path = path;
    m_savedRevision = revision;
    if (experiment == m_experiment)
        m_undo.setClean();
    else // edited while it was being written: no state of the stack is the file's
        m_undo.resetClean();
    followModified();
}

void ExperimentDocument::setUnsaved()
{
    m_undo.resetClean();
    followModified();
}

void ExperimentDocument::followModified()
{
    if (const bool modified = isModified(); modified != std::exchange(m_wasModified, modified))
        Q_EMIT modifiedChanged(modified);
}

void ExperimentDocument::set(const Experiment &experiment)
{
    const Experiment before = std::exchange(m_experiment, experiment);
    m_issues = check(m_experiment, m_data);
    Q_EMIT changed(before, m_experiment);
}

} // namespace hourglass
