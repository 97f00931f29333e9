// Where bytes come from: files, folders and archives; what does not count, what is refused, and how much is unpacked.
#include "tests/core/format_fixture.h"

#include <QElapsedTimer>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace hourglass;

class TestStore : public FormatTest
{
    Q_OBJECT

private:
    static std::unique_ptr<Store> open(const QString &path) { return openStore(path.toStdString(), {}); }
    static QByteArray bytes(const Store &store, std::size_t entry)
    {
        const Bytes read = store.read(store.entries().at(entry), {});
        return {reinterpret_cast<const char *>(read.data()), static_cast<qsizetype>(read.size())};
    }
    static QString refused(const QString &path)
    {
        try {
            const auto store = open(path);
            bytes(*store, 0);
        } catch (const Error &problem) {
            return QString::fromUtf8(problem.what());
        }
        return QStringLiteral("no error");
    }

private Q_SLOTS:
    void aFileIsItself()
    {
        const auto store = open(write(QStringLiteral("one.bin"), "abcdef"));
        QCOMPARE(QString::fromStdString(store->name()), QStringLiteral("one.bin"));
        QVERIFY(!store->isFolder());
        QCOMPARE(paths(*store), QStringList{QStringLiteral("one.bin")});
        QCOMPARE(store->entries()[0].size, std::uint64_t{6});
        QCOMPARE(bytes(*store, 0), QByteArray("abcdef"));
        QCOMPARE(store->head(store->entries()[0], 3).text(), "abc");
        QCOMPARE(QString::fromStdString(store->file(store->entries()[0]).string()), m_folder.filePath(QStringLiteral("one.bin")));
    }

