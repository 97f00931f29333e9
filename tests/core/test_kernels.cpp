// Every table of kernels against the plain one, bit by bit: this processor's, and the same code in other widths of vector.
#include "core/base/random.h"
#include "core/kernels/choice.h"

#include <QProcess>
#include <QTest>

#include <cstring>
#include <limits>
#include <numbers>

using namespace hourglass;

namespace hourglass {
extern const Kernels wideKernels;
extern const Kernels narrowKernels;
} // namespace hourglass

namespace {

using Values = std::vector<Scalar>;

/// Numbers around zero, of many sizes.
Values numbers(Index n, std::uint32_t which)
{
    Values values(static_cast<std::size_t>(n));
    const Random random(3, Purpose::Synthetic, 0, which);
    random.fillNormal(0, values);
    for (std::size_t i = 0; i < values.size(); i += 7)
        values[i] *= Scalar(20);
    return values;
}
Values shares(Index n, std::uint32_t which)
{
    Values values(static_cast<std::size_t>(n));
    Random(4, Purpose::Synthetic, 0, which).fillUniform(0, values);
    return values;
}

bool same(const Values &a, const Values &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(Scalar)) == 0;
}

/// Everything that a table computes for some size, one after another.
Values everything(const Kernels &k, Index n)
{
    Values all;
    const Values a = numbers(n, 1);
    const Values b = numbers(n, 2);
    const Values c = numbers(n, 3);
    const Values t = shares(n, 4);
    const auto keep = [&](const Values &values) { all.insert(all.end(), values.begin(), values.end()); };
    const auto each = [&](auto compute) {
        Values to(static_cast<std::size_t>(n));
        compute(to.data());
        keep(to);
    };
    all.push_back(k.sum(a.data(), n));
    all.push_back(k.dot(a.data(), b.data(), n));
    all.push_back(k.squaredDistance(a.data(), b.data(), n));
    all.push_back(k.distance(a.data(), b.data(), n));
    all.push_back(k.huber(a.data(), b.data(), Scalar(0.3), n));
    all.push_back(k.crossEntropy(a.data(), t.data(), n));
    all.push_back(k.entropy(t.data(), n));
    all.push_back(k.continuousBernoulli(a.data(), t.data(), n));
    all.push_back(k.gaussian(a.data(), b.data(), c.data(), Scalar(-3), n));
    each([&](Scalar *to) { k.exponential(a.data(), to, n); });
    each([&](Scalar *to) { k.logarithm(t.data(), to, n); });
    for (int f = 0; f <= static_cast<int>(Activation::HardSigmoid); ++f) {
        each([&](Scalar *to) { k.activate(static_cast<Activation>(f), a.data(), to, n); });
        each([&](Scalar *to) {
            std::copy(b.begin(), b.end(), to);
            k.activateBackward(static_cast<Activation>(f), t.data(), a.data(), to, n);
        });
        each([&](Scalar *to) { k.curvature(static_cast<Activation>(f), t.data(), a.data(), to, n); });
    }
    each([&](Scalar *to) { k.meanSquaredSlope(a.data(), b.data(), Scalar(0.1), to, n); });
    each([&](Scalar *to) { k.crossEntropySlope(a.data(), t.data(), Scalar(0.1), to, n); });
    each([&](Scalar *to) { k.continuousBernoulliSlope(a.data(), t.data(), Scalar(0.1), to, n); });
    each([&](Scalar *to) { k.continuousBernoulliMean(a.data(), to, n); });
    each([&](Scalar *to) {
        Values more(static_cast<std::size_t>(n));
        k.gaussianSlope(a.data(), b.data(), c.data(), Scalar(-3), Scalar(0.1), to, more.data(), n);
        keep(more);
    });
    std::vector<std::uint8_t> bytes;
    for (Index i = 0; i < n; ++i)
        bytes.push_back(static_cast<std::uint8_t>(i * 37));
    each([&](Scalar *to) { k.fromBytes(bytes.data(), Scalar(1) / 255, to, n); });
    const auto update = [&](auto step) {
        Values w = b;
        Values m = c;
        Values v = t;
        step(w.data(), m.data(), v.data());
        keep(w);
        keep(m);
        keep(v);
    };
    const Scalar most = Scalar(0.9);
    const Scalar rest = Scalar(0.1);
    update([&](Scalar *w, Scalar *m, Scalar *v) { k.adam({most, most, rest, rest, rest, 2, rest, most, most}, a.data(), w, m, v, n); });
    update([&](Scalar *w, Scalar *m, Scalar *v) { k.nadam({most, most, rest, rest, rest, rest, 2, rest, most}, a.data(), w, m, v, n); });
    update([&](Scalar *w, Scalar *m, Scalar *v) { k.rmsProp({most, rest, most, rest, rest, most}, a.data(), w, v, m, n); });
    update([&](Scalar *w, Scalar *m, Scalar *) { k.sgd({most, rest, most, false}, a.data(), w, m, n); });
    update([&](Scalar *w, Scalar *m, Scalar *) { k.sgd({most, rest, most, true}, a.data(), w, m, n); });
    update([&](Scalar *w, Scalar *m, Scalar *) { k.lion({most, rest, most, rest, most, rest, most}, a.data(), w, m, n); });
    return all;
}

