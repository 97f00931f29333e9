// The document and its one undo command; see experiment_document.h.
#include "ui/document/experiment_document.h"

#include <QHash>

namespace hourglass {

/// Undo and redo set one value or the other; nothing happens in the constructor.
class ExperimentDocument::EditCommand : public QUndoCommand
{
public:
    EditCommand(ExperimentDocument &document, Experiment before, Experiment after, const QString &text, QString mergeKey)
        : QUndoCommand(text), m_document(document), m_before(std::move(before)), m_after(std::move(after)), m_mergeKey(std::move(mergeKey))
    {
    }

    void undo() override { m_document.set(m_before); }
    void redo() override { m_document.set(m_after); }
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
};

ExperimentDocument::ExperimentDocument(QObject *parent) : QObject(parent) {}

void ExperimentDocument::edit(Experiment after, const QString &text, const QString &mergeKey)
{
    after = reconciled(std::move(after), m_data.shape);
    if (after == m_experiment)
        return;
    m_undo.push(new EditCommand(*this, m_experiment, std::move(after), text, mergeKey));
}

void ExperimentDocument::reset(Experiment experiment, const QString &path)
{
    m_undo.clear();
    m_undo.setClean();
    m_path = path;
    set(reconciled(std::move(experiment), m_data.shape));
}

void ExperimentDocument::setData(const DataTraits &data)
{
    if (m_data == data)
        return;
    m_data = data;
    set(reconciled(m_experiment, m_data.shape));
}

void ExperimentDocument::setSaved(const QString &path)
{
    m_path = path;
    m_undo.setClean();
}

void ExperimentDocument::set(const Experiment &experiment)
{
    const Experiment before = std::exchange(m_experiment, experiment);
    m_issues = check(m_experiment, m_data);
    Q_EMIT changed(before, m_experiment);
}

} // namespace hourglass
