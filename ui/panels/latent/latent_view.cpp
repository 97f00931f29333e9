// The map with its tools; see latent_view.h.
#include "ui/panels/latent/latent_view.h"

#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/on_screen.h"
#include "ui/panels/manifold_question.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

namespace hourglass {

namespace {

constexpr int railWidth = 208;
constexpr int rowsBeneath = 15; // of the manifold, faintly beneath the dots
constexpr int columnsBeneath = 22;
constexpr Index mostNumbers = 64; // of a code or of a sample, that can be chosen by name

/// A colour with its number, in one item of the box.
int packed(MapStyle::Colour colour, Index number) { return static_cast<int>(colour) * 100000 + static_cast<int>(number); }

} // namespace

LatentView::LatentView(const PanelContext &context, QWidget *parent) : Panel(parent), m_theme(context.theme), m_focus(context.focus)
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("latentView"));
    m_plot = new MapPlot(theme, this);
    m_display = new MapDisplay(theme, this);
    m_key = new ClassKey(theme, this);
    m_key->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QWidget *bar = buildTools();
    markControl(bar);
    column->addWidget(bar);
    m_row = new QHBoxLayout;
    m_row->setSpacing(8);
    m_row->setContentsMargins(0, 0, 8, 0);
    auto *rail = new QScrollArea(this);
    rail->setObjectName(QStringLiteral("mapRail"));
    rail->setFrameShape(QFrame::NoFrame);
    rail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rail->setWidgetResizable(true);
    rail->setFixedWidth(railWidth);
    rail->setFocusPolicy(Qt::NoFocus);
    rail->viewport()->setAutoFillBackground(false);
    m_rail = rail;
    auto *inside = new QWidget(rail);
    inside->setAutoFillBackground(false);
    rail->setWidget(inside);
    m_railColumn = new QVBoxLayout(inside);
    m_railColumn->setContentsMargins(16, 0, 12, 8);
    m_railColumn->setSpacing(8);
    m_classes = label(tr("Classes"), "title", inside);
    m_railColumn->addWidget(m_classes);
    auto *selection = label(tr("Selection"), "title", inside);
    m_railColumn->addWidget(selection);
    m_selected = label({}, "caption", inside);
    m_selected->setObjectName(QStringLiteral("mapSelection"));
    m_selected->setWordWrap(true);
    for (QWidget *each : {static_cast<QWidget *>(selection), static_cast<QWidget *>(m_selected), static_cast<QWidget *>(m_display)})
        markControl(each);
    m_railColumn->addWidget(m_selected);
    m_railColumn->addStretch(1);
    m_row->addWidget(m_rail);
    m_row->addWidget(m_plot, 1);
    column->addLayout(m_row, 1);

    m_empty = new QWidget(m_plot);
    auto *emptyColumn = new QVBoxLayout(m_empty);
    auto *sentence = label(tr("The map appears with the first training step."), "caption", m_empty);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    auto *train = new QPushButton(tr("Train"), m_empty);
    train->setObjectName(QStringLiteral("mapTrain"));
    train->setProperty("role", "small");
    emptyColumn->addStretch(1);
    emptyColumn->addWidget(sentence);
    emptyColumn->addWidget(train, 0, Qt::AlignHCenter);
    emptyColumn->addStretch(1);
    auto *plotLayout = new QVBoxLayout(m_plot);
    plotLayout->addWidget(m_empty);

    connect(train, &QPushButton::clicked, &context.lab.run(), &RunControl::trainOrPause);
    connect(m_key, &ClassKey::filterChanged, this, [this] { m_plot->setHidden(m_key->hidden()); });
    connect(m_display, &MapDisplay::changed, this, [this] {
        restyle();
        Q_EMIT questionsChanged();
    });
    connectFocus();
    connect(m_plot, &MapPlot::toolChanged, this, [this] {
        for (std::size_t i = 0; i < m_tools.size(); ++i)
            m_tools[i]->setChecked(static_cast<int>(i) == static_cast<int>(m_plot->tool()));
    });
    fillColours();
    showSelection();
    arrange();
}

