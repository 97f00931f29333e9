// Samples that count more than others, values that are missing, and weights that penalties act on.
#include "core/base/error.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "tests/core/training_fixture.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace hourglass;

class TestSampleWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsOfZeroLeaveTheLossFinite()
    {
        std::vector<float> values;
        std::vector<float> weights;
        for (int sample = 0; sample < 40; ++sample) {
            for (int i = 0; i < 6; ++i)
                values.push_back(static_cast<float>((sample * 7 + i * i * 3) % 11) / 11);
            weights.push_back(sample == 0 ? 1.0f : 0.0f);
        }
        Dataset::Parts parts{"few", vectorShape(6), values, {}, {}, weights, 0, {}};
        Experiment e = denseExperiment({}, 2, vectorShape(6));
        e.code = {"gaussian", complete(gaussianCode)};
        Trainer trainer(std::make_shared<const RunSetup>(reconciled(e, vectorShape(6)), std::make_shared<const Dataset>(std::move(parts))),
                        1);
        steps(trainer, 3);
        const double loss = trainer.validate(); // of samples none of which may count
        QVERIFY(std::isnan(loss) || loss < 100);
    }

    void whatIsMissingIsLearnedFromTheRest()
    {
        // Points of a plane in twelve dimensions, a fifth of the values gone; what comes out in their place is near the truth.
        const Random random(5, Purpose::Weights, 0);
        Matrix plane(12, 2);
        random.fillNormal(0, {plane.data(), 24});
        Matrix points(2, 800);
        random.fillNormal(1, {points.data(), 1600});
        const Matrix truth = (plane * points) * Scalar(0.3);
        Dataset::Parts parts{"plane", vectorShape(12), std::vector<float>(truth.data(), truth.data() + truth.size()), {}, {}, {}, 0, {}};
        Dataset::Parts whole = parts;
        std::vector<Scalar> tosses(static_cast<std::size_t>(truth.size()));
        random.fillUniform(2, tosses);
        auto &values = std::get<std::vector<float>>(parts.values);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (tosses[i] < Scalar(0.2))
                values[i] = std::numeric_limits<float>::quiet_NaN();
        const auto lacking = std::make_shared<const Dataset>(parts);
        QVERIFY(lacking->hasMissing());
        Experiment e = denseExperiment({}, 2, vectorShape(12));
        e.decoder.back().settings.set("activation", std::string("identity"));
        e.optimiser.settings.set("learning-rate", 0.01);
        QVERIFY_THROWS_EXCEPTION(Error, (RunSetup{e, lacking}));
        e.dataset = {"csv", Settings{{"missing", std::string("ignore")}}};
        Trainer trainer(std::make_shared<const RunSetup>(e, lacking), 2);
        steps(trainer, 1500);
        const Network &network = trainer.setup().network;
        Workspace workspace(network, 100, Workspace::For::Inference);
        std::vector<std::uint32_t> all(800);
        std::iota(all.begin(), all.end(), 0u);
        Matrix filled(12, 800);
        lacking->gather(all, Out(filled.data(), 12, 800));
        QVERIFY(filled.allFinite());
        Matrix codes(2, 800);
        Matrix y(12, 800);
        network.encode(trainer.weights().span(), workspace, In(filled.data(), 12, 800), Out(codes.data(), 2, 800));
        network.decode(trainer.weights().span(), workspace, In(codes.data(), 2, 800), Out(y.data(), 12, 800));
        double byNetwork = 0;
        double byMean = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (std::isnan(values[i])) {
                byNetwork += std::pow(static_cast<double>(y.data()[i] - truth.data()[i]), 2);
                byMean += std::pow(static_cast<double>(filled.data()[i] - truth.data()[i]), 2);
            }
        QVERIFY2(byNetwork < 0.35 * byMean, qPrintable(QString::number(byNetwork / byMean)));
    }

    void aWeightOfTwoIsLikeBeingThereTwice()
    {
        // Also beside penalties: none, on the code, in the code, through the encoder, on the weights.
        const std::vector<std::pair<std::vector<Choice>, std::vector<std::int64_t>>> cases = {
            {{}, {}},
            {{{"l1", complete(sparseL1, {{"weight", 0.1}})}}, {}},
            {{{"contractive", complete(contractive, {{"weight", 0.1}})}}, {}},
            {{{"contractive", complete(contractive, {{"weight", 0.1}})}, {"l1", complete(sparseL1, {{"weight", 0.1}})}}, {5}},
            {{{"weight-l2", complete(decayL2, {{"weight", 0.1}})}}, {5}},
        };
        const auto setup = [](bool twice, const auto &which) {
            std::vector<float> values;
            std::vector<float> weights;
            for (int sample = 0; sample < 8; ++sample) // the last two are the test
                for (int again = 0; again < (twice && sample == 2 ? 2 : 1); ++again) {
                    for (int i = 0; i < 6; ++i)
                        values.push_back(static_cast<float>((sample * 7 + i * i * 3) % 11) / 11);
                    weights.push_back(sample == 2 ? 2.0f : sample < 6 ? 1.0f : 7.0f / 6);
                }
            Dataset::Parts parts{"few", vectorShape(6), values, {}, {}, {}, 2, {}};
            if (!twice)
                parts.weights = weights;
            Experiment e = denseExperiment(which.second, 2, vectorShape(6));
            e.code.settings.set("activation", std::string("sigmoid"));
            e.penalties = which.first;
            e.optimiser = {"sgd", complete(sgd, {{"learning-rate", 0.1}})};
            e.plan.set("validation", 0.0);
            return std::make_shared<const RunSetup>(e, std::make_shared<const Dataset>(std::move(parts)));
        };
        for (const auto &which : cases) {
            const bool estimated = which.first.size() > 1; // in directions drawn by the place in the batch
            Trainer weighed(setup(false, which), 1);
            Trainer doubled(setup(true, which), 1);
            for (int i = 0; i < 50; ++i)
                QVERIFY(std::abs(weighed.step().loss - doubled.step().loss) < (estimated ? 1e-2 : 1e-6));
            QVERIFY(flat(weighed.weights().span()).isApprox(flat(doubled.weights().span()), estimated ? Scalar(3e-2) : Scalar(1e-4)));
            QVERIFY(which.first.empty() || std::abs(weighed.termValues()[0] - doubled.termValues()[0]) < (estimated ? 1e-1 : 1e-5));
        }
    }

    void whatScalesSingleValuesIsNoMatrix()
    {
        Experiment e = small();
        e.penalties = {{"weight-l2", complete(decayL2, {{"weight", 0.1}})}};
        e.plan.set("pretraining", std::int64_t{1});
        const auto plain = setupOf(reconciled(e, {28, 28, 1}));
        e.encoder.insert(e.encoder.begin(), {9, "layer-norm", complete(layerNorm)});
        const auto normed = setupOf(reconciled(e, {28, 28, 1}));
        QVERIFY(normed->network.parts().size() > plain->network.parts().size());
        QCOMPARE(buildWeightTerms(e, normed->network)[0].matrices.size(), buildWeightTerms(e, plain->network)[0].matrices.size());
        QCOMPARE(pretrainingPhases(normed->network).size(), pretrainingPhases(plain->network).size());
    }
};

QTEST_APPLESS_MAIN(TestSampleWeights)
#include "test_sample_weights.moc"
