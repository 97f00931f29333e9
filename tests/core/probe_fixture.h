// What the tests of the probes share: the digits, networks trained on them for a moment, and a look at what is due.
#pragma once

#include "core/data/source.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/probe/latent_neighbourhood.h"
#include "core/probe/map_probe.h"
#include "core/probe/probes.h"

#include "tests/patient.h"

#include <cmath>
#include <numeric>

namespace hourglass {

inline std::shared_ptr<const Dataset> digits()
{
    static const auto dataset = load(sourceFor("digits"), {});
    return dataset;
}

inline Experiment experiment(Index size, const char *code = "plain")
{
    Experiment e = denseExperiment(std::vector<std::int64_t>{32}, size, digits()->shape());
    e.dataset = sourceFor("digits");
    if (e.code.kind != code)
        e.code = {code, carriedOver(*findKind(codeKinds(), code), e.code.settings)};
    e.code.settings.set("size", std::int64_t{size});
    return e;
}

/// A few steps of training, and what is left of them.
inline std::shared_ptr<const Snapshot> trained(const Experiment &e, int steps = 30)
{
    auto setup = std::make_shared<const RunSetup>(e, digits());
    Trainer trainer(setup, 1);
    for (int i = 0; i < steps; ++i)
        trainer.step();
    return std::make_shared<const Snapshot>(Snapshot{1, trainer.steps(), setup, trainer.weights()});
}

inline SampleList samples(std::uint32_t count, std::uint32_t from = 0)
{
    std::vector<std::uint32_t> list(count);
    std::iota(list.begin(), list.end(), from);
    return std::make_shared<const std::vector<std::uint32_t>>(std::move(list));
}

inline Numbers numbers(const Matrix &m) { return {m.data(), m.data() + m.size()}; }

/// A network with the map of 400 samples.
struct TrainedScene {
    explicit TrainedScene(const Experiment &e, int steps = 30) : snapshot(trained(e, steps))
    {
        lens.setSnapshot(snapshot);
        map = probe.answer(lens, samples(400), {}, HUGE_VAL);
        around.setMap(map);
    }
    std::shared_ptr<const Snapshot> snapshot;
    SnapshotNetwork lens;
    MapProbe probe;
    std::shared_ptr<const MapAnswer> map;
    LatentNeighbourhood around;
};

/// All probes, and the frame they gave last.
struct Looking {
    Probes probes;
    std::shared_ptr<const Frame> frame;
    /// Looks once, at what is due; true when there is a frame.
    bool look(bool still = false)
    {
        if (auto newer = probes.look(nullptr, Probes::Clock::now(), false, still))
            frame = std::move(newer);
        return frame != nullptr;
    }
};

} // namespace hourglass
