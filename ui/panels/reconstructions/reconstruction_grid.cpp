// The grid of tiles; see reconstruction_grid.h.
#include "ui/panels/reconstructions/reconstruction_grid.h"

#include "ui/plots/colour_maps.h"
#include "ui/plots/ticks.h"
#include "ui/plots/tile.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double rail = 96; // for the rows' names
constexpr double gap = 4;
constexpr double usualSide = 42;
constexpr double smallestSide = 16;

/// As many significant digits as there is room for, without the zero before the point where that helps: a small error is not zero.
QString errorText(float error, double room)
{
    const QFontMetricsF metrics(Theme::numbers(11));
    QString text;
    for (int digits = 3; digits > 0; --digits) {
        text = significant(static_cast<double>(error), digits);
        if (metrics.horizontalAdvance(text) <= room)
            return text;
        if (error < 1 && text.startsWith(u'0'))
            text.remove(0, 1);
        if (metrics.horizontalAdvance(text) <= room)
            return text;
    }
    return text;
}

} // namespace

bool ReconstructionGrid::isNumbered(int column, int worst, int every)
{
    return column == worst || (column % every == 0 && std::abs(column - worst) >= every);
}

ReconstructionGrid::ReconstructionGrid(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("pictureGrid"));
    setAccessibleName(tr("Originals and reconstructions"));
    setToolTip(tr("Click a sample to follow it; Ctrl+scroll to zoom."));
}

int ReconstructionGrid::shownColumns() const
{
    const auto there = static_cast<int>(m_frame->get<ReconstructionAnswer>()->originals.cols());
    const int fitting = std::max(1, static_cast<int>((width() - rail - 8) / (smallestSide + gap)));
    return std::clamp(there, 1, std::max(columns(), fitting));
}

int ReconstructionGrid::columns() const { return std::clamp(static_cast<int>((width() - rail - 8) / (usualSide * m_zoom + gap)), 1, 40); }

void ReconstructionGrid::resizeEvent(QResizeEvent *)
{
    if (m_columns == columns())
        return;
    m_columns = columns();
    Q_EMIT columnsChanged();
}

void ReconstructionGrid::setSigned(bool shown)
{
    m_signed = shown;
    update();
}

void ReconstructionGrid::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.5, 6.0);
    update();
    Q_EMIT zoomChanged();
    if (m_columns != columns()) {
        m_columns = columns();
        Q_EMIT columnsChanged();
    }
}

void ReconstructionGrid::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    setZoom(m_zoom * std::pow(1.002, event->angleDelta().y()));
    event->accept();
}

void ReconstructionGrid::setFrame(std::shared_ptr<const Frame> frame)
{
    const bool same =
        frame && m_frame && !differs<ReconstructionAnswer>(m_frame.get(), frame.get()) && !differs<GhostAnswer>(m_frame.get(), frame.get());
    m_frame = std::move(frame);
    if (same)
        return;
    QString words;
    m_ghost.resize(0, 0);
    if (m_frame && m_frame->get<ReconstructionAnswer>()) {
        const ReconstructionAnswer &p = *m_frame->get<ReconstructionAnswer>();
        double sum = 0;
        for (const float e : p.errors)
            sum += static_cast<double>(e);
        words = tr("%1 samples, mean error %2")
                    .arg(p.errors.size())
                    .arg(significant(sum / static_cast<double>(std::max<std::size_t>(1, p.errors.size())), 4));
        m_difference = p.reconstructions - p.originals;
        if (m_frame->get<GhostAnswer>() && m_frame->get<GhostAnswer>()->pca)
            m_ghost = m_frame->get<GhostAnswer>()->pca->decode(m_frame->get<GhostAnswer>()->pca->encode(p.originals));
    }
    setAccessibleDescription(words);
    update();
}

std::vector<ReconstructionGrid::Row> ReconstructionGrid::rows() const
{
    const ReconstructionAnswer &p = *m_frame->get<ReconstructionAnswer>();
    std::vector<Row> result{{tr("Original"), &p.originals, false}};
    if (p.corrupted.size() > 0)
        result.push_back({tr("Corrupted"), &p.corrupted, false});
    result.push_back({tr("Reconstruction"), &p.reconstructions, false});
    result.push_back({tr("Difference"), &m_difference, true});
    if (m_ghost.size() > 0)
        result.push_back({tr("PCA"), &m_ghost, false});
    return result;
}

double ReconstructionGrid::side() const
{
    const auto down = static_cast<double>(rows().size());
    const int count = shownColumns();
    const double wide = (width() - rail - 8) / count - gap;
    const double tall = (height() - 62.0) / down - gap;
    const double room = std::clamp(std::min(wide, tall), smallestSide, 168.0 * std::max(1.0, m_zoom));
    return tileSide(room, m_frame->setup->dataset->shape());
}

