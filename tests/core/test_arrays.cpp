// Files of arrays, IDX and NPY: every shape of them, and every way they can be wrong.
#include "core/data/looks.h"
#include "core/data/split.h"
#include "tests/core/data_fixture.h"

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

class TestArrays : public DataTest
{
    Q_OBJECT

private Q_SLOTS:
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
        QTest::newRow("empty") << QByteArray() << "is empty";
        QTest::newRow("only a magic") << QByteArray("\0\0\x08\x03", 4) << "too short";
        QTest::newRow("truncated") << idx(8, {6, 3, 2}, counting(30)) << "truncated";
        QTest::newRow("too long") << idx(8, {6, 3, 2}, counting(40)) << "is longer than";
        QTest::newRow("wrong type") << idx(0x77, {6, 3, 2}, counting(36)) << "no format that Hourglass reads";
        QTest::newRow("a picture instead") << QByteArray("\x89PNG\r\n\x1a\n0000000000000000") << "cannot be read as an image";
        QTest::newRow("lies about its size") << idx(8, {4000000000u, 28, 28}, counting(100)) << "damaged";
        QTest::newRow("lies within reason") << idx(8, {60000, 28, 28}, counting(100)) << "truncated";
        QTest::newRow("product overflows") << idx(8, {4294967295u, 4294967295u, 4294967295u}, counting(10)) << "damaged";
        QTest::newRow("no samples") << idx(8, {0, 28, 28}, {}) << "no samples";
        QTest::newRow("damaged gzip") << QByteArray("\x1f\x8b\x08\x00 this is no archive at all") << "no format that Hourglass reads";
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
        QVERIFY2(refusal(path).contains(QStringLiteral("truncated")) || refusal(path).contains(QStringLiteral("damaged")),
                 qPrintable(refusal(path)));
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
        QVERIFY(std::abs(inUnit(*row, 1, static_cast<double>(all(*row)(1, 0))) - 1.0 / 20) < 1e-6);
        QVERIFY(std::abs(inUnit(*column, 1, static_cast<double>(all(*column)(1, 0))) - 5.0 / 20) < 1e-6);
        QVERIFY(refusal(write(QStringLiteral("o.npy"), npy("|O", false, "5, 4", floats))).contains(QStringLiteral("Python objects")));
        QVERIFY(refusal(write(QStringLiteral("c.npy"), npy("<f4", false, "50, 4", floats))).contains(QStringLiteral("truncated")));
        QVERIFY(refusal(write(QStringLiteral("n.npy"), "hello")).contains(QStringLiteral("is no NPY file")));
    }
};

QTEST_GUILESS_MAIN(TestArrays)
#include "test_arrays.moc"