void LatentView::connectFocus()
{
    connect(m_display, &MapDisplay::ghostToggled, &m_focus, &Focus::setGhost);
    connect(m_plot, &MapPlot::probed, &m_focus, &Focus::setProbe);
    connect(m_plot, &MapPlot::selectionChanged, &m_focus, &Focus::setSelection);
    connect(m_plot, &MapPlot::waypointsChanged, &m_focus, &Focus::setWaypoints);
    connect(m_plot, &MapPlot::pinned, &m_focus, &Focus::follow);
    connect(m_plot, &MapPlot::hovered, this,
            [this](qlonglong sample) { m_focus.setHovered(sample < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(sample))); });
    connect(m_plot, &MapPlot::viewChanged, this,
            [this] { m_focus.setRegion(m_plot->isHeld() ? std::optional(m_plot->view()) : std::nullopt); });
    connect(&m_focus, &Focus::datasetChanged, this, &LatentView::setDataset);
    connect(&m_focus, &Focus::probeChanged, this, [this] { m_plot->setProbe(m_focus.probe()); });
    connect(&m_focus, &Focus::selectionChanged, this, &LatentView::showSelection);
    connect(&m_focus, &Focus::waypointsChanged, this, &LatentView::showWaypoints);
    connect(&m_focus, &Focus::ghostChanged, this, [this] {
        m_display->setGhost(m_focus.ghost());
        m_plot->setGhost(m_focus.ghost());
    });
}

/// The samples that the path goes by; a difference of classes is added to one alone.
void LatentView::showWaypoints()
{
    std::vector<std::uint32_t> waypoints = m_focus.waypoints();
    if (m_focus.adding())
        waypoints.resize(std::min<std::size_t>(waypoints.size(), 1));
    m_plot->setWaypoints(waypoints);
}

QToolButton *LatentView::addTool(MapPlot::Tool tool, Icon which, const char *name, const QString &tip, QBoxLayout *row)
{
    QToolButton *button = iconButton(m_theme, name, which, tip, this);
    button->setCheckable(true);
    button->setChecked(tool == m_plot->tool());
    connect(button, &QToolButton::clicked, this, [this, button, tool] {
        m_plot->setTool(tool);
        button->setChecked(true);
    });
    row->addWidget(button);
    m_tools.push_back(button);
    return button;
}

QWidget *LatentView::buildTools()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(2);
    // In the order of MapPlot::Tool.
    addTool(MapPlot::Tool::Probe, Icon::Crosshair, "toolProbe", tr("Drag the probe: the decoder draws the place under it (P)"), row);
    addTool(MapPlot::Tool::Pan, Icon::Move, "toolPan", tr("Move the map; the wheel magnifies (H)"), row);
    addTool(MapPlot::Tool::Lasso, Icon::Lasso, "toolLasso", tr("Select samples with a lasso; Shift adds (L)"), row);
    addTool(MapPlot::Tool::Box, Icon::Box, "toolBox", tr("Select samples in a box; Shift adds (B)"), row);
    addTool(MapPlot::Tool::Path, Icon::Path, "toolPath", tr("Pick samples to go from one to the next (A)"), row);
    row->addSpacing(6);
    const auto box = [&](const char *name, const QString &words) {
        auto *result = new QComboBox(bar);
        result->setObjectName(QLatin1String(name));
        result->setAccessibleName(words);
        result->setToolTip(words);
        result->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(result);
        return result;
    };
    m_layout = box("mapLayout", tr("What the axes are"));
    m_layout->addItem(tr("PCA"), static_cast<int>(Layout::Kind::Pca));
    m_layout->addItem(tr("Neighbours"), static_cast<int>(Layout::Kind::Neighbours));
    m_layout->addItem(tr("Axes"), static_cast<int>(Layout::Kind::Axes));
    m_layout->setItemData(1, tr("A map that keeps neighbours together (UMAP), computed in the background"), Qt::ToolTipRole);
    m_x = box("mapX", tr("The number along x"));
    m_y = box("mapY", tr("The number along y"));
    m_colour = box("mapColour", tr("What the colours say"));
    m_note = label({}, "caption", bar);
    m_note->setObjectName(QStringLiteral("mapNote"));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setMinimumWidth(0);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_note, 1);
    auto *all = iconButton(m_theme, "mapShowAll", Icon::Fit, tr("Show all samples (Home)"), bar);
    connect(all, &QToolButton::clicked, m_plot, &MapPlot::showAll);
    row->addWidget(all);
    m_displayButton = iconButton(m_theme, "mapDisplayButton", Icon::Sliders, tr("What the map shows"), bar);
    row->addWidget(m_displayButton);
    m_pop = new QWidget(this, Qt::Popup);
    m_pop->setObjectName(QStringLiteral("mapDisplayPop"));
    m_pop->setProperty("role", "panel");
    m_pop->setAttribute(Qt::WA_StyledBackground);
    auto *inside = new QVBoxLayout(m_pop);
    inside->setContentsMargins(16, 12, 16, 12);
    connect(m_displayButton, &QToolButton::clicked, this, [this] {
        m_pop->adjustSize();
        const QRect screenRect = screen()->availableGeometry();
        QPoint at = m_displayButton->mapToGlobal(QPoint(m_displayButton->width() - m_pop->width(), -m_pop->height() - 4));
        // Above the button, where there is room.
        at.setY(std::clamp(at.y(), screenRect.top(), std::max(screenRect.top(), screenRect.bottom() - m_pop->height())));
        at.setX(std::max(screenRect.left(), at.x()));
        m_pop->move(at);
        m_pop->show();
    });
    for (QComboBox *each : {m_layout, m_x, m_y, m_colour})
        connect(each, &QComboBox::activated, this, [this] {
            fillAxes(m_codeSize);
            restyle();
            Q_EMIT questionsChanged();
        });
    fillAxes(0);
    return bar;
}

