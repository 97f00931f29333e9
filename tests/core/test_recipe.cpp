// What contents mean: the roles of columns, ranges, missing values, which samples, and data read as a model's.
#include "tests/core/data_fixture.h"

#include "core/data/looks.h"
#include "core/data/recipe/recipe.h"
#include "core/data/split.h"

#include <cmath>
#include <set>

using namespace hourglass;

namespace {

/// 40 rows: a number of the row, a date, a person, two measurements, a colour, a class.
QByteArray people()
{
    QByteArray text = "id,when,person,height,weight,colour,class\n";
    for (int i = 0; i < 40; ++i)
        text += QByteArray::number(1000 + 7 * i) + ",2024-01-" + QByteArray::number(i % 28 + 1).rightJustified(2, '0') + ",p" +
                QByteArray::number(i / 4) + "," + QByteArray::number(150 + i * 1.5) + "," + QByteArray::number(50 + (i * 13) % 40 + 0.5) +
                "," +
                (i % 3 == 0   ? "red"
                 : i % 3 == 1 ? "green"
                              : "blue") +
                "," + (i % 4 == 0 ? "few" : "many") + "\n";
    return text;
}

std::vector<std::string> metadataOf(const Dataset &data)
{
    std::vector<std::string> names;
    for (const Column &column : data.metadata())
        names.push_back(column.name);
    return names;
}

} // namespace

class TestRecipe : public DataTest
{
    Q_OBJECT

    std::shared_ptr<const Dataset> readAs(const QByteArray &text, std::initializer_list<std::pair<const std::string, Value>> settings,
                                          LoadContext context = {})
    {
        Choice choice = sourceFor(write(QStringLiteral("people.csv"), text).toStdString());
        for (const auto &[key, value] : settings)
            choice.settings.set(key, value);
        return load(choice, context);
    }

private Q_SLOTS:
    void columnsHaveRoles()
    {
        const auto data = readAs(people(), {});
        QCOMPARE(data->reading().names, (std::vector<std::string>{"height", "weight"}));
        QCOMPARE(metadataOf(*data), (std::vector<std::string>{"id", "when", "person", "colour"}));
        QCOMPARE(data->classes(), (std::vector<std::string>{"few", "many"}));
        QCOMPARE(data->metadata()[0].numbers[3], 1021.0);
        QCOMPARE(data->metadata()[1].numbers[0], 1704067200.0);
        QCOMPARE(data->metadata()[1].words[data->metadata()[1].wordOf[1]], std::string("2024-01-02"));
    }

    void aPersonSetsRoles()
    {
        const auto data = readAs(people(), {{"label", std::string("colour")},
                                            {"values", std::string("weight;id")},
                                            {"names", std::string("person")},
                                            {"leave-out", std::string("height")}});
        QCOMPARE(data->reading().names, (std::vector<std::string>{"id", "weight"}));
        QCOMPARE(data->classes().size(), std::size_t{3});
        QCOMPARE(data->sampleName(5), std::string("p1"));
        QCOMPARE(metadataOf(*data), (std::vector<std::string>{"when", "person", "class"}));
        QVERIFY_EXCEPTION_THROWN(readAs(people(), {{"values", std::string("size")}}), Error);
        QVERIFY_EXCEPTION_THROWN(readAs(people(), {{"values", std::string("height;colour")}}), Error); // words are no values
    }

