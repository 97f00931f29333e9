// The sheet to draw on; see draw_canvas.h.
#include "ui/panels/draw/draw_canvas.h"

#include "core/base/random.h"
#include "ui/plots/tile.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr std::size_t mostSteps = 50; // to undo

/// Of the first and the last line, 0 to 255.
double lightOfGround(const QImage &image)
{
    double sum = 0;
    for (int x = 0; x < image.width(); ++x)
        sum += qGray(image.pixel(x, 0)) + qGray(image.pixel(x, image.height() - 1));
    return sum / (2.0 * image.width());
}

} // namespace

DrawCanvas::DrawCanvas(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("drawCanvas"));
    setAccessibleName(tr("Sheet to draw on: arrows move, Return draws"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DrawCanvas::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_dataset = dataset;
    m_shape = dataset ? dataset->shape() : Shape{0, 0, 0};
    m_blank = dataset && dataset->traits().minimum > 0 ? static_cast<Scalar>(dataset->traits().minimum) : Scalar(0);
    m_values.assign(static_cast<std::size_t>(m_shape.size()), m_blank);
    m_before.clear();
    m_cursor = QPoint(static_cast<int>(m_shape.width / 2), static_cast<int>(m_shape.height / 2));
    update();
}

bool DrawCanvas::isBlank() const
{
    return std::ranges::all_of(m_values, [this](Scalar v) { return v == m_blank; });
}

/// Before a person changes the sheet.
void DrawCanvas::remember()
{
    Q_EMIT touched();
    keep();
}

void DrawCanvas::keep()
{
    m_before.push_back(m_values);
    if (m_before.size() > mostSteps)
        m_before.erase(m_before.begin());
}

void DrawCanvas::setValues(const Numbers &values)
{
    if (values.size() != m_values.size())
        return;
    remember();
    m_values = values;
    update();
    Q_EMIT drawn();
}

void DrawCanvas::setImage(const QImage &image)
{
    if (!m_shape.isPicture() || image.isNull())
        return;
    const QSize size(static_cast<int>(m_shape.width), static_cast<int>(m_shape.height));
    QImage fitted(size, QImage::Format_RGB32);
    fitted.fill(m_shape.channels == 1 ? Qt::white : Qt::black);
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&fitted);
    painter.drawImage((size.width() - scaled.width()) / 2, (size.height() - scaled.height()) / 2, scaled);
    painter.end();
    m_paper = m_shape.channels == 1 && lightOfGround(fitted) > 127;
    setValues(valuesOf(fitted, m_paper));
}

void DrawCanvas::setLiveImage(const QImage &image, bool first)
{
    if (!m_shape.isPicture() || image.isNull())
        return;
    const QSize size(static_cast<int>(m_shape.width), static_cast<int>(m_shape.height));
    const QSize part = size.scaled(image.size(), Qt::KeepAspectRatio); // of the picture's middle
    const QImage middle = image.copy((image.width() - part.width()) / 2, (image.height() - part.height()) / 2, part.width(), part.height());
    const QImage fitted = middle.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    // What is ink and what is paper does not change with every flicker of the light.
    m_paper = m_shape.channels == 1 && lightOfGround(fitted) > (first ? 127 : m_paper ? 100 : 155);
    if (first)
        keep();
    m_values = valuesOf(fitted, m_paper);
    update();
    Q_EMIT drawn();
}

/// Samples of one channel are ink on nothing; a picture with a light ground is taken for ink on paper.
Numbers DrawCanvas::valuesOf(const QImage &fitted, bool paper) const
{
    Numbers values(m_values.size());
    std::size_t at = 0;
    for (int y = 0; y < fitted.height(); ++y)
        for (int x = 0; x < fitted.width(); ++x) {
            const QRgb pixel = fitted.pixel(x, y);
            const std::array<int, 3> parts{qRed(pixel), qGreen(pixel), qBlue(pixel)};
            for (Index c = 0; c < m_shape.channels; ++c) {
                const int level = m_shape.channels == 1 ? qGray(pixel) : c < 3 ? parts[static_cast<std::size_t>(c)] : qAlpha(pixel);
                values[at++] = static_cast<Scalar>((paper ? 255 - level : level) / 255.0);
            }
        }
    return values;
}

