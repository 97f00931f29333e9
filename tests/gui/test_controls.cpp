// Wheel, keys and words of the controls: none of them changes by accident, and views say of which run they are.
#include "core/nn/catalogue.h"
#include "tests/gui/explorer_fixture.h"
#include "ui/look/slider.h"
#include "ui/panels/panel_head.h"
#include "ui/window/panel_docks.h"
#include "ui/window/panel_layout.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QWheelEvent>

using namespace hourglass;

class TestControls : public ExplorerTest
{
    Q_OBJECT

    /// What the controls of the window are set to.
    QStringList settings()
    {
        QStringList all;
        for (const auto *box : m_window->findChildren<QComboBox *>())
            all << box->objectName() + box->currentText();
        for (const auto *tabs : m_window->findChildren<QTabBar *>())
            all << QString::number(tabs->currentIndex());
        for (const auto *field : m_window->findChildren<QLineEdit *>())
            all << field->objectName() + field->text();
        for (const auto *slider : m_window->findChildren<Slider *>())
            all << slider->objectName() + QString::number(slider->value());
        return all;
    }

    void roll(QWidget *on)
    {
        for (const int by : {120, -240}) {
            const QPointF at = on->rect().center();
            QWheelEvent event(at, on->mapToGlobal(at), {}, {0, by}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(on, &event);
        }
    }

    /// Every page of the inspector, one after the other.
    void onEachPage(const std::function<void()> &act)
    {
        auto *tabs = find<QTabWidget>("inspectorTabs");
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            act();
        }
    }

private Q_SLOTS:
    void theWheelChangesNoControl()
    {
        clickBlock(1);
        add("dropout");
        onEachPage([&] {
            const Experiment before = lab().document().experiment();
            const QStringList set = settings();
            int controls = 0;
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !widget->isEnabled())
                    continue;
                roll(widget);
                widget->setFocus(Qt::TabFocusReason);
                roll(widget);
                QVERIFY2(settings() == set, qPrintable(QLatin1String(widget->metaObject()->className()) + widget->objectName()));
                controls += qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<Slider *>(widget);
                QVERIFY(widget->focusPolicy() != Qt::WheelFocus || !qobject_cast<QComboBox *>(widget));
            }
            QVERIFY(controls > 5);
            QVERIFY(lab().document().experiment() == before);
        });
    }

    void enterAndEscLeaveEveryField()
    {
        clickBlock(1);
        auto *stack = find<StackView>("stack");
        int fields = 0;
        onEachPage([&] {
            QList<QPointer<QLineEdit>> all;
            for (auto *field : m_window->findChildren<QLineEdit *>())
                all.append(field);
            for (const QPointer<QLineEdit> &field : all) {
                if (!field || !field->isVisible() || !field->isEnabled()) // a form may have been made anew
                    continue;
                ++fields;
                const QString text = field->text();
                for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
                    field->setFocus();
                    QTRY_VERIFY(field->hasFocus());
                    QTest::keyClick(field, key);
                    QTRY_VERIFY2(stack->hasFocus(), qPrintable(field->objectName()));
                }
                field->setFocus();
                field->selectAll();
                QTest::keyClicks(field, QStringLiteral("7"));
                QTest::keyClick(field, Qt::Key_Escape);
                QTRY_VERIFY(stack->hasFocus());
                QCOMPARE(field->text(), text);
            }
        });
        QVERIFY(fields > 5);
        QVERIFY(!lab().document().undoStack().canUndo());
    }

    void keysMeanTheSameAfterANumberWasTyped()
    {
        clickBlock(1);
        type("encoder/0/units", "50");
        QCOMPARE(encoder(), QStringLiteral("50 64"));
        QTRY_VERIFY(find<StackView>("stack")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
        QTRY_COMPARE(live().status().step, std::uint64_t{1});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(state(), RunState::Running);
    }

    void whatCannotBeIsKeptWithTheFocus()
    {
        clickBlock(1);
        auto *units = find<QLineEdit>("encoder/0/units");
        units->setFocus();
        QTRY_VERIFY(units->hasFocus());
        type("encoder/0/units", "none");
        QTRY_VERIFY(units->property("problem").toBool());
        QTRY_VERIFY(units->hasFocus());
        QCOMPARE(units->text(), QStringLiteral("none"));
        QTest::keyClick(units, Qt::Key_Escape);
        QCOMPARE(units->text(), QStringLiteral("128"));
        QVERIFY(!units->property("problem").toBool());
    }

    void spaceTrainsThePresetThatWasChosen()
    {
        click("train");
        QTRY_VERIFY(live().status().step > 10);
        find<QAction>("preset-variational")->trigger();
        QVERIFY(lab().editedSinceRun());
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QTRY_VERIFY(live().hasRun() && live().runExperiment().code.kind == "gaussian" && state() == RunState::Running);
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QTRY_COMPARE(state(), RunState::Paused);
    }

    void viewsSayOfWhichRunTheyAre()
    {
        const auto note = [this] { return static_cast<PanelHead *>(find<QDockWidget>("latentDock")->titleBarWidget())->note(); };
        QCOMPARE(note(), QString());
        train();
        const QString first = lab().runs().currentName();
        QVERIFY(!first.isEmpty());
        QTRY_COMPARE(note(), first);
        const QString loss = find<QComboBox>("lossQuantity")->itemText(0);
        Experiment e = lab().document().experiment();
        e.loss = {"bce", complete(*findKind(lossKinds(), "bce"))};
        lab().document().edit(std::move(e), QStringLiteral("another loss"));
        QCOMPARE(note(), first + QStringLiteral(", edited since"));
        QCOMPARE(find<QComboBox>("lossQuantity")->itemText(0), loss);
        click("train");
        QTRY_VERIFY(find<QComboBox>("lossQuantity")->itemText(0) != loss);
        QTRY_VERIFY(!note().isEmpty() && note() == lab().runs().currentName() && note() != first);
    }

    void theInspectorHasAPageForEachAndTheWholeLoss()
    {
        auto *tabs = find<QTabWidget>("inspectorTabs");
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(find<QWidget>("lossKind")->isVisible());
        auto *area = tabs->currentWidget();
        QVERIFY(area->height() > 250); // the whole height, whatever block is chosen
        clickBlock(1);
        QCOMPARE(tabs->currentIndex(), 0);
        QVERIFY(find<QWidget>("tied")->isVisible());
        const auto whole = [this] { return find<QLabel>("wholeLoss")->text(); };
        QCOMPARE(whole(), QStringLiteral("Loss = ") + find<QComboBox>("lossKind")->currentText());
        find<QAction>("preset-variational")->trigger();
        QVERIFY2(whole().startsWith(
                     QStringLiteral("Loss = Binary cross-entropy + 1/64 · KL divergence\nBinary cross-entropy is a mean over 64")),
                 qPrintable(whole()));
        QVERIFY2(whole().contains(QStringLiteral("negative ELBO")), qPrintable(whole()));
        find<QAction>("penalty-l1")->trigger();
        QVERIFY2(whole().contains(QStringLiteral("0.001 · ")), qPrintable(whole()));
    }

    void helpIsForWhatHasTheFocus()
    {
        clickBlock(1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        auto *text = find<QTextBrowser>("helpText");
        QTRY_VERIFY(text->isVisible());
        QVERIFY2(text->toPlainText().contains(QStringLiteral("Dense")) && text->toPlainText().contains(QStringLiteral("Designer")),
                 qPrintable(text->toPlainText()));
        QVERIFY(text->toPlainText().contains(QStringLiteral("F9"))); // the keys
        m_window->activateWindow();
        find<QWidget>("learningRate")->setFocus();
        click("helpButton");
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Learning rate")));
    }

    void presetsAndExplorerHaveButtons()
    {
        click("showPresets");
        QTRY_VERIFY(m_window->findChild<QDialog *>(QStringLiteral("presetGallery")));
        m_window->findChild<QDialog *>(QStringLiteral("presetGallery"))->reject();
        click("explore");
        QVERIFY(m_window->panelLayout().isExploring());
        click("explore");
        QVERIFY(!m_window->panelLayout().isExploring());
    }
};

QTEST_MAIN(TestControls)
#include "test_controls.moc"
