// What the probes say of a snapshot, heldOut against the network itself and against what is known; moments and background work.
#include "core/analysis/umap.h"
#include "core/base/background.h"
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/probe/generation_probe.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/latent_probes.h"
#include "core/probe/map_probe.h"
#include "core/probe/observer.h"
#include "core/probe/probes.h"
#include "core/probe/quality_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "core/train/session.h"

#include "tests/patient.h"

#include <cmath>
#include <numeric>

using namespace hourglass;

namespace {

std::shared_ptr<const Dataset> digits()
{
    static const auto dataset = load(sourceFor("digits"), {});
    return dataset;
}

Experiment experiment(Index size, const char *code = "plain")
{
    Experiment e = denseExperiment(std::vector<std::int64_t>{32}, size, digits()->shape());
    e.dataset = sourceFor("digits");
    if (e.code.kind != code)
        e.code = {code, carriedOver(*findKind(codeKinds(), code), e.code.settings)};
    e.code.settings.set("size", std::int64_t{size});
    return e;
}

/// A few steps of training, and what is left of them.
std::shared_ptr<const Snapshot> trained(const Experiment &e, int steps = 30)
{
    auto setup = std::make_shared<const RunSetup>(e, digits());
    Trainer trainer(setup, 1);
    for (int i = 0; i < steps; ++i)
        trainer.step();
    return std::make_shared<const Snapshot>(Snapshot{1, trainer.steps(), setup, trainer.weights()});
}

SampleList samples(std::uint32_t count, std::uint32_t from = 0)
{
    std::vector<std::uint32_t> list(count);
    std::iota(list.begin(), list.end(), from);
    return std::make_shared<const std::vector<std::uint32_t>>(std::move(list));
}

Numbers numbers(const Matrix &m) { return {m.data(), m.data() + m.size()}; }

struct Scene {
    explicit Scene(const Experiment &e, int steps = 30) : snapshot(trained(e, steps))
    {
        lens.setSnapshot(snapshot);
        map = probe.look(lens, samples(400), {true, 400}, HUGE_VAL);
        around.setMap(map);
    }
    std::shared_ptr<const Snapshot> snapshot;
    SnapshotNetwork lens;
    MapProbe probe;
    std::shared_ptr<const MapFrame> map;
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

} // namespace

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaneGoesBothWays()
    {
        Scene scene(experiment(6));
        QVERIFY(scene.map->layout.kind == Layout::Kind::Pca);
        const Numbers code = scene.map->plane.codeAt(0.3, -0.2, {});
        const Matrix back = scene.map->plane.points(Eigen::Map<const Vector>(code.data(), 6));
        QVERIFY(std::abs(back(0) - Scalar(0.3)) < 1e-4 && std::abs(back(1) + Scalar(0.2)) < 1e-4);
        // From a code of one's own, what the plane does not decide stays.
        const Numbers base = numbers(scene.map->codes.col(3));
        const Matrix at = scene.map->plane.points(scene.map->codes.col(3));
        const Numbers same = scene.map->plane.codeAt(static_cast<double>(at(0)), static_cast<double>(at(1)), base);
        for (std::size_t j = 0; j < same.size(); ++j)
            QVERIFY(std::abs(same[j] - base[j]) < 1e-4);
    }

    void anyTwoNumbersAreAxes()
    {
        Scene scene(experiment(6));
        MapProbe probe;
        const auto map = probe.look(scene.lens, samples(50), {true, 50, {Layout::Kind::Axes, 4, 1}}, HUGE_VAL);
        QVERIFY((map->points.row(0) - map->codes.row(4)).norm() < 1e-4);
        QVERIFY((map->points.row(1) - map->codes.row(1)).norm() < 1e-4);
        QVERIFY(map->extent[0] < map->extent[1] && map->extent[2] < map->extent[3]);
        // One number alone: along x, and strewn across by a rule.
        Scene line(experiment(1));
        QVERIFY((line.map->points.row(0) - line.map->codes.row(0)).norm() < 1e-4);
        QVERIFY(line.map->points.row(1).cwiseAbs().maxCoeff() <= Scalar(0.5));
        MapProbe again;
        QVERIFY(again.look(line.lens, samples(400), {true, 400}, HUGE_VAL)->points == line.map->points);
    }