void ReconstructionGrid::mousePressEvent(QMouseEvent *event)
{
    if (!m_frame || !m_frame->get<ReconstructionAnswer>())
        return;
    const auto index = static_cast<int>((event->position().x() - rail) / (side() + gap));
    if (event->position().x() >= rail && index < shownColumns())
        Q_EMIT chosen((*m_frame->get<ReconstructionAnswer>()->samples)[static_cast<std::size_t>(index)]);
}

void ReconstructionGrid::paint(QPainter &painter, const QRect & /*part*/)
{
    const Tokens &t = m_theme.tokens();
    if (!m_frame || !m_frame->get<ReconstructionAnswer>() || m_frame->get<ReconstructionAnswer>()->originals.cols() == 0)
        return;
    const ReconstructionAnswer &p = *m_frame->get<ReconstructionAnswer>();
    const Shape shape = m_frame->setup->dataset->shape();
    const int count = shownColumns();
    const std::vector<Row> all = rows();
    const double size = side();
    painter.setFont(Theme::words(12));
    painter.setPen(t.labelText);
    for (std::size_t r = 0; r < all.size(); ++r)
        painter.drawText(QRectF(0, static_cast<double>(r) * (size + gap), rail - 8, size), Qt::AlignVCenter | Qt::AlignLeft, all[r].name);
    const auto worst = static_cast<int>(std::ranges::max_element(p.errors) - p.errors.begin());
    const float largest = std::max(p.errors[static_cast<std::size_t>(worst)], 1e-9f);
    const auto values = static_cast<std::size_t>(p.originals.rows());
    const double below = static_cast<double>(all.size()) * (size + gap) + 2;
    const int every = size + gap < 24 ? 2 : 1;
    for (int i = 0; i < count; ++i) {
        const double x = rail + i * (size + gap);
        for (std::size_t r = 0; r < all.size(); ++r)
            paintTile(painter, QRectF(x, static_cast<double>(r) * (size + gap), size, size), {all[r].values->col(i).data(), values}, shape,
                      t,
                      !all[r].difference ? Tile::Values
                      : m_signed         ? Tile::Signed
                                         : Tile::Error);
        const float error = p.errors[static_cast<std::size_t>(i)];
        const bool isWorst = i == worst && count > 1;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(QRectF(x, below, size, 3), 1.5, 1.5);
        painter.setBrush(isWorst ? t.error : t.outline);
        painter.drawRoundedRect(QRectF(x, below, size * std::clamp(static_cast<double>(error / largest), 0.0, 1.0), 3), 1.5, 1.5);
        painter.setFont(Theme::numbers(11));
        painter.setPen(isWorst ? t.error : t.text);
        if (isNumbered(i, worst, every))
            painter.drawText(QRectF(x - 16, below + 5, size + 32, 14), Qt::AlignCenter, errorText(error, (size + gap) * every - 3));
    }
    painter.setFont(Theme::words(12));
    painter.setPen(t.labelText);
    painter.drawText(QRectF(0, below - 2, rail - 8, 20), Qt::AlignVCenter | Qt::AlignLeft, tr("Error"));
    if (below + 42 <= height() && shape.isPicture())
        paintKey(painter, below + 28);
}

/// What the colours of the difference mean; the ramp takes the room that the words leave it.
void ReconstructionGrid::paintKey(QPainter &painter, double y) const
{
    const Tokens &t = m_theme.tokens();
    const ColourMap map = m_signed ? signedMap(t.tile) : errorMap(t.tile, t.dark);
    painter.setFont(Theme::words(11));
    painter.setPen(t.captionText);
    const QFontMetricsF metrics(painter.font());
    const QString low = m_signed ? tr("%1 lower").arg(QLocale().toString(-largestDifference)) : tr("no error");
    const QString high = m_signed ? tr("+%1 higher").arg(QLocale().toString(largestDifference))
                                  : tr("%1 or more").arg(QLocale().toString(largestDifference));
    const double before = metrics.horizontalAdvance(low) + 6;
    const double after = metrics.horizontalAdvance(high) + 6;
    const double wanted = before + after + 100;
    const double left = std::max(0.0, std::min(rail, width() - wanted));
    const double wide = std::clamp(width() - left - before - after, 12.0, 100.0);
    painter.drawText(QPointF(left, y + 11), low);
    for (int i = 0; i < 100; ++i)
        painter.fillRect(QRectF(left + before + i * wide / 100, y + 3, wide / 100 + 0.2, 8),
                         QColor::fromRgb(map[static_cast<std::size_t>(i * 255 / 99)]));
    painter.drawText(QPointF(left + before + wide + 6, y + 11), high);
}

} // namespace hourglass
