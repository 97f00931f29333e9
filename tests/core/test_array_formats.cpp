// Arrays of numbers: NPY, NPZ and IDX, of every type, and what is damaged or cannot be learned.
#include "tests/core/format_fixture.h"

using namespace hourglass;

namespace {

QByteArray npy(const QByteArray &descr, const QByteArray &shape, const QByteArray &values, bool fortran = false, char version = 1)
{
    QByteArray header = "{'descr': " + descr + ", 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }";
    const int sizeBytes = version == 1 ? 2 : 4;
    header.append(QByteArray(63 - (8 + sizeBytes + header.size()) % 64, ' ')).append('\n');
    QByteArray bytes("\x93NUMPY");
    bytes.append(version).append('\0');
    for (int i = 0; i < sizeBytes; ++i)
        bytes.append(static_cast<char>(header.size() >> 8 * i & 0xFF));
    return bytes + header + values;
}

template <class T>
QByteArray packed(std::initializer_list<T> values, bool bigEndian = false)
{
    QByteArray bytes;
    for (T value : values) {
        QByteArray one(reinterpret_cast<const char *>(&value), sizeof value);
        if (bigEndian)
            std::reverse(one.begin(), one.end());
        bytes += one;
    }
    return bytes;
}

} // namespace

class TestArrayFormats : public FormatTest
{
    Q_OBJECT

private:
    NumberArray onlyArray(const QString &name, const QByteArray &bytes)
    {
        const Contents read = contents(write(name, bytes));
        if (read.arrays.size() != 1)
            qFatal("not one array");
        return read.arrays[0];
    }
    QString refused(const QByteArray &bytes, const char *name = "x.npy") { return refusal(write(QString::fromLatin1(name), bytes)); }
    template <class T>
    static bool keeps(const NumberArray &array)
    {
        return std::holds_alternative<std::vector<T>>(array.values);
    }

private Q_SLOTS:
    void everyTypeOfNpy()
    {
        struct Case {
            const char *type;
            QByteArray little;
            QByteArray big;
            QList<double> values;
            double full;
        };
        const std::uint64_t large = (std::uint64_t{1} << 53) - 1;
        const Case cases[] = {
            {"u1", packed<std::uint8_t>({0, 200}), packed<std::uint8_t>({0, 200}), {0, 200}, 255},
            {"i1", packed<std::int8_t>({-5, 7}), packed<std::int8_t>({-5, 7}), {-5, 7}, 0},
            {"b1", packed<std::uint8_t>({0, 1}), packed<std::uint8_t>({0, 1}), {0, 1}, 1},
            {"u2", packed<std::uint16_t>({1, 65535}), packed<std::uint16_t>({1, 65535}, true), {1, 65535}, 65535},
            {"i2", packed<std::int16_t>({-300, 300}), packed<std::int16_t>({-300, 300}, true), {-300, 300}, 0},
            {"u4", packed<std::uint32_t>({1, 4294967295U}), packed<std::uint32_t>({1, 4294967295U}, true), {1, 4294967295.0}, 0},
            {"i4", packed<std::int32_t>({-16777217, 1}), packed<std::int32_t>({-16777217, 1}, true), {-16777217, 1}, 0},
            {"u8", packed<std::uint64_t>({1, large}), packed<std::uint64_t>({1, large}, true), {1, double(large)}, 0},
            {"i8", packed<std::int64_t>({-1, 1}), packed<std::int64_t>({-1, 1}, true), {-1, 1}, 0},
            {"f2", packed<std::uint16_t>({0x3C00, 0xC100}), packed<std::uint16_t>({0x3C00, 0xC100}, true), {1, -2.5}, 0},
            {"f4", packed<float>({0.5F, -3}), packed<float>({0.5F, -3}, true), {0.5, -3}, 0},
            {"f8", packed<double>({0.1, 1e300}), packed<double>({0.1, 1e300}, true), {0.1, 1e300}, 0},
        };
        for (const Case &c : cases)
            for (const bool big : {false, true})
                for (const char version : {1, 2, 3}) {
                    const QByteArray descr = QByteArray("'") + (big ? '>' : '<') + c.type + "'";
                    const NumberArray read =
                        onlyArray(QStringLiteral("t.npy"), npy(descr, "(2, 1)", big ? c.big : c.little, false, version));
                    QCOMPARE(numbers(read), c.values);
                    QCOMPARE(read.full, c.full);
                    QCOMPARE(dimensions(read), (QList<std::size_t>{2, 1}));
                    QCOMPARE(read.name, std::string("t"));
                }
        QVERIFY(keeps<std::uint8_t>(onlyArray(QStringLiteral("t.npy"), npy("'|u1'", "(2,)", "ab"))));
        QVERIFY(keeps<std::uint8_t>(onlyArray(QStringLiteral("t.npy"), npy("'|b1'", "(2,)", QByteArray("\0\1", 2)))));
        QVERIFY(keeps<float>(onlyArray(QStringLiteral("t.npy"), npy("'<u2'", "(1,)", "ab"))));
        QVERIFY(keeps<double>(onlyArray(QStringLiteral("t.npy"), npy("'<i4'", "(1,)", "abcd"))));
    }

