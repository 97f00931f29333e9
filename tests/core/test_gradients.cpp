// The gradient of every entry of the catalogue against finite differences, in double precision, with no list to maintain.
#include "core/data/corruption.h"
#include "core/experiment/build.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"
#include "core/nn/losses/masked_loss.h"
#include "core/nn/network.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <ranges>

using namespace hourglass;

namespace {

constexpr double h = 1e-6;
constexpr double tolerance = 2e-6;

/// Settings that make every option of every OneOf its turn, small numbers for sizes.
std::vector<Settings> variants(const Kind &kind)
{
    Settings base = complete(kind);
    for (const char *key : {"units", "size"})
        if (base.has(key))
            base.set(key, std::int64_t{5});
    if (base.has("k"))
        base.set("k", std::int64_t{2});
    std::vector<Settings> all{base};
    for (const Param &param : kind.params)
        if (const auto *domain = std::get_if<OneOf>(&param.domain))
            for (const Option &option : domain->options) {
                all.push_back(base);
                all.back().set(param.key, std::string(option.id));
            }
    return all;
}

/// Collects the gradient of one layer.
class Collect : public GradientSink
{
public:
    explicit Collect(Gradient all) : m_all(all) {}
    void ready(Range range, std::span<Scalar> gradient) const override { std::ranges::copy(gradient, slice(m_all, range).begin()); }

private:
    Gradient m_all;
};

/// One layer on its own with an arbitrary smooth function of its output as the loss: Σ c · y.
struct Bench {
    Bench(const Layer &layer, Shape in, Index samples)
        : layer(layer), x(Matrix::Random(in.size(), samples)), terms(static_cast<Index>(layer.terms().size()), samples),
          y(layer.out().size(), samples), memo(layer.memoSize(), samples), dy(y), dx(x), weighting(Matrix::Random(y.rows(), y.cols())),
          w(Vector::Random(std::max<Index>(1, layer.weightCount()))), dw(Vector::Zero(w.size())),
          counts(Eigen::RowVectorX<Scalar>::Random(samples).array() + Scalar(1.5))
    {
        pass.samples = samples;
        pass.values = 11;
        pass.epoch = 0.5;
    }
    Tape tape()
    {
        Tape tape{In(x.data(), x.rows(), x.cols()), map(y), map(memo), map(dy), map(dx), map(terms)};
        tape.weights = {counts.data(), static_cast<std::size_t>(counts.size())};
        return tape;
    }
    static Out map(Matrix &m) { return {m.data(), m.rows(), m.cols()}; }
    double value()
    {
        layer.forward(weights(), tape(), pass);
        double sum = weighting.cwiseProduct(y).sum();
        for (Index t = 0; t < terms.rows(); ++t)
            sum += layer.termWeight(static_cast<std::size_t>(t), pass) *
                   (layer.needsWholeBatch() ? terms.row(t).mean() : terms.row(t).dot(counts) / static_cast<Scalar>(terms.cols()));
        return sum;
    }
    ConstWeights weights() const { return {w.data(), static_cast<std::size_t>(layer.weightCount())}; }

