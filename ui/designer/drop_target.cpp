// Where a dragged block would be put; see drop_target.h.
#include "ui/designer/drop_target.h"

#include <cmath>

namespace hourglass {

std::optional<DropTarget> dropTargetAt(const StackScene &scene, QPointF at, const std::function<Experiment(Gap)> &result)
{
    const QRectF glass = scene.layout.glass.boundingRect();
    if (!glass.adjusted(-20, -20, 20, 20).contains(at))
        return std::nullopt;
    std::optional<DropTarget> best;
    for (const Gap &gap : gaps(scene.experiment)) {
        const std::size_t count = (gap.decoder ? scene.experiment.decoder : scene.experiment.encoder).size();
        const Part list = gap.decoder ? Part::Decoder : Part::Encoder;
        double x = 0;
        if (gap.at < count)
            x = scene.blockOf(Place{list, gap.at})->rect.left() - 4;
        else if (count > 0)
            x = scene.blockOf(Place{list, count - 1})->rect.right() + 4;
        else
            x = gap.decoder ? scene.blockOf(Place{Part::Code})->rect.right() + 14 : scene.blockOf(Place{Part::Code})->rect.left() - 14;
        if (!best || std::abs(x - at.x()) < std::abs(best->x - at.x()))
            best = DropTarget{gap, x, {}};
    }
    if (best)
        if (const auto issues = check(reconciled(result(best->gap), scene.in), scene.in); !issues.empty())
            best->advice = QString::fromStdString(issues.front().sentence);
    return best;
}

} // namespace hourglass
