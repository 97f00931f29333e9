// The answers to what the panels asked, of one snapshot: each an immutable value, found by its type.
#pragma once

#include "core/train/snapshot.h"

#include <string>
#include <utility>
#include <vector>

namespace hourglass {

/// A value; copies share the answers.
class Frame
{
public:
    int run = 0;
    std::uint64_t step = 0;
    std::shared_ptr<const RunSetup> setup = {};
    std::shared_ptr<const Snapshot> snapshot = {}; // the weights that were looked at; null where only the answers are kept
    bool complete = false;                         // every answer is of these weights
    bool chosen = false;                           // the user chose these weights; they do not merely follow the training
    std::string problem;                           // why an answer is missing; empty when every look went well

    /// Null when there is no answer of this type. Lives as long as the frame.
    template <class A>
    const A *get() const
    {
        const auto *found = find(key<A>());
        return found ? static_cast<const A *>(found->get()) : nullptr;
    }
    /// The same, to keep it beyond the frame.
    template <class A>
    std::shared_ptr<const A> share() const
    {
        const auto *found = find(key<A>());
        return found ? std::static_pointer_cast<const A>(*found) : nullptr;
    }
    /// For probes and tests. Null removes the answer.
    template <class A>
    void set(std::shared_ptr<const A> answer)
    {
        std::erase_if(m_answers, [](const Entry &entry) { return entry.first == key<A>(); });
        if (answer)
            m_answers.emplace_back(key<A>(), std::move(answer));
    }

private:
    using Key = const char *; // an address for each type: found among a dozen within nanoseconds, while views paint
    using Entry = std::pair<Key, std::shared_ptr<const void>>;
    template <class A>
    struct KeyOf {
        static inline char place = 0;
    };

    template <class A>
    static Key key()
    {
        return &KeyOf<A>::place;
    }
    const std::shared_ptr<const void> *find(Key key) const
    {
        for (const auto &[type, answer] : m_answers)
            if (type == key)
                return &answer;
        return nullptr;
    }

    std::vector<Entry> m_answers;
};

/// Whether two frames hold different answers of this type; a frame that is not there has none, and counts as different.
template <class A>
bool differs(const Frame *before, const Frame *now)
{
    return !before || !now || before->get<A>() != now->get<A>();
}

} // namespace hourglass