    void packedFilesAreUnpacked_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *filter : {"gzip", "xz", "zstd", "bzip2", "lz4"})
            QTest::newRow(filter) << QString::fromLatin1(filter);
    }
    void packedFilesAreUnpacked()
    {
        QFETCH(QString, filter);
        const QByteArray text = QByteArray("numbers 1 2 3\n").repeated(1000);
        // By its content: the name says nothing.
        const auto store = open(writeArchive(QStringLiteral("p-%1").arg(filter), "raw", filter.toLatin1().constData(), {{"p", text}}));
        QVERIFY(!store->isFolder());
        QCOMPARE(bytes(*store, 0), text);
        QCOMPARE(store->head(store->entries()[0], 7).text(), "numbers");
        QVERIFY(store->file(store->entries()[0]).empty());
    }

    void archivesAreFolders_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("filter");
        QTest::newRow("zip") << "zip"
                             << "none";
        QTest::newRow("tar") << "gnutar"
                             << "none";
        QTest::newRow("tar.gz") << "ustar"
                                << "gzip";
        QTest::newRow("tar.xz") << "pax"
                                << "xz";
        QTest::newRow("tar.zst") << "ustar"
                                 << "zstd";
        QTest::newRow("7z") << "7zip"
                            << "none";
    }
    void archivesAreFolders()
    {
        QFETCH(QString, format);
        QFETCH(QString, filter);
        const QString path =
            writeArchive(QStringLiteral("archive-%1-%2").arg(format, filter), format.toLatin1().constData(), filter.toLatin1().constData(),
                         {{"set/img10.txt", "ten"},
                          {"set/img2.txt", "two"},
                          {"../out.txt", "out"},
                          {"set/.hidden", "x"},
                          {"__MACOSX/set/._img2.txt", "x"},
                          {"set/\xC3\x84pfel.txt", "apples"}});
        const auto store = open(path);
        QVERIFY(store->isFolder());
        QStringList found = paths(*store);
        found.replaceInStrings(QStringLiteral("../out.txt"), QStringLiteral("out.txt"));
        QCOMPARE(found, (QStringList{"out.txt", "set/img2.txt", "set/img10.txt", QStringLiteral("set/Äpfel.txt")}));
        QCOMPARE(bytes(*store, 0), QByteArray("out"));
        QCOMPARE(bytes(*store, 2), QByteArray("ten"));
    }

    void folderIsSortedAndClean()
    {
        for (const char *name : {"f/b/img10.txt", "f/b/img2.txt", "f/a-b.txt", "f/a/x.txt", "f/.DS_Store", "f/b/Thumbs.db", "f/.git/config",
                                 "f/desktop.ini", "f/b/._img2.txt"})
            write(QString::fromLatin1(name), name);
        const auto store = open(m_folder.filePath(QStringLiteral("f")));
        QVERIFY(store->isFolder());
        QCOMPARE(paths(*store), (QStringList{"a/x.txt", "a-b.txt", "b/img2.txt", "b/img10.txt"}));
        QCOMPARE(QString::fromStdString(open(m_folder.filePath(QStringLiteral("f/")))->name()), QStringLiteral("f"));
    }

    void linksDoNotCircle()
    {
        write(QStringLiteral("links/real/x.txt"), "x");
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("links")), m_folder.filePath(QStringLiteral("links/real/up"))));
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("links/real")), m_folder.filePath(QStringLiteral("links/again"))));
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("links/nowhere")), m_folder.filePath(QStringLiteral("links/broken"))));
        write(QStringLiteral("outside.txt"), "y");
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("outside.txt")), m_folder.filePath(QStringLiteral("links/linked.txt"))));
        const auto store = open(m_folder.filePath(QStringLiteral("links")));
        QCOMPARE(paths(*store), (QStringList{"linked.txt", "real/x.txt"}));
        QCOMPARE(store->leftOut().size(), std::size_t{1});
        QCOMPARE(store->leftOut()[0].what, std::string("broken"));
    }

    void pipesAndDevicesAreRefused()
    {
        write(QStringLiteral("pipes/x.txt"), "x");
        QVERIFY(::mkfifo(m_folder.filePath(QStringLiteral("pipes/pipe")).toLocal8Bit().constData(), 0600) == 0);
        const auto store = open(m_folder.filePath(QStringLiteral("pipes")));
        QCOMPARE(paths(*store), QStringList{QStringLiteral("x.txt")});
        QCOMPARE(store->leftOut().size(), std::size_t{1});
        QVERIFY(refused(m_folder.filePath(QStringLiteral("pipes/pipe"))).contains(QLatin1String("is a pipe or a device")));
        QVERIFY(refused(QStringLiteral("/dev/zero")).contains(QLatin1String("is a pipe or a device")));
        QVERIFY(refused(m_folder.filePath(QStringLiteral("nothing"))).contains(QLatin1String("cannot be opened")));
    }

    void unreadableFoldersAreListed()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        write(QStringLiteral("closed/x.txt"), "x");
        write(QStringLiteral("closed/in/y.txt"), "y");
        const QByteArray inner = m_folder.filePath(QStringLiteral("closed/in")).toLocal8Bit();
        QVERIFY(::chmod(inner.constData(), 0) == 0);
        const auto store = open(m_folder.filePath(QStringLiteral("closed")));
        ::chmod(inner.constData(), 0700);
        QCOMPARE(paths(*store), QStringList{QStringLiteral("x.txt")});
        QCOMPARE(store->leftOut().at(0).what, std::string("in"));
    }

    void anyBytesAreAName()
    {
        write(QStringLiteral("bytes/plain.txt"), "p");
        QFile file;
        const std::string path = m_folder.filePath(QStringLiteral("bytes")).toStdString() + "/\xFF\xE4.txt";
        std::FILE *raw = std::fopen(path.c_str(), "w");
        QVERIFY(raw);
        std::fputs("odd", raw);
        std::fclose(raw);
        const auto store = open(m_folder.filePath(QStringLiteral("bytes")));
        QCOMPARE(store->entries().size(), std::size_t{2});
        QCOMPARE(store->entries()[1].path, std::string("\xFF\xE4.txt"));
        QCOMPARE(bytes(*store, 1), QByteArray("odd"));
    }

    void archivesInsideAreFolders()
    {
        const QString zip = writeArchive(QStringLiteral("nest/inner.zip"), "zip", "none", {{"a.txt", "a"}, {"b/c.txt", "c"}});
        write(QStringLiteral("nest/d.txt"), "d");
        write(QStringLiteral("nest/bad.zip"), QByteArray("PK\3\4") + QByteArray(100, 'x'));
        const auto store = open(m_folder.filePath(QStringLiteral("nest")));
        QCOMPARE(paths(*store), (QStringList{"d.txt", "inner.zip/a.txt", "inner.zip/b/c.txt"}));
        QCOMPARE(store->leftOut().size(), std::size_t{1});
        QCOMPARE(store->leftOut()[0].what, std::string("bad.zip"));
        QFile file(zip);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto outer = open(writeArchive(QStringLiteral("outer.tar"), "ustar", "none", {{"in.zip", file.readAll()}}));
        QCOMPARE(paths(*outer), (QStringList{"in.zip/a.txt", "in.zip/b/c.txt"}));
    }

    void aDocumentIsOneFile()
    {
        const auto store =
            open(writeArchive(QStringLiteral("book.xlsx"), "zip", "none", {{"xl/a.xml", "a"}, {"[Content_Types].xml", "t"}}));
        QVERIFY(!store->isFolder());
        QCOMPARE(paths(*store), QStringList{QStringLiteral("book.xlsx")});
    }

    void bombsAreStopped()
    {
        const QByteArray zeros(96 << 20, '\0'); // packs to a thousandth
        const QString lone = writeArchive(QStringLiteral("bomb.gz"), "raw", "gzip", {{"z", zeros}});
        QVERIFY2(refused(lone).contains(QLatin1String("far more than its size suggests")), qPrintable(refused(lone)));
        QVERIFY(refused(writeArchive(QStringLiteral("bomb.zip"), "zip", "none", {{"a", zeros.left(40 << 20)}, {"b", zeros.left(40 << 20)}}))
                    .contains(QLatin1String("far more than its size suggests")));
        const auto store = open(lone); // its beginning can be looked at
        QCOMPARE(store->head(store->entries()[0], 10).size(), std::size_t{10});
    }

    void damagedArchivesAreOneSentence()
    {
        for (const char *filter : {"gzip", "xz", "zstd", "bzip2"}) {
            QByteArray noise;
            for (unsigned i = 0, x = 1; i < 50000; ++i, x = x * 1664525U + 1013904223U)
                noise.append(static_cast<char>(x >> 24));
            const QString path = writeArchive(QStringLiteral("cut.gz"), "raw", filter, {{"n", noise}});
            QVERIFY(QFile::resize(path, 20000));
            QCOMPARE(refused(path), QStringLiteral("cut.gz is a damaged or truncated archive."));
        }
        const QString zip =
            writeArchive(QStringLiteral("cut.zip"), "zip", "none", {{"a", QByteArray(5000, 'a')}, {"b", QByteArray(5000, 'b')}});
        QVERIFY(QFile::resize(zip, 30));
        QCOMPARE(refused(zip), QStringLiteral("cut.zip is a damaged or truncated archive."));
    }

    void aDamagedTarIsOneSentence()
    {
        const QString path =
            writeArchive(QStringLiteral("bad.tar"), "ustar", "none", {{"a", QByteArray(600, 'a')}, {"b", QByteArray(600, 'b')}});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        for (int at = 0; at < good.size(); at += 13) { // one byte wrong: read, or refused
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x55);
            const QString sentence = refused(write(QStringLiteral("bad.tar"), bad));
            QVERIFY(sentence == QLatin1String("no error") || sentence.contains(QLatin1String("damaged or truncated")));
        }
    }

    void whatComesWithTheProgram()
    {
        const auto store = memoryStore("set.csv", Bytes(std::string("a,b\n1,2\n")));
        QVERIFY(!store->isFolder());
        QCOMPARE(bytes(*store, 0), QByteArray("a,b\n1,2\n"));
        QVERIFY(store->file(store->entries()[0]).empty());
    }

    void readingStops()
    {
        const auto store = open(write(QStringLiteral("big.bin"), QByteArray(3 << 20, 'x')));
        std::stop_source stop;
        stop.request_stop();
        LoadContext context;
        context.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(store->read(store->entries()[0], context), Cancelled);
        QVERIFY_EXCEPTION_THROWN(openStore(m_folder.path().toStdString(), context), Cancelled);
    }

    void aFileThatChangesIsRefused()
    {
        const QString path = write(QStringLiteral("growing.bin"), QByteArray(8 << 20, 'x'));
        const auto store = open(path);
        LoadContext context;
        bool once = false;
        context.progress = [&](double) {
            if (std::exchange(once, true))
                return;
            QFile file(path);
            QVERIFY(file.resize(1 << 20));
        };
        try {
            store->read(store->entries()[0], context);
            QFAIL("read a file that shrank");
        } catch (const Error &problem) {
            QCOMPARE(std::string(problem.what()), std::string("growing.bin changed while it was read. Open it again."));
        }
    }
};

QTEST_APPLESS_MAIN(TestStore)
#include "test_store.moc"