void LatentView::fillColours()
{
    const QVariant before = m_colour->currentData();
    m_colour->clear();
    const auto add = [&](const QString &name, MapStyle::Colour colour, Index number = 0) {
        m_colour->addItem(name, packed(colour, number));
    };
    if (!m_dataset || m_dataset->hasLabels())
        add(tr("Class"), MapStyle::Colour::Class);
    add(tr("Density"), MapStyle::Colour::Density); // the first, where there are no classes
    add(tr("Error"), MapStyle::Colour::Error);
    add(tr("Last visit"), MapStyle::Colour::LastUsed);
    m_colour->setItemData(m_colour->count() - 1, tr("When training last used each sample; grey for samples it never uses"),
                          Qt::ToolTipRole);
    add(tr("Mean value"), MapStyle::Colour::Brightness);
    for (Index j = 0; j < std::min(m_codeSize, mostNumbers); ++j)
        add(QStringLiteral("z%1").arg(j + 1), MapStyle::Colour::Dimension, j);
    if (m_dataset && !m_dataset->shape().isPicture())
        for (Index j = 0; j < std::min(m_dataset->shape().size(), mostNumbers); ++j)
            add(QString::fromStdString(m_dataset->valueName(j)), MapStyle::Colour::Feature, j);
    const int known = m_colour->findData(before);
    m_colour->setCurrentIndex(std::max(0, known));
}

void LatentView::fillAxes(Index codeSize)
{
    if (codeSize != m_codeSize) {
        m_codeSize = codeSize;
        for (QComboBox *axis : {m_x, m_y}) {
            const int before = axis->currentIndex();
            axis->clear();
            for (Index j = 0; j < codeSize; ++j)
                axis->addItem((axis == m_x ? tr("X: z%1") : tr("Y: z%1")).arg(j + 1));
            axis->setCurrentIndex(before >= 0 && before < codeSize ? before : axis == m_x || codeSize < 2 ? 0 : 1);
        }
        fillColours();
        restyle();
    }
    m_layout->setVisible(codeSize > 2);
    const bool axes = codeSize > 2 && m_layout->currentData().toInt() == static_cast<int>(Layout::Kind::Axes);
    m_x->setVisible(axes);
    m_y->setVisible(axes);
}

void LatentView::restyle()
{
    MapStyle style;
    m_display->apply(style);
    const int chosen = m_colour->currentData().toInt();
    style.colour = static_cast<MapStyle::Colour>(chosen / 100000);
    style.number = chosen % 100000;
    m_plot->setStyle(style);
    m_key->setShapes(style.shapes);
    m_classes->setVisible(m_dataset && m_dataset->hasLabels());
    m_key->setVisible(m_dataset && m_dataset->hasLabels() && (isWide() || width() > 360));
}

void LatentView::ask(Questions &questions) const
{
    MapQuestion map;
    map.maximum = m_display->mostSamples();
    if (m_codeSize > 2)
        map.layout = {static_cast<Layout::Kind>(m_layout->currentData().toInt()), m_x->currentIndex(), m_y->currentIndex()};
    map.errors = m_plot->style().colour == MapStyle::Colour::Error;
    map.visits = m_plot->style().colour == MapStyle::Colour::LastUsed;
    if (!isOnScreen(*this)) {
        questions.provide(std::move(map));
        return;
    }
    questions.ask(std::move(map));
    if (!m_focus.probe().empty())
        questions.ask(PointQuestion{m_focus.probe()});
    if (const auto sample = m_focus.hovered() ? m_focus.hovered() : m_focus.followed()) // an ellipse
        questions.ask(PosteriorQuestion{*sample});
    if (m_plot->style().manifold) {
        ManifoldQuestion question = manifoldOfMap(questions, m_focus);
        question.rows = rowsBeneath;
        question.columns = columnsBeneath;
        questions.ask(std::move(question));
    }
}

