// Files together: what counts as data, names, what is left out, published sets; and a walk over the data at hand.
#include "core/data/formats/format.h"

#include "tests/core/format_fixture.h"

#include <QDirIterator>

#include <set>

using namespace hourglass;

class TestFormats : public FormatTest
{
    Q_OBJECT

private:
    static QByteArray idx(std::initializer_list<int> sizes, const QByteArray &values)
    {
        QByteArray bytes("\0\0\x08", 3);
        bytes.append(static_cast<char>(sizes.size()));
        for (const int size : sizes)
            bytes.append(QByteArray("\0\0\0", 3)).append(static_cast<char>(size));
        return bytes + values;
    }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void kindsAreComplete()
    {
        std::set<std::string> ids;
        for (const FormatKind *kind : formatKinds()) {
            QVERIFY(kind->recognises && kind->read && !kind->suffixes.empty() && !kind->label.empty() && !kind->help.empty());
            QVERIFY(ids.emplace(kind->id).second);
            for (const std::string_view suffix : kind->suffixes)
                QVERIFY(suffix.starts_with('.'));
        }
        QCOMPARE(ids.size(), std::size_t{12});
    }

    void oneBadFileAmongManyIsListed()
    {
        write(QStringLiteral("mixed/a.csv"), "x,y\n1,2\n3,4\n5,6\n");
        write(QStringLiteral("mixed/sub/b.csv"), "x,y\n1,2\n3,4\n5,6\n");
        write(QStringLiteral("mixed/cut.npy"), "\x93NUMPY\1");
        write(QStringLiteral("mixed/set.parquet"), "PAR1");
        write(QStringLiteral("mixed/empty.csv"), "");
        write(QStringLiteral("mixed/README"), "Two tables, 3 rows each.");
        write(QStringLiteral("mixed/LICENSE.txt"), "Free.");
        write(QStringLiteral("mixed/.hidden.csv"), "x,y\n1,2\n");
        const Contents read = contents(path("mixed"));
        QCOMPARE(read.tables.size(), std::size_t{2});
        QCOMPARE(read.tables[0].name, std::string("a"));
        QCOMPARE(read.tables[1].name, std::string("sub/b"));
        QVERIFY(read.texts.empty());
        QStringList left;
        for (const LeftOut &one : read.leftOut)
            left << QString::fromStdString(one.what + ": " + one.why).left(34);
        left.sort();
        QCOMPARE(left, (QStringList{"cut.npy: is not an NPY file.", "empty.csv: is empty.", "set.parquet: is a file of the type"}));
        QCOMPARE(refusal(path("mixed/empty.csv")), QStringLiteral("empty.csv is empty."));
        QDir().mkpath(path("nothing"));
        QCOMPARE(refusal(path("nothing")), QStringLiteral("\"nothing\" contains no data."));
    }

    void picturesAreListed()
    {
        for (const char *name : {"pics/cat/2.png", "pics/cat/10.PNG", "pics/dog/1.jpg", "pics/dog/2"})
            write(QString::fromLatin1(name), "\x89PNG\r\n\x1A\n and so on");
        write(QStringLiteral("pics/dog/empty.jpg"), "");
        write(QStringLiteral("pics/labels.csv"), "file,kind\n1,a\n2,b\n3,a\n");
        const Contents read = contents(path("pics"));
        QStringList found;
        for (const PictureFile &picture : read.pictures)
            found << QString::fromStdString(picture.path);
        QCOMPARE(found, (QStringList{"cat/2.png", "cat/10.PNG", "dog/1.jpg", "dog/2"}));
        QCOMPARE(read.tables.size(), std::size_t{1});
        QCOMPARE(read.leftOut.size(), std::size_t{1});
        const auto store = openStore(path("pics").toStdString(), {});
        QCOMPARE(store->entries().at(read.pictures[3].entry).path, std::string("dog/2"));
        QCOMPARE(contents(path("pics/dog/2")).pictures.size(), std::size_t{1});
    }

    void anIdxFileBringsItsOthers()
    {
        write(QStringLiteral("mnist/train-images-idx3-ubyte"), idx({2, 2, 2}, "abcdefgh"));
        write(QStringLiteral("mnist/train-labels-idx1-ubyte"), idx({2}, QByteArray("\1\0", 2)));
        writeArchive(QStringLiteral("mnist/t10k-images-idx3-ubyte.gz"), "raw", "gzip", {{"t", idx({1, 2, 2}, "ijkl")}});
        write(QStringLiteral("mnist/t10k-labels-idx1-ubyte"), idx({1}, QByteArray("\1", 1)));
        for (const char *one :
             {"mnist", "mnist/train-images-idx3-ubyte", "mnist/t10k-images-idx3-ubyte.gz", "mnist/t10k-labels-idx1-ubyte"}) {
            const Contents read = contents(path(one));
            QCOMPARE(read.arrays.size(), std::size_t{4});
            for (const char *name : {"train-images", "train-labels", "t10k-images", "t10k-labels"})
                QVERIFY2(array(read, name), one);
            QCOMPARE(dimensions(*array(read, "t10k-images")), (QList<std::size_t>{1, 2, 2}));
        }
    }

