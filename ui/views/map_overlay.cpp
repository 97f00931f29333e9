// What lies over the dots of the map; see map_plot.h.
#include "ui/views/map_plot.h"

#include "ui/plots/tile.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::size_t mostThumbnails = 90;
constexpr double thumbnail = 28;
constexpr std::size_t mostNames = 40;

/// A step of 1, 2 or 5 times a power of ten that gives about `ticks` lines.
double niceStep(double range, double ticks)
{
    const double raw = range / ticks;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power)
            return factor * power;
    return 10 * power;
}

QPainterPath star(QPointF centre, double radius)
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const double angle = M_PI * (i / 5.0 - 0.5);
        const double r = i % 2 ? radius * 0.45 : radius;
        const QPointF at = centre + QPointF(r * std::cos(angle), r * std::sin(angle));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

QString short3(double v) { return QString::number(v, 'g', 3); }

} // namespace

void MapPlot::paintGrid(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    const MapFrame &map = *m_frame->map;
    if (m_ghost && m_ghostShare <= 0) {
        painter.setFont(Theme::words(11));
        painter.setPen(t.tx2);
        painter.drawText(QRectF(area.left() + 40, area.top() + 4, area.width() - 46, 14), Qt::AlignLeft, tr("PCA is being computed…"));
    }
    if (map.layout.kind == Layout::Kind::Neighbours || m_ghostShare > 0) { // distances mean nothing there but near and far
        painter.setFont(Theme::words(11));
        painter.setPen(t.tx2);
        painter.drawText(QRectF(area.left() + 6, area.top() + 4, area.width() - 12, 14), Qt::AlignLeft,
                         m_ghostShare > 0 ? tr("PCA's map of the same samples")
                         : map.settling   ? tr("Neighbours (UMAP), still moving")
                                          : tr("Neighbours (UMAP)"));
        return;
    }
    QColor line = t.tx3;
    line.setAlphaF(0.14f);
    painter.setFont(Theme::numbers(11));
    const auto text = [](double v, double step) { return QString::number(std::abs(v) < step / 2 ? 0 : v, 'g', 4); };
    const double stepX = niceStep(m_view.width(), area.width() / 90.0);
    for (double v = std::ceil(m_view.left() / stepX) * stepX; v < m_view.right(); v += stepX) {
        const double x = placeOf(v, 0).x();
        painter.setPen(line);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(t.tx3);
        if (x > area.left() + 20 && x < area.right() - 44)
            painter.drawText(QRectF(x - 30, area.bottom() - 16, 60, 14), Qt::AlignCenter, text(v, stepX));
    }
    const bool line1 = map.codeSize() == 1 || (map.layout.kind == Layout::Kind::Axes && map.layout.x == map.layout.y);
    const double stepY = niceStep(m_view.height(), area.height() / 70.0);
    for (double v = std::ceil(m_view.top() / stepY) * stepY; v < m_view.bottom() && !line1; v += stepY) {
        const double y = placeOf(0, v).y();
        painter.setPen(line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(t.tx3);
        if (y > area.top() + 36 && y < area.bottom() - 24)
            painter.drawText(QRectF(area.left() + 4, y - 14, 60, 14), Qt::AlignLeft, text(v, stepY));
    }
    const bool projected = map.layout.kind == Layout::Kind::Pca;
    painter.setPen(t.tx2);
    if (!line1)
        painter.drawText(QRectF(area.left() + 4, area.top() + 4, 60, 14), Qt::AlignLeft,
                         projected ? tr("PC 2") : QStringLiteral("z%1").arg(map.layout.y + 1));
    painter.drawText(QRectF(area.right() - 64, area.bottom() - 16, 60, 14), Qt::AlignRight,
                     projected ? tr("PC 1") : QStringLiteral("z%1").arg(map.layout.x + 1));
}

/// How the samples spread along each axis, on the edges.
void MapPlot::paintHistograms(QPainter &painter) const
{
    constexpr int bins = 60;
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    const Matrix &points = shown();
    std::array<std::array<float, bins>, 2> counts{};
    const std::array<double, 2> low{m_view.left(), m_view.top()};
    const std::array<double, 2> size{m_view.width(), m_view.height()};
    std::array<double, 2> sum{};
    std::array<double, 2> squares{};
    double n = 0;
    const Index stride = std::max<Index>(1, points.cols() / 20000);
    for (Index i = 0; i < points.cols(); i += stride) {
        if (i < static_cast<Index>(m_colour.size()) && m_colour[static_cast<std::size_t>(i)] < 0)
            continue;
        n += 1;
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const auto v = static_cast<double>(points(static_cast<Index>(axis), i));
            sum[axis] += v;
            squares[axis] += v * v;
            const double bin = (v - low[axis]) / size[axis] * bins;
            if (bin >= 0 && bin < bins)
                counts[axis][static_cast<std::size_t>(bin)] += 1;
        }
    }
    QColor ink = t.acc;
    ink.setAlphaF(0.55f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const bool strewn = m_frame->map->codeSize() == 1 ||
                        (m_frame->map->layout.kind == Layout::Kind::Axes && m_frame->map->layout.x == m_frame->map->layout.y);
    for (std::size_t axis = 0; axis < (strewn ? 1U : 2U); ++axis) {
        const float most = std::max(1.0f, *std::ranges::max_element(counts[axis]));
        for (int b = 0; b < bins; ++b) {
            const double tall = (area.top() - 20) * static_cast<double>(counts[axis][static_cast<std::size_t>(b)] / most);
            if (axis == 0)
                painter.drawRect(QRectF(area.left() + area.width() * b / bins, area.top() - 3 - tall, area.width() / bins - 1, tall));
            else
                painter.drawRect(QRectF(area.right() + 3, area.bottom() - area.height() * (b + 1) / bins, tall, area.height() / bins - 1));
        }
    }
    if (n < 1 || m_ghostShare > 0 || m_frame->map->layout.kind == Layout::Kind::Neighbours)
        return;
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.tx2);
    const auto words = [&](std::size_t axis) {
        const MapFrame &map = *m_frame->map;
        const QString name = map.layout.kind == Layout::Kind::Pca
                                 ? tr("PC %1").arg(axis + 1)
                                 : QStringLiteral("z%1").arg((axis == 0 ? map.layout.x : map.layout.y) + 1);
        const double mean = sum[axis] / n;
        return name + u' ' + tr("mean %1 spread %2").arg(short3(mean), short3(std::sqrt(std::max(0.0, squares[axis] / n - mean * mean))));
    };
    painter.drawText(QRectF(area.left(), 2, area.width() - 4, 14), Qt::AlignRight, words(0));
    if (strewn)
        return;
    painter.save();
    painter.translate(width() - 2, area.top() + 4);
    painter.rotate(90);
    painter.drawText(QRectF(0, 0, area.height(), 14), Qt::AlignLeft, words(1));
    painter.restore();
}

