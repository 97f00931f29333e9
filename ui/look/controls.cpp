// Labels, lines and buttons; see controls.h.
#include "ui/look/controls.h"

#include <QLabel>
#include <QLayout>
#include <QToolButton>

namespace hourglass {

QWidget *separator(Qt::Orientation orientation, QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setProperty("role", "line");
    line->setAttribute(Qt::WA_StyledBackground);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

QString helpOf(std::string_view help, std::string_view formula)
{
    QString words = text(help).toHtmlEscaped();
    if (!formula.empty())
        words += QStringLiteral("<br><br><span style='font-family:monospace'>%1</span>").arg(plain(formula).toHtmlEscaped());
    return words;
}

void markControl(QWidget *widget) { widget->setProperty("control", true); }

void markControls(const QLayout *layout)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QWidget *widget = layout->itemAt(i)->widget())
            markControl(widget);
        else if (const QLayout *inner = layout->itemAt(i)->layout())
            markControls(inner);
    }
}

bool isControl(const QWidget *widget) { return widget->property("control").toBool(); }

QLabel *label(const QString &text, const char *role, QWidget *parent)
{
    auto *result = new QLabel(text, parent);
    result->setProperty("role", role);
    return result;
}

QToolButton *iconButton(const Theme &theme, const char *name, Icon which, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    const auto paint = [button, which, &theme] { button->setIcon(icon(which, theme.tokens().labelText, theme.tokens().captionText)); };
    paint();
    QObject::connect(&theme, &Theme::changed, button, paint);
    return button;
}

} // namespace hourglass
