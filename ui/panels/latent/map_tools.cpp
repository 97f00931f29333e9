// The row over the map; see map_tools.h.
#include "ui/panels/latent/map_tools.h"

#include "ui/look/controls.h"
#include "ui/look/elided_label.h"
#include "ui/panels/latent/latent_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hourglass {

namespace {

constexpr Index mostNumbers = 64; // of a code or of a sample, that can be chosen by name

/// A colour with its number, in one item of the box.
int packed(MapStyle::Colour colour, Index number) { return static_cast<int>(colour) * 100000 + static_cast<int>(number); }

} // namespace

MapTools::MapTools(const Theme &theme, MapPlot &plot, QWidget *parent) : QWidget(parent), m_theme(theme), m_plot(plot)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(2);
    // In the order of MapPlot::Tool.
    addTool(MapPlot::Tool::Probe, Icon::Crosshair, "toolProbe", LatentView::tr("Probe: drag it to decode any point of the map (P)"), row);
    addTool(MapPlot::Tool::Pan, Icon::Move, "toolPan", LatentView::tr("Pan; scroll to zoom (H)"), row);
    addTool(MapPlot::Tool::Lasso, Icon::Lasso, "toolLasso", LatentView::tr("Select samples with a lasso; Shift adds (L)"), row);
    addTool(MapPlot::Tool::Box, Icon::Box, "toolBox", LatentView::tr("Select samples in a box; Shift adds (B)"), row);
    addTool(MapPlot::Tool::Path, Icon::Path, "toolPath", LatentView::tr("Interpolate: click samples in order (A)"), row);
    row->addSpacing(6);
    addBoxes(row);
    m_note = new ElidedLabel(m_theme, this);
    m_note->setObjectName(QStringLiteral("mapNote"));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_note, 1);
    auto *all = iconButton(m_theme, "mapShowAll", Icon::Fit, LatentView::tr("Show all samples (Home)"), this);
    connect(all, &QToolButton::clicked, &m_plot, &MapPlot::showAll);
    row->addWidget(all);
    addPop(row);
    connect(&m_plot, &MapPlot::toolChanged, this, [this] {
        for (std::size_t i = 0; i < m_tools.size(); ++i)
            m_tools[i]->setChecked(static_cast<int>(i) == static_cast<int>(m_plot.tool()));
    });
    showAxes();
    fillColours();
}

void MapTools::addTool(MapPlot::Tool tool, Icon which, const char *name, const QString &tip, QBoxLayout *row)
{
    QToolButton *button = iconButton(m_theme, name, which, tip, this);
    button->setCheckable(true);
    button->setChecked(tool == m_plot.tool());
    connect(button, &QToolButton::clicked, this, [this, button, tool] {
        m_plot.setTool(tool);
        button->setChecked(true);
    });
    row->addWidget(button);
    m_tools.push_back(button);
}

void MapTools::addBoxes(QBoxLayout *row)
{
    const auto box = [&](const char *name, const QString &words) {
        auto *result = new QComboBox(this);
        result->setObjectName(QLatin1String(name));
        result->setAccessibleName(words);
        result->setToolTip(words);
        result->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        result->setMinimumWidth(84);
        row->addWidget(result);
        connect(result, &QComboBox::activated, this, [this] {
            showAxes();
            Q_EMIT changed();
        });
        return result;
    };
    m_layout = box("mapLayout", LatentView::tr("Map axes"));
    m_layout->addItem(LatentView::tr("PCA"), static_cast<int>(Layout::Kind::Pca));
    m_layout->addItem(LatentView::tr("UMAP"), static_cast<int>(Layout::Kind::Neighbours));
    m_layout->addItem(LatentView::tr("Axes"), static_cast<int>(Layout::Kind::Axes));
    m_layout->setItemData(1, LatentView::tr("Neighbour-preserving map (UMAP), computed in the background"), Qt::ToolTipRole);
    m_x = box("mapX", LatentView::tr("Dimension on the x axis"));
    m_y = box("mapY", LatentView::tr("Dimension on the y axis"));
    m_colour = box("mapColour", LatentView::tr("Colour by"));
}

