// What the user opens and exports: data, experiments, models.
#include "app/picture_pages.h"
#include "core/nn/catalogue.h"
#include "tests/gui/window_fixture.h"
#include "ui/designer/stack_view.h"
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"

#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSettings>

using namespace hourglass;

class TestOpening : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void dataThatCannotBeReadAtTheStartLeaveALabThatWorks()
    {
        MainWindow window(decodePages);
        window.show();
        window.lab().opener().open(m_folder.filePath(QStringLiteral("nothing-here.csv")));
        QTRY_VERIFY(window.lab().dataset());
        QVERIFY(window.lab().problem().isEmpty());
        const QString sentence = window.findChild<FootBar *>(QStringLiteral("footBar"))->sentence();
        QVERIFY2(sentence.contains(QStringLiteral("nothing-here")), qPrintable(sentence));
    }

    void aBadFileIsOneSentenceAndLosesNothing()
    {
        click("train");
        QTRY_VERIFY(state() == RunState::Running);
        const auto dataset = lab().dataset();
        const int run = lab().live().status().run;
        QFile file(m_folder.filePath(QStringLiteral("bad.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n");
        file.close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_COMPARE(find<QLabel>("importFound")->text(), QStringLiteral("bad contains only one sample, but training needs at least two."));
        QVERIFY(!find<QPushButton>("importLoad")->isEnabled());
        click("importCancel");
        QVERIFY(lab().dataset() == dataset);
        QVERIFY(state() == RunState::Running && lab().live().status().run == run);
    }

    void otherDataComeAndUndoBringsTheOldOnesBack()
    {
        QFile file(m_folder.filePath(QStringLiteral("table.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b,c,kind\n");
        for (int i = 0; i < 60; ++i)
            file.write(QByteArray::number(i + 5) + "," + QByteArray::number(i * i) + "," + QByteArray::number(-i) + "," +
                       (i % 2 ? "x" : "y") + "\n");
        file.close();
        m_window->askForData = [&](bool) { return file.fileName(); };
        click("browse");
        QTRY_VERIFY(find<QPushButton>("importLoad")->isEnabled());
        QCOMPARE(find<QLabel>("importFound")->text(), QStringLiteral("60 samples, each 3 values, 2 classes (kind)"));
        QCOMPARE(find<QLabel>("datasetName")->text(), QStringLiteral("Digits")); // nothing has happened yet
        click("importLoad");
        QTRY_COMPARE(find<QLabel>("datasetName")->text(), QStringLiteral("table"));
        QCOMPARE(lab().document().experiment().decoder.back().settings.integer("units"), std::int64_t{3});
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step > 20);
        m_window->activateWindow(); // as a window manager does when the sheet goes
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(find<QLabel>("datasetName")->text(), QStringLiteral("Digits"));
        QTRY_COMPARE(lab().document().experiment().decoder.back().settings.integer("units"), std::int64_t{64});
        QVERIFY(find<QPushButton>("train")->isEnabled());
    }

    void aTableIsReadAgainWithItsMissingValuesKept()
    {
        QFile file(m_folder.filePath(QStringLiteral("lacking.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b,c,n\n");
        for (int i = 0; i < 60; ++i)
            file.write((i % 3 ? QByteArray::number(i * 2) : QByteArray("NA")) + "," + QByteArray::number(i * i) + "," +
                       QByteArray::number(-i) + "," + QByteArray::number(i % 4) + "\n");
        file.close();
        find<QAction>("readingAction")->trigger(); // digits have nothing to set
        QVERIFY(foot().contains(QStringLiteral("no import settings")));
        lab().opener().open(file.fileName());
        QTRY_VERIFY(lab().dataset() && lab().dataset()->count() == 40);
        find<QAction>("readingAction")->trigger();
        QPointer<QDialog> dialog = find<QDialog>("importSheet");
        auto *missing = find<QComboBox>("dataset/missing");
        QTest::keyClick(missing, Qt::Key_Down);
        auto *weights = find<QLineEdit>("dataset/weights");
        weights->selectAll();
        QTest::keyClicks(weights, QStringLiteral("n"));
        QTest::keyClick(weights, Qt::Key_Return); // which loads nothing before it was read
        QTRY_COMPARE(find<QLabel>("importFound")->text(), QStringLiteral("60 samples, each 3 values"));
        click("importLoad");
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(lab().dataset()->count(), Index(60));
        QVERIFY(lab().dataset()->hasMissing() && lab().dataset()->hasWeights());
        QCOMPARE(lab().document().experiment().dataset.settings.option("missing"), std::string("ignore"));
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step > 20);
        // A loss that looks at whole samples cannot do without any of their values, and says so with two ways out.
        Experiment e = lab().document().experiment();
        e.loss = {std::string(categoricalCrossEntropy.id), complete(categoricalCrossEntropy)};
        lab().document().edit(e, QStringLiteral("Loss"));
        QVERIFY(foot().contains(QStringLiteral("needs complete samples")));
        const QUndoStack &undo = lab().document().undoStack();
        QCOMPARE(undo.text(undo.index() - 2), QStringLiteral("Open lacking"));
        m_window->activateWindow(); // as a window manager does when the dialog goes
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(lab().dataset()->count(), Index(40));
    }

    void experimentsAndModelsAreExportedAndOpened()
    {
        const QString json = m_folder.filePath(QStringLiteral("mine.json"));
        const QString model = m_folder.filePath(QStringLiteral("mine.safetensors"));
        m_window->askForSaving = [&](const QString &ending) {
            return ending == QLatin1String(".json") ? json : m_folder.filePath(QStringLiteral("mine")); // the ending is added
        };
        find<QAction>("saveModelAction")->trigger();
        QVERIFY(foot().contains(QStringLiteral("no trained weights")));
        clickBlock(1);
        QTest::keyClick(find<StackView>("stack"), Qt::Key_Minus);
        find<QAction>("exportExperimentAction")->trigger();
        QTRY_VERIFY(foot().contains(QStringLiteral("mine.json")));
        QVERIFY(m_window->isWindowModified()); // an export is not where the work lies
        click("train");
        QTRY_VERIFY(lab().live().status().step > 30);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        const std::uint64_t step = lab().live().status().step;
        find<QAction>("saveModelAction")->trigger();
        QTRY_VERIFY(foot().contains(QStringLiteral("mine.safetensors")));
        QStringList recent = QSettings().value(QStringLiteral("recent")).toStringList();
        QCOMPARE(recent.mid(0, 2), (QStringList{model, json}));

        openWindow();
        lab().opener().open(model);
        QTRY_VERIFY(lab().live().hasRun() && lab().live().status().step == step);
        QCOMPARE(encoder(), QStringLiteral("64 64"));
        QVERIFY(!lab().editedSinceRun());
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step == step);
        click("train"); // goes on from there
        QTRY_VERIFY(lab().live().status().step > step + 10);
        QCOMPARE(lab().live().curve().first(), step); // of the steps before nothing is known

        QFile damaged(m_folder.filePath(QStringLiteral("damaged.safetensors")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("12345678{not json") > 0);
        damaged.close();
        lab().opener().open(damaged.fileName());
        QTRY_VERIFY(foot().contains(QStringLiteral("damaged.safetensors")));
        QVERIFY(state() == RunState::Running); // nothing is lost
        openWindow();
        lab().opener().open(json);
        QTRY_COMPARE(encoder(), QStringLiteral("64 64"));
        QVERIFY(!lab().live().hasRun());
    }

    /// The model keeps its weights and waits; nothing is dropped without a word.
    void aModelWhoseDataAreGoneAsksForThem()
    {
        const auto write = [this](const char *name) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write");
            for (int i = 0; i < 60; ++i)
                file.write(QByteArray::number(i) + ',' + QByteArray::number(i * i % 7) + ',' + QByteArray::number(3 * i % 11) + '\n');
            return file.fileName();
        };
        const QString gone = write("gone.csv");
        const QString other = write("other.csv");
        const QString model = m_folder.filePath(QStringLiteral("kept.safetensors"));
        m_window->askForSaving = [&](const QString &) { return model; };
        lab().opener().open(gone);
        QTRY_COMPARE(lab().dataset()->count(), Index(60));
        lab().run().step();
        QTRY_VERIFY(lab().live().hasRun() && lab().live().status().step > 0 && state() == RunState::Paused);
        const std::uint64_t step = lab().live().status().step;
        find<QAction>("saveModelAction")->trigger();
        QTRY_VERIFY(QFile::exists(model) && foot().contains(QStringLiteral("kept.safetensors")));
        QVERIFY(QFile::remove(gone));
        openWindow();
        const auto digits = lab().dataset();

        lab().opener().open(model);
        QTRY_VERIFY2(foot().contains(QStringLiteral("gone.csv")) && foot().contains(QStringLiteral("needs matching data")),
                     qPrintable(foot()));
        QCOMPARE(lab().dataset(), digits); // what was open stays
        m_window->askForData = [&](bool) { return other; };
        click("fix0");
        QTRY_VERIFY(find<QPushButton>("importLoad")->isEnabled());
        click("importLoad");
        QTRY_VERIFY(lab().live().hasRun() && lab().live().status().step == step);
        QCOMPARE(lab().dataset()->count(), Index(60));

        openWindow();
        lab().opener().open(model);
        QTRY_VERIFY(foot().contains(QStringLiteral("needs matching data")));
        lab().opener().open(QStringLiteral("fashion-mnist-5000")); // of another shape: opened for itself, and said
        QTRY_VERIFY2(foot().contains(QStringLiteral("This model needs")), qPrintable(foot()));
        QTRY_COMPARE(lab().dataset()->shape(), (Shape{28, 28, 1}));
        QVERIFY(!lab().live().hasRun());
    }
};

QTEST_MAIN(TestOpening)
#include "test_opening.moc"
