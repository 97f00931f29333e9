// What the colours of the dots say, in the corner.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/ticks.h"

#include <QPainter>

namespace hourglass {

namespace {

class ScaleLayer : public MapLayer
{
public:
    bool isForScreen() const override { return true; }

    void paint(QPainter &painter, const MapScene &scene) override
    {
        if (scene.style().colour == MapStyle::Colour::Class || scene.style().density)
            return;
        const Tokens &t = scene.tokens;
        const QRectF &area = scene.area();
        const MapPalette &palette = scene.points.palette();
        const QRectF box(area.right() - 178, area.top() + 6, 172, 34);
        scene.cards.take(box);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.line);
        painter.setBrush(t.panel);
        painter.drawRoundedRect(box, 4, 4);
        painter.setFont(Theme::words(11));
        painter.setPen(t.labelText);
        const QString name = MapPalette::name(scene.style(), scene.answers);
        painter.drawText(box.adjusted(6, 2, -6, -18), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(name, Qt::ElideRight, static_cast<int>(box.width() - 12)));
        const int levels = palette.kinds() - 1; // the last is that of no value
        for (int i = 0; i < levels; ++i)
            painter.fillRect(QRectF(box.left() + 46 + 80.0 * i / levels, box.bottom() - 13, 80.0 / levels + 0.6, 8),
                             palette.colours()[static_cast<std::size_t>(i)]);
        painter.setFont(Theme::numbers(11));
        painter.drawText(QRectF(box.left() + 4, box.bottom() - 16, 40, 14), Qt::AlignRight, significant(palette.scale()[0], 3));
        painter.drawText(QRectF(box.left() + 130, box.bottom() - 16, 40, 14), Qt::AlignLeft, significant(palette.scale()[1], 3));
    }
};

} // namespace

std::unique_ptr<MapLayer> makeScaleLayer() { return std::make_unique<ScaleLayer>(); }

} // namespace hourglass