/// The products and patches of some sizes.
Values matrices(const Kernels &k, Index m, Index n, Index inner)
{
    Values all;
    const Values a = numbers(m * inner, 5);
    const Values b = numbers(n * inner, 6);
    const Values bias = numbers(m, 7);
    Values c(static_cast<std::size_t>(m * n));
    const auto keep = [&] { all.insert(all.end(), c.begin(), c.end()); };
    k.multiply({m, n, inner, a.data(), m, b.data(), inner, bias.data(), c.data(), m});
    keep();
    k.multiplyByTransposed({m, n, inner, a.data(), m, b.data(), n, nullptr, c.data(), m});
    keep();
    k.multiplyByTransposed({m, n, inner, a.data(), m, b.data(), n, nullptr, c.data(), m, true});
    keep();
    Values turned(c.size());
    k.transpose(m, n, c.data(), m, turned.data(), n);
    all.insert(all.end(), turned.begin(), turned.end());
    Values sums(static_cast<std::size_t>(m));
    k.rowSums(m, n, c.data(), m, sums.data());
    all.insert(all.end(), sums.begin(), sums.end());
    return all;
}

Values patches(const Kernels &k, Index channels, Index dilation)
{
    const WindowAxis y{7, 4, 3, 2, dilation, 1};
    const WindowAxis x{9, 5, 3, 2, dilation, 1};
    const Values picture = numbers(y.picture * x.picture * channels, 8);
    Values unfolded(static_cast<std::size_t>(9 * channels * y.places * x.places));
    k.unfold(y, x, channels, 0, 9, picture.data(), unfolded.data());
    Values folded(picture.size());
    k.fold(y, x, channels, unfolded.data(), folded.data());
    Values some(static_cast<std::size_t>(4 * channels * y.places * x.places));
    k.unfold(y, x, channels, 2, 6, picture.data(), some.data());
    unfolded.insert(unfolded.end(), folded.begin(), folded.end());
    unfolded.insert(unfolded.end(), some.begin(), some.end());
    return unfolded;
}

} // namespace

class TestKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBitsInEveryWidth_data()
    {
        QTest::addColumn<const void *>("table");
        QTest::newRow("wide") << static_cast<const void *>(&wideKernels);
        QTest::newRow("narrow") << static_cast<const void *>(&narrowKernels);
        for (const Kernels *table : availableKernels())
            QTest::addRow("%s", table->name) << static_cast<const void *>(table);
    }

    void sameBitsInEveryWidth()
    {
        QFETCH(const void *, table);
        const Kernels &plain = *availableKernels().back();
        const Kernels &other = *static_cast<const Kernels *>(table);
        for (const Index n : {1, 3, 7, 8, 15, 16, 17, 31, 32, 33, 40, 63, 64, 65, 100, 1000})
            QVERIFY2(same(everything(plain, n), everything(other, n)), qPrintable(QString::number(n)));
        for (const Index m : {1, 5, 8, 16, 23, 33, 64, 70})
            for (const Index n : {1, 2, 5, 6, 7, 13, 33})
                for (const Index inner : {1, 9, 128, 131})
                    QVERIFY2(same(matrices(plain, m, n, inner), matrices(other, m, n, inner)), qPrintable(QString::number(m)));
        for (const Index channels : {1, 3, 8, 16, 21})
            for (const Index dilation : {1, 2})
                QVERIFY(same(patches(plain, channels, dilation), patches(other, channels, dilation)));
    }

    void aPositionMakesNoDifference()
    {
        // The last values of a stretch go through part of a vector.
        const Kernels &k = kernels();
        const Values a = numbers(64, 9);
        for (int f = 0; f <= static_cast<int>(Activation::HardSigmoid); ++f) {
            Values together(64);
            k.activate(static_cast<Activation>(f), a.data(), together.data(), 64);
            for (std::size_t i = 0; i < 64; ++i) {
                Scalar alone = 0;
                k.activate(static_cast<Activation>(f), &a[i], &alone, 1);
                QCOMPARE(std::memcmp(&alone, &together[i], sizeof(Scalar)), 0);
            }
        }
    }

    void aWishIsHeardOrAnswered()
    {
        QVERIFY(chooseKernels("").complaint.empty());
        QCOMPARE(chooseKernels("").table, availableKernels().front());
        const Kernels &plain = *availableKernels().back();
        QCOMPARE(chooseKernels(plain.name).table, &plain);
        QVERIFY(chooseKernels(plain.name).complaint.empty());
        const KernelChoice unknown = chooseKernels("mmx");
        QCOMPARE(unknown.table, availableKernels().front());
        QVERIFY(unknown.complaint.find("mmx") != std::string::npos && unknown.complaint.ends_with('.'));
        const KernelChoice wide = chooseKernels("avx512");
        QCOMPARE(wide.complaint.empty(), availableKernels().size() > 1);
    }

    void theLinkerSeesOnlyTheTable()
    {
        // Anything else of a file for one processor might take the place of another file's code.
        for (const char *objects : {HOURGLASS_KERNEL_OBJECTS}) {
            QProcess nm;
            nm.start(QStringLiteral("nm"), {QStringLiteral("-C"), QStringLiteral("--defined-only"), QStringLiteral("--extern-only"),
                                            QString::fromLocal8Bit(objects)});
            QVERIFY(nm.waitForFinished());
            QList<QByteArray> lines = nm.readAllStandardOutput().trimmed().split('\n');
            // A build with sanitizers adds symbols of its own.
            lines.removeIf([](const QByteArray &line) { return line.contains("__odr_asan") || line.contains("DW.ref."); });
            QCOMPARE(lines.size(), qsizetype{1});
            QVERIFY2(lines.front().endsWith("Kernels"), lines.front().constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "test_kernels.moc"