    void fortranOrderIsTurned()
    {
        // a[i, j, k] = 100 i + 10 j + k of shape (300, 2, 3), first index fastest in the file: more rows than are turned at once.
        QByteArray values;
        QList<double> expected;
        for (int k = 0; k < 3; ++k)
            for (int j = 0; j < 2; ++j)
                for (int i = 0; i < 300; ++i)
                    values += packed<float>({float(100 * i + 10 * j + k)});
        for (int i = 0; i < 300; ++i)
            for (int j = 0; j < 2; ++j)
                for (int k = 0; k < 3; ++k)
                    expected << 100 * i + 10 * j + k;
        QCOMPARE(numbers(onlyArray(QStringLiteral("f.npy"), npy("'<f4'", "(300, 2, 3)", values, true))), expected);
    }

    void largeArraysComeInPortions()
    {
        QByteArray values;
        for (int i = 0; i < 300'001; ++i)
            values += packed<std::int16_t>({std::int16_t(i % 1000)}, true);
        const NumberArray read = onlyArray(QStringLiteral("l.npy"), npy("'>i2'", "(300001,)", values));
        const QList<double> all = numbers(read);
        QCOMPARE(all.size(), 300'001);
        for (int i = 0; i < all.size(); ++i)
            QCOMPARE(all[i], double(i % 1000));
        const QString zipped = writeArchive(QStringLiteral("l.npy.gz"), "raw", "gzip", {{"l", npy("'>i2'", "(300001,)", values)}});
        QCOMPARE(numbers(contents(zipped).arrays.at(0)), all);
    }

    void textsOfNumPy()
    {
        QByteArray wide;
        for (const char32_t c : std::u32string(U"Äb\0cde", 6))
            wide += packed<std::uint32_t>({std::uint32_t(c)});
        const NumberArray words = onlyArray(QStringLiteral("w.npy"), npy("'<U3'", "(2,)", wide));
        QCOMPARE(words.words, (std::vector<std::string>{"Äb", "cde"}));
        QCOMPARE(onlyArray(QStringLiteral("b.npy"), npy("'|S2'", "(2, 1)", QByteArray("abc\0", 4))).words,
                 (std::vector<std::string>{"ab", "c"}));
        const Contents table = contents(write(QStringLiteral("t.npy"), npy("'|S1'", "(3, 2)", "1a2b3a")));
        QCOMPARE(table.tables.size(), std::size_t{1});
        QCOMPARE(table.tables[0].columns.size(), std::size_t{2});
    }

    void whatNpyCannotBeLearned()
    {
        QVERIFY(refused(npy("'|O'", "(2,)", "xx")).startsWith(QLatin1String("x.npy contains Python objects")));
        QVERIFY(refused(npy("'<c16'", "(1,)", QByteArray(16, 'x'))).contains(QLatin1String("a.real and a.imag")));
        QVERIFY(refused(npy("'<f16'", "(1,)", QByteArray(16, 'x'))).contains(QLatin1String("a.astype('float64')")));
        QVERIFY(refused(npy("'<M8[ns]'", "(1,)", QByteArray(8, 'x'))).contains(QLatin1String("a.astype('int64')")));
        QVERIFY(
            refused(npy("[('a', '<f4'), ('b', '<i4')]", "(1,)", QByteArray(8, 'x'))).contains(QLatin1String("structured_to_unstructured")));
        QCOMPARE(refused(npy("'<f4'", "(2, 3)", packed<float>({1, 2, 3}))),
                 QStringLiteral("x.npy is truncated: its header gives 6 values, but it contains 3."));
        QCOMPARE(refused(npy("'<f4'", "(1,)", packed<float>({1, 2}))),
                 QStringLiteral("x.npy is longer than the 1 values its header gives."));
        QCOMPARE(refused(npy("'<f4'", "(0, 5)", "")), QStringLiteral("x.npy contains no samples."));
        QVERIFY(refused(npy("'<f4'", "(4294967296, 4294967296)", "")).startsWith(QLatin1String("x.npy is damaged: its header claims")));
        QVERIFY(refused(npy("'<f4'", "(68719476736,)", "")).startsWith(QLatin1String("x.npy is truncated")));
        QVERIFY(refused(npy("'<f4'", "()", packed<float>({1}))).contains(QLatin1String("single value")));
        QVERIFY(refused(npy("'<U4294967295'", "(4294967295,)", "")).startsWith(QLatin1String("x.npy is truncated")));
        for (const char *start : {"\x93NUMPY", "\x93NUMPY\1", "\x93NUMPY\2\0\xFF\xFF\xFF\xFF", "\x93NUMPY\1\0\x40\0{'descr': "})
            QVERIFY(refused(start).startsWith(QLatin1String("x.npy ")));
        QVERIFY(refused(npy("'", "(1,)", "abcd")).contains(QLatin1String("damaged header")));
    }

    void npzIsAFolderOfArrays()
    {
        const QString path = writeArchive(QStringLiteral("set.npz"), "zip", "none",
                                          {{"x_train.npy", npy("'|u1'", "(2, 2)", "abcd")},
                                           {"y_train.npy", npy("'<i8'", "(2,)", packed<std::int64_t>({1, 0}))},
                                           {"extra.npy", npy("'|O'", "(2,)", "xx")}});
        const Contents read = contents(path);
        QCOMPARE(read.arrays.size(), std::size_t{2});
        QVERIFY(array(read, "x_train") && array(read, "y_train"));
        QCOMPARE(read.leftOut.size(), std::size_t{1});
        QCOMPARE(read.leftOut[0].what, std::string("extra.npy"));
        QVERIFY(QString::fromStdString(read.leftOut[0].why).startsWith(QLatin1String("contains Python objects")));
    }

    void everyTypeOfIdx()
    {
        const auto idx = [](char type, const QByteArray &values) {
            return QByteArray("\0\0", 2) + type + '\1' + QByteArray("\0\0\0\2", 4) + values;
        };
        QCOMPARE(numbers(onlyArray(QStringLiteral("a.idx"), idx(0x08, packed<std::uint8_t>({1, 255})))), (QList<double>{1, 255}));
        QCOMPARE(numbers(onlyArray(QStringLiteral("a.idx"), idx(0x09, packed<std::int8_t>({-1, 1})))), (QList<double>{-1, 1}));
        QCOMPARE(numbers(onlyArray(QStringLiteral("a.idx"), idx(0x0B, packed<std::int16_t>({-300, 1}, true)))), (QList<double>{-300, 1}));
        QCOMPARE(numbers(onlyArray(QStringLiteral("a.idx"), idx(0x0C, packed<std::int32_t>({-70000, 1}, true)))),
                 (QList<double>{-70000, 1}));
        QCOMPARE(numbers(onlyArray(QStringLiteral("a.idx"), idx(0x0D, packed<float>({0.5F, 1}, true)))), (QList<double>{0.5, 1}));
        QCOMPARE(numbers(onlyArray(QStringLiteral("a.idx"), idx(0x0E, packed<double>({0.1, 1}, true)))), (QList<double>{0.1, 1}));
        QVERIFY(refused(idx(0x0E, "xx"), "cut.idx").startsWith(QLatin1String("cut.idx is truncated")));
        QVERIFY(refused(QByteArray("\0\0\x08\3\0\0", 6), "cut.idx").contains(QLatin1String("too short")));
    }
};

QTEST_APPLESS_MAIN(TestArrayFormats)
#include "test_array_formats.moc"
