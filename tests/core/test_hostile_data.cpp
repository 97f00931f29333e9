// Data that were made to do harm, or by programs with habits of their own: encodings, sizes, numbers, pipes.
#include "core/base/memory.h"
#include "core/base/safe_file.h"
#include "core/experiment/files.h"
#include "core/experiment/presets.h"
#include "tests/core/data_fixture.h"

#include <fstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hourglass;

namespace {

QByteArray npy(const QByteArray &descr, const QByteArray &shape, const QByteArray &order = "False")
{
    const QByteArray header =
        QByteArray("{'descr': '" + descr + "', 'fortran_order': " + order + ", 'shape': (" + shape + "), }").leftJustified(117, ' ') + "\n";
    return QByteArray("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size()) + '\0' + header;
}

QByteArray table(const QByteArray &header, const QByteArray &label)
{
    QByteArray text = header + '\n';
    for (int i = 0; i < 30; ++i)
        text += QByteArray::number(i) + ',' + QByteArray::number(30 - i) + ',' + label + QByteArray::number(i % 3) + '\n';
    return text;
}

} // namespace

class TestHostileData : public DataTest
{
    Q_OBJECT

private Q_SLOTS:
    void textInLatin1IsReadAndWritten()
    {
        const QString path = write(QStringLiteral("latin.csv"), table("a,L\xE4nge,Gr\xF6\xDF"
                                                                      "e",
                                                                      "gr\xFC"
                                                                      "n "));
        Choice choice = sourceFor(path.toStdString());
        choice.settings.set("label", std::string("Größe"));
        const auto data = load(choice, {});
        QCOMPARE(data->valueName(0), std::string("Länge"));
        QCOMPARE(data->classes().at(0), std::string("grün 0"));
        // Whatever still comes as bytes does not keep work from being written.
        Experiment e = denseExperiment({}, 2, {1, 1, 2});
        e.name = "caf\xE9";
        e.dataset = {"csv",
                     {{"path", std::string("/tmp/caf\xE9.csv")},
                      {"label", std::string("Gr\xF6\xDF"
                                            "e")}}};
        const Experiment back = fromJson(toJson(e), "x.json");
        QCOMPARE(back.name, std::string("café"));
        QCOMPARE(back.dataset.settings.option("path"), std::string("/tmp/café.csv"));
        QCOMPARE(fromJson("{\"hourglass\": 1, \"name\": \"caf\xE9\"" + toJson(e).substr(toJson(e).find(",\n  \"seed\"")), "x").name,
                 std::string("café"));
    }

    void filesAndFoldersWithBytesForNames()
    {
        const std::string folder = m_folder.filePath(QStringLiteral("bytes")).toStdString();
        std::filesystem::create_directories(folder + "/gr\xFCn");
        std::filesystem::create_directories(folder + "/rot");
        const std::string pgm = "P5 4 4 255 " + std::string(16, 'x');
        writeFile(folder + "/gr\xFCn/caf\xE9.pgm", pgm);
        writeFile(folder + "/rot/b.pgm", pgm);
        const auto pictures = read(QString::fromStdString(folder));
        QCOMPARE(pictures->classes(), (std::vector<std::string>{"grün", "rot"}));
        const std::string csv = folder + "/caf\xE9.csv";
        writeFile(csv, table("a,b,c", "x").toStdString());
        for (const std::string &named : {csv, folder + "/café.csv", folder + "/caf\uFFFD.csv"})
            QCOMPARE(load(sourceFor(named), {})->name(), std::string("café"));
        QCOMPARE(load({"csv", {{"path", folder + "/café.csv"}}}, {})->count(), Index{30}); // as a document names it
        std::filesystem::remove_all(folder);                                               // Qt cannot
    }

    void notANumberIsAMissingValueHoweverItIsWritten()
    {
        QByteArray text = "a,b\n";
        for (int i = 0; i < 10; ++i)
            text += QByteArray::number(i) + (i == 3 ? ",-nan\n" : i == 5 ? ",+NaN\n" : ",1\n");
        const auto data = read(write(QStringLiteral("nan.csv"), text));
        QCOMPARE(data->count(), Index{8});
        QVERIFY(!data->hasMissing());
    }

