// One and two standard deviations of the code of the sample under the cursor.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/background_text.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace hourglass {

namespace {

/// A normal distribution on the plane: its middle, its standard deviations along its own axes, and the angle of the first.
struct Ellipse {
    double x, y, a, b, angle;
};

/// mean, deviation: of a code · axes: code size × 2
Ellipse onPlane(const Plane &plane, const Eigen::Map<const Vector> &mean, const Eigen::Map<const Vector> &deviation)
{
    const Matrix centre = plane.points(mean);
    // Σ on the plane: Aᵀ diag(σ²) A; its axes are the ellipse's.
    const Eigen::Matrix2d spread = (plane.axes.transpose() * deviation.cwiseAbs2().asDiagonal() * plane.axes).cast<double>();
    const double half = (spread(0, 0) + spread(1, 1)) / 2;
    const double difference = (spread(0, 0) - spread(1, 1)) / 2;
    const double root = std::hypot(difference, spread(0, 1));
    return {static_cast<double>(centre(0)), static_cast<double>(centre(1)), std::sqrt(std::max(0.0, half + root)),
            std::sqrt(std::max(0.0, half - root)), 0.5 * std::atan2(spread(0, 1), difference)};
}

QPainterPath outline(const MapCamera &camera, const Ellipse &e, double times)
{
    QPainterPath path;
    for (int i = 0; i <= 60; ++i) {
        const double turn = 2 * M_PI * i / 60;
        const double u = times * e.a * std::cos(turn);
        const double v = times * e.b * std::sin(turn);
        const QPointF at =
            camera.placeOf(e.x + u * std::cos(e.angle) - v * std::sin(e.angle), e.y + u * std::sin(e.angle) + v * std::cos(e.angle));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    return path;
}

class PosteriorLayer : public MapLayer
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::PosteriorLayer)

public:
    void paint(QPainter &painter, const MapScene &scene) override
    {
        const auto &map = *scene.answers.map();
        const auto *p = scene.answers.posterior();
        if (!p || !map.plane.flat() || scene.ghostShare() > 0 || static_cast<Index>(p->mean.size()) != map.codeSize())
            return;
        const Ellipse ellipse = onPlane(map.plane, Eigen::Map<const Vector>(p->mean.data(), map.codeSize()),
                                        Eigen::Map<const Vector>(p->deviation.data(), map.codeSize()));
        const Tokens &t = scene.tokens;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        for (const double times : {1.0, 2.0}) {
            const QPainterPath path = outline(scene.camera, ellipse, times);
            painter.setPen(QPen(t.panel, 3));
            painter.drawPath(path);
            painter.setPen(QPen(t.sandLine, 1.5));
            painter.drawPath(path);
        }
        // Whose it is.
        const QPointF middle = scene.camera.placeOf(ellipse.x, ellipse.y);
        painter.setPen(QPen(t.panel, 1.5));
        painter.setBrush(t.sandLine);
        painter.drawEllipse(middle, 4, 4);
        painter.setFont(Theme::numbers(11));
        drawTextOnBackground(painter, middle + QPointF(8, -7), tr("no. %1").arg(p->sample), t.sunk, t.labelText);
    }
};

} // namespace

std::unique_ptr<MapLayer> makePosteriorLayer() { return std::make_unique<PosteriorLayer>(); }

} // namespace hourglass
