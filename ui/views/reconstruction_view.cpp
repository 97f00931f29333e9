// Originals and reconstructions; see reconstruction_view.h.
#include "ui/views/reconstruction_view.h"

#include "ui/look/controls.h"
#include "ui/plots/colour_maps.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double rail = 96; // for the rows' names
constexpr double gap = 4;
constexpr double scaleTop = 0.8; // the difference that is shown darkest

QString short4(float value)
{
    QString text = QString::number(static_cast<double>(value), 'f', 4);
    return text.startsWith(QLatin1String("0.")) ? text.mid(1) : text;
}

} // namespace

PictureGrid::PictureGrid(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("pictureGrid"));
    setAccessibleName(tr("Originals and reconstructions"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int PictureGrid::columns() const { return std::clamp(static_cast<int>((width() - rail - 8) / (42 + gap)), 2, 20); }

void PictureGrid::resizeEvent(QResizeEvent *)
{
    if (m_columns == columns())
        return;
    m_columns = columns();
    Q_EMIT columnsChanged();
}

void PictureGrid::setFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    QString words;
    if (m_frame && m_frame->pictures) {
        const auto &errors = m_frame->pictures->errors;
        double sum = 0;
        for (const float e : errors)
            sum += static_cast<double>(e);
        words = tr("%1 samples, mean squared error %2")
                    .arg(errors.size())
                    .arg(sum / static_cast<double>(std::max<std::size_t>(1, errors.size())), 0, 'g', 4);
    }
    setAccessibleDescription(words);
    update();
}

void PictureGrid::paintTile(QPainter &painter, const QRectF &place, std::span<const Scalar> values, bool difference) const
{
    const Tokens &t = m_theme.tokens();
    const Shape shape = m_frame->setup->dataset->shape();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.tile);
    painter.drawRoundedRect(place, 3, 3);
    if (shape.isPicture()) {
        if (!difference) {
            drawPicture(painter, place, picture(values, shape, ramp(t.tile, t.ink)));
            return;
        }
        // Colour pictures show the mean difference of their channels.
        std::vector<Scalar> grey(static_cast<std::size_t>(shape.height * shape.width));
        for (std::size_t i = 0; i < grey.size(); ++i) {
            for (Index c = 0; c < shape.channels; ++c)
                grey[i] += std::abs(values[i * static_cast<std::size_t>(shape.channels) + static_cast<std::size_t>(c)]);
            grey[i] /= static_cast<Scalar>(static_cast<double>(shape.channels) * scaleTop);
        }
        drawPicture(painter, place, picture(grey, {shape.height, shape.width, 1}, errorMap(t.tile, t.dark)));
        return;
    }
    // Values that are no picture: a bar each, up to as many as there are pixels.
    const double step = place.width() / static_cast<double>(values.size());
    painter.setBrush(difference ? t.err : t.tx2);
    painter.setRenderHint(QPainter::Antialiasing, step < 3);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double v = std::clamp(std::abs(static_cast<double>(values[i])), 0.0, 1.0);
        painter.drawRect(QRectF(place.left() + step * static_cast<double>(i), place.bottom() - v * place.height(),
                                std::max(0.5, step - (step > 3 ? 1 : 0)), v * place.height()));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void PictureGrid::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_frame || !m_frame->pictures || m_frame->pictures->originals.cols() == 0)
        return;
    const PictureFrame &p = *m_frame->pictures;
    const int count = std::min(columns(), static_cast<int>(p.originals.cols()));
    const double across = (width() - rail - 8) / count - gap;
    const double down = (height() - 62.0) / 3 - gap;
    double side = std::floor(std::clamp(std::min(across, down), 20.0, 168.0));
    // Whole multiples of the picture's size look best; the next smaller one if it is not far.
    const double pixels = static_cast<double>(std::max(m_frame->setup->dataset->shape().height, m_frame->setup->dataset->shape().width));
    if (pixels > 4 && side > pixels && std::fmod(side, pixels) < 0.3 * side)
        side -= std::fmod(side, pixels);
    const QString names[] = {tr("Original"), tr("Reconstruction"), tr("Difference")};
    painter.setFont(Theme::words(12));
    painter.setPen(t.tx2);
    for (int row = 0; row < 3; ++row)
        painter.drawText(QRectF(0, row * (side + gap), rail - 8, side), Qt::AlignVCenter | Qt::AlignLeft, names[row]);
    const float worst = *std::ranges::max_element(p.errors);
    const auto size = static_cast<std::size_t>(p.originals.rows());
    for (int i = 0; i < count; ++i) {
        const double x = rail + i * (side + gap);
        const Matrix difference = (p.originals.col(i) - p.reconstructions.col(i));
        paintTile(painter, QRectF(x, 0, side, side), {p.originals.col(i).data(), size}, false);
        paintTile(painter, QRectF(x, side + gap, side, side), {p.reconstructions.col(i).data(), size}, false);
        paintTile(painter, QRectF(x, 2 * (side + gap), side, side), {difference.data(), size}, true);
        const float error = p.errors[static_cast<std::size_t>(i)];
        const bool isWorst = error == worst && count > 1;
        const double y = 3 * (side + gap) + 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(QRectF(x, y, side, 3), 1.5, 1.5);
        painter.setBrush(isWorst ? t.err : t.ctl);
        painter.drawRoundedRect(QRectF(x, y, side * static_cast<double>(error / std::max(worst, 1e-9f)), 3), 1.5, 1.5);
        painter.setFont(Theme::numbers(11));
        painter.setPen(isWorst ? t.err : t.tx);
        painter.drawText(QRectF(x - 8, y + 5, side + 16, 14), Qt::AlignCenter, short4(error));
    }
    painter.setFont(Theme::words(12));
    painter.setPen(t.tx2);
    painter.drawText(QRectF(0, 3 * (side + gap), rail - 8, 20), Qt::AlignVCenter | Qt::AlignLeft, tr("Per sample"));
    // The scale of the difference.
    const double y = 3 * (side + gap) + 30;
    if (y + 14 > height() || !m_frame->setup->dataset->shape().isPicture())
        return;
    const ColourMap map = errorMap(t.tile, t.dark);
    painter.setFont(Theme::words(11));
    painter.setPen(t.tx3);
    painter.drawText(QRectF(rail, y, 56, 14), Qt::AlignLeft | Qt::AlignVCenter, tr("no error"));
    for (int i = 0; i < 100; ++i)
        painter.fillRect(QRectF(rail + 56 + i, y + 3, 1.2, 8), QColor::fromRgb(map[static_cast<std::size_t>(i * 255 / 99)]));
    painter.drawText(QRectF(rail + 164, y, 80, 14), Qt::AlignLeft | Qt::AlignVCenter, tr("%1 or more").arg(scaleTop));
}

