// What is drawn and how; see drawing.h.
#include "ui/panels/draw/drawing.h"

#include "core/base/random.h"

#include <QPainter>

#include <algorithm>
#include <array>
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

void Drawing::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_dataset = dataset;
    m_shape = dataset ? dataset->shape() : Shape{0, 0, 0};
    m_blank = dataset && dataset->traits().minimum > 0 ? static_cast<Scalar>(dataset->traits().minimum) : Scalar(0);
    m_values.assign(static_cast<std::size_t>(m_shape.size()), m_blank);
    m_before.clear();
}

bool Drawing::isBlank() const
{
    return std::ranges::all_of(m_values, [this](Scalar v) { return v == m_blank; });
}

void Drawing::keep()
{
    m_before.push_back(m_values);
    if (m_before.size() > mostSteps)
        m_before.erase(m_before.begin());
}

void Drawing::undo()
{
    if (m_before.empty())
        return;
    m_values = std::move(m_before.back());
    m_before.pop_back();
}

Numbers Drawing::fitted(const QImage &image)
{
    const QSize size(static_cast<int>(m_shape.width), static_cast<int>(m_shape.height));
    QImage page(size, QImage::Format_RGB32);
    page.fill(m_shape.channels == 1 ? Qt::white : Qt::black);
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&page);
    painter.drawImage((size.width() - scaled.width()) / 2, (size.height() - scaled.height()) / 2, scaled);
    painter.end();
    m_paper = m_shape.channels == 1 && lightOfGround(page) > 127;
    return valuesOf(page);
}

Numbers Drawing::filling(const QImage &image, bool first)
{
    const QSize size(static_cast<int>(m_shape.width), static_cast<int>(m_shape.height));
    const QSize part = size.scaled(image.size(), Qt::KeepAspectRatio); // of the picture's middle
    const QImage middle = image.copy((image.width() - part.width()) / 2, (image.height() - part.height()) / 2, part.width(), part.height());
    const QImage fitted = middle.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    // What is ink and what is paper does not change with every flicker of the light.
    m_paper = m_shape.channels == 1 && lightOfGround(fitted) > (first ? 127 : m_paper ? 100 : 155);
    return valuesOf(fitted);
}

/// Samples of one channel are ink on nothing; a picture with a light ground is taken for ink on paper.
Numbers Drawing::valuesOf(const QImage &fitted) const
{
    Numbers values(m_values.size());
    std::size_t at = 0;
    for (int y = 0; y < fitted.height(); ++y)
        for (int x = 0; x < fitted.width(); ++x) {
            const QRgb pixel = fitted.pixel(x, y);
            const std::array<int, 3> parts{qRed(pixel), qGreen(pixel), qBlue(pixel)};
            for (Index c = 0; c < m_shape.channels; ++c) {
                const int level = m_shape.channels == 1 ? qGray(pixel) : c < 3 ? parts[static_cast<std::size_t>(c)] : qAlpha(pixel);
                values[at++] = static_cast<Scalar>((m_paper ? 255 - level : level) / 255.0);
            }
        }
    return values;
}

Scalar Drawing::ink(const QColor &colour, Index channel) const
{
    const double most = m_dataset ? m_dataset->traits().maximum : 1;
    const std::array<double, 3> parts{colour.redF(), colour.greenF(), colour.blueF()};
    return static_cast<Scalar>(most * (m_shape.channels >= 3 && channel < 3 ? parts[static_cast<std::size_t>(channel)] : 1));
}

void Drawing::stroke(const Brush &brush, QPointF from, QPointF to)
{
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    const int dabs = std::max(1, static_cast<int>(std::ceil(length * 2)));
    for (int i = 1; i <= dabs; ++i)
        dab(brush, from + (to - from) * i / dabs, (to - from) / dabs);
}

/// One print of the brush, with a soft edge of a pixel.   way: how far the brush came since the last one
void Drawing::dab(const Brush &brush, QPointF at, QPointF way)
{
    const auto reach = static_cast<int>(std::ceil(brush.radius + 1));
    const int cx = static_cast<int>(std::floor(at.x()));
    const int cy = static_cast<int>(std::floor(at.y()));
    const Numbers old = brush.tool == Tool::Smear ? m_values : Numbers{};
    const Random random(m_noise++, Purpose::Display, 4);
    for (int y = std::max(0, cy - reach); y <= std::min(static_cast<int>(m_shape.height) - 1, cy + reach); ++y)
        for (int x = std::max(0, cx - reach); x <= std::min(static_cast<int>(m_shape.width) - 1, cx + reach); ++x) {
            const double distance = std::hypot(x + 0.5 - at.x(), y + 0.5 - at.y());
            const auto cover = static_cast<Scalar>(std::clamp(brush.radius + 0.5 - distance, 0.0, 1.0));
            if (cover <= 0)
                continue;
            for (Index c = 0; c < m_shape.channels; ++c) {
                const auto index = static_cast<std::size_t>((Index{y} * m_shape.width + x) * m_shape.channels + c);
                Scalar &value = m_values[index];
                if (brush.tool == Tool::Brush) {
                    value = m_shape.channels == 1 ? std::max(value, cover * ink(brush.colour, c))
                                                  : value + cover * (ink(brush.colour, c) - value);
                } else if (brush.tool == Tool::Eraser) {
                    value += cover * (m_blank - value);
                } else if (brush.tool == Tool::Smear) {
                    const int fx = std::clamp(static_cast<int>(std::lround(x - 2 * way.x())), 0, static_cast<int>(m_shape.width) - 1);
                    const int fy = std::clamp(static_cast<int>(std::lround(y - 2 * way.y())), 0, static_cast<int>(m_shape.height) - 1);
                    const Scalar from = old[static_cast<std::size_t>((Index{fy} * m_shape.width + fx) * m_shape.channels + c)];
                    value += Scalar(0.7) * cover * (from - value);
                } else {
                    const auto drawn = static_cast<Scalar>(random.uniform(static_cast<std::uint32_t>(index), 0)) * ink(brush.colour, c);
                    value += Scalar(0.5) * cover * (drawn - value);
                }
            }
        }
}

std::size_t Drawing::barAt(double across) const
{
    const auto count = static_cast<double>(m_values.size());
    return static_cast<std::size_t>(std::clamp(across * count, 0.0, count - 1));
}

void Drawing::pull(const Brush &brush, double across, double up)
{
    const double low = m_dataset->traits().minimum;
    const double high = m_dataset->traits().maximum;
    const double share = std::clamp(up, 0.0, 1.0);
    m_values[barAt(across)] = brush.tool == Tool::Eraser ? m_blank : static_cast<Scalar>(low + share * (high - low));
}

} // namespace hourglass
