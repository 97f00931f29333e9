// The sample that every view follows: a ring around its dot.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"

#include <QPainter>

namespace hourglass {

namespace {

class ChosenLayer : public MapLayer
{
public:
    bool isClipped() const override { return false; }

    void paint(QPainter &painter, const MapScene &scene) override
    {
        if (scene.chosen < 0 || !scene.area().contains(scene.placeOf(scene.chosen)))
            return;
        const QPointF at = scene.placeOf(scene.chosen);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        for (const auto &[colour, wide] : {std::pair{scene.tokens.panel, 4.5}, {scene.tokens.accent, 2.0}}) {
            painter.setPen(QPen(colour, wide));
            painter.drawEllipse(at, 8, 8);
        }
    }
};

} // namespace

std::unique_ptr<MapLayer> makeChosenLayer() { return std::make_unique<ChosenLayer>(); }

} // namespace hourglass
