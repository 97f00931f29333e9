// The way from sample to sample, with a letter at each.
#include "ui/look/numbers.h"
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr QPointF nowhere(-100, -100);

class PathLayer : public MapLayer
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::PathLayer)

public:
    void paint(QPainter &painter, const MapScene &scene) override
    {
        if (scene.waypoints.empty())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        const auto *path = scene.answers.path();
        const bool known = path && path->codes.cols() > 1 && path->codes.rows() == scene.answers.map()->codeSize();
        if (known && scene.ghostShare() <= 0) {
            paintLine(painter, scene);
            if (path->codes.cols() > path->steps)
                paintStep(painter, scene);
        }
        painter.setFont(Theme::words(11, Theme::Strong));
        for (std::size_t s = 0; s < scene.waypoints.size(); ++s)
            if (const auto at = placeOfWaypoint(scene, s, known))
                paintLetter(painter, scene.tokens, *at, QChar(u'A' + static_cast<char16_t>(s % 26)));
    }

private:
    static QPointF place(const MapScene &scene, const Matrix &codes, Index i)
    {
        return scene.placeOf(Numbers{codes.col(i).data(), codes.col(i).data() + codes.rows()}).value_or(nowhere);
    }

    /// On a map of neighbours it hops from one nearest sample to the next.
    static void paintLine(QPainter &painter, const MapScene &scene)
    {
        const auto &path = *scene.answers.path();
        const bool flat = scene.answers.map()->plane.flat();
        const Matrix &points = flat ? path.line : path.codes;
        const Index count = flat ? points.cols() : Index{path.steps};
        QPainterPath line;
        for (Index i = 0; i < count; ++i)
            i == 0 ? line.moveTo(place(scene, points, i)) : line.lineTo(place(scene, points, i));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(scene.tokens.panel, 4));
        painter.drawPath(line);
        painter.setPen(QPen(scene.tokens.accent, 2, Qt::DashLine));
        painter.drawPath(line);
    }

    /// The step in view.
    static void paintStep(QPainter &painter, const MapScene &scene)
    {
        const Tokens &t = scene.tokens;
        const auto &path = *scene.answers.path();
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(t.panel);
        const QPointF at = place(scene, path.codes, path.steps);
        painter.drawEllipse(at, 6, 6);
        if (scene.hovered >= 0 || path.blend.cols() == 0 || scene.isSmall())
            return;
        const double share = path.at.back();
        const auto picture = path.pictures.col(path.steps);
        scene.paintCard(painter, {at,
                                  {picture.data(), static_cast<std::size_t>(picture.size())},
                                  std::abs(share - 0.5) < 0.005 ? tr("Midpoint") : tr("On the path"),
                                  {decimals(share, 2)},
                                  t.accentLine});
    }

    /// Where its dot is; of a sample that is not on the map where its code lies, if the way goes through it.
    static std::optional<QPointF> placeOfWaypoint(const MapScene &scene, std::size_t s, bool known)
    {
        const auto &samples = *scene.answers.map()->samples;
        const auto found = std::ranges::lower_bound(samples, scene.waypoints[s]);
        if (found != samples.end() && *found == scene.waypoints[s])
            return scene.placeOf(static_cast<Index>(found - samples.begin()));
        const auto legs = static_cast<Index>(scene.waypoints.size()) - 1;
        if (!known || legs == 0 || scene.answers.path()->blend.cols() == 0)
            return std::nullopt;
        const auto &path = *scene.answers.path();
        return place(scene, path.codes, static_cast<Index>(s) * (path.steps - 1) / legs);
    }

    static void paintLetter(QPainter &painter, const Tokens &t, QPointF at, QChar letter)
    {
        painter.setPen(QPen(t.panel, 1.5));
        painter.setBrush(t.accent);
        painter.drawEllipse(at, 9, 9);
        painter.setPen(t.onAccent);
        painter.drawText(QRectF(at - QPointF(9, 9), QSizeF(18, 18)), Qt::AlignCenter, QString(letter));
    }
};

} // namespace

std::unique_ptr<MapLayer> makePathLayer() { return std::make_unique<PathLayer>(); }

} // namespace hourglass
