// What can be followed over the epochs of a run: parts that add up to the loss, and the evidence lower bound.
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/nn/gauge_names.h"
#include "core/train/epoch_quantity.h"
#include "core/train/runner.h"
#include "tests/core/training_fixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hourglass;

namespace {

constexpr Shape tile{8, 8, 1};

/// The records of two epochs.
std::vector<EpochRecord> recordsOf(Trainer &trainer)
{
    std::vector<EpochRecord> records;
    Runner runner(trainer, {{}, [&](const EpochRecord &record) { records.push_back(record); }});
    runner.run();
    return records;
}

Experiment variational(double warmUp)
{
    const auto &preset = *std::ranges::find(presets(), "variational", &Preset::id);
    Experiment e = preset.make(tile);
    e.dataset = sourceFor("digits");
    e.code.settings.set("beta", 3.0);
    e.code.settings.set("kl-warm-up", warmUp);
    e.plan.set("epochs", std::int64_t{2});
    return e;
}

} // namespace

class TestEpochQuantity : public QObject
{
    Q_OBJECT

    static double value(const std::vector<EpochQuantity> &all, std::string_view name, const EpochRecord &record)
    {
        const auto found = std::ranges::find(all, name, &EpochQuantity::name);
        return found == all.end() ? std::nan("") : found->value(record);
    }

private Q_SLOTS:
    void thePartsAddUpToTheTotal()
    {
        const Experiment e = variational(0);
        Trainer trainer(setupOf(e, "digits"), 1);
        const auto records = recordsOf(trainer);
        QCOMPARE(records.size(), std::size_t{2});
        const EpochRecord &last = records.back();
        const auto all = epochQuantities(e, tile, trainer.termNames(), last.gauges);
        QCOMPARE(all.front().name, std::string("Total loss"));
        const double total = value(all, "Total loss", last);
        const double bce = value(all, "Binary cross-entropy", last);
        const double divergence = value(all, divergenceTerm, last);
        QVERIFY2(std::abs(bce + 3 * divergence / 64 - total) < 1e-5 * total,
                 qPrintable(QString::number(bce + 3 * divergence / 64 - total)));
        QVERIFY(divergence > 0.1 && bce < total);
        const double bound = value(all, "Negative ELBO", last);
        QVERIFY(std::abs(bound - (64 * bce + divergence)) < 1e-9 * bound); // β counts in the loss, not in the bound
    }

    void aTermThatWarmsUpCountsWhatItCounted()
    {
        const Experiment e = variational(4);
        Trainer trainer(setupOf(e, "digits"), 1);
        const auto records = recordsOf(trainer);
        const auto all = epochQuantities(e, tile, trainer.termNames(), records.back().gauges);
        for (const EpochRecord &record : records) {
            const double whole = value(all, "Total loss", record) - value(all, "Binary cross-entropy", record);
            const double share = whole / (3 * value(all, divergenceTerm, record) / 64); // of the final weight: an eighth, then three
            QVERIFY2(share > 0.25 * (record.epoch - 1) && share < 0.25 * record.epoch, qPrintable(QString::number(share)));
        }
    }

    void aLossWithoutTermsStandsAlone()
    {
        Experiment e = denseExperiment({}, 2, tile);
        e.dataset = sourceFor("digits");
        e.plan.set("epochs", std::int64_t{1});
        Trainer trainer(setupOf(e, "digits"), 1);
        const auto records = recordsOf(trainer);
        const auto all = epochQuantities(e, tile, trainer.termNames(), records.back().gauges);
        QCOMPARE(all.front().name, std::string("Mean squared error"));
        QCOMPARE(all.front().value(records.back()), records.back().trainLoss);
        QVERIFY(all.size() == 1 || all[1].isGauge);
        QVERIFY(std::abs(records.back().reconstruction - records.back().trainLoss) < 1e-12);
    }

    void aRecordOfAnOlderFileHasNoParts()
    {
        EpochRecord old;
        old.trainLoss = 0.5;
        const auto all = epochQuantities(variational(0), tile, {std::string(divergenceTerm)}, {});
        QCOMPARE(value(all, "Total loss", old), 0.5);
        QVERIFY(std::isnan(value(all, "Binary cross-entropy", old)));
        QVERIFY(std::isnan(value(all, "Negative ELBO", old)));
    }
};

QTEST_GUILESS_MAIN(TestEpochQuantity)
#include "test_epoch_quantity.moc"
