// The inspector as a panel: the chosen block, and how the layers of the running network are doing.
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
