// Between the list of runs and the panel that shows it: rows, names, pins, restoring, comparing.
#pragma once

#include "ui/panels/panel.h"

namespace hourglass {

class RunsView;

class RunController : public QObject
{
    Q_OBJECT

public:
    /// A child of the view.
    RunController(const PanelContext &context, RunsView &view);

private:
    void refresh();
    void compare(const QString &first, const QString &second);

    const PanelContext m_context;
    RunsView &m_view;
};

} // namespace hourglass
