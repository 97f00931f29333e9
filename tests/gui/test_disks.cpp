// Disks that refuse: whatever is written, the window says why and what to do, loses nothing, and works again when the disk does.
#include "core/document/work_folder.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/window/film_maker.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>

#include <csignal>

#include <sys/resource.h>

using namespace hourglass;

namespace {

/// Files of this process cannot become long.
void setFull(bool full)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = full ? 64 : limit.rlim_max;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

class TestDisks : public ExplorerTest
{
    Q_OBJECT

private:
    QString folder() const { return m_folder.filePath(QStringLiteral("disk")); }
    QString path(const QString &name) const { return folder() + QLatin1Char('/') + name; }

    /// What is wrong with the disk, or nothing is.
    void breakDisk(const QByteArray &how)
    {
        QDir(folder()).removeRecursively();
        QFile::remove(folder());
        setFull(how == "full");
        if (how == "below a file") {
            QFile file(folder());
            QVERIFY(file.open(QIODevice::WriteOnly));
        } else if (how != "vanished") {
            QVERIFY(QDir().mkpath(folder()));
        }
    }
    /// Whether the foot bar says so, before or after what else went wrong.
    bool says(const QString &words)
    {
        if (foot().contains(words))
            return true;
        if (find<QWidget>("closeNotice")->isVisible())
            click("closeNotice");
        return false;
    }
    bool dialogIsOpen() { return find<QWidget>("leavingDialog")->isVisible(); }

private Q_SLOTS:
    void whateverIsRefusedIsSaidAndLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QString>("why");
        QTest::newRow("vanished") << QByteArray("vanished") << QStringLiteral("no such file or folder. Save in another folder.");
        QTest::newRow("below a file") << QByteArray("below a file") << QStringLiteral("not a folder. Save in another folder.");
        QTest::newRow("full") << QByteArray("full") << QStringLiteral("too large for this disk. Save on another disk.");
    }
    void whateverIsRefusedIsSaidAndLosesNothing()
    {
        QFETCH(QByteArray, how);
        QFETCH(QString, why);
        std::signal(SIGXFSZ, SIG_IGN);
        const auto mended = qScopeGuard([] { setFull(false); });
        train(10);
        const std::uint64_t step = live().status().step;
        breakDisk(how);
        m_window->askForExport = [this](const QString &name, const QString &) { return path(name); };
        for (const char *ending : {"work.hourglass", "experiment.json", "model.safetensors"}) {
            const QString file = QLatin1String(ending);
            lab().writer().saveAs(path(file));
            QTRY_VERIFY2(says(QStringLiteral("%1\" cannot be written").arg(file)), qPrintable(foot()));
            QVERIFY2(foot().contains(why), qPrintable(foot()));
        }
        QTimer::singleShot(0, this, [] { qobject_cast<QInputDialog *>(QApplication::activeModalWidget())->accept(); });
        const std::vector<std::pair<const char *, QString>> views{{"latentViewPng", QStringLiteral("latent-space.png")},
                                                                  {"latentViewSvg", QStringLiteral("latent-space.svg")},
                                                                  {"latentViewCsv", QStringLiteral("latent-space.csv")}};
        for (const auto &[action, file] : views) {
            trigger(action);
            QTRY_VERIFY2(says(QStringLiteral("%1\" cannot be written").arg(file)), qPrintable(foot()));
            QVERIFY2(foot().contains(why), qPrintable(foot()));
        }
        m_window->askForExport = [this](const QString &, const QString &) { return path(QStringLiteral("film.png")); };
        trigger("latentViewFilm");
        QTRY_VERIFY2(says(QStringLiteral("film.png\" cannot be written")), qPrintable(foot()));
        QVERIFY2(foot().contains(why), qPrintable(foot()));
        QTRY_VERIFY(!m_window->films().isBusy());

        // Nothing counts as saved; who closes the window is asked, and stays where saving fails.
        QVERIFY(m_window->isWindowModified() && lab().document().path().isEmpty());
        const QString file = path(QStringLiteral("closing.hourglass"));
        m_window->askForSaving = [file](const QString &) { return file; };
        m_window->close();
        QTRY_VERIFY(dialogIsOpen());
        click("saveWork");
        QTRY_VERIFY(!dialogIsOpen());
        QVERIFY(m_window->isVisible() && m_window->isWindowModified());
        QTRY_VERIFY2(says(QStringLiteral("closing.hourglass\" cannot be written")), qPrintable(foot()));
        QVERIFY(how == "full" ? QDir(folder()).isEmpty() : !QFileInfo(folder()).isDir());
        QCOMPARE(live().status().step, step);

        breakDisk("not at all");
        m_window->close();
        QTRY_VERIFY(dialogIsOpen());
        click("saveWork");
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("closing.hourglass")});
        openWindow();
        lab().opener().open(file);
        QTRY_VERIFY(live().hasRun() && live().status().step == step);
    }

    void aRefusalIsTakenBackOnceTheFileIsThere()
    {
        breakDisk("vanished");
        const QString file = path(QStringLiteral("experiment.json"));
        for (int tries = 0; tries < 2; ++tries) {
            lab().writer().saveAs(file);
            QTRY_VERIFY2(foot().contains(QStringLiteral("cannot be written")), qPrintable(foot()));
            QTRY_VERIFY(!lab().writer().isBusy());
        }
        QCOMPARE(find<QPushButton>("closeNotice")->text(), QStringLiteral("Close")); // it is said once
        breakDisk("not at all");
        lab().writer().saveAs(file);
        QTRY_COMPARE(foot(), QStringLiteral("Exported the experiment as experiment.json."));
        QVERIFY(QFile::exists(file));
    }
};

QTEST_MAIN(TestDisks)
#include "test_disks.moc"