    void aMapSaysEachSamplesErrorAndLastVisit()
    {
        Experiment e = experiment(2);
        auto setup = std::make_shared<const RunSetup>(e, digits());
        Trainer trainer(setup, 1);
        for (std::uint64_t i = 0; i < trainer.stepsPerEpoch() + 3; ++i) // one epoch and three batches
            trainer.step();
        SnapshotNetwork lens;
        lens.setSnapshot(std::make_shared<const Snapshot>(Snapshot{1, trainer.steps(), setup, trainer.weights()}));
        MapProbe probe;
        const auto all = samples(static_cast<std::uint32_t>(digits()->count()));
        const auto map = probe.look(lens, all, {true, digits()->count(), {}, true, true}, HUGE_VAL);
        QCOMPARE(map->errors.size(), all->size());
        const Matrix values = lens.values(*all);
        const Matrix made = lens.decode(map->codes);
        for (const Index i : {0, 77, 1500})
            QVERIFY(std::abs(static_cast<double>(map->errors[static_cast<std::size_t>(i)]) -
                             static_cast<double>((values.col(i) - made.col(i)).squaredNorm()) / 64) < 1e-5);
        // The samples of the last three batches were used just now, those of no batch never.
        BatchSource feed(digits(), setup->split.train, 128, e.seed);
        for (const std::uint32_t s : feed.batch(1, 2))
            QVERIFY(map->visits[s] < 0.2f);
        for (const std::uint32_t s : setup->split.validation)
            QVERIFY(std::isnan(map->visits[s]));
        Index ever = 0;
        for (const std::uint32_t s : setup->split.train)
            ever += std::isfinite(map->visits[s]) && map->visits[s] >= 0 && map->visits[s] <= 2 ? 1 : 0;
        QCOMPARE(ever, static_cast<Index>(setup->split.train.size()));
    }

    void wideCodesHaveAMapOfNeighbours()
    {
        Scene scene(experiment(8), 60);
        Background background;
        MapProbe probe;
        const Interest::Map wanted{true, 300, {Layout::Kind::Neighbours}};
        const auto list = samples(300);
        auto map = probe.look(scene.lens, list, wanted, HUGE_VAL, &background);
        QVERIFY(map->settling && !probe.done());
        QVERIFY(!map->plane.flat());
        QCOMPARE(map->points.cols(), Index{300}); // PCA's until the other comes
        const auto settled = [&] {
            map = probe.look(scene.lens, list, wanted, HUGE_VAL, &background);
            return !map->settling;
        };
        QTRY_VERIFY(settled());
        QVERIFY(probe.done());
        QVERIFY(trustworthiness(map->codes, map->points, 10, Workers(1)) > 0.9);
    }

    void aPointIsDecodedAmongItsNeighbours()
    {
        Scene scene(experiment(2), 200);
        const Numbers code = numbers(scene.map->codes.col(7));
        const auto point = decodePoint(scene.lens, scene.around, code);
        const Matrix wanted = scene.lens.decode(scene.map->codes.col(7));
        QVERIFY((Eigen::Map<const Vector>(point->picture.data(), 64) - wanted).norm() < 1e-5);
        QCOMPARE(point->near.front(), 7U);
        QVERIFY(point->distances.front() < 1e-4f);
        QVERIFY(std::ranges::is_sorted(point->distances));
        QVERIFY(!point->far);
        const auto away = decodePoint(scene.lens, scene.around, {Scalar(500), Scalar(-500)});
        QVERIFY(away->far);
        QVERIFY(!decodePoint(scene.lens, scene.around, {Scalar(1)})); // not a code of this network
    }

    void aPosteriorIsThatOfTheCode()
    {
        Scene scene(experiment(3, "gaussian"), 60);
        const auto posterior = posteriorOf(scene.lens, 11);
        QVERIFY(posterior);
        QCOMPARE(posterior->mean, numbers(scene.map->codes.col(11)));
        for (std::size_t j = 0; j < 3; ++j) {
            const auto m = static_cast<double>(posterior->mean[j]);
            const auto s = static_cast<double>(posterior->deviation[j]);
            QVERIFY(s > 0);
            QVERIFY(std::abs(static_cast<double>(posterior->divergence[j]) - (0.5 * (m * m + s * s - 1) - std::log(s))) < 1e-5);
        }
        // Drawing many codes as training does has the same spread.
        Workspace workspace(scene.snapshot->setup->network, 500, Workspace::For::Inference);
        const Network &network = scene.snapshot->setup->network;
        const std::vector<std::uint32_t> same(500, 11);
        workspace.input(0, {0, 500}) = scene.lens.values(same);
        Pass pass;
        pass.draws = true;
        pass.seed = 5;
        network.forward(scene.snapshot->weights.span(), workspace, {0, 500}, pass, 0, network.code() + 1);
        const Matrix codes = workspace.output(network.code(), {0, 500});
        for (Index j = 0; j < 3; ++j) {
            const double mean = static_cast<double>(codes.row(j).mean());
            const double deviation = std::sqrt(static_cast<double>((codes.row(j).array() - static_cast<Scalar>(mean)).square().mean()));
            QVERIFY(std::abs(deviation / static_cast<double>(posterior->deviation[static_cast<std::size_t>(j)]) - 1) < 0.15);
        }
        Scene plain(experiment(3));
        QVERIFY(!posteriorOf(plain.lens, 11));
    }

