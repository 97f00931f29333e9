// One file holds the work: saved, closed and opened it is the same; runs come back as they were; leaving asks.
#include "core/base/safe_file.h"
#include "core/document/work_folder.h"
#include "tests/gui/window_fixture.h"
#include "ui/window/leaving.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUndoStack>

#include <future>

using namespace hourglass;

class TestSaving : public WindowTest
{
    Q_OBJECT

private:
    LiveSession &live() { return lab().live(); }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    /// So many steps further, and at rest.
    void steps(int n)
    {
        if (!live().hasRun() || lab().editedSinceRun())
            lab().run().step();
        QTRY_VERIFY(live().hasRun() && state() != RunState::Running && live().status().step > 0);
        const std::uint64_t goal = live().status().step + static_cast<std::uint64_t>(n);
        live().session()->steps(n);
        QTRY_VERIFY(live().status().step == goal && state() != RunState::Running);
        QTRY_COMPARE(live().curve().last(), goal);
    }
    Model model()
    {
        std::promise<Model> promise;
        live().session()->withModel([&](Model model) { promise.set_value(std::move(model)); });
        return promise.get_future().get();
    }
    void save(const QString &file)
    {
        m_window->askForSaving = [file](const QString &) { return file; };
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY2(foot().contains(QStringLiteral("Saved as")), qPrintable(foot()));
        QTRY_VERIFY(!m_window->isWindowModified());
    }
    QString table(const char *name)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        for (int i = 0; i < 60; ++i)
            file.write(QByteArray::number(i) + ',' + QByteArray::number(i * i % 7) + ',' + QByteArray::number(3 * i % 11) + '\n');
        return file.fileName();
    }
    void widen()
    {
        Experiment e = lab().document().experiment();
        e.encoder[0].settings.set("units", e.encoder[0].settings.integer("units") + 8);
        lab().document().edit(e, QStringLiteral("Widen"));
    }
    void undo() { lab().document().undoStack().undo(); }
    bool dialogIsOpen() { return find<QWidget>("leavingDialog")->isVisible(); }

