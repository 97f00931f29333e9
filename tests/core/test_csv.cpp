// Tables as people write them: delimiters, encodings, numbers, dates, headers, rows that do not fit.
#include "tests/core/data_fixture.h"

#include "core/data/formats/field_text.h"

#include <cmath>

using namespace hourglass;

namespace {

/// Rows of three numbers and a word, in any way of writing them.
QByteArray rows(const QByteArray &delimiter, const std::function<QByteArray(double)> &number, int count = 30)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += number(i * 0.5) + delimiter + number(100.25 - i) + delimiter + number(i * i % 7 + 0.1) + delimiter +
                (i % 2 ? "\xC3\x84pfel" : "Birnen") + "\r\n";
    return text;
}

QByteArray point(double v) { return QByteArray::number(v, 'f', 2); }
QByteArray comma(double v) { return QByteArray::number(v, 'f', 2).replace('.', ','); }

} // namespace

class TestCsv : public DataTest
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsSayWhatTheyMean_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("decimalComma");
        QTest::addColumn<double>("number"); // NaN: none
        const double none = NAN;
        QTest::newRow("plain") << QByteArray("-1.5e3") << false << -1500.0;
        QTest::newRow("plus") << QByteArray(" +.5 ") << false << 0.5;
        QTest::newRow("thousands") << QByteArray("1,234,567.5") << false << 1234567.5;
        QTest::newRow("no thousands") << QByteArray("1,23") << false << none;
        QTest::newRow("comma") << QByteArray("-0,15") << true << -0.15;
        QTest::newRow("thousands by points") << QByteArray("1.234,5") << true << 1234.5;
        QTest::newRow("points alone") << QByteArray("1.234") << true << 1234.0;
        QTest::newRow("blanks") << QByteArray("1 234,5") << true << 1234.5;
        QTest::newRow("apostrophes") << QByteArray("1'234.5") << false << 1234.5;
        QTest::newRow("percent") << QByteArray("12.5 %") << false << 12.5;
        QTest::newRow("money") << QByteArray("$1,000") << false << 1000.0;
        QTest::newRow("below zero") << QByteArray("(3.5)") << false << -3.5;
        QTest::newRow("Fortran") << QByteArray("1.5D-3") << false << 0.0015;
        QTest::newRow("minus sign") << QByteArray("\xE2\x88\x92") + "7" << false << -7.0;
        QTest::newRow("word") << QByteArray("8abc") << false << none;
        QTest::newRow("not a number") << QByteArray("NaN") << false << none;
        QTest::newRow("two points") << QByteArray("1.2.3") << false << none;
        QTest::newRow("infinite") << QByteArray("-inf") << false << -double(INFINITY);
    }

    void fieldsSayWhatTheyMean()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, decimalComma);
        QFETCH(double, number);
        const auto found = numberIn(field.toStdString(), decimalComma ? NumberStyle::Comma : NumberStyle::Point);
        QCOMPARE(found.has_value(), !std::isnan(number));
        if (found)
            QCOMPARE(*found, number);
    }

    void datesAreSecondsSince1970()
    {
        QCOMPARE(dateIn("1970-01-02").value_or(0), 86400.0);
        QCOMPARE(dateIn("2019-06-01 09:00:17").value_or(0), 1559379617.0);
        QCOMPARE(dateIn("2019-06-01T11:00:17+02:00").value_or(0), 1559379617.0);
        QCOMPARE(dateIn("01.06.2019").value_or(0), 1559347200.0);
        QCOMPARE(dateIn("06/01/2019 9:00 PM").value_or(0), 1559422800.0);
        QCOMPARE(dateIn("01/06/2019", DateOrder::DayFirst).value_or(0), 1559347200.0);
        for (const char *none : {"2019-13-01", "31.02.2019", "1.2.3", "12:61", "2019", "2019-06-01x"})
            QVERIFY2(!dateIn(none), none);
    }

    void anyDialect_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("commas") << "a,b,c,Sorte\n" + rows(",", point);
        QTest::newRow("semicolons") << "a;b;c;Sorte\n" + rows(";", point);
        QTest::newRow("decimal commas") << "a;b;c;Sorte\n" + rows(";", comma);
        QTest::newRow("decimal commas in tabs") << "a\tb\tc\tSorte\n" + rows("\t", comma);
        QTest::newRow("bars") << "a|b|c|Sorte\n" + rows("|", point);
        QTest::newRow("blanks") << rows("  ", point);
        QTest::newRow("blanks before") << "   " + QByteArray(rows(" ", point)).replace("\n", "\n   ").trimmed();
        QTest::newRow("runs of tabs") << QByteArray(rows("\t", point)).replace("100.25\t", "100.25\t\t");
        QTest::newRow("sep=") << "sep=;\r\na;b;c;Sorte\n" + rows(";", point);
        QTest::newRow("comments") << "# made by hand\n# a b c Sorte\n" + rows(" ", point);
        QTest::newRow("titles above") << "A title\nand another\n\na,b,c,Sorte\n" + rows(",", point);
        QTest::newRow("commas behind") << "a,b,c,Sorte,\n" + QByteArray(rows(",", point)).replace("\r\n", ",\r\n");
        QTest::newRow("comma behind the header") << "a,b,c,Sorte,\n" + rows(",", point);
        QTest::newRow("quotes") << "\"a\",\"b\",\"c\",\"Sorte\"\n" + rows(",", [](double v) { return '"' + point(v) + '"'; });
        QTest::newRow("old line ends") << QByteArray("a,b,c,Sorte\n" + rows(",", point)).replace("\r\n", "\r").replace("\n", "\r");
        QTest::newRow("row names") << [] {
            QByteArray text = "a,b,c,Sorte\n";
            int row = 0;
            for (const QByteArray &line : rows(",", point).split('\n'))
                if (!line.isEmpty())
                    text += "row" + QByteArray::number(row++) + "," + line + "\n";
            return text;
        }();
    }

    void anyDialect()
    {
        QFETCH(QByteArray, text);
        const auto data = read(write(QStringLiteral("dialect.csv"), text));
        QCOMPARE(data->count(), Index{30});
        QCOMPARE(data->shape(), (Shape{1, 1, 3}));
        QCOMPARE(data->classes(), (std::vector<std::string>{"Äpfel", "Birnen"}));
        const Matrix values = all(*data);
        QVERIFY(std::abs(values(0, 29) - 1) < 1e-6 && std::abs(values(1, 29)) < 1e-6); // the last row's, scaled
    }

    void anyEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QString::fromUtf8("Größe,b,c,Sorte\n" + rows(",", point));
        const auto wide = [&](bool big, bool mark) {
            QByteArray bytes;
            for (const QChar c : (mark ? QString(QChar(0xFEFF)) : QString()) + text) {
                const char low = static_cast<char>(c.unicode() & 0xFF);
                const char high = static_cast<char>(c.unicode() >> 8);
                bytes += big ? high : low;
                bytes += big ? low : high;
            }
            return bytes;
        };
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("Windows-1252") << text.toLatin1();
        QTest::newRow("UTF-16, little end first") << wide(false, true);
        QTest::newRow("UTF-16, big end first") << wide(true, true);
        QTest::newRow("UTF-16 without a mark") << wide(false, false);
    }

    void anyEncoding()
    {
        QFETCH(QByteArray, bytes);
        const auto data = read(write(QStringLiteral("encoded.csv"), bytes));
        QCOMPARE(data->count(), Index{30});
        QCOMPARE(data->valueName(0), std::string("Größe"));
        QCOMPARE(data->classes(), (std::vector<std::string>{"Äpfel", "Birnen"}));
    }

    void quotesHoldDelimitersAndLineEnds()
    {
        QByteArray text = "a,b,c,note\n";
        for (int i = 0; i < 20; ++i)
            text += QByteArray::number(i) + ",2." + QByteArray::number(i) + ",3,\"said \"\"no\"\",\nrow " + QByteArray::number(i) + "\"\n";
        const auto data = read(write(QStringLiteral("quoted.csv"), text));
        QCOMPARE(data->count(), Index{20});
        QCOMPARE(data->sampleName(7), std::string("said \"no\",\nrow 7"));
    }

    void headersAreToldFromData_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("first");
        const auto body = [](int columns) {
            QByteArray text;
            for (int i = 0; i < 20; ++i)
                for (int c = 0; c < columns; ++c)
                    text += QByteArray::number(i * 1.5 + c * c) + (c + 1 == columns ? "\n" : ",");
            return text;
        };
        QTest::newRow("names") << "u,v,w,x\n" + body(4) << 20 << QByteArray("u");
        QTest::newRow("none") << body(4) << 20 << QByteArray("Column 1");
        QTest::newRow("numbers that count") << "0,1,2,3\n" + body(4) << 20 << QByteArray("0");
        QTest::newRow("years") << "1990,1991,1992,1993\n" + body(4) << 20 << QByteArray("1990");
        QTest::newRow("years beside a name") << QByteArray("country,1990,1991,1992\n") + [&] {
            QByteArray text;
            for (int i = 0; i < 20; ++i)
                text += "C" + QByteArray::number(i) + "," + QByteArray::number(i * 1.5) + "," + QByteArray::number(i * i) + ",3." +
                        QByteArray::number(i) + "\n";
            return text;
        }() << 20 << QByteArray("1990");
        QTest::newRow("one column") << "level\n" + body(1) << 20 << QByteArray("level");
    }

    void headersAreToldFromData()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        QFETCH(QByteArray, first);
        const auto data = read(write(QStringLiteral("header.csv"), text));
        QCOMPARE(data->count(), Index{count});
        QCOMPARE(data->valueName(0), first.toStdString());
    }

    void manyPortionsAreReadAsOne()
    {
        QByteArray text = "a,b,kind\n"; // several megabytes, read side by side
        for (int i = 0; i < 300'000; ++i)
            text += QByteArray::number(i + 7) + "," + QByteArray::number(i % 1000) + ".5," + (i % 3 ? "x" : "y") + "\n";
        const auto data = read(write(QStringLiteral("long.csv"), text));
        QCOMPARE(data->count(), Index{300'000});
        QCOMPARE(data->shape().size(), Index{2});
        const std::uint32_t picked[] = {0, 123'456, 299'999};
        Matrix values(2, 3);
        data->gather(picked, Out(values.data(), 2, 3));
        QVERIFY(std::abs(values(0, 1) - 123456.0 / 299999) < 1e-6 && values(0, 2) == Scalar(1));
        QVERIFY(std::abs(values(1, 1) - 456.0 / 999) < 1e-6);
        QCOMPARE(data->label(0), std::uint16_t{1});
        QCOMPARE(data->label(299'997), std::uint16_t{1});
        QCOMPARE(data->label(299'999), std::uint16_t{0});
    }

    void rowsThatDoNotFitAreListed()
    {
        QByteArray text = "a,b,c\n";
        for (int i = 0; i < 40; ++i)
            text += i == 16 ? QByteArray("1,2,3,4,5\n") : QByteArray::number(i) + ".5,2,3\n";
        const auto data = read(write(QStringLiteral("ragged.csv"), text));
        QCOMPARE(data->count(), Index{39});
        QCOMPARE(data->leftOut(), (std::vector<LeftOut>{{"row 17", "5 values instead of 3"}}));
        QCOMPARE(data->rowNumber(15), 16u);
        QCOMPARE(data->rowNumber(16), 18u); // as it is counted in the file
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
