// Feature maps, units and patterns; see features_view.h.
#include "ui/panels/features/features_view.h"

#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"
#include "ui/plots/colour_maps.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double gap = 4;

/// The largest side with which so many tiles fit into an area, and how many then stand in a row.
std::pair<double, int> fitting(Index count, double width, double height, double most)
{
    for (double side = most; side > 12; side -= 2) {
        const int across = std::max(1, static_cast<int>((width + gap) / (side + gap)));
        const double rows = std::ceil(static_cast<double>(count) / across);
        if (rows * (side + gap) <= height)
            return {side, across};
    }
    return {12, std::max(1, static_cast<int>((width + gap) / (12 + gap)))};
}

} // namespace

FeatureGrid::FeatureGrid(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("featureGrid"));
    setAccessibleName(tr("Activations and weights of the selected block"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FeatureGrid::setFrame(std::shared_ptr<const FeatureAnswer> frame)
{
    m_frame = std::move(frame);
    update();
}

double FeatureGrid::heading(QPainter &painter, double top, const QString &text) const
{
    painter.setFont(Theme::words(11));
    painter.setPen(m_theme.tokens().captionText);
    painter.drawText(QRectF(0, top, width(), 16), Qt::AlignLeft | Qt::AlignVCenter, text);
    return top + 18;
}

/// A channel each, all on one scale; values below zero are as empty as zero.
double FeatureGrid::paintMaps(QPainter &painter, double top, double bottom) const
{
    const Tokens &t = m_theme.tokens();
    const Shape shape = m_frame->shape;
    const auto [side, across] = fitting(shape.channels, width(), bottom - top, 72);
    const Scalar most = std::max(m_frame->activations.maxCoeff(), Scalar(1e-9));
    std::vector<Scalar> values(static_cast<std::size_t>(shape.height * shape.width));
    int place = 0;
    for (Index channel = 0; channel < shape.channels; ++channel, ++place) {
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = m_frame->activations(static_cast<Index>(i) * shape.channels + channel, 0) / most;
        const QRectF tile(place % across * (side + gap), top + place / across * (side + gap), side, side);
        if (tile.bottom() > bottom)
            break;
        painter.fillRect(tile, t.tile);
        drawPicture(painter, tile, picture(values, {shape.height, shape.width, 1}, ramp(t.tile, t.ink)));
    }
    return top + std::ceil(static_cast<double>(shape.channels) / across) * (side + gap) + 6;
}

/// A bar for each unit, from zero up or down.
double FeatureGrid::paintUnits(QPainter &painter, double top) const
{
    const Tokens &t = m_theme.tokens();
    const Index count = m_frame->activations.rows();
    const double tall = 56;
    const double low = std::min(0.0, static_cast<double>(m_frame->activations.minCoeff()));
    const double high = std::max(0.0, static_cast<double>(m_frame->activations.maxCoeff()));
    const double span = std::max(high - low, 1e-9);
    const double zero = top + tall * high / span;
    const double wide = width() / static_cast<double>(count);
    painter.fillRect(QRectF(0, top, width(), tall), t.sunk);
    painter.setRenderHint(QPainter::Antialiasing, wide < 3);
    for (Index i = 0; i < count; ++i) {
        const double v = static_cast<double>(m_frame->activations(i, 0));
        const double y = zero - v / span * tall;
        painter.fillRect(QRectF(static_cast<double>(i) * wide, std::min(y, zero), std::clamp(wide - 1, 1.0, 24.0), std::abs(y - zero)),
                         t.accent);
    }
    painter.setPen(QPen(t.outline, 1));
    painter.drawLine(QPointF(0, zero), QPointF(width(), zero));
    painter.setFont(Theme::numbers(11));
    painter.setPen(t.captionText);
    painter.drawText(QRectF(0, top + tall + 2, width(), 14), Qt::AlignLeft, significant(low, 3));
    painter.drawText(QRectF(0, top + tall + 2, width(), 14), Qt::AlignRight, significant(high, 3));
    return top + tall + 24;
}

/// Signed: blue below zero, red above, the tile's colour at zero, symmetric; each pattern on the scale of the largest of all.
double FeatureGrid::paintPatterns(QPainter &painter, double top, double bottom) const
{
    const Tokens &t = m_theme.tokens();
    const Shape shape = m_frame->patternShape;
    const Index count = m_frame->patterns.cols();
    const auto [side, across] = fitting(count, width(), bottom - top, 56);
    const Scalar most = std::max(m_frame->patterns.cwiseAbs().maxCoeff(), Scalar(1e-9));
    const ColourMap colours = signedMap(t.tile);
    std::vector<Scalar> values(static_cast<std::size_t>(shape.height * shape.width));
    for (Index p = 0; p < count; ++p) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            Scalar sum = 0;
            for (Index c = 0; c < shape.channels; ++c)
                sum += m_frame->patterns(static_cast<Index>(i) * shape.channels + c, p);
            values[i] = (sum / static_cast<Scalar>(shape.channels) / most + 1) / 2;
        }
        const int place = static_cast<int>(p);
        const QRectF tile(place % across * (side + gap), top + place / across * (side + gap), side, side);
        if (tile.bottom() > bottom)
            break;
        drawPicture(painter, tile, picture(values, {shape.height, shape.width, 1}, colours));
    }
    return bottom;
}

