// The panel of the map: tools, what the axes and colours are, the key of the classes, and in a wide panel all that can be set.
#pragma once

#include "ui/look/icons.h"
#include "ui/map/map_display.h"
#include "ui/map/map_plot.h"
#include "ui/views/class_key.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;
class QWidgetAction;

namespace hourglass {

class LatentView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit LatentView(const Theme &theme, QWidget *parent = nullptr);

    void setFrame(const std::shared_ptr<const Frame> &frame);
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    void setSelection(const std::vector<std::uint32_t> &samples);
    MapPlot *plot() { return m_plot; }
    MapDisplay *display() { return m_display; }
    Interest::Map wanted() const;
    QString table() const override { return m_plot->table(); }

Q_SIGNALS:
    void interestChanged();
    void trainRequested();
    void ghostToggled(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTools();
    QToolButton *addTool(MapPlot::Tool tool, Icon which, const char *name, const QString &tip, QBoxLayout *row);
    void fillColours();
    void fillAxes(Index codeSize);
    void restyle();
    void refreshNote();
    void arrange();
    bool isWide() const { return width() >= 820; }

    const Theme &m_theme;
    MapPlot *m_plot;
    MapDisplay *m_display;
    ClassKey *m_key;
    QWidget *m_rail; // at the left of a wide panel: key, display, selection
    QBoxLayout *m_railColumn;
    QBoxLayout *m_row;        // rail, plot and, in a narrow panel, the key
    QWidget *m_pop = nullptr; // holds the display in a narrow panel
    QToolButton *m_displayButton;
    QComboBox *m_layout;
    QComboBox *m_x;
    QComboBox *m_y;
    QComboBox *m_colour;
    QLabel *m_note;
    QLabel *m_selected;
    QLabel *m_classes;
    QWidget *m_empty;
    std::vector<QToolButton *> m_tools;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Frame> m_frame;
    Index m_codeSize = 0;
};

} // namespace hourglass
