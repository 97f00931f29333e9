// The explicit list of panels. A new one is a folder and one line in catalogue.cpp.
#pragma once

#include "ui/panels/panel.h"

namespace hourglass {

/// In the order in which they are asked: those that read what others asked come later.
std::span<const PanelKind> panelKinds();

} // namespace hourglass
