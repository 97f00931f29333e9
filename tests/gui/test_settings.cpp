// Settings besides the network: data and its split, code, penalties, corruption, presets.
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/probe/feature_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "tests/gui/window_fixture.h"
#include "ui/designer/stack_view.h"
#include "ui/look/controls.h"
#include "ui/look/on_screen.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/window/panel_docks.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>

using namespace hourglass;

class TestSettings : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aSampleOfTheWallBecomesTheInput()
    {
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->get<ReconstructionAnswer>());
        auto *wall = find<QWidget>("sampleWall");
        QTest::mouseClick(wall, Qt::LeftButton, {}, {40, 10});
        QTRY_VERIFY(!lab().live().questions().get<ReconstructionQuestion>().chosen.empty());
        const std::uint32_t sample = lab().live().questions().get<ReconstructionQuestion>().chosen.front();
        QTRY_COMPARE(lab().live().frame()->get<ReconstructionAnswer>()->samples->front(), sample);
        wall->setFocus();
        QTest::keyClick(wall, Qt::Key_Right);
        QTest::keyClick(wall, Qt::Key_Return);
        QTRY_VERIFY(lab().live().questions().get<ReconstructionQuestion>().chosen.front() != sample);
    }

    void theSplitsHandlesMoveTheShares()
    {
        auto *bar = find<QWidget>("splitBar");
        const auto share = [this](const char *key) { return lab().document().experiment().plan.real(key); };
        const double before = share("validation");
        const int handle = static_cast<int>(bar->width() * 1299 / 1797); // of the digits, 1,299 train
        QTest::mousePress(bar, Qt::LeftButton, {}, {handle, 8});
        for (int step = 1; step <= 20; ++step)
            QTest::mouseMove(bar, {handle - step, 8});
        QTest::mouseRelease(bar, Qt::LeftButton, {}, {handle - 20, 8});
        QVERIFY2(share("validation") > before + 0.05, qPrintable(QString::number(share("validation"))));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); // one drag, one step
        QTRY_COMPARE(share("validation"), before);
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Right);
        QVERIFY(share("validation") < before);
    }

    void theCodeChangesItsKindAndKeepsItsSize()
    {
        clickBlock(3);
        auto *kinds = find<QComboBox>("codeKind");
        QVERIFY(kinds->isVisible());
        const int kSparse = kinds->findText(QStringLiteral("k-sparse"), Qt::MatchStartsWith);
        QVERIFY(kSparse > 0);
        kinds->setCurrentIndex(kSparse);
        Q_EMIT kinds->activated(kSparse);
        const Choice &code = lab().document().experiment().code;
        QCOMPARE(code.kind, std::string("k-sparse"));
        QCOMPARE(code.settings.integer("size"), std::int64_t{2});
        QTRY_VERIFY2(foot().contains(QStringLiteral("k is 16, but the code has only 2 units")), qPrintable(foot()));
        click("fix0");
        QTRY_COMPARE(lab().document().experiment().code.settings.integer("k"), std::int64_t{2});
        QVERIFY(find<QPushButton>("train")->isEnabled());
        lab().document().undoStack().undo();
        lab().document().undoStack().undo();
        QCOMPARE(lab().document().experiment().code.kind, std::string("plain"));
        QCOMPARE(kinds->currentIndex(), 0);
    }

    void penaltiesAreAddedChangedAndRemoved()
    {
        const auto penalties = [this] { return lab().document().experiment().penalties; };
        find<QAction>("penalty-weight-l2")->trigger();
        find<QAction>("penalty-l1")->trigger();
        QCOMPARE(penalties().size(), std::size_t{2});
        QCOMPARE(find<QLabel>("penaltyName1")->text(), QStringLiteral("Sparse code (L1)"));
        type("penalties/1/weight", "0.5");
        QCOMPARE(penalties()[1].settings.real("weight"), 0.5);
        click("train");
        QTRY_VERIFY(!lab().live().epochs().empty());
        auto *quantity = find<QComboBox>("lossQuantity");
        QTRY_COMPARE(quantity->count(), 6); // the total, the error in it, two terms, two gauges of a plain code
        QCOMPARE(quantity->itemText(5), QStringLiteral("Fraction of active units"));
        QCOMPARE(quantity->itemText(1), QStringLiteral("Mean squared error"));
        QCOMPARE(quantity->itemText(2), QStringLiteral("Sparse code (L1)"));
        QCOMPARE(lab().live().epochs().back().terms.size(), std::size_t{2});
        const QImage whole = picture("lossView");
        quantity->setCurrentIndex(1);
        QVERIFY(picture("lossView") != whole);
        lab().run().stop();
        QTRY_VERIFY(state() != RunState::Running);
        click("removePenalty0");
        QCOMPARE(penalties().size(), std::size_t{1});
        QCOMPARE(penalties()[0].kind, std::string("l1"));
        lab().document().undoStack().undo();
        QCOMPARE(penalties().size(), std::size_t{2});
        find<QAction>("penalty-sparsity-kl")->trigger();
        QTRY_VERIFY2(foot().contains(QStringLiteral("between 0 and 1")), qPrintable(foot()));
        click("fix0");
        QTRY_COMPARE(lab().document().experiment().code.settings.option("activation"), std::string("sigmoid"));
        QVERIFY(find<QPushButton>("train")->isEnabled());
    }

    void corruptionIsChosenAndChangesWhileTraining()
    {
        auto *kinds = find<QComboBox>("corruptionKind");
        const int masking = kinds->findText(QStringLiteral("Masking"));
        kinds->setCurrentIndex(masking);
        Q_EMIT kinds->activated(masking);
        QCOMPARE(lab().document().experiment().corruption.kind, std::string("masking"));
        click("train");
        QTRY_VERIFY(lab().live().status().step > 20);
        type("corruption/share", "0.6");
        QCOMPARE(lab().document().experiment().corruption.settings.real("share"), 0.6);
        QVERIFY(!lab().editedSinceRun()); // it takes effect at once
        kinds->setCurrentIndex(0);
        Q_EMIT kinds->activated(0);
        QVERIFY(lab().editedSinceRun());
        lab().run().stop();
    }

    void aClickOnABlockLeavesTheLossThere()
    {
        auto *features = find<QWidget>("featuresView");
        click("train");
        QTRY_VERIFY(lab().live().status().step > 5);
        clickBlock(2);
        QVERIFY(!find<QWidget>("lossView")->visibleRegion().isEmpty() && features->visibleRegion().isEmpty());
        find<QDockWidget>("featuresDock")->raise();
        QTRY_VERIFY(!features->visibleRegion().isEmpty());
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->get<FeatureAnswer>());
    }

    void onlyDenseLayersOfferTiedWeights()
    {
        find<QAction>("preset-convolutional")->trigger();
        const Experiment &e = lab().document().experiment();
        QVERIFY(e.mirrored);
        for (std::size_t i = 0; i < e.encoder.size(); ++i) {
            m_window->focus().setBlock(Place{Part::Encoder, i});
            QCOMPARE(find<QWidget>("tied")->isVisible(), e.encoder[i].kind == "dense");
        }
    }

    void thePresetsAreAGallery()
    {
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
        auto *gallery = m_window->findChild<QDialog *>(QStringLiteral("presetGallery"));
        QVERIFY(gallery && gallery->isVisible());
        for (const Preset &preset : presets()) {
            const auto *drawn = gallery->findChild<QAbstractButton *>(QStringLiteral("card-") + plain(preset.id));
            QVERIFY2(drawn && !drawn->accessibleDescription().isEmpty(), preset.id.data());
        }
        const auto card = [&](std::size_t at) {
            return gallery->findChild<QAbstractButton *>(QStringLiteral("card-") + plain(presets()[at].id));
        };
        QTest::keyClick(card(0), Qt::Key_Right);
        QCOMPARE(gallery->focusWidget(), card(1));
        QTest::keyClick(card(1), Qt::Key_Down);
        QCOMPARE(gallery->focusWidget(), card(5));
        QTest::keyClick(card(5), Qt::Key_Return);
        QCOMPARE(QString::fromStdString(lab().document().experiment().name), text(presets()[5].label));
        QCOMPARE(lab().document().undoStack().undoText(), QStringLiteral("Start from ") + text(presets()[5].label));
    }

    void aPresetOpensTheViewThatShowsItsPoint()
    {
        for (const Preset &preset : presets()) {
            find<QAction>(("preset-" + std::string(preset.id)).c_str())->trigger();
            const auto &entries = m_window->panels().entries();
            const auto entry = std::ranges::find_if(entries, [&](const PanelDocks::Entry &e) { return e.kind->id == preset.panel; });
            QVERIFY2(entry != entries.end(), preset.id.data());
            QTRY_VERIFY2(isOnScreen(*entry->panel), preset.id.data());
        }
    }

    void theFootBarSaysWhatACodeCanTell()
    {
        find<QAction>("preset-k-sparse")->trigger();
        QTRY_VERIFY2(foot().contains(QStringLiteral("25 of 1,000 active")), qPrintable(foot()));
        find<QAction>("preset-vector-quantised")->trigger();
        QTRY_VERIFY2(foot().contains(QStringLiteral("128 bits per sample")), qPrintable(foot()));
        find<QAction>("preset-undercomplete")->trigger();
        QTRY_VERIFY2(foot().contains(QStringLiteral("32× compression")), qPrintable(foot()));
    }

    void aValueGoesBackToItsInitialOne()
    {
        clickBlock(1);
        auto *reset = find<QToolButton>("encoder/0/units/reset");
        QVERIFY(!reset->isVisible());
        type("encoder/0/units", "77");
        QTRY_VERIFY(reset->isVisible());
        QCOMPARE(reset->toolTip(), QStringLiteral("Reset to 128"));
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(encoder(), QStringLiteral("128 64"));
        QVERIFY(!find<QToolButton>("encoder/0/units/reset")->isVisible());
        type("plan/epochs", "12 epochs"); // a unit may be typed
        QCOMPARE(lab().document().experiment().plan.integer("epochs"), std::int64_t{12});
    }

    void blocksSayWhatTheyCostAndFormsSayWhatTheyCompute()
    {
        auto *stack = find<StackView>("stack");
        double sum = 0;
        for (const StackBlock &block : stack->stackLayout().blocks)
            sum += block.share;
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QVERIFY(stack->stackLayout().blocks[1].share > stack->stackLayout().blocks[3].share);
        QVERIFY(stack->describe({Part::Encoder, 0}).contains(QStringLiteral("of the computation")));
        clickBlock(1);
        QVERIFY(find<QLabel>("blockHelp")->text().contains(plain(dense.formula)));
        QCOMPARE(find<QLabel>("blockHelp")->toolTip(), plain(dense.source));
    }

    void aPresetReplacesTheStackAndCanBeUndone()
    {
        const Experiment before = lab().document().experiment();
        find<QAction>("preset-convolutional")->trigger();
        const Experiment &now = lab().document().experiment();
        QCOMPARE(now.encoder.front().kind, std::string("conv2d"));
        QVERIFY(now.dataset == before.dataset && now.seed == before.seed);
        QVERIFY(find<QPushButton>("train")->isEnabled());
        click("train");
        QTRY_VERIFY(lab().live().status().step > 3);
        lab().run().stop();
        lab().document().undoStack().undo();
        QVERIFY(lab().document().experiment() == before);
    }

    void theMapNamesTheSampleUnderTheCursorAndFilters()
    {
        click("train");
        QTRY_VERIFY(lab().live().frame() && lab().live().frame()->step > 50);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        auto *plot = find<MapPlot>("mapPlot");
        QTRY_VERIFY(lab().live().frame()->step == lab().live().status().step);
        qlonglong hovered = -1;
        connect(plot, &MapPlot::hovered, this, [&](qlonglong sample) { hovered = sample; });
        // Slices of the map still arrive after the last step and move the view, so the cursor follows until it has settled.
        const auto hoverOne = [&] {
            plot->grab();
            // The cursor stands on whole pixels, where another dot may be nearer than the one that was rounded.
            const QPoint at = plot->placeOf(0).toPoint();
            const Index point = plot->pointAt(at);
            const auto moveTo = [&](QPoint place) {
                QMouseEvent move(QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
                QApplication::sendEvent(plot, &move);
            };
            moveTo({2, 2}); // the dots may have moved under a cursor that stood still
            moveTo(at);
            return point >= 0 &&
                   hovered == static_cast<qlonglong>((*lab().live().frame()->get<MapAnswer>()->samples)[static_cast<std::size_t>(point)]);
        };
        QTRY_VERIFY(hoverOne());
        const QImage all = picture("mapPlot");
        auto *key = find<ClassKey>("classKey");
        QTest::mouseClick(key, Qt::LeftButton, {}, {10, 5});
        QVERIFY(key->hidden()[0]);
        QTRY_VERIFY(picture("mapPlot") != all);
    }
};

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