    void aManifoldIsTheDecodedPlane()
    {
        Scene scene(experiment(2), 100);
        const auto manifold = decodeManifold(scene.lens, scene.around, {true, 3, 4, {-1, 1, -2, 2}, {}});
        QCOMPARE(manifold->pictures.cols(), Index{12});
        const Matrix middle = scene.lens.decode((Matrix(2, 1) << Scalar(-0.75), Scalar(4.0 / 3)).finished()); // first column, top row
        QVERIFY((manifold->pictures.col(0) - middle).norm() < 1e-4);
        QVERIFY(std::ranges::all_of(manifold->shown, std::identity{}));
        QVERIFY(decodeManifold(scene.lens, scene.around, {true, 2, 2})->region == scene.map->extent);
    }

    void aWayGoesFromSampleToSample()
    {
        Scene scene(experiment(4), 60);
        Interest::Path wanted{true, 5, {3, 9}};
        wanted.at = 0.25;
        const auto path = PathProbe().look(scene.lens, scene.around, wanted);
        QCOMPARE(path->codes.cols(), Index{6});
        QVERIFY((path->codes.col(0) - scene.map->codes.col(3)).norm() < 1e-5);
        QVERIFY((path->codes.col(4) - scene.map->codes.col(9)).norm() < 1e-5);
        QVERIFY((path->codes.col(2) - (path->codes.col(0) + path->codes.col(4)) / 2).norm() < 1e-4);
        QVERIFY((path->codes.col(5) - path->codes.col(1)).norm() < 1e-4); // what is looked at
        QVERIFY((path->pictures - scene.lens.decode(path->codes)).norm() < 1e-4);
        QVERIFY((path->blend.col(2) - (path->originals.col(0) + path->originals.col(1)) / 2).norm() < 1e-5);
        wanted.waypoints = {3, 9, 12}; // three: the middle one is halfway
        QVERIFY((PathProbe().look(scene.lens, scene.around, wanted)->codes.col(2) - scene.map->codes.col(9)).norm() < 1e-5);
        wanted.waypoints = {3};
        QVERIFY(!PathProbe().look(scene.lens, scene.around, wanted)->problem.empty());
    }

    void aSphericalWayKeepsItsLength()
    {
        Scene scene(experiment(4), 60);
        Interest::Path wanted{true, 9, {3, 9}, Interest::Path::Interpolation::Spherical};
        const auto path = PathProbe().look(scene.lens, scene.around, wanted);
        const Scalar a = path->codes.col(0).norm();
        const Scalar b = path->codes.col(8).norm();
        Scalar before = 0;
        for (Index i = 0; i < 9; ++i) {
            QVERIFY(std::abs(path->codes.col(i).norm() - (a + (b - a) * static_cast<Scalar>(i) / 8)) < 1e-3);
            const Scalar angle =
                std::acos(std::clamp(path->codes.col(i).normalized().dot(path->codes.col(0).normalized()), Scalar(-1), Scalar(1)));
            QVERIFY(angle >= before - Scalar(1e-3)); // ever further from the first
            before = angle;
        }
    }

    void aWayThroughTheDataKeepsNearThem()
    {
        Scene scene(experiment(4), 300);
        const auto distance = [&](Interest::Path::Interpolation interpolation) { // of the steps from the nearest sample
            const auto path = PathProbe().look(scene.lens, scene.around, {true, 21, {3, 9, 30}, interpolation});
            double sum = 0;
            for (Index i = 0; i < path->codes.cols(); ++i)
                sum += static_cast<double>((scene.map->codes.colwise() - path->codes.col(i)).colwise().norm().minCoeff());
            if ((path->codes.col(0) - scene.map->codes.col(3)).norm() > 1e-4 ||
                (path->codes.col(10) - scene.map->codes.col(9)).norm() > 1e-4)
                return -1.0;
            return sum;
        };
        const double straight = distance(Interest::Path::Interpolation::Linear);
        const double through = distance(Interest::Path::Interpolation::Data);
        QVERIFY2(through >= 0 && through < 0.8 * straight, qPrintable(QStringLiteral("%1, %2").arg(through).arg(straight)));
    }

