// Switches of the map; see map_display.h.
#include "ui/map/map_display.h"

#include "ui/look/controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <limits>

namespace hourglass {

MapDisplay::MapDisplay(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("mapDisplay"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label(tr("Display"), "title", this));
    const auto addRow = [&](const QString &words, QWidget *control) {
        auto *row = new QHBoxLayout;
        row->addWidget(label(words, "caption", this), 1);
        row->addWidget(control);
        column->addLayout(row);
    };
    m_manifold = addSwitch("mapManifold", tr("Decoded manifold"), tr("Shows the decoded plane faintly behind the dots."), false);
    m_manifoldTip = m_manifold->toolTip();
    m_strength = new Slider(theme, 0.05, 1, false, this);
    m_strength->setObjectName(QStringLiteral("mapStrength"));
    m_strength->setAccessibleName(tr("Manifold opacity"));
    m_strength->setValue(0.25);
    addRow(tr("Opacity"), m_strength);
    m_radius = new Slider(theme, 1, 6, false, this);
    m_radius->setObjectName(QStringLiteral("mapDotSize"));
    m_radius->setAccessibleName(tr("Dot size"));
    m_radius->setValue(2.7);
    addRow(tr("Dot size"), m_radius);
    m_density = addSwitch("mapDensity", tr("Density instead of dots"), tr("Shows how many samples lie near each point."), false);
    m_contours = addSwitch("mapContours", tr("Density contours"), tr("Lines of equal sample density."), false);
    m_shapes = addSwitch("mapShapes", tr("Shapes and colours"),
                         tr("One marker shape per class, for colour-blind users; up to 20,000 samples."), false);
    m_labels = addSwitch("mapLabels", tr("Names"), tr("Labels each class at its centre, or each sample that has a name."), false);
    m_thumbnails = addSwitch("mapThumbnails", tr("Images when zoomed in"), tr("Shows samples as images where there is room."), true);
    m_histograms = addSwitch("mapHistograms", tr("Histograms"), tr("Shows the distribution along each axis at the edges."), false);
    m_ghost = addSwitch("mapGhost", tr("PCA's map"), tr("Shows the same samples by PCA of the same code size (G)."), false);
    m_count = new QComboBox(this);
    m_count->setObjectName(QStringLiteral("mapCount"));
    m_count->setAccessibleName(tr("Samples on the map"));
    for (const int n : {500, 2000, 10000, std::numeric_limits<int>::max()})
        m_count->addItem(n == std::numeric_limits<int>::max() ? tr("All samples") : tr("%1 samples").arg(QLocale().toString(n)), n);
    m_count->setCurrentIndex(1);
    column->addWidget(m_count);
    connect(m_count, &QComboBox::activated, this, &MapDisplay::changed);
    for (Slider *slider : {m_strength, m_radius})
        connect(slider, &Slider::moved, this, &MapDisplay::changed);
    connect(m_ghost, &Switch::toggled, this, &MapDisplay::ghostToggled);
}

Switch *MapDisplay::addSwitch(const char *name, const QString &words, const QString &tip, bool on)
{
    auto *row = new QHBoxLayout;
    auto *text = label(words, "caption", this);
    text->setToolTip(tip);
    row->addWidget(text, 1);
    auto *result = new Switch(m_theme, this);
    result->setObjectName(QLatin1String(name));
    result->setAccessibleName(words);
    result->setToolTip(tip);
    result->setChecked(on);
    row->addWidget(result);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(result, &Switch::toggled, this, &MapDisplay::changed);
    return result;
}

void MapDisplay::apply(MapStyle &style) const
{
    style.density = m_density->isChecked();
    style.contours = m_contours->isChecked();
    style.shapes = m_shapes->isChecked();
    style.radius = m_radius->value();
    style.manifold = m_manifold->isChecked();
    style.strength = m_strength->value();
    style.labels = m_labels->isChecked();
    style.thumbnails = m_thumbnails->isChecked();
    style.histograms = m_histograms->isChecked();
}

void MapDisplay::setFlat(bool flat)
{
    for (QWidget *each : {static_cast<QWidget *>(m_manifold), static_cast<QWidget *>(m_strength)})
        each->setEnabled(flat);
    m_manifold->setToolTip(flat ? m_manifoldTip : tr("A UMAP map is not a plane, so it cannot be decoded."));
}

Index MapDisplay::mostSamples() const { return m_count->currentData().toLongLong(); }
bool MapDisplay::ghost() const { return m_ghost->isChecked(); }
void MapDisplay::setGhost(bool shown) { m_ghost->setChecked(shown); }

void MapDisplay::showMore(bool more)
{
    for (Switch *each : {m_manifold, m_histograms}) {
        if (more)
            each->setProperty("before", each->isChecked());
        each->setChecked(more || each->property("before").toBool());
    }
}

} // namespace hourglass
