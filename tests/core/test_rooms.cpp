// Every include of every file against the modules' rules (ARCHITECTURE.md).
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

namespace {

// Which modules a module may include besides itself.
const std::map<QString, std::set<QString>> allowed = [] {
    std::map<QString, std::set<QString>> rules;
    const auto rule = [&](const char *room, std::initializer_list<const char *> direct, std::initializer_list<const char *> below = {}) {
        std::set<QString> all;
        for (const char *name : direct)
            all.insert(QLatin1String(name));
        for (const char *name : below) { // "and below": what that module may include, too
            all.insert(QLatin1String(name));
            for (const QString &more : rules[QLatin1String(name)])
                all.insert(more);
        }
        rules[QLatin1String(room)] = all;
    };
    rule("core/kernels", {});
    rule("core/base", {}, {"core/kernels"});
    rule("core/spec", {"core/base"});
    rule("core/data", {"core/spec"}, {"core/base"});
    rule("core/nn", {"core/spec"}, {"core/base"});
    rule("core/layers", {}, {"core/nn"});
    rule("core/experiment", {"core/data"}, {"core/layers"});
    rule("core/train", {}, {"core/experiment"});
    rule("core/document", {}, {"core/train"});
    rule("core/analysis", {"core/base"});
    rule("core/measure", {"core/analysis"}, {"core/experiment"});
    rule("core/probe", {"core/analysis"}, {"core/train"});
    rule("core/export", {}, {"core/probe"});
    rule("ui/look", {"core/base"});
    rule("ui/document", {}, {"core/experiment"});
    rule("ui/live", {"ui/look", "core/document"}, {"core/probe"});
    rule("ui/plots", {"core/data"}, {"ui/look"});
    rule("ui/designer", {"ui/look", "ui/plots"}, {"ui/document", "core/probe"});
    rule("ui/inspector", {"ui/look"}, {"ui/document"});
    rule("ui/import", {"ui/inspector", "ui/plots", "core/export"}, {"ui/live"});
    rule("ui/map", {"ui/look", "ui/plots", "core/export"}, {"core/probe"});
    rule("ui/lab", {"ui/look", "core/measure"}, {"ui/live", "ui/document"});
    rule("ui/panels", {"ui/designer", "ui/inspector", "ui/map", "ui/plots"}, {"ui/lab"});
    rule("ui/window", {"ui/designer", "ui/import"}, {"ui/panels"}); // of the designer only where blocks stand
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
        QCOMPARE(charts, QStringList{QStringLiteral("ui/panels/loss/loss_chart.cpp")});
    }

    void whatTrainsSumsInOneOrder()
    {
        // Eigen's sums follow the width of a vector, and its functions and those of the C library differ from machine to machine.
        static const QRegularExpression foreign(
            QStringLiteral("(?<!kernels\\(\\))[.](sum|mean|dot|norm|squaredNorm|exp|log|log1p|tanh|sinh|rsqrt|erf|pow)\\(|"
                           "std::(exp|exp2|expm1|log|log2|log10|log1p|pow|tanh|sinh|cosh|sin|cos|tan|erf|cbrt|hypot)\\("));
        QStringList wrong;
        for (const char *room : {"core/nn", "core/layers", "core/data/corruptions", "core/base/random.cpp", "core/train/weight_updater.cpp",
                                 "core/train/batch_source.cpp"}) {
            const QString path = QStringLiteral(HOURGLASS_SOURCE_DIR "/") + QLatin1String(room);
            QStringList files{path};
            for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
                files << it.next();
            for (const QString &name : files) {
                QFile file(name);
                if (!file.open(QIODevice::ReadOnly))
                    continue; // a folder
                if (const auto match = foreign.match(QString::fromUtf8(file.readAll())); match.hasMatch())
                    wrong << name + QStringLiteral(": ") + match.captured();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void frameAndSchedulerNameNoProbe()
    {
        for (const char *name : {"frame.h", "questions.h", "probe.h", "probes.h", "probes.cpp", "observer.h", "observer.cpp"}) {
            QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/core/probe/") + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("_probe.h\""), name);
        }
    }

    /// The window walks the list of panels: it includes none of their folders, nor does one panel another's, but for what is drawn alike.
    void noPanelIsKnownByName()
    {
        static const QRegularExpression folder(QStringLiteral("#include \"ui/panels/([a-z]+)/"));
        const QMap<QString, QString> shared{{QStringLiteral("runs"), QStringLiteral("reconstructions")}}; // two runs side by side
        for (const char *room : {"/ui/window", "/ui/lab", "/ui/map", "/ui/panels"}) {
            QDirIterator it(QStringLiteral(HOURGLASS_SOURCE_DIR) + QLatin1String(room), QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                if (path.endsWith(QLatin1String("panels/catalogue.cpp")))
                    continue;
                const QString own = path.section(u'/', -2, -2);
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto matches = folder.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const QString other = matches.next().captured(1);
                    QVERIFY2(other == own || shared.value(own) == other, qPrintable(path + QStringLiteral(" includes ") + other));
                }
            }
        }
    }

    void mapsKnowNeitherDocumentNorSession()
    {
        QDirIterator it(QStringLiteral(HOURGLASS_SOURCE_DIR "/ui/map"), QDir::Files, QDirIterator::Subdirectories);
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
