// Memory as the system tells it; see memory.h.
#include "core/base/memory.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>

#include <unistd.h>

namespace hourglass {

namespace {

/// A number that is all of a file's first word; `otherwise` where there is no file or no number ("max").
std::size_t numberIn(const char *path, std::size_t otherwise)
{
    std::ifstream file(path);
    std::string word;
    file >> word;
    return parsed<std::size_t>(word).value_or(otherwise);
}

} // namespace

std::size_t machineMemory()
{
    const std::size_t all = static_cast<std::size_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<std::size_t>(sysconf(_SC_PAGE_SIZE));
    return std::min(all, numberIn("/sys/fs/cgroup/memory.max", all)); // of a container
}

std::size_t freeMemory()
{
    std::ifstream file("/proc/meminfo");
    std::string word;
    while (file >> word)
        if (word == "MemAvailable:" && file >> word)
            if (const auto kilobytes = parsed<std::size_t>(word))
                return std::min(*kilobytes * 1024, machineMemory());
    return machineMemory();
}

} // namespace hourglass
