// How the numbers of a file come to those that a network sees.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hourglass {

/// (number − offset) · factor, and a mean for a missing one. Of each place in a sample, or of all places alike; empty where nothing
/// had to be decided, as for bytes. A logarithm is taken first: log(1 + number − low).
struct Preprocessing {
    std::vector<double> offset = {};
    std::vector<double> factor = {};
    std::vector<double> means = {};
    std::vector<double> low = {};        // the lowest number, where a logarithm is taken; empty where none is
    std::vector<std::string> names = {}; // of the values of a sample, by which other tables are matched; empty when they have none

    bool operator==(const Preprocessing &) const = default;
};

/// The value that a network sees for a number at place i of a sample.
double scaled(const Preprocessing &preprocessing, std::size_t i, double number);
/// The number that a value stands for.
double unscaled(const Preprocessing &preprocessing, std::size_t i, double value);

} // namespace hourglass
