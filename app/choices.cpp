// Settings from the command line; see choices.h.
#include "app/choices.h"

namespace hourglass {

bool hasOption(const Kind &kind, const Param &param)
{
    if (kind.family == "optimiser" || kind.family == "schedule" || kind.family == "loss" || kind.family == "plan")
        return true;
    const bool named =
        param.role == Role::Width || param.role == Role::Activation || param.role == Role::Initialiser; // by options of their own
    return kind.family == "code" && !named;
}

void setParams(const Kind &kind, Settings &settings, std::string_view text)
{
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const std::string_view pair = text.substr(at, comma - at);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const Param *param = findParam(kind, pair.substr(0, equals));
        if (!param) {
            std::string known;
            for (const Param &each : kind.params)
                known += (known.empty() ? "" : ", ") + std::string(each.key);
            throw Error(std::string(kind.label) + " has no setting \"" + std::string(pair.substr(0, equals)) + "\"" +
                        (known.empty() ? "." : "; it has " + known + "."));
        }
        if (equals == pair.size())
            throw Error("\"" + std::string(pair) + "\" needs a value, e.g. " + std::string(param->key) + "=" +
                        valueText(initialValue(*param)) + ".");
        settings.set(param->key, parseValue(*param, pair.substr(equals + 1)));
        at = comma + 1;
    }
}

} // namespace hourglass
