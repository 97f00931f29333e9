// The probe; see probe_view.h.
#include "ui/panels/probe/probe_view.h"

#include "core/data/looks.h"
#include "core/nn/gauge_names.h"
#include "core/probe/ghost_probe.h"
#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/map/vote.h"
#include "ui/plots/sample_words.h"
#include "ui/plots/tile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr int rowHeight = 15; // pixels for a value with its name
} // namespace

ProbePicture::ProbePicture(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("probePicture"));
    setAccessibleName(tr("Decoded image at the probe"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(128);
}

void ProbePicture::setFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    m_ghost.clear();
    if (m_frame && m_frame->get<PointAnswer>() && m_frame->get<GhostAnswer>() && m_frame->get<GhostAnswer>()->pca &&
        !m_frame->get<PointAnswer>()->picture.empty()) {
        const Numbers &p = m_frame->get<PointAnswer>()->picture;
        const Matrix picture = Eigen::Map<const Vector>(p.data(), static_cast<Index>(p.size()));
        const Pca &pca = *m_frame->get<GhostAnswer>()->pca;
        const Matrix made = pca.decode(pca.encode(picture));
        m_ghost.assign(made.data(), made.data() + made.size());
    }
    update();
}

void ProbePicture::paint(QPainter &painter, const QRect & /*part*/)
{
    if (!m_frame || !m_frame->get<PointAnswer>() || m_frame->get<PointAnswer>()->picture.empty())
        return;
    const Tokens &t = m_theme.tokens();
    const Shape shape = m_frame->setup->dataset->shape();
    const bool two = !m_ghost.empty();
    if (!shape.isPicture() && rowHeight * static_cast<int>(m_frame->get<PointAnswer>()->picture.size()) <= height()) {
        paintNamed(painter);
        return;
    }
    const double side = tileSide(std::min<double>(height() - (two ? 16 : 0), two ? (width() - 12) / 2.0 : width()), shape);
    paintTile(painter, QRectF(0, 0, side, side), m_frame->get<PointAnswer>()->picture, shape, t);
    painter.setPen(QPen(t.sandLine, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(0, 0, side, side).adjusted(1, 1, -1, -1), 3, 3);
    if (!two)
        return;
    paintTile(painter, QRectF(side + 12, 0, side, side), m_ghost, shape, t);
    painter.setFont(Theme::words(11));
    painter.setPen(t.labelText);
    painter.drawText(QRectF(0, side + 1, side, 14), Qt::AlignLeft, tr("Decoder"));
    painter.drawText(QRectF(side + 12, side + 1, side, 14), Qt::AlignLeft, tr("PCA"));
}

/// A few values of a table: a bar for each with its name, and PCA's as a line on it.
void ProbePicture::paintNamed(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const Dataset &data = *m_frame->setup->dataset;
    const Numbers &values = m_frame->get<PointAnswer>()->picture;
    const QFont font = Theme::words(11);
    const QFontMetrics metrics(font);
    const int numbers = QFontMetrics(Theme::numbers(11)).horizontalAdvance(QStringLiteral("-0.0001"));
    const int names = (width() - numbers) / 2;
    for (std::size_t i = 0; i < values.size(); ++i) {
        painter.setFont(font);
        const QRectF row(0, rowHeight * static_cast<double>(i), width(), rowHeight);
        painter.setPen(t.labelText);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(QString::fromStdString(data.valueName(static_cast<Index>(i))), Qt::ElideRight, names - 6));
        painter.setFont(Theme::numbers(11));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                         valueInUnit(data, static_cast<Index>(i), static_cast<double>(values[i]), 3));
        const QRectF groove(names, row.center().y() - 4, width() - names - numbers - 6, 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(groove, 2, 2);
        const auto at = [&](Scalar v) {
            const double range = std::max(data.traits().maximum - data.traits().minimum, 1e-9);
            return groove.width() * std::clamp((static_cast<double>(v) - data.traits().minimum) / range, 0.0, 1.0);
        };
        painter.setBrush(t.sandFill);
        painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(at(values[i]), groove.height())), 2, 2);
        if (!m_ghost.empty())
            painter.fillRect(QRectF(groove.left() + at(m_ghost[i]) - 1, groove.top() - 2, 2, groove.height() + 4), t.labelText);
    }
}

