// The import sheet: what was found, what each column is for, choices, and what comes of them.
#include "tests/gui/window_fixture.h"

#include "ui/import/column_roles.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace hourglass;

class TestImport : public WindowTest
{
    Q_OBJECT

    QString table()
    {
        QFile file(m_folder.filePath(QStringLiteral("people.csv")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("id,height,weight,colour,class\n");
        for (int i = 0; i < 40; ++i)
            file.write(QByteArray::number(1000 + 7 * i) + ',' + QByteArray::number(150 + i * 1.5) + ',' +
                       QByteArray::number((i * 13) % 40 + 0.5) +
                       (i % 3 == 0   ? ",red,"
                        : i % 3 == 1 ? ",green,"
                                     : ",blue,") +
                       (i % 4 == 0 ? "few\n" : "many\n"));
        return file.fileName();
    }
    void drop(const QString &path)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &event);
        QTRY_VERIFY(find<QPushButton>("importLoad")->isEnabled());
    }
    QString found() { return find<QLabel>("importFound")->text(); }
    /// Chooses a use for a column as the keyboard does.
    void use(const char *column, ColumnUse use)
    {
        auto *box = find<QComboBox>(QByteArray("use/").append(column).constData());
        const int wanted = box->findData(static_cast<int>(use));
        QVERIFY(wanted >= 0);
        while (box->currentIndex() != wanted)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    }

private Q_SLOTS:
    void aDropShowsWhatWasFound()
    {
        drop(table());
        QCOMPARE(found(), QStringLiteral("40 samples, each 2 values, 2 classes (class)"));
        auto *rows = find<QTableWidget>("importTable");
        QVERIFY(rows->isVisible());
        QCOMPARE(rows->columnCount(), 5);
        QCOMPARE(rows->horizontalHeaderItem(0)->text(), QStringLiteral("height"));
        QCOMPARE(rows->item(2, 0)->text(), QStringLiteral("151.5")); // in the unit of the file
        QCOMPARE(rows->item(1, 3)->text(), QStringLiteral("1000"));
        QVERIFY(find<QLabel>("importNotes")->text().contains(QStringLiteral("columns not learned: id")));
        QVERIFY(!find<QDialog>("importSheet")->isModal()); // it blocks nothing
    }

    void columnsAreGivenOtherUses()
    {
        drop(table());
        use("colour", ColumnUse::OneHot);
        QTRY_COMPARE(found(), QStringLiteral("40 samples, each 5 values, 2 classes (class)"));
        use("id", ColumnUse::Value);
        QTRY_COMPARE(found(), QStringLiteral("40 samples, each 6 values, 2 classes (class)"));
        use("height", ColumnUse::Excluded);
        QTRY_COMPARE(found(), QStringLiteral("40 samples, each 5 values, 2 classes (class)"));
        use("class", ColumnUse::Metadata);
        QTRY_COMPARE(found(), QStringLiteral("40 samples, each 5 values"));
        QPointer<QDialog> sheet = find<QDialog>("importSheet");
        click("importLoad");
        QTRY_VERIFY(!sheet);
        QTRY_COMPARE(lab().dataset()->shape().size(), Index{5});
        QVERIFY(!lab().dataset()->hasLabels());
        QCOMPARE(lab().document().experiment().dataset.settings.option("one-hot"), std::string("colour"));
        // One step back, and the digits are there again.
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(lab().dataset()->shape().size(), Index{64});
    }

    void aChoiceIsReadAndAWrongOneSaid()
    {
        drop(table());
        auto *label = find<QLineEdit>("dataset/label");
        label->selectAll();
        QTest::keyClicks(label, QStringLiteral("nothing"));
        QTest::keyClick(label, Qt::Key_Return);
        QTRY_COMPARE(found(), QStringLiteral("people.csv has no label column \"nothing\"."));
        QVERIFY(!find<QPushButton>("importLoad")->isEnabled());
        label->selectAll();
        QTest::keyClicks(label, QStringLiteral("colour"));
        QTest::keyClick(label, Qt::Key_Return);
        QTRY_COMPARE(found(), QStringLiteral("40 samples, each 2 values, 3 classes (colour)"));
    }

    void cancelLeavesEverythingAsItWas()
    {
        const auto before = lab().dataset();
        drop(table());
        QPointer<QDialog> sheet = find<QDialog>("importSheet");
        click("importCancel");
        QTRY_VERIFY(!sheet);
        QCOMPARE(lab().dataset(), before);
        QVERIFY(!lab().document().undoStack().canUndo());
    }

    void anotherDropTakesThePlaceOfTheFirst()
    {
        drop(table());
        QFile file(m_folder.filePath(QStringLiteral("points.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y\n1,2\n3,4\n5,7\n");
        file.close();
        drop(file.fileName());
        QTRY_COMPARE(found(), QStringLiteral("3 samples, each 2 values"));
        QCOMPARE(m_window->findChildren<QDialog *>(QStringLiteral("importSheet")).size(), 1);
    }
};

QTEST_MAIN(TestImport)
#include "test_import.moc"
