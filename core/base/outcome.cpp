// Exceptions as values; see outcome.h.
#include "core/base/outcome.h"

#include "core/base/error.h"
#include "core/base/words.h"

#include <new>

namespace hourglass {

Failure currentFailure()
{
    try {
        throw;
    } catch (const Cancelled &) {
        return {{}, true};
    } catch (const std::bad_alloc &) {
        return {say("Not enough memory for this.")};
    } catch (const std::exception &problem) {
        return {problem.what()};
    } catch (...) {
        return {say("An unexpected error occurred.")};
    }
}

} // namespace hourglass
