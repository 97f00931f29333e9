// ARFF, FANN, XLSX, CIFAR, sounds and prose, and the sentence for what is known but not read.
#include "tests/core/format_fixture.h"

#include <sndfile.h>

#include <cmath>

using namespace hourglass;

class TestTextFormats : public FormatTest
{
    Q_OBJECT

private:
    Table onlyTable(const QString &name, const QByteArray &bytes)
    {
        m_read = contents(write(name, bytes));
        if (m_read.tables.size() != 1)
            qFatal("not one table");
        return m_read.tables[0];
    }
    static QStringList words(const Column &column)
    {
        QStringList list;
        for (const std::uint32_t word : column.wordOf)
            list << QString::fromStdString(column.words.at(word));
        return list;
    }
    static QList<double> list(const std::vector<double> &values) { return {values.begin(), values.end()}; }

    Contents m_read;

private Q_SLOTS:
    void arff()
    {
        const Table table = onlyTable(QStringLiteral("w.arff"), "% a comment\r\n@RELATION weather\n\n@Attribute 'the temp' REAL\n"
                                                                "@attribute sky {sunny, 'rather cloudy', \"it's rain\"}\n"
                                                                "@attribute note string\n@attribute day date 'yyyy-MM-dd'\n"
                                                                "@ATTRIBUTE class {no,yes}\n@DATA\n% rows\n"
                                                                "1.5, 'rather cloudy', 'a, b', '1970-01-02', yes\n"
                                                                "?,?,?,?,no\n-2e1,\"it's rain\",'it\\'s',1970-01-01,yes\n");
        QCOMPARE(table.rows, std::size_t{3});
        QCOMPARE(table.columns.size(), std::size_t{5});
        QCOMPARE(table.columns[0].name, std::string("the temp"));
        QCOMPARE(table.columns[0].numbers[0], 1.5);
        QVERIFY(std::isnan(table.columns[0].numbers[1]));
        QCOMPARE(table.columns[0].numbers[2], -20.0);
        QCOMPARE(table.columns[0].missing, std::size_t{1});
        QCOMPARE(words(table.columns[1]), (QStringList{"rather cloudy", "", "it's rain"}));
        QCOMPARE(table.columns[1].words[0], std::string("sunny")); // the list's order
        QCOMPARE(words(table.columns[2]), (QStringList{"a, b", "", "it's"}));
        QVERIFY(table.columns[3].isDate);
        QCOMPARE(table.columns[3].numbers[0], 86400.0);
        QCOMPARE(table.labels, std::string("class"));
        QCOMPARE(words(table.columns[4]), (QStringList{"yes", "no", "yes"}));
    }

    void sparseArff()
    {
        const Table table = onlyTable(QStringLiteral("s.arff"), "@relation s\n@attribute a numeric\n@attribute b numeric\n"
                                                                "@attribute kind {x,y z}\n@data\n{1 5}\n{0 2, 2 'y z'}\n{}\n{9 1}\n");
        QCOMPARE(list(table.columns[0].numbers), (QList<double>{0, 2, 0}));
        QCOMPARE(list(table.columns[1].numbers), (QList<double>{5, 0, 0}));
        QCOMPARE(words(table.columns[2]), (QStringList{"x", "y z", "x"}));
        QCOMPARE(table.labels, std::string("kind"));
        QCOMPARE(m_read.leftOut.size(), std::size_t{1});
        QCOMPARE(table.rowNumbers, (std::vector<std::uint32_t>{1, 2, 3}));
    }

    void damagedArff()
    {
        const Table table =
            onlyTable(QStringLiteral("d.arff"), "@relation d\n@attribute a real\n@attribute b {x,y}\n@data\n1,x\n2\n3,q\nz,x\n4,y\n");
        QCOMPARE(list(table.columns[0].numbers), (QList<double>{1, 4}));
        QCOMPARE(table.rowNumbers, (std::vector<std::uint32_t>{1, 5}));
        QCOMPARE(m_read.leftOut.size(), std::size_t{3});
        QCOMPARE(m_read.leftOut[1], (LeftOut{"row 3", "\"q\" is not a value of \"b\""}));
        QVERIFY(refusal(write(QStringLiteral("r.arff"), "@relation r\n@attribute bag relational\n@data\n"))
                    .contains(QLatin1String("relational")));
        QCOMPARE(refusal(write(QStringLiteral("e.arff"), "@relation r\n@attribute a real\n@data\n")),
                 QStringLiteral("e.arff contains no samples."));
    }

