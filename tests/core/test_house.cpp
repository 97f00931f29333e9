// The order of the house: short files that say what they are, and nothing unexpected at the top.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <set>

namespace {

constexpr int mostLines = 300;

/// Files that are still longer; each is to be cut by subject. A file that has become short must leave this list.
const std::set<QString> tooLong = [] {
    std::set<QString> files;
    for (const char *path : {
             "app/model_commands.cpp",
             "app/train_command.cpp",
             "core/probe/latent_probes.cpp",
             "core/train/session.cpp",
             "core/train/trainer.cpp",
             "tests/core/test_cli.cpp",
             "tests/core/test_probe.cpp",
             "tests/core/test_training.cpp",
             "ui/inspector/inspector.cpp",
             "ui/views/draw_canvas.cpp",
             "ui/views/draw_view.cpp",
             "ui/views/latent_view.cpp",
             "ui/views/loss_view.cpp",
             "ui/views/map_plot.cpp",
             "ui/window/lab.cpp",
             "ui/window/main_window.cpp",
             "ui/window/main_window_actions.cpp",
             "ui/window/main_window_panels.cpp",
         })
        files.insert(QLatin1String(path));
    return files;
}();

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
            if (lines > mostLines && !tooLong.contains(path))
                wrong << QStringLiteral("%1 has %2 lines").arg(path).arg(lines);
            if (lines <= mostLines && tooLong.contains(path))
                wrong << path + QStringLiteral(" is short now and must leave the list");
        }
        for (const QString &path : tooLong)
            if (!files.contains(path))
                wrong << path + QStringLiteral(" is gone and must leave the list");
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
