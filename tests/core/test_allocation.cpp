// A training step allocates nothing: neither through operator new nor through Eigen.
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/train/trainer.h"

#include <QTest>

#include <atomic>
#include <cstdlib>

namespace {
std::atomic<long> allocations = 0;
}

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *p = std::malloc(size))
        return p;
    throw std::bad_alloc();
}
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    ++allocations;
    return std::malloc(size);
}
void operator delete(void *p) noexcept { std::free(p); }
void operator delete(void *p, std::size_t) noexcept { std::free(p); }

using namespace hourglass;

class TestAllocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepAllocatesNothing_data()
    {
        QTest::addColumn<double>("clip");
        QTest::newRow("fused update") << 0.0;
        QTest::newRow("with clipping") << 0.5;
    }

    void aStepAllocatesNothing()
    {
        QFETCH(double, clip);
        Dataset::Parts parts;
        parts.name = "random";
        parts.shape = {8, 8, 1};
        auto &values = parts.values.emplace<std::vector<std::uint8_t>>();
        for (int i = 0; i < 64 * 300; ++i)
            values.push_back(static_cast<std::uint8_t>(i * 7919 % 256));
        const std::int64_t widths[] = {40, 20};
        Experiment e = denseExperiment(widths, 3, parts.shape);
        e.encoder.insert(e.encoder.begin() + 1, {9, "dropout", complete(dropout)});
        for (LayerSpec &layer : e.encoder)
            if (layer.kind == "dense")
                layer.settings.set("activation", std::string("gelu"));
        e.plan.set("clip-norm", clip);
        e.plan.set("batch", std::int64_t{50});
        const auto setup = std::make_shared<const RunSetup>(reconciled(e, parts.shape), std::make_shared<const Dataset>(std::move(parts)));
        Trainer trainer(setup, 1);
        for (std::uint64_t i = 0; i < trainer.stepsPerEpoch() + 2; ++i) // thread-local strips come with the first step
            trainer.step();
        const long before = allocations;
        Eigen::internal::set_is_malloc_allowed(false);
        for (std::uint64_t i = 0; i < 3 * trainer.stepsPerEpoch(); ++i) // across ends of epochs too
            trainer.step();
        Eigen::internal::set_is_malloc_allowed(true);
        QCOMPARE(allocations - before, 0L);
    }
};

QTEST_APPLESS_MAIN(TestAllocation)
#include "test_allocation.moc"
