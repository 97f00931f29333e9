// What the map gives to other programs: every sample as a table, every dot as a drawing, while the window goes on.
#include "core/base/numbers.h"
#include "core/probe/map_probe.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/window/view_export.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <future>

using namespace hourglass;

namespace {

/// A panel whose table takes as long as a test likes.
class SlowPanel : public Panel
{
public:
    explicit SlowPanel(std::shared_future<void> go) : m_go(std::move(go)) { setObjectName(QStringLiteral("slow")); }
    bool hasTable() const override { return true; }
    TextWork wholeTable() const override
    {
        return [go = m_go](const Task::Job &job) {
            do {
                job.progress(0.25);
                job.throwIfStopped();
            } while (go.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready);
            return std::string("a\n1\n");
        };
    }

private:
    std::shared_future<void> m_go;
};

} // namespace

class TestMapFiles : public ExplorerTest
{
    Q_OBJECT

private:
    QString path(const char *name) { return m_folder.filePath(QLatin1String(name)); }
    QByteArray exported(const char *action, const char *name)
    {
        QFile file(path(name));
        file.remove();
        m_window->askForExport = [this](const QString &suggested, const QString &) { return m_folder.filePath(suggested); };
        trigger(action);
        [&] { QTRY_VERIFY(file.exists()); }();
        [&] { QTRY_VERIFY(!lab().writer().isBusy()); }();
        [&] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
        return file.readAll();
    }
    /// Ids of the dots in a drawing, and all its words.
    static std::pair<QStringList, QString> read(const QByteArray &svg)
    {
        QXmlStreamReader reader(svg);
        QStringList ids;
        QString words;
        while (!reader.atEnd()) {
            reader.readNext();
            const QString id = reader.isStartElement() ? reader.attributes().value(QLatin1String("id")).toString() : QString();
            if (id.startsWith(QLatin1String("sample-")))
                ids.append(id);
            if (reader.isCharacters())
                words += reader.text().toString() + u'\n';
        }
        [&] { QVERIFY2(!reader.hasError(), qPrintable(reader.errorString())); }();
        return {ids, words};
    }

private Q_SLOTS:
    void theTableHasEverySample()
    {
        choose("mapCount", QStringLiteral("500 samples"));
        train();
        const auto map = frame()->share<MapAnswer>();
        QCOMPARE(map->samples->size(), std::size_t{500});
        QVERIFY(map->errors.empty()); // none is asked for
        focus().setSelection({4, 7});
        const QList<QByteArray> lines = exported("latentViewCsv", "latent-space.csv").trimmed().split('\n');
        QCOMPARE(lines[0], QByteArray("sample,name,class,split,selected,x,y,z1,z2,error,last_used,density,mean"));
        QCOMPARE(lines.size(), static_cast<qsizetype>(lab().dataset()->count()) + 1);
        QMap<QByteArray, int> split;
        int selected = 0;
        for (qsizetype s = 1; s < lines.size(); ++s) {
            const QList<QByteArray> fields = lines[s].split(',');
            QCOMPARE(fields.size(), 13);
            QCOMPARE(fields[0].toLongLong(), s - 1);
            ++split[fields[3]];
            selected += fields[4] == "1";
            QVERIFY(fields[9].toDouble() > 0); // an error of every sample
        }
        QCOMPARE(selected, 2);
        QVERIFY(split["train"] > split["test"] && split["validation"] > 0 && split["test"] > 0);
        for (Index i = 0; i < 500; i += 50) { // those of the map stay where they are seen
            const QList<QByteArray> fields = lines[sample(i) + 1].split(',');
            QVERIFY(std::abs(fields[5].toDouble() - static_cast<double>(map->points(0, i))) < 1e-4);
            QVERIFY(std::abs(fields[6].toDouble() - static_cast<double>(map->points(1, i))) < 1e-4);
        }
        QApplication::clipboard()->clear();
        trigger("latentViewCopyNumbers");
        QTRY_COMPARE(QApplication::clipboard()->text().count(u'\n'), static_cast<qsizetype>(lab().dataset()->count()) + 1);
    }

