// Where as many samples lie, as on a map of mountains.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"

#include <QPainter>

namespace hourglass {

namespace {

class ContourLayer : public MapLayer
{
public:
    void paint(QPainter &painter, const MapScene &scene) override
    {
        const std::vector<QLineF> &lines = scene.points.contours();
        if (lines.empty())
            return;
        QColor ink = scene.tokens.labelText;
        ink.setAlphaF(0.6f);
        painter.translate(scene.area().topLeft());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
};

} // namespace

std::unique_ptr<MapLayer> makeContourLayer() { return std::make_unique<ContourLayer>(); }

} // namespace hourglass