    void aCsvNamedArff() { QCOMPARE(onlyTable(QStringLiteral("csv.arff"), "1.5,2,3\n2.5,3,4\n3.5,4,5\n").columns.size(), std::size_t{3}); }

    void fann()
    {
        const Table classes = onlyTable(QStringLiteral("t.train"), "3 2 3\n0.5 1\n0 1 0 \n-1 2e1\n1 0 0\n3 4\n0 0 1\n");
        QCOMPARE(classes.columns.size(), std::size_t{3});
        QCOMPARE(classes.columns[0].name, std::string("x1"));
        QCOMPARE(list(classes.columns[1].numbers), (QList<double>{1, 20, 4}));
        QCOMPARE(classes.labels, std::string("class"));
        QCOMPARE(list(classes.columns[2].numbers), (QList<double>{2, 1, 3}));
        const Table numbers = onlyTable(QStringLiteral("n.data"), "2 1 2\n1\n0.5 0.5\n2\n1 0\n");
        QCOMPARE(numbers.columns.size(), std::size_t{3});
        QCOMPARE(numbers.columns[2].name, std::string("y2"));
        QVERIFY(refusal(write(QStringLiteral("c.data"), "5 2 1\n1 2\n1\n3 4\n0\n5\n")).startsWith(QLatin1String("c.data ")));
        // A table of three columns is none.
        QCOMPARE(onlyTable(QStringLiteral("p.data"), "1 2 3\n4 5 6\n7 8 9\n").columns.size(), std::size_t{3});
    }

    void excel()
    {
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray sheet =
            "<worksheet xmlns='" + main +
            "'><sheetData>"
            "<row r='2'><c r='B2' t='s'><v>0</v></c><c r='C2' t='inlineStr'><is><t>when</t></is></c><c r='D2' t='s'><v>1</v></c></row>"
            "<row r='3'><c r='B3'><v>1.5</v></c><c r='C3' s='1'><v>45292</v></c><c r='D3' t='str'><v>x</v></c></row>"
            "<row r='4'/><row r='5'><c r='B5' t='e'><v>#N/A</v></c><c r='C5' s='1'><v>45293.5</v></c><c r='D5' t='str'><v>y</v></c></row>"
            "<row r='6'><c r='B6'><v>-2E-1</v></c><c r='C6' s='1'><v>45294</v></c><c r='D6' "
            "t='str'><v>x</v></c></row></sheetData></worksheet>";
        const QString path =
            writeArchive(QStringLiteral("book.xlsx"), "zip", "none",
                         {{"[Content_Types].xml", "<Types/>"},
                          {"xl/workbook.xml",
                           "<workbook xmlns='" + main +
                               "' xmlns:r='r'><sheets><sheet name='Daten' r:id='a'/><sheet name='leer' r:id='b'/></sheets></workbook>"},
                          {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/>"
                                                         "<Relationship Id='b' Target='/xl/worksheets/sheet2.xml'/></Relationships>"},
                          {"xl/sharedStrings.xml", "<sst xmlns='" + main +
                                                       "'><si><t>Gr\xC3\xB6\xC3\x9F"
                                                       "e</t></si><si><r><t>ki</t></r><r><t>nd</t></r></si></sst>"},
                          {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"},
                          {"xl/worksheets/sheet1.xml", sheet},
                          {"xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"}});
        const Contents read = contents(path);
        QCOMPARE(read.tables.size(), std::size_t{1});
        const Table &table = read.tables[0];
        QCOMPARE(table.name, std::string("Daten"));
        QVERIFY(table.hasHeader);
        QCOMPARE(table.rows, std::size_t{3});
        QCOMPARE(table.columns.size(), std::size_t{3});
        QCOMPARE(table.columns[0].name, std::string("Größe"));
        QCOMPARE(table.columns[0].numbers[0], 1.5);
        QVERIFY(std::isnan(table.columns[0].numbers[1]));
        QVERIFY(table.columns[1].isDate);
        QCOMPARE(table.columns[1].numbers[0], 1704067200.0); // 1 January 2024
        QCOMPARE(table.columns[1].numbers[1], 1704067200.0 + 129600);
        QCOMPARE(words(table.columns[2]), (QStringList{"x", "y", "x"}));
        QVERIFY(refusal(writeArchive(QStringLiteral("bad.xlsx"), "zip", "none", {{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "<a"}}))
                    .startsWith(QLatin1String("bad.xlsx is a damaged Excel file")));
    }

    void sounds()
    {
        for (const auto &[name, format] :
             {std::pair("s.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16), std::pair("s.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16)}) {
            const QString path = m_folder.filePath(QLatin1String(name));
            SF_INFO info{};
            info.samplerate = 8000;
            info.channels = 2;
            info.format = format;
            SNDFILE *file = sf_open(path.toUtf8().constData(), SFM_WRITE, &info);
            QVERIFY(file);
            const float values[] = {0, 0.5F, -0.5F, 0.25F, 0, 0};
            QCOMPARE(sf_writef_float(file, values, 3), sf_count_t{3});
            sf_close(file);
            const Contents read = contents(path);
            QCOMPARE(read.signals.size(), std::size_t{1});
            QCOMPARE(read.signals[0].rate, 8000.0);
            QCOMPARE(read.signals[0].channels, Index{2});
            QCOMPARE(read.signals[0].values.size(), std::size_t{6});
            for (std::size_t i = 0; i < 6; ++i)
                QVERIFY(std::abs(read.signals[0].values[i] - values[i]) < 1e-4F);
        }
        QVERIFY(refusal(write(QStringLiteral("cut.wav"), QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16))).startsWith(QLatin1String("cut.wav ")));
    }

