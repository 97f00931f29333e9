// A row of samples; see sample_row.h.
#include "ui/panels/sample_row.h"

#include "ui/plots/sample_words.h"
#include "ui/plots/tile.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace hourglass {

namespace {
constexpr int gap = 6;
} // namespace

SampleRow::SampleRow(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("sampleRow"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SampleRow::setSamples(const std::shared_ptr<const RunSetup> &setup, const std::vector<std::uint32_t> &samples)
{
    if (m_setup == setup && m_samples == samples)
        return;
    m_setup = setup;
    m_samples = samples;
    if (setup) {
        m_values.resize(setup->dataset->shape().size(), static_cast<Index>(samples.size()));
        setup->dataset->gather(samples, Out(m_values.data(), m_values.rows(), m_values.cols()));
    }
    update();
}

int SampleRow::sampleAt(QPointF place) const
{
    const int index = static_cast<int>(place.x()) / (side() + gap);
    return place.y() <= height() && index < static_cast<int>(m_samples.size()) ? index : -1;
}

void SampleRow::paint(QPainter &painter, const QRect & /*part*/)
{
    for (std::size_t i = 0; m_setup && i < m_samples.size(); ++i) {
        const QRectF place(static_cast<double>(i) * (side() + gap), 0, side(), side());
        if (place.right() > width())
            break;
        const auto column = m_values.col(static_cast<Index>(i));
        paintTile(painter, place, {column.data(), static_cast<std::size_t>(column.size())}, m_setup->dataset->shape(), m_theme.tokens());
        if (m_setup->dataset->hasLabels())
            painter.fillRect(QRectF(place.left(), side() + 2, side(), 2),
                             classColour(m_theme.tokens(), m_setup->dataset->label(m_samples[i])));
    }
}

void SampleRow::mousePressEvent(QMouseEvent *event)
{
    if (const int index = sampleAt(event->position()); index >= 0)
        Q_EMIT chosen(m_samples[static_cast<std::size_t>(index)]);
}

bool SampleRow::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_setup) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = sampleAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           index >= 0 ? sampleWords(*m_setup->dataset, m_samples[static_cast<std::size_t>(index)]) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace hourglass