    const Layer &layer;
    Pass pass{true, 7, 3, 1, 0};
    Matrix x, terms, y, memo, dy, dx, weighting;
    Vector w, dw;
    Eigen::RowVectorX<Scalar> counts; // of the samples
};

} // namespace

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

    void ofEveryPenaltyOnTheCode()
    {
        for (const PenaltyKind *kind : penaltyKinds()) {
            if (!kind->onCode || kind->needsGaussian)
                continue;
            for (const Index samples : {1, 6}) {
                const Shape shape = vectorShape(4);
                const auto layer = kind->onCode(complete(*kind, {{"weight", 0.7}}), shape);
                Bench bench(*layer, shape, samples);
                bench.x = (bench.x.array() + 1.1) / 2.2; // inside 0..1, where every penalty is defined
                checkLayer(*layer, bench, kind->id);
            }
        }
    }

    void ofEveryPenaltyThatReadsAGaussianCode()
    {
        int found = 0;
        for (const PenaltyKind *kind : penaltyKinds()) {
            if (!kind->needsGaussian)
                continue;
            ++found;
            const Shape in = vectorShape(5);
            const std::int64_t widths[] = {4};
            Experiment e = denseExperiment(widths, 3, in);
            e.encoder[0].settings.set("activation", std::string("tanh"));
            e.code = {std::string(gaussianCode.id), complete(gaussianCode, {{"size", std::int64_t{3}}})};
            e.penalties = {{std::string(kind->id), complete(*kind, {{"weight", 3.0}})}};
            checkNetwork(build(reconciled(e, in), in), in, 6, kind->id);
        }
        QVERIFY(found > 0);
    }

    void ofEveryPenaltyInTheCode()
    {
        int found = 0;
        for (const PenaltyKind *kind : penaltyKinds()) {
            if (!kind->inCode)
                continue;
            ++found;
            for (const Option &activation : activationOptions())
                for (const Index samples : {1, 6}) {
                    const Settings code = complete(plainCode, {{"size", std::int64_t{4}}, {"activation", std::string(activation.id)}});
                    const Shape in = vectorShape(5);
                    const auto layer = kind->inCode(complete(*kind, {{"weight", 0.7}}), code, in);
                    Bench bench(*layer, in, samples);
                    checkLayer(*layer, bench, activation.id);
                }
        }
        QVERIFY(found > 0);
    }

    void ofThePenaltyThatLooksThroughTheEncoder()
    {
        const Shape in{6, 6, 2};
        const auto contract = [&](Experiment e) {
            e.penalties = {{std::string(contractive.id), complete(contractive, {{"weight", 0.3}})}};
            checkNetwork(build(reconciled(e, in), in), in, 3, e.name);
        };
        const std::int64_t wide[] = {5, 4};
        for (const Option &activation : activationOptions()) {
            Experiment e = denseExperiment(wide, 3, in);
            e.name = std::string(activation.id);
            for (LayerSpec &layer : e.encoder)
                layer.settings.set("activation", std::string(activation.id));
            e.code.settings.set("activation", std::string(activation.id));
            contract(e);
        }
        int looked = 0; // every layer that knows tangents, between two that bend
        for (const LayerKind *kind : layerKinds()) {
            Experiment e = denseExperiment({}, 2, in);
            e.name = std::string(kind->id);
            Settings first =
                complete(conv2d, {{"filters", std::int64_t{3}}, {"stride", std::int64_t{1}}, {"activation", std::string("tanh")}});
            Settings settings = complete(*kind);
            if (settings.has("activation"))
                settings.set("activation", std::string("silu"));
            if (settings.has("units"))
                settings.set("units", std::int64_t{7});
            if (settings.has("channels"))
                settings = complete(*kind, {{"height", std::int64_t{2}}, {"width", std::int64_t{9}}, {"channels", std::int64_t{6}}});
            e.encoder = {{1, std::string(conv2d.id), first}, {2, std::string(kind->id), settings}};
            e.code.settings.set("activation", std::string("tanh"));
            const bool knows = kind->make(settings, {6, 6, 3})->tangents() != Tangents::None;
            looked += knows;
            if (knows)
                contract(e);
            else {
                e.penalties = {{std::string(contractive.id), complete(contractive)}};
                QVERIFY2(!check(reconciled(e, in), in).empty(), kind->id.data());
            }
        }
        QVERIFY(looked >= 11);
    }

    void theContractionIsEstimatedWithoutBias()
    {
        const Shape in = vectorShape(7);
        const std::int64_t wide[] = {6};
        Experiment e = denseExperiment(wide, 4, in);
        e.encoder[0].settings.set("activation", std::string("tanh"));
        e.code.settings.set("activation", std::string("sigmoid"));
        e.penalties = {{std::string(contractive.id), complete(contractive)}};
        const Network network = build(reconciled(e, in), in);
        const Index samples = 500; // the same one, along as many directions
        Workspace workspace(network, samples, Workspace::For::Training);
        const Range all{0, samples};
        Vector w = Vector::Random(network.weightCount());
        const ConstWeights weights(w.data(), static_cast<std::size_t>(w.size()));
        const Vector x = Vector::Random(7);
        Pass pass{true, 7, 3, 0, 0};
        pass.tangentFrom = 0;
        const auto codeOf = [&](const Vector &at) {
            workspace.input(0, {0, 1}) = at;
            network.forward(weights, workspace, {0, 1}, {}, 0, network.code() + 1);
            return Vector(workspace.output(network.code(), {0, 1}));
        };
        double exact = 0; // ‖J‖² by differences
        for (Index i = 0; i < 7; ++i)
            exact += ((codeOf(x + h * Vector::Unit(7, i)) - codeOf(x - h * Vector::Unit(7, i))) / (2 * h)).squaredNorm();
        double sum = 0;
        double squares = 0;
        constexpr int steps = 40;
        for (int step = 0; step < steps; ++step) {
            pass.step = static_cast<std::uint64_t>(step);
            workspace.input(0, all) = x.replicate(1, samples);
            network.forward(weights, workspace, all, pass, 0, network.code() + 2);
            const auto terms = workspace.tape(network.code() + 1, all).terms.row(0).array();
            sum += terms.sum();
            squares += terms.square().sum();
        }
        const double n = steps * static_cast<double>(samples);
        const double mean = sum / n;
        const double error = std::sqrt((squares / n - mean * mean) / n); // of the mean
        QVERIFY2(std::abs(mean - exact) < 4 * error, qPrintable(QStringLiteral("%1 ± %2 for %3").arg(mean).arg(error).arg(exact)));
        QVERIFY(error < 0.02 * exact);
    }

    void ofEveryPenaltyOnWeights()
    {
        int found = 0;
        for (const PenaltyKind *kind : penaltyKinds()) {
            if (!kind->onWeights)
                continue;
            ++found;
            for (const auto &[rows, columns] : {std::pair<Index, Index>{5, 3}, {3, 5}, {4, 4}}) {
                Matrix w = Matrix::Random(rows, columns);
                const auto penalty = kind->onWeights(complete(*kind, {{"weight", 0.7}}), rows, columns);
                const In view(w.data(), rows, columns);
                penalty->prepare(view);
                Vector gradient = Vector::Ones(w.size()); // add() adds
                penalty->add(view, 0, {gradient.data(), 4});
                penalty->add(view, 4, {gradient.data() + 4, static_cast<std::size_t>(w.size() - 4)});
                for (Index i = 0; i < w.size(); ++i)
                    compare(gradient(i) - 1, 0.7 * difference([&] { return penalty->value(view); }, w.data()[i]), kind->id, "weight");
            }
        }
        QVERIFY(found >= 3);
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

private:
    static void compare(double exact, double numeric, std::string_view kind, const char *what)
    {
        const bool close = std::abs(exact - numeric) <= tolerance * std::max(1.0, std::abs(numeric));
        QVERIFY2(close, qPrintable(QStringLiteral("%1, by %2: %3 where differences give %4")
                                       .arg(QLatin1String(kind.data(), static_cast<qsizetype>(kind.size())), QLatin1String(what))
                                       .arg(exact)
                                       .arg(numeric)));
    }

    static void checkLayer(const LayerKind &kind, const Settings &settings, Shape in, Index samples)
    {
        const auto layer = kind.make(settings, in);
        Bench bench(*layer, in, samples);
        checkLayer(*layer, bench, kind.id);
    }

    static void checkLayer(const Layer &own, Bench &bench, std::string_view id)
    {
        const Layer *layer = &own;
        bench.value();
        bench.dy = bench.weighting;
        layer->backward(bench.weights(), bench.tape(), bench.pass);
        for (Index block = 0; block < layer->gradientBlocks(); ++block)
            layer->gradient(bench.weights(), bench.tape(), bench.pass, block,
                            Collect({bench.dw.data(), static_cast<std::size_t>(layer->weightCount())}));
        const Matrix dx = bench.dx;
        for (Index i = 0; i < bench.x.size(); ++i)
            compare(dx.data()[i], difference(bench, bench.x.data()[i]), id, "input");
        for (Index i = 0; i < layer->weightCount(); ++i)
            compare(bench.dw(i), difference(bench, bench.w(i)), id, "weight");
    }

    /// The whole training loss by every weight.
    static void checkNetwork(const Network &network, Shape in, Index samples, std::string_view id)
    {
        Workspace workspace(network, samples, Workspace::For::Training);
        Pass pass{true, 7, 3, 0, 0};
        pass.samples = samples;
        pass.values = in.size();
        if (network.tangentReader())
            pass.tangentFrom = 0;
        const Range all{0, samples};
        Vector w = Vector::Random(network.weightCount()) * 0.7;
        const Matrix x = (Matrix::Random(in.size(), samples).array() + 1) / 2;
        const std::size_t last = network.parts().size();
        const auto weights = [&] { return ConstWeights(w.data(), static_cast<std::size_t>(w.size())); };
        Vector losses(samples);
        std::vector<std::size_t> terms(network.terms().size());
        std::iota(terms.begin(), terms.end(), std::size_t{0});
        const auto value = [&] {
            workspace.input(0, all) = x;
            network.forward(weights(), workspace, all, pass, 0, last);
            const Out y = workspace.output(last - 1, all);
            const std::span<Scalar> span(losses.data(), static_cast<std::size_t>(samples));
            network.loss().value(In(y.data(), y.rows(), y.cols()), In(x.data(), x.rows(), x.cols()), span);
            network.addTerms(workspace, all, pass, terms, span);
            return losses.mean();
        };
        value();
        const Out y = workspace.output(last - 1, all);
        network.loss().gradient(In(y.data(), y.rows(), y.cols()), In(x.data(), x.rows(), x.cols()), 1.0 / static_cast<double>(samples),
                                workspace.outputGradient(last - 1, all));
        network.backward(weights(), workspace, all, pass, 0, last);
        Vector gradient = Vector::Zero(w.size());
        for (const auto &block : network.gradientBlocks())
            network.gradient(
                weights(), workspace, samples, pass, block,
                Collect(slice(Gradient(gradient.data(), static_cast<std::size_t>(gradient.size())), network.parts()[block.layer].weights)));
        for (Index i = 0; i < w.size(); ++i)
            compare(gradient(i), difference(value, w(i)), id, "weight");
    }

    /// By central differences of what `total` gives.
    template <typename Total>
    static double difference(const Total &total, double &value)
    {
        const double kept = value;
        value = kept + h;
        const double up = total();
        value = kept - h;
        const double down = total();
        value = kept;
        return (up - down) / (2 * h);
    }
    static double difference(Bench &bench, double &value)
    {
        return difference([&] { return bench.value(); }, value);
    }

    /// A loss's whole gradient by its input.
    template <typename Total>
    static void compareAll(Matrix &y, const Matrix &dy, const Total &total, std::string_view id)
    {
        for (Index i = 0; i < y.size(); ++i)
            compare(dy.data()[i], difference(total, y.data()[i]), id, "y");
    }
};

QTEST_APPLESS_MAIN(TestGradients)
#include "test_gradients.moc"
