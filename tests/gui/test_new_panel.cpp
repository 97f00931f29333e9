// A new probe and a new panel, each added to its list by one line, do everything that the others do: they are asked, shown, found,
// exported, explored and restored. And what an event handler throws never ends the window.
#include "app/picture_pages.h"
#include "core/probe/catalogue.h"
#include "tests/gui/mean_panel.h"
#include "tests/gui/window_fixture.h"
#include "ui/window/application.h"
#include "ui/window/foot_bar.h"
#include "ui/window/panel_layout.h"

#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSettings>

using namespace hourglass;

class TestNewPanel : public WindowTest
{
    Q_OBJECT

    std::vector<PanelKind> m_panels;
    std::vector<const ProbeKind *> m_probes;

    std::unique_ptr<MainWindow> makeWindow() override
    {
        m_panels.assign(panelKinds().begin(), panelKinds().end());
        m_panels.push_back(meanKind); // the one line
        m_probes.assign(probeKinds().begin(), probeKinds().end());
        m_probes.push_back(&meanProbe); // and the other
        return std::make_unique<MainWindow>(decodePages, m_panels, m_probes);
    }
    QDockWidget *dock() { return find<QDockWidget>("meanDock"); }

private Q_SLOTS:
    void isAskedAndShownWhileItIsSeen()
    {
        QVERIFY(!lab().live().questions().has<MeanQuestion>()); // behind a tab
        dock()->raise();
        QTRY_VERIFY(lab().live().questions().has<MeanQuestion>());
        lab().run().trainOrPause();
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->get<MeanAnswer>());
        QTRY_VERIFY(!find<QLabel>("meanWords")->text().isEmpty());
        lab().run().trainOrPause();
        QTRY_COMPARE(state(), RunState::Paused);
        find<QDockWidget>("qualityDock")->raise();
        QTRY_VERIFY(!lab().live().questions().has<MeanQuestion>());
    }

    void isInTheMenusAndFoundByItsKey()
    {
        const auto actions = m_window->findChildren<QAction *>();
        const auto mine = std::ranges::find(actions, QKeySequence(QStringLiteral("Ctrl+Alt+9")), &QAction::shortcut);
        QVERIFY(mine != actions.end());
        QCOMPARE((*mine)->text(), QStringLiteral("Mean code"));
        dock()->close();
        (*mine)->trigger();
        QTRY_VERIFY(find<QWidget>("meanView")->isVisible());
    }

    void isExportedAsPictureAndNumbers()
    {
        dock()->raise();
        lab().run().step();
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->get<MeanAnswer>());
        QTRY_VERIFY(!find<QLabel>("meanWords")->text().isEmpty());
        const QString path = m_folder.filePath(QStringLiteral("mean.csv"));
        m_window->askForExport = [path](const QString &, const QString &) { return path; };
        find<QAction>("meanViewCsv")->trigger();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("unit,mean\n1,"));
        QVERIFY(find<QAction>("meanViewPng") && find<QAction>("meanViewSvg") && find<QAction>("meanViewFilm"));
    }

    void standsInTheExplorerAndIsMaximised()
    {
        m_window->panelLayout().explore();
        QTRY_VERIFY(find<QWidget>("meanView")->isVisible());
        QVERIFY(!find<QDockWidget>("lossDock")->isVisible());
        m_window->panelLayout().explore();
        m_window->panelLayout().maximise(dock());
        QTRY_VERIFY(find<QWidget>("meanView")->width() > 1200);
        m_window->panelLayout().maximise(nullptr);
    }

    void standsWhereItWasLeft()
    {
        dock()->setFloating(true);
        dock()->show();
        m_window->close();
        m_window.reset();
        openWindow();
        QVERIFY(dock()->isFloating());
        m_window->panelLayout().reset();
        QVERIFY(!dock()->isFloating());
    }

    void whatAHandlerThrowsBecomesASentence()
    {
        struct Thrower : QObject {
            std::function<void()> act;
            bool event(QEvent *event) override
            {
                if (event->type() != QEvent::User)
                    return QObject::event(event);
                act();
                return true;
            }
        };
        const std::pair<std::function<void()>, QString> cases[] = {
            {[] { throw std::runtime_error("The disk said no."); }, QStringLiteral("The disk said no.")},
            {[] { throw std::bad_alloc(); }, QStringLiteral("Not enough memory")},
            {[] { throw 42; }, QStringLiteral("unexpected")},
        };
        for (const auto &[act, words] : cases) {
            Thrower thrower;
            thrower.act = act;
            QApplication::postEvent(&thrower, new QEvent(QEvent::User));
            QTRY_VERIFY2(m_window->foot().sentence().contains(words), qPrintable(m_window->foot().sentence()));
        }
    }
};

int main(int argc, char **argv)
{
    Application app(argc, argv);
    TestNewPanel test;
    return QTest::qExec(&test, argc, argv);
}

#include "moc_mean_panel.cpp"
#include "test_new_panel.moc"
