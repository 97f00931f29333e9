// The area that is being selected.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"

#include <QPainter>

namespace hourglass {

namespace {

class OutlineLayer : public MapLayer
{
public:
    bool isClipped() const override { return false; }

    void paint(QPainter &painter, const MapScene &scene) override
    {
        if (scene.outline.isEmpty())
            return;
        QColor fill = scene.tokens.accent;
        fill.setAlphaF(0.1f);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(scene.tokens.accent, 1.5));
        painter.setBrush(fill);
        painter.drawPolygon(scene.outline);
    }
};

} // namespace

std::unique_ptr<MapLayer> makeOutlineLayer() { return std::make_unique<OutlineLayer>(); }

} // namespace hourglass
