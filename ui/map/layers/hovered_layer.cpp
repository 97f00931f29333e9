// The sample under the cursor: a ring and its card.
#include "ui/map/map_layers.h"
#include "ui/map/map_scene.h"
#include "ui/plots/sample_words.h"
#include "ui/plots/ticks.h"

#include <QPainter>

namespace hourglass {

namespace {

constexpr Index mostValues = 8; // of a table, on a card

class HoveredLayer : public MapLayer
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::HoveredLayer)

public:
    bool isClipped() const override { return false; }
    bool isForScreen() const override { return true; }

    void paint(QPainter &painter, const MapScene &scene) override
    {
        const auto &map = *scene.answers.map();
        if (scene.hovered < 0 || scene.hovered >= map.points.cols())
            return;
        const Tokens &t = scene.tokens;
        const std::uint32_t sample = scene.answers.sampleOf(scene.hovered);
        const QPointF at = scene.placeOf(scene.hovered);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, 5.5, 5.5);
        const Matrix values = scene.answers.valuesOf(sample);
        QStringList lines{tr("no. %1").arg(sample)};
        if (!map.errors.empty())
            lines.append(tr("error %1").arg(significant(static_cast<double>(map.errors[static_cast<std::size_t>(scene.hovered)]), 3)));
        const Dataset &data = scene.answers.dataset();
        for (Index i = 0; !data.shape().isPicture() && i < std::min<Index>(values.rows(), mostValues); ++i)
            lines.append(QString::fromStdString(data.valueName(i)) + u' ' + valueInUnit(data, i, static_cast<double>(values(i, 0))));
        scene.paintCard(painter,
                        {at, {values.data(), static_cast<std::size_t>(values.rows())}, scene.answers.nameOf(sample), lines, t.line2});
    }
};

} // namespace

std::unique_ptr<MapLayer> makeHoveredLayer() { return std::make_unique<HoveredLayer>(); }

} // namespace hourglass