void FeatureGrid::paintEvent(QPaintEvent *)
{
    if (!m_frame || m_frame->activations.size() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool patterns = m_frame->patterns.size() > 0;
    const bool maps = m_frame->shape.isPicture();
    double top = heading(painter, 0, tr("Activations for sample %1").arg(m_frame->sample));
    top = maps ? paintMaps(painter, top, patterns ? height() * 0.55 : height()) : paintUnits(painter, top);
    if (!patterns || top + 40 > height())
        return;
    const float most = static_cast<float>(m_frame->patterns.cwiseAbs().maxCoeff());
    top = heading(painter, top, tr("Weights: blue negative, red positive, up to ±%1").arg(significant(static_cast<double>(most), 2)));
    paintPatterns(painter, top, height());
}

FeaturesView::FeaturesView(const PanelContext &context, QWidget *parent) : Panel(parent), m_focus(context.focus), m_lab(context.lab)
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("featuresView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(4);
    m_caption = label({}, "caption", this);
    m_caption->setObjectName(QStringLiteral("featuresCaption"));
    m_caption->setWordWrap(true);
    column->addWidget(m_caption);
    m_grid = new FeatureGrid(theme, this);
    column->addWidget(m_grid, 1);
    showFrame(nullptr);
}

void FeaturesView::ask(Questions &questions) const
{
    if (m_focus.block())
        questions.ask(FeatureQuestion{m_focus.block()->partName()});
}

Panel::News FeaturesView::news(const Frame *before, const Frame *now) const
{
    return differs<FeatureAnswer>(before, now) || (before && now && before->setup != now->setup) ? News::Soon : News::None;
}

/// Nothing once the stack on the screen is another than the one that trains.
void FeaturesView::showFrame(const std::shared_ptr<const Frame> &shown)
{
    auto frame = shown && !m_lab.editedSinceRun() ? shown->share<FeatureAnswer>() : nullptr;
    const QString block = m_focus.blockWords().section(u',', 0, 1);
    const QString words = frame ? block : tr("Select a block and train to see its activations and weights.");
    if (m_caption->text() != words)
        m_caption->setText(words);
    m_grid->setAccessibleDescription(
        frame ? tr("%1; largest value %2").arg(block).arg(significant(static_cast<double>(frame->activations.maxCoeff()), 3)) : words);
    m_grid->setFrame(std::move(frame));
}

/// What each value of the block is for the sample, and what the patterns are, one after the other.
QString FeaturesView::table() const
{
    const auto &frame = m_grid->frame();
    if (!frame)
        return {};
    QString text = QStringLiteral("value,activation");
    for (Index p = 0; p < frame->patterns.cols(); ++p)
        text += QStringLiteral(",pattern %1").arg(p + 1);
    text += u'\n';
    for (Index i = 0; i < std::max(frame->activations.rows(), frame->patterns.rows()); ++i) {
        text += QString::number(i + 1) + u',';
        if (i < frame->activations.rows())
            text += QString::number(static_cast<double>(frame->activations(i, 0)), 'g', 7);
        for (Index p = 0; p < frame->patterns.cols(); ++p)
            text += u',' + (i < frame->patterns.rows() ? QString::number(static_cast<double>(frame->patterns(i, p)), 'g', 7) : QString());
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
