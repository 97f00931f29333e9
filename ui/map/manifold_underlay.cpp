// The decoded plane beneath the dots; see manifold_underlay.h.
#include "ui/map/manifold_underlay.h"

#include "ui/plots/tile.h"

#include <QPainter>

namespace hourglass {

const QImage &ManifoldUnderlay::picture(const MapAnswers &answers, const MapCamera &camera, QSize size, double scale, double strength,
                                        const Tokens &tokens)
{
    const std::shared_ptr<const void> manifold = answers.manifold();
    if (m_of != manifold || m_view != camera.view() || m_picture.size() != size || m_strength != strength) {
        m_picture = draw(answers, camera, size, scale, strength, tokens);
        m_of = manifold;
        m_view = camera.view();
        m_strength = strength;
    }
    return m_picture;
}

QImage ManifoldUnderlay::draw(const MapAnswers &answers, const MapCamera &camera, QSize pixels, double scale, double strength,
                              const Tokens &tokens)
{
    const auto manifold = answers.manifold();
    const auto &m = *manifold;
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(tokens.sunk);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setOpacity(strength);
    painter.translate(-camera.area().topLeft());
    const Shape shape = answers.dataset().shape();
    const auto size = static_cast<std::size_t>(m.pictures.rows());
    const QPointF low = camera.placeOf(m.region[0], m.region[2]);
    const QPointF high = camera.placeOf(m.region[1], m.region[3]);
    const QSizeF tile((high.x() - low.x()) / m.columns, (low.y() - high.y()) / m.rows);
    for (Index i = 0; i < m.pictures.cols(); ++i) {
        if (!m.shown[static_cast<std::size_t>(i)])
            continue;
        const QRectF place(QPointF(low.x() + static_cast<double>(i % m.columns) * tile.width(),
                                   high.y() + static_cast<double>(i / m.columns) * tile.height()),
                           tile);
        paintTile(painter, place.adjusted(1, 1, -1, -1), {m.pictures.col(i).data(), size}, shape, tokens);
    }
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace hourglass
