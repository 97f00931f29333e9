// What windows that were killed leave: all of it is offered, comes back whole, and is deleted only when it is safe elsewhere.
#include "app/picture_pages.h"
#include "core/document/work_folder.h"
#include "tests/gui/window_fixture.h"
#include "ui/window/recovery_offer.h"

#include <QFile>
#include <QPushButton>
#include <QUndoStack>

using namespace hourglass;
namespace fs = std::filesystem;

class TestRecovery : public WindowTest
{
    Q_OBJECT

private:
    LiveSession &live() { return lab().live(); }
    fs::path root() const { return WorkPlace::root().toStdString(); }
    fs::path folder() { return lab().copy().weightsFile(1).parent_path().parent_path().parent_path(); }

    void steps(int n)
    {
        lab().run().step();
        QTRY_VERIFY(live().hasRun() && state() == RunState::Paused);
        live().session()->steps(n - 1);
        QTRY_VERIFY(live().status().step == static_cast<std::uint64_t>(n) && state() == RunState::Paused);
        QTRY_COMPARE(live().curve().last(), static_cast<std::uint64_t>(n));
    }
    /// What this window would leave if it were killed now: the files are there, their lock is free.
    fs::path kill(const char *name)
    {
        lab().copy().update();
        [&] { QTRY_VERIFY(!lab().copy().isBusy()); }();
        lab().copy().update(); // a run at rest is written as it comes to it, what is said of it after that
        [&] { QTRY_VERIFY(!lab().copy().isBusy()); }();
        fs::copy(folder(), root() / name, fs::copy_options::recursive);
        return root() / name;
    }
    void openAnotherWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(decodePages);
        m_window->show();
        lab().opener().open(QStringLiteral("digits"));
        QTRY_VERIFY(lab().dataset());
    }
    bool offers() { return foot().contains(QStringLiteral("had unsaved changes")); }

