// The outcome of a job: its result, or the sentence that explains the failure. Errors between threads are values.
#pragma once

#include <cassert>
#include <concepts>
#include <string>
#include <utility>
#include <variant>

namespace hourglass {

struct Failure {
    std::string sentence;   // for the user
    bool cancelled = false; // asked to stop, so there is nothing to say
    bool operator==(const Failure &) const = default;
};

/// std::expected of C++23, as far as it is needed.
template <class Result>
class Outcome
{
public:
    Outcome(Result value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Outcome(Failure failure) : m_state(std::in_place_index<1>, std::move(failure)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    Result &value()
    {
        assert(m_state.index() == 0);
        return *std::get_if<0>(&m_state);
    }
    const Result &value() const
    {
        assert(m_state.index() == 0);
        return *std::get_if<0>(&m_state);
    }
    Result &operator*() { return value(); }
    const Result &operator*() const { return value(); }
    Result *operator->() { return &value(); }
    const Result *operator->() const { return &value(); }
    const Failure &failure() const
    {
        assert(m_state.index() == 1);
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<Result, Failure> m_state;
};

/// Of work that has no result beside having been done.
template <>
class Outcome<void>
{
public:
    Outcome() = default;
    Outcome(Failure failure) : m_failure(std::move(failure)), m_failed(true) {}

    explicit operator bool() const { return !m_failed; }
    const Failure &failure() const
    {
        assert(m_failed);
        return m_failure;
    }

private:
    Failure m_failure;
    bool m_failed = false;
};

/// The exception that is being handled as a value: too little memory and the unexpected in a sentence of their own, every other in
/// its own words. To be called in a catch block.
Failure currentFailure();

/// Runs `work` and catches whatever it throws.
template <class Result, std::invocable Work>
Outcome<Result> attempt(Work &&work)
{
    try {
        if constexpr (std::is_void_v<Result>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (...) {
        return currentFailure();
    }
}

} // namespace hourglass
