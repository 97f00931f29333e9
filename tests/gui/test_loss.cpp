// What the window says of a loss: units as lines, a collapse with a way back, a run that goes on for longer than was planned.
#include "core/experiment/defaults.h"
#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "core/nn/catalogue.h"
#include "core/nn/gauge_names.h"
#include "core/probe/block_probe.h"
#include "tests/gui/window_fixture.h"
#include "tests/patient.h"
#include "ui/panels/loss/loss_view.h"
#include "ui/plots/log_ticks.h"

#include <QAction>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QLineSeries>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>

using namespace hourglass;

namespace {

std::shared_ptr<const Frame> frameWith(double deadOfTheSecond, int run, std::uint64_t step)
{
    BlockAnswer answer;
    for (const char *part : {"encoder.0", "encoder.1", "code", "decoder.0", "decoder.1", "decoder.2"}) {
        BlockReading reading;
        reading.part = part;
        reading.high = 1;
        reading.dead = part == std::string("encoder.1") ? deadOfTheSecond : 0.1;
        answer.blocks.push_back(reading);
    }
    auto frame = std::make_shared<Frame>();
    frame->run = run;
    frame->step = step;
    frame->set(std::make_shared<const BlockAnswer>(std::move(answer)));
    return frame;
}

} // namespace

class TestLoss : public WindowTest
{
    Q_OBJECT

    double rate() { return lab().document().experiment().optimiser.settings.real("learning-rate"); }

private Q_SLOTS:
    void logarithmicAxesHaveSeveralLabels()
    {
        QCOMPARE(logTicks(0.0126, 0.1, 4).size(), std::size_t{3}); // 0.02, 0.05 and 0.1 in a low panel
        for (const auto &[low, high] :
             {std::pair(0.025, 0.04), std::pair(0.0631, 0.1), std::pair(0.02, 0.25), std::pair(1e-4, 3.0), std::pair(1e-9, 10.0)}) {
            const auto found = logTicks(low, high, 7);
            QVERIFY2(found.size() >= 3 && found.size() <= 8, qPrintable(QString::number(found.size())));
            for (std::size_t i = 0; i < found.size(); ++i) {
                QVERIFY(found[i].first >= low * 0.999 && found[i].first <= high * 1.001);
                QVERIFY(i == 0 || (found[i].first > found[i - 1].first && found[i].second != found[i - 1].second));
            }
        }
    }

    void eachUnitOfTheDivergenceHasItsLine()
    {
        const auto &preset = *std::ranges::find(presets(), "variational", &Preset::id);
        Experiment e = paced(preset.make(lab().document().shape()), lab().dataset()->traits());
        e.dataset = lab().document().experiment().dataset;
        lab().document().edit(std::move(e), QStringLiteral("Variational"));
        click("train");
        QTRY_VERIFY(lab().live().epochs().size() > 2);
        auto *quantity = find<QComboBox>("lossQuantity");
        const QString name = QString::fromUtf8(divergenceOfUnits.data(), static_cast<qsizetype>(divergenceOfUnits.size()));
        QTRY_VERIFY(quantity->findText(name) > 0);
        quantity->setCurrentIndex(quantity->findText(name));
        QTRY_VERIFY(find<QLabel>("lossKey")->text().count(QStringLiteral("<span")) == 1 + classColours); // their sum, and ten of twenty
        quantity->setCurrentIndex(0);
        QTRY_VERIFY(find<QLabel>("lossKey")->text().contains(QStringLiteral("validation")));
    }

    void theLossIsShownInItsParts()
    {
        find<QAction>("preset-variational")->trigger();
        click("train");
        QTRY_VERIFY(lab().live().epochs().size() > 1);
        auto *quantity = find<QComboBox>("lossQuantity");
        QTRY_COMPARE(quantity->itemText(0), QStringLiteral("Total loss"));
        QCOMPARE(quantity->itemText(1), QStringLiteral("Binary cross-entropy"));
        QCOMPARE(quantity->itemText(2), QStringLiteral("Negative ELBO"));
        quantity->setCurrentIndex(2);
        QVERIFY2(quantity->toolTip().startsWith(QStringLiteral("64 × Binary cross-entropy + KL divergence, in nats")),
                 qPrintable(quantity->toolTip()));
        QVERIFY(find<LossView>("lossView")->table().contains(QStringLiteral("\"Negative ELBO\"")));
    }

