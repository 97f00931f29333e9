// Every include of every file against the rules of who may include whom (ARCHITECTURE.md).
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

namespace {

// Which rooms a room may include beside itself.
const std::map<QString, std::set<QString>> allowed = [] {
    std::map<QString, std::set<QString>> rules;
    const auto rule = [&](const char *room, std::initializer_list<const char *> direct, std::initializer_list<const char *> below = {}) {
        std::set<QString> all;
        for (const char *name : direct)
            all.insert(QLatin1String(name));
        for (const char *name : below) { // "and below": what that room may include, too
            all.insert(QLatin1String(name));
            for (const QString &more : rules[QLatin1String(name)])
                all.insert(more);
        }
        rules[QLatin1String(room)] = all;
    };
    rule("core/base", {});
    rule("core/spec", {"core/base"});
    rule("core/data", {"core/base", "core/spec"});
    rule("core/nn", {"core/base", "core/spec"});
    rule("core/layers", {}, {"core/nn"});
    rule("core/experiment", {"core/data"}, {"core/layers"});
    rule("core/train", {}, {"core/experiment"});
    rule("core/analysis", {"core/base"});
    rule("core/measure", {"core/analysis"}, {"core/experiment"});
    rule("core/export", {"core/data"}, {"core/base"});
    rule("core/probe", {"core/analysis"}, {"core/train"});
    rule("ui/look", {"core/base"});
    rule("ui/document", {}, {"core/experiment"});
    rule("ui/live", {"ui/look"}, {"core/probe"});
    rule("ui/plots", {}, {"ui/look"});
    rule("ui/designer", {"ui/look", "ui/plots"}, {"ui/document", "core/probe"});
    rule("ui/inspector", {"ui/look"}, {"ui/document"});
    rule("ui/views", {"ui/look", "ui/plots"}, {"core/probe"});
    rule("ui/window", {"ui/designer", "ui/inspector", "ui/views", "ui/look", "ui/plots", "ui/document"}, {"ui/live"});
    rule("app", {"app", "core/measure", "core/export"}, {"ui/window"});
    return rules;
}();

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts[0] == QLatin1String("app") ? parts[0] : parts.mid(0, 2).join(QLatin1Char('/'));
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesFollowTheRules()
    {
        const QString root = QStringLiteral(HOURGLASS_SOURCE_DIR "/");
        static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                                QRegularExpression::MultilineOption);
        QStringList wrong;
        int files = 0;
        QStringList charts;
        for (const char *folder : {"core", "ui", "app"}) {
            QDirIterator it(root + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next().mid(root.size());
                ++files;
                QFile file(root + path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString room = roomOf(path);
                QVERIFY2(allowed.contains(room), qPrintable(path + QStringLiteral(": no rules for this room")));
                auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const auto match = matches.next();
                    const QString target = match.captured(2);
                    if (match.captured(1) == QLatin1String("\"")) {
                        const QString other = roomOf(target);
                        if (target.contains(QLatin1Char('/')) && other != room && !allowed.at(room).contains(other))
                            wrong << path + QStringLiteral(" includes ") + target;
                    } else if (room.startsWith(QLatin1String("core/")) && target.startsWith(QLatin1Char('Q'))) {
                        wrong << path + QStringLiteral(": Qt in core");
                    } else if (target.startsWith(QLatin1String("tbb/")) &&
                               !(room.startsWith(QLatin1String("core/")) && path.endsWith(QLatin1String(".cpp")))) {
                        wrong << path + QStringLiteral(": oneTBB outside core's .cpp files");
                    } else if (target.startsWith(QLatin1String("QChart"))) {
                        charts << path;
                    }
                }
            }
        }
        QVERIFY(files > 80);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        charts.removeDuplicates();
        QCOMPARE(charts, QStringList{QStringLiteral("ui/views/loss_view.cpp")});
    }

    void viewsKnowNeitherDocumentNorSession()
    {
        QDirIterator it(QStringLiteral(HOURGLASS_SOURCE_DIR "/ui/views"), QDir::Files);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY2(!text.contains("ExperimentDocument") && !text.contains("session.h\"") && !text.contains("LiveSession"),
                     qPrintable(it.filePath()));
        }
    }

    void coloursStandInTheThemeAlone()
    {
        static const QRegularExpression literal(QStringLiteral("\"#[0-9A-Fa-f]{6}\""));
        QDirIterator it(QStringLiteral(HOURGLASS_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const bool theme = it.filePath().endsWith(QLatin1String("look/tokens.cpp"));
            QVERIFY2(theme || !QString::fromUtf8(file.readAll()).contains(literal), qPrintable(it.filePath()));
        }
    }
};

QTEST_APPLESS_MAIN(TestRooms)
#include "test_rooms.moc"
