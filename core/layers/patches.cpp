// Patches of pictures; see patches.h.
#include "core/layers/patches.h"

#include "core/base/words.h"
#include "core/kernels/kernels.h"

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
        say("A window of %1×%2 does not fit in %3×%4 pixels.", {reach, reach, std::to_string(in.height), std::to_string(in.width)}),
        say("Use same padding"), std::move(fixed)};
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
    return SettingConflict{say("Some windows would contain only padding. Reduce the padding."), say("Use same padding"), std::move(fixed)};
}

Patches::Patches(WindowAxis y, WindowAxis x, Index channels) : m_y(y), m_x(x), m_channels(channels) {}

void Patches::unfold(const Scalar *picture, Taps taps, Scalar *patches) const
{
    kernels().unfold(m_y, m_x, m_channels, taps.begin, taps.end, picture, patches);
}

void Patches::fold(const Scalar *patches, Scalar *picture) const { kernels().fold(m_y, m_x, m_channels, patches, picture); }

} // namespace hourglass
