// The decoded plane; see manifold_view.h.
#include "ui/panels/manifold/manifold_view.h"

#include "ui/look/controls.h"
#include "ui/look/drawing_scale.h"
#include "ui/map/axis_name.h"
#include "ui/panels/manifold_question.h"
#include "ui/plots/colour_maps.h"
#include "ui/plots/ticks.h"
#include "ui/plots/tile.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr double axisWide = 40; // pixels for the numbers at the left
constexpr double axisTall = 18; // and for those below
} // namespace

ManifoldPlot::ManifoldPlot(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("manifoldPlot"));
    setAccessibleName(tr("The decoded plane of the map"));
    connect(&theme, &Theme::changed, this, [this] {
        m_image = {};
        update();
    });
}

void ManifoldPlot::setFrame(std::shared_ptr<const Frame> frame)
{
    if (!frame || !m_frame || differs<ManifoldAnswer>(m_frame.get(), frame.get()))
        m_image = {};
    m_frame = std::move(frame);
    update();
}

void ManifoldPlot::setProbe(const Numbers &code)
{
    m_probe = code;
    update();
}

void ManifoldPlot::resizeEvent(QResizeEvent *) { m_image = {}; }

/// On a map of neighbours distances mean nothing, and in a low panel the pictures need all the room.
bool ManifoldPlot::hasAxes() const
{
    return m_frame && m_frame->get<MapAnswer>() && m_frame->get<MapAnswer>()->plane.flat() && width() > 220 && height() > 160;
}

/// The numbers along the left and the lower edge.
void ManifoldPlot::paintAxes(QPainter &painter) const
{
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    const Layout &layout = m_frame->get<MapAnswer>()->layout;
    const Tokens &t = m_theme.tokens();
    const QRectF all = area();
    painter.setFont(Theme::numbers(11));
    for (const bool across : {true, false}) {
        if (!across && m_frame->get<MapAnswer>()->codeSize() == 1)
            continue;
        const double low = m.region[across ? 0 : 2];
        const double range = m.region[across ? 1 : 3] - low;
        const double length = across ? all.width() : all.height();
        painter.setPen(t.captionText);
        for (const auto &[v, words] : ticks(low, range, length / 70)) {
            const double at = (v - low) / range * length;
            if (across && at < length - 40)
                painter.drawText(QRectF(all.left() + at - 30, all.bottom() + 3, 60, 14), Qt::AlignCenter, words);
            else if (!across && at < length - 24)
                painter.drawText(QRectF(all.left() - axisWide, all.bottom() - at - 7, axisWide - 6, 14), Qt::AlignRight, words);
        }
        const QString name = axisName(layout, across ? 0 : 1);
        painter.setPen(t.labelText);
        if (across)
            painter.drawText(QRectF(all.right() - 40, all.bottom() + 3, 40, 14), Qt::AlignRight, name);
        else
            painter.drawText(QRectF(all.left() - axisWide, all.top() + 1, axisWide - 6, 14), Qt::AlignRight, name);
    }
}

QRectF ManifoldPlot::area() const
{
    if (!m_frame || !m_frame->get<ManifoldAnswer>())
        return {};
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    const Shape shape = m_frame->setup->dataset->shape();
    const double proportion = shape.isPicture() ? static_cast<double>(shape.width) / static_cast<double>(shape.height) : 1.4;
    const QSizeF margin = hasAxes() ? QSizeF(axisWide, axisTall) : QSizeF(0, 0);
    const double wide = width() - margin.width();
    const double high = height() - margin.height();
    const double tall = std::min(high / static_cast<double>(m.rows), wide / (proportion * m.columns));
    const QSizeF size(std::floor(tall * proportion) * m.columns, std::floor(tall) * m.rows);
    return {QPointF(margin.width() + std::floor((wide - size.width()) / 2), std::floor((high - size.height()) / 2)), size};
}

QRectF ManifoldPlot::tile(int index) const
{
    const QRectF all = area();
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    const double wide = all.width() / m.columns;
    const double tall = all.height() / m.rows;
    return {all.left() + index % m.columns * wide, all.top() + index / m.columns * tall, wide, tall};
}