void LatentView::setDataset()
{
    const auto &dataset = m_focus.dataset();
    m_dataset = dataset;
    m_key->setClasses(dataset ? dataset->classes() : std::vector<std::string>{});
    m_key->setCounts({});
    fillColours();
    m_colour->setCurrentIndex(0); // other data, other things to look for
    restyle();
    showFrame(nullptr);
}

void LatentView::showSelection()
{
    const auto &samples = m_focus.selection();
    m_plot->setSelection(samples);
    if (samples.empty()) {
        m_selected->setText(tr("Nothing selected. Draw a lasso, or pick a dot to see its sample."));
    } else {
        std::vector<std::pair<int, std::size_t>> counts(m_dataset ? m_dataset->classes().size() : 0);
        for (std::size_t c = 0; c < counts.size(); ++c)
            counts[c].second = c;
        for (const std::uint32_t s : samples)
            if (m_dataset && m_dataset->label(s) < counts.size())
                ++counts[m_dataset->label(s)].first;
        std::ranges::sort(counts, std::greater());
        QStringList parts;
        for (std::size_t i = 0; i < counts.size() && i < 4 && counts[i].first > 0; ++i)
            parts.append(QStringLiteral("%1 %2").arg(QLocale().toString(counts[i].first),
                                                     QString::fromStdString(m_dataset->classes()[counts[i].second])));
        m_selected->setText(tr("%1 samples selected.").arg(QLocale().toString(static_cast<qlonglong>(samples.size()))) + u' ' +
                            parts.join(QLatin1String(", ")));
    }
    refreshNote();
}

void LatentView::refreshNote()
{
    QString words;
    if (m_frame && m_frame->get<MapAnswer>()) {
        const auto selected = m_plot->selection().size();
        words = selected > 0 ? tr("%1 selected").arg(QLocale().toString(static_cast<qlonglong>(selected)))
                             : tr("%1 samples").arg(QLocale().toString(static_cast<qlonglong>(m_frame->get<MapAnswer>()->samples->size())));
        if (m_frame->get<MapAnswer>()->layout.kind == Layout::Kind::Pca)
            m_note->setToolTip(
                tr("This code has %1 numbers. Shown: the two directions that vary most (PCA).").arg(m_frame->get<MapAnswer>()->codeSize()));
        else
            m_note->setToolTip({});
    }
    if (m_note->text() != words)
        m_note->setText(words);
}

void LatentView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    const bool drawn = frame && frame->get<MapAnswer>();
    const bool newSamples = drawn && (!m_frame || m_frame->get<MapAnswer>()->samples != frame->get<MapAnswer>()->samples);
    m_frame = drawn ? frame : nullptr;
    m_empty->setVisible(!drawn);
    if (drawn)
        fillAxes(frame->get<MapAnswer>()->codeSize());
    m_plot->setFrame(m_frame);
    if (newSamples && m_dataset) {
        std::vector<int> counts(m_dataset->classes().size(), 0);
        for (const std::uint32_t s : *frame->get<MapAnswer>()->samples)
            if (m_dataset->label(s) < counts.size())
                ++counts[m_dataset->label(s)];
        m_key->setCounts(counts);
    }
    refreshNote();
}

/// In a wide panel everything is at hand at the left; in a narrow one the key is at the right and the rest behind a button.
void LatentView::arrange()
{
    const bool wide = isWide();
    m_rail->setVisible(wide);
    m_displayButton->setVisible(!wide);
    if (wide) {
        m_railColumn->insertWidget(1, m_key);
        m_railColumn->insertWidget(2, m_display);
        m_display->show();
        m_key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        m_row->addWidget(m_key);
        m_pop->layout()->addWidget(m_display);
        m_key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    restyle();
}

void LatentView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((event->oldSize().width() >= 820) != isWide() || !event->oldSize().isValid())
        arrange();
    else
        restyle();
}

} // namespace hourglass
