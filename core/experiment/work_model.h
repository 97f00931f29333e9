// The model of a work file (.hourglass): what one who only looks needs of it. The whole work: core/document/work.h.
#pragma once

#include "core/experiment/files.h"

namespace hourglass {

struct WorkModel {
    Experiment experiment;              // as it was on the screen
    std::shared_ptr<const Model> model; // of the run on the screen, or of the newest with weights; null without any
};

/// Throws Error.
WorkModel workModel(const std::filesystem::path &path);

} // namespace hourglass
