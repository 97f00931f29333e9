// A sample that the user made: where its code lies, and what it reads as.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/map/vote.h"
#include "ui/plots/markers.h"

#include <QPainter>

namespace hourglass {

namespace {

class DrawingLayer : public MapLayer
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::DrawingLayer)

public:
    void paint(QPainter &painter, const MapScene &scene) override
    {
        const auto *drawing = scene.answers.drawing();
        if (!drawing)
            return;
        auto at = scene.placeOf(drawing->code);
        if (!at)
            return;
        if (scene.points.motion().isTurned())
            at = scene.turned(*at, drawing->drawing);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(scene.tokens.text, 1.5));
        painter.setBrush(scene.tokens.sandFill);
        painter.drawPath(star(*at, 12));
        if (scene.hovered >= 0 || scene.isSmall())
            return;
        const Vote like = vote(scene.answers.dataset(), drawing->near);
        scene.paintCard(painter,
                        {*at, drawing->drawing, tr("Your drawing"),
                         like.name.isEmpty() ? QStringList{} : QStringList{tr("classified as %1").arg(like.name)}, scene.tokens.sandLine});
    }
};

} // namespace

std::unique_ptr<MapLayer> makeDrawingLayer() { return std::make_unique<DrawingLayer>(); }

} // namespace hourglass
