// Paths through the latent space; see path_view.h.
#include "ui/panels/path/path_view.h"

#include "core/base/random.h"
#include "ui/look/controls.h"
#include "ui/look/elided_label.h"
#include "ui/look/on_screen.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr int tick = 40;   // ms
constexpr int ticks = 100; // from the first stop to the last

} // namespace

PathView::PathView(const PanelContext &context, QWidget *parent) : Panel(parent), m_focus(context.focus)
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("pathView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(6);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight); // in a narrow panel two rows: half a word is no choice
    auto *tools = new QHBoxLayout;
    m_mode = new SegmentedControl(theme, {tr("Between samples"), tr("Class arithmetic")}, this);
    m_mode->setObjectName(QStringLiteral("pathMode"));
    m_mode->setAccessibleName(tr("Path type"));
    tools->addWidget(m_mode);
    m_curve = new SegmentedControl(theme, {tr("Linear"), tr("Spherical"), tr("Through the data")}, this);
    m_curve->setObjectName(QStringLiteral("pathCurve"));
    m_curve->setAccessibleName(tr("Linear, along the great circle, or through the data"));
    m_curve->setToolTip(tr("Spherical keeps code lengths typical of a Gaussian prior. Through the data avoids empty regions."));
    const auto classBox = [&](const char *name, const QString &words) {
        auto *box = new QComboBox(this);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(words);
        box->setToolTip(words);
        tools->addWidget(box);
        connect(box, &QComboBox::activated, this, &Panel::questionsChanged);
        return box;
    };
    m_plus = classBox("pathPlus", tr("Class mean to add"));
    m_sign = label(QStringLiteral("−"), "label", this);
    tools->addWidget(m_sign);
    m_minus = classBox("pathMinus", tr("Class mean to subtract"));
    m_title = new ElidedLabel(theme, this);
    m_title->setObjectName(QStringLiteral("pathTitle"));
    markControls(tools);
    tools->addStretch(1);
    auto *way = new QHBoxLayout;
    way->addWidget(m_curve);
    markControls(way);
    way->addWidget(m_title, 1); // the way itself
    m_head->addLayout(tools);
    m_head->addLayout(way, 1);
    column->addLayout(m_head);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_picture = new PathPicture(theme, this);
    row->addWidget(m_picture);
    m_strip = new PathStrip(theme, this);
    row->addWidget(m_strip, 1);
    column->addLayout(row, 1);

    auto *bottom = new QHBoxLayout;
    m_play = new QToolButton(this);
    m_play->setObjectName(QStringLiteral("pathPlay"));
    m_play->setCheckable(true);
    m_play->setToolTip(tr("Play"));
    m_play->setAccessibleName(tr("Play the path"));
    bottom->addWidget(m_play);
    m_between = new Slider(theme, 0, 1, false, this);
    m_between->setObjectName(QStringLiteral("pathSlider"));
    m_between->setAccessibleName(tr("Position on the path"));
    m_between->setValue(0.5);
    bottom->addWidget(m_between, 1);
    m_strength = new Slider(theme, -1, 2, false, this);
    m_strength->setObjectName(QStringLiteral("pathStrength"));
    m_strength->setAccessibleName(tr("Strength of the difference"));
    m_strength->setValue(1);
    bottom->addWidget(m_strength, 1);
    markControls(bottom);
    column->addLayout(bottom);
    m_empty = label({}, "caption", this);
    m_empty->setObjectName(QStringLiteral("pathEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty, 1);
    m_choices = new QWidget(this);
    auto *choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    const auto choice = [&](const char *name, const QString &words) {
        auto *button = new QPushButton(words, m_choices);
        button->setObjectName(QLatin1String(name));
        button->setProperty("role", "small");
        choices->addWidget(button);
        return button;
    };
    choices->addStretch(1);
    connect(choice("pathOnMap", tr("Show map")), &QPushButton::clicked, this, [context] { context.run("view-latent"); });
    connect(choice("pathAnyTwo", tr("Use two samples")), &QPushButton::clicked, this, &PathView::takeTwo);
    choices->addStretch(1);
    markControl(m_choices);
    column->addWidget(m_choices);

    const auto paint = [this, &theme] {
        m_play->setIcon(icon(m_play->isChecked() ? Icon::Pause : Icon::Play, theme.tokens().labelText, theme.tokens().captionText));
    };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    connect(m_play, &QToolButton::toggled, this, [this, paint](bool on) {
        paint();
        play(on);
    });
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_tick = (m_tick + 1) % (2 * ticks); // there and back
        const double share = static_cast<double>(m_tick < ticks ? m_tick : 2 * ticks - m_tick) / ticks;
        adding() ? m_strength->setValue(-1 + 3 * share) : m_between->setValue(share);
        Q_EMIT questionsChanged();
    });
    connect(m_mode, &SegmentedControl::chosen, this, [this] { m_focus.setAdding(adding()); });
    connect(m_curve, &SegmentedControl::chosen, this, &Panel::questionsChanged);
    connect(m_between, &Slider::moved, this, &Panel::questionsChanged);
    connect(m_strength, &Slider::moved, this, &Panel::questionsChanged);
    connect(m_strip, &PathStrip::chosen, this, [this](double at) {
        (adding() ? m_strength : m_between)->setValue(at);
        Q_EMIT questionsChanged();
    });
    connect(&m_focus, &Focus::datasetChanged, this, &PathView::setDataset);
    connect(&m_focus, &Focus::waypointsChanged, this, [this] {
        refresh();
        if (!stepsAside())
            Q_EMIT comesForward();
    });
    refresh();
}

