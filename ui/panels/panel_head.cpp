// A dock's head; see panel_head.h.
#include "ui/panels/panel_head.h"

#include "ui/look/controls.h"
#include "ui/look/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace hourglass {

PanelHead::PanelHead(const Theme &theme, const QString &title, bool canMaximise, QWidget *parent) : QWidget(parent)
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(36);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(16, 0, 8, 0);
    m_row->addWidget(label(title, "title", this));
    m_note = new ElidedLabel(theme, this);
    m_note->setObjectName(QStringLiteral("panelNote"));
    m_row->addWidget(m_note, 1);
    if (!canMaximise)
        return;
    m_maximise = new QToolButton(this);
    m_maximise->setToolTip(tr("Maximise (F11)"));
    m_maximise->setAccessibleName(tr("Maximise %1").arg(title));
    m_row->addWidget(m_maximise);
    const auto paint = [this, &theme] { m_maximise->setIcon(icon(Icon::Maximise, theme.tokens().labelText, theme.tokens().captionText)); };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    connect(m_maximise, &QToolButton::clicked, this, &PanelHead::maximiseRequested);
}

void PanelHead::setNote(const QString &note)
{
    if (m_note->text() != note)
        m_note->setText(note);
}

QString PanelHead::note() const { return m_note->text(); }

void PanelHead::setFloating(bool floating)
{
    setProperty("role", floating ? "floating" : "panel");
    style()->unpolish(this);
    style()->polish(this);
}

void PanelHead::add(QWidget *widget) { m_row->insertWidget(m_maximise ? m_row->count() - 1 : m_row->count(), widget); }

void PanelHead::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_maximise)
        Q_EMIT maximiseRequested();
}

} // namespace hourglass
