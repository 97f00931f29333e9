// The sample that every view follows: a ring around its place, or at the edge an arrow to where it lies outside.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"

#include <QPainter>

#include <cmath>

namespace hourglass {

namespace {

constexpr double edge = 10; // pixels from an arrow to the edge

class ChosenLayer : public MapLayer
{
public:
    bool isClipped() const override { return false; }

    void paint(QPainter &painter, const MapScene &scene) override
    {
        if (!scene.chosen)
            return;
        const QRectF &area = scene.area();
        const QPointF at = *scene.chosen;
        painter.setRenderHint(QPainter::Antialiasing);
        if (!area.contains(at)) {
            arrow(painter, scene, at);
            return;
        }
        painter.setBrush(Qt::NoBrush);
        for (const auto &[colour, wide] : {std::pair{scene.tokens.panel, 4.5}, {scene.tokens.accent, 2.0}}) {
            painter.setPen(QPen(colour, wide));
            painter.drawEllipse(at, 8, 8);
        }
    }

private:
    static void arrow(QPainter &painter, const MapScene &scene, QPointF to)
    {
        const QPointF from = scene.camera.nearestInside(to, edge);
        painter.translate(from);
        painter.rotate(std::atan2(to.y() - from.y(), to.x() - from.x()) * 180 / M_PI);
        painter.setPen(QPen(scene.tokens.panel, 2));
        painter.setBrush(scene.tokens.accent);
        painter.drawPolygon(QPolygonF({{8, 0}, {-6, -7}, {-6, 7}}));
    }
};

} // namespace

std::unique_ptr<MapLayer> makeChosenLayer() { return std::make_unique<ChosenLayer>(); }

} // namespace hourglass