    void kagglesFoldersAreFoundOnce()
    {
        for (const char *name : {"k/train-images-idx3-ubyte/train-images-idx3-ubyte", "k/train-images.idx3-ubyte"})
            write(QString::fromLatin1(name), idx({2, 2, 2}, "abcdefgh"));
        const Contents read = contents(path("k"));
        QCOMPARE(read.arrays.size(), std::size_t{1});
        QCOMPARE(read.arrays[0].name, std::string("train-images"));
    }

    void batchesOfCifar()
    {
        const auto record = [](QByteArray labels, char first) { return labels + first + QByteArray(3071, '\7'); };
        const QByteArray bin1 = record(QByteArray("\3", 1), 'a') + record(QByteArray("\0", 1), 'b');
        write(QStringLiteral("cifar/data_batch_1.bin"), bin1);
        write(QStringLiteral("cifar/data_batch_2.bin"), record(QByteArray("\1", 1), 'c'));
        write(QStringLiteral("cifar/test_batch.bin"), record(QByteArray("\2", 1), 'd'));
        write(QStringLiteral("cifar/batches.meta.txt"), "airplane\nautomobile\nbird\ncat\n\n");
        const Contents read = contents(path("cifar"));
        QCOMPARE(read.arrays.size(), std::size_t{4});
        QVERIFY(array(read, "train") && array(read, "train/labels") && array(read, "test") && array(read, "test/labels"));
        QCOMPARE(dimensions(*array(read, "train")), (QList<std::size_t>{3, 3, 32, 32}));
        QCOMPARE(numbers(*array(read, "train/labels")), (QList<double>{3, 0, 1}));
        QCOMPARE(numbers(*array(read, "train"))[3072], double('b'));
        QCOMPARE(array(read, "test/labels")->classNames, (std::vector<std::string>{"airplane", "automobile", "bird", "cat"}));
        QVERIFY(read.texts.empty());

        const Contents one = contents(path("cifar/data_batch_1.bin"));
        QCOMPARE(one.arrays.size(), std::size_t{2});
        QCOMPARE(one.arrays[1].classNames.size(), std::size_t{4});
        const Contents hundred = contents(write(QStringLiteral("c100/train.bin"), record(QByteArray("\x13\x63", 2), 'a')));
        QCOMPARE(numbers(*array(hundred, "coarse")), QList<double>{19});
        QCOMPARE(numbers(*array(hundred, "fine")), QList<double>{99});
    }

    void textsAloneAreData()
    {
        for (const char *name : {"texts/good/1.txt", "texts/good/2.txt", "texts/bad/1.txt"})
            write(QString::fromLatin1(name), "It was a good film, all in all. I liked it!\n");
        QCOMPARE(contents(path("texts")).texts.size(), std::size_t{3});
        QCOMPARE(contents(write(QStringLiteral("alone/readme.md"), "# Title\n\nSome prose here.\n")).texts.size(), std::size_t{1});
    }

    /// Every file at hand is read, but those that are made to be refused.
    void theDataAtHandIsRead()
    {
        const QString root = shared("");
        if (!QDir(root).exists())
            QSKIP("no data beside the source");
        static const std::set<QString> refused{"set.parquet", "set.jsonl",  "longdouble.npy", "structured.npy",
                                               "complex.npy", "object.npy", "zz-empty.jpg",   "overflow-in-shape.npy"};
        int files = 0;
        for (QDirIterator it(root, {"*"}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString file = it.next();
            if (file.contains(QLatin1String("hostile")) && !file.endsWith(QLatin1String(".npy")))
                continue;
            if (file.endsWith(QLatin1String("Thumbs.db")))
                continue;
            const QString sentence = refusal(file);
            const QString name = QFileInfo(file).fileName();
            QVERIFY2((sentence == QLatin1String("no error")) != refused.contains(name), qPrintable(file + ": " + sentence));
            QVERIFY2(sentence == QLatin1String("no error") || sentence.startsWith(name), qPrintable(sentence));
            ++files;
        }
        QVERIFY(files > 100);
        const Contents formats = contents(shared("cases/formats"));
        QVERIFY(array(formats, "mnist.npz/x_train") && array(formats, "set/X") && array(formats, "v73/X") &&
                array(formats, "looks-like.csv/y_test"));
        QCOMPARE(formats.pictures.size(), std::size_t{10});
        QCOMPARE(contents(shared("cases/idx-kaggle/archive")).arrays.size(), std::size_t{4});
        QCOMPARE(contents(shared("test/zip/images_background_small1.zip")).pictures.size(), std::size_t{2720});
    }
};

QTEST_APPLESS_MAIN(TestFormats)
#include "test_formats.moc"
