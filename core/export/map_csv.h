// The map as a table: one sample per line, with all that is known of it.
#pragma once

#include "core/base/task.h"
#include "core/probe/map_probe.h"

#include <string>

namespace hourglass {

struct MapRows {
    std::vector<std::uint32_t> selected; // samples, sorted
    bool onlySelected = false;
};

/// The samples of a map with the columns (ARCHITECTURE.md, Files)
///     sample,name,class,split,selected,x,y,z1,z2 …,error,last_used,density,weight
/// and then `mean` for images, or each feature of a table in its own unit. error, last_used and weight are there only where they are known.
/// What a sample lacks is an empty field. Throws Cancelled when asked to end.
std::string mapCsv(const MapAnswer &map, const RunSetup &setup, const MapRows &rows, const Task::Job &job = {});

} // namespace hourglass
