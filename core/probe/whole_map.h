// The map of every sample of a data set, as a long piece of work: for exports.
#pragma once

#include "core/base/task.h"
#include "core/probe/map_probe.h"

namespace hourglass {

/// Every sample of the data set on a map that shows some of them, through these weights: with its code, error and last use. What is shown
/// stays where it is; on a map of neighbours the others are placed among those. Says how far it has come, and throws Cancelled when asked
/// to end.
std::shared_ptr<const MapAnswer> wholeMap(const std::shared_ptr<const Snapshot> &snapshot, const MapAnswer &shown, const Task::Job &job);

} // namespace hourglass
