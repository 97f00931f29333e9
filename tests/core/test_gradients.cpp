// The gradient of every layer, code and loss of the catalogue against finite differences, in double precision, with no list to maintain.
#include "core/data/corruption.h"
#include "core/nn/losses/masked_loss.h"
#include "tests/core/gradient_check.h"

using namespace hourglass;

class TestGradients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofEveryLayerAndCode()
    {
        for (const auto kinds : {layerKinds(), codeKinds()})
            for (const LayerKind *kind : kinds | std::views::filter([](const LayerKind *k) { return !k->straightThrough; }))
                for (const Settings &settings : variants(*kind))
                    for (const Shape in : {Shape{1, 1, 7}, Shape{3, 5, 1}, Shape{4, 3, 3}})
                        for (const Index samples : {1, 6})
                            checkLayer(*kind, settings, in, samples);
    }

    void ofEveryLoss()
    {
        for (const LossKind *kind : lossKinds())
            for (const Shape shape : {Shape{3, 3, 1}, Shape{5, 4, 3}, Shape{13, 12, 1}})
                for (const Index run : {shape.size(), shape.channels}) {
                    const auto loss = kind->make(complete(*kind), {shape, run});
                    Matrix y = Matrix::Random(shape.size() * loss->outputsPerValue(), 4) * 3;
                    const Matrix target = (Matrix::Random(shape.size(), 4).array() + 1) / 2;
                    const In t(target.data(), target.rows(), 4);
                    const In out(y.data(), y.rows(), 4);
                    Matrix dy(y.rows(), 4);
                    Vector losses(4);
                    const auto total = [&] {
                        loss->value(out, t, {losses.data(), 4});
                        return losses.sum() * 0.25;
                    };
                    loss->gradient(out, t, 0.25, Out(dy.data(), dy.rows(), 4));
                    compareAll(y, dy, total, kind->id);
                }
    }

    void ofEveryLossWithMissingValues()
    {
        int checked = 0;
        for (const LossKind *kind : lossKinds())
            for (const Index run : {Index(12), Index(3)}) {
                if (kind->needs.wholeSample)
                    continue;
                ++checked;
                const OutputLayout layout{{2, 2, 3}, run};
                const MaskedLoss loss(kind->make(complete(*kind), {layout.data, 12}), layout);
                const Index outputs = loss.outputsPerValue();
                Matrix y = Matrix::Random(12 * outputs, 3) * 2;
                Matrix target = (Matrix::Random(12, 3).array() + 1) / 2;
                for (const Index at : {0, 5, 7, 14})
                    target.data()[at] = std::numeric_limits<double>::quiet_NaN();
                target.col(2).setConstant(std::numeric_limits<double>::quiet_NaN());
                Vector losses(3);
                Matrix dy(y.rows(), 3);
                const auto total = [&] {
                    loss.value(In(y.data(), y.rows(), 3), In(target.data(), 12, 3), {losses.data(), 3});
                    return losses.sum() * 0.5;
                };
                loss.gradient(In(y.data(), y.rows(), 3), In(target.data(), 12, 3), 0.5, Out(dy.data(), dy.rows(), 3));
                compareAll(y, dy, total, kind->id);
                total();
                QCOMPARE(losses(2), 0.0);
                // What is missing has no say, and the rest counts as a sample of its own.
                const double before = losses(1);
                y(2, 1) += 5; // value 14 is sample 1's third
                total();
                QCOMPARE(losses(1), before);
                const auto full = kind->make(complete(*kind), {{1, 1, 12}, 12});
                Matrix whole = (Matrix::Random(12, 1).array() + 1) / 2;
                Vector direct(1);
                Vector masked(1);
                Matrix out = Matrix::Random(12 * outputs, 1);
                const MaskedLoss wrapped(kind->make(complete(*kind), {{1, 1, 12}, 12}), {{1, 1, 12}, 12});
                full->value(In(out.data(), out.rows(), 1), In(whole.data(), 12, 1), {direct.data(), 1});
                wrapped.value(In(out.data(), out.rows(), 1), In(whole.data(), 12, 1), {masked.data(), 1});
                QCOMPARE(masked(0), direct(0));
            }
        QVERIFY(checked >= 12);
    }

    void everyKindExplainsItself()
    {
        const auto check = [](const Kind &kind) {
            const QByteArray name(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
            QVERIFY2(!kind.label.empty() && kind.help.size() > 20 && kind.help.ends_with('.'), name);
            QVERIFY2(kind.family == "plan" || !kind.formula.empty(), name);
            for (const Param &param : kind.params) {
                QVERIFY2(!param.label.empty() && param.help.ends_with('.'),
                         name + "/" + QByteArray(param.key.data(), static_cast<qsizetype>(param.key.size())));
                QVERIFY2(validationError(param, initialValue(param)).empty(), name);
            }
        };
        for (const auto *kind : layerKinds())
            check(*kind);
        for (const auto *kind : codeKinds())
            check(*kind);
        for (const auto *kind : lossKinds())
            check(*kind);
        for (const auto *kind : optimiserKinds())
            check(*kind);
        for (const auto *kind : penaltyKinds())
            check(*kind);
        for (const auto *kind : corruptionKinds())
            check(*kind);
        for (const auto *kind : scheduleKinds())
            check(*kind);
    }
};

QTEST_APPLESS_MAIN(TestGradients)
#include "test_gradients.moc"
