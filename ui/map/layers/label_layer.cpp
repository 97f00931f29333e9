// The names of the classes where their samples are; where samples have names, their own.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"

#include <QPainter>

#include <algorithm>

namespace hourglass {

namespace {

constexpr std::size_t mostNames = 40;
constexpr std::size_t mostLooked = 4000; // dots among which names are chosen
constexpr Index mostForMiddle = 20000;   // dots that say where classes are

class LabelLayer : public MapLayer
{
public:
    void paint(QPainter &painter, const MapScene &scene) override
    {
        if (!scene.style().labels)
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        if (scene.answers.dataset().hasSampleNames())
            nameSamples(painter, scene);
        else
            nameClasses(painter, scene);
    }

private:
    static void write(QPainter &painter, const Tokens &t, QPointF at, const QString &name, const QFont &font)
    {
        painter.setFont(font);
        QRectF box = QFontMetricsF(font).boundingRect(name).adjusted(-4, -1, 4, 1);
        box.moveCenter(at);
        QColor ground = t.sunk;
        ground.setAlphaF(0.78f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(t.text);
        painter.drawText(box, Qt::AlignCenter, name);
    }

    static void nameSamples(QPainter &painter, const MapScene &scene)
    {
        const std::vector<Index> seen = scene.points.visible(mostLooked);
        const std::size_t stride = std::max<std::size_t>(1, seen.size() / mostNames);
        for (std::size_t i = 0; i < seen.size(); i += stride)
            write(painter, scene.tokens, scene.placeOf(seen[i]) - QPointF(0, 9), scene.answers.nameOf(scene.answers.sampleOf(seen[i])),
                  Theme::words(11));
    }

    static void nameClasses(QPainter &painter, const MapScene &scene)
    {
        const Dataset &data = scene.answers.dataset();
        const Matrix &dots = scene.points.places();
        std::vector<std::array<std::vector<float>, 2>> places(data.classes().size());
        const Index stride = std::max<Index>(1, dots.cols() / mostForMiddle);
        for (Index i = 0; i < dots.cols(); i += stride) {
            const std::uint16_t label = data.label(scene.answers.sampleOf(i));
            if (label >= places.size() || scene.points.palette().isHidden(i))
                continue;
            places[label][0].push_back(static_cast<float>(dots(0, i)));
            places[label][1].push_back(static_cast<float>(dots(1, i)));
        }
        const auto middle = [](std::vector<float> &v) {
            std::ranges::nth_element(v, v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2));
            return static_cast<double>(v[v.size() / 2]);
        };
        for (std::size_t c = 0; c < places.size(); ++c)
            if (!places[c][0].empty())
                write(painter, scene.tokens, scene.camera.placeOf(middle(places[c][0]), middle(places[c][1])),
                      QString::fromStdString(data.classes()[c]), Theme::words(12, Theme::Strong));
    }
};

} // namespace

std::unique_ptr<MapLayer> makeLabelLayer() { return std::make_unique<LabelLayer>(); }

} // namespace hourglass
