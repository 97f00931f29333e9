// The row over the map: its tools, its axes and its colours.
#pragma once

#include "core/probe/plane.h"
#include "ui/look/icons.h"
#include "ui/map/map_plot.h"

#include <QWidget>

#include <memory>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;

namespace hourglass {

/// The row of the map's tools, with boxes for the axes and the colours; its words are the panel's.
class MapTools : public QWidget
{
    Q_OBJECT

public:
    MapTools(const Theme &theme, MapPlot &plot, QWidget *parent);

    /// What there is to colour by; the first is chosen then.
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    /// How many axes there are; returns whether it is another number than before.
    bool setCodeSize(Index codeSize);
    /// What the axes are to be.
    Layout axes() const;
    /// Sets the colours of a style.
    void apply(MapStyle &style) const;
    /// At the end of the row: what is to be seen, in short.
    QLabel *note() { return m_note; }
    /// What the map shows, to be had by a button; without it there is no button.
    void offerDisplay(QWidget *display);

Q_SIGNALS:
    /// The user chose other axes or colours.
    void changed();

private:
    void addTool(MapPlot::Tool tool, Icon which, const char *name, const QString &tip, QBoxLayout *row);
    void addBoxes(QBoxLayout *row);
    void addPop(QBoxLayout *row);
    void showPop();
    void fillColours();
    void showAxes();

    const Theme &m_theme;
    MapPlot &m_plot;
    std::vector<QToolButton *> m_tools; // in the order of MapPlot::Tool
    QComboBox *m_layout;
    QComboBox *m_x;
    QComboBox *m_y;
    QComboBox *m_colour;
    QLabel *m_note;
    QToolButton *m_displayButton;
    QWidget *m_pop; // holds the display in a narrow panel
    std::shared_ptr<const Dataset> m_dataset;
    Index m_codeSize = 0;
};

} // namespace hourglass
