// What is shown on the map beside the dots, and how the dots look.
#pragma once

#include "core/base/scalar.h"
#include "ui/look/theme.h"
#include "ui/map/map_style.h"

#include <QWidget>

class QComboBox;

namespace hourglass {

class Slider;
class Switch;

class MapDisplay : public QWidget
{
    Q_OBJECT

public:
    explicit MapDisplay(const Theme &theme, QWidget *parent = nullptr);
    /// What is set here, on top of a style whose colours are chosen elsewhere.
    void apply(MapStyle &style) const;
    Index mostSamples() const;
    bool ghost() const;
    /// The manifold and the histograms while there is room for them; as they were before when there is not.
    void showMore(bool more);
    void setGhost(bool shown);
    /// Whether the map is a plane in the space of codes, which can be decoded.
    void setFlat(bool flat);

Q_SIGNALS:
    void changed();
    void ghostToggled(bool shown);

private:
    Switch *addSwitch(const char *name, const QString &label, const QString &tip, bool on);

    const Theme &m_theme;
    Switch *m_density;
    Switch *m_contours;
    Switch *m_shapes;
    Switch *m_manifold;
    QString m_manifoldTip;
    Switch *m_labels;
    Switch *m_thumbnails;
    Switch *m_histograms;
    Switch *m_ghost;
    Slider *m_strength;
    Slider *m_radius;
    QComboBox *m_count;
};

} // namespace hourglass