/// Two samples, of different classes where there are some: a path without looking for it on the map.
void PathView::takeTwo()
{
    const auto &data = m_focus.dataset();
    if (!data || data->count() < 2)
        return;
    const Random random(1, Purpose::Display, ++m_taken);
    const auto count = static_cast<std::uint32_t>(data->count());
    const std::uint32_t first = random.below(count, 0);
    std::uint32_t second = (first + 1) % count;
    for (std::uint32_t i = 1; i < 1000; ++i)
        if (const std::uint32_t other = random.below(count, i);
            other != first && (!data->hasLabels() || data->label(other) != data->label(first))) {
            second = other;
            break;
        }
    m_focus.setWaypoints({first, second});
}

bool PathView::adding() const { return m_mode->current() == 1; }

void PathView::play(bool on)
{
    m_tick = static_cast<int>(std::lround((adding() ? (m_strength->value() + 1) / 3 : m_between->value()) * ticks));
    on ? m_timer.start() : m_timer.stop();
}

void PathView::setDataset()
{
    const auto &dataset = m_focus.dataset();
    for (QComboBox *box : {m_plus, m_minus}) {
        box->clear();
        for (std::size_t c = 0; dataset && c < dataset->classes().size(); ++c)
            box->addItem(QString::fromStdString(dataset->classes()[c]), static_cast<int>(c));
        box->setCurrentIndex(box == m_plus ? 0 : std::min(1, box->count() - 1));
    }
}

void PathView::refresh()
{
    const bool add = adding();
    const bool classes = m_plus->count() > 1;
    m_curve->setVisible(!add);
    m_plus->setVisible(add && classes);
    m_minus->setVisible(add && classes);
    m_sign->setVisible(add && classes);
    QStringList names;
    for (const std::uint32_t s : m_focus.waypoints()) {
        const bool named = m_focus.dataset() && m_focus.dataset()->label(s) < m_focus.dataset()->classes().size();
        names.append(named ? tr("%1 no. %2").arg(QString::fromStdString(m_focus.dataset()->classes()[m_focus.dataset()->label(s)])).arg(s)
                           : tr("no. %1").arg(s));
    }
    m_title->setText(add ? names.value(0) : names.join(QStringLiteral(" → ")));
    const bool there = m_frame && m_frame->get<PathAnswer>() && m_frame->get<PathAnswer>()->pictures.cols() > 0;
    QString words;
    if (m_frame && m_frame->get<PathAnswer>() && !m_frame->get<PathAnswer>()->problem.empty())
        words = QString::fromStdString(m_frame->get<PathAnswer>()->problem);
    else if (!there)
        words = add ? tr("Select a sample on the map, then add one class mean and subtract another.")
                    : tr("Press A and click two samples on the map to interpolate between them.");
    if (add && !classes)
        words = tr("Class arithmetic needs labels, but this data set has none.");
    const bool strip = there && words.isEmpty();
    m_empty->setText(words);
    m_empty->setVisible(!strip);
    m_choices->setVisible(!strip && stepsAside() && m_focus.dataset());
    m_strip->setVisible(strip);
    m_picture->setVisible(strip && width() > 420);
    m_play->setVisible(strip);
    m_between->setVisible(strip && !add);
    m_strength->setVisible(strip && add);
    if (!strip && m_play->isChecked())
        m_play->setChecked(false);
}

void PathView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_head->setDirection(width() < 640 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    refresh();
}

Panel::News PathView::news(const Frame *before, const Frame *now) const
{
    return differs<PathAnswer>(before, now) ? News::Now : News::None;
}

void PathView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    m_strip->setFrame(frame);
    m_picture->setFrame(frame);
    refresh();
}

void PathView::ask(Questions &questions) const
{
    const bool line = questions.has<MapQuestion>() && m_focus.waypoints().size() > 1 && !adding();
    if (!isOnScreen(*this) && !line)
        return;
    PathQuestion path;
    path.waypoints = m_focus.waypoints();
    path.interpolation = static_cast<PathQuestion::Interpolation>(m_curve->current());
    if (m_focus.waypoints().size() > 2) { // every stop is a step of the strip
        const auto legs = static_cast<int>(m_focus.waypoints().size()) - 1;
        path.steps = legs * std::max(1, static_cast<int>(std::lround(10.0 / legs))) + 1;
    }
    path.at = adding() ? m_strength->value() : m_between->value();
    if (adding()) {
        path.steps = 7;
        path.waypoints.resize(std::min<std::size_t>(path.waypoints.size(), 1));
        path.attribute = {static_cast<std::uint16_t>(m_plus->currentData().toInt()),
                          static_cast<std::uint16_t>(m_minus->currentData().toInt())};
        if (path.waypoints.empty() && m_focus.followed())
            path.waypoints = {*m_focus.followed()};
    }
    questions.ask(std::move(path));
}

QString PathView::table() const
{
    if (!m_frame || !m_frame->get<PathAnswer>() || m_frame->get<PathAnswer>()->codes.cols() == 0)
        return {};
    const PathAnswer &path = *m_frame->get<PathAnswer>();
    QString text = QStringLiteral("at");
    text += columnNames("z", path.codes.rows());
    text += columnNames("v", path.pictures.rows());
    text += u'\n';
    for (Index i = 0; i < path.codes.cols(); ++i) {
        text += QString::number(path.at[static_cast<std::size_t>(i)]);
        text += columnValues(path.codes.col(i), 6);
        text += columnValues(path.pictures.col(i), 5);
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