    void prose()
    {
        const Contents read = contents(
            write(QStringLiteral("story.txt"), "Once upon a time there was an autoencoder.\nIt was small, but deep.\n\nThe end.\n"));
        QCOMPARE(read.texts.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(read.texts[0].text).startsWith(QLatin1String("Once")));
    }

    void whatIsKnownIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("command");
        QTest::newRow("set.parquet") << QByteArray("PAR1\0\1", 6) << "Parquet"
                                     << "pandas.read_parquet";
        QTest::newRow("set.bin") << QByteArray("PAR1\0\1", 6) << "Parquet"
                                 << "pandas.read_parquet";
        QTest::newRow("set.pkl") << QByteArray("\x80\x04\x95\0", 4) << "Python pickle"
                                 << "pickle.load";
        QTest::newRow("set.jsonl") << QByteArray("{\"a\": 1}\n{\"a\": 2}\n") << "JSON Lines"
                                   << "lines=True";
        QTest::newRow("set.json") << QByteArray("[{\"a\": 1}]") << "JSON"
                                  << "pandas.read_json";
        QTest::newRow("a.txt") << QByteArray("{\"a\": 1}\n{\"a\": 2}\n") << "JSON Lines"
                               << "lines=True";
        QTest::newRow("set.pdf") << QByteArray("%PDF-1.4\n") << "PDF"
                                 << "pdftotext";
        QTest::newRow("set.db") << QByteArray("SQLite format 3\0\1", 17) << "SQLite"
                                << "sqlite3";
        QTest::newRow("old.xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << "Excel 97"
                                 << "libreoffice";
        QTest::newRow("song.mp3") << QByteArray("ID3\4\0", 5) << "MP3"
                                  << "ffmpeg";
        QTest::newRow("clip.mp4") << QByteArray("\0\0\0\x18"
                                                "ftypisom",
                                                12)
                                  << "Video"
                                  << "%05d.png";
        QTest::newRow("set.rar") << QByteArray("Rar!\x1A\x07\0", 7) << "RAR"
                                 << "unar";
    }
    void whatIsKnownIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QFETCH(QString, command);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString sentence = refusal(write(name, bytes));
        QVERIFY2(sentence.startsWith(name + QStringLiteral(" is a file of the type ") + type + QLatin1Char(',')), qPrintable(sentence));
        QVERIFY2(sentence.contains(command), qPrintable(sentence));
    }
};

QTEST_APPLESS_MAIN(TestTextFormats)
#include "test_text_formats.moc"
