// Patches of pictures; see patches.h.
#include "core/layers/patches.h"
#include "core/base/words.h"

#include "core/base/simd.h"

#include <algorithm>

namespace hourglass {

namespace {

constexpr Option paddings[] = {{"same", "Same"}, {"valid", "None (valid)"}, {"explicit", "Explicit"}};

WindowAxis windowFrom(const Settings &settings)
{
    WindowAxis axis;
    axis.kernel = settings.integer("kernel");
    axis.stride = settings.integer("stride");
    axis.dilation = settings.has("dilation") ? settings.integer("dilation") : 1;
    return axis;
}

void copyRun(const Scalar *from, Scalar *to, Index n)
{
    Index i = 0;
    for (; i + lanes <= n; i += lanes)
        store(to + i, load(from + i));
    if (i < n)
        storePartial(to + i, loadPartial(from + i, static_cast<int>(n - i)), static_cast<int>(n - i));
}

void addRun(const Scalar *from, Scalar *to, Index n)
{
    Index i = 0;
    for (; i + lanes <= n; i += lanes)
        store(to + i, load(to + i) + load(from + i));
    if (i < n) {
        const auto rest = static_cast<int>(n - i);
        storePartial(to + i, loadPartial(to + i, rest) + loadPartial(from + i, rest), rest);
    }
}

} // namespace

std::span<const Option> paddingOptions() { return paddings; }

WindowAxis windowOver(Index pixels, const Settings &settings)
{
    WindowAxis axis = windowFrom(settings);
    axis.picture = pixels;
    const std::string padding = settings.option("padding");
    if (padding == "same") {
        axis.places = (pixels + axis.stride - 1) / axis.stride;
        axis.before = std::max<Index>(0, (axis.places - 1) * axis.stride + axis.reach() - pixels) / 2;
        return axis;
    }
    axis.before = padding == "explicit" ? settings.integer("pad") : 0;
    const Index room = pixels + 2 * axis.before - axis.reach();
    axis.places = room < 0 ? 0 : room / axis.stride + 1;
    return axis;
}

WindowAxis transposedWindow(Index places, const Settings &settings)
{
    WindowAxis axis = windowFrom(settings);
    axis.places = places;
    const Index touched = (places - 1) * axis.stride + axis.reach();
    const std::string padding = settings.option("padding");
    if (padding == "same") {
        axis.picture = places * axis.stride;
        axis.before = std::max<Index>(0, touched - axis.picture) / 2;
        return axis;
    }
    axis.before = padding == "explicit" ? settings.integer("pad") : 0;
    axis.picture = std::max<Index>(0, touched - 2 * axis.before + settings.integer("output-padding"));
    return axis;
}

std::optional<SettingConflict> windowConflict(const Settings &settings, Shape in)
{
    const WindowAxis y = windowOver(in.height, settings);
    if (y.places > 0 && windowOver(in.width, settings).places > 0)
        return std::nullopt;
    Settings fixed = settings;
    fixed.set("padding", std::string("same"));
    const std::string reach = std::to_string(y.reach());
    return SettingConflict{
        say("A window of %1×%2 does not fit into %3×%4 pixels.", {reach, reach, std::to_string(in.height), std::to_string(in.width)}),
        say("Pad to the same size"), std::move(fixed)};
}

bool everyPlaceSees(const WindowAxis &axis)
{
    for (Index place = 0; place < axis.places; ++place) {
        bool sees = false;
        for (Index k = 0; k < axis.kernel && !sees; ++k) {
            const Index at = place * axis.stride - axis.before + k * axis.dilation;
            sees = at >= 0 && at < axis.picture;
        }
        if (!sees)
            return false;
    }
    return true;
}

std::optional<SettingConflict> poolConflict(const Settings &settings, Shape in)
{
    if (auto conflict = windowConflict(settings, in))
        return conflict;
    if (everyPlaceSees(windowOver(in.height, settings)) && everyPlaceSees(windowOver(in.width, settings)))
        return std::nullopt;
    Settings fixed = settings;
    fixed.set("padding", std::string("same"));
    if (fixed.has("dilation"))
        fixed.set("dilation", std::int64_t{1});
    return SettingConflict{say("Some windows would see nothing but padding, which has no value to keep."), say("Pad to the same size"),
                           std::move(fixed)};
}

Patches::Patches(WindowAxis y, WindowAxis x, Index channels) : m_y(y), m_x(x), m_channels(channels) {}

/// Calls inside(pixel, place in the patches, values) for each run of values that lies in the picture and
/// outside(place in the patches, values) for each that does not, in the order of the patches.
template <typename Inside, typename Outside>
void Patches::walk(Taps taps, const Inside &inside, const Outside &outside) const
{
    const Index rowTaps = m_x.kernel;
    // Without dilation a row of the window is one run of pixels; with it every tap is a run of its own.
    const Index longest = m_x.dilation == 1 ? rowTaps : 1;
    Index at = 0;
    for (Index py = 0; py < m_y.places; ++py)
        for (Index px = 0; px < m_x.places; ++px)
            for (Index tap = taps.begin; tap < taps.end;) {
                const Index ky = tap / rowTaps;
                const Index kx = tap - ky * rowTaps;
                const Index run = std::min({taps.end - tap, rowTaps - kx, longest});
                tap += run;
                const Index iy = py * m_y.stride - m_y.before + ky * m_y.dilation;
                const Index ix = px * m_x.stride - m_x.before + kx * m_x.dilation;
                if (iy < 0 || iy >= m_y.picture) {
                    outside(at, run * m_channels);
                    at += run * m_channels;
                    continue;
                }
                const Index low = std::clamp<Index>(-ix, 0, run);
                const Index high = std::clamp<Index>(m_x.picture - ix, low, run);
                if (low > 0)
                    outside(at, low * m_channels);
                if (high > low)
                    inside((iy * m_x.picture + ix + low) * m_channels, at + low * m_channels, (high - low) * m_channels);
                if (run > high)
                    outside(at + high * m_channels, (run - high) * m_channels);
                at += run * m_channels;
            }
}

void Patches::unfold(const Scalar *picture, Taps taps, Scalar *patches) const
{
    walk(
        taps, [&](Index pixel, Index at, Index n) { copyRun(picture + pixel, patches + at, n); },
        [&](Index at, Index n) { std::fill_n(patches + at, n, Scalar(0)); });
}

void Patches::fold(const Scalar *patches, Scalar *picture) const
{
    walk(
        all(), [&](Index pixel, Index at, Index n) { addRun(patches + at, picture + pixel, n); }, [](Index, Index) {});
}

} // namespace hourglass