    void aRowHasAnEnd()
    {
        const QString wide = refusal(write(QStringLiteral("wide.csv"), "a,b\n" + QByteArray(600'000, ',') + "\n1,2\n"));
        QCOMPARE(wide, QStringLiteral("wide.csv, line 2: more than 262144 values."));
        const QString open = refusal(write(QStringLiteral("open.csv"), "a,b\n1,\"" + QByteArray(35'000'000, 'x')));
        QVERIFY2(open.startsWith(QStringLiteral("open.csv, line 2: longer than 32 MB.")), qPrintable(open));
    }

    void whatAFileHoldsIsQuotedInALine()
    {
        QByteArray text = "a,b\n3," + QByteArray(5'000'000, 'x') + "\n";
        for (int i = 0; i < 20; ++i)
            text += QByteArray::number(i * i) + ",2\n";
        const auto data = read(write(QStringLiteral("long.csv"), text));
        const QString sentence = QString::fromStdString(data->leftOut().at(0).why);
        QVERIFY2(sentence.startsWith(QStringLiteral("\"xxx")) && sentence.size() < 200, qPrintable(sentence));
    }

    void aBombIsNotUnpacked()
    {
        const QString path = writeZipped(QStringLiteral("bomb.csv.gz"), "a,b\n" + QByteArray(70'000'000, '1'));
        QVERIFY(QFileInfo(path).size() < 200'000);
        QVERIFY(refusal(path).contains(QStringLiteral("unpacks to more than 64 MB")));
        const QString array = writeZipped(QStringLiteral("bomb.npy.gz"), npy("|u1", "70000, 1000") + QByteArray(70'000'000, '\0'));
        QCOMPARE(refusal(array),
                 QStringLiteral("bomb.npy.gz unpacks to more than 64 MB, far more than its size suggests. Unpack it first."));
        // What packs well is still read.
        QCOMPARE(read(writeZipped(QStringLiteral("flat.npy.gz"), npy("|u1", "40000, 1000") + QByteArray(40'000'000, '\0')))->count(),
                 Index{40000});
    }

    void memoryIsComparedBeforeItIsTaken()
    {
        const QString path = write(QStringLiteral("large.npy"), npy("<f4", "68719476736, 1"));
        std::filesystem::resize_file(path.toStdString(), std::size_t{1} << 28); // takes no room on the disk
        QVERIFY(freeMemory() < std::size_t{1} << 39 && freeMemory() <= machineMemory());
        QCOMPARE(refusal(path), QStringLiteral("large.npy is truncated: its header gives 68719476736 values, but it contains 67108832."));
    }

    void shapesThatOverflowAreRefused_data()
    {
        QTest::addColumn<QByteArray>("shape");
        QTest::newRow("a product") << QByteArray("3, 4294967296, 4294967296");
        QTest::newRow("a number") << QByteArray("3, 99999999999999999999");
        QTest::newRow("no number") << QByteArray("3, 4x");
        QTest::newRow("negative") << QByteArray("3, -4");
    }

    void shapesThatOverflowAreRefused()
    {
        QFETCH(QByteArray, shape);
        const QString sentence = refusal(write(QStringLiteral("shape.npy"), npy("|u1", shape) + "abc"));
        QVERIFY2(sentence.contains(QStringLiteral("damaged")), qPrintable(sentence));
    }

    void headersAreReadWhole()
    {
        QVERIFY(refusal(write(QStringLiteral("o.npy"), npy("|u1", "1, 4", "Treu") + "abcd")).contains(QStringLiteral("damaged")));
        QVERIFY(refusal(write(QStringLiteral("d.npy"), npy("?u1", "1, 4") + "abcd")).contains(QStringLiteral("damaged")));
    }

    void labelsThatCountNothingAreHarmless()
    {
        for (const QByteArray &label : {QByteArray("\x7f\xc0\0\0", 4), QByteArray("\x60\xad\x78\xec", 4), QByteArray("\xbf\x80\0\0", 4)}) {
            write(QStringLiteral("idx/train-images-idx3-ubyte"), QByteArray("\0\0\x08\x03\0\0\0\x02\0\0\0\x02\0\0\0\x02", 16) + "abcdefgh");
            const QString labels = write(QStringLiteral("idx/train-labels-idx1-ubyte"),
                                         QByteArray("\0\0\x0D\x01\0\0\0\x02", 8) + label + label); // NaN, 1e20, -1
            const auto data = read(labels);
            QCOMPARE(data->count(), Index{2});
            QVERIFY(data->classes().size() <= 1);
        }
    }

    void pipesAreNotWaitedFor()
    {
        const QString pipe = m_folder.filePath(QStringLiteral("pipe.csv"));
        QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0644), 0);
        QCOMPARE(refusal(pipe), QStringLiteral("\"pipe.csv\" is a pipe or a device. Save its contents in a file first."));
        for (const char *kind : {"csv", "npy", "idx"}) // as an experiment names it
            QVERIFY_EXCEPTION_THROWN(load({kind, {{"path", pipe.toStdString()}}}, {}), Error);
    }

    void foldersThatCannotBeReadAreCounted()
    {
        const std::string folder = m_folder.filePath(QStringLiteral("closed")).toStdString();
        const std::string pgm = "P5 4 4 255 " + std::string(16, 'x');
        for (const char *name : {"/a", "/b", "/secret"}) {
            std::filesystem::create_directories(folder + name);
            writeFile(folder + name + "/x.pgm", pgm);
        }
        chmod((folder + "/secret").c_str(), 0);
        chmod(m_folder.path().toUtf8().constData(), 0755);
        const pid_t child = fork();
        if (child == 0) { // as a user whom folders can forbid something
            if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
                _exit(9);
            _exit(read(QString::fromStdString(folder))->leftOut().size() == 1 ? 0 : 1);
        }
        int status = -1;
        waitpid(child, &status, 0);
        chmod((folder + "/secret").c_str(), 0755);
        QCOMPARE(status, 0);
    }

    void moreClassesThanThereAreNumbersForAreRefused()
    {
        Dataset::Parts parts;
        parts.name = "Many";
        parts.shape = vectorShape(1);
        parts.values = std::vector<std::uint8_t>(66000, 1);
        parts.classes.resize(66000);
        QVERIFY_EXCEPTION_THROWN(Dataset{parts}, Error);
    }
};

QTEST_GUILESS_MAIN(TestHostileData)
#include "test_hostile_data.moc"
