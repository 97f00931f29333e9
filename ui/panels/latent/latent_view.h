// The panel of the map: tools, axes and colours, the key of the classes, and in a wide panel all that can be set.
#pragma once

#include "core/probe/manifold_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/posterior_probe.h"
#include "ui/look/icons.h"
#include "ui/map/map_display.h"
#include "ui/map/map_plot.h"
#include "ui/panels/latent/class_key.h"
#include "ui/panels/panel.h"

class QBoxLayout;
class QLabel;

namespace hourglass {

class MapTools;
class SelectionBar;

class LatentView : public Panel
{
    Q_OBJECT

public:
    LatentView(const PanelContext &context, QWidget *parent);

    /// Also while it is hidden: other panels look around on the map that is set here.
    bool asksHidden() const override { return true; }
    void ask(Questions &questions) const override;
    News news(const Frame * /*before*/, const Frame * /*now*/) const override { return News::Now; }
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    void setLarge(bool large) override { m_display->showMore(large); }
    bool takeKey(int key) override { return m_plot->takeToolKey(key); }
    void takeFocus() override { m_plot->setFocus(); }
    MapPlot *plot() { return m_plot; }
    QString table() const override { return m_plot->table(); }
    bool hasTable() const override { return true; }
    TextWork wholeTable() const override { return m_plot->wholeTable(); }
    TextWork drawing(const QString &title) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// How many of some samples each class has.
    static std::vector<int> countsOf(const Dataset &data, const std::vector<std::uint32_t> &samples);
    void connectFocus();
    void setDataset();
    void showSelection();
    void showWaypoints();
    void restyle();
    void refreshNote();
    void arrange();
    bool isWide() const { return width() >= 820; }

    Lab &m_lab;
    Focus &m_focus;
    MapPlot *m_plot;
    MapDisplay *m_display;
    ClassKey *m_key;
    MapTools *m_tools;
    SelectionBar *m_bar;
    QWidget *m_rail; // at the left of a wide panel: key, display, selection
    QBoxLayout *m_railColumn;
    QBoxLayout *m_row; // rail, plot and, in a narrow panel, the key
    QLabel *m_selected;
    QLabel *m_classes;
    QWidget *m_empty;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
