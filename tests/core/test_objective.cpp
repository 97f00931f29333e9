// Losses, penalties and corruptions against values made by PyTorch (tests/reference/make_objective_reference.py), noise included.
#include "core/data/corruption.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

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

Matrix zOf(Index count, Index samples)
{
    return Matrix::NullaryExpr(count, samples, [](Index i, Index s) {
        return static_cast<Scalar>(2 * std::sin(0.37 * static_cast<double>(i) + 0.9 * static_cast<double>(s) + 0.2));
    });
}

Matrix tOf(Index count, Index samples)
{
    return Matrix::NullaryExpr(count, samples, [](Index i, Index s) {
        return static_cast<Scalar>((1 + std::sin(0.53 * static_cast<double>(i) + 1.1 * static_cast<double>(s) + 0.4)) / 2);
    });
}

In in(const Matrix &m) { return {m.data(), m.rows(), m.cols()}; }
Out out(Matrix &m) { return {m.data(), m.rows(), m.cols()}; }

Settings settingsFrom(const Kind &kind, const QJsonObject &json)
{
    Settings settings = complete(kind);
    for (auto it = json.begin(); it != json.end(); ++it) {
        const std::string key = it.key().toStdString();
        settings.set(key, parseValue(*findParam(kind, key), it.value().toVariant().toString().toStdString()));
    }
    return settings;
}

} // namespace

class TestObjective : public QObject
{
    Q_OBJECT

private:
    QJsonObject m_reference;

    QJsonArray cases(const char *family) const { return m_reference[QLatin1String(family)].toArray(); }

    /// In float, relative to the largest: single values may be differences of large ones.
    static void compare(const Matrix &actual, const QJsonArray &expected, const QString &what)
    {
        QCOMPARE(static_cast<Index>(expected.size()), actual.size());
        double largest = 1e-3;
        for (const auto &value : expected)
            largest = std::max(largest, std::abs(value.toDouble()));
        for (Index i = 0; i < actual.size(); ++i) {
            const double e = expected[static_cast<qsizetype>(i)].toDouble();
            QVERIFY2(std::abs(static_cast<double>(actual.data()[i]) - e) <= tolerance * (isDouble ? 1 : largest),
                     qPrintable(what + QStringLiteral(" %1: %2, not %3").arg(i).arg(actual.data()[i]).arg(e)));
        }
    }

    static void compare(double actual, double expected, const QString &what)
    {
        QVERIFY2(std::abs(actual - expected) <= tolerance * std::max(1.0, std::abs(expected)),
                 qPrintable(what + QStringLiteral(": %1, not %2").arg(actual, 0, 'g', 14).arg(expected, 0, 'g', 14)));
    }