    void aCodeIsJudgedBesidePcas()
    {
        Background background;
        Scene scene(experiment(8), 600);
        GhostProbe ghost;
        std::shared_ptr<const GhostFrame> pca;
        QTRY_VERIFY((pca = ghost.look(scene.lens, scene.map, background)));
        QualityProbe probe;
        std::shared_ptr<const QualityFrame> quality;
        QTRY_VERIFY((quality = probe.look(scene.snapshot, pca->pca, true, background)) && !probe.waiting());
        QCOMPARE(quality->step, scene.snapshot->step);
        QVERIFY(quality->heldOut);
        QCOMPARE(quality->classes, Index{10});
        for (const CodeQuality &q : {quality->code, quality->pca}) { // eight numbers tell digits apart well, and nothing tells all
            QVERIFY2(q.knnAccuracy > 0.8 && q.knnAccuracy <= 1, qPrintable(QString::number(q.knnAccuracy)));
            QVERIFY2(q.linearProbe > 0.7 && q.linearProbe <= 1, qPrintable(QString::number(q.linearProbe)));
            QVERIFY2(q.trustworthiness > 0.85 && q.trustworthiness <= 1, qPrintable(QString::number(q.trustworthiness)));
        }
        // The errors are those of the samples that validate, all of which are evaluated here.
        const std::vector<std::uint32_t> &heldOut = scene.snapshot->setup->split.validation;
        QCOMPARE(quality->evaluated, static_cast<Index>(heldOut.size()));
        const std::vector<float> errors = scene.lens.errors(scene.lens.encode(heldOut), scene.lens.targets(heldOut), Measure::Squared);
        QVERIFY(std::abs(quality->code.error - static_cast<double>(std::accumulate(errors.begin(), errors.end(), 0.0F)) /
                                                   static_cast<double>(errors.size())) < 1e-6);
        QVERIFY(std::abs(quality->pca.error - pca->meanSquared) < 1e-5);
        // Other weights of the run: the old answer is shown, with its step, while it rests; at once when nothing trains.
        auto other = std::make_shared<Snapshot>(*scene.snapshot);
        other->step += 10;
        QCOMPARE(probe.look(other, pca->pca, false, background), quality);
        QVERIFY(probe.waiting() && !background.busy("quality"));
        QTRY_VERIFY(probe.look(other, pca->pca, true, background)->step == other->step);
        // Another run does not wait for this one's rest, and never shows its answer.
        const auto early = trained(experiment(8), 5);
        QVERIFY(!probe.look(early, nullptr, false, background));
        QTRY_VERIFY(probe.look(early, nullptr, false, background));
        const auto worse = probe.look(early, nullptr, false, background);
        QVERIFY(worse->code.error > quality->code.error && std::isnan(worse->pca.error));
        QVERIFY(!measureQuality(early, nullptr, [] { return true; }));
    }

    void dataWithoutClassesAreJudgedByTheirNeighbours()
    {
        const auto evaluated = [](const std::function<void(Dataset::Parts &)> &change) {
            Dataset::Parts parts;
            parts.name = "Digits, changed";
            parts.shape = digits()->shape();
            std::vector<float> values(200 * 64);
            std::vector<std::uint32_t> all(200);
            std::iota(all.begin(), all.end(), 0U);
            Matrix x(64, 200);
            digits()->gather(all, Out(x.data(), 64, 200));
            for (Index i = 0; i < x.size(); ++i)
                values[static_cast<std::size_t>(i)] = static_cast<float>(x(i));
            parts.values = std::move(values);
            change(parts);
            auto data = std::make_shared<const Dataset>(std::move(parts));
            Experiment e = experiment(4);
            e.plan.set("validation", 0.0);
            auto setup = std::make_shared<const RunSetup>(e, data);
            Trainer trainer(setup, 1);
            for (int i = 0; i < 400; ++i)
                trainer.step();
            return measureQuality(std::make_shared<const Snapshot>(Snapshot{1, trainer.steps(), setup, trainer.weights()}), nullptr,
                                  [] { return false; });
        };
        const auto none = evaluated([](Dataset::Parts &) {});
        QVERIFY(!none->heldOut && none->classes == 0 && std::isnan(none->code.knnAccuracy) && std::isnan(none->code.linearProbe));
        QVERIFY(none->code.trustworthiness > 0.7 && none->code.error > 0);
        const auto one = evaluated([](Dataset::Parts &parts) {
            parts.labels.assign(200, 0);
            parts.classes = {"all"};
        });
        QVERIFY(one->classes == 1 && std::isnan(one->code.linearProbe));
        // Some samples have no class: they neither vote nor count.
        const auto some = evaluated([](Dataset::Parts &parts) {
            for (std::size_t i = 0; i < 200; ++i)
                parts.labels.push_back(i % 3 == 0 ? Dataset::noLabel : digits()->label(static_cast<Index>(i)));
            parts.classes = digits()->classes();
        });
        QVERIFY(some->code.knnAccuracy > 0.3 && some->code.linearProbe > 0.5);
    }

    void whoLooksAroundLooksAgainWhenTheMapIsWhole()
    {
        Experiment wide = denseExperiment(std::vector<std::int64_t>{2048, 2048}, 2, digits()->shape()); // slow to encode: in slices
        wide.dataset = sourceFor("digits");
        const auto first = trained(wide, 0);
        auto second = std::make_shared<Snapshot>(*first);
        second->step = 1;
        second->weights.span().back() += 1;
        for (Scalar &w : second->weights.span())
            w = -w;
        Looking looking;
        Interest interest;
        interest.map = {true, 1700};
        interest.point = {Scalar(0.1), Scalar(0.2)};
        interest.drawing = Numbers(64, Scalar(0.5));
        looking.probes.ask(interest);
        looking.probes.focus(first, true);
        const auto &frame = looking.frame;
        QTRY_VERIFY(looking.look() && frame->complete);
        looking.probes.focus(second, true);
        QTRY_VERIFY(looking.look() && frame->step == 1 && frame->complete);
        LatentNeighbourhood around;
        around.setMap(frame->map);
        SnapshotNetwork lens;
        lens.setSnapshot(second);
        QCOMPARE(frame->point->near, decodePoint(lens, around, interest.point)->near);
        QCOMPARE(frame->drawing->near, reconstructDrawing(lens, around, interest.drawing)->near);
        SnapshotNetwork before;
        before.setSnapshot(first);
        QVERIFY(reconstructDrawing(before, around, interest.drawing)->code != frame->drawing->code);
    }

