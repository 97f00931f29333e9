// Data of every kind: what comes with the program, folders of pictures, what is no data; readings and splits.
#include "core/data/split.h"
#include "tests/core/data_fixture.h"

#include <QImage>

#include <set>

using namespace hourglass;

class TestData : public DataTest
{
    Q_OBJECT

private Q_SLOTS:
    void builtInSetsNeedNothingInstalled()
    {
        const auto fashion = load(sourceFor("fashion-mnist-5000"), {});
        QCOMPARE(fashion->count(), Index{5000});
        QVERIFY((fashion->shape() == Shape{28, 28, 1}));
        QCOMPARE(fashion->classes()[9], std::string("Ankle boot"));
        std::array<int, 10> each{};
        for (Index i = 0; i < 5000; ++i)
            ++each[fashion->label(i)];
        for (const int n : each)
            QCOMPARE(n, 500);
        const auto digits = load(sourceFor("digits"), {});
        QCOMPARE(digits->count(), Index{1797});
        QVERIFY((digits->shape() == Shape{8, 8, 1}));
        QCOMPARE(all(*digits).maxCoeff(), Scalar(1));
    }

    void bytesAndNumbersMeanTheSameToAModel()
    {
        const std::vector<std::uint8_t> bytes{10, 60, 110, 160, 210, 20, 70, 120};
        std::vector<float> scaled;
        for (const std::uint8_t b : bytes)
            scaled.push_back(static_cast<float>(b - 10) / 200);
        const Dataset asBytes(Dataset::Parts{"bytes", vectorShape(2), bytes, {}, {}, {}, 0, {}, {}, {}});
        const Dataset asFloats(Dataset::Parts{"floats", vectorShape(2), scaled, {}, {}, {}, 0, {}, {{10}, {1.0 / 200}, {}}, {}});
        const auto values = [](const Dataset &d) {
            const std::vector<std::uint32_t> all{0, 1, 2, 3};
            Matrix m(2, 4);
            d.gather(all, Out(m.data(), 2, 4));
            return m;
        };
        QVERIFY(values(*asBytes.withPreprocessing(asFloats.reading())).isApprox(values(asFloats), Scalar(1e-5)));
        QVERIFY(values(*asFloats.withPreprocessing(asBytes.reading())).isApprox(values(asBytes), Scalar(1e-5)));
        QVERIFY(!asBytes.withPreprocessing({{0}, {1}, {}})); // numbers between 0 and 1 as they are
        QVERIFY(!asBytes.withPreprocessing(asBytes.reading()));
    }

    void foldersOfPicturesWithAClassEach()
    {
        for (int i = 0; i < 8; ++i) {
            QImage image(i == 3 ? 20 : 12, 12, QImage::Format_Grayscale8);
            image.fill(i * 30);
            const QString path = m_folder.filePath(QStringLiteral("pictures/%1/p%2.%3")
                                                       .arg(i % 2 ? QStringLiteral("odd") : QStringLiteral("even"))
                                                       .arg(i)
                                                       .arg(i % 4 ? QStringLiteral("png") : QStringLiteral("pgm")));
            QDir().mkpath(QFileInfo(path).path());
            QVERIFY(image.save(path));
        }
        const auto grey = read(m_folder.filePath(QStringLiteral("pictures")));
        QCOMPARE(grey->count(), Index{8});
        QVERIFY((grey->shape() == Shape{12, 12, 1}));
        QCOMPARE(grey->classes().size(), std::size_t{2});
        QVERIFY(grey->note().find("1 of 8") != std::string::npos);
        QImage colour(12, 12, QImage::Format_RGB32);
        colour.fill(QColor(255, 0, 0));
        QVERIFY(colour.save(m_folder.filePath(QStringLiteral("pictures/odd/red.png"))));
        const auto mixed = read(m_folder.filePath(QStringLiteral("pictures")));
        QVERIFY((mixed->shape() == Shape{12, 12, 3}));
        QVERIFY(refusal(write(QStringLiteral("broken/x.png"), "no picture")).contains(QStringLiteral("cannot be read as an image")));
        QVERIFY(refusal(m_folder.filePath(QStringLiteral("broken"))).contains(QStringLiteral("cannot be read as an image")));
    }

    void whatIsNotThereOrNotDataIsSaid()
    {
        QVERIFY(refusal(QStringLiteral("/no/such/place")).contains(QStringLiteral("There is no file or folder")));
        QVERIFY(refusal(write(QStringLiteral("song.mp3"), "la la")).contains(QStringLiteral("which Hourglass does not read")));
        QDir().mkpath(m_folder.filePath(QStringLiteral("hollow")));
        QVERIFY(refusal(m_folder.filePath(QStringLiteral("hollow"))).contains(QStringLiteral("contains no data")));
    }

    void splitsAreSeededBalancedAndDisjoint()
    {
        const auto data = load(sourceFor("fashion-mnist-5000"), {});
        const Split a = makeSplit(*data, 0.2, 0.1, 1);
        const Split b = makeSplit(*data, 0.2, 0.1, 1);
        const Split c = makeSplit(*data, 0.2, 0.1, 2);
        QVERIFY(a.train == b.train && a.validation == b.validation && a.test == b.test);
        QVERIFY(a.train != c.train);
        std::set<std::uint32_t> seen;
        std::array<int, 10> tested{};
        for (const auto *part : {&a.train, &a.validation, &a.test})
            for (const std::uint32_t s : *part)
                QVERIFY(seen.insert(s).second);
        QCOMPARE(seen.size(), std::size_t{5000});
        for (const std::uint32_t s : a.test)
            ++tested[data->label(s)];
        for (const int n : tested)
            QCOMPARE(n, 50);
        const SplitSizes sizes = splitSizes(*data, 0.2, 0.1);
        QCOMPARE(sizes.train, static_cast<Index>(a.train.size()));
        QCOMPARE(sizes.validation, static_cast<Index>(a.validation.size()));
        QCOMPARE(sizes.test, static_cast<Index>(a.test.size()));
    }

    void loadingCanBeCancelled()
    {
        std::stop_source stop;
        LoadContext context;
        context.stop = stop.get_token();
        context.progress = [&](double) { stop.request_stop(); };
        QVERIFY_EXCEPTION_THROWN(load(sourceFor("fashion-mnist-5000"), context), Cancelled);
    }

    void realFilesAtHand_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("size");
        QTest::newRow("MNIST test digits") << "mnist-t10k" << 10000 << 784;
        QTest::newRow("Olivetti faces") << "faces-orl" << 380 << 64 * 53;
        QTest::newRow("LFW subset") << "npy/lfw_subset.npy" << 200 << 625;
        QTest::newRow("breast cancer") << "csv/breast_cancer.csv" << 569 << 30;
    }

    void realFilesAtHand()
    {
        QFETCH(QString, path);
        QFETCH(int, count);
        QFETCH(int, size);
        const QString full = QStringLiteral(HOURGLASS_SOURCE_DIR "/../shared/data/test/") + path;
        if (!QFileInfo::exists(full))
            QSKIP("the data for this check are not on this computer");
        const auto data = read(full);
        QCOMPARE(data->count(), static_cast<Index>(count));
        QVERIFY2(std::abs(static_cast<int>(data->shape().size()) - size) <= 64, qPrintable(QString::fromStdString(data->shape().text())));
    }
};

QTEST_GUILESS_MAIN(TestData)
#include "test_data.moc"
