// JSON by nlohmann's library; see json_line.h.
#include "core/export/json_line.h"

#include <nlohmann/json.hpp>

namespace hourglass {

namespace {

using Json = nlohmann::ordered_json;

Json valueOf(const NamedNumbers &numbers)
{
    Json object = Json::object();
    for (const auto &[name, number] : numbers)
        object[name] = number;
    return object;
}

template <class T>
Json valueOf(const T &value)
{
    return value;
}

} // namespace

std::string jsonLine(const std::vector<std::pair<std::string, JsonValue>> &members)
{
    Json object = Json::object();
    for (const auto &[name, value] : members)
        object[name] = std::visit([](const auto &each) { return valueOf(each); }, value);
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hourglass