    void anotherRunStartsWithoutTheOldOnesCodes()
    {
        Looking looking;
        Interest interest;
        interest.path = {true, 5, {3, 9}, Interest::Path::Interpolation::Data};
        looking.probes.ask(interest);
        looking.probes.focus(trained(experiment(2), 5), false);
        const auto rows = [&] { return looking.look() && looking.frame->path ? looking.frame->path->codes.rows() : Index{0}; };
        QTRY_COMPARE(rows(), Index{2});
        looking.probes.restart();
        looking.frame.reset();
        looking.probes.ask(interest);
        looking.probes.focus(trained(experiment(16), 5), false);
        for (int i = 0; i < 5; ++i)
            QVERIFY(rows() == 0 || rows() == 16);
        QTRY_COMPARE(rows(), Index{16});
    }

    void aPartThatWasAwayLooksAgain()
    {
        Looking looking;
        Interest interest;
        interest.quality = true;
        looking.probes.ask(interest);
        looking.probes.focus(trained(experiment(4), 50), true);
        const auto evaluated = [&] {
            return looking.look(true) && looking.frame->quality && std::isfinite(looking.frame->quality->pca.error);
        };
        QTRY_VERIFY(evaluated());
        QVERIFY(!looking.frame->ghost);
        looking.probes.ask({});
        QVERIFY(!evaluated());
        looking.probes.ask(interest);
        QTRY_VERIFY(evaluated());
    }

    void aHandThatDragsIsAnsweredWhileTheRestFollows()
    {
        const auto snapshot = trained(experiment(2), 5);
        Probes probes;
        Interest interest;
        interest.map = {true, 400};
        interest.pictures.on = true;
        auto now = Probes::Clock::now();
        int maps = 0;
        int pictures = 0;
        std::shared_ptr<const Frame> before;
        for (std::uint64_t i = 0; i < 300; ++i) { // three seconds at a hundred questions a second, while it trains
            auto newer = std::make_shared<Snapshot>(*snapshot);
            newer->step = i;
            probes.focus(newer, false);
            interest.point = {static_cast<Scalar>(i), 0};
            probes.ask(interest);
            const auto frame = probes.look(nullptr, now, false, false);
            QVERIFY(frame && frame->point && frame->point->code == interest.point); // at once
            const bool map = before && frame->map != before->map;
            const bool picture = before && frame->pictures != before->pictures;
            QVERIFY(!before || i < 2 || !(map && picture)); // one part at a time
            maps += map ? 1 : 0;
            pictures += picture ? 1 : 0;
            before = frame;
            now += std::chrono::milliseconds(10);
        }
        QVERIFY2(maps + pictures >= 3 && maps + pictures <= 16, qPrintable(QStringLiteral("%1, %2").arg(maps).arg(pictures)));
        QVERIFY(maps > 0 && pictures > 0);
    }

    void arithmeticAddsTheDifferenceOfTwoClasses()
    {
        Scene scene(experiment(4), 60);
        Interest::Path wanted{true, 4, {5}};
        wanted.attribute = {std::uint16_t{3}, std::uint16_t{7}};
        const auto path = PathProbe().look(scene.lens, scene.around, wanted);
        Vector plus = Vector::Zero(4);
        Vector minus = Vector::Zero(4);
        Scalar p = 0;
        Scalar m = 0;
        for (Index i = 0; i < 400; ++i) {
            const std::uint16_t label = digits()->label(i);
            if (label == 3) {
                plus += scene.map->codes.col(i);
                ++p;
            } else if (label == 7) {
                minus += scene.map->codes.col(i);
                ++m;
            }
        }
        QCOMPARE(path->at, (std::vector<double>{-1, 0, 1, 2}));
        QVERIFY((path->codes.col(1) - scene.map->codes.col(5)).norm() < 1e-5);
        QVERIFY((path->codes.col(3) - scene.map->codes.col(5) - 2 * (plus / p - minus / m)).norm() < 1e-3);
        wanted.attribute = {std::uint16_t{3}, std::uint16_t{77}};
        QVERIFY(!PathProbe().look(scene.lens, scene.around, wanted)->problem.empty());
    }

