// Ranges of values; see scaling.h.
#include "core/data/recipe/scaling.h"

#include "core/base/words.h"
#include "core/data/formats/field_text.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

struct Spread {
    double low = INFINITY;
    double high = -INFINITY;
    double sum = 0;
    double squares = 0; // of what differs from the first value, so that large numbers lose nothing
    double first = std::numeric_limits<double>::quiet_NaN();
    double count = 0;

    void add(double v)
    {
        if (std::isnan(v))
            return;
        if (count == 0)
            first = v;
        low = std::min(low, v);
        high = std::max(high, v);
        sum += v - first;
        squares += (v - first) * (v - first);
        ++count;
    }
    double mean() const { return first + sum / count; }
    double deviation() const { return std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count))); }
};

template <class Give>
void eachOf(const Draft &draft, const std::vector<std::uint32_t> &kept, const Give &give)
{
    const auto size = static_cast<std::size_t>(draft.shape.size());
    std::visit(
        [&](const auto &values) {
            for (const std::uint32_t row : kept)
                for (std::size_t i = 0; i < size; ++i)
                    give(i, static_cast<double>(values[row * size + i]));
        },
        draft.values);
}

/// From the values, not from the type that they were stored in: a mask of 0 and 1 is one, be it of bytes or of booleans.
Preprocessing wholeRange(const Draft &draft, const std::vector<std::uint32_t> &kept, std::string &note)
{
    Spread range;
    eachOf(draft, kept, [&](std::size_t, double v) { range.add(v); });
    if (!(range.low < range.high)) // one value alone
        return {{range.count > 0 && draft.full == 0 ? range.low : 0}, {draft.full > 0 ? 1 / draft.full : 1}};
    constexpr double brightest = 255; // of pictures of 8 bits, however they are stored
    if (range.low >= 0 && range.high <= 1)
        return {{0}, {1}};
    if (range.low >= -1 && range.high <= 1) {
        note = say("values −1…1 scaled to 0…1");
        return {{-1}, {0.5}};
    }
    if (range.low >= 0 && range.high <= brightest && 2 * range.high > brightest)
        return {{0}, {1 / brightest}};
    const double offset = range.low >= 0 && 2 * range.low < range.high ? 0 : range.low;
    note = say("values %1 to %2 scaled to 0…1", {numberText(offset), numberText(range.high)});
    return {{offset}, {1 / (range.high - offset)}};
}

} // namespace

Preprocessing scalingOf(const Draft &draft, const std::vector<std::uint32_t> &kept, const std::string &asked, std::string &note)
{
    const std::string how = asked == "auto" ? (draft.scaleWhole ? "range" : "column") : asked;
    const auto size = static_cast<std::size_t>(draft.shape.size());
    if (how == "none") // bytes and counts of brightness are shares of the brightest
        return {{0}, {draft.scaleWhole && draft.full > 1 ? 1 / draft.full : 1}};
    if (how == "range" && draft.scaleWhole)
        return wholeRange(draft, kept, note);
    // All steps of a series share the scale of their channel.
    const std::size_t columns = draft.kind == DataKind::Series ? static_cast<std::size_t>(draft.shape.channels) : size;
    std::vector<Spread> ranges(columns);
    eachOf(draft, kept, [&](std::size_t i, double v) { ranges[i % columns].add(v); });
    Preprocessing result;
    double least = INFINITY;
    double most = -INFINITY;
    for (const Spread &range : ranges) {
        least = std::min(least, range.low);
        most = std::max(most, range.high);
    }
    std::vector<double> column;
    for (std::size_t i = 0; i < columns; ++i) {
        const Spread &r = ranges[i];
        double offset = r.count > 0 ? r.low : 0;
        double width = r.high - r.low;
        if (how == "standard") {
            offset = r.count > 0 ? r.mean() : 0;
            width = r.deviation();
        } else if (how == "range") {
            offset = least;
            width = most - least;
        } else if (how == "log") {
            result.low.push_back(offset);
            width = std::log1p(width);
            offset = 0;
        } else if (how == "robust") {
            column.clear();
            std::visit(
                [&](const auto &values) {
                    for (const std::uint32_t row : kept)
                        for (std::size_t at = i; at < size; at += columns)
                            if (const auto v = static_cast<double>(values[row * size + at]); !std::isnan(v))
                                column.push_back(v);
                },
                draft.values);
            std::ranges::sort(column);
            const auto quantile = [&](double share) {
                return column.empty() ? 0 : column[static_cast<std::size_t>(share * static_cast<double>(column.size() - 1))];
            };
            offset = quantile(0.5);
            width = quantile(0.75) - quantile(0.25);
            width = width > 0 ? width : r.high - r.low;
        }
        result.offset.push_back(offset);
        result.factor.push_back(width > 0 && std::isfinite(width) ? 1 / width : 1);
    }
    for (std::size_t i = columns; i < size; ++i) {
        result.offset.push_back(result.offset[i - columns]);
        result.factor.push_back(result.factor[i - columns]);
        if (!result.low.empty())
            result.low.push_back(result.low[i - columns]);
    }
    return result;
}

bool staysBytes(const Preprocessing &p) { return p.low.empty() && p.offset == std::vector{0.0} && p.factor == std::vector{1.0 / 255}; }

} // namespace hourglass
