// One setting a kind has: what it is called, what it may be, and what it is until someone chooses.
#pragma once

#include "core/spec/settings.h"

#include <span>
#include <string_view>
#include <variant>

namespace hourglass {

struct Toggle {
    bool initial = false;
};

/// How a slider moves over a range of numbers.
enum class Scale { Linear, Logarithmic };

struct Integer {
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    std::int64_t initial = 0;
    Scale scale = Scale::Linear;
};

struct Real {
    double minimum = 0;
    double maximum = 0;
    double initial = 0;
    Scale scale = Scale::Linear;
};

struct Option {
    std::string_view id;
    std::string_view label;
};

struct OneOf {
    std::span<const Option> options;
    std::string_view initial;
};

/// Free text: a path, a column's name.
struct Text {
    std::string_view initial;
};

using Domain = std::variant<Toggle, Integer, Real, OneOf, Text>;

/// What a setting is for, where several kinds have one of that sort under keys of their own.
enum class Role {
    None,
    Width,      // values that come out, of a layer or code: "units", "size"
    Channels,   // pictures that come out: "filters"
    Activation, // ids of core/nn/activation.h
    Initialiser,
    LearningRate,
    Weight,  // how much a penalty counts beside the reconstruction
    Share,   // the fraction of values that a corruption changes
    Scaling, // how a source brings numbers into a range
    Path,    // which data: where a source's files are, or the name of a set
};

struct Param {
    std::string_view key;   // in files and on the command line: "learning-rate"
    std::string_view label; // in forms: "Learning rate"
    std::string_view help;  // one sentence
    Domain domain;
    Role role = Role::None;
    bool live = false;          // takes effect on the next step of a running training
    std::string_view unit = {}; // "epochs"
};

Value initialValue(const Param &param);

/// Empty when the value fits the domain, else a sentence that says what would fit.
std::string validationError(const Param &param, const Value &value);

/// Reads a value from text (a command line, a form). Throws Error with a sentence.
Value parseValue(const Param &param, std::string_view text);

} // namespace hourglass