    void newSamplesComeFromPriorOrDensity()
    {
        Background background;
        Scene normal(experiment(2, "gaussian"), 30);
        GenerationProbe probe;
        const auto made = probe.look(normal.lens, normal.around, {true, 64, 0.5, 0}, background);
        QVERIFY(made->source.find("prior") != std::string::npos);
        const double spread = std::sqrt(static_cast<double>(made->codes.squaredNorm()) / 128);
        QVERIFY2(spread > 0.4 && spread < 0.6, qPrintable(QString::number(spread)));
        QVERIFY((made->pictures - normal.lens.decode(made->codes)).norm() < 1e-4);
        GenerationProbe second;
        QVERIFY(second.look(normal.lens, normal.around, {true, 64, 0.5, 0}, background)->codes == made->codes);
        QVERIFY(second.look(normal.lens, normal.around, {true, 64, 0.5, 1}, background)->codes != made->codes);

        Scene plain(experiment(3), 100);
        GenerationProbe third;
        const auto fitted = third.look(plain.lens, plain.around, {true, 200, 1, 0}, background);
        QVERIFY(fitted->source.find("normal distributions") != std::string::npos);
        const Vector mean = plain.map->codes.rowwise().mean();
        const double wide = std::sqrt(static_cast<double>((plain.map->codes.colwise() - mean).squaredNorm()) / 400);
        QVERIFY(static_cast<double>((fitted->codes.rowwise().mean() - mean).norm()) < 0.5 * wide);
        const double found = std::sqrt(static_cast<double>((fitted->codes.colwise() - mean).squaredNorm()) / 200);
        QVERIFY2(found > 0.7 * wide && found < 1.4 * wide, qPrintable(QStringLiteral("%1 %2").arg(found).arg(wide)));

        Scene bits(experiment(6, "binary"), 10);
        GenerationProbe fourth;
        const auto tossed = fourth.look(bits.lens, bits.around, {true, 20, 1, 0}, background);
        QVERIFY(((tossed->codes.array() == 0) || (tossed->codes.array() == 1)).all());
        QVERIFY(fourth.look(bits.lens, LatentNeighbourhood(), {true, 20, 1, 0}, background)->codes.size() > 0); // a prior needs no codes
    }

    void theNearestTrainingSampleStandsBesideEach()
    {
        Background background;
        Scene scene(experiment(3), 100);
        GenerationProbe probe;
        auto frame = probe.look(scene.lens, scene.around, {true, 5, 1, 0}, background);
        const auto found = [&] {
            frame = probe.look(scene.lens, scene.around, {true, 5, 1, 0}, background);
            return !probe.waiting();
        };
        QTRY_VERIFY(found());
        QCOMPARE(frame->nearest.size(), std::size_t{5});
        const std::vector<std::uint32_t> &train = scene.snapshot->setup->split.train;
        const Matrix values = scene.lens.values(train);
        for (Index i = 0; i < 5; ++i) {
            Index best = 0;
            const Scalar least = (values.colwise() - frame->pictures.col(i)).colwise().squaredNorm().minCoeff(&best);
            QCOMPARE(frame->nearest[static_cast<std::size_t>(i)], train[static_cast<std::size_t>(best)]);
            QVERIFY(std::abs(static_cast<double>(frame->nearestDistances[static_cast<std::size_t>(i)]) - static_cast<double>(least) / 64) <
                    1e-4);
        }
    }

    void aDrawingGoesThroughTheNetwork()
    {
        Scene scene(experiment(2), 100);
        const std::uint32_t one[] = {20};
        const Numbers drawing = numbers(scene.lens.values(one));
        const auto frame = reconstructDrawing(scene.lens, scene.around, drawing);
        QCOMPARE(frame->code, numbers(scene.map->codes.col(20)));
        QCOMPARE(frame->near.front(), 20U);
        QVERIFY(frame->error > 0);
        QVERIFY(!reconstructDrawing(scene.lens, scene.around, {Scalar(1), Scalar(2)}));
    }

    void theGhostIsPca()
    {
        Background background;
        Scene scene(experiment(2), 100);
        GhostProbe probe;
        std::shared_ptr<const GhostFrame> ghost;
        const auto there = [&] {
            ghost = probe.look(scene.lens, scene.map, background);
            return ghost && !probe.waiting();
        };
        QTRY_VERIFY(there());
        const std::vector<std::uint32_t> &train = scene.snapshot->setup->split.train;
        Covariance covariance(64);
        covariance.add(scene.lens.values(train));
        const Pca wanted = pca(covariance, 2);
        QVERIFY((ghost->pca->variances - wanted.variances).norm() < 1e-4);
        const std::vector<std::uint32_t> &judges = scene.snapshot->setup->split.validation;
        const double error = wanted.squaredError(scene.lens.values(judges)) / static_cast<double>(judges.size()) / 64;
        QVERIFY(std::abs(ghost->meanSquared - error) < 1e-5);
        QVERIFY(std::abs(ghost->loss - error) < 1e-5); // the run's loss is the mean squared error, too
        QCOMPARE(ghost->points.cols(), scene.map->points.cols());
        const std::array<double, 2> place = ghost->placeOf(numbers(scene.lens.values(std::span(*scene.map->samples).subspan(9, 1))));
        QVERIFY(std::abs(place[0] - static_cast<double>(ghost->points(0, 9))) < 1e-3 &&
                std::abs(place[1] - static_cast<double>(ghost->points(1, 9))) < 1e-3);
        // Laid over the map: the same middle and no larger.
        QVERIFY((ghost->points.rowwise().mean() - scene.map->points.rowwise().mean()).norm() < 1e-2);
    }

