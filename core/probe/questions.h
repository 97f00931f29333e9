// What the visible panels want to know of a network: a value that holds at most one question of each type.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <typeindex>
#include <utility>

namespace hourglass {

/// A question is a value with == and a default; its type stands in the header of the probe that answers it. Copies are cheap.
class Questions
{
public:
    /// Replaces one of the same type.
    template <class Q>
    void ask(Q question)
    {
        m_asked.insert_or_assign(key<Q>(), hold(std::move(question)));
    }
    /// How to answer it should another probe need the answer; asks nothing.
    template <class Q>
    void provide(Q question)
    {
        m_provided.insert_or_assign(key<Q>(), hold(std::move(question)));
    }
    /// Null when the question is not asked.
    template <class Q>
    const Q *find() const
    {
        return find<Q>(m_asked);
    }
    /// As it is asked, else as it was provided, else as it is by default.
    template <class Q>
    Q get() const
    {
        const Q *found = find<Q>(m_asked);
        if (!found)
            found = find<Q>(m_provided);
        return found ? *found : Q{};
    }
    template <class Q>
    bool has() const
    {
        return m_asked.contains(key<Q>());
    }
    /// Takes an asked question back.
    template <class Q>
    void drop()
    {
        m_asked.erase(key<Q>());
    }
    bool empty() const { return m_asked.empty(); }
    bool operator==(const Questions &other) const { return same(m_asked, other.m_asked) && same(m_provided, other.m_provided); }

private:
    struct Held {
        Held() = default;
        Held(const Held &) = delete;
        Held &operator=(const Held &) = delete;
        virtual ~Held() = default;
        virtual bool equals(const Held &other) const = 0; // of the same type
    };
    template <class Q>
    struct Holding : Held {
        explicit Holding(Q value) : question(std::move(value)) {}
        bool equals(const Held &other) const override { return question == static_cast<const Holding &>(other).question; }
        const Q question;
    };
    using Store = std::map<std::type_index, std::shared_ptr<const Held>>;

    template <class Q>
    static std::type_index key()
    {
        return typeid(Q);
    }
    template <class Q>
    static std::shared_ptr<const Held> hold(Q question)
    {
        return std::make_shared<const Holding<Q>>(std::move(question));
    }
    template <class Q>
    static const Q *find(const Store &store)
    {
        const auto found = store.find(key<Q>());
        return found == store.end() ? nullptr : &static_cast<const Holding<Q> &>(*found->second).question;
    }
    static bool same(const Store &a, const Store &b)
    {
        const auto equal = [](const auto &x, const auto &y) {
            return x.first == y.first && (x.second == y.second || x.second->equals(*y.second));
        };
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), equal);
    }

    Store m_asked;
    Store m_provided;
};

} // namespace hourglass
