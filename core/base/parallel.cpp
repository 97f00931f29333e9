// Blocks on oneTBB; see parallel.h.
#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <vector>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace hourglass {

#ifdef __SSE2__
FlushDenormals::FlushDenormals() : m_before(_mm_getcsr())
{
    constexpr unsigned resultsToZero = 0x8000;
    constexpr unsigned operandsToZero = 0x0040;
    _mm_setcsr(m_before | resultsToZero | operandsToZero);
}
FlushDenormals::~FlushDenormals() { _mm_setcsr(m_before); }
#elif defined(__aarch64__)
FlushDenormals::FlushDenormals() : m_before(__builtin_aarch64_get_fpcr())
{
    constexpr unsigned flushToZero = 1u << 24;
    __builtin_aarch64_set_fpcr(m_before | flushToZero);
}
FlushDenormals::~FlushDenormals() { __builtin_aarch64_set_fpcr(m_before); }
#else
FlushDenormals::FlushDenormals() : m_before(0) {}
FlushDenormals::~FlushDenormals() = default;
#endif

struct Workers::Arena {
    /// The blocks that one thread takes first, on a cache line of its own.
    struct alignas(64) Share {
        std::atomic<Index> next;
        Index end;
    };

    explicit Arena(int threads)
        // oneTBB never starts more workers than processors unless told; determinism is tested with eight on two.
        : control(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(std::max(threads, processors()))), arena(threads),
          shares(static_cast<std::size_t>(threads))
    {
    }
    tbb::global_control control;
    tbb::task_arena arena;
    std::vector<Share> shares;
};

int Workers::processors() { return std::max(1, tbb::this_task_arena::max_concurrency()); }

Workers::Workers(int threads) : m_threads(threads > 0 ? threads : processors())
{
#ifdef HOURGLASS_ONE_THREAD // ThreadSanitizer reports races inside a oneTBB that was not built for it
    m_threads = 1;
#endif
    if (m_threads > 1)
        m_arena = std::make_unique<Arena>(m_threads);
}

Workers::~Workers() = default;

void Workers::runBlocks(Index count, const void *body, void (*call)(const void *, Index)) const
{
    // Each thread starts with the same share of the blocks every time, whose weights are still in its cache, and helps
    // with the others' when it is done: the processors of a busy machine are never equally quick.
    std::vector<Arena::Share> &shares = m_arena->shares;
    const auto threads = static_cast<Index>(shares.size());
    for (Index t = 0; t < threads; ++t) {
        shares[static_cast<std::size_t>(t)].next.store(t * count / threads, std::memory_order_relaxed);
        shares[static_cast<std::size_t>(t)].end = (t + 1) * count / threads;
    }
    const auto work = [&](Index thread) {
        const FlushDenormals flush;
        for (Index other = 0; other < threads; ++other) {
            Arena::Share &share = shares[static_cast<std::size_t>((thread + other) % threads)];
            for (Index i = share.next.fetch_add(1, std::memory_order_relaxed); i < share.end;
                 i = share.next.fetch_add(1, std::memory_order_relaxed))
                call(body, i);
        }
    };
    m_arena->arena.execute([&] { tbb::parallel_for(Index{0}, threads, work, tbb::static_partitioner()); });
}

} // namespace hourglass
