// Every layer and code against values made by PyTorch (tests/reference/make_layers_reference.py), noise included.
#include "core/layers/catalogue.h"
#include "tests/core/collect.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <set>

using namespace hourglass;

namespace {

constexpr bool isDouble = sizeof(Scalar) == sizeof(double); // the test is built for both
constexpr double tolerance = isDouble ? 1e-10 : 1e-5;

Settings settingsFrom(const Kind &kind, const QJsonObject &json)
{
    Settings settings = complete(kind);
    for (auto it = json.begin(); it != json.end(); ++it) {
        const std::string key = it.key().toStdString();
        const Param *param = findParam(kind, key);
        if (!param)
            continue; // what PyTorch's side alone needs
        settings.set(key, parseValue(*param, it.value().isString() ? it.value().toString().toStdString()
                                                                   : it.value().toVariant().toString().toStdString()));
    }
    return settings;
}

/// The place in memory → the place in the order other programs keep the tensor in.
Index elsewhere(const Tensor &tensor, Index place)
{
    std::vector<Index> at(tensor.shape.size());
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        const std::size_t d = tensor.order.empty() ? tensor.shape.size() - 1 - i : static_cast<std::size_t>(tensor.order[i]);
        at[d] = place % tensor.shape[d];
        place /= tensor.shape[d];
    }
    Index result = 0;
    for (std::size_t d = 0; d < tensor.shape.size(); ++d)
        result = result * tensor.shape[d] + at[d];
    return result;
}

