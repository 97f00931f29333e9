// The inspector as a panel; see inspector_panel.h.
#include "ui/panels/inspector/inspector_panel.h"

#include "ui/inspector/inspector.h"
#include "ui/lab/lab.h"

#include <QVBoxLayout>

namespace hourglass {

InspectorPanel::InspectorPanel(const PanelContext &context, QWidget *parent) : Panel(parent)
{
    auto *inspector = new Inspector(context.theme, context.lab.document(), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(inspector);
    connect(inspector, &Inspector::refused, this, [context](const QString &sentence) { context.say(sentence, true); });
    connect(&context.focus, &Focus::blockChanged, inspector, [inspector, &focus = context.focus] { inspector->setPlace(focus.block()); });
    connect(&context.focus, &Focus::blockClicked, inspector, &Inspector::showBlock);
    connect(&context.focus, &Focus::blockClicked, this, &Panel::comesForward);
    const LiveSession &live = context.lab.live();
    connect(&live, &LiveSession::historyChanged, inspector, [inspector, &live] {
        inspector->setGauges(live.hasRun() && !live.epochs().empty() ? live.epochs().back().gauges : std::vector<Gauge>());
    });
}

} // namespace hourglass
