// What the drawing of the stack shows; see stack_scene.h.
#include "ui/designer/stack_scene.h"

namespace hourglass {

const StackBlock *StackScene::blockAt(QPointF at) const
{
    for (const StackBlock &block : layout.blocks)
        if (block.place() && block.rect.adjusted(-2, -2, 2, 2).contains(at))
            return &block;
    return nullptr;
}

const StackBlock *StackScene::blockOf(const std::optional<Place> &place) const
{
    for (const StackBlock &block : layout.blocks)
        if (place && block.place() == place)
            return &block;
    return nullptr;
}

std::vector<Place> StackScene::places() const
{
    std::vector<Place> all;
    for (const StackBlock &block : layout.blocks)
        if (const auto place = block.place())
            all.push_back(*place);
    return all;
}

void StackScene::choose(const std::optional<Place> &place, bool add, bool range)
{
    if (add && place) {
        const bool there = std::erase(selected, *place) > 0;
        if (!there)
            selected.push_back(*place);
        current = selected.empty() ? std::nullopt : std::optional(selected.back());
    } else if (range && place && current) {
        const std::vector<Place> all = places();
        auto from = std::ranges::find(all, selected.front());
        auto to = std::ranges::find(all, *place);
        const Place first = selected.front();
        if (from > to)
            std::swap(from, to);
        selected = {first}; // stays the end that the next Shift starts from
        for (auto it = from; it <= to && it != all.end(); ++it)
            if (*it != first)
                selected.push_back(*it);
        current = place;
    } else {
        selected.clear();
        if (place)
            selected.push_back(*place);
        current = place;
    }
}

} // namespace hourglass
