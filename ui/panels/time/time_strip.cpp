// Going back in time; see time_strip.h.
#include "ui/panels/time/time_strip.h"

#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"
#include "ui/plots/tile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr int side = 30;
constexpr int gap = 6;
constexpr int playEvery = 120; // ms
} // namespace

SnapshotRow::SnapshotRow(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("momentRow"));
    setAccessibleName(tr("Snapshots of the run: comma and full stop step back and forward"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SnapshotRow::setFrame(const std::shared_ptr<const Frame> &frame)
{
    auto moments = frame ? frame->share<TimelineAnswer>() : nullptr;
    if (frame && moments == m_moments)
        return;
    m_moments = std::move(moments);
    m_setup = frame ? frame->setup : nullptr;
    update();
}

void SnapshotRow::setMoment(std::optional<std::uint64_t> step)
{
    m_moment = step;
    update();
}

std::vector<std::uint64_t> SnapshotRow::steps() const { return m_moments ? m_moments->steps : std::vector<std::uint64_t>{}; }

int SnapshotRow::room() const { return std::max(1, width() / (side + gap)); }

QString SnapshotRow::nameOf(std::uint64_t step) const
{
    if (step == 0)
        return tr("start");
    if (step < m_perEpoch)
        return tr("step %1").arg(step);
    const double epoch = static_cast<double>(step) / static_cast<double>(m_perEpoch);
    return tr("epoch %1").arg(decimals(epoch, step % m_perEpoch == 0 || epoch > 20 ? 0 : 1));
}

void SnapshotRow::paint(QPainter &painter, const QRect & /*part*/)
{
    const Tokens &t = m_theme.tokens();
    if (!m_moments || m_moments->steps.empty()) {
        painter.setFont(Theme::words(11));
        painter.setPen(t.captionText);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, tr("Snapshots of the run appear here during training."));
        return;
    }
    const auto count = static_cast<int>(m_moments->steps.size());
    const int tiles = std::min(room(), count);
    double written = -1;
    for (int i = 0; i < tiles; ++i) {
        const int index = tiles == 1 ? 0 : static_cast<int>(std::lround(static_cast<double>(i) * (count - 1) / (tiles - 1)));
        const QRectF place(i * (side + gap) + 2, 3, side, side);
        const auto column = m_moments->pictures.col(index);
        paintTile(painter, place, {column.data(), static_cast<std::size_t>(column.size())}, m_setup->dataset->shape(), t);
        const std::uint64_t step = m_moments->steps[static_cast<std::size_t>(index)];
        const QString name = nameOf(step);
        const double wide = QFontMetricsF(Theme::numbers(11)).horizontalAdvance(name) + 10;
        if (place.left() >= written && (i % 3 == 0 || i == tiles - 1)) {
            painter.setFont(Theme::numbers(11));
            painter.setPen(t.captionText);
            const double left = std::min(place.left(), width() - wide);
            if (left >= written) {
                painter.drawText(QRectF(left, side + 6, wide, 14), Qt::AlignLeft, name);
                written = left + wide;
            }
        }
    }
    // The snapshot that is shown stands between the tiles that are nearest to it.
    const auto at = m_moment ? std::ranges::lower_bound(m_moments->steps, *m_moment) : m_moments->steps.end() - 1;
    const double share =
        count > 1 ? static_cast<double>(std::min<std::ptrdiff_t>(at - m_moments->steps.begin(), count - 1)) / (count - 1) : 0;
    const double x = 2 + std::round(share * (tiles - 1)) * (side + gap);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_moment ? t.accent : t.outline, 2));
    painter.drawRoundedRect(QRectF(x - 1, 2, side + 2, side + 2), 4, 4);
}

/// A press takes the snapshot of the tile under it, a drag any snapshot between two tiles.
void SnapshotRow::choose(double x, bool between)
{
    if (!m_moments || m_moments->steps.empty())
        return;
    const auto count = static_cast<int>(m_moments->steps.size());
    const int tiles = std::min(room(), count);
    const double place = (x - side / 2.0 - 2) / (side + gap);
    const double share = tiles > 1 ? std::clamp((between ? place : std::round(place)) / (tiles - 1), 0.0, 1.0) : 0;
    Q_EMIT chosen(m_moments->steps[static_cast<std::size_t>(std::lround(share * (count - 1)))]);
}

void SnapshotRow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(event->position().x(), false);
}

void SnapshotRow::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(event->position().x(), true);
}

