// Which runs have their curve drawn behind the current one's, and in which colour: the list of runs and the loss agree on it.
#pragma once

#include "ui/live/run_list.h"

#include <optional>
#include <vector>

namespace hourglass {

constexpr std::size_t mostDrawnRuns = 6;

struct DrawnRun {
    std::size_t run; // its place in the list
    int colour;      // among Tokens::run
};

/// The pinned runs but the current one, newest first, at most as many as there is room for.
inline std::vector<DrawnRun> drawnRuns(const RunList &list)
{
    std::vector<DrawnRun> drawn;
    for (std::size_t i = list.runs().size(); i-- > 0 && drawn.size() < mostDrawnRuns;)
        if (list.runs()[i].pinned && list.current() != i)
            drawn.push_back({i, 1 + static_cast<int>(drawn.size() % 2)});
    return drawn;
}

} // namespace hourglass