    void layingOverUndoesTurnsAndScales()
    {
        const Matrix points = Matrix::Random(2, 40);
        Matrix turn(2, 2);
        turn << Scalar(0.6), Scalar(-0.8), Scalar(0.8), Scalar(0.6);
        const Matrix target = (3 * turn * points).colwise() + (Vector(2) << Scalar(5), Scalar(-1)).finished();
        const ProcrustesFit over = fitProcrustes(points, target);
        QVERIFY((((over.turn * points).colwise() + over.shift) - target).norm() < 1e-3);
    }

    void picturesAreChosenByTheirError()
    {
        Scene scene(experiment(2), 100);
        ReconstructionProbe probe;
        using Which = Interest::Pictures::Which;
        const auto errors = [&](Which which) {
            const Interest::Pictures wanted{true, 6, which};
            const auto list = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*scene.snapshot->setup, wanted));
            return probe.look(scene.lens, list, wanted)->errors;
        };
        const auto worst = errors(Which::Worst);
        const auto best = errors(Which::Best);
        const auto typical = errors(Which::Typical);
        QCOMPARE(worst.size(), std::size_t{6});
        QVERIFY(*std::ranges::min_element(worst) > *std::ranges::max_element(typical));
        QVERIFY(*std::ranges::min_element(typical) > *std::ranges::max_element(best));
        Interest::Pictures absolute{true, 6};
        absolute.measure = Measure::Absolute;
        const auto list = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*scene.snapshot->setup, absolute));
        const auto frame = probe.look(scene.lens, list, absolute);
        QVERIFY(std::abs(static_cast<double>(frame->errors[0]) -
                         static_cast<double>((frame->originals.col(0) - frame->reconstructions.col(0)).cwiseAbs().mean())) < 1e-5);
        absolute.measure = Measure::Loss; // the mean squared error
        const auto loss = probe.look(scene.lens, list, absolute);
        QVERIFY(std::abs(static_cast<double>(loss->errors[0]) -
                         static_cast<double>((frame->originals.col(0) - frame->reconstructions.col(0)).squaredNorm()) / 64) < 1e-5);
    }

    void whatIsCorruptedIsReconstructed()
    {
        Experiment e = experiment(2);
        e.corruption = {"masking", carriedOver(maskingCorruption, {})};
        e.corruption.settings.set("share", 0.5);
        Scene scene(e, 30);
        ReconstructionProbe probe;
        Interest::Pictures wanted{true, 4};
        wanted.corrupted = true;
        const auto frame = probe.look(scene.lens, samples(4), wanted);
        QCOMPARE(frame->corrupted.cols(), Index{4});
        QVERIFY((frame->corrupted - frame->originals).norm() > 1);
        QVERIFY((frame->reconstructions - scene.lens.decode(scene.lens.encode(frame->corrupted))).norm() < 1e-4);
        // A sample keeps its noise whoever stands beside it.
        QVERIFY((probe.look(scene.lens, samples(2, 1), wanted)->corrupted.col(0) - frame->corrupted.col(1)).norm() < 1e-6);
        Scene clean(experiment(2));
        QVERIFY(probe.look(clean.lens, samples(4), wanted)->corrupted.size() == 0);
    }

    void momentsAreDenseFirstAndStayWithinTheirBudget()
    {
        const auto setup = std::make_shared<const RunSetup>(experiment(2), digits());
        const Index weights = setup->network.weightCount();
        Timeline timeline(static_cast<std::size_t>(weights) * sizeof(Scalar) * 20);
        const std::uint64_t perEpoch = 100;
        for (std::uint64_t step = 0; step < 200000; ++step)
            if (timeline.due(step, perEpoch))
                timeline.keep(std::make_shared<const Snapshot>(Snapshot{1, step, setup, Buffer(weights)}), perEpoch);
        const auto steps = timeline.steps();
        QVERIFY(timeline.bytes() <= timeline.budget());
        QCOMPARE(steps.size(), std::size_t{20});
        QCOMPARE(steps.front(), std::uint64_t{0});
        QVERIFY(steps.back() > 197000);
        for (std::size_t i = 2; i < steps.size(); ++i) // gaps grow, or nearly
            QVERIFY(static_cast<double>(steps[i] - steps[i - 1]) > 0.45 * static_cast<double>(steps[i - 1] - steps[i - 2]));
        QCOMPARE(timeline.at(steps[3])->step, steps[3]);
        QCOMPARE(timeline.at(10000000)->step, steps.back());
        timeline.truncate(steps[5]);
        QCOMPARE(timeline.steps().size(), std::size_t{6});
        // The first steps are all kept while there is room.
        Timeline roomy;
        for (std::uint64_t step = 0; step < 10; ++step)
            if (roomy.due(step, perEpoch))
                roomy.keep(std::make_shared<const Snapshot>(Snapshot{1, step, setup, Buffer(1)}), perEpoch);
        QCOMPARE(roomy.steps().size(), std::size_t{10});
    }

    void largeNetworksKeepMomentsEnoughToo()
    {
        constexpr std::size_t mega = std::size_t{1} << 20;
        QCOMPARE(Timeline::budgetFor(mega), Timeline::usualBudget);
        QCOMPARE(Timeline::budgetFor(12 * mega), 24 * 12 * mega);
        QCOMPARE(Timeline::budgetFor(100 * mega), Timeline::largestBudget);
        const auto snapshot = trained(experiment(2), 1);
        Timeline usual;
        usual.keep(snapshot, 10);
        QCOMPARE(usual.budget(), Timeline::usualBudget);
        Timeline given(1000);
        given.keep(snapshot, 10);
        QCOMPARE(given.budget(), std::size_t{1000});
    }

    void aRunKeepsMomentsAndShowsThemWhileItGoesOn()
    {
        Observer observatory([] {});
        Experiment e = experiment(2);
        e.plan.set("epochs", std::int64_t{100000});
        Session session(1, e, digits(), 1, [] {});
        Interest interest;
        interest.map = {true, 100};
        interest.moments = 5U;
        observatory.setInterest(interest);
        observatory.watch(session.desk(), session.timeline());
        session.run();
        QTRY_VERIFY(session.status().step > 300);
        QVERIFY(session.timeline()->steps().size() > 20);
        const auto early = session.timeline()->at(4);
        observatory.show(early);
        std::shared_ptr<const Frame> frame;
        const auto seen = [&](const auto &condition) {
            if (auto next = observatory.take())
                frame = next;
            return frame && condition();
        };
        QTRY_VERIFY(seen([&] { return frame->step == early->step && frame->map && frame->moments; }));
        SnapshotNetwork lens;
        lens.setSnapshot(early);
        QVERIFY((frame->map->codes - lens.encode(*frame->map->samples)).norm() < 1e-4);
        const std::uint32_t one[] = {5};
        const auto at = std::ranges::find(frame->moments->steps, early->step) - frame->moments->steps.begin();
        QVERIFY((frame->moments->pictures.col(at) - lens.decode(lens.encode(one))).norm() < 1e-4);
        const std::uint64_t step = session.status().step;
        QTRY_VERIFY(session.status().step > step + 50); // training went on
        observatory.show(nullptr);
        QTRY_VERIFY(seen([&] { return frame->step > early->step; }));
    }

    void whatAPersonAsksIsAnsweredWhileTheRestRests()
    {
        Observer observatory([] {});
        Session session(1, experiment(2), digits(), 1, [] {});
        Interest interest;
        interest.map = {true, 100};
        observatory.setInterest(interest);
        observatory.watch(session.desk(), session.timeline());
        std::shared_ptr<const Frame> frame;
        const auto seen = [&](const auto &condition) {
            if (auto next = observatory.take())
                frame = next;
            return frame && condition();
        };
        QTRY_VERIFY(seen([&] { return frame->map != nullptr; }));
        observatory.rest(1e6);
        interest.point = {Scalar(0.1), Scalar(0.2)};
        observatory.setInterest(interest);
        QTRY_VERIFY(seen([&] { return frame->point && frame->point->code == interest.point; }));
        interest.point.clear();
        interest.drawing = Numbers(64, Scalar(0.5));
        observatory.setInterest(interest);
        QTRY_VERIFY(seen([&] { return frame->drawing && !frame->point; })); // and what nobody asks for is gone
    }

    void newerWorkReplacesOlder()
    {
        Background background;
        std::atomic<int> begun = 0;
        std::atomic<int> gaveUp = 0;
        std::atomic<bool> done = false;
        background.start("work", [&](const Background::Stale &stale) {
            ++begun;
            while (!stale())
                std::this_thread::yield();
            ++gaveUp;
        });
        QTRY_COMPARE(begun.load(), 1);
        QVERIFY(background.busy("work"));
        QVERIFY(!background.busy("other"));
        background.start("work", [&](const Background::Stale &) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(gaveUp.load(), 1);
        QTRY_VERIFY(!background.busy("work"));
        background.start("work", [&](const Background::Stale &stale) {
            while (!stale())
                std::this_thread::yield();
        }); // ends with the program
    }
};

QTEST_GUILESS_MAIN(TestProbe)
#include "test_probe.moc"
