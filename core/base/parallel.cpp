// Blocks on oneTBB; see parallel.h.
#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

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
#else
FlushDenormals::FlushDenormals() : m_before(0) {}
FlushDenormals::~FlushDenormals() = default;
#endif

struct Workers::Arena {
    explicit Arena(int threads)
        // oneTBB never starts more workers than processors unless told; determinism is tested with eight on two.
        : control(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(std::max(threads, processors()))), arena(threads)
    {
    }
    tbb::global_control control;
    tbb::task_arena arena;
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
    m_arena->arena.execute([&] {
        tbb::parallel_for(
            tbb::blocked_range<Index>(0, count, 1),
            [&](const tbb::blocked_range<Index> &range) {
                const FlushDenormals flush;
                for (Index i = range.begin(); i != range.end(); ++i)
                    call(body, i);
            },
            tbb::static_partitioner());
    });
}

} // namespace hourglass
