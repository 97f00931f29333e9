// Sources: every format, and every way a file can be wrong.
#include "app/picture_files.h"
#include "core/base/error.h"
#include "core/data/source.h"
#include "core/data/split.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

#include <set>

using namespace hourglass;

namespace {

QByteArray idx(std::uint8_t type, const std::vector<std::uint32_t> &dimensions, const QByteArray &values)
{
    QByteArray bytes(2, '\0');
    bytes.append(static_cast<char>(type)).append(static_cast<char>(dimensions.size()));
    for (const std::uint32_t d : dimensions)
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.append(static_cast<char>(d >> shift & 0xff));
    return bytes + values;
}

QByteArray counting(int n)
{
    QByteArray bytes;
    for (int i = 0; i < n; ++i)
        bytes.append(static_cast<char>(i * 37 % 256));
    return bytes;
}

QByteArray labels(int n, int classes)
{
    QByteArray bytes;
    for (int i = 0; i < n; ++i)
        bytes.append(static_cast<char>(i % classes));
    return bytes;
}

} // namespace

class TestData : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    QString writeZipped(const QString &name, const QByteArray &bytes)
    {
        const QString path = write(name, {});
        gzFile file = gzopen(path.toUtf8().constData(), "wb");
        gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size()));
        gzclose(file);
        return path;
    }
    static std::shared_ptr<const Dataset> read(const QString &path)
    {
        LoadContext context;
        context.decodePicture = decodePicture;
        return load(sourceFor(path.toStdString()), context);
    }
    /// The sentence of the error that reading gives; fails the test when there is none.
    static QString refusal(const QString &path)
    {
        try {
            read(path);
        } catch (const Error &problem) {
            return QString::fromUtf8(problem.what());
        }
        return QStringLiteral("no error");
    }
    static Matrix all(const Dataset &data)
    {
        std::vector<std::uint32_t> samples(static_cast<std::size_t>(data.count()));
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<std::uint32_t>(i);
        Matrix m(data.shape().size(), data.count());
        data.gather(samples, Out(m.data(), m.rows(), m.cols()));
        return m;
    }

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

    void idxFindsItsPairFromEitherFileOrTheFolder()
    {
        write(QStringLiteral("a/train-images-idx3-ubyte"), idx(8, {6, 3, 2}, counting(36)));
        writeZipped(QStringLiteral("a/train-labels-idx1-ubyte.gz"), idx(8, {6}, labels(6, 3)));
        writeZipped(QStringLiteral("a/t10k-images-idx3-ubyte.gz"), idx(8, {2, 3, 2}, counting(12)));
        write(QStringLiteral("a/t10k-labels-idx1-ubyte"), idx(8, {2}, labels(2, 3)));
        for (const char *name : {"a/train-images-idx3-ubyte", "a/train-labels-idx1-ubyte.gz", "a/t10k-images-idx3-ubyte.gz",
                                 "a/t10k-labels-idx1-ubyte", "a"}) {
            const auto data = read(m_folder.filePath(QLatin1String(name)));
            QVERIFY2(data->count() == 8 && data->officialTest() == 2 && data->classes().size() == 3, name);
            QVERIFY((data->shape() == Shape{3, 2, 1}));
            QCOMPARE(data->label(4), std::uint16_t{1});
            QCOMPARE(all(*data)(1, 0), Scalar(37) / 255);
        }
        const Split split = makeSplit(*read(m_folder.filePath(QStringLiteral("a"))), 0.5, 0.5, 3);
        QVERIFY((split.test == std::vector<std::uint32_t>{6, 7}));
    }

    void idxOfOtherTypesIsScaled()
    {
        QByteArray shorts;
        for (int i = 0; i < 40; ++i)
            shorts.append(static_cast<char>(i >> 4)).append(static_cast<char>(i << 4));
        const auto data = read(write(QStringLiteral("s-images-idx3"), idx(0x0B, {10, 2, 2}, shorts)));
        QVERIFY(!data->note().empty());
        QCOMPARE(all(*data).minCoeff(), Scalar(0));
        QCOMPARE(all(*data).maxCoeff(), Scalar(1));
    }

    void damagedIdxIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "too short";
        QTest::newRow("only a magic") << QByteArray("\0\0\x08\x03", 4) << "too short";
        QTest::newRow("truncated") << idx(8, {6, 3, 2}, counting(30)) << "cut short";
        QTest::newRow("too long") << idx(8, {6, 3, 2}, counting(40)) << "goes on";
        QTest::newRow("wrong type") << idx(0x77, {6, 3, 2}, counting(36)) << "not an IDX file";
        QTest::newRow("a picture instead") << QByteArray("\x89PNG\r\n\x1a\n0000000000000000") << "not an IDX file";
        QTest::newRow("lies about its size") << idx(8, {4000000000u, 28, 28}, counting(100)) << "damaged";
        QTest::newRow("lies within reason") << idx(8, {60000, 28, 28}, counting(100)) << "cut short";
        QTest::newRow("product overflows") << idx(8, {4294967295u, 4294967295u, 4294967295u}, counting(10)) << "damaged";
        QTest::newRow("no samples") << idx(8, {0, 28, 28}, {}) << "no samples";
        QTest::newRow("five dimensions") << idx(8, {2, 2, 2, 2, 2}, counting(32)) << "dimensions";
        QTest::newRow("damaged gzip") << QByteArray("\x1f\x8b\x08\x00 this is no archive at all") << "gzip";
    }

    void damagedIdxIsRefusedWithASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString sentence = refusal(write(QStringLiteral("bad/bad-images-idx3-ubyte"), bytes));
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
    }

    void aTruncatedArchiveIsRefused()
    {
        const QString path = writeZipped(QStringLiteral("cut/c-images-idx3-ubyte.gz"), idx(8, {600, 10, 10}, counting(60000)));
        QFile file(path);
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY(refusal(path).contains(QStringLiteral("gzip")));
    }

    void labelsMustFitTheirImages()
    {
        write(QStringLiteral("l/x-images-idx3-ubyte"), idx(8, {6, 3, 2}, counting(36)));
        write(QStringLiteral("l/x-labels-idx1-ubyte"), idx(8, {5}, labels(5, 3)));
        QVERIFY(refusal(m_folder.filePath(QStringLiteral("l"))).contains(QStringLiteral("6 samples but 5 labels")));
    }

    void npyOfEveryOrderAndShape()
    {
        const auto npy = [](const QByteArray &descr, bool fortran, const QByteArray &shape, const QByteArray &values) {
            QByteArray header =
                "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (" + shape + "), }";
            header = header.leftJustified(118 - 1, ' ') + "\n";
            return QByteArray("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size()) + '\0' + header + values;
        };
        const auto bytes = read(write(QStringLiteral("b.npy"), npy("|u1", false, "5, 2, 3", counting(30))));
        QVERIFY((bytes->shape() == Shape{2, 3, 1}) && bytes->count() == 5);
        QCOMPARE(all(*bytes)(1, 0), Scalar(37) / 255);
        QByteArray floats;
        for (int i = 0; i < 20; ++i) {
            const float v = static_cast<float>(i) / 20;
            floats.append(reinterpret_cast<const char *>(&v), 4);
        }
        const auto row = read(write(QStringLiteral("f.npy"), npy("<f4", false, "5, 4", floats)));
        const auto column = read(write(QStringLiteral("g.npy"), npy("<f4", true, "5, 4", floats)));
        QCOMPARE(all(*row)(1, 0), Scalar(1) / 20);
        QCOMPARE(all(*column)(1, 0), Scalar(5) / 20);
        QVERIFY(refusal(write(QStringLiteral("o.npy"), npy("|O", false, "5, 4", floats))).contains(QStringLiteral("type |O")));
        QVERIFY(refusal(write(QStringLiteral("c.npy"), npy("<f4", false, "50, 4", floats))).contains(QStringLiteral("cut short")));
        QVERIFY(refusal(write(QStringLiteral("n.npy"), "hello")).contains(QStringLiteral("not an NPY")));
    }

    void csvWithAndWithoutHeader()
    {
        QByteArray plain;
        QByteArray headed = "width;height;species\n";
        for (int i = 0; i < 30; ++i) {
            plain += QByteArray::number(i) + "," + QByteArray::number(30 - i) + "," + QByteArray::number(i % 3) + "\r\n";
            headed += QByteArray::number(i * 0.5) + ";" + QByteArray::number(-i) + ";\"kind, " +
                      QByteArray(1, static_cast<char>('a' + i % 3)) + "\"\n";
        }
        const auto a = read(write(QStringLiteral("plain.csv"), plain));
        QCOMPARE(a->count(), Index{30});
        QCOMPARE(a->shape().size(), Index{2});
        QCOMPARE(a->classes().size(), std::size_t{3});
        const auto b = read(write(QStringLiteral("headed.csv"), headed));
        QCOMPARE(b->count(), Index{30});
        QCOMPARE(b->classes()[1], std::string("kind, b"));
        const Matrix values = all(*b);
        QCOMPARE(values.minCoeff(), Scalar(0)); // each column comes to 0..1
        QCOMPARE(values.rowwise().maxCoeff().minCoeff(), Scalar(1));
        // The label can be named, or there can be none.
        Choice choice = sourceFor(m_folder.filePath(QStringLiteral("plain.csv")).toStdString());
        choice.settings.set("label", std::string("none"));
        QCOMPARE(load(choice, {})->shape().size(), Index{3});
        choice.settings.set("label", std::string("colour"));
        QVERIFY_EXCEPTION_THROWN(load(choice, {}), Error);
    }

    void csvSaysWhichLineIsWrong()
    {
        QVERIFY(refusal(write(QStringLiteral("short.csv"), "a,b,c\n1,2,3\n4,5\n7,8,9\n"))
                    .contains(QStringLiteral("short.csv, line 3: 2 values where the header has 3.")));
        QVERIFY(refusal(write(QStringLiteral("word.csv"), "a,b\n1,2\n3,4\n5,x6\n7,8\n9,10\n")).contains(QStringLiteral("line 4")));
        QVERIFY(refusal(write(QStringLiteral("none.csv"), "")).contains(QStringLiteral("no rows")));
        QVERIFY(refusal(write(QStringLiteral("binary.csv"), QByteArray("1,2\n\0\x01", 6))).contains(QStringLiteral("not a text file")));
        const auto missing = read(write(QStringLiteral("missing.csv"), "a,b\n1,2\nNA,4\n5,\n7,8\n9,10\n11,12\n"));
        QCOMPARE(missing->count(), Index{4});
        QVERIFY(missing->note().find("2 rows with missing values") != std::string::npos);
    }

    void csvKeepsMissingValuesAndWeightsWhenAsked()
    {
        const QString path = write(QStringLiteral("lacking.csv"), "a,b,n\n1,2,1\nNA,4,3\n5,,2\n7,8,0\n9,10,1\n11,12,1\n");
        Choice choice = sourceFor(path.toStdString());
        choice.settings.set("missing", std::string("ignore"));
        choice.settings.set("weights", std::string("N"));
        QVERIFY(keepsMissing(choice));
        const auto data = load(choice, {});
        QCOMPARE(data->count(), Index(6));
        QCOMPARE(data->shape().size(), Index(2));
        QVERIFY(data->hasMissing() && data->hasWeights());
        QVERIFY(QString::fromStdString(data->note()).contains(QStringLiteral("2 missing values ignored")));
        const std::uint32_t second = 1;
        Vector x(2);
        data->gather({&second, 1}, Out(x.data(), 2, 1));
        QVERIFY(std::abs(x(0) - (0 + 0.4 + 0.6 + 0.8 + 1) / 5) < 1e-6); // the mean of those that are there
        data->markMissing({&second, 1}, Out(x.data(), 2, 1));
        QVERIFY(std::isnan(x(0)) && !std::isnan(x(1)));
        QVERIFY(std::abs(data->weight(1) - 3 * 6 / 8.0) < 1e-6);
        choice.settings.set("weights", std::string("a"));
        QVERIFY_THROWS_EXCEPTION(Error, load(choice, {}));
        choice.settings.set("weights", std::string("c"));
        QVERIFY_THROWS_EXCEPTION(Error, load(choice, {}));
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

    void rowsThatLackSomethingAreLeftOut()
    {
        const QString path = write(QStringLiteral("gaps.csv"), "a,b,n\n1,2,1\nNA,4,3\n5,1,\n7,8,0\n9,10,1\n11,12,1\n");
        Choice choice = sourceFor(path.toStdString());
        choice.settings.set("weights", std::string("n"));
        QCOMPARE(load(choice, {})->count(), Index(4));
        LoadContext looking;
        looking.forInference = true;
        choice.settings.set("weights", std::string("w"));
        choice.settings.set("label", std::string("species"));
        QVERIFY_THROWS_EXCEPTION(Error, load(choice, {}));
        QCOMPARE(load(choice, looking)->count(), Index(4)); // n is a column of values then
        choice = sourceFor(write(QStringLiteral("wrong.csv"), "a,n\n1,1\n2,oops\n3,1\n4,2\n5,1\n").toStdString());
        choice.settings.set("weights", std::string("n"));
        QVERIFY_THROWS_EXCEPTION(Error, load(choice, {}));
        choice = sourceFor(write(QStringLiteral("none.csv"), "a,b\n1,\n,2\n3,\n,4\n5,\n").toStdString());
        try {
            load(choice, {});
            QFAIL("rows without values were read");
        } catch (const Error &problem) {
            QVERIFY2(QString::fromUtf8(problem.what()).contains(QStringLiteral("none is left")), problem.what());
        }
    }

    void aWeightIsNoLabel()
    {
        QByteArray text = "a,b,n\n";
        for (int i = 0; i < 60; ++i)
            text += QByteArray::number(i) + "," + QByteArray::number(i * i) + "," + QByteArray::number(i % 3) + "\n";
        Choice choice = sourceFor(write(QStringLiteral("counts.csv"), text).toStdString());
        QVERIFY(load(choice, {})->hasLabels()); // a last column of few whole numbers looks like classes
        choice.settings.set("weights", std::string("n"));
        QVERIFY(!load(choice, {})->hasLabels());
        choice.settings.set("label", std::string("n"));
        QVERIFY_THROWS_EXCEPTION(Error, load(choice, {}));
    }

    void csvRecognisesCountHeadersAndSquares()
    {
        const auto iris = read(write(QStringLiteral("iris.csv"), "6,2,setosa,other\n1.5,2,0\n2,3,1\n4,5,0\n6,7,1\n8,9,0\n1,1,1\n"));
        QCOMPARE(iris->count(), Index{6});
        QCOMPARE(iris->classes()[0], std::string("setosa"));
        QByteArray squares;
        for (int i = 0; i < 20; ++i) {
            for (int j = 0; j < 16; ++j)
                squares += QByteArray::number((i * j) % 17) + ",";
            squares += QByteArray::number(i % 2) + "\n";
        }
        QVERIFY((read(write(QStringLiteral("squares.csv"), squares))->shape() == Shape{4, 4, 1}));
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
        QVERIFY(refusal(write(QStringLiteral("broken/x.png"), "no picture")).contains(QStringLiteral("not a kind of data")));
        QVERIFY(refusal(m_folder.filePath(QStringLiteral("broken"))).contains(QStringLiteral("cannot be read as a picture")));
    }

    void whatIsNotThereOrNotDataIsSaid()
    {
        QVERIFY(refusal(QStringLiteral("/no/such/place")).contains(QStringLiteral("There is no file or folder")));
        QVERIFY(refusal(write(QStringLiteral("song.mp3"), "la la")).contains(QStringLiteral("not a kind of data")));
        QDir().mkpath(m_folder.filePath(QStringLiteral("hollow")));
        QVERIFY(refusal(m_folder.filePath(QStringLiteral("hollow"))).contains(QStringLiteral("not a kind of data")));
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
