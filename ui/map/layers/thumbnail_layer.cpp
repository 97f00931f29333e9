// The samples themselves where so few dots are seen that there is room for them.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/colour_maps.h"

#include <QPainter>

#include <unordered_map>

namespace hourglass {

namespace {

constexpr std::size_t mostThumbnails = 90;
constexpr double side = 28;

class ThumbnailLayer : public MapLayer
{
public:
    void paint(QPainter &painter, const MapScene &scene) override
    {
        const MapStyle &style = scene.style();
        if (!style.thumbnails || style.density || !scene.answers.dataset().shape().isPicture() || !scene.camera.isHeld() ||
            scene.points.seen() > mostThumbnails)
            return;
        if (m_pictures.size() > 10 * mostThumbnails)
            m_pictures.clear();
        painter.setBrush(Qt::NoBrush);
        for (const Index i : scene.points.visible(mostThumbnails)) {
            const QRectF place(scene.placeOf(i) - QPointF(side / 2, side / 2), QSizeF(side, side));
            drawPicture(painter, place, pictureOf(scene, scene.answers.sampleOf(i)));
            painter.setPen(QPen(scene.points.palette().of(i), 2));
            painter.drawRect(place.adjusted(-1, -1, 1, 1));
        }
    }

    void forget() override { m_pictures.clear(); }

private:
    const QImage &pictureOf(const MapScene &scene, std::uint32_t sample)
    {
        QImage &image = m_pictures[sample];
        if (image.isNull()) {
            const Matrix values = scene.answers.valuesOf(sample);
            image = picture({values.data(), static_cast<std::size_t>(values.rows())}, scene.answers.dataset().shape(),
                            ramp(scene.tokens.zero, scene.tokens.one));
        }
        return image;
    }

    std::unordered_map<std::uint32_t, QImage> m_pictures; // by sample
};

} // namespace

std::unique_ptr<MapLayer> makeThumbnailLayer() { return std::make_unique<ThumbnailLayer>(); }

} // namespace hourglass