/// The names of the classes where their samples are; where few dots can be seen, the samples' own.
void MapPlot::paintLabels(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const Dataset &data = *m_frame->setup->dataset;
    const MapFrame &map = *m_frame->map;
    const auto write = [&](QPointF at, const QString &name, const QFont &font) {
        painter.setFont(font);
        QRectF box = QFontMetricsF(font).boundingRect(name).adjusted(-4, -1, 4, 1);
        box.moveCenter(at);
        QColor ground = t.sunk;
        ground.setAlphaF(0.78f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(t.tx);
        painter.drawText(box, Qt::AlignCenter, name);
    };
    if (data.hasSampleNames()) {
        const std::vector<Index> seen = m_raster.visible(4000);
        const std::size_t stride = std::max<std::size_t>(1, seen.size() / mostNames);
        for (std::size_t i = 0; i < seen.size(); i += stride)
            write(placeOf(seen[i]) - QPointF(0, 9), nameOf((*map.samples)[static_cast<std::size_t>(seen[i])]), Theme::words(11));
        return;
    }
    std::vector<std::array<std::vector<float>, 2>> places(data.classes().size());
    const Index stride = std::max<Index>(1, shown().cols() / 20000);
    for (Index i = 0; i < shown().cols(); i += stride) {
        const std::uint16_t label = data.label((*map.samples)[static_cast<std::size_t>(i)]);
        if (label >= places.size() || m_colour[static_cast<std::size_t>(i)] < 0)
            continue;
        places[label][0].push_back(static_cast<float>(shown()(0, i)));
        places[label][1].push_back(static_cast<float>(shown()(1, i)));
    }
    for (std::size_t c = 0; c < places.size(); ++c) {
        if (places[c][0].empty())
            continue;
        const auto middle = [](std::vector<float> &v) {
            std::ranges::nth_element(v, v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2));
            return static_cast<double>(v[v.size() / 2]);
        };
        write(placeOf(middle(places[c][0]), middle(places[c][1])), QString::fromStdString(data.classes()[c]),
              Theme::words(12, Theme::Strong));
    }
}