ReconstructionView::ReconstructionView(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("reconstructionView"));
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 8, 6);
    column->setSpacing(6);
    auto *tools = new QHBoxLayout;
    m_choice = new Segments(theme, {tr("One per class"), tr("Random")}, this);
    m_choice->setObjectName(QStringLiteral("pictureChoice"));
    m_choice->setAccessibleName(tr("Which samples are shown"));
    tools->addWidget(m_choice);
    tools->addStretch(1);
    auto *shuffle = new QToolButton(this);
    shuffle->setObjectName(QStringLiteral("pictureShuffle"));
    shuffle->setToolTip(tr("Other samples"));
    shuffle->setAccessibleName(tr("Show other samples"));
    tools->addWidget(shuffle);
    column->addLayout(tools);
    m_grid = new PictureGrid(theme, this);
    column->addWidget(m_grid, 1);
    auto *sentence = label(tr("Originals on the left of the waist, what came through on the right. Train to see."), "caption", m_grid);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    auto *inside = new QVBoxLayout(m_grid);
    inside->addWidget(sentence);
    m_empty = sentence;

    const auto paint = [shuffle, &theme] { shuffle->setIcon(icon(Icon::Shuffle, theme.tokens().tx2, theme.tokens().tx3)); };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    connect(shuffle, &QToolButton::clicked, this, [this] {
        ++m_draw;
        Q_EMIT interestChanged();
    });
    connect(m_choice, &Segments::chosen, this, &ReconstructionView::interestChanged);
    connect(m_grid, &PictureGrid::columnsChanged, this, &ReconstructionView::interestChanged);
}

Interest::Pictures ReconstructionView::wanted() const { return {true, m_grid->columns(), m_choice->current() == 0, m_draw}; }

void ReconstructionView::setFrame(const std::shared_ptr<const Frame> &frame)
{
    m_empty->setVisible(!frame || !frame->pictures);
    m_grid->setFrame(frame);
}

} // namespace hourglass
