// How the samples spread along each axis, on the edges.
#include "ui/map/axis_name.h"
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/ticks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr std::size_t bins = 60;
constexpr Index mostCounted = 20000; // dots, about

/// What lies along one axis.
struct Spread {
    std::array<float, bins> counts{};
    double n = 0;
    double sum = 0;
    double squares = 0;

    void add(double v, double low, double range)
    {
        n += 1;
        sum += v;
        squares += v * v;
        const double bin = (v - low) / range * bins;
        if (bin >= 0 && bin < bins)
            counts[static_cast<std::size_t>(bin)] += 1;
    }
    double mean() const { return sum / n; }
    double deviation() const { return std::sqrt(std::max(0.0, squares / n - mean() * mean())); }
};

class HistogramLayer : public MapLayer
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::HistogramLayer)

public:
    bool isClipped() const override { return false; }
    bool isForScreen() const override { return true; }

    void paint(QPainter &painter, const MapScene &scene) override
    {
        if (scene.area().width() >= scene.size.width()) // no room was kept
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        const std::array<Spread, 2> spreads = count(scene);
        const bool strewn = scene.answers.isStrewn();
        QColor ink = scene.tokens.accent;
        ink.setAlphaF(0.55f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        paintBars(painter, scene.area(), spreads[0], true);
        if (!strewn)
            paintBars(painter, scene.area(), spreads[1], false);
        if (spreads[0].n < 1 || scene.ghostShare() > 0 || scene.answers.map()->layout.kind == Layout::Kind::Neighbours)
            return;
        const QRectF &area = scene.area();
        painter.setFont(Theme::numbers(11));
        painter.setPen(scene.tokens.labelText);
        painter.drawText(QRectF(area.left(), 2, area.width() - 4, 14), Qt::AlignRight, words(scene, spreads, 0));
        if (strewn)
            return;
        painter.translate(scene.size.width() - 2, area.top() + 4);
        painter.rotate(90);
        painter.drawText(QRectF(0, 0, area.height(), 14), Qt::AlignLeft, words(scene, spreads, 1));
    }

private:
    static std::array<Spread, 2> count(const MapScene &scene)
    {
        const Matrix &points = scene.points.places();
        const QRectF &view = scene.camera.view();
        std::array<Spread, 2> spreads;
        const Index stride = std::max<Index>(1, points.cols() / mostCounted);
        for (Index i = 0; i < points.cols(); i += stride) {
            if (scene.points.palette().isHidden(i))
                continue;
            spreads[0].add(static_cast<double>(points(0, i)), view.left(), view.width());
            spreads[1].add(static_cast<double>(points(1, i)), view.top(), view.height());
        }
        return spreads;
    }

    static void paintBars(QPainter &painter, const QRectF &area, const Spread &spread, bool across)
    {
        const float most = std::max(1.0f, *std::ranges::max_element(spread.counts));
        for (std::size_t bin = 0; bin < bins; ++bin) {
            const auto b = static_cast<double>(bin);
            const double tall = (area.top() - 20) * static_cast<double>(spread.counts[bin] / most);
            if (across)
                painter.drawRect(QRectF(area.left() + area.width() * b / bins, area.top() - 3 - tall, area.width() / bins - 1, tall));
            else
                painter.drawRect(QRectF(area.right() + 3, area.bottom() - area.height() * (b + 1) / bins, tall, area.height() / bins - 1));
        }
    }

    static QString words(const MapScene &scene, const std::array<Spread, 2> &spreads, std::size_t axis)
    {
        return axisName(scene.answers.map()->layout, static_cast<int>(axis)) + u' ' +
               tr("mean %1  SD %2").arg(significant(spreads[axis].mean(), 3), significant(spreads[axis].deviation(), 3));
    }
};

} // namespace

std::unique_ptr<MapLayer> makeHistogramLayer() { return std::make_unique<HistogramLayer>(); }

} // namespace hourglass