private Q_SLOTS:
    void cleanup()
    {
        m_window.reset();
        fs::remove_all(root());
    }

    void whatACrashLeftComesBackWhole()
    {
        Experiment e = lab().document().experiment();
        e.encoder[0].settings.set("units", std::int64_t{48});
        lab().document().edit(e, QStringLiteral("Narrow"));
        e = lab().document().experiment(); // mirrored
        steps(33);                         // less than an epoch
        const LossCurve curve = live().curve();
        const auto moments = live().timeline()->steps();
        QVERIFY(WorkPlace::leftBehind().empty()); // this window lives
        const fs::path left = kill("crashed");
        openAnotherWindow();
        QTRY_VERIFY2(offers(), qPrintable(foot()));
        click("fix0");
        QTRY_VERIFY(live().hasRun() && live().status().step == 33);
        QVERIFY(lab().document().experiment() == e);
        QCOMPARE(lab().runs().currentName(), QStringLiteral("Run 1"));
        QTRY_VERIFY(live().curve() == curve);
        QCOMPARE(live().timeline()->steps(), moments);
        QVERIFY(m_window->isWindowModified()); // it is in no file of its own yet
        QVERIFY(fs::exists(left));             // and lies where it lay, as this window's own
        m_window.reset();
        QVERIFY(!fs::exists(left));
    }

    void allKilledWindowsAreOfferedOneAfterTheOther()
    {
        steps(5);
        kill("first");
        Experiment e = lab().document().experiment();
        e.name = "Second";
        lab().document().edit(e, QStringLiteral("Name"));
        kill("second");
        openAnotherWindow();
        QTRY_VERIFY(offers());
        QCOMPARE(m_window->recovery().left().size(), std::size_t{2});
        click("fix0");
        QTRY_VERIFY(live().hasRun());
        QTRY_VERIFY(offers() && m_window->recovery().left().size() == 1);
        m_window->recovery().discardAll(); // because somebody says so
        QVERIFY(!offers());
        QCOMPARE(fs::exists(root() / "first") + fs::exists(root() / "second"), 1);
    }

    void aRecoveryThatFailsDeletesNothing()
    {
        QFile table(m_folder.filePath(QStringLiteral("moved.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        for (int i = 0; i < 60; ++i)
            table.write(QByteArray::number(i) + ',' + QByteArray::number(i * i % 7) + '\n');
        table.close();
        lab().opener().open(table.fileName());
        QTRY_COMPARE(lab().dataset()->count(), Index(60));
        steps(9);
        const fs::path left = kill("moved");
        QVERIFY(table.rename(table.fileName() + QStringLiteral(".gone")));
        openAnotherWindow(); // its data are gone
        QTRY_VERIFY(offers());
        click("fix0");
        QTRY_VERIFY2(foot().contains(QStringLiteral("needs matching data")), qPrintable(foot()));
        m_window.reset();
        QVERIFY(fs::exists(left / place::run(1) / place::weights));
        openAnotherWindow(); // so it is offered again, and opens on the data where they are now
        QTRY_VERIFY(offers());
        click("fix0");
        QTRY_VERIFY(foot().contains(QStringLiteral("needs matching data")));
        QVERIFY(table.rename(m_folder.filePath(QStringLiteral("found.csv"))));
        lab().opener().open(table.fileName());
        QTRY_VERIFY(live().hasRun() && live().status().step == 9);
        QCOMPARE(lab().runs().currentName(), QStringLiteral("Run 1"));
    }

    void damagedWeightsAreSaidAndTheRestComesBack()
    {
        steps(12);
        const fs::path left = kill("damaged");
        fs::resize_file(left / place::run(1) / place::weights, 1000);
        openAnotherWindow();
        QTRY_VERIFY(offers());
        click("fix0");
        QTRY_COMPARE(lab().runs().runs().size(), std::size_t{1});
        QVERIFY2(foot().contains(QStringLiteral("weights.safetensors")), qPrintable(foot()));
        QVERIFY(!live().hasRun() && lab().runs().runs()[0].curve.last() == 12);
    }

    void aCopyThatCannotBeWrittenIsSaidOnceAndTriedAgain()
    {
        steps(7);
        QTRY_VERIFY(!lab().copy().isBusy());
        const fs::path at = folder();
        fs::remove_all(at);
        QFile inTheWay(QString::fromStdString(at.string()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        lab().runs().rename(0, QStringLiteral("Renamed")); // something to write
        lab().copy().update();
        QTRY_VERIFY2(foot().contains(QStringLiteral("cannot be written")), qPrintable(foot()));
        QTRY_VERIFY(!lab().copy().isBusy());
        click("closeNotice");
        lab().copy().update();
        QTRY_VERIFY(!lab().copy().isBusy());
        QVERIFY(!foot().contains(QStringLiteral("cannot be written"))); // once
        QVERIFY(inTheWay.remove());
        live().session()->steps(1);
        QTRY_VERIFY(live().status().step == 8 && state() == RunState::Paused);
        QTRY_VERIFY((lab().copy().update(), fs::exists(at / place::run(1) / place::weights) && fs::exists(at / place::manifest)));
        QTRY_VERIFY(!lab().copy().isBusy());
        QCOMPARE(readWork(at).runs.at(0).record.name, std::string("Renamed"));
        // A run that ends while nothing can be written keeps its weights in memory, and they get into a file all the same.
        fs::remove_all(at);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        live().session()->steps(2);
        QTRY_VERIFY(live().status().step == 10 && state() == RunState::Paused);
        lab().run().reset();
        QTRY_VERIFY(!lab().copy().isBusy());
        QCoreApplication::processEvents(); // what came of it
        const fs::path file = m_folder.filePath(QStringLiteral("kept.hourglass")).toStdString();
        lab().writer().save(QString::fromStdString(file.string()));
        QTRY_VERIFY(!lab().document().isModified());
        const fs::path unpacked = m_folder.filePath(QStringLiteral("kept")).toStdString();
        QCOMPARE(pastOf(loadWork(file, unpacked).runs.at(0)).model->progress.step, std::uint64_t{10});
        QVERIFY(inTheWay.remove());
    }

    void aFailingCopyIsSaidUntilItWorks()
    {
        steps(7);
        QTRY_VERIFY(!lab().copy().isBusy());
        fs::remove_all(folder());
        QFile inTheWay(QString::fromStdString(folder().string()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        lab().runs().rename(0, QStringLiteral("Renamed"));
        lab().copy().update();
        QTRY_VERIFY2(foot().contains(QStringLiteral("Until this works")), qPrintable(foot()));
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QTRY_VERIFY(state() == RunState::Running && live().status().step > 20);
        QVERIFY2(foot().contains(QStringLiteral("Until this works")), qPrintable(foot()));
        lab().run().trainOrPause();
        QTRY_VERIFY(state() == RunState::Paused);
        QVERIFY(inTheWay.remove());
        QTRY_VERIFY((lab().copy().update(), !foot().contains(QStringLiteral("Until this works"))));
        QTRY_VERIFY(!lab().copy().isBusy());
        QVERIFY(fs::exists(folder() / place::manifest)); // and not before
    }

    void anOfferLeavesARefusedFileToBeRead()
    {
        steps(5);
        kill("crashed");
        m_window.reset();
        m_window = std::make_unique<MainWindow>(decodePages);
        m_window->show();
        QFile file(m_folder.filePath(QStringLiteral("bad.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n3\n");
        file.close();
        lab().opener().openFirst(file.fileName()); // the first data come in its place, and the offer with them
        QTRY_VERIFY(!m_window->recovery().left().empty());
        QTRY_VERIFY2(foot().contains(QStringLiteral("only one sample")), qPrintable(foot()));
        click("closeNotice");
        QVERIFY2(offers(), qPrintable(foot()));
    }

    void whatIsSavedIsNotOffered()
    {
        steps(4);
        lab().writer().save(m_folder.filePath(QStringLiteral("safe.hourglass")));
        QTRY_VERIFY(!lab().document().isModified());
        const fs::path left = kill("safe");
        openAnotherWindow();
        QTRY_VERIFY(!fs::exists(left)); // it goes
        QVERIFY(!offers());
    }
};

QTEST_MAIN(TestRecovery)
#include "test_recovery.moc"
