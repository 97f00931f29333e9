// Places as text and back; see place.h.
#include "core/experiment/place.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace hourglass {

namespace {

constexpr std::pair<Part, std::string_view> partNames[] = {
    {Part::Dataset, "dataset"},
    {Part::Encoder, "encoder"},
    {Part::Code, "code"},
    {Part::Decoder, "decoder"},
    {Part::Loss, "loss"},
    {Part::Penalty, "penalties"},
    {Part::Corruption, "corruption"},
    {Part::Optimiser, "optimiser"},
    {Part::Schedule, "schedule"},
    {Part::Plan, "plan"},
};
constexpr std::string_view wholeKeys[] = {"name", "seed", "mirrored", "tied"};

bool isList(Part part) { return part == Part::Encoder || part == Part::Decoder || part == Part::Penalty; }

std::string_view nameOf(Part part)
{
    const auto *found = std::ranges::find(partNames, part, &std::pair<Part, std::string_view>::first);
    return found == std::end(partNames) ? std::string_view() : found->second;
}

/// What stands between the strokes.
std::vector<std::string_view> pieces(std::string_view text)
{
    std::vector<std::string_view> result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t stroke = std::min(text.find('/', at), text.size());
        result.push_back(text.substr(at, stroke - at));
        at = stroke + 1;
    }
    return result;
}

/// A whole number as text() writes it; nothing for "", "x", "01" or one that is too large.
std::optional<std::size_t> numberIn(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size() && std::to_string(number) == text;
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace

bool Place::contains(const Place &other) const
{
    if (part == Part::Whole)
        return key.empty() || other == *this;
    return part == other.part && (!layer || layer == other.layer) && (key.empty() || key == other.key);
}

std::string Place::text() const
{
    std::string result(nameOf(part));
    const auto add = [&](const std::string &piece) { result += (result.empty() ? "" : "/") + piece; };
    if (layer)
        add(std::to_string(*layer));
    if (!key.empty())
        add(key);
    return result;
}

std::optional<Place> Place::from(std::string_view text)
{
    if (text.empty())
        return Place{};
    if (std::ranges::find(wholeKeys, text) != std::end(wholeKeys))
        return Place{Part::Whole, {}, std::string(text)};
    const std::vector<std::string_view> all = pieces(text);
    const auto *found = std::ranges::find(partNames, all[0], &std::pair<Part, std::string_view>::second);
    if (found == std::end(partNames))
        return std::nullopt;
    Place place{found->first};
    std::size_t next = 1;
    if (isList(place.part) && next < all.size()) {
        place.layer = numberIn(all[next++]);
        if (!place.layer)
            return std::nullopt;
    }
    if (next < all.size()) {
        place.key = all[next++];
        if (place.key.empty())
            return std::nullopt;
    }
    return next == all.size() ? std::optional(place) : std::nullopt;
}

std::string Place::partName() const
{
    const std::string name(part == Part::Penalty ? std::string_view("penalty") : nameOf(part));
    return layer ? name + "." + std::to_string(*layer) : name;
}

} // namespace hourglass
