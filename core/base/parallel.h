// Parallel work in blocks that are fixed by the sizes of the problem alone, so that results never depend on the number
// of threads. The only door to oneTBB.
#pragma once

#include "core/base/scalar.h"

#include <memory>

namespace hourglass {

/// While it lives, this thread takes numbers too small to be normal for zero. Momentum of units that went silent decays
/// into such numbers, and each costs the processor a hundred times a normal one.
class FlushDenormals
{
public:
    FlushDenormals();
    ~FlushDenormals();
    FlushDenormals(const FlushDenormals &) = delete;
    FlushDenormals &operator=(const FlushDenormals &) = delete;

private:
    unsigned m_before;
};

/// A bounded group of threads that run blocks. The calling thread takes part; 1 means no other thread at all.
class Workers
{
public:
    /// threads = 0 takes one for each processor this process may use.
    explicit Workers(int threads = 0);
    ~Workers();
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    int threads() const { return m_threads; }

    /// Calls body(0) … body(count - 1), each once, in any order and on any of the threads; returns when all are done.
    /// Blocks run with FlushDenormals. One call at a time.
    template <typename Body>
    void run(Index count, const Body &body) const
    {
        if (m_threads == 1 || count == 1) {
            const FlushDenormals flush;
            for (Index i = 0; i < count; ++i)
                body(i);
            return;
        }
        runBlocks(count, &body, [](const void *b, Index i) { (*static_cast<const Body *>(b))(i); });
    }

    static int processors();

private:
    struct Arena;
    void runBlocks(Index count, const void *body, void (*call)(const void *, Index)) const;

    int m_threads;
    std::unique_ptr<Arena> m_arena;
};

/// The block sizes of this project: how many blocks of at most `size` cover `total`, and which stretch block i is.
inline Index blockCount(Index total, Index size) { return (total + size - 1) / size; }
inline Range blockAt(Index total, Index size, Index i) { return {i * size, std::min(total, (i + 1) * size)}; }

} // namespace hourglass
