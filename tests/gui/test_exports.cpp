// Images, tables and videos of the views.
#include "core/probe/map_probe.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/window/film_maker.h"
#include "ui/window/video_export.h"
#include "ui/window/view_export.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QInputDialog>
#include <QLabel>
#include <QProcess>

using namespace hourglass;

class TestExports : public ExplorerTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyViewGivesItsPictureAndNumbers()
    {
        train();
        m_window->askForExport = [this](const QString &name, const QString &) { return m_folder.filePath(name); };
        trigger("reconstructionViewSvg");
        QFile svg(m_folder.filePath(QStringLiteral("reconstructions.svg")));
        QTRY_VERIFY(svg.exists() && svg.size() > 1000);
        trigger("latentViewCopy");
        QVERIFY(QApplication::clipboard()->image().width() > 400);
        // Of what one sees, without what one sets it with; and afterwards all is there again.
        const QRect plot(map()->mapTo(find<QWidget>("latentView"), QPoint(0, 0)), map()->size());
        QVERIFY(ViewExport::picture(*find<QWidget>("latentView"), 1).copy(0, 0, 60, plot.top()) !=
                find<QWidget>("latentView")->grab().toImage().copy(0, 0, 60, plot.top()));
        QVERIFY(find<QWidget>("toolProbe")->isVisible());
        QCOMPARE(QRect(map()->mapTo(find<QWidget>("latentView"), QPoint(0, 0)), map()->size()), plot);
        // A picture three times as fine has finer dots, not larger pixels.
        QWidget *view = find<QWidget>("latentView");
        const QImage fine = ViewExport::picture(*view, 3);
        QCOMPARE(fine.width(), 3 * view->width());
        const QImage coarse = ViewExport::picture(*view, 1).scaled(fine.size());
        QVERIFY(fine != coarse);
        // The width is asked for.
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            dialog->setIntValue(500);
            dialog->accept();
        });
        trigger("manifoldViewPng");
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("manifold.png"))));
        QTRY_VERIFY(std::abs(QImage(m_folder.filePath(QStringLiteral("manifold.png"))).width() - 500) <= 1);
        for (const char *name :
             {"lossView", "runsView", "featuresView", "pathView", "generateView", "probeView", "drawView", "qualityView", "manifoldView"})
            QVERIFY2(m_window->findChild<QAction *>(QLatin1String(name) + QStringLiteral("Png")), name);
    }

    void aRunBecomesAFilm()
    {
        train(60);
        m_window->askForExport = [this](const QString &, const QString &) { return m_folder.filePath(QStringLiteral("film.png")); };
        const std::size_t moments = live().timeline()->steps().size();
        trigger("latentViewFilm");
        QTRY_VERIFY(foot().contains(QStringLiteral("Saved the video")));
        QVERIFY(!live().moment()); // the present is back
        QImageReader reader(m_folder.filePath(QStringLiteral("film.png")));
        const QImage first = reader.read();
        QCOMPARE(first.width(), 2 * find<QWidget>("latentView")->width());        // as was asked for
        QVERIFY(first.height() > 2 * find<QWidget>("latentView")->height() + 20); // with the epoch below
        // The frames as the format counts them: acTL, then a control chunk each.
        QFile file(m_folder.filePath(QStringLiteral("film.png")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("fcTL"), static_cast<qsizetype>(moments));
        QCOMPARE(bytes.count("acTL"), qsizetype{1});
    }

    void ffmpegWritesFilmsForTheWeb_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("GIF") << QStringLiteral("film.gif") << QByteArray("GIF89a");
        QTest::newRow("WebM") << QStringLiteral("film.webm") << QByteArray("\x1A\x45\xDF\xA3");
    }

    void ffmpegWritesFilmsForTheWeb()
    {
        if (!VideoExport::hasEncoder())
            QSKIP("ffmpeg is not installed.");
        QFETCH(QString, name);
        QFETCH(QByteArray, beginning);
        train(20);
        m_window->askForExport = [&](const QString &, const QString &) { return m_folder.filePath(name); };
        click("timeFilm"); // of the map, as nothing else fills the window
        QTRY_VERIFY_WITH_TIMEOUT(foot().contains(QStringLiteral("Saved the video")), 60000);
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith(beginning) && bytes.size() > 5000);
    }

    void picturesWaitForFfmpegInBoundedMemory()
    {
        if (!VideoExport::hasEncoder())
            QSKIP("ffmpeg is not installed.");
        train(60);
        constexpr int width = 3000;
        auto *view = find<Panel>("latentView");
        const qint64 picture = qint64{3} * width * (width * (view->height() + 23) / view->width());
        VideoExport film(live(), view, m_folder.filePath(QStringLiteral("large.webm")), width, QStringLiteral("Run 1"), nullptr);
        qint64 most = 0;
        int pictures = 0;
        connect(&film, &VideoExport::progressed, this, [&] {
            most = std::max(most, film.findChild<QProcess *>()->bytesToWrite());
            if (++pictures == 10)
                film.cancel();
        });
        QTRY_COMPARE_WITH_TIMEOUT(pictures, 10, 60000);
        QVERIFY2(most <= VideoExport::mostWaiting + picture, qPrintable(QString::number(most)));
    }

    void aFilmIsMadeWhileTrainingGoesOn()
    {
        Experiment e = lab().document().experiment();
        e.encoder[0].settings.set("units", std::int64_t{4000}); // so large that the run soon drops snapshots
        lab().document().edit(std::move(e), QStringLiteral("Large"));
        click("train");
        QTRY_VERIFY(live().hasRun() && live().timeline()->steps().size() > 8);
        m_window->askForExport = [this](const QString &, const QString &) { return m_folder.filePath(QStringLiteral("going.png")); };
        trigger("latentViewFilm");
        QTRY_VERIFY(foot().contains(QStringLiteral("Saved the video")));
        QVERIFY(state() == RunState::Running && !live().moment());
        QVERIFY(QImageReader(m_folder.filePath(QStringLiteral("going.png"))).canRead());
    }

    void closingWaitsForTheVideo_data()
    {
        QTest::addColumn<bool>("stop");
        QTest::newRow("wait") << false;
        QTest::newRow("stop") << true;
    }

    void closingWaitsForTheVideo()
    {
        QFETCH(bool, stop);
        train(60);
        const QString path = m_folder.filePath(stop ? QStringLiteral("stopped.png") : QStringLiteral("closing.png"));
        m_window->askForExport = [path](const QString &, const QString &) { return path; };
        const auto dialog = [this] { return find<QWidget>("leavingDialog")->isVisible(); };
        int closed = 0;
        connect(&m_window->films(), &FilmMaker::progressed, this, [&] { // while it is being made
            if (closed++ == 0)
                m_window->close();
        });
        trigger("latentViewFilm");
        QTRY_VERIFY(dialog());
        click("discardWork"); // of the work; the video is another matter
        QTRY_VERIFY(dialog() && find<QLabel>("leavingSentence")->text().contains(QStringLiteral("video")));
        QVERIFY(m_window->isVisible() && find<QWidget>("stopExport")->isVisible());
        if (stop)
            click("stopExport");
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(QFile::exists(path), !stop);
        QVERIFY(stop || QImageReader(path).canRead());
    }

    void aFilmCanBeCancelled()
    {
        train(60);
        m_window->askForExport = [this](const QString &, const QString &) { return m_folder.filePath(QStringLiteral("cancelled.png")); };
        trigger("latentViewFilm");
        QTRY_VERIFY(foot().contains(QStringLiteral("Video: snapshot")));
        lab().opener().open(QStringLiteral("fashion-mnist-5000")); // other data end the run, and its video
        QTRY_VERIFY(lab().dataset()->name() != "Digits");
        QTRY_VERIFY(!foot().contains(QStringLiteral("Video: snapshot")));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("cancelled.png"))));
    }
};

QTEST_MAIN(TestExports)
#include "test_exports.moc"
