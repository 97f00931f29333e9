// Counting neighbours' classes; see vote.h.
#include "ui/map/vote.h"

#include <QCoreApplication>

#include <algorithm>

namespace hourglass {

Vote vote(const Dataset &data, const std::vector<std::uint32_t> &neighbours)
{
    std::vector<int> votes(data.classes().size(), 0);
    for (const std::uint32_t n : neighbours)
        if (data.label(n) < votes.size())
            ++votes[data.label(n)];
    const auto most = std::ranges::max_element(votes);
    if (votes.empty() || *most == 0)
        return {};
    return {QString::fromStdString(data.classes()[static_cast<std::size_t>(most - votes.begin())]), *most,
            static_cast<int>(neighbours.size())};
}

QString Vote::words() const
{
    return name.isEmpty() ? QString()
                          : QCoreApplication::translate("hourglass::Vote", "%1, %2 of %3 neighbours").arg(name).arg(votes).arg(of);
}

} // namespace hourglass
