// A panel's frame and its names; see panel.h.
#include "ui/panels/panel.h"

#include <QCoreApplication>

namespace hourglass {

Panel::Panel(QWidget *parent) : QWidget(parent)
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
}

QString PanelKind::name() const { return QCoreApplication::translate("hourglass::PanelKind", title.data()); }
QString PanelKind::helpText() const { return help.empty() ? QString() : QCoreApplication::translate("hourglass::PanelKind", help.data()); }
QString PanelKind::dockName() const { return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) + QStringLiteral("Dock"); }

} // namespace hourglass
