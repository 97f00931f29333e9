// The decoded plane as the map shows it: what two panels ask alike.
#pragma once

#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/questions.h"
#include "ui/panels/focus.h"

namespace hourglass {

/// Where the user looks, while the map is on the screen; what the plane leaves open is as at the probe where its axes are units of the
/// code.
inline ManifoldQuestion manifoldOfMap(const Questions &questions, const Focus &focus)
{
    ManifoldQuestion question;
    if (questions.has<MapQuestion>() && focus.region())
        question.region = {focus.region()->left(), focus.region()->right(), focus.region()->top(), focus.region()->bottom()};
    if (questions.get<MapQuestion>().layout.kind == Layout::Kind::Axes)
        question.base = focus.probe();
    return question;
}

} // namespace hourglass