void MapTools::addPop(QBoxLayout *row)
{
    m_displayButton = iconButton(m_theme, "mapDisplayButton", Icon::Sliders, LatentView::tr("Map display"), this);
    row->addWidget(m_displayButton);
    m_pop = new QWidget(this, Qt::Popup);
    m_pop->setObjectName(QStringLiteral("mapDisplayPop"));
    m_pop->setProperty("role", "panel");
    m_pop->setAttribute(Qt::WA_StyledBackground);
    auto *inside = new QVBoxLayout(m_pop);
    inside->setContentsMargins(16, 12, 16, 12);
    connect(m_displayButton, &QToolButton::clicked, this, &MapTools::showPop);
}

void MapTools::showPop()
{
    m_pop->adjustSize();
    const QRect screenRect = screen()->availableGeometry();
    QPoint at = m_displayButton->mapToGlobal(QPoint(m_displayButton->width() - m_pop->width(), -m_pop->height() - 4));
    // Above the button, where there is room.
    at.setY(std::clamp(at.y(), screenRect.top(), std::max(screenRect.top(), screenRect.bottom() - m_pop->height())));
    at.setX(std::max(screenRect.left(), at.x()));
    m_pop->move(at);
    m_pop->show();
}

void MapTools::offerDisplay(QWidget *display)
{
    m_displayButton->setVisible(display != nullptr);
    if (display)
        m_pop->layout()->addWidget(display);
}

void MapTools::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_dataset = dataset;
    fillColours();
    m_colour->setCurrentIndex(0); // other data, other things to look for
}

void MapTools::fillColours()
{
    const QVariant before = m_colour->currentData();
    m_colour->clear();
    const auto add = [&](const QString &name, MapStyle::Colour colour, Index number = 0) {
        m_colour->addItem(name, packed(colour, number));
    };
    if (!m_dataset || m_dataset->hasLabels())
        add(LatentView::tr("Class"), MapStyle::Colour::Class);
    add(LatentView::tr("Density"), MapStyle::Colour::Density); // the first, where there are no classes
    add(LatentView::tr("Error"), MapStyle::Colour::Error);
    add(LatentView::tr("Last used"), MapStyle::Colour::LastUsed);
    m_colour->setItemData(m_colour->count() - 1, LatentView::tr("Epochs since training last used each sample; grey if never"),
                          Qt::ToolTipRole);
    add(LatentView::tr("Mean value"), MapStyle::Colour::Brightness);
    for (Index j = 0; j < std::min(m_codeSize, mostNumbers); ++j)
        add(QStringLiteral("z%1").arg(j + 1), MapStyle::Colour::Dimension, j);
    if (m_dataset && !m_dataset->shape().isPicture())
        for (Index j = 0; j < std::min(m_dataset->shape().size(), mostNumbers); ++j)
            add(QString::fromStdString(m_dataset->valueName(j)), MapStyle::Colour::Feature, j);
    const int known = m_colour->findData(before);
    m_colour->setCurrentIndex(std::max(0, known));
}

bool MapTools::setCodeSize(Index codeSize)
{
    const bool other = codeSize != m_codeSize;
    if (other) {
        m_codeSize = codeSize;
        for (QComboBox *axis : {m_x, m_y}) {
            const int before = axis->currentIndex();
            axis->clear();
            for (Index j = 0; j < codeSize; ++j)
                axis->addItem((axis == m_x ? LatentView::tr("X: z%1") : LatentView::tr("Y: z%1")).arg(j + 1));
            axis->setCurrentIndex(before >= 0 && before < codeSize ? before : axis == m_x || codeSize < 2 ? 0 : 1);
        }
        fillColours();
    }
    showAxes();
    return other;
}

/// What the axes are can be chosen where a code has more than two numbers.
void MapTools::showAxes()
{
    m_layout->setVisible(m_codeSize > 2);
    const bool axes = m_codeSize > 2 && m_layout->currentData().toInt() == static_cast<int>(Layout::Kind::Axes);
    m_x->setVisible(axes);
    m_y->setVisible(axes);
}

Layout MapTools::axes() const
{
    if (m_codeSize <= 2)
        return {};
    return {static_cast<Layout::Kind>(m_layout->currentData().toInt()), m_x->currentIndex(), m_y->currentIndex()};
}

void MapTools::apply(MapStyle &style) const
{
    const int chosen = m_colour->currentData().toInt();
    style.colour = static_cast<MapStyle::Colour>(chosen / 100000);
    style.number = chosen % 100000;
}

} // namespace hourglass
