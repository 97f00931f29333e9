// The code of one sample; see code_probe.h.
#include "core/probe/code_probe.h"

namespace hourglass {

/// Null for a sample of other data.
std::shared_ptr<const CodeAnswer> CodeProbe::answer(const Scene &scene, const CodeQuestion &question, Looked &)
{
    if (static_cast<Index>(question.sample) >= scene.network.setup().dataset->count())
        return nullptr;
    const std::uint32_t one[] = {question.sample};
    return std::make_shared<const CodeAnswer>(CodeAnswer{question.sample, asNumbers(scene.network.encode(one))});
}

} // namespace hourglass