ProbeView::ProbeView(const PanelContext &context, QWidget *parent) : Panel(parent), m_focus(context.focus), m_live(context.lab.live())
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("probeView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(6);
    m_empty = label(tr("Drag the cross-hair on the map, or a slider, to decode that point."), "caption", this);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    m_picture = new ProbePicture(theme, this);
    top->addWidget(m_picture, 1);
    auto *words = new QVBoxLayout;
    top->addLayout(words, 1);
    column->addLayout(top);
    m_vote = label({}, "strong", this);
    m_vote->setObjectName(QStringLiteral("probeVote"));
    m_vote->setWordWrap(true);
    words->addStretch(1);
    words->addWidget(m_vote);
    m_trust = label({}, "caption", this);
    m_trust->setObjectName(QStringLiteral("probeTrust"));
    m_trust->setWordWrap(true);
    words->addWidget(m_trust);
    words->addStretch(1);
    m_near = new SampleRow(theme, this);
    m_near->setAccessibleName(tr("Samples with the nearest codes"));
    column->addWidget(m_near);
    m_sliders = new UnitSliders(theme, this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_sliders);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(UnitSliders::rowHeight + 4);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_sliders->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    connect(m_sliders, &UnitSliders::moved, &m_focus, &Focus::setProbe);
    connect(m_near, &SampleRow::chosen, &m_focus, &Focus::follow);
    connect(&m_focus, &Focus::probeChanged, this, [this] { m_sliders->setCode(m_focus.probe()); });
    connect(&m_live, &LiveSession::historyChanged, this, &ProbeView::showDivergence);
    connect(&m_live, &LiveSession::momentChanged, this, &ProbeView::showDivergence);
    showFrame(nullptr);
}

void ProbeView::ask(Questions &questions) const
{
    if (!m_focus.probe().empty())
        questions.ask(PointQuestion{m_focus.probe()});
    if (const auto sample = m_focus.hovered() ? m_focus.hovered() : m_focus.followed()) // marks on the sliders
        questions.ask(PosteriorQuestion{*sample});
}

Panel::News ProbeView::news(const Frame *before, const Frame *now) const
{
    return differs<PointAnswer>(before, now) ? News::Now : News::Soon;
}

/// The default probe is in the middle of the data, so that the sliders have something to move.
void ProbeView::startProbe(const MapAnswer &map)
{
    if (static_cast<Index>(m_focus.probe().size()) == map.codeSize() || map.codes.cols() == 0)
        return;
    const Vector middle = map.codes.rowwise().mean();
    if (middle.allFinite())
        m_focus.setProbe({middle.data(), middle.data() + middle.size()});
}

/// What each unit of the code said in the last epoch, or in the one before the snapshot that is shown.
void ProbeView::showDivergence()
{
    const auto moment = m_live.moment();
    const EpochRecord *record = nullptr;
    for (const EpochRecord &epoch : m_live.epochs())
        if (!moment || epoch.step <= *moment)
            record = &epoch;
    std::vector<double> units;
    if (m_live.hasRun() && record)
        if (const auto nats = std::ranges::find(record->gauges, divergenceOfUnits, &Gauge::name); nats != record->gauges.end())
            units = nats->units;
    m_sliders->setDivergence(units);
}

void ProbeView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    const bool there = frame && frame->get<PointAnswer>();
    m_empty->setVisible(!there);
    m_picture->setVisible(there);
    m_vote->setVisible(there);
    m_trust->setVisible(there);
    m_near->setVisible(there);
    m_picture->setFrame(frame);
    m_sliders->setMap(frame ? frame->share<MapAnswer>() : nullptr);
    m_sliders->setPosterior(frame ? frame->share<PosteriorAnswer>() : nullptr);
    if (frame && frame->get<MapAnswer>())
        startProbe(*frame->get<MapAnswer>());
    if (!there)
        return;
    const PointAnswer &point = *frame->get<PointAnswer>();
    m_vote->setText(vote(*frame->setup->dataset, point.near).words());
    m_trust->setText(point.near.empty() ? QString()
                     : point.far        ? tr("Far from any data: this image is an extrapolation.")
                                        : tr("Close to the data: there are similar samples."));
    m_near->setSamples(frame->setup, point.near);
}

/// In a low panel the picture makes room for the sliders.
void ProbeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture->setFixedHeight(height() < 160 ? 56 : height() < 280 ? 84 : 128);
    m_near->setFixedHeight(height() < 190 ? 0 : height() < 280 ? SampleRow::lowHeight : SampleRow::usualHeight);
}

QString ProbeView::table() const
{
    if (!m_frame || !m_frame->get<PointAnswer>())
        return {};
    QString text = QStringLiteral("value,decoded\n");
    const Dataset &data = *m_frame->setup->dataset;
    const Numbers &picture = m_frame->get<PointAnswer>()->picture;
    for (std::size_t i = 0; i < picture.size(); ++i) {
        const auto value = static_cast<Index>(i);
        const QString name = data.shape().isPicture() ? QString::number(i + 1) : quoted(QString::fromStdString(data.valueName(value)));
        text += QStringLiteral("%1,%2\n").arg(name).arg(inUnit(data, value, static_cast<double>(picture[i])), 0, 'g', 7);
    }
    return text;
}

} // namespace hourglass
