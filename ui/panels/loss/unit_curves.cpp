// A curve for each unit; see unit_curves.h.
#include "ui/panels/loss/unit_curves.h"

#include <QStringList>

#include <algorithm>
#include <functional>
#include <numeric>

namespace hourglass {

UnitCurves unitCurves(const std::vector<EpochRecord> &epochs, std::string_view gauge, double stepsPerEpoch)
{
    constexpr double silent = 1e-3; // nats; less is not worth decades of the axis
    const auto unitsIn = [gauge](const EpochRecord &epoch) {
        const auto found = std::ranges::find(epoch.gauges, gauge, &Gauge::name);
        return found == epoch.gauges.end() ? std::vector<double>() : found->units;
    };
    if (epochs.empty())
        return {};
    const std::vector<double> last = unitsIn(epochs.back());
    UnitCurves result{std::vector<std::size_t>(last.size()), {}};
    std::iota(result.units.begin(), result.units.end(), std::size_t{0});
    std::ranges::stable_sort(result.units, std::greater(), [&](std::size_t unit) { return last[unit]; });
    result.units.resize(std::min(result.units.size(), static_cast<std::size_t>(classColours)));
    std::ranges::sort(result.units);
    result.curves.resize(result.units.size());
    for (const EpochRecord &epoch : epochs) {
        const std::vector<double> units = unitsIn(epoch);
        for (std::size_t i = 0; i < result.units.size(); ++i)
            if (result.units[i] < units.size())
                result.curves[i].append({static_cast<double>(epoch.step) / stepsPerEpoch, std::max(silent, units[result.units[i]])});
    }
    return result;
}

QString unitsKey(const Tokens &tokens, const std::vector<std::size_t> &units)
{
    QStringList entries{QStringLiteral("<span style='color:%1'>━</span>&nbsp;Σ").arg(tokens.run[0].name())};
    for (std::size_t i = 0; i < units.size(); ++i)
        entries.append(QStringLiteral("<span style='color:%1'>━</span>&nbsp;z%2")
                           .arg(classColour(tokens, static_cast<int>(i)).name())
                           .arg(units[i] + 1));
    return entries.join(QStringLiteral("&nbsp; "));
}

} // namespace hourglass
