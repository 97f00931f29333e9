// Probes of points in latent space, against the network itself: points, posteriors, the plane, paths, drawings.
#include "core/probe/drawing_probe.h"
#include "core/probe/manifold_probe.h"
#include "core/probe/path_probe.h"
#include "core/probe/point_probe.h"
#include "core/probe/posterior_probe.h"

#include "tests/core/probe_fixture.h"

using namespace hourglass;

class TestLatentProbes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPointIsDecodedAmongItsNeighbours()
    {
        TrainedScene scene(experiment(2), 200);
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
        TrainedScene scene(experiment(3, "gaussian"), 60);
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
        TrainedScene plain(experiment(3));
        QVERIFY(!posteriorOf(plain.lens, 11));
    }

    void aManifoldIsTheDecodedPlane()
    {
        TrainedScene scene(experiment(2), 100);
        const auto manifold = decodeManifold(scene.lens, scene.around, {3, 4, {-1, 1, -2, 2}, {}});
        QCOMPARE(manifold->pictures.cols(), Index{12});
        const Matrix middle = scene.lens.decode((Matrix(2, 1) << Scalar(-0.75), Scalar(4.0 / 3)).finished()); // first column, top row
        QVERIFY((manifold->pictures.col(0) - middle).norm() < 1e-4);
        QVERIFY(std::ranges::all_of(manifold->shown, std::identity{}));
        QVERIFY(decodeManifold(scene.lens, scene.around, {2, 2})->region == scene.map->extent);
    }

    void aWayGoesFromSampleToSample()
    {
        TrainedScene scene(experiment(4), 60);
        PathQuestion wanted{5, {3, 9}};
        wanted.at = 0.25;
        const auto path = PathProbe().answer(scene.lens, scene.around, wanted);
        QCOMPARE(path->codes.cols(), Index{6});
        QVERIFY((path->codes.col(0) - scene.map->codes.col(3)).norm() < 1e-5);
        QVERIFY((path->codes.col(4) - scene.map->codes.col(9)).norm() < 1e-5);
        QVERIFY((path->codes.col(2) - (path->codes.col(0) + path->codes.col(4)) / 2).norm() < 1e-4);
        QVERIFY((path->codes.col(5) - path->codes.col(1)).norm() < 1e-4); // what is looked at
        QVERIFY((path->pictures - scene.lens.decode(path->codes)).norm() < 1e-4);
        QVERIFY((path->blend.col(2) - (path->originals.col(0) + path->originals.col(1)) / 2).norm() < 1e-5);
        wanted.waypoints = {3, 9, 12}; // three: the middle one is halfway
        QVERIFY((PathProbe().answer(scene.lens, scene.around, wanted)->codes.col(2) - scene.map->codes.col(9)).norm() < 1e-5);
        wanted.waypoints = {3};
        QVERIFY(!PathProbe().answer(scene.lens, scene.around, wanted)->problem.empty());
    }

    void aSphericalWayKeepsItsLength()
    {
        TrainedScene scene(experiment(4), 60);
        PathQuestion wanted{9, {3, 9}, PathQuestion::Interpolation::Spherical};
        const auto path = PathProbe().answer(scene.lens, scene.around, wanted);
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
        TrainedScene scene(experiment(4), 300);
        const auto distance = [&](PathQuestion::Interpolation interpolation) { // of the steps from the nearest sample
            const auto path = PathProbe().answer(scene.lens, scene.around, {21, {3, 9, 30}, interpolation});
            double sum = 0;
            for (Index i = 0; i < path->codes.cols(); ++i)
                sum += static_cast<double>((scene.map->codes.colwise() - path->codes.col(i)).colwise().norm().minCoeff());
            if ((path->codes.col(0) - scene.map->codes.col(3)).norm() > 1e-4 ||
                (path->codes.col(10) - scene.map->codes.col(9)).norm() > 1e-4)
                return -1.0;
            return sum;
        };
        const double straight = distance(PathQuestion::Interpolation::Linear);
        const double through = distance(PathQuestion::Interpolation::Data);
        QVERIFY2(through >= 0 && through < 0.8 * straight, qPrintable(QStringLiteral("%1, %2").arg(through).arg(straight)));
    }

    void arithmeticAddsTheDifferenceOfTwoClasses()
    {
        TrainedScene scene(experiment(4), 60);
        PathQuestion wanted{4, {5}};
        wanted.attribute = {std::uint16_t{3}, std::uint16_t{7}};
        const auto path = PathProbe().answer(scene.lens, scene.around, wanted);
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
        QVERIFY(!PathProbe().answer(scene.lens, scene.around, wanted)->problem.empty());
    }

    void aDrawingGoesThroughTheNetwork()
    {
        TrainedScene scene(experiment(2), 100);
        const std::uint32_t one[] = {20};
        const Numbers drawing = numbers(scene.lens.values(one));
        const auto frame = reconstructDrawing(scene.lens, scene.around, drawing);
        QCOMPARE(frame->code, numbers(scene.map->codes.col(20)));
        QCOMPARE(frame->near.front(), 20U);
        QVERIFY(frame->error > 0);
        QVERIFY(!reconstructDrawing(scene.lens, scene.around, {Scalar(1), Scalar(2)}));
    }
};

QTEST_GUILESS_MAIN(TestLatentProbes)
#include "test_latent_probes.moc"
