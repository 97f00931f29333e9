// The window itself: its panels, sizes, themes and commands.
#include "app/picture_pages.h"
#include "tests/gui/window_fixture.h"
#include "ui/designer/stack_view.h"
#include "ui/window/command_palette.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTabBar>
#include <QToolButton>

using namespace hourglass;

class TestWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aMaximisedViewComesBackToItsPlace()
    {
        QList<QDockWidget *> docks;
        QList<QSize> sizes;
        for (const char *name : {"dataDock", "inspectorDock", "lossDock", "latentDock", "picturesDock"}) {
            docks.append(find<QDockWidget>(name));
            sizes.append(docks.last()->size());
        }
        find<QAction>("maximiseAction")->trigger();
        QTRY_VERIFY(docks[3]->width() > 1300 && !docks[0]->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        for (int i = 0; i < docks.size(); ++i)
            QTRY_VERIFY2((docks[i]->size() - sizes[i]).width() * (docks[i]->size() - sizes[i]).width() <= 16 &&
                             std::abs(docks[i]->height() - sizes[i].height()) <= 4,
                         qPrintable(docks[i]->objectName()));
    }

    void anythingIsFoundByTypingIt()
    {
        const auto type = [&](const QString &words) {
            find<QAction>("commandsAction")->trigger();
            QPointer<QDialog> palette = find<QDialog>("commandPalette");
            auto *field = palette->findChild<QLineEdit *>(QStringLiteral("commandField"));
            QTest::keyClicks(field, words);
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_VERIFY(!palette);
        };
        clickBlock(1);
        type(QStringLiteral("add drop"));
        QCOMPARE(encoder(), QStringLiteral("128 dropout 64"));
        type(QStringLiteral("undo"));
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        type(QStringLiteral("go dense 64 enc"));
        QCOMPARE(find<StackView>("stack")->selected(), std::optional(Place{Part::Encoder, 1}));
        type(QStringLiteral("variat"));
        QCOMPARE(lab().document().experiment().code.kind, std::string("gaussian"));
        QVERIFY(CommandPalette::fit(QStringLiteral("xyz"), QStringLiteral("Undo")) < 0);
        QVERIFY(CommandPalette::fit(QStringLiteral("tm"), QStringLiteral("Train more")) >
                CommandPalette::fit(QStringLiteral("tm"), QStringLiteral("Bottom")));
    }

    void severalWindowsStandBesideEachOther()
    {
        find<QAction>("newWindowAction")->trigger();
        QList<MainWindow *> windows;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<MainWindow *>(widget); window && window != m_window.get())
                windows.append(window);
        QCOMPARE(windows.size(), 1);
        QPointer<MainWindow> second = windows.first();
        QTRY_VERIFY(second->lab().dataset());
        QTest::keyClick(second, Qt::Key_Space);
        QTRY_VERIFY(second->lab().live().status().step > 5);
        QVERIFY(!lab().live().hasRun());
        second->close(); // what it trained is in no file
        QTest::mouseClick(second->findChild<QWidget *>(QStringLiteral("discardWork")), Qt::LeftButton);
        QTRY_VERIFY(!second);
        click("train");
        QTRY_VERIFY(lab().live().status().step > 5);
    }

    void panelsMoveFloatAndStayAfterARestart()
    {
        const auto dock = [this](const char *name) { return find<QDockWidget>(name); };
        for (const char *name : {"dataDock", "inspectorDock", "lossDock", "featuresDock", "runsDock", "latentDock", "picturesDock"})
            QVERIFY2(dock(name)->features().testFlags(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable), name);
        dock("runsDock")->setFloating(true);
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock("lossDock"));
        dock("dataDock")->toggleViewAction()->trigger();
        QVERIFY(!dock("dataDock")->isVisible());
        m_window->close();
        m_window = std::make_unique<MainWindow>(decodePages);
        m_window->resize(1440, 900);
        m_window->show();
        QTRY_VERIFY(dock("runsDock")->isFloating());
        QCOMPARE(m_window->dockWidgetArea(dock("lossDock")), Qt::RightDockWidgetArea);
        QVERIFY(!dock("dataDock")->isVisible());
        find<QAction>("resetLayoutAction")->trigger();
        QVERIFY(!dock("runsDock")->isFloating());
        QCOMPARE(m_window->dockWidgetArea(dock("lossDock")), Qt::BottomDockWidgetArea);
        QTRY_VERIFY(dock("dataDock")->isVisible());
        m_window->lab().opener().open(QStringLiteral("digits"));
        QTRY_VERIFY(lab().dataset());
    }

    void bothThemesAndASmallWindowWork()
    {
        for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            m_window->theme().setMode(mode);
            QCOMPARE(m_window->grab().toImage().pixelColor(5, 40), m_window->theme().tokens().panel);
        }
        m_window->resize(1024, 700);
        QTRY_VERIFY(find<QToolButton>("showInspector")->isVisible());
        QVERIFY(!find<QWidget>("inspectorDock")->isVisible());
        click("showInspector");
        QVERIFY(find<QWidget>("inspectorDock")->isVisible());
    }

    /// As a screen of 1440×900 at 150 % leaves it.
    void theNarrowestWindowCutsNoWordsOfTheProgress()
    {
        find<QAction>("resetLayoutAction")->trigger();
        m_window->resize(960, 600);
        QTRY_COMPARE(m_window->size(), QSize(960, 600));
        click("train");
        QTRY_VERIFY(lab().live().status().epoch() > 100 || state() == RunState::Finished);
        const auto fits = [this](const char *name) {
            const auto *words = find<QLabel>(name);
            return words->fontMetrics().horizontalAdvance(words->text()) <= words->width();
        };
        QTRY_VERIFY2(fits("epoch") && fits("speed"), qPrintable(find<QLabel>("epoch")->text() + find<QLabel>("speed")->text()));
        QVERIFY2(find<QLabel>("epoch")->text().contains(QString::number(lab().live().status().epochs)),
                 qPrintable(find<QLabel>("epoch")->text()));
        click("train");
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        QStringList nameless;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               widget->inherits("QTabBar") || widget->inherits("QTabWidget") || widget->inherits("QScrollArea") ||
                               widget->inherits("QMenuBar");
            if (!named)
                nameless << QStringLiteral("%1 %2 in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                     QLatin1String(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "nothing"));
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