QImage ManifoldPlot::render() const
{
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    const Shape shape = m_frame->setup->dataset->shape();
    const Tokens &t = m_theme.tokens();
    const double ratio = drawingScale(*this);
    QImage image(size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(t.panel);
    QPainter painter(&image);
    const auto values = static_cast<std::size_t>(m.pictures.rows());
    const ColourMap map = ramp(t.zero, t.one);
    painter.fillRect(area(), t.tile);
    for (int i = 0; i < m.rows * m.columns; ++i) {
        if (!m.shown[static_cast<std::size_t>(i)])
            painter.fillRect(tile(i), t.panel);
        else if (shape.isPicture()) // no gaps: one looks at the whole, not at tiles
            painter.drawImage(tile(i), picture({m.pictures.col(i).data(), values}, shape, map));
        else
            paintTile(painter, tile(i).adjusted(1, 1, -1, -1), {m.pictures.col(i).data(), values}, shape, t);
    }
    if (hasAxes())
        paintAxes(painter);
    return image;
}

void ManifoldPlot::paint(QPainter &painter, const QRect & /*part*/)
{
    if (!m_frame || !m_frame->get<ManifoldAnswer>())
        return;
    const Tokens &t = m_theme.tokens();
    QElapsedTimer clock;
    clock.start();
    if (m_image.isNull() || m_image.devicePixelRatio() != drawingScale(*this))
        m_image = render();
    painter.drawImage(0, 0, m_image);
    m_lastPaint = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    if (m_probe.empty() || !m_frame->get<MapAnswer>() || !m_frame->get<MapAnswer>()->plane.flat() ||
        static_cast<Index>(m_probe.size()) != m_frame->get<MapAnswer>()->codeSize())
        return;
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    const Matrix at = m_frame->get<MapAnswer>()->plane.points(Eigen::Map<const Vector>(m_probe.data(), static_cast<Index>(m_probe.size())));
    const QRectF all = area();
    const QPointF place(all.left() + (static_cast<double>(at(0)) - m.region[0]) / (m.region[1] - m.region[0]) * all.width(),
                        all.bottom() - (static_cast<double>(at(1)) - m.region[2]) / (m.region[3] - m.region[2]) * all.height());
    painter.setPen(QPen(t.sandLine, 2));
    painter.setBrush(t.sandFill);
    if (all.contains(place))
        painter.drawEllipse(place, 6, 6);
}

void ManifoldPlot::probeAt(QPointF place)
{
    if (!m_frame || !m_frame->get<ManifoldAnswer>() || !m_frame->get<MapAnswer>() || !m_frame->get<MapAnswer>()->plane.flat())
        return;
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    const QRectF all = area();
    const double x = m.region[0] + (place.x() - all.left()) / all.width() * (m.region[1] - m.region[0]);
    const double y = m.region[2] + (all.bottom() - place.y()) / all.height() * (m.region[3] - m.region[2]);
    Q_EMIT probed(m_frame->get<MapAnswer>()->plane.codeAt(x, y, m_probe));
}

void ManifoldPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && area().contains(event->position()))
        probeAt(event->position());
}

void ManifoldPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        probeAt(event->position());
}

ManifoldView::ManifoldView(const PanelContext &context, QWidget *parent) : Panel(parent), m_focus(context.focus)
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("manifoldView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    m_note = label(tr("The map, decoded point by point"), "caption", this);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_note, 1);
    m_rows = new QComboBox(this);
    m_rows->setObjectName(QStringLiteral("manifoldRows"));
    m_rows->setAccessibleName(tr("Images per side"));
    for (const int n : {8, 12, 20, 30})
        m_rows->addItem(QStringLiteral("%1 × %1").arg(n), n);
    m_rows->setCurrentIndex(2);
    row->addWidget(m_rows);
    markControls(row);
    column->addLayout(row);
    m_plot = new ManifoldPlot(theme, this);
    column->addWidget(m_plot, 1);
    m_empty = label(tr("The decoded plane appears with the first training step."), "caption", m_plot);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *inside = new QVBoxLayout(m_plot);
    inside->addWidget(m_empty);
    connect(m_rows, &QComboBox::activated, this, &Panel::questionsChanged);
    connect(m_plot, &ManifoldPlot::probed, &context.focus, &Focus::setProbe);
    connect(&m_focus, &Focus::probeChanged, this, [this] { m_plot->setProbe(m_focus.probe()); });
}

void ManifoldView::ask(Questions &questions) const
{
    ManifoldQuestion question = manifoldOfMap(questions, m_focus);
    question.rows = question.columns = m_rows->currentData().toInt();
    questions.ask(std::move(question));
    if (!m_focus.probe().empty())
        questions.ask(PointQuestion{m_focus.probe()});
}

Panel::News ManifoldView::news(const Frame *before, const Frame *now) const
{
    return differs<ManifoldAnswer>(before, now) ? News::Now : News::Soon;
}

void ManifoldView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    m_empty->setVisible(!frame || !frame->get<ManifoldAnswer>());
    m_plot->setFrame(frame);
}

QString ManifoldView::table() const
{
    if (!m_frame || !m_frame->get<ManifoldAnswer>())
        return {};
    const ManifoldAnswer &m = *m_frame->get<ManifoldAnswer>();
    QString text = QStringLiteral("x,y");
    text += columnNames("v", m.pictures.rows());
    text += u'\n';
    for (int i = 0; i < m.rows * m.columns; ++i) {
        const double x = m.region[0] + (i % m.columns + 0.5) * (m.region[1] - m.region[0]) / m.columns;
        const double y = m.region[3] - (i / m.columns + 0.5) * (m.region[3] - m.region[2]) / m.rows;
        text += QStringLiteral("%1,%2").arg(x).arg(y);
        text += columnValues(m.pictures.col(i), 5);
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
