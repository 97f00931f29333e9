// The map with what belongs to it; see latent_view.h.
#include "ui/panels/latent/latent_view.h"

#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/on_screen.h"
#include "ui/panels/latent/map_tools.h"
#include "ui/panels/latent/selection_bar.h"
#include "ui/panels/manifold_question.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hourglass {

namespace {

constexpr int railWidth = 208;
constexpr int rowsBeneath = 15; // of the manifold, faintly beneath the dots
constexpr int columnsBeneath = 22;

} // namespace

LatentView::LatentView(const PanelContext &context, QWidget *parent) : Panel(parent), m_lab(context.lab), m_focus(context.focus)
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
    m_tools = new MapTools(theme, *m_plot, this);
    markControl(m_tools);
    column->addWidget(m_tools);
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
    m_bar = new SelectionBar(theme, m_focus, this);
    markControl(m_bar);
    column->addWidget(m_bar);

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

    connect(m_bar, &SelectionBar::tableRequested, this, [this] { m_bar->showTable(m_plot->selectionTable()); });
    connect(train, &QPushButton::clicked, &context.lab.run(), &RunControl::trainOrPause);
    connect(m_key, &ClassKey::filterChanged, this, [this] { m_plot->setHidden(m_key->hidden()); });
    connect(m_display, &MapDisplay::changed, this, [this] {
        restyle();
        Q_EMIT questionsChanged();
    });
    connect(m_tools, &MapTools::changed, this, [this] {
        restyle();
        Q_EMIT questionsChanged();
    });
    connectFocus();
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
    connect(m_plot, &MapPlot::hovered, this, [this](qlonglong sample) {
        m_focus.setHovered(sample < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(sample)));
    });
    connect(m_plot, &MapPlot::viewChanged, this,
            [this] { m_focus.setRegion(m_plot->isHeld() ? std::optional(m_plot->view()) : std::nullopt); });
    connect(&m_focus, &Focus::datasetChanged, this, &LatentView::setDataset);
    connect(&m_focus, &Focus::probeChanged, this, [this] { m_plot->setProbe(m_focus.probe()); });
    connect(&m_focus, &Focus::selectionChanged, this, &LatentView::showSelection);
    connect(&m_focus, &Focus::waypointsChanged, this, &LatentView::showWaypoints);
    connect(&m_focus, &Focus::followedChanged, this, [this] { m_plot->setChosen(m_focus.followed()); });
    connect(&m_focus, &Focus::datasetChanged, this, [this] { m_plot->setChosen(m_focus.followed()); });
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

void LatentView::restyle()
{
    MapStyle style;
    m_display->apply(style);
    m_tools->apply(style);
    m_plot->setStyle(style);
    m_key->setShapes(style.shapes);
    const bool byClass = m_dataset && m_dataset->hasLabels() && style.colour == MapStyle::Colour::Class;
    m_classes->setVisible(byClass); // a key of colours that are not there would mislead
    m_key->setVisible(byClass && (isWide() || width() > 360));
}

void LatentView::ask(Questions &questions) const
{
    MapQuestion map;
    map.maximum = m_display->mostSamples();
    map.layout = m_tools->axes();
    map.errors = m_plot->style().colour == MapStyle::Colour::Error;
    map.visits = m_plot->style().colour == MapStyle::Colour::LastUsed;
    if (!isOnScreen(*this)) {
        questions.provide(std::move(map));
        return;
    }
    questions.ask(std::move(map));
    if (!m_focus.probe().empty())
        questions.ask(PointQuestion{m_focus.probe()});
    if (m_focus.followed()) // which may not be on the map
        questions.ask(CodeQuestion{*m_focus.followed()});
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
    m_tools->setDataset(dataset);
    restyle();
    showFrame(nullptr);
}

void LatentView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    const bool drawn = frame && frame->get<MapAnswer>();
    const bool newSamples = drawn && (!m_frame || m_frame->get<MapAnswer>()->samples != frame->get<MapAnswer>()->samples);
    m_frame = drawn ? frame : nullptr;
    m_bar->setFrame(m_frame);
    m_empty->setVisible(!drawn);
    if (drawn && m_tools->setCodeSize(frame->get<MapAnswer>()->codeSize())) {
        restyle();
        Q_EMIT questionsChanged(); // what the axes can be is another choice now
    }
    m_display->setFlat(!drawn || frame->get<MapAnswer>()->layout.kind != Layout::Kind::Neighbours);
    m_plot->setFrame(m_frame);
    if (newSamples && m_dataset)
        m_key->setCounts(countsOf(*m_dataset, *frame->get<MapAnswer>()->samples));
    refreshNote();
}

/// In a wide panel everything is at hand at the left; in a narrow one the key is at the right and the rest behind a button.
void LatentView::arrange()
{
    const bool wide = isWide();
    m_rail->setVisible(wide);
    m_tools->offerDisplay(wide ? nullptr : m_display);
    if (wide) {
        m_railColumn->insertWidget(1, m_key);
        m_railColumn->insertWidget(2, m_display);
        m_display->show();
        m_key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        m_row->addWidget(m_key);
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