    void namesAndLooksTellTheLabel_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("row"); // %1: 0 to 39, %2: 0 or 1, %3: a measurement
        QTest::addColumn<int>("values");
        QTest::addColumn<int>("classes");
        QTest::newRow("a continuous target") << QByteArray("age,bmi,target") << QByteArray("%1.5,%3,%3") << 2 << 0;
        QTest::newRow("a class by its name") << QByteArray("Survived,fare,age,port") << QByteArray("%2,%3,%1.5,S%2") << 2 << 2;
        QTest::newRow("hours") << QByteArray("Time,a,b") << QByteArray("%2.00.00,%3,%1.5") << 2 << 0;
        QTest::newRow("a count") << QByteArray("a,b,rooms") << QByteArray("%3,%1.5,%2") << 3 << 0;
        QTest::newRow("a text with other delimiters") << QByteArray("text,a,b") << QByteArray("\"one; two %1\",%3,%1.5") << 2 << 0;
        QTest::newRow("words last") << QByteArray("a,b,c") << QByteArray("%3,%1.5,w%2") << 2 << 2;
    }

    void namesAndLooksTellTheLabel()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, row);
        QFETCH(int, values);
        QFETCH(int, classes);
        QByteArray text = header + '\n';
        for (int i = 0; i < 40; ++i)
            text += QByteArray(row)
                        .replace("%1", QByteArray::number(i))
                        .replace("%2", QByteArray::number(i % 2))
                        .replace("%3", QByteArray::number(i * 7 % 40 + 0.25)) +
                    '\n';
        const auto data = readAs(text, {});
        QCOMPARE(data->shape().size(), Index{values});
        QCOMPARE(static_cast<int>(data->classes().size()), classes);
    }

    void wordsBecomeOneHot()
    {
        const auto data = readAs(people(), {{"one-hot", std::string("colour")}});
        QCOMPARE(data->reading().names, (std::vector<std::string>{"height", "weight", "colour=blue", "colour=green", "colour=red"}));
        const Matrix values = all(*data);
        QCOMPARE(values.bottomRows(3).colwise().sum().minCoeff(), Scalar(1));
        QCOMPARE(values(4, 0), Scalar(1));
    }

    void aModelMatchesColumnsByName()
    {
        const auto trained = readAs(people(), {{"one-hot", std::string("colour")}});
        LoadContext context;
        context.forInference = true;
        context.like = std::make_shared<const LearnedFrom>(LearnedFrom{trained->shape(), trained->reading()});
        QByteArray other = "weight,extra,colour,height\n"; // in another order, of other ranges, without a label and two of the colours
        for (int i = 0; i < 5; ++i)
            other += "70.5," + QByteArray::number(i) + ",red," + QByteArray::number(160 + i) + "\n";
        const auto read = readAs(other, {{"one-hot", std::string("colour")}}, context);
        QCOMPARE(read->reading().names, trained->reading().names);
        const Matrix values = all(*read);
        QVERIFY(std::abs(values(0, 0) - 10 / 58.5) < 1e-6); // in the range that was learned
        QCOMPARE(values(4, 0), Scalar(1));
        QCOMPARE(values(2, 0), Scalar(0));
        try {
            readAs("pressure,colour\n1,red\n2,red\n", {}, context);
            QFAIL("foreign columns were read");
        } catch (const Error &problem) {
            QCOMPARE(std::string(problem.what()), std::string("people.csv is missing columns that the model needs: height, weight."));
        }
    }

    void scalingsBringNumbersIntoTheirRange_data()
    {
        QTest::addColumn<QString>("scaling");
        for (const char *how : {"column", "range", "standard", "robust", "log", "none"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void scalingsBringNumbersIntoTheirRange()
    {
        QFETCH(QString, scaling);
        const auto data = readAs(people(), {{"scaling", scaling.toStdString()}});
        const Matrix values = all(*data);
        for (Index i = 0; i < 40; ++i) // and back into the unit of the file
            QVERIFY(std::abs(inUnit(*data, 0, static_cast<double>(values(0, i))) - (150 + static_cast<double>(i) * 1.5)) < 1e-3);
        const auto row = values.row(0);
        if (scaling == QLatin1String("column") || scaling == QLatin1String("log"))
            QVERIFY(std::abs(row.minCoeff()) < 1e-6 && std::abs(row.maxCoeff() - 1) < 1e-6);
        if (scaling == QLatin1String("standard"))
            QVERIFY(std::abs(row.mean()) < 1e-5 && std::abs(row.squaredNorm() / 40 - 1) < 1e-4);
        if (scaling == QLatin1String("robust"))
            QVERIFY(std::abs(row(30) - row(10) - 1) < 0.06); // quartiles lie one apart
    }

    void smallBytesAndFloatsMeanTheSame()
    {
        // A mask of 0 and 1 is one, be it written as bytes or as booleans; brightness is a share of 255.
        QByteArray mask;
        QByteArray bright;
        for (int i = 0; i < 4 * 5 * 5; ++i) {
            mask += static_cast<char>(i % 3 == 0);
            bright += static_cast<char>(i % 3 == 0 ? 255 : 0);
        }
        const auto npy = [](const char *type, const QByteArray &bytes) {
            const QByteArray header =
                QByteArray("{'descr': '|" + QByteArray(type) + "', 'fortran_order': False, 'shape': (4, 5, 5), }").leftJustified(117, ' ') +
                "\n";
            return QByteArray("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size()) + '\0' + header + bytes;
        };
        const Matrix expected = all(*read(write(QStringLiteral("a.npy"), npy("u1", bright))));
        QCOMPARE(expected.maxCoeff(), Scalar(1));
        QVERIFY(all(*read(write(QStringLiteral("b.npy"), npy("u1", mask)))) == expected);
        QVERIFY(all(*read(write(QStringLiteral("c.npy"), npy("b1", mask)))) == expected);
    }

    void codesForMissingAreFound()
    {
        QByteArray text = people();
        QVERIFY(text.contains(",165,") && text.contains(",180,"));
        text.replace(",165,", ",-999,").replace(",180,", ",-999,");
        const auto data = readAs(text, {});
        QCOMPARE(data->missingValues(), std::size_t{2});
        QCOMPARE(data->count(), Index{38});
        QVERIFY(QString::fromStdString(data->note()).contains(QStringLiteral("2 values of -999 taken for missing (height)")));
        QCOMPARE(readAs(text, {{"missing-code", std::string("none")}})->count(), Index{40});
        QCOMPARE(readAs(text, {{"missing", std::string("mean")}})->count(), Index{40});
    }

    void aCodeOfOneColumnIsOneInOthers()
    {
        QByteArray text = "CO,NMHC,T\n"; // -200 lies far from the first column's values, but not from the second's
        for (int i = 0; i < 60; ++i)
            text += (i % 10 == 3 ? QByteArray("-200") : QByteArray::number(i % 7 + 0.5)) + ',' +
                    (i % 5 == 1 ? QByteArray("-200") : QByteArray::number(i * 37 % 200)) + ',' + QByteArray::number(i * 11 % 60) + '\n';
        QCOMPARE(readAs(text, {})->missingValues(), std::size_t{6 + 12});
    }

    void outliersAndConstantsArePointedOut()
    {
        QByteArray text = people();
        text.replace(",180,", ",1000000,");
        QVERIFY(QString::fromStdString(readAs(text, {})->note()).contains(QStringLiteral("height: 1000000")));
        QByteArray same = "a,b\n";
        for (int i = 0; i < 20; ++i)
            same += QByteArray::number(i * i) + ",5\n";
        QVERIFY(QString::fromStdString(readAs(same, {})->note()).contains(QStringLiteral("one value alone: b")));
    }

    void samplesAreChosen()
    {
        const auto few = readAs(people(), {{"classes", std::string("FEW")}});
        QCOMPARE(few->count(), Index{10});
        QCOMPARE(few->classes(), (std::vector<std::string>{"few"}));
        QCOMPARE(few->rowNumber(1), 5u);
        QCOMPARE(few->metadata()[0].numbers[1], 1028.0);
        QCOMPARE(readAs(people(), {{"balance", true}})->count(), Index{20});
        const auto some = readAs(people(), {{"limit", std::int64_t{7}}});
        QCOMPARE(some->count(), Index{7});
        QVERIFY(some->rowNumber(0) < some->rowNumber(6));
        QVERIFY_EXCEPTION_THROWN(readAs(people(), {{"classes", std::string("none")}}), Error);
    }

    void aGroupStaysInOneSplit()
    {
        const auto data = readAs(people(), {{"group", std::string("person")}});
        const Split split = makeSplit(*data, 0.2, 0.2, 3);
        std::set<std::uint32_t> train;
        for (const std::uint32_t s : split.train)
            train.insert(data->groups()[s]);
        QVERIFY(split.test.size() >= 8 && split.validation.size() >= 4 && !split.train.empty());
        for (const auto *part : {&split.validation, &split.test})
            for (const std::uint32_t s : *part)
                QVERIFY(!train.contains(data->groups()[s]));
        const SplitSizes sizes = splitSizes(*data, 0.2, 0.2);
        QCOMPARE(sizes.train + sizes.validation + sizes.test, Index{40});
    }

    void aSplitColumnMarksTheTest()
    {
        QByteArray text = "a,b,usage\n";
        for (int i = 0; i < 20; ++i)
            text += QByteArray::number(i * 0.3) + "," + QByteArray::number(i) + (i % 4 == 1 ? ",Test\n" : ",Training\n");
        const auto data = readAs(text, {});
        QCOMPARE(data->officialTest(), Index{5});
        QCOMPARE(data->count(), Index{20});
        QCOMPARE(data->rowNumber(15), 2u); // the test split stands at the end
        QCOMPARE(readAs(text, {{"split", std::string("none")}})->officialTest(), Index{0});
    }

    void windowsCutASeries()
    {
        QByteArray text = "x,y,label\n";
        for (int i = 0; i < 100; ++i)
            text += QByteArray::number(std::sin(i)) + "," + QByteArray::number(i * 10) + (i == 42 ? ",bad\n" : ",good\n");
        const auto data = readAs(text, {{"window", std::int64_t{10}}});
        QCOMPARE(data->count(), Index{10});
        QCOMPARE(data->shape(), (Shape{1, 10, 2}));
        QCOMPARE(data->kind(), DataKind::Series);
        QCOMPARE(data->classes()[data->label(4)], std::string("bad"));
        QCOMPARE(data->classes()[data->label(5)], std::string("good"));
        const Matrix values = all(*data); // each channel has one scale for all its steps
        QVERIFY(std::abs(values(19, 9) - 1) < 1e-6 && std::abs(values(1, 1) - 100 / 990.0) < 1e-6);
        QCOMPARE(readAs(text, {{"window", std::int64_t{10}}, {"step", std::int64_t{5}}})->count(), Index{19});
        QVERIFY_EXCEPTION_THROWN(readAs(text, {{"window", std::int64_t{101}}}), Error);
    }

    void oneSampleIsNotTrainedOn()
    {
        QVERIFY(refusal(write(QStringLiteral("one.csv"), "a,b\n1,2\n")).contains(QStringLiteral("only one sample")));
        const auto two = read(write(QStringLiteral("two.csv"), "a,b\n1,2\n3,4\n"));
        const Split split = makeSplit(*two, 0.1, 0.1, 1);
        QCOMPARE(split.train.size(), std::size_t{1});
        QCOMPARE(split.test.size(), std::size_t{1});
        QVERIFY(split.train[0] != split.test[0]);
    }

    void listsOfNames()
    {
        const std::vector<std::string> names{"a", "b;c", "d \"e\""};
        QCOMPARE(listFrom(listText(names)), names);
        QVERIFY(listFrom("").empty() && listFrom(" ; ").empty());
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "test_recipe.moc"
