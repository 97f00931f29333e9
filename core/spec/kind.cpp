// Settings against their kind; see kind.h.
#include "core/spec/kind.h"
#include "core/base/words.h"

namespace hourglass {

const Param *findParam(const Kind &kind, std::string_view key)
{
    for (const Param &param : kind.params)
        if (param.key == key)
            return &param;
    return nullptr;
}

const Param *findParam(const Kind &kind, Role role)
{
    for (const Param &param : kind.params)
        if (param.role == role && role != Role::None)
            return &param;
    return nullptr;
}

const Param *widthParam(const Kind &kind)
{
    const Param *values = findParam(kind, Role::Width);
    return values ? values : findParam(kind, Role::Channels);
}

const Value *findValue(const Kind &kind, const Settings &settings, Role role)
{
    const Param *param = findParam(kind, role);
    return param ? settings.find(param->key) : nullptr;
}

bool setValue(const Kind &kind, Settings &settings, Role role, Value value)
{
    const Param *param = findParam(kind, role);
    if (param)
        settings.set(param->key, std::move(value));
    return param != nullptr;
}

Settings complete(const Kind &kind, const Settings &chosen)
{
    Settings result;
    for (const Param &param : kind.params)
        result.set(param.key, initialValue(param));
    for (const auto &[key, value] : chosen)
        result.set(key, value);
    return result;
}

Settings carriedOver(const Kind &to, const Settings &from)
{
    Settings result = complete(to);
    for (const auto &[key, value] : from)
        if (const Param *param = findParam(to, key); param && validationError(*param, value).empty())
            result.set(key, value);
    return result;
}

std::vector<SettingProblem> problems(const Kind &kind, const Settings &settings)
{
    std::vector<SettingProblem> found;
    for (const auto &[key, value] : settings) {
        const Param *param = findParam(kind, key);
        if (!param)
            found.push_back({key, say("%1 has no setting \"%2\".", {say(kind.label), key})});
        else if (std::string why = validationError(*param, value); !why.empty())
            found.push_back({key, std::move(why)});
    }
    for (const Param &param : kind.params)
        if (!settings.has(param.key))
            found.push_back({std::string(param.key), say("%1 is missing.", {say(param.label)})});
    return found;
}

} // namespace hourglass