/// The samples themselves where so few dots are seen that there is room for them.
void MapPlot::paintThumbnails(QPainter &painter)
{
    const Dataset &data = *m_frame->setup->dataset;
    if (!m_style.thumbnails || m_style.density || !data.shape().isPicture() || !m_held)
        return;
    const std::vector<Index> seen = m_raster.visible(mostThumbnails);
    if (seen.size() > mostThumbnails)
        return;
    const Tokens &t = m_theme.tokens();
    if (m_thumbnails.size() > 10 * mostThumbnails)
        m_thumbnails.clear();
    Matrix values(data.shape().size(), 1);
    for (const Index i : seen) {
        const std::uint32_t sample = (*m_frame->map->samples)[static_cast<std::size_t>(i)];
        QImage &image = m_thumbnails[sample];
        if (image.isNull()) {
            const std::uint32_t one[] = {sample};
            data.gather(one, Out(values.data(), values.rows(), 1));
            image = picture({values.data(), static_cast<std::size_t>(values.rows())}, data.shape(), ramp(t.tile, t.ink));
        }
        const QRectF place(placeOf(i) - QPointF(thumbnail / 2, thumbnail / 2), QSizeF(thumbnail, thumbnail));
        drawPicture(painter, place, image);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_palette[static_cast<std::size_t>(m_colour[static_cast<std::size_t>(i)])], 2));
        painter.drawRect(place.adjusted(-1, -1, 1, 1));
    }
}

/// The way from sample to sample, with a letter at each.
void MapPlot::paintPath(QPainter &painter) const
{
    if (m_stops.empty())
        return;
    const Tokens &t = m_theme.tokens();
    const auto place = [&](const Matrix &codes, Index i) {
        return pointOf({codes.col(i).data(), codes.col(i).data() + codes.rows()}).value_or(QPointF(-100, -100));
    };
    if (m_frame->path && m_frame->path->codes.cols() > 1 && m_frame->map->plane.flat() && m_ghostShare <= 0) {
        const PathFrame &path = *m_frame->path;
        QPainterPath line;
        Index last = path.codes.cols() - 1;
        while (last > 0 && path.at[static_cast<std::size_t>(last)] < path.at[static_cast<std::size_t>(last - 1)])
            --last; // the step a person looks at stands behind the others
        for (Index i = 0; i <= last; ++i)
            i == 0 ? line.moveTo(place(path.codes, i)) : line.lineTo(place(path.codes, i));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.panel, 4));
        painter.drawPath(line);
        painter.setPen(QPen(t.acc, 2, Qt::DashLine));
        painter.drawPath(line);
        if (last + 1 < path.codes.cols()) {
            painter.setPen(QPen(t.acc, 2));
            painter.setBrush(t.panel);
            painter.drawEllipse(place(path.codes, last + 1), 6, 6);
        }
    }
    painter.setFont(Theme::words(11, Theme::Strong));
    for (std::size_t s = 0; s < m_stops.size(); ++s) {
        const auto found = std::ranges::lower_bound(*m_frame->map->samples, m_stops[s]);
        if (found == m_frame->map->samples->end() || *found != m_stops[s])
            continue;
        const QPointF at = placeOf(found - m_frame->map->samples->begin());
        painter.setPen(QPen(t.panel, 1.5));
        painter.setBrush(t.acc);
        painter.drawEllipse(at, 9, 9);
        painter.setPen(t.onAcc);
        painter.drawText(QRectF(at - QPointF(9, 9), QSizeF(18, 18)), Qt::AlignCenter, QString(QChar(u'A' + static_cast<char16_t>(s % 26))));
    }
}

