// The selected samples as a strip of pictures below the map, and as a table to read and copy.
#pragma once

#include "ui/panels/focus.h"
#include "ui/panels/sample_row.h"

class QLabel;

namespace hourglass {

struct Frame;

class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    SelectionBar(const Theme &theme, Focus &focus, QWidget *parent);
    void setFrame(const std::shared_ptr<const Frame> &frame);
    /// There is another selection; without one the bar is not there.
    void refresh();
    /// Opens a window with a table: the first line names the columns.
    void showTable(const QString &csv);

Q_SIGNALS:
    void tableRequested();

private:
    Focus &m_focus;
    std::shared_ptr<const RunSetup> m_setup;
    QLabel *m_count;
    SampleRow *m_row;
};

} // namespace hourglass
