// The cross-hair, and what the decoder makes of its place.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/ticks.h"

#include <QPainter>

namespace hourglass {

namespace {

class ProbeLayer : public MapLayer
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::ProbeLayer)

public:
    void paint(QPainter &painter, const MapScene &scene) override
    {
        auto at = scene.placeOf(scene.probe);
        if (!at)
            return;
        const auto *point = scene.answers.point();
        const bool known = point && !point->picture.empty();
        if (scene.points.motion().isTurned()) { // on PCA's map the probe is where PCA puts its picture
            if (!known)
                return;
            at = scene.turned(*at, point->picture);
        }
        painter.setRenderHint(QPainter::Antialiasing);
        paintCross(painter, scene, *at);
        if (!known || scene.hovered >= 0 || scene.isSmall())
            return;
        QStringList lines;
        const Numbers &code = scene.probe;
        if (scene.answers.map()->layout.kind == Layout::Kind::Axes && code.size() <= 2)
            for (std::size_t j = 0; j < code.size(); ++j)
                lines.append(QStringLiteral("z%1 %2").arg(j + 1).arg(decimals(static_cast<double>(code[j]), 2)));
        if (point->far)
            lines.append(tr("far from any data"));
        scene.paintCard(painter, {*at, point->picture, tr("Probe"), lines, scene.tokens.sandLine});
    }

private:
    static void paintCross(QPainter &painter, const MapScene &scene, QPointF at)
    {
        const Tokens &t = scene.tokens;
        const QRectF &area = scene.area();
        painter.fillRect(QRectF(area.left(), at.y() - 0.75, area.width(), 1.5), t.sandLine);
        painter.fillRect(QRectF(at.x() - 0.75, area.top(), 1.5, area.height()), t.sandLine);
        painter.setBrush(t.sandFill);
        painter.setPen(QPen(t.sandLine, 2));
        painter.drawEllipse(at, 7, 7);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.sandLine);
        painter.drawEllipse(at, 2, 2);
    }
};

} // namespace

std::unique_ptr<MapLayer> makeProbeLayer() { return std::make_unique<ProbeLayer>(); }

} // namespace hourglass
