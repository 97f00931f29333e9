// Kinds chosen on the command line: by name alone ("adam"), or with settings ("gaussian:deviation=0.5").
#pragma once

#include "core/base/error.h"
#include "core/spec/kind.h"

#include <string>

namespace hourglass {

/// "adam, adamw, sgd".
template <typename List>
std::string ids(const List &kinds)
{
    std::string text;
    for (const auto *kind : kinds)
        text += (text.empty() ? "" : ", ") + std::string(kind->id);
    return text;
}

/// Whether hourglass-cli train has an option of the Param's name; else it is set after the kind, as in conv2d:filters=16.
bool hasOption(const Kind &kind, const Param &param);

/// Sets "key=value,key=value". Throws Error when the kind has no such Param or the value does not fit.
void setParams(const Kind &kind, Settings &settings, std::string_view text);

/// Reads "kind" or "kind:key=value,key=value"; what: "penalty". Throws Error.
template <typename List>
Choice parseChoice(const List &kinds, const std::string &text, const std::string &what)
{
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string id = text.substr(0, colon);
    const auto *kind = findKind(kinds, id);
    if (!kind)
        throw Error("\"" + id + "\" is not a kind of " + what + "; there are " + ids(kinds) + ".");
    Choice choice{id, complete(*kind)};
    if (colon < text.size())
        setParams(*kind, choice.settings, std::string_view(text).substr(colon + 1));
    return choice;
}

} // namespace hourglass