/// One and two standard deviations of the code of the sample under the cursor.
void MapPlot::paintPosterior(QPainter &painter) const
{
    const auto &map = *m_frame->map;
    if (!m_frame->posterior || !map.plane.flat() || m_ghostShare > 0)
        return;
    const PosteriorFrame &p = *m_frame->posterior;
    if (static_cast<Index>(p.mean.size()) != map.codeSize())
        return;
    const Eigen::Map<const Vector> mean(p.mean.data(), map.codeSize());
    const Eigen::Map<const Vector> deviation(p.deviation.data(), map.codeSize());
    const Matrix centre = map.plane.points(mean);
    // Σ on the plane: Aᵀ diag(σ²) A; its axes are the ellipse's.
    const Eigen::Matrix2d spread = (map.plane.axes.transpose() * deviation.cwiseAbs2().asDiagonal() * map.plane.axes).cast<double>();
    const double half = (spread(0, 0) + spread(1, 1)) / 2;
    const double difference = (spread(0, 0) - spread(1, 1)) / 2;
    const double root = std::hypot(difference, spread(0, 1));
    const double angle = 0.5 * std::atan2(spread(0, 1), difference);
    const double a = std::sqrt(std::max(0.0, half + root));
    const double b = std::sqrt(std::max(0.0, half - root));
    const Tokens &t = m_theme.tokens();
    for (const double times : {1.0, 2.0}) {
        QPainterPath path;
        for (int i = 0; i <= 60; ++i) {
            const double turn = 2 * M_PI * i / 60;
            const double u = times * a * std::cos(turn);
            const double v = times * b * std::sin(turn);
            const QPointF at = placeOf(static_cast<double>(centre(0)) + u * std::cos(angle) - v * std::sin(angle),
                                       static_cast<double>(centre(1)) + u * std::sin(angle) + v * std::cos(angle));
            i == 0 ? path.moveTo(at) : path.lineTo(at);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.panel, 3));
        painter.drawPath(path);
        painter.setPen(QPen(t.sandLine, 1.5));
        painter.drawPath(path);
    }
}

void MapPlot::paintProbe(QPainter &painter) const
{
    auto at = pointOf(m_probe);
    if (!at)
        return;
    if (m_mixed.cols() > 0) { // on PCA's map the probe is where PCA puts its picture
        if (!m_frame->point || m_frame->point->picture.empty())
            return;
        const auto place = m_frame->ghost->placeOf(m_frame->point->picture);
        *at += m_ghostShare * (placeOf(place[0], place[1]) - *at);
    }
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    painter.setPen(QPen(t.sandLine, 1.5));
    painter.drawLine(QPointF(area.left(), at->y()), QPointF(area.right(), at->y()));
    painter.drawLine(QPointF(at->x(), area.top()), QPointF(at->x(), area.bottom()));
    painter.setBrush(t.sandFill);
    painter.setPen(QPen(t.sandLine, 2));
    painter.drawEllipse(*at, 7, 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sandLine);
    painter.drawEllipse(*at, 2, 2);
    if (!m_frame->point || m_frame->point->picture.empty() || m_hovered >= 0)
        return;
    QStringList lines;
    const Numbers &code = m_probe;
    if (m_frame->map->layout.kind == Layout::Kind::Axes && code.size() <= 2)
        for (std::size_t j = 0; j < code.size(); ++j)
            lines.append(QStringLiteral("z%1 %2").arg(j + 1).arg(static_cast<double>(code[j]), 0, 'f', 2));
    if (m_frame->point->far)
        lines.append(tr("far from any data"));
    paintCard(painter, *at, m_frame->point->picture, tr("Probe"), lines, t.sandLine);
}

