// The map for other programs: every sample with all that is known of it as CSV, every dot as SVG.
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/export/map_csv.h"
#include "core/export/map_svg.h"
#include "core/probe/whole_map.h"
#include "tests/core/probe_fixture.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace hourglass;

namespace {

const Task::Job quiet{{}, [](double) {}, 0};

QList<QStringList> rowsOf(const std::string &csv)
{
    QList<QStringList> rows;
    for (const QString &line : QString::fromStdString(csv).split(u'\n', Qt::SkipEmptyParts))
        rows.append(line.split(u','));
    return rows;
}

double number(const QString &field)
{
    const auto value = parsed<double>(field.toStdString());
    if (!value)
        qFatal("no number: %s", qPrintable(field));
    return *value;
}

/// Six samples of three values, one of which is missing; a column of a name that the table of the map has, too.
std::shared_ptr<const Dataset> table()
{
    std::vector<float> values(18);
    std::iota(values.begin(), values.end(), 0.0f);
    for (float &v : values)
        v /= 18;
    values[4] = std::numeric_limits<float>::quiet_NaN();
    Dataset::Parts parts;
    parts.name = "table";
    parts.shape = vectorShape(3);
    parts.values = values;
    parts.labels = {0, 1, 0, 1, 0, Dataset::noLabel};
    parts.classes = {"plain", "with, comma"};
    parts.weights = {1, 1, 1, 1, 1, 1};
    parts.reading = {.offset = {10, 0, 0}, .factor = {0.5, 1, 1}, .means = {0, 0, 0}};
    parts.sampleNames = {"a", "b", "c", "d", "e", "f"};
    parts.valueNames = {"length", "x", "height"};
    return std::make_shared<const Dataset>(std::move(parts));
}

} // namespace

class TestMapExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleHasALineWithAllThatIsKnown()
    {
        const auto snapshot = trained(experiment(3), 40);
        SnapshotNetwork network;
        network.setSnapshot(snapshot);
        const auto shown = MapProbe().answer(network, samples(200, 100), {}, HUGE_VAL); // of some, without errors
        const auto map = wholeMap(snapshot, *shown, quiet);
        const Split &split = snapshot->setup->split;
        const std::vector<std::uint32_t> selected{3, 150};
        const auto rows = rowsOf(mapCsv(*map, *snapshot->setup, {selected}));
        QCOMPARE(rows.size(), digits()->count() + 1);
        QCOMPARE(rows[0].join(u','), QStringLiteral("sample,name,class,split,selected,x,y,z1,z2,z3,error,last_used,density,mean"));
        const auto at = [&](int sample, const char *column) { return rows[sample + 1][rows[0].indexOf(QLatin1String(column))]; };
        const std::vector<std::uint32_t> some{0, 3, 150, static_cast<std::uint32_t>(digits()->count() - 1)};
        const Matrix codes = network.encode(some);
        const auto errors = network.errors(codes, network.targets(some), Measure::Squared);
        const Matrix points = shown->plane.points(codes); // the plane that is shown
        for (std::size_t i = 0; i < some.size(); ++i) {
            const auto s = static_cast<int>(some[i]);
            const auto column = static_cast<Index>(i);
            QCOMPARE(rows[s + 1].size(), rows[0].size());
            QCOMPARE(at(s, "sample"), QString::number(s));
            QCOMPARE(at(s, "class"), QString::fromStdString(digits()->classes()[digits()->label(s)]));
            QCOMPARE(at(s, "selected"), QString::number(std::ranges::count(selected, some[i])));
            for (int z = 0; z < 3; ++z)
                QVERIFY(std::abs(number(at(s, qPrintable(QStringLiteral("z%1").arg(z + 1)))) - static_cast<double>(codes(z, column))) <
                        1e-5);
            QVERIFY(std::abs(number(at(s, "x")) - static_cast<double>(points(0, column))) < 1e-4);
            QVERIFY(std::abs(number(at(s, "y")) - static_cast<double>(points(1, column))) < 1e-4);
            QVERIFY(std::abs(number(at(s, "error")) - static_cast<double>(errors[i])) < 1e-6);
            QVERIFY(number(at(s, "density")) >= 0 && number(at(s, "density")) <= 1 && number(at(s, "mean")) > 0);
        }
        for (const auto &[list, name] : {std::pair{&split.train, "train"}, {&split.validation, "validation"}, {&split.test, "test"}}) {
            QVERIFY(!list->empty());
            for (const std::uint32_t s : *list)
                QCOMPARE(at(static_cast<int>(s), "split"), QLatin1String(name));
        }
        QVERIFY(at(static_cast<int>(split.test[0]), "last_used").isEmpty()); // never
        QVERIFY(number(at(static_cast<int>(split.train[0]), "last_used")) >= 0);
        QCOMPARE(rowsOf(mapCsv(*map, *snapshot->setup, {selected, true})).size(), 3);
    }

    void aTableGivesItsColumnsInTheirUnits()
    {
        Experiment e = denseExperiment(std::vector<std::int64_t>{4}, 1, vectorShape(3));
        e.dataset = {"csv", Settings{{"missing", std::string("ignore")}}};
        e.plan.set("batch", std::int64_t{2});
        const auto setup = std::make_shared<const RunSetup>(e, table());
        Trainer trainer(setup, 1);
        trainer.step();
        const auto snapshot = std::make_shared<const Snapshot>(Snapshot{1, trainer.steps(), setup, trainer.weights()});
        SnapshotNetwork network;
        network.setSnapshot(snapshot);
        const auto map = wholeMap(snapshot, *MapProbe().answer(network, samples(2), {}, HUGE_VAL), quiet);
        const std::string csv = mapCsv(*map, *setup, {});
        const auto rows = rowsOf(csv);
        QCOMPARE(rows.size(), 7);
        QCOMPARE(rows[0].join(u','),
                 QStringLiteral("sample,name,class,split,selected,x,y,z1,error,last_used,density,weight,length,data.x,height"));
        QCOMPARE(rows[1][1], QStringLiteral("a"));
        QVERIFY(csv.find("\"with, comma\"") != std::string::npos);
        QVERIFY(std::abs(number(rows[1][12]) - 10) < 1e-5 && std::abs(number(rows[3][12]) - (10 + 2 * 6.0 / 18)) < 1e-5); // own unit
        QVERIFY(rows[2][rows[2].size() - 2].isEmpty());                                                                   // missing
        QVERIFY(rows[6][2].isEmpty());                                                                                    // no class
        QVERIFY(std::abs(number(rows[1][6])) <= 0.5); // one number: strewn across
    }

    /// Whoever is not yet on a map of neighbours comes among those that are, and they stay.
    void onAMapOfNeighboursTheOthersComeAmongTheShown()
    {
        const auto snapshot = trained(experiment(6), 40);
        SnapshotNetwork network;
        network.setSnapshot(snapshot);
        MapAnswer shown = *MapProbe().answer(network, samples(300), {}, HUGE_VAL);
        shown.layout.kind = Layout::Kind::Neighbours;
        shown.plane = {};
        const auto map = wholeMap(snapshot, shown, quiet);
        QCOMPARE(map->points.cols(), digits()->count());
        QVERIFY(map->points.leftCols(300) == shown.points);
        QVERIFY(map->points.allFinite() && map->points.rightCols(500).row(0).maxCoeff() <= shown.points.row(0).maxCoeff() &&
                map->points.rightCols(500).row(0).minCoeff() >= shown.points.row(0).minCoeff());
    }

    void itSaysHowFarItIsAndEnds()
    {
        const auto snapshot = trained(experiment(2));
        SnapshotNetwork network;
        network.setSnapshot(snapshot);
        const auto shown = MapProbe().answer(network, samples(50), {}, HUGE_VAL);
        std::stop_source stop;
        std::vector<double> shares;
        const Task::Job job{stop.get_token(),
                            [&](double share) {
                                shares.push_back(share);
                                if (shares.size() == 3)
                                    stop.request_stop();
                            },
                            0};
        const auto ended = attempt<std::shared_ptr<const MapAnswer>>([&] { return wholeMap(snapshot, *shown, job); });
        QVERIFY(!ended && ended.failure().cancelled);
        QVERIFY(shares.size() == 3 && std::ranges::is_sorted(shares) && shares[0] > 0 && shares[2] < 1);
        const auto csv = attempt<std::string>([&] { return mapCsv(*shown, *snapshot->setup, {}, job); });
        QVERIFY(!csv && csv.failure().cancelled);
    }

    void everyDotIsAShapeInTheDrawing()
    {
        MapDrawing drawing;
        drawing.width = 300;
        drawing.height = 200;
        drawing.dots = Matrix::Random(2, 500);
        for (std::uint32_t s = 0; s < 500; ++s) {
            drawing.samples.push_back(7000 + s);
            drawing.kindOf.push_back(s % 10 == 9 ? std::int16_t{-1} : static_cast<std::int16_t>(s % 2)); // a tenth is hidden
        }
        drawing.kinds = {{"#112233"}, {"#445566", "M-3 -3L3 -3L0 3Z"}};
        drawing.across = {"z1", {{10, "0.1"}, {200, "0.2"}}};
        drawing.up = {"z2", {{100, "−1"}}};
        drawing.keyTitle = "Classes";
        drawing.key = {{"R & D <new>", "#112233"}, {"odd", "#445566"}};
        drawing.title = "Latent space";
        drawing.caption = "Digits, Run 1, epoch 2";
        drawing.underlay = "data:image/png;base64,AAAA";
        drawing.overlay = "<?xml version=\"1.0\"?>\n<svg><rect id=\"over\"/></svg>";
        drawing.ground = drawing.ink = drawing.line = "#ffffff";
        const QString svg = QString::fromStdString(mapSvg(drawing));
        QXmlStreamReader reader(svg);
        int dots = 0;
        QStringList ids;
        QString words;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                const QString id = reader.attributes().value(QLatin1String("id")).toString();
                dots += id.startsWith(QLatin1String("sample-"));
                ids.append(id);
            }
            if (reader.isCharacters())
                words += reader.text().toString() + u'\n';
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(dots, 450);
        QVERIFY(ids.contains(QStringLiteral("sample-7000")) && !ids.contains(QStringLiteral("sample-7009")));
        QVERIFY(ids.contains(QStringLiteral("over")) && ids.contains(QStringLiteral("underlay")));
        for (const char *word : {"z1", "z2", "0.1", "0.2", "−1", "Classes", "R & D <new>", "odd", "Digits, Run 1, epoch 2", "Latent space"})
            QVERIFY2(words.contains(QString::fromUtf8(word)), word);
    }
};

QTEST_GUILESS_MAIN(TestMapExports)
#include "test_map_exports.moc"
