// The way to stop a reading; see load_context.h.
#include "core/data/load_context.h"

#include "core/base/error.h"

namespace hourglass {

void LoadContext::throwIfStopped() const
{
    if (stop.stop_requested())
        throw Cancelled();
}

} // namespace hourglass