TimeStrip::TimeStrip(const PanelContext &context, QWidget *parent)
    : Panel(parent), m_theme(context.theme), m_live(context.lab.live()), m_focus(context.focus)
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("timeStrip"));
    setFixedHeight(56);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 12, 2);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(label(tr("Time travel"), "title", this));
    m_count = label({}, "caption", this);
    words->addWidget(m_count);
    words->addStretch(1);
    row->addLayout(words);
    const auto tool = [&](const char *name, Icon which, const QString &tip) { return iconButton(theme, name, which, tip, this); };
    QToolButton *back = tool("timeBack", Icon::Previous, tr("Previous snapshot (,)"));
    row->addWidget(back);
    m_play = tool("timePlay", Icon::Play, tr("Play the run"));
    m_play->setCheckable(true);
    const auto paintPlay = [this] {
        m_play->setIcon(icon(m_play->isChecked() ? Icon::Pause : Icon::Play, m_theme.tokens().labelText, m_theme.tokens().captionText));
    };
    connect(m_play, &QToolButton::toggled, this, paintPlay);
    connect(&theme, &Theme::changed, this, paintPlay);
    row->addWidget(m_play);
    QToolButton *forth = tool("timeForth", Icon::Next, tr("Next snapshot (.)"));
    row->addWidget(forth);
    m_row = new SnapshotRow(theme, this);
    row->addWidget(m_row, 1);
    m_branch = tool("timeBranch", Icon::Branch, tr("Start a new run from this snapshot"));
    row->addWidget(m_branch);
    QToolButton *film = tool("timeFilm", Icon::Film, tr("Save run as video…"));
    row->addWidget(film);
    m_now = new QPushButton(this);
    m_now->setObjectName(QStringLiteral("timeLive"));
    m_now->setProperty("role", "small");
    m_now->setMinimumWidth(156); // the buttons beside it stay where they are
    row->addWidget(m_now);
    connect(back, &QToolButton::clicked, this, [this] { m_live.showNeighbour(-1); });
    connect(forth, &QToolButton::clicked, this, [this] { m_live.showNeighbour(1); });
    connect(m_play, &QToolButton::toggled, this, &TimeStrip::play);
    connect(m_row, &SnapshotRow::chosen, this, [this](quint64 step) { m_live.showMoment(step); });
    connect(m_now, &QPushButton::clicked, this, [this] { m_live.showMoment(std::nullopt); });
    connect(film, &QToolButton::clicked, this, [run = context.run] { run("filmAction"); });
    connect(m_branch, &QToolButton::clicked, this, [this, &lab = context.lab] {
        if (m_moment)
            lab.run().branch(m_live.shownMoment());
    });
    connect(&m_live, &LiveSession::momentChanged, this, [this] { setMoment(m_live.moment()); });
    connect(&context.lab, &Lab::stateChanged, this, &TimeStrip::followRun);
    connect(&m_focus, &Focus::followedChanged, this, &Panel::questionsChanged);
    m_timer.setInterval(playEvery);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const auto steps = m_row->steps();
        if (steps.empty() || (m_moment && *m_moment >= steps.back()))
            m_play->setChecked(false);
        else
            m_live.showNeighbour(1);
    });
    refresh();
}

void TimeStrip::play(bool on)
{
    m_play->setChecked(on);
    const auto steps = m_row->steps();
    if (on && !steps.empty() && (!m_moment || *m_moment >= steps.back()))
        m_live.showMoment(steps.front());
    on ? m_timer.start() : m_timer.stop();
}

void TimeStrip::ask(Questions &questions) const
{
    const auto &data = m_focus.dataset();
    const Index middle = data ? data->count() / 2 : 0;
    questions.ask(TimelineQuestion{m_focus.followed().value_or(static_cast<std::uint32_t>(middle))});
}

Panel::News TimeStrip::news(const Frame *before, const Frame *now) const
{
    return differs<TimelineAnswer>(before, now) ? News::Now : News::None;
}

void TimeStrip::showFrame(const std::shared_ptr<const Frame> &frame)
{
    m_row->setFrame(frame);
    refresh();
}

void TimeStrip::followRun()
{
    m_running = m_live.hasRun() && m_live.status().state == RunState::Running;
    m_row->setStepsPerEpoch(m_live.status().stepsPerEpoch);
    refresh();
}

void TimeStrip::setMoment(std::optional<std::uint64_t> step)
{
    m_moment = step;
    m_row->setMoment(step);
    if (!step && m_play->isChecked())
        m_play->setChecked(false);
    refresh();
}

void TimeStrip::refresh()
{
    const auto count = static_cast<int>(m_row->steps().size());
    const QString moments = count < 2 ? QString() : tr("%1 snapshots").arg(count);
    if (m_count->text() != moments)
        m_count->setText(moments);
    const QString live = m_moment ? tr("%1, back to live").arg(m_row->nameOf(*m_moment)) : m_running ? tr("Live") : tr("Live");
    if (m_now->text() != live)
        m_now->setText(live);
    m_now->setEnabled(m_moment.has_value());
    m_branch->setEnabled(m_moment.has_value());
}

} // namespace hourglass
