// The signature of all trainings against the one that stands in tests/signature.txt.
#include "core/data/corruption.h"
#include "core/kernels/choice.h"
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"
#include "core/nn/initialiser.h"
#include "core/train/signature.h"
#include "tests/core/every_kind.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

using namespace hourglass;

class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryKind()
    {
        std::set<std::string, std::less<>> used;
        std::set<std::string, std::less<>> options;
        for (const SignedExperiment &one : signedExperiments()) {
            const Experiment &e = one.experiment;
            const auto note = [&](const std::string &kind, const Settings &settings) {
                used.insert(kind);
                for (const auto &[key, value] : settings)
                    if (const auto *option = std::get_if<std::string>(&value))
                        options.insert(key + "=" + *option);
            };
            for (const auto *stack : {&e.encoder, &e.decoder})
                for (const LayerSpec &layer : *stack)
                    note("layer " + layer.kind, layer.settings);
            note("code " + e.code.kind, e.code.settings);
            note("loss " + e.loss.kind, e.loss.settings);
            for (const Choice &penalty : e.penalties)
                note("penalty " + penalty.kind, penalty.settings);
            note("corruption " + e.corruption.kind, e.corruption.settings);
            note("optimiser " + e.optimiser.kind, e.optimiser.settings);
            note("schedule " + e.schedule.kind, e.schedule.settings);
        }
        for (const Kind *kind : trainedKinds())
            QVERIFY2(used.contains(std::string(kind->family) + " " + std::string(kind->id)), kind->id.data());
        for (const Option &option : activationOptions())
            QVERIFY2(options.contains("activation=" + std::string(option.id)), option.id.data());
        for (const Option &option : initialiserOptions())
            QVERIFY2(options.contains("initialiser=" + std::string(option.id)), option.id.data());
    }

    void eachTrainsAndDiffersFromTheOthers()
    {
        // Two with the same number would mean that a variant had no effect, but for those that say what is so anyway.
        std::set<std::uint64_t> numbers;
        std::size_t count = 0;
        for (const SignedExperiment &one : signedExperiments()) {
            numbers.insert(signatureOf(one, 1));
            ++count;
        }
        QVERIFY(count > 150);
        QVERIFY(numbers.size() > count / 2);
    }

    void standsInTheRepository_data()
    {
        QTest::addColumn<const void *>("table");
        QTest::addColumn<int>("threads");
        for (const Kernels *table : availableKernels())
            for (const int threads : {1, 2, 8})
                QTest::addRow("%s, %d threads", table->name, threads) << static_cast<const void *>(table) << threads;
    }

    void standsInTheRepository()
    {
        QFETCH(const void *, table);
        QFETCH(int, threads);
        QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/tests/signature.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        useKernels(*static_cast<const Kernels *>(table));
        // A change that is meant: write the new number there and say why in the commit (CONTRIBUTING.md).
        QCOMPARE(QByteArray::fromStdString(signatureText(signature(threads))), file.readAll().trimmed());
    }
};

QTEST_APPLESS_MAIN(TestSignature)
#include "test_signature.moc"
