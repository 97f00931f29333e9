// Patches of an image as columns of a matrix ("im2col"; K. Chellapilla et al., 2006) and back.
#pragma once

#include "core/kernels/vec.h"
#include "core/kernels/window.h"

namespace hourglass {
namespace {

HOURGLASS_INLINE void copyRun(const Scalar *from, Scalar *to, Index n)
{
    Index i = 0;
    for (; i + lanes <= n; i += lanes)
        store(to + i, load(from + i));
    if (i < n)
        storePartial(to + i, loadPartial(from + i, static_cast<int>(n - i)), static_cast<int>(n - i));
}

HOURGLASS_INLINE void addRun(const Scalar *from, Scalar *to, Index n)
{
    Index i = 0;
    for (; i + lanes <= n; i += lanes)
        store(to + i, load(to + i) + load(from + i));
    if (i < n) {
        const auto rest = static_cast<int>(n - i);
        storePartial(to + i, loadPartial(to + i, rest) + loadPartial(from + i, rest), rest);
    }
}

HOURGLASS_INLINE void clearRun(Scalar *to, Index n)
{
    Index i = 0;
    for (; i + lanes <= n; i += lanes)
        store(to + i, Vec{});
    if (i < n)
        storePartial(to + i, Vec{}, static_cast<int>(n - i));
}

HOURGLASS_INLINE Index between(Index x, Index low, Index high) { return x < low ? low : x > high ? high : x; }

/// Calls inside(pixel, place in the patches, values) for each run of values that lies in the picture and
/// outside(place in the patches, values) for each that does not, in the order of the patches.
template <typename Inside, typename Outside>
HOURGLASS_INLINE void walkPatches(const WindowAxis &y, const WindowAxis &x, Index channels, Index first, Index last, const Inside &inside,
                                  const Outside &outside)
{
    const Index rowTaps = x.kernel;
    // Without dilation a row of the window is one run of pixels; with it every tap is a run of its own.
    const Index longest = x.dilation == 1 ? rowTaps : 1;
    const Index firstY = first / rowTaps;
    Index at = 0;
    for (Index py = 0; py < y.places; ++py)
        for (Index px = 0; px < x.places; ++px) {
            Index ky = firstY;
            Index kx = first - firstY * rowTaps;
            for (Index tap = first; tap < last;) {
                Index run = rowTaps - kx < longest ? rowTaps - kx : longest;
                run = run < last - tap ? run : last - tap;
                const Index iy = py * y.stride - y.before + ky * y.dilation;
                const Index ix = px * x.stride - x.before + kx * x.dilation;
                tap += run;
                kx += run;
                if (kx == rowTaps) {
                    kx = 0;
                    ++ky;
                }
                if (iy < 0 || iy >= y.picture) {
                    outside(at, run * channels);
                    at += run * channels;
                    continue;
                }
                const Index low = between(-ix, 0, run);
                const Index high = between(x.picture - ix, low, run);
                if (low > 0)
                    outside(at, low * channels);
                if (high > low)
                    inside((iy * x.picture + ix + low) * channels, at + low * channels, (high - low) * channels);
                if (run > high)
                    outside(at + high * channels, (run - high) * channels);
                at += run * channels;
            }
        }
}

void unfoldPatches(const WindowAxis &y, const WindowAxis &x, Index channels, Index first, Index last, const Scalar *picture,
                   Scalar *patches)
{
    walkPatches(
        y, x, channels, first, last, [&](Index pixel, Index at, Index n) { copyRun(picture + pixel, patches + at, n); },
        [&](Index at, Index n) { clearRun(patches + at, n); });
}

void foldPatches(const WindowAxis &y, const WindowAxis &x, Index channels, const Scalar *patches, Scalar *picture)
{
    walkPatches(
        y, x, channels, 0, y.kernel * x.kernel, [&](Index pixel, Index at, Index n) { addRun(patches + at, picture + pixel, n); },
        [](Index, Index) {});
}

} // namespace
} // namespace hourglass
