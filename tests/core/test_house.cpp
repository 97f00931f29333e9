// The order of the house: short files with a heading, and nothing unexpected at the top.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace {

constexpr int mostLines = 300;

/// Of all source files, with their paths below the top.
QStringList sources()
{
    const QString root = QStringLiteral(HOURGLASS_SOURCE_DIR "/");
    QStringList files;
    for (const char *folder : {"core", "ui", "app", "tests"}) {
        QDirIterator it(root + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next().mid(root.size());
    }
    files.sort();
    return files;
}

QByteArray contents(const QString &path)
{
    QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileIsLong()
    {
        QStringList wrong;
        const QStringList files = sources();
        QVERIFY(files.size() > 200);
        for (const QString &path : files) {
            const auto lines = contents(path).count('\n');
            if (lines > mostLines)
                wrong << QStringLiteral("%1 has %2 lines").arg(path).arg(lines);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void everyFileSaysWhatItIs()
    {
        QStringList wrong;
        for (const QString &path : sources()) {
            const QByteArray first = contents(path).split('\n').value(0);
            if (!first.startsWith("// ") || first.size() < 8)
                wrong << path;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void theTopHoldsOnlyWhatIsKnown()
    {
        const QStringList known{".ci",
                                ".clang-format",
                                ".clang-tidy",
                                ".git",
                                ".github",
                                ".gitignore",
                                "app",
                                "ARCHITECTURE.md",
                                "build",
                                ".cache",
                                "CMakeLists.txt",
                                "CMakePresets.json",
                                "CONTRIBUTING.md",
                                "core",
                                "LICENSE",
                                "README.md",
                                "resources",
                                "run",
                                "test",
                                "tests",
                                "ui"};
        QStringList unknown;
        for (const QString &name :
             QDir(QStringLiteral(HOURGLASS_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            if (!known.contains(name))
                unknown << name;
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char(' '))));
    }
};

QTEST_APPLESS_MAIN(TestHouse)
#include "test_house.moc"