void DrawCanvas::clear() { setValues(Numbers(m_values.size(), m_blank)); }

void DrawCanvas::undo()
{
    Q_EMIT touched();
    if (m_before.empty())
        return;
    m_values = std::move(m_before.back());
    m_before.pop_back();
    update();
    Q_EMIT drawn();
}

QRectF DrawCanvas::sheet() const
{
    if (!m_shape.isPicture())
        return QRectF(rect());
    const double scale = std::min(width() / static_cast<double>(m_shape.width), height() / static_cast<double>(m_shape.height));
    const double whole = scale > 1 ? std::floor(scale) : scale;
    const QSizeF size(whole * static_cast<double>(m_shape.width), whole * static_cast<double>(m_shape.height));
    return {QPointF(0, 0), size};
}

QPointF DrawCanvas::pixelAt(QPointF place) const
{
    const QRectF s = sheet();
    return {(place.x() - s.left()) / s.width() * static_cast<double>(m_shape.width),
            (place.y() - s.top()) / s.height() * static_cast<double>(m_shape.height)};
}

Scalar DrawCanvas::ink(Index channel) const
{
    const double most = m_dataset ? m_dataset->traits().maximum : 1;
    const std::array<double, 3> parts{m_colour.redF(), m_colour.greenF(), m_colour.blueF()};
    return static_cast<Scalar>(most * (m_shape.channels >= 3 && channel < 3 ? parts[static_cast<std::size_t>(channel)] : 1));
}

void DrawCanvas::stroke(QPointF from, QPointF to)
{
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    const int dabs = std::max(1, static_cast<int>(std::ceil(length * 2)));
    for (int i = 1; i <= dabs; ++i)
        dab(from + (to - from) * i / dabs, (to - from) / dabs);
    update();
    Q_EMIT drawn();
}

/// One print of the brush, with a soft edge of a pixel.   way: how far the brush came since the last one
void DrawCanvas::dab(QPointF at, QPointF way)
{
    const auto reach = static_cast<int>(std::ceil(m_radius + 1));
    const int cx = static_cast<int>(std::floor(at.x()));
    const int cy = static_cast<int>(std::floor(at.y()));
    const Numbers old = m_tool == Tool::Smear ? m_values : Numbers{};
    const Random random(m_noise++, Purpose::Display, 4);
    for (int y = std::max(0, cy - reach); y <= std::min(static_cast<int>(m_shape.height) - 1, cy + reach); ++y)
        for (int x = std::max(0, cx - reach); x <= std::min(static_cast<int>(m_shape.width) - 1, cx + reach); ++x) {
            const double distance = std::hypot(x + 0.5 - at.x(), y + 0.5 - at.y());
            const auto cover = static_cast<Scalar>(std::clamp(m_radius + 0.5 - distance, 0.0, 1.0));
            if (cover <= 0)
                continue;
            for (Index c = 0; c < m_shape.channels; ++c) {
                const auto index = static_cast<std::size_t>((Index{y} * m_shape.width + x) * m_shape.channels + c);
                Scalar &value = m_values[index];
                if (m_tool == Tool::Brush) {
                    value = m_shape.channels == 1 ? std::max(value, cover * ink(c)) : value + cover * (ink(c) - value);
                } else if (m_tool == Tool::Eraser) {
                    value += cover * (m_blank - value);
                } else if (m_tool == Tool::Smear) {
                    const int fx = std::clamp(static_cast<int>(std::lround(x - 2 * way.x())), 0, static_cast<int>(m_shape.width) - 1);
                    const int fy = std::clamp(static_cast<int>(std::lround(y - 2 * way.y())), 0, static_cast<int>(m_shape.height) - 1);
                    const Scalar from = old[static_cast<std::size_t>((Index{fy} * m_shape.width + fx) * m_shape.channels + c)];
                    value += Scalar(0.7) * cover * (from - value);
                } else {
                    const auto drawn = static_cast<Scalar>(random.uniform(static_cast<std::uint32_t>(index), 0)) * ink(c);
                    value += Scalar(0.5) * cover * (drawn - value);
                }
            }
        }
}

