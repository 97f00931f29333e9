// Gradients against central differences: of a layer on its own, of a loss, of a whole network.
#pragma once

#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/nn/network.h"
#include "tests/core/collect.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <ranges>

namespace hourglass {

constexpr double h = 1e-6;
constexpr double tolerance = 2e-6;

/// Settings that make every option of every OneOf its turn, small numbers for sizes.
inline std::vector<Settings> variants(const Kind &kind)
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

inline void compare(double exact, double numeric, std::string_view kind, const char *what)
{
    const bool close = std::abs(exact - numeric) <= tolerance * std::max(1.0, std::abs(numeric));
    QVERIFY2(close, qPrintable(QStringLiteral("%1, by %2: %3 where differences give %4")
                                   .arg(QLatin1String(kind.data(), static_cast<qsizetype>(kind.size())), QLatin1String(what))
                                   .arg(exact)
                                   .arg(numeric)));
}

/// By central differences of what `total` gives.
template <typename Total>
double difference(const Total &total, double &value)
{
    const double kept = value;
    value = kept + h;
    const double up = total();
    value = kept - h;
    const double down = total();
    value = kept;
    return (up - down) / (2 * h);
}
inline double difference(Bench &bench, double &value)
{
    return difference([&] { return bench.value(); }, value);
}

inline void checkLayer(const Layer &own, Bench &bench, std::string_view id)
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

inline void checkLayer(const LayerKind &kind, const Settings &settings, Shape in, Index samples)
{
    const auto layer = kind.make(settings, in);
    Bench bench(*layer, in, samples);
    checkLayer(*layer, bench, kind.id);
}

/// The whole training loss by every weight.
inline void checkNetwork(const Network &network, Shape in, Index samples, std::string_view id)
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

/// A loss's whole gradient by its input.
template <typename Total>
void compareAll(Matrix &y, const Matrix &dy, const Total &total, std::string_view id)
{
    for (Index i = 0; i < y.size(); ++i)
        compare(dy.data()[i], difference(total, y.data()[i]), id, "y");
}

} // namespace hourglass
