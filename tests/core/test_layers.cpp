// Every layer and code against values made by PyTorch (tests/reference/make_layers_reference.py), noise included.
#include "core/layers/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <set>

using namespace hourglass;

namespace {

constexpr double tolerance = 1e-10;

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

class Collect : public GradientSink
{
public:
    explicit Collect(Gradient all) : m_all(all) {}
    void ready(Range range, std::span<Scalar> gradient) const override { std::ranges::copy(gradient, slice(m_all, range).begin()); }

private:
    Gradient m_all;
};

Out view(Matrix &m) { return {m.data(), m.rows(), m.cols()}; }

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private:
    QJsonArray m_cases;

    static void compare(double actual, double expected, const QString &what)
    {
        QVERIFY2(std::abs(actual - expected) <= tolerance * std::max(1.0, std::abs(expected)),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(what).arg(actual, 0, 'g', 14).arg(expected, 0, 'g', 14)));
    }

    static void compare(const Matrix &actual, const QJsonArray &expected, const QString &what)
    {
        QCOMPARE(static_cast<Index>(expected.size()), actual.size());
        for (Index i = 0; i < actual.size(); ++i)
            compare(actual.data()[i], expected[static_cast<qsizetype>(i)].toDouble(), what);
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
                if (kind->id != dropout.id && kind->id != gaussianNoise.id) // whose distributions are tested with training
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
                compare(dw(tensors[t].range.begin + i), gradient[static_cast<qsizetype>(elsewhere(tensors[t], i))].toDouble(),
                        name + QStringLiteral(" ") + QString::fromStdString(tensors[t].name));
        }
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "test_layers.moc"
