// Forward, loss, gradient and ten optimiser steps against values made by PyTorch (tests/reference/make_reference.py).
#include "core/experiment/build.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace hourglass;

namespace {

constexpr bool isDouble = sizeof(Scalar) == sizeof(double); // the test is built for both
constexpr double tolerance = isDouble ? 1e-10 : 1e-5;
constexpr Index samples = 6;
constexpr Index values = 9;
constexpr Shape pictures{3, 3, 1};

Experiment experiment(const std::string &activation, const std::string &loss)
{
    const std::int64_t widths[] = {7, 5};
    Experiment e = denseExperiment(widths, 3, pictures);
    for (LayerSpec &layer : e.encoder)
        layer.settings.set("activation", activation);
    e.loss = {loss, complete(*findKind(lossKinds(), loss))};
    const std::string last(buildLoss(e, pictures)->outputActivation());
    if (!last.empty())
        e.decoder.back().settings.set("activation", last);
    return reconciled(e, pictures);
}

Vector initialWeights(const Network &network)
{
    Vector w(network.weightCount());
    Index at = 0;
    Index in = values;
    double number = 0; // of the layers with weights
    for (const Network::Part &part : network.parts()) {
        if (part.layer->weightCount() == 0)
            continue;
        const Index out = part.tiedTo ? part.layer->weightCount() : part.layer->weightCount() / (in + 1);
        for (Index i = 0; i < in && !part.tiedTo; ++i)
            for (Index o = 0; o < out; ++o)
                w(at++) = 0.5 * std::sin(1 + 3 * number + 0.37 * static_cast<double>(o) + 0.61 * static_cast<double>(i));
        for (Index o = 0; o < out; ++o)
            w(at++) = 0.1 * std::cos(number + static_cast<double>(o));
        in = part.layer->out().size();
        ++number;
    }
    return w;
}

Matrix input()
{
    Matrix x(values, samples);
    for (Index s = 0; s < samples; ++s)
        for (Index i = 0; i < values; ++i)
            x(i, s) = (1 + std::sin(0.7 * static_cast<double>(s) + 1.3 * static_cast<double>(i) + 0.1)) / 2;
    return x;
}

class Collect : public GradientSink
{
public:
    explicit Collect(Gradient layer) : m_layer(layer) {}
    void ready(Range range, std::span<Scalar> gradient) const override { std::ranges::copy(gradient, slice(m_layer, range).begin()); }

private:
    Gradient m_layer;
};

/// One pass over the batch; the gradient comes out flat.
double pass(const Network &network, const Vector &w, Workspace &workspace, Vector &gradient)
{
    const Range all{0, samples};
    const ConstWeights weights(w.data(), static_cast<std::size_t>(w.size()));
    const Matrix x = input();
    Pass now{true, 1, 0, 0, 0};
    now.samples = samples;
    now.values = values;
    if (network.tangentReader())
        now.tangentFrom = 0;
    workspace.input(0, all) = x;
    network.forward(weights, workspace, all, now, 0, network.parts().size());
    const std::size_t last = network.parts().size() - 1;
    const Out out = workspace.output(last, all);
    const In y(out.data(), out.rows(), out.cols());
    Vector losses(samples);
    network.loss().value(y, In(x.data(), values, samples), {losses.data(), static_cast<std::size_t>(samples)});
    std::vector<std::size_t> terms(network.terms().size());
    std::iota(terms.begin(), terms.end(), std::size_t{0});
    network.addTerms(workspace, all, now, terms, {losses.data(), static_cast<std::size_t>(samples)});
    network.loss().gradient(y, In(x.data(), values, samples), 1.0 / samples, workspace.outputGradient(last, all));
    network.backward(weights, workspace, all, now, 0, network.parts().size());
    gradient.setZero(w.size());
    for (const auto &block : network.gradientBlocks())
        network.gradient(
            weights, workspace, samples, now, block,
            Collect(slice(Gradient(gradient.data(), static_cast<std::size_t>(gradient.size())), network.parts()[block.layer].weights)));
    return losses.mean();
}

/// In float, relative to the largest: single values may be differences of large ones.
void compare(const QJsonArray &expected, const Scalar *actual, Index count, const QString &what)
{
    double largest = 1;
    for (Index i = 0; i < count && !isDouble; ++i)
        largest = std::max(largest, std::abs(expected[static_cast<qsizetype>(i)].toDouble()));
    QCOMPARE(expected.size(), static_cast<qsizetype>(count));
    for (Index i = 0; i < count; ++i) {
        const double e = expected[static_cast<qsizetype>(i)].toDouble();
        QVERIFY2(std::abs(static_cast<double>(actual[i]) - e) <= tolerance * std::max(largest, std::abs(e)),
                 qPrintable(what + QStringLiteral(" %1: %2, not %3").arg(i).arg(actual[i]).arg(e)));
    }
}

} // namespace

