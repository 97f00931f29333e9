// Turns gestures on the network into edits of the document.
#pragma once

#include "core/experiment/edits.h"

#include <QObject>

#include <functional>

namespace hourglass {

class ExperimentDocument;
class StackView;

class StackEditor : public QObject
{
    Q_OBJECT

public:
    /// Says something in the line below the stack, with a button or without.
    using Tell = std::function<void(const QString &sentence, bool isError, const QString &action, std::function<void()> act)>;

    StackEditor(ExperimentDocument &document, StackView &stack, Tell tell, QObject *parent = nullptr);

    /// A new block behind the selected one, or in a gap.
    void add(const std::string &kind);
    void insert(const std::string &kind, Gap gap);
    void remove();
    void duplicate();
    void bypass();
    void copy();
    void cut();
    /// What the clipboard holds, behind the selected block: layers of this window or another, or their JSON.
    void paste();
    void move(const std::vector<Place> &places, Gap gap);
    /// The selected blocks by one place.
    void shift(int by);
    void resize(bool larger);
    void setWidth(const Place &place, std::int64_t width, int gesture);
    void toggleMirror();
    void selectAll();
    void select(const std::vector<Place> &places);

Q_SIGNALS:
    /// Other blocks are chosen than before, by an edit.
    void selected();

private:
    const Experiment &experiment() const;
    Shape shape() const;
    void apply(const std::optional<Edited> &edited, const QString &name);
    QString named(const QString &one, const QString &several) const;

    ExperimentDocument &m_document;
    StackView &m_stack;
    Tell m_tell;
};

} // namespace hourglass
