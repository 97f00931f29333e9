// The choice of kernels at the start; see choice.h.
#include "core/kernels/choice.h"

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace hourglass {

extern const Kernels plainKernels;
#ifdef HOURGLASS_AVX512
extern const Kernels avx512Kernels;
#endif

namespace {

std::vector<const Kernels *> findKernels()
{
    std::vector<const Kernels *> list;
#ifdef HOURGLASS_AVX512
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        list.push_back(&avx512Kernels);
#endif
    list.push_back(&plainKernels);
    return list;
}

const Kernels *fromEnvironment()
{
    const char *wish = std::getenv("HOURGLASS_VECTORS");
    const KernelChoice choice = chooseKernels(wish ? wish : "");
    if (!choice.complaint.empty())
        std::fprintf(stderr, "%s\n", choice.complaint.c_str());
    return choice.table;
}

const Kernels *&inUse()
{
    static const Kernels *table = fromEnvironment();
    return table;
}

} // namespace

std::span<const Kernels *const> availableKernels()
{
    static const std::vector<const Kernels *> list = findKernels();
    return list;
}

KernelChoice chooseKernels(std::string_view wish)
{
    const Kernels *widest = availableKernels().front();
    if (wish.empty())
        return {widest, {}};
    for (const Kernels *table : availableKernels())
        if (wish == table->name)
            return {table, {}};
    const std::string rest = "; the program computes with " + std::string(widest->name) + ".";
    if (wish == "avx512" || wish == "avx2")
        return {widest, "HOURGLASS_VECTORS asks for " + std::string(wish) + ", which this processor does not have" + rest};
    return {widest, "HOURGLASS_VECTORS is \"" + std::string(wish) + "\", but may be avx2 or avx512" + rest};
}

const Kernels &kernels() { return *inUse(); }
void useKernels(const Kernels &table) { inUse() = &table; }

} // namespace hourglass
