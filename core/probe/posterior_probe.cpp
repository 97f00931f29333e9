// The distribution of a code; see posterior_probe.h.
#include "core/probe/posterior_probe.h"

#include <cmath>

namespace hourglass {

std::shared_ptr<const PosteriorAnswer> posteriorOf(SnapshotNetwork &network, std::uint32_t sample)
{
    if (static_cast<Index>(sample) >= network.setup().dataset->count())
        return nullptr;
    const std::uint32_t one[] = {sample};
    const auto deviations = network.deviations(one);
    if (!deviations)
        return nullptr;
    auto posterior = std::make_shared<PosteriorAnswer>();
    posterior->sample = sample;
    posterior->mean = asNumbers(network.encode(one));
    posterior->deviation = asNumbers(*deviations);
    for (std::size_t j = 0; j < posterior->mean.size(); ++j) {
        const Scalar m = posterior->mean[j];
        const Scalar s = posterior->deviation[j];
        posterior->divergence.push_back((m * m + s * s - 1) / 2 - std::log(s));
    }
    return posterior;
}

std::shared_ptr<const PosteriorAnswer> PosteriorProbe::answer(const Scene &scene, const PosteriorQuestion &question, Looked &)
{
    return posteriorOf(scene.network, question.sample);
}

} // namespace hourglass