    void anEmptyChartHasNoNumbers()
    {
        const auto axes = [this] {
            const auto all = find<QChartView>("lossChart")->chart()->axes();
            return std::ranges::count_if(all, [](const QAbstractAxis *axis) { return axis->isVisible(); });
        };
        QLabel *empty = nullptr;
        for (auto *label : find<LossView>("lossView")->findChildren<QLabel *>())
            if (label->text() == QStringLiteral("The loss curve appears with the first training step."))
                empty = label;
        QTRY_VERIFY(empty && empty->isVisible());
        QCOMPARE(axes(), 0);
        click("train");
        QTRY_COMPARE(axes(), 2);
        QVERIFY(!empty->isVisible());
    }

    void theSnapshotThatIsShownIsMarked()
    {
        click("train");
        QTRY_VERIFY(lab().live().status().step > 40 && lab().live().timeline()->steps().size() > 3);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        const auto mark = [this] {
            for (QAbstractSeries *series : find<QChartView>("lossChart")->chart()->series())
                if (series->name() == QStringLiteral("snapshot"))
                    return static_cast<QLineSeries *>(series)->points();
            return QList<QPointF>{QPointF()};
        };
        QVERIFY(mark().isEmpty());
        lab().live().showNeighbour(-1);
        QTRY_COMPARE(mark().size(), qsizetype{2});
        const double epoch = static_cast<double>(*lab().live().moment()) / static_cast<double>(lab().live().status().stepsPerEpoch);
        QVERIFY(std::abs(mark().front().x() - epoch) < 1e-9 && mark().front().y() < mark().back().y());
        lab().live().showMoment(std::nullopt);
        QTRY_VERIFY(mark().isEmpty());
    }

    void undoOfALiveChangeOffersTheWeightsOfBefore()
    {
        click("train");
        QTRY_VERIFY(lab().live().status().step > 60);
        const double before = rate();
        type("learningRate", "0.05");
        const std::uint64_t changed = lab().live().status().step;
        QTRY_VERIFY(lab().live().status().step > changed + 60);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        const int run = lab().live().run();
        lab().document().undoStack().undo();
        QCOMPARE(rate(), before);
        QVERIFY2(foot().contains(QStringLiteral("Learning rate is as before,")), qPrintable(foot()));
        QVERIFY(find<QPushButton>("fix0")->text().startsWith(QStringLiteral("Back to the weights of epoch")));
        click("fix0");
        QTRY_VERIFY(lab().live().run() == run + 1 && lab().live().status().step > 0 && lab().live().status().step <= changed + 1);
    }

    void aRunAbovePcaSaysSo()
    {
        Experiment e = lab().document().experiment();
        e.plan.set("epochs", std::int64_t{1});
        e.optimiser.settings.set("learning-rate", 1e-6);
        lab().document().edit(e, QStringLiteral("Hardly"));
        click("train");
        QTRY_VERIFY(state() == RunState::Finished);
        QTRY_VERIFY2(foot().contains(QStringLiteral("PCA with 2 dimensions has a lower error on the validation samples")),
                     qPrintable(foot()));
    }

    void aCollapseIsToldWithAWayBack()
    {
        click("train");
        QTRY_VERIFY(lab().live().status().step > 40);
        click("train");
        QTRY_VERIFY(state() == RunState::Paused);
        const int run = lab().live().status().run;
        const std::uint64_t step = lab().live().timeline()->steps()[5];
        const double before = rate();
        Q_EMIT lab().live().frameArrived(frameWith(0.9, run, step));
        QVERIFY(!foot().contains(QStringLiteral("same code")));
        Q_EMIT lab().live().frameArrived(frameWith(1, run, step + 1));
        QVERIFY2(foot().contains(QStringLiteral("Every sample gets the same code: all units of Dense 64 are dead.")), qPrintable(foot()));
        QVERIFY(find<QPushButton>("fix0")->text().startsWith(QStringLiteral("Back to epoch")));
        click("fix0");
        QCOMPARE(rate(), before / 10);
        QTRY_VERIFY(lab().live().status().run == run + 1 && lab().live().status().step == step);
        lab().document().undoStack().undo();
        QCOMPARE(rate(), before);
    }

    void aLongerRunSaysWhatThatMeansForItsSchedule()
    {
        Experiment e = lab().document().experiment();
        e.plan.set("epochs", std::int64_t{1});
        e.schedule = {std::string(cosineRate.id), complete(cosineRate)};
        lab().document().edit(e, QStringLiteral("Short"));
        click("train");
        QTRY_VERIFY(state() == RunState::Finished);
        QVERIFY(!foot().contains(QStringLiteral("schedule")));
        const QSignalSpy notices(&lab(), &Lab::notice);
        click("train");
        const auto told = [&] {
            return std::ranges::any_of(notices, [](const QVariantList &notice) {
                return notice.front().toString().contains(QStringLiteral("The Cosine schedule ends at the last planned epoch"));
            });
        };
        QTRY_VERIFY(told());
    }
};

QTEST_MAIN(TestLoss)
#include "test_loss.moc"
