// Lines and numbers of the axes; for a map whose distances mean nothing, what map it is.
#include "ui/map/axis_name.h"
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/background_text.h"
#include "ui/plots/ticks.h"

#include <QPainter>

namespace hourglass {

namespace {

class GridLayer : public MapLayer
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::GridLayer)

public:
    bool isForScreen() const override { return true; }

    void paint(QPainter &painter, const MapScene &scene) override
    {
        const auto &map = *scene.answers.map();
        if (scene.ghostWanted && scene.ghostShare() <= 0)
            note(painter, scene, 40, tr("Computing PCA…"));
        if (map.layout.kind == Layout::Kind::Neighbours || scene.ghostShare() > 0) { // distances mean nothing there but near and far
            note(painter, scene, 6,
                 scene.ghostShare() > 0 ? tr("PCA's map of the same samples")
                 : map.settling         ? tr("UMAP, still converging")
                                        : tr("UMAP"));
            return;
        }
        paintAxis(painter, scene, true);
        if (!scene.answers.isStrewn())
            paintAxis(painter, scene, false);
    }

private:
    static void note(QPainter &painter, const MapScene &scene, double x, const QString &words)
    {
        painter.setFont(Theme::words(11));
        drawTextOnBackground(painter, scene.area().topLeft() + QPointF(x, 4), words, scene.tokens.sunk, scene.tokens.labelText);
    }

    /// Lines of one axis, their numbers on a little ground of their own so that dots do not hide them, and the axis's name.
    static void paintAxis(QPainter &painter, const MapScene &scene, bool across)
    {
        const Tokens &t = scene.tokens;
        const QRectF &area = scene.area();
        const QRectF &view = scene.camera.view();
        QColor line = t.captionText;
        line.setAlphaF(0.14f);
        painter.setFont(Theme::numbers(11));
        const QFontMetricsF metrics(painter.font());
        const auto write = [&](QPointF corner, const QString &words, const QColor &ink) {
            drawTextOnBackground(painter, corner, words, t.sunk, ink);
        };
        const double low = across ? view.left() : view.top();
        const double range = across ? view.width() : view.height();
        for (const auto &[v, words] : ticks(low, range, across ? area.width() / 90.0 : area.height() / 70.0)) {
            const QPointF at = across ? scene.camera.placeOf(v, 0) : scene.camera.placeOf(0, v);
            painter.setPen(line);
            if (across) {
                painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
                if (at.x() > area.left() + 20 && at.x() < area.right() - 44)
                    write(QPointF(at.x() - metrics.horizontalAdvance(words) / 2, area.bottom() - 16), words, t.captionText);
            } else {
                painter.drawLine(QPointF(area.left(), at.y()), QPointF(area.right(), at.y()));
                if (at.y() > area.top() + 36 && at.y() < area.bottom() - 24)
                    write(QPointF(area.left() + 4, at.y() - 14), words, t.captionText);
            }
        }
        const QString name = axisName(scene.answers.map()->layout, across ? 0 : 1);
        write(across ? QPointF(area.right() - 4 - metrics.horizontalAdvance(name), area.bottom() - 16)
                     : QPointF(area.left() + 4, area.top() + 4),
              name, t.labelText);
    }
};

} // namespace

std::unique_ptr<MapLayer> makeGridLayer() { return std::make_unique<GridLayer>(); }

} // namespace hourglass