void MapPlot::paintDrawing(QPainter &painter) const
{
    if (!m_frame->drawing)
        return;
    auto at = pointOf(m_frame->drawing->code);
    if (!at)
        return;
    if (m_mixed.cols() > 0) {
        const auto place = m_frame->ghost->placeOf(m_frame->drawing->drawing);
        *at += m_ghostShare * (placeOf(place[0], place[1]) - *at);
    }
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.tx, 1.5));
    painter.setBrush(t.sandFill);
    painter.drawPath(star(*at, 12));
}

/// What the colours say, in the corner.
void MapPlot::paintScale(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRectF area = plotArea();
    const QRectF box(area.right() - 178, area.top() + 6, 172, 34);
    painter.setPen(t.line);
    painter.setBrush(t.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(Theme::words(11));
    painter.setPen(t.tx2);
    painter.drawText(box.adjusted(6, 2, -6, -18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(colourName(), Qt::ElideRight, static_cast<int>(box.width() - 12)));
    const auto levels = static_cast<int>(m_palette.size()) / 2 - 1;
    for (int i = 0; i < levels; ++i)
        painter.fillRect(QRectF(box.left() + 46 + 80.0 * i / levels, box.bottom() - 13, 80.0 / levels + 0.6, 8),
                         m_palette[static_cast<std::size_t>(i)]);
    painter.setFont(Theme::numbers(11));
    painter.drawText(QRectF(box.left() + 4, box.bottom() - 16, 40, 14), Qt::AlignRight, short3(m_scale[0]));
    painter.drawText(QRectF(box.left() + 130, box.bottom() - 16, 40, 14), Qt::AlignLeft, short3(m_scale[1]));
}

void MapPlot::paintHovered(QPainter &painter) const
{
    const MapFrame &map = *m_frame->map;
    if (m_hovered < 0 || m_hovered >= map.points.cols())
        return;
    const Tokens &t = m_theme.tokens();
    const Dataset &data = *m_frame->setup->dataset;
    const std::uint32_t sample = (*map.samples)[static_cast<std::size_t>(m_hovered)];
    const QPointF at = placeOf(m_hovered);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.tx, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, 5.5, 5.5);
    Matrix values(data.shape().size(), 1);
    const std::uint32_t one[] = {sample};
    data.gather(one, Out(values.data(), values.rows(), 1));
    QStringList lines{tr("no. %1").arg(sample)};
    if (!map.errors.empty())
        lines.append(tr("error %1").arg(short3(static_cast<double>(map.errors[static_cast<std::size_t>(m_hovered)]))));
    paintCard(painter, at, {values.data(), static_cast<std::size_t>(values.rows())}, nameOf(sample), lines, t.line2);
}

void MapPlot::paintCard(QPainter &painter, QPointF at, std::span<const Scalar> values, const QString &title, const QStringList &lines,
                        const QColor &edge) const
{
    const Tokens &t = m_theme.tokens();
    const QFont bold = Theme::words(12, Theme::Strong);
    double widest = QFontMetricsF(bold).horizontalAdvance(title);
    for (const QString &line : lines)
        widest = std::max(widest, QFontMetricsF(Theme::numbers(11)).horizontalAdvance(line));
    const double tall = std::max(56.0, 26.0 + 16 * static_cast<double>(lines.size()));
    QRectF card(at + QPointF(14, 14), QSizeF(64 + std::min(widest, 150.0), tall));
    if (card.right() > width())
        card.moveRight(at.x() - 14);
    if (card.bottom() > height())
        card.moveBottom(at.y() - 14);
    painter.setPen(edge);
    painter.setBrush(t.raise);
    painter.drawRoundedRect(card, 8, 8);
    paintTile(painter, QRectF(card.left() + 6, card.top() + 6, 44, 44), values, m_frame->setup->dataset->shape(), t);
    painter.setFont(bold);
    painter.setPen(t.tx);
    QRectF text(card.left() + 56, card.top() + 6, card.width() - 60, 18);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(title, Qt::ElideRight, static_cast<int>(text.width())));
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.tx3);
    for (const QString &line : lines) {
        text.translate(0, 16);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, line);
    }
}

} // namespace hourglass