class TestReference : public QObject
{
    Q_OBJECT

private:
    QJsonObject m_reference;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/tests/reference/dense.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_reference = QJsonDocument::fromJson(file.readAll()).object();
    }

    void forwardLossAndGradientOfEveryActivation()
    {
        const QJsonObject expected = m_reference[QStringLiteral("activations")].toObject();
        QCOMPARE(static_cast<std::size_t>(expected.size()), activationOptions().size());
        for (const Option &option : activationOptions()) {
            const QString name = QString::fromStdString(std::string(option.id));
            const QJsonObject e = expected[name].toObject();
            const Network network = build(experiment(std::string(option.id), "mse"), pictures);
            Workspace workspace(network, samples, Workspace::For::Training);
            const Vector w = initialWeights(network);
            Vector gradient;
            const double loss = pass(network, w, workspace, gradient);
            compare(e[QStringLiteral("code")].toArray(), workspace.output(network.code(), {0, samples}).data(), 3 * samples,
                    name + QStringLiteral(" code"));
            compare(e[QStringLiteral("reconstruction")].toArray(), workspace.output(5, {0, samples}).data(), values * samples,
                    name + QStringLiteral(" y"));
            QVERIFY(std::abs(loss - e[QStringLiteral("loss")].toDouble()) < tolerance);
            compare(e[QStringLiteral("gradient")].toArray(), gradient.data(), gradient.size(), name + QStringLiteral(" gradient"));
        }
    }

    void everyLoss()
    {
        const QJsonObject expected = m_reference[QStringLiteral("losses")].toObject();
        QCOMPARE(static_cast<std::size_t>(expected.size()), lossKinds().size());
        for (const LossKind *kind : lossKinds()) {
            const QJsonObject e = expected[QString::fromStdString(std::string(kind->id))].toObject();
            const Network network = build(experiment("tanh", std::string(kind->id)), pictures);
            Workspace workspace(network, samples, Workspace::For::Training);
            Vector gradient;
            const double loss = pass(network, initialWeights(network), workspace, gradient);
            QVERIFY2(std::abs(loss - e[QStringLiteral("loss")].toDouble()) < tolerance, kind->id.data());
            compare(e[QStringLiteral("gradient")].toArray(), gradient.data(), gradient.size(),
                    QString::fromStdString(std::string(kind->id)));
        }
    }

    void tiedWeights()
    {
        const QJsonObject e = m_reference[QStringLiteral("tied")].toObject();
        Experiment tied = experiment("tanh", "mse");
        tied.tied = true;
        const Network network = build(tied, pictures);
        for (std::size_t i = 3; i < 6; ++i)
            QVERIFY(network.parts()[i].tiedTo == 5 - i);
        Workspace workspace(network, samples, Workspace::For::Training);
        Vector gradient;
        const double loss = pass(network, initialWeights(network), workspace, gradient);
        QVERIFY(std::abs(loss - e[QStringLiteral("loss")].toDouble()) < tolerance);
        compare(e[QStringLiteral("gradient")].toArray(), gradient.data(), gradient.size(), QStringLiteral("tied"));
    }

    void everyPenalty()
    {
        const QJsonObject expected = m_reference[QStringLiteral("penalties")].toObject();
        QCOMPARE(static_cast<std::size_t>(expected.size()), penaltyKinds().size() + 1); // one is exact or estimated
        for (const QString &name : expected.keys()) {
            const QJsonObject e = expected[name].toObject();
            Experiment with = experiment("tanh", "mse");
            if (name == QLatin1String("contractive-exact"))
                with.encoder.clear();
            const PenaltyKind *kind =
                findKind(penaltyKinds(), name == QLatin1String("contractive-exact") ? "contractive" : name.toStdString());
            QVERIFY2(kind, qPrintable(name));
            if (kind->onCode || kind->inCode)
                with.code.settings.set("activation", std::string("sigmoid"));
            if (kind->needsGaussian)
                with.code = {std::string(gaussianCode.id), complete(gaussianCode, {{"size", std::int64_t{3}}})};
            with.penalties = {{std::string(kind->id), complete(*kind, {{"weight", 0.3}})}};
            with = reconciled(with, pictures);
            const Network network = build(with, pictures);
            Workspace workspace(network, samples, Workspace::For::Training);
            Vector w = initialWeights(network);
            Vector gradient;
            double loss = pass(network, w, workspace, gradient);
            for (const WeightTerm &term : buildWeightTerms(with, network))
                for (const WeightTerm::Matrix &matrix : term.matrices) {
                    const In m(w.data() + matrix.place.begin, matrix.rows, matrix.place.size() / matrix.rows);
                    matrix.penalty->prepare(m);
                    loss += 0.3 * matrix.penalty->value(m);
                    matrix.penalty->add(m, 0, {gradient.data() + matrix.place.begin, static_cast<std::size_t>(matrix.place.size())});
                }
            const double wanted = e[QStringLiteral("loss")].toDouble();
            QVERIFY2(std::abs(loss - wanted) < tolerance * std::max(1.0, wanted), qPrintable(name + QString::number(loss - wanted)));
            compare(e[QStringLiteral("gradient")].toArray(), gradient.data(), gradient.size(), name);
        }
    }

    void tenStepsOfEveryOptimiser()
    {
        if (!isDouble)
            QSKIP("Ten steps multiply the rounding of one.");
        const std::pair<const char *, Choice> cases[] = {
            {"sgd", {"sgd", complete(sgd)}},
            {"sgd-nesterov", {"sgd", complete(sgd, {{"nesterov", true}})}},
            {"adam", {"adam", complete(adam, {{"learning-rate", 0.01}})}},
            {"adamw", {"adamw", complete(adamW, {{"learning-rate", 0.01}, {"weight-decay", 0.1}})}},
            {"rmsprop", {"rmsprop", complete(rmsProp, {{"learning-rate", 0.01}, {"momentum", 0.5}})}},
            {"nadam", {"nadam", complete(nadam, {{"learning-rate", 0.01}})}},
            {"l-bfgs", {"l-bfgs", complete(lbfgs)}},
            {"lion", {"lion", complete(lion, {{"learning-rate", 0.01}, {"weight-decay", 0.1}})}},
        };
        for (const OptimiserKind *kind : optimiserKinds()) // none is left out
            QVERIFY2(std::ranges::any_of(cases, [&](const auto &c) { return c.second.kind == kind->id; }), kind->id.data());
        for (const auto &[name, choice] : cases) {
            const QJsonObject e = m_reference[QStringLiteral("optimisers")].toObject()[QLatin1String(name)].toObject();
            const Network network = build(experiment("tanh", "mse"), pictures);
            Workspace workspace(network, samples, Workspace::For::Training);
            Vector w = initialWeights(network);
            Vector gradient;
            const auto optimiser = buildOptimiser(choice);
            Vector states[2] = {Vector::Zero(w.size()), Vector::Zero(w.size())};
            std::vector<Buffer> buffers;
            for (int i = 0; i < optimiser->states(); ++i)
                buffers.emplace_back(w.size());
            for (int step = 0; step < 10; ++step) {
                const double loss = pass(network, w, workspace, gradient);
                QVERIFY2(std::abs(loss - e[QStringLiteral("losses")].toArray()[step].toDouble()) < tolerance, name);
                const auto span = [](Vector &v) { return Weights(v.data(), static_cast<std::size_t>(v.size())); };
                if (optimiser->whole()) {
                    optimiser->updateWhole({choice.settings.real("learning-rate"), static_cast<std::uint64_t>(step) + 1, 1}, span(gradient),
                                           span(w), buffers);
                    continue;
                }
                optimiser->update({choice.settings.real("learning-rate"), static_cast<std::uint64_t>(step) + 1, 1}, span(gradient), span(w),
                                  {span(states[0]), span(states[1])});
            }
            compare(e[QStringLiteral("weights")].toArray(), w.data(), w.size(), QLatin1String(name));
        }
    }
};

QTEST_APPLESS_MAIN(TestReference)
#include "test_reference.moc"