    void theDrawingHasEveryDotItsAxesAndItsCaption()
    {
        train();
        const auto count = static_cast<qsizetype>(frame()->get<MapAnswer>()->samples->size());
        auto [dots, words] = read(exported("latentViewSvg", "latent-space.svg"));
        QCOMPARE(dots.size(), count);
        QCOMPARE(QSet<QString>(dots.begin(), dots.end()).size(), count);
        for (const char *word : {"z1", "z2", "Digits", "Run 1", "epoch"})
            QVERIFY2(words.contains(QLatin1String(word)), word);
        for (const std::string &name : lab().dataset()->classes()) // with how many
            QVERIFY2(words.contains(QString::fromStdString(name) + QLatin1String(" (")), name.c_str());
        // In the explorer the decoded plane lies beneath them, and PCA's map is drawn as well.
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QTRY_VERIFY(frame()->get<ManifoldAnswer>() && map()->style().manifold);
        const QByteArray explored = exported("latentViewSvg", "latent-space.svg");
        QCOMPARE(read(explored).first.size(), count);
        QVERIFY(explored.contains("data:image/png;base64,"));
        focus().setGhost(true);
        QTRY_COMPARE(map()->ghostShare(), 1.0);
        std::tie(dots, words) = read(exported("latentViewSvg", "latent-space.svg"));
        QVERIFY(dots.size() == count && words.contains(QStringLiteral("PCA's map of the same samples")));
        focus().setGhost(false);
        QTRY_COMPARE(map()->ghostShare(), 0.0);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        std::tie(dots, words) = read(exported("latentViewSvg", "latent-space.svg"));
        // What lies over the dots is as large as the plot, in pixels of CSS.
        QFile file(path("latent-space.svg"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        const auto plot = QRegularExpression(QStringLiteral("<clipPath id=\"plot\"><rect width=\"([0-9.]+)\"")).match(svg);
        const auto over = QRegularExpression(QStringLiteral("<svg width=\"([0-9.]+)mm\"")).match(svg);
        QVERIFY(plot.hasMatch() && over.hasMatch());
        QVERIFY(std::abs(over.captured(1).toDouble() * 96 / 25.4 - plot.captured(1).toDouble()) < 1);
        // Where one is told by colour what the error is, the key says so.
        choose("mapColour", QStringLiteral("Error"));
        QTRY_VERIFY(!frame()->get<MapAnswer>()->errors.empty());
        std::tie(dots, words) = read(exported("latentViewSvg", "latent-space.svg"));
        QVERIFY(dots.size() == count && words.contains(QStringLiteral("Error")));
        // Of a class that is hidden there is nothing.
        choose("mapColour", QStringLiteral("Class"));
        QTest::mouseClick(find<QWidget>("classKey"), Qt::LeftButton, {}, QPoint(8, 4));
        std::tie(dots, words) = read(exported("latentViewSvg", "latent-space.svg"));
        QVERIFY(dots.size() < count && dots.size() > count / 2);
        QVERIFY(!words.contains(QString::fromStdString(lab().dataset()->classes()[0]) + QLatin1String(" (")));
        const QString caption = QStringLiteral("%1 of %2 samples");
        QVERIFY2(words.contains(caption.arg(QLocale().toString(dots.size()), QLocale().toString(count))), qPrintable(words));
    }

    void aDensityIsDrawnAsShapes()
    {
        train();
        find<QAbstractButton>("mapDensity")->setChecked(true);
        QTRY_VERIFY(map()->style().density);
        const QByteArray svg = exported("latentViewSvg", "latent-space.svg");
        const auto [dots, words] = read(svg);
        QVERIFY(dots.isEmpty() && words.contains(QStringLiteral("z1")) && words.contains(QStringLiteral("Digits")));
        QVERIFY(!svg.contains("<image"));
        const QByteArray areas = svg.mid(svg.indexOf("<g id=\"density\""));
        QVERIFY(areas.left(areas.indexOf("</g>")).count("<path") > 5); // from thin to thick
    }

    void aLongExportIsShownAndCanBeCancelled()
    {
        std::promise<void> go;
        SlowPanel panel(go.get_future().share());
        QStringList said;
        std::function<void()> cancel;
        int written = 0;
        ViewExport exports([this](const QString &name, const QString &) { return m_folder.filePath(name); },
                           [&](const QString &, const QString &, std::function<void()>) { ++written; },
                           [&](const QString &sentence, bool, const QString &, std::function<void()> act) {
                               said.append(sentence);
                               if (act)
                                   cancel = std::move(act);
                           },
                           nullptr);
        QMenu menu;
        exports.fill(&menu, &panel, QStringLiteral("Slow"));
        auto *save = menu.findChild<QAction *>(QStringLiteral("slowCsv"));
        QVERIFY(save);
        save->trigger();
        QTRY_VERIFY(said.contains(QStringLiteral("Exporting Slow: 25%")));
        QVERIFY(exports.isBusy() && cancel);
        save->trigger(); // one at a time
        QVERIFY(said.last().contains(QStringLiteral("already running")));
        cancel();
        QVERIFY(!exports.isBusy() && said.last().isEmpty() && written == 0);
        go.set_value();
        save->trigger();
        QTRY_COMPARE(written, 1);
    }

    void closingWaitsForATable_data()
    {
        QTest::addColumn<bool>("stop");
        QTest::newRow("wait") << false;
        QTest::newRow("stop") << true;
    }

    /// While its samples are still being collected.
    void closingWaitsForATable()
    {
        QFETCH(bool, stop);
        const QString file = path(stop ? "stopped.csv" : "waited.csv");
        m_window->askForExport = [file](const QString &, const QString &) { return file; };
        std::promise<void> go;
        SlowPanel panel(go.get_future().share());
        QMenu menu;
        m_window->exports().fill(&menu, &panel, QStringLiteral("Slow"));
        menu.findChild<QAction *>(QStringLiteral("slowCsv"))->trigger();
        QTRY_VERIFY(foot().contains(QStringLiteral("25%")));
        m_window->close();
        auto *dialog = find<QWidget>("leavingDialog");
        QTRY_VERIFY(dialog->isVisible() && find<QLabel>("leavingSentence")->text().contains(QStringLiteral("the exported data")));
        QVERIFY(m_window->isVisible() && find<QWidget>("stopExport")->isVisible());
        click("cancelLeaving"); // one may stay, and the export goes on
        QVERIFY(!dialog->isVisible() && m_window->exports().isBusy());
        m_window->close();
        QTRY_VERIFY(dialog->isVisible());
        QTRY_COMPARE(dialog->findChild<QProgressBar *>()->value(), 25);
        if (stop)
            click("stopExport");
        else
            go.set_value();
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(QFile::exists(file), !stop);
    }
};

QTEST_MAIN(TestMapFiles)
#include "test_map_files.moc"
