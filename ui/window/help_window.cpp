// Help as a page of text; see help_window.h.
#include "ui/window/help_window.h"

#include "ui/look/controls.h"

#include <QAction>
#include <QMenu>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace hourglass {

namespace {

QString heading(const QString &words) { return QStringLiteral("<h3>%1</h3>").arg(words.toHtmlEscaped()); }
QString paragraph(const QString &words) { return QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped()); }

} // namespace

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help - Hourglass"));
    auto *column = new QVBoxLayout(this);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help"));
    m_text->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_text);
    resize(460, 560);
}

void HelpWindow::setHelp(const QString &html)
{
    m_text->setHtml(html);
    show();
    raise();
    activateWindow();
}

QString HelpWindow::ofControl(const QWidget &control)
{
    const QString name = control.accessibleName();
    if (name.isEmpty() || control.toolTip().isEmpty())
        return {};
    const QString tip = Qt::mightBeRichText(control.toolTip()) ? control.toolTip() : paragraph(control.toolTip());
    return heading(name) + (control.toolTip() == name ? QString() : tip);
}

QString HelpWindow::ofPanel(const PanelKind &kind)
{
    QString html = heading(kind.name()) + paragraph(kind.helpText());
    if (!kind.key.empty())
        html += paragraph(tr("Shown with %1.").arg(QKeySequence(plain(kind.key)).toString(QKeySequence::NativeText)));
    return html;
}

QString HelpWindow::ofKind(const Kind &kind)
{
    return heading(text(kind.label)) + QStringLiteral("<p>%1</p>").arg(helpOf(kind.help, kind.formula)) + paragraph(plain(kind.source));
}

QString HelpWindow::ofKeys(const QList<QAction *> &menus)
{
    QString rows;
    for (const QAction *top : menus)
        for (const QAction *action : top->menu()->actions()) {
            const QString name = action->text().section(u'\t', 0, 0).remove(u'&').remove(u'…');
            const QString typed = action->text().section(u'\t', 1);
            const QString key = typed.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : typed;
            if (!key.isEmpty())
                rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>").arg(key.toHtmlEscaped(), name.toHtmlEscaped());
        }
    return heading(tr("Keyboard shortcuts")) + QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace hourglass
