// The inspector as a panel: the chosen block, and diagnostics of the running network's layers.
#pragma once

#include "ui/panels/panel.h"

namespace hourglass {

class InspectorPanel : public Panel
{
    Q_OBJECT

public:
    InspectorPanel(const PanelContext &context, QWidget *parent);
};

} // namespace hourglass
