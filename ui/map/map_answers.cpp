// What the map reads of a frame; see map_answers.h.
#include "ui/map/map_answers.h"

#include <algorithm>

namespace hourglass {

Index MapAnswers::dotOf(std::uint32_t sample) const
{
    if (!map())
        return -1;
    const auto found = std::ranges::lower_bound(*map()->samples, sample); // they lie in order
    return found != map()->samples->end() && *found == sample ? found - map()->samples->begin() : -1;
}

QString MapAnswers::nameOf(std::uint32_t sample) const
{
    const Dataset &data = dataset();
    if (!data.sampleName(sample).empty())
        return QString::fromStdString(data.sampleName(sample));
    const std::uint16_t label = data.label(sample);
    return label < data.classes().size() ? QString::fromStdString(data.classes()[label]) : tr("Sample");
}

Matrix MapAnswers::valuesOf(std::uint32_t sample) const
{
    Matrix values(dataset().shape().size(), 1);
    const std::uint32_t one[] = {sample};
    dataset().gather(one, Out(values.data(), values.rows(), 1));
    return values;
}

MapChange MapAnswers::changeTo(const MapAnswers &next, bool withManifold) const
{
    MapChange change;
    change.run = !m_frame || !next.m_frame || m_frame->setup != next.m_frame->setup;
    change.plane = change.run || !map() || !next.map() || !(map()->layout == next.map()->layout);
    change.samples = change.plane || map()->samples != next.map()->samples;
    change.dots = change.run || map() != next.map() || ghost() != next.ghost() || (withManifold && manifold() != next.manifold());
    change.around = change.run || point() != next.point() || code() != next.code() || posterior() != next.posterior() ||
                    path() != next.path() || drawing() != next.drawing();
    return change;
}

} // namespace hourglass
