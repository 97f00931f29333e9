// The input's and the output's tile; see tile_painter.h.
#include "ui/designer/tile_painter.h"
#include "core/probe/reconstruction_probe.h"

#include "ui/plots/colour_maps.h"
#include "ui/plots/sample_words.h"
#include "ui/plots/ticks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hourglass {

/// What a tile shows: of the sample that the views follow, or the one that was chosen before there is a run.
std::span<const Scalar> TilePainter::values(const StackBlock &block) const
{
    const bool input = block.role == StackBlock::Role::Input;
    const ReconstructionAnswer *pictures = m_scene.live() ? m_scene.frame->get<ReconstructionAnswer>() : nullptr;
    const Shape shape = m_scene.dataset ? m_scene.dataset->shape() : Shape{};
    if (pictures && pictures->originals.cols() > 0 && pictures->originals.rows() == shape.size()) {
        const Matrix &m = input ? pictures->originals : pictures->reconstructions;
        return {m.data(), static_cast<std::size_t>(m.rows())};
    }
    if (input && m_scene.sample.size() > 0)
        return {m_scene.sample.data(), static_cast<std::size_t>(m_scene.sample.rows())};
    return {};
}

QString TilePainter::describe(const StackBlock &block) const
{
    return m_scene.dataset ? valueTable(*m_scene.dataset, values(block)) : QString();
}

void TilePainter::paint(QPainter &painter, const StackBlock &block) const
{
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(block.rect, 8, 8);
    painter.setFont(Theme::words(12, Theme::Strong));
    painter.setPen(t.text);
    const bool input = block.role == StackBlock::Role::Input;
    painter.drawText(QRectF(block.rect.left(), block.rect.top() + 8, block.rect.width(), 16), Qt::AlignCenter,
                     input ? tr("Input") : tr("Output"));
    const ReconstructionAnswer *pictures = m_scene.live() ? m_scene.frame->get<ReconstructionAnswer>() : nullptr;
    const Shape shape = m_scene.dataset ? m_scene.dataset->shape() : Shape{};
    const std::span<const Scalar> values = this->values(block);
    double side = std::floor(std::min(block.rect.width() - 16, block.rect.height() - 60));
    if (shape.isPicture() && shape.width == shape.height && side > static_cast<double>(shape.width)) // whole pixels
        side -= std::fmod(side, static_cast<double>(shape.width));
    const QRectF place(std::round(block.rect.center().x() - side / 2), std::round(block.rect.center().y() - side / 2), side, side);
    if (shape.isPicture()) {
        painter.fillRect(place, t.tile);
        if (!values.empty())
            drawPicture(painter, place, picture(values, shape, ramp(t.zero, t.one)));
    } else if (!values.empty()) {
        QPainterPath curve;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double x = place.left() + place.width() * (static_cast<double>(i) + 0.5) / static_cast<double>(values.size());
            const double y = place.bottom() - place.height() * std::clamp(static_cast<double>(values[i]), 0.0, 1.0);
            i == 0 ? curve.moveTo(x, y) : curve.lineTo(x, y);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.labelText, 1.5));
        painter.drawPath(curve);
    }
    painter.setFont(Theme::words(11));
    painter.setPen(t.labelText);
    QString caption;
    if (input && pictures && !pictures->samples->empty())
        caption = tr("sample %1").arg(pictures->samples->front());
    else if (!input && pictures && !pictures->errors.empty())
        caption = tr("error %1").arg(significant(static_cast<double>(pictures->errors.front()), 3));
    else if (!input)
        caption = tr("not trained");
    if (QFontMetricsF(painter.font()).horizontalAdvance(caption) > block.rect.width() - 4) // the number alone, if there is one
        caption = input || pictures ? caption.section(QLatin1Char(' '), -1) : QString();
    painter.drawText(QRectF(block.rect.left(), place.bottom() + 6, block.rect.width(), 16), Qt::AlignCenter, caption);
}

} // namespace hourglass