/// Pulls the bar under a place to its height.
void DrawCanvas::pull(QPointF place)
{
    const auto count = static_cast<double>(m_values.size());
    const auto index = static_cast<std::size_t>(std::clamp(place.x() / width() * count, 0.0, count - 1));
    const double low = m_dataset->traits().minimum;
    const double high = m_dataset->traits().maximum;
    const double share = std::clamp(1 - place.y() / height(), 0.0, 1.0);
    m_values[index] = m_tool == Tool::Eraser ? m_blank : static_cast<Scalar>(low + share * (high - low));
    update();
    Q_EMIT drawn();
}

void DrawCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_values.empty())
        return;
    remember();
    if (!m_shape.isPicture()) {
        pull(event->position());
        return;
    }
    m_last = pixelAt(event->position());
    stroke(m_last, m_last);
}

void DrawCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_values.empty())
        return;
    if (!m_shape.isPicture()) {
        pull(event->position());
        return;
    }
    const QPointF at = pixelAt(event->position());
    stroke(m_last, at);
    m_last = at;
}

/// Undo and paste are meant for the sheet while one draws, not for the stack.
bool DrawCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_dataset && !m_shape.isPicture() && !m_values.empty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto count = static_cast<double>(m_values.size());
        const auto index = static_cast<std::size_t>(std::clamp(help->pos().x() / static_cast<double>(width()) * count, 0.0, count - 1));
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("%1: %2").arg(QString::fromStdString(m_dataset->valueName(static_cast<Index>(index))),
                                                        QString::number(static_cast<double>(m_values[index]), 'g', 3)),
                           this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void DrawCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        undo();
        return;
    }
    if (m_values.empty() || !m_shape.isPicture()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPoint before = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursor.rx() -= 1;
        break;
    case Qt::Key_Right:
        m_cursor.rx() += 1;
        break;
    case Qt::Key_Up:
        m_cursor.ry() -= 1;
        break;
    case Qt::Key_Down:
        m_cursor.ry() += 1;
        break;
    case Qt::Key_Return:
        remember();
        stroke(QPointF(m_cursor) + QPointF(0.5, 0.5), QPointF(m_cursor) + QPointF(0.5, 0.5));
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_cursor.setX(std::clamp(m_cursor.x(), 0, static_cast<int>(m_shape.width) - 1));
    m_cursor.setY(std::clamp(m_cursor.y(), 0, static_cast<int>(m_shape.height) - 1));
    if (event->modifiers().testFlag(Qt::ShiftModifier)) { // draws on the way
        remember();
        stroke(QPointF(before) + QPointF(0.5, 0.5), QPointF(m_cursor) + QPointF(0.5, 0.5));
    }
    update();
}

void DrawCanvas::paintEvent(QPaintEvent *)
{
    if (m_values.empty())
        return;
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF s = sheet();
    if (m_shape.isPicture()) {
        paintTile(painter, s, m_values, m_shape, t);
    } else {
        // From the least to the largest value of the data, with zero as a line where it lies between.
        const double low = m_dataset->traits().minimum;
        const double range = std::max(m_dataset->traits().maximum - low, 1e-9);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.tile);
        painter.drawRoundedRect(s, 3, 3);
        painter.setBrush(t.labelText);
        const double step = s.width() / static_cast<double>(m_values.size());
        const double zero = s.bottom() - std::clamp(-low / range, 0.0, 1.0) * s.height();
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const double y = s.bottom() - (static_cast<double>(m_values[i]) - low) / range * s.height();
            painter.drawRect(QRectF(QPointF(s.left() + step * static_cast<double>(i), std::min(y, zero)),
                                    QSizeF(std::max(0.5, step - (step > 3 ? 1 : 0)), std::max(1.0, std::abs(zero - y)))));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line2, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(s.adjusted(1, 1, -1, -1), 3, 3);
    if (hasFocus() && m_shape.isPicture()) {
        const QSizeF pixel(s.width() / static_cast<double>(m_shape.width), s.height() / static_cast<double>(m_shape.height));
        painter.setPen(QPen(t.accent, 1));
        painter.drawRect(QRectF(QPointF(m_cursor.x() * pixel.width(), m_cursor.y() * pixel.height()), pixel));
    }
}

} // namespace hourglass