    static QString name(const QJsonObject &c) { return QString::fromUtf8(QJsonDocument(c).toJson(QJsonDocument::Compact).left(120)); }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/tests/reference/objective.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_reference = QJsonDocument::fromJson(file.readAll()).object();
    }

    void everyLoss()
    {
        std::set<std::string> seen;
        for (const auto &each : cases("losses")) {
            const QJsonObject c = each.toObject();
            const LossKind *kind = findKind(lossKinds(), c[QStringLiteral("kind")].toString().toStdString());
            QVERIFY(kind);
            seen.insert(std::string(kind->id));
            const QJsonArray s = c[QStringLiteral("shape")].toArray();
            const Shape shape{s[0].toInt(), s[1].toInt(), s[2].toInt()};
            const Index samples = c[QStringLiteral("samples")].toInt();
            const auto loss = kind->make(settingsFrom(*kind, c[QStringLiteral("settings")].toObject()), {shape, shape.size()});
            const Matrix z = zOf(shape.size() * loss->outputsPerValue(), samples);
            const Matrix t = tOf(shape.size(), samples);
            Vector losses(samples);
            loss->value(in(z), in(t), {losses.data(), static_cast<std::size_t>(samples)});
            compare(static_cast<double>(losses.mean()), c[QStringLiteral("value")].toDouble(), name(c));
            Matrix dz(z.rows(), z.cols());
            loss->gradient(in(z), in(t), Scalar(1) / static_cast<Scalar>(samples), out(dz));
            compare(dz, c[QStringLiteral("dz")].toArray(), name(c));
        }
        QCOMPARE(seen.size(), lossKinds().size());
    }

    void penaltiesOnTheCode()
    {
        std::set<std::string> seen;
        for (const auto &each : cases("codes")) {
            const QJsonObject c = each.toObject();
            const PenaltyKind *kind = findKind(penaltyKinds(), c[QStringLiteral("kind")].toString().toStdString());
            QVERIFY(kind);
            seen.insert(std::string(kind->id));
            const Index size = c[QStringLiteral("size")].toInt();
            const Index samples = c[QStringLiteral("samples")].toInt();
            const auto layer = kind->onCode(complete(*kind, {{"weight", 1.0}}), vectorShape(size));
            const Matrix x = tOf(size, samples);
            Matrix y(size, samples);
            Matrix memo(layer->memoSize(), samples);
            Matrix dy = Matrix::Zero(size, samples);
            Matrix dx(size, samples);
            Matrix terms(1, samples);
            const Tape tape{in(x), out(y), out(memo), out(dy), out(dx), out(terms)};
            Pass pass{true, 7, 3, 1, 0};
            pass.samples = samples;
            layer->forward({}, tape, pass);
            layer->backward({}, tape, pass);
            compare(static_cast<double>(terms.mean()), c[QStringLiteral("value")].toDouble(), name(c));
            compare(dx, c[QStringLiteral("dz")].toArray(), name(c));
        }
        QCOMPARE(seen.size(), std::size_t(3));
    }

    void penaltiesOnWeights()
    {
        std::set<std::string> seen;
        for (const auto &each : cases("weights")) {
            const QJsonObject c = each.toObject();
            const PenaltyKind *kind = findKind(penaltyKinds(), c[QStringLiteral("kind")].toString().toStdString());
            QVERIFY(kind);
            seen.insert(std::string(kind->id));
            const Index rows = c[QStringLiteral("rows")].toInt();
            const Index columns = c[QStringLiteral("columns")].toInt();
            const Matrix w = Matrix::NullaryExpr(rows, columns, [](Index r, Index column) {
                return static_cast<Scalar>(std::sin(1 + 0.73 * static_cast<double>(r) + 0.31 * static_cast<double>(column)));
            });
            const auto penalty = kind->onWeights(complete(*kind, {{"weight", 1.0}}), rows, columns);
            penalty->prepare(in(w));
            compare(penalty->value(in(w)), c[QStringLiteral("value")].toDouble(), name(c));
            Matrix dw = Matrix::Zero(rows, columns);
            penalty->add(in(w), 0, {dw.data(), static_cast<std::size_t>(dw.size())});
            const Matrix byRow = dw.transpose(); // the order of the reference
            compare(byRow, c[QStringLiteral("dw")].toArray(), name(c));
        }
        std::size_t all = 0;
        for (const PenaltyKind *kind : penaltyKinds())
            all += kind->onWeights ? 1 : 0;
        QCOMPARE(seen.size(), all);
    }

    void corruptionsWithFedNoise()
    {
        for (const auto &each : cases("corruptions")) {
            const QJsonObject c = each.toObject();
            const CorruptionKind *kind = findKind(corruptionKinds(), c[QStringLiteral("kind")].toString().toStdString());
            QVERIFY(kind);
            const QJsonArray s = c[QStringLiteral("shape")].toArray();
            const Shape shape{s[0].toInt(), s[1].toInt(), s[2].toInt()};
            const Index samples = c[QStringLiteral("samples")].toInt();
            const Matrix t = tOf(shape.size(), samples);
            Matrix corrupted(t.rows(), t.cols());
            kind->make(settingsFrom(*kind, c[QStringLiteral("settings")].toObject()), shape)
                ->apply(in(t), out(corrupted), Random(7, Purpose::Corruption, 3), 0);
            compare(corrupted, c[QStringLiteral("corrupted")].toArray(), name(c));
        }
        QCOMPARE(cases("corruptions").size(), 15);
    }
};

QTEST_GUILESS_MAIN(TestObjective)
#include "test_objective.moc"
