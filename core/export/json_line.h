// One JSON object in one line, for programs that read what the command line prints.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hourglass {

using NamedNumbers = std::vector<std::pair<std::string, double>>;
using JsonValue = std::variant<double, std::int64_t, std::string, NamedNumbers>;

/// Members in this order; a number that is not finite is null.
std::string jsonLine(const std::vector<std::pair<std::string, JsonValue>> &members);

} // namespace hourglass