private Q_SLOTS:
    void savedAndOpenedIsTheSameWork()
    {
        steps(40);
        widen();
        steps(70);
        lab().runs().rename(1, QStringLiteral("The wide one"));
        const std::uint64_t step = live().status().step;
        const LossCurve curve = live().curve();
        const auto moments = live().timeline()->steps();
        m_window->focus().follow(17);
        live().showMoment(moments[3]);
        QVERIFY(m_window->isWindowModified()); // what was trained is in no file
        save(path("mine.hourglass"));
        QCOMPARE(lab().document().path(), path("mine.hourglass"));
        live().showMoment(std::nullopt);
        steps(25);
        const Model straight = model();

        openWindow();
        lab().opener().open(path("mine.hourglass"));
        QTRY_VERIFY(live().hasRun() && live().status().step == step);
        QTRY_COMPARE(lab().runs().currentName(), QStringLiteral("The wide one"));
        QCOMPARE(lab().runs().runs().size(), std::size_t{2});
        QTRY_VERIFY(live().curve() == curve);
        QCOMPARE(live().timeline()->steps(), moments);
        QTRY_COMPARE(live().moment(), std::optional(moments[3]));
        QVERIFY(find<QWidget>("cancelLoading")->isHidden()); // nothing is being loaded any more
        QCOMPARE(m_window->focus().followed(), std::optional<std::uint32_t>(17));
        QVERIFY(!m_window->isWindowModified() && !lab().editedSinceRun());
        QTRY_VERIFY(find<QLabel>("runState")->text().contains(QStringLiteral("The wide one")));
        live().showMoment(std::nullopt);
        steps(25); // goes on in it, with the same bits
        const Model resumed = model();
        QVERIFY(resumed.weights == straight.weights && resumed.optimiserStates == straight.optimiserStates);
        QCOMPARE(lab().runs().currentName(), QStringLiteral("The wide one"));
        QCOMPARE(lab().runs().runs().size(), std::size_t{2});
        widen(); // the next one has the next number
        steps(1);
        QCOMPARE(lab().runs().currentName(), QStringLiteral("Run 3"));
    }

    void dataThatMovedWithTheFileIsFound()
    {
        QVERIFY(QDir().mkpath(path("before")));
        lab().opener().open(table("before/moving.csv"));
        QTRY_COMPARE(lab().dataset()->count(), Index(60));
        steps(6);
        save(path("before/work.hourglass"));
        openWindow();
        QVERIFY(QDir().rename(path("before"), path("after")));
        lab().opener().open(path("after/work.hourglass"));
        QTRY_VERIFY(live().hasRun() && live().status().step == 7);
        QTRY_COMPARE(lab().runs().currentName(), QStringLiteral("Run 1"));
        QVERIFY(!lab().editedSinceRun());
    }

    void aRestoredRunComesBackWholeAndGoesOn()
    {
        steps(60);
        const LossCurve curve = live().curve();
        const std::size_t moments = live().timeline()->steps().size();
        widen();
        steps(30);
        QCOMPARE(lab().runs().currentName(), QStringLiteral("Run 2"));
        auto *list = find<QTreeWidget>("runsList");
        find<QWidget>("runsDock")->raise();
        QTRY_VERIFY(list->isVisible() && list->topLevelItemCount() == 2);
        QTRY_VERIFY(lab().runs().runs()[0].hasWeights);
        list->setCurrentItem(list->topLevelItem(1));
        click("restoreRun");
        QTRY_COMPARE(lab().runs().currentName(), QStringLiteral("Run 1"));
        QTRY_VERIFY(live().curve() == curve);
        QCOMPARE(live().timeline()->steps().size(), moments);
        QVERIFY(!lab().editedSinceRun());
        steps(10);
        QCOMPARE(lab().runs().runs().size(), std::size_t{2}); // in it, not in another
        QTRY_COMPARE(lab().runs().runs()[0].step, curve.last() + 10);
        undo(); // the restoring
        QTRY_COMPARE(lab().runs().currentName(), QStringLiteral("Run 2"));
        QTRY_COMPARE(live().status().step, std::uint64_t{31});
        QVERIFY(!lab().editedSinceRun());
    }

    void otherDataKeepTheRunAndUndoBringsBothBack()
    {
        const auto digits = lab().dataset();
        steps(40);
        const std::uint64_t step = live().status().step;
        lab().opener().open(table("other.csv"));
        QTRY_VERIFY(lab().dataset() != digits);
        QTRY_VERIFY(lab().runs().runs().size() == 1 && lab().runs().runs()[0].hasWeights);
        steps(5);
        QCOMPARE(lab().runs().currentName(), QStringLiteral("Run 2"));
        undo();
        QTRY_COMPARE(lab().dataset(), digits);
        QTRY_COMPARE(lab().runs().currentName(), QStringLiteral("Run 1"));
        QTRY_COMPARE(live().status().step, step);
        QVERIFY(!lab().editedSinceRun());
        lab().document().undoStack().redo();
        QTRY_COMPARE(lab().runs().currentName(), QStringLiteral("Run 2"));
        QCOMPARE(lab().dataset()->count(), Index(60));
    }

    void aSaveThatFailsLosesNothing()
    {
        steps(20);
        m_window->askForSaving = [this](const QString &) { return path("no such folder/mine.hourglass"); };
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY2(foot().contains(QStringLiteral("cannot be written")), qPrintable(foot()));
        QVERIFY(m_window->isWindowModified() && lab().document().path().isEmpty());
        lab().copy().update();
        QTRY_VERIFY(!lab().copy().isBusy());
        QVERIFY(readWork(lab().copy().weightsFile(1).parent_path().parent_path().parent_path()).unsaved);
        m_window->close(); // and it is asked about
        QTRY_VERIFY(dialogIsOpen());
        click("cancelLeaving");
        // What is edited while a file is being written is not in it.
        std::promise<void> hold;
        lab().writer().write(
            path("slow.csv"), QStringLiteral("%1"), [&, wait = hold.get_future().share()] { wait.wait(); }, false);
        const Experiment before = lab().document().experiment();
        lab().writer().save(path("meanwhile.hourglass"));
        widen();
        hold.set_value();
        QTRY_COMPARE(lab().document().path(), path("meanwhile.hourglass"));
        QVERIFY(m_window->isWindowModified());
        undo();
        QVERIFY(lab().document().experiment() == before);
    }

    void leavingUnsavedWorkAsks_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char *answer : {"cancelLeaving", "discardWork", "saveWork"})
            QTest::newRow(answer) << QByteArray(answer);
    }
    void leavingUnsavedWorkAsks()
    {
        QFETCH(QByteArray, answer);
        const QString json = path("other.json");
        lab().writer().saveExperiment(json);
        QTRY_VERIFY(QFile::exists(json) && !lab().writer().isBusy());
        steps(30);
        const std::uint64_t step = live().status().step;
        const QString file = path((answer + ".hourglass").constData());
        m_window->askForSaving = [file](const QString &) { return file; };
        lab().opener().open(json); // another document
        QTRY_VERIFY(dialogIsOpen());
        QVERIFY(live().hasRun());
        click(answer.constData());
        QTRY_VERIFY(!dialogIsOpen());
        if (answer == "cancelLeaving") {
            QVERIFY(live().hasRun() && live().status().step == step);
            QCOMPARE(lab().runs().runs().size(), std::size_t{1});
        } else {
            QTRY_VERIFY(!live().hasRun() && lab().runs().runs().empty());
            QCOMPARE(QFile::exists(file), answer == "saveWork");
        }
        steps(3); // the same of a window that is closed
        QFile::remove(file);
        lab().copy().update();
        QTRY_VERIFY(!lab().copy().isBusy());
        const auto folder = lab().copy().weightsFile(1).parent_path().parent_path().parent_path();
        QVERIFY(std::filesystem::exists(folder));
        m_window->close();
        QTRY_VERIFY(dialogIsOpen());
        click(answer.constData());
        if (answer == "cancelLeaving") {
            QVERIFY(!dialogIsOpen() && m_window->isVisible());
            return;
        }
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(QFile::exists(file), answer == "saveWork");
        m_window.reset();
        QVERIFY(!std::filesystem::exists(folder)); // it is in its file, or nobody wants it
        openWindow();
        if (answer == "saveWork") {
            lab().opener().open(file);
            QTRY_VERIFY(live().hasRun());
        }
    }

    void closingWaitsForWhatIsBeingWritten()
    {
        std::promise<void> hold;
        const QString file = path("slow.csv");
        lab().writer().write(
            file, QStringLiteral("%1"),
            [&, wait = hold.get_future().share()] {
                wait.wait();
                writeFile(file.toStdString(), "a,b\n");
            },
            false);
        m_window->close();
        QTRY_VERIFY(dialogIsOpen());
        QVERIFY(m_window->isVisible());
        QVERIFY(find<QLabel>("leavingSentence")->text().contains(QStringLiteral("slow.csv")));
        click("cancelLeaving"); // one may stay
        QVERIFY(!dialogIsOpen() && m_window->isVisible());
        m_window->close();
        QTRY_VERIFY(dialogIsOpen());
        hold.set_value();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(QFile::exists(file));
    }
};

QTEST_MAIN(TestSaving)
#include "test_saving.moc"
