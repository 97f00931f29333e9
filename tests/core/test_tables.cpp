// CSV tables: headers, labels, weights, missing values, and every way a table can be wrong.
#include "tests/core/data_fixture.h"

using namespace hourglass;

class TestTables : public DataTest
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(refusal(write(QStringLiteral("short.csv"), "a,b,c\n1,2,3\n4,5\n7,8,9\n4,5\n7,8,9\n")),
                 QStringLiteral("short.csv, line 3: 2 values, but most rows have 3."));
        QByteArray word = "a,b\n";
        for (int i = 0; i < 20; ++i)
            word += QByteArray::number(i) + (i == 3 ? ",x6\n" : ",7\n");
        const auto stranger = read(write(QStringLiteral("word.csv"), word));
        QCOMPARE(stranger->count(), Index{19});
        QCOMPARE(stranger->leftOut()[0], (LeftOut{"row 4", "\"x6\" in column \"b\" is not a number"}));
        QVERIFY(refusal(write(QStringLiteral("none.csv"), "")).contains(QStringLiteral("is empty")));
        QVERIFY(refusal(write(QStringLiteral("binary.csv"), QByteArray("1,2\n\0\x01", 6)))
                    .contains(QStringLiteral("in no format that Hourglass reads")));
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
            QVERIFY2(QString::fromUtf8(problem.what()).contains(QStringLiteral("Keep the rows")), problem.what());
        }
    }

    void aWeightIsNoLabel()
    {
        QByteArray text = "a,b,class\n";
        for (int i = 0; i < 60; ++i)
            text += QByteArray::number(i) + "," + QByteArray::number(i * i) + "," + QByteArray::number(i % 3) + "\n";
        Choice choice = sourceFor(write(QStringLiteral("counts.csv"), text).toStdString());
        QVERIFY(load(choice, {})->hasLabels());
        choice.settings.set("weights", std::string("class"));
        QVERIFY(!load(choice, {})->hasLabels());
        choice.settings.set("label", std::string("class"));
        QVERIFY_THROWS_EXCEPTION(Error, load(choice, {}));
    }

    void csvRecognisesCountHeadersAndSquares()
    {
        const auto iris = read(write(QStringLiteral("iris.csv"), "6,2,setosa,other\n1.5,2,0\n2,3,1\n4,5,0\n6,7,1\n8,9,0\n1,1,1\n"));
        QCOMPARE(iris->count(), Index{6});
        QCOMPARE(iris->classes()[0], std::string("setosa"));
        QByteArray squares;
        for (int i = 0; i < 20; ++i) {
            for (int j = 0; j < 64; ++j)
                squares += QByteArray::number(20 + i + 10 * (j / 8) + 8 * (j % 8)) + ","; // brighter to the right and below
            squares += QByteArray::number(i % 2) + "\n";
        }
        QVERIFY((read(write(QStringLiteral("squares.csv"), squares))->shape() == Shape{8, 8, 1}));
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
