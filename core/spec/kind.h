// What can exist: a layer, a code, a loss, an optimiser, a data source. Everything that lists, explains, checks, reads or
// writes kinds walks these descriptors, so a kind is described once.
#pragma once

#include "core/spec/param.h"

#include <string>
#include <vector>

namespace hourglass {

struct Kind {
    std::string_view id;     // in files: "dense"
    std::string_view label;  // on the screen: "Dense"
    std::string_view family; // "layer", "code", "loss", "optimiser", "schedule", "source", "plan"
    std::string_view help;   // what it does, one or two sentences
    std::span<const Param> params;
    std::string_view formula = {}; // in the letters of a textbook; of everything that computes
    std::string_view source = {};  // the paper or book it comes from, where there is one
};

/// Null when the kind has none of that key, or none that plays that role; a kind has one at most.
const Param *findParam(const Kind &kind, std::string_view key);
const Param *findParam(const Kind &kind, Role role);
/// The Param that says how wide a layer or code is, in values or in pictures; null when it has none.
const Param *widthParam(const Kind &kind);

/// The value of the Param that plays a role; null where the kind has none, or the settings lack it.
const Value *findValue(const Kind &kind, const Settings &settings, Role role);
/// Sets it. False where the kind has none.
bool setValue(const Kind &kind, Settings &settings, Role role, Value value);

/// The kind's initial values, overridden by those chosen.
Settings complete(const Kind &kind, const Settings &chosen = {});

/// The kind's initial values, with those of another kind's settings that it knows by the same key and that fit it.
Settings carriedOver(const Kind &to, const Settings &from);

/// Whether a value is wrong for its Param, or its key unknown.
struct SettingProblem {
    std::string key;
    std::string sentence;
};
std::vector<SettingProblem> problems(const Kind &kind, const Settings &settings);

/// What is wrong with settings that are each in range but do not go together or with the shape, and settings that would.
struct SettingConflict {
    std::string sentence;
    std::string fixLabel;
    Settings fixed;
};

/// Finds a kind in an explicit list of descriptors (pointers to types derived from Kind); null when unknown.
template <typename List>
auto findKind(const List &list, std::string_view id) -> decltype(&*list[0])
{
    for (const auto *kind : list)
        if (kind->id == id)
            return kind;
    return nullptr;
}

} // namespace hourglass
