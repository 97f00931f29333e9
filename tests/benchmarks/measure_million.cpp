// How quick a map of a million points is under the hand; see measure.h.
#include "core/probe/map_probe.h"
#include "tests/benchmarks/measure.h"

#include "core/experiment/defaults.h"
#include "ui/panels/latent/latent_view.h"

#include <QCoreApplication>

namespace hourglass {

std::vector<double> timesOverAMillion(const Theme &theme)
{
    constexpr Index count = 1000000;
    Dataset::Parts parts;
    parts.name = "A million";
    parts.shape = vectorShape(2);
    parts.values = std::vector<float>(2 * count, 0.5f);
    parts.labels.resize(count);
    for (int c = 0; c < 10; ++c)
        parts.classes.push_back(std::to_string(c));
    auto map = std::make_shared<MapAnswer>();
    map->points.resize(2, count);
    std::vector<std::uint32_t> samples(count);
    const Random random(1, Purpose::Display);
    for (Index i = 0; i < count; ++i) {
        parts.labels[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(i % 10);
        samples[static_cast<std::size_t>(i)] = static_cast<std::uint32_t>(i);
        random.fillNormal(static_cast<std::uint32_t>(i), {map->points.col(i).data(), 2});
    }
    const auto dataset = std::make_shared<const Dataset>(std::move(parts));
    map->codes = map->points;
    map->samples = std::make_shared<const std::vector<std::uint32_t>>(std::move(samples));
    map->layout = {Layout::Kind::Axes, 0, 1};
    map->plane = {Vector::Zero(2), Matrix::Identity(2, 2)};
    map->extent = {-3, 3, -3, 3};
    auto frame = std::make_shared<Frame>();
    frame->setup = std::make_shared<const RunSetup>(startExperiment({"csv", {}}, vectorShape(2)), dataset);
    frame->set<MapAnswer>(map);
    MapPlot plot(theme);
    plot.resize(1000, 640);
    plot.show();
    plot.setFrame(frame);
    plot.repaint();
    std::vector<double> moves;
    for (int i = 0; i < 300; ++i) {
        QElapsedTimer clock;
        clock.start();
        i % 2 ? plot.zoom(i % 40 < 20 ? 1.1 : 1 / 1.1, QPointF(500, 300)) : plot.setView(plot.view().translated(0.01, 0.005));
        plot.repaint();
        moves.push_back(milliseconds(clock));
        QCoreApplication::processEvents();
    }
    return moves;
}

} // namespace hourglass
