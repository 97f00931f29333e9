// L-BFGS: estimates curvature from the last few steps.
// J. Nocedal, "Updating Quasi-Newton Matrices with Limited Storage", 1980, two-loop recursion; step lengths as PyTorch's without a
// line search.
#include "core/base/sums.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr int remembered = 10; // pairs of steps and changes of the gradient

const Param params[] = {learningRateParam(0.5)};

// What the states hold: the pairs, the last gradient, the last direction, and a few numbers at the start of the last one.
constexpr int stepsAt = 0;
constexpr int changesAt = remembered;
constexpr int gradientAt = 2 * remembered;
constexpr int directionAt = gradientAt + 1;
constexpr int numbersAt = gradientAt + 2;
enum Number { Pairs, Newest, LastLength };

/// Summed in double, always in the same order.
template <typename A, typename B>
double dot(const A &a, const B &b)
{
    return sumOf(a.template cast<double>() * b.template cast<double>());
}

class Lbfgs : public Optimiser
{
public:
    bool whole() const override { return true; }
    int states() const override { return numbersAt + 1; }
    void update(const Update &, std::span<const Scalar>, Weights, const States &) const override {}

    void updateWhole(const Update &u, Gradient gradient, Weights weights, std::span<Buffer> states) const override
    {
        Flat g = flat(gradient);
        g *= u.gradientScale;
        Flat d = flat(states[directionAt].span());
        Flat last = flat(states[gradientAt].span());
        Scalar *number = states[numbersAt].data();
        auto pairs = static_cast<int>(number[Pairs]);
        auto newest = static_cast<int>(number[Newest]);
        double length = u.rate;
        if (u.t == 1) {
            d = -g;
            length *= std::min(1.0, 1 / std::max(1e-300, static_cast<double>(sumOf(g.abs()))));
        } else {
            const auto at = static_cast<std::size_t>((newest + 1) % remembered);
            Flat step = flat(states[stepsAt + at].span());
            Flat change = flat(states[changesAt + at].span());
            const double curvature = number[LastLength] * (dot(g, d) - dot(last, d));
            if (curvature > 1e-10) { // else the pair would not be one of a valley
                step = number[LastLength] * d;
                change = g - last;
                newest = static_cast<int>(at);
                pairs = std::min(pairs + 1, remembered);
            }
            direction(g, d, pairs, newest, states);
        }
        last = g;
        number[Pairs] = static_cast<Scalar>(pairs);
        number[Newest] = static_cast<Scalar>(newest);
        const bool down = dot(g, d) <= -1e-9; // else no way down is left, and no step is taken that a pair could be made of
        number[LastLength] = down ? static_cast<Scalar>(length) : Scalar(0);
        if (down)
            flat(weights) += static_cast<Scalar>(length) * d;
    }

private:
    /// d = −H g, H the inverse Hessian as the pairs know it.
    static void direction(const Flat &g, Flat &d, int pairs, int newest, std::span<Buffer> states)
    {
        const auto place = [&](int age) { return static_cast<std::size_t>((newest - age + 2 * remembered) % remembered); };
        const auto step = [&](std::size_t i) { return ConstFlat(states[stepsAt + i].data(), g.size()); };
        const auto change = [&](std::size_t i) { return ConstFlat(states[changesAt + i].data(), g.size()); };
        double along[remembered];
        double inverse[remembered];
        d = -g;
        for (int age = 0; age < pairs; ++age) {
            const std::size_t i = place(age);
            inverse[i] = 1 / dot(change(i), step(i));
            along[i] = dot(step(i), d) * inverse[i];
            d -= static_cast<Scalar>(along[i]) * change(i);
        }
        if (pairs > 0) {
            const std::size_t i = place(0);
            d *= static_cast<Scalar>(dot(change(i), step(i)) / dot(change(i), change(i)));
        }
        for (int age = pairs; age-- > 0;) {
            const std::size_t i = place(age);
            const double back = dot(change(i), d) * inverse[i];
            d += static_cast<Scalar>(along[i] - back) * step(i);
        }
    }
};

} // namespace

const OptimiserKind lbfgs{{"l-bfgs", "L-BFGS", "optimiser",
                           "Quasi-Newton method that estimates curvature from its last ten steps (Nocedal 1980). For small data sets: use "
                           "a batch as large as the data set.",
                           params, "w ← w − η H g, H from the last steps and gradients",
                           "J. Nocedal, \"Updating Quasi-Newton Matrices with Limited Storage\", 1980"},
                          [](const Settings &) -> std::unique_ptr<Optimiser> { return std::make_unique<Lbfgs>(); }};

} // namespace hourglass
