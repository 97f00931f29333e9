// The gradient of every penalty of the catalogue against finite differences, in double precision, with no list to maintain.
#include "core/experiment/build.h"
#include "core/experiment/presets.h"
#include "core/nn/activation.h"
#include "tests/core/gradient_check.h"

using namespace hourglass;

class TestPenaltyGradients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_APPLESS_MAIN(TestPenaltyGradients)
#include "test_penalty_gradients.moc"
