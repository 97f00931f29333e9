// The foot bar: what several have to say at once is all read, and stays until it is over.
#include "tests/gui/window_fixture.h"
#include "ui/window/foot_bar.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>

using namespace hourglass;

class TestNotices : public WindowTest
{
    Q_OBJECT

private:
    FootBar &bar() { return m_window->foot(); }
    QString closing() { return find<QPushButton>("closeNotice")->text(); }
    QString badFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("bad.csv"));
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write("a,b\n1,2\n3\n");
        return path;
    }

private Q_SLOTS:
    void errorsComeFirstAndNothingIsLost()
    {
        int recovered = 0;
        bar().setNotice(
            QStringLiteral("offer"), false, QStringLiteral("Recover"), [&] { ++recovered; }, About::Recovery);
        bar().setNotice(QStringLiteral("refused"), true, {}, {}, About::Opening);
        QCOMPARE(foot(), QStringLiteral("refused"));
        QVERIFY(closing().contains(QStringLiteral("1 more")));
        bar().setNotice(QStringLiteral("disk full"), true, {}, {}, About::Copy);
        QCOMPARE(foot(), QStringLiteral("disk full"));
        bar().setNotice(QStringLiteral("disk full"), true, {}, {}, About::Copy); // said twice, shown once
        QVERIFY(closing().contains(QStringLiteral("2 more")));
        click("closeNotice");
        QCOMPARE(foot(), QStringLiteral("refused"));
        click("closeNotice");
        QCOMPARE(foot(), QStringLiteral("offer"));
        QVERIFY(!closing().contains(QStringLiteral("more")));
        QCOMPARE(find<QPushButton>("fix0")->text(), QStringLiteral("Recover"));
        click("fix0");
        QCOMPARE(recovered, 1);
        QVERIFY(foot() != QStringLiteral("offer"));
    }

    void onlyWhatItIsAboutEndsANotice()
    {
        bar().setNotice(QStringLiteral("refused"), true, {}, {}, About::Opening);
        bar().setNotice(QStringLiteral("reading"), false, {}, {}, About::Opening); // no reason to forget it
        QCOMPARE(foot(), QStringLiteral("refused"));
        bar().clearNotice(About::Run);
        bar().clearNews();
        QCOMPARE(foot(), QStringLiteral("refused"));
        bar().setNotice(QStringLiteral("refused again"), true, {}, {}, About::Opening);
        QCOMPARE(foot(), QStringLiteral("refused again"));
        QVERIFY(!closing().contains(QStringLiteral("more")));
        bar().clearNotice(About::Opening);
        QVERIFY(!bar().hasNotice(About::Opening) && !foot().contains(QStringLiteral("refused")));
        // Two files that could not be written are two sentences.
        bar().setNotice(QStringLiteral("a.csv"), true);
        bar().setNotice(QStringLiteral("b.csv"), true);
        click("closeNotice");
        QCOMPARE(foot(), QStringLiteral("a.csv"));
    }

    void trainingLeavesARefusedFileToBeRead()
    {
        lab().opener().open(badFile());
        QTRY_VERIFY2(foot().contains(QStringLiteral("only one sample")), qPrintable(foot()));
        click("train");
        QTRY_VERIFY(state() == RunState::Running);
        QTRY_VERIFY(lab().live().status().step > 20);
        QVERIFY2(foot().contains(QStringLiteral("only one sample")), qPrintable(foot()));
        lab().opener().open(QStringLiteral("fashion-mnist-5000")); // something else was opened: that is over
        QTRY_VERIFY(!foot().contains(QStringLiteral("bad.csv")));
    }

    void trainingEndsWhatWasSaidOfTheRunAndPassingNews()
    {
        lab().writer().saveExperiment(m_folder.filePath(QStringLiteral("mine.json")));
        QTRY_VERIFY(foot().contains(QStringLiteral("mine.json")));
        bar().setNotice(QStringLiteral("diverged"), true, {}, {}, About::Run);
        click("train");
        QTRY_VERIFY(state() == RunState::Running);
        QTRY_VERIFY(!bar().hasNotice(About::Run) && !bar().hasNotice(About::Writing));
    }
};

QTEST_MAIN(TestNotices)
#include "test_notices.moc"