Out view(Matrix &m) { return {m.data(), m.rows(), m.cols()}; }

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private:
    QJsonArray m_cases;

    /// In float, relative to the largest value of a tensor: single ones may be differences of large ones.
    static double largest(const QJsonArray &expected)
    {
        double most = 1;
        for (const auto &value : expected)
            most = std::max(most, std::abs(value.toDouble()));
        return most;
    }

    static void compare(double actual, double expected, double size, const QString &what)
    {
        QVERIFY2(std::abs(actual - expected) <= tolerance * (isDouble ? std::max(1.0, std::abs(expected)) : size),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(what).arg(actual, 0, 'g', 14).arg(expected, 0, 'g', 14)));
    }

    static void compare(const Matrix &actual, const QJsonArray &expected, const QString &what)
    {
        QCOMPARE(static_cast<Index>(expected.size()), actual.size());
        for (Index i = 0; i < actual.size(); ++i)
            compare(static_cast<double>(actual.data()[i]), expected[static_cast<qsizetype>(i)].toDouble(), largest(expected), what);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/tests/reference/layers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_cases = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray();
    }

    void everyKindHasACase()
    {
        std::set<std::string> known;
        for (const auto &each : std::as_const(m_cases))
            known.insert(each.toObject()[QStringLiteral("kind")].toString().toStdString());
        for (const auto kinds : {layerKinds(), codeKinds()})
            for (const LayerKind *kind : kinds)
                QVERIFY2(known.contains(std::string(kind->id)), kind->id.data());
    }

    void agreesWithPyTorch_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_cases.size(); ++i) {
            const QJsonObject c = m_cases[i].toObject();
            const QByteArray settings = QJsonDocument(c[QStringLiteral("settings")].toObject()).toJson(QJsonDocument::Compact);
            QTest::newRow(QByteArray(c[QStringLiteral("kind")].toString().toLatin1() + " " + QByteArray::number(i) + " " + settings)) << i;
        }
    }

    void agreesWithPyTorch()
    {
        QFETCH(int, index);
        const QJsonObject c = m_cases[index].toObject();
        const std::string id = c[QStringLiteral("kind")].toString().toStdString();
        const LayerKind *kind = findKind(layerKinds(), id);
        if (!kind)
            kind = findKind(codeKinds(), id);
        QVERIFY2(kind, id.c_str());
        const QJsonArray s = c[QStringLiteral("shape")].toArray();
        const Shape in{s[0].toInt(), s[1].toInt(), s[2].toInt()};
        const Index samples = c[QStringLiteral("samples")].toInt();
        const auto layer = kind->make(settingsFrom(*kind, c[QStringLiteral("settings")].toObject()), in);

        Vector w = Vector::Zero(std::max<Index>(1, layer->weightCount()));
        const auto tensors = layer->tensors();
        for (std::size_t t = 0; t < tensors.size(); ++t)
            for (Index i = 0; i < tensors[t].range.size(); ++i) {
                const auto j = static_cast<double>(elsewhere(tensors[t], i));
                const double value = 0.4 * std::sin(1 + 0.73 * j + 2 * static_cast<double>(t));
                w(tensors[t].range.begin + i) = tensors[t].name == "running_var" ? 1 + 0.5 * value : value;
            }
        Matrix x(in.size(), samples);
        Matrix y(layer->out().size(), samples);
        Matrix dy = y;
        for (Index n = 0; n < samples; ++n) {
            const auto sample = static_cast<double>(n);
            for (Index i = 0; i < x.rows(); ++i)
                x(i, n) = std::sin(0.37 * static_cast<double>(i) + 0.9 * sample + 0.2);
            for (Index i = 0; i < y.rows(); ++i)
                dy(i, n) = std::cos(0.51 * static_cast<double>(i) + 0.7 * sample);
        }
        Matrix memo(layer->memoSize(), samples);
        Matrix dx(in.size(), samples);
        Matrix terms(static_cast<Index>(layer->terms().size()), samples);
        Pass pass{c[QStringLiteral("training")].toBool(), 7, 3, 1, 0};
        pass.samples = samples;
        pass.values = 11;
        const ConstWeights weights(w.data(), static_cast<std::size_t>(layer->weightCount()));
        const Tape tape{In(x.data(), x.rows(), x.cols()), view(y), view(memo), view(dy), view(dx), view(terms)};
        layer->forward(weights, tape, pass);
        const QString name = QString::fromStdString(id);
        compare(y, c[QStringLiteral("y")].toArray(), name + QStringLiteral(" y"));
        if (terms.size() > 0)
            compare(terms, c[QStringLiteral("terms")].toArray(), name + QStringLiteral(" term"));
        layer->backward(weights, tape, pass);
        compare(dx, c[QStringLiteral("dx")].toArray(), name + QStringLiteral(" dx"));
        Vector dw = Vector::Zero(w.size());
        for (Index block = 0; block < layer->gradientBlocks(); ++block)
            layer->gradient({w.data(), static_cast<std::size_t>(layer->weightCount())}, tape, pass, block,
                            Collect({dw.data(), static_cast<std::size_t>(layer->weightCount())}));
        const QJsonArray expected = c[QStringLiteral("dw")].toArray();
        for (std::size_t t = 0; t < tensors.size(); ++t) {
            const QJsonArray gradient = expected[static_cast<qsizetype>(t)].toArray();
            if (!tensors[t].trained || !pass.training)
                continue;
            QCOMPARE(static_cast<Index>(gradient.size()), tensors[t].range.size());
            for (Index i = 0; i < tensors[t].range.size(); ++i)
                compare(static_cast<double>(dw(tensors[t].range.begin + i)),
                        gradient[static_cast<qsizetype>(elsewhere(tensors[t], i))].toDouble(), largest(gradient),
                        name + QStringLiteral(" ") + QString::fromStdString(tensors[t].name));
        }
    }

    void aGaussianCodeDrawsItsNormalDistribution()
    {
        const auto layer = gaussianCode.make(complete(gaussianCode, {{"size", std::int64_t{2}}}), vectorShape(1));
        Vector w = Vector::Zero(layer->weightCount()); // no weight, so that the biases are mean and log variance of every sample
        const double means[] = {0.5, -1};
        const double logVariances[] = {0.6, -1.4};
        w.tail(4) << Scalar(means[0]), Scalar(means[1]), Scalar(logVariances[0]), Scalar(logVariances[1]);
        const Eigen::MatrixXd z = draws(*layer, w, Matrix::Zero(1, 500), 40);
        const auto n = static_cast<double>(z.cols());
        for (Index j = 0; j < 2; ++j) {
            const double variance = std::exp(logVariances[j]);
            const Eigen::ArrayXd away = z.row(j).array() - means[j];
            QVERIFY2(std::abs(away.mean()) < 4 * std::sqrt(variance / n), qPrintable(QString::number(away.mean())));
            QVERIFY(std::abs(away.square().mean() - variance) < 4 * variance * std::sqrt(2 / n));
            // the share within one deviation, and beyond two
            QVERIFY(std::abs((away.abs() < std::sqrt(variance)).cast<double>().mean() - 0.682689) < 4 * std::sqrt(0.217 / n));
            QVERIFY(std::abs((away.abs() > 2 * std::sqrt(variance)).cast<double>().mean() - 0.0455) < 4 * std::sqrt(0.0434 / n));
        }
        const Eigen::ArrayXd a = (z.row(0).array() - means[0]) / std::exp(logVariances[0] / 2);
        const Eigen::ArrayXd b = (z.row(1).array() - means[1]) / std::exp(logVariances[1] / 2);
        QVERIFY(std::abs((a * b).mean()) < 4 / std::sqrt(n)); // units know nothing of each other
    }

    void aBinaryCodeTossesWithItsProbability()
    {
        const auto layer = binaryCode.make(complete(binaryCode, {{"size", std::int64_t{3}}, {"stochastic", true}}), vectorShape(1));
        Vector w = Vector::Zero(layer->weightCount());
        const double logits[] = {-2, 0, 1};
        w.tail(3) << Scalar(logits[0]), Scalar(logits[1]), Scalar(logits[2]);
        const Eigen::MatrixXd z = draws(*layer, w, Matrix::Zero(1, 500), 40);
        const auto n = static_cast<double>(z.cols());
        for (Index j = 0; j < 3; ++j) {
            const double p = 1 / (1 + std::exp(-logits[j]));
            QVERIFY(((z.row(j).array() == 0) || (z.row(j).array() == 1)).all());
            QVERIFY2(std::abs(z.row(j).mean() - p) < 4 * std::sqrt(p * (1 - p) / n), qPrintable(QString::number(z.row(j).mean())));
        }
        QVERIFY(std::abs(((z.row(1).array() - 0.5) * (z.row(2).array() - z.row(2).mean())).mean()) < 4 * 0.5 * 0.45 / std::sqrt(n));
    }

    void aColdConcreteCodePicksByTheSoftmaxOfItsLogits()
    {
        // Inputs of 0, 1, 2, 3: what comes out is the number of the input that a selector took (the Gumbel-max trick).
        const auto layer =
            concreteCode.make(complete(concreteCode, {{"size", std::int64_t{2}}, {"warm", 0.01}, {"cold", 0.01}}), vectorShape(4));
        Vector w = Vector::Zero(layer->weightCount());
        const double logits[] = {0.3, -1, 1.2, 0};
        for (Index i = 0; i < 4; ++i)
            w(i) = static_cast<Scalar>(logits[i]); // of the first selector; the second one's are all alike
        const Matrix x = Vector::LinSpaced(4, 0, 3);
        const Eigen::MatrixXd z = draws(*layer, w, x, 8000);
        const auto n = static_cast<double>(z.cols());
        double sum = 0;
        for (const double logit : logits)
            sum += std::exp(logit);
        for (Index i = 0; i < 4; ++i)
            for (Index j = 0; j < 2; ++j) {
                const double p = j == 0 ? std::exp(logits[i]) / sum : 0.25;
                const double share = ((z.row(j).array() - static_cast<double>(i)).abs() < 0.3).cast<double>().mean();
                QVERIFY2(std::abs(share - p) < 4 * std::sqrt(p * (1 - p) / n) + 0.02, // some draws are too near to be all of one
                         qPrintable(QStringLiteral("%1 %2").arg(share).arg(p)));
            }
    }

private:
    /// What a layer gives for the same samples in so many training steps.   values × (samples · steps)
    static Eigen::MatrixXd draws(const Layer &layer, const Vector &w, const Matrix &x, int steps)
    {
        Matrix y(layer.out().size(), x.cols());
        Matrix memo(layer.memoSize(), x.cols());
        Matrix terms(static_cast<Index>(layer.terms().size()), x.cols());
        Matrix none;
        Eigen::MatrixXd all(y.rows(), y.cols() * steps);
        for (int step = 0; step < steps; ++step) {
            Pass pass{true, 11, static_cast<std::uint64_t>(step), 2, 0};
            layer.forward({w.data(), static_cast<std::size_t>(layer.weightCount())},
                          {In(x.data(), x.rows(), x.cols()), view(y), view(memo), view(none), view(none), view(terms)}, pass);
            all.middleCols(step * y.cols(), y.cols()) = y.cast<double>();
        }
        return all;
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "test_layers.moc"
