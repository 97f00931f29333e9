// Files as people have them, collected beside the checkout: each is read right by default choices.
#include "tests/core/data_fixture.h"

using namespace hourglass;

class TestCases : public DataTest
{
    Q_OBJECT

private Q_SLOTS:
    void filesAsPeopleHaveThem_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("missing");
        const auto row = [](const char *file, int samples, Shape shape, int classes, int missing = 0) {
            QTest::newRow(file) << samples << shape << classes << missing;
        };
        const auto table = [](Index n) { return vectorShape(n); };
        row("latin1/obst.csv", 60, table(3), 3);
        row("utf16/unicode-text.txt", 60, table(3), 3);
        row("decimal-comma/klima.csv", 100, table(3), 0);
        row("decimal-comma/headerless.csv", 100, table(3), 0);
        row("whitespace/seeds_dataset.txt", 90, table(7), 3);
        row("whitespace/ecoli.data", 90, table(7), 3);
        row("whitespace/savetxt.csv", 90, table(7), 0);
        row("whitespace/savetxt-header.csv", 90, table(7), 0);
        for (const char *file : {"caps", "code", "dash", "excel", "na", "nat", "none", "pandasna"})
            row(qPrintable(QStringLiteral("missing-words/%1.csv").arg(QLatin1String(file))), 54, table(3), 3, 6);
        row("wdbc-trailing/data.csv", 90, table(10), 2);
        row("wdbc-trailing/without-trailing.csv", 90, table(10), 2);
        row("id-column/Iris.csv", 90, table(4), 3);
        row("pandas-default/features.csv", 120, table(6), 0);
        row("unnamed0-pixels/data.csv", 150, {8, 8, 1}, 3);
        row("mnist-headerless/mnist_train.csv", 300, {28, 28, 1}, 3);
        row("xy-points/spiral.csv", 400, table(2), 0);
        row("xy-points/cloud.csv", 400, table(3), 0);
        row("counts-last/houses.csv", 200, table(4), 0);
        row("counts-last/basket.csv", 200, table(12), 0);
        row("sparse-counts/bow.csv", 300, table(16), 0);
        row("pixel-string/fer2013.csv", 60, {48, 48, 1}, 3);
        row("wide-genes/expression.csv", 40, table(6000), 2);
        row("join-back/people.csv", 0, table(3), 0, -1);
        row("appledouble/set", 0, {0, 0, 1}, 3);
        row("one-bad-picture/set", 0, {0, 0, 1}, 3);
        row("junk-beside/set", 0, {0, 0, 1}, 3);
        row("train-test/set", 0, {0, 0, 1}, 3);
        row("nchw/images.npy", 0, {28, 28, 1}, 0);
        row("nchw/rgb.npy", 0, {28, 28, 3}, 0);
        row("series/windows.npy", 0, {1, 100, 3}, 0);
        row("idx-kaggle/archive", 120, {28, 28, 1}, 3);
        row("formats/mnist.npz", 0, {28, 28, 1}, 3);
        row("formats/looks-like.csv", 0, {28, 28, 1}, 3);
        row("formats/data_batch_1.bin", 20, {32, 32, 3}, 10);
        row("formats/iris.arff", 60, table(5), 3);
        row("formats/pictures.zip", 0, {0, 0, 1}, 3);
        row("formats/table.data", 60, table(5), 0);
        row("formats/TABLE.CSV", 60, table(5), 0);
        row("formats/set.xlsx", 0, table(0), -1);
        row("formats/set.h5", 0, table(0), -1);
        row("formats/bodyfat.mat", 0, table(0), -1);
        row("formats/v73.mat", 0, table(0), -1);
    }

    void filesAsPeopleHaveThem()
    {
        QFETCH(int, samples);
        QFETCH(Shape, shape);
        QFETCH(int, classes);
        QFETCH(int, missing);
        const QString path = QStringLiteral(HOURGLASS_SOURCE_DIR "/../shared/data/cases/") + QString::fromLatin1(QTest::currentDataTag());
        if (!QFile::exists(path))
            QSKIP("the collected cases are not on this computer");
        const auto data = read(path);
        if (samples > 0) // where the number says something
            QCOMPARE(data->count(), Index{samples});
        if (shape.size() > 0)
            QCOMPARE(data->shape(), shape);
        if (classes >= 0)
            QCOMPARE(static_cast<int>(data->classes().size()), classes);
        if (missing >= 0)
            QCOMPARE(static_cast<int>(data->missingValues()), missing);
    }
};

QTEST_GUILESS_MAIN(TestCases)
#include "test_cases.moc"
