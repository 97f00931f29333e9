// Patches under a sliding window: the geometry that convolutions and pools share, and patches of an image as columns of a
// matrix ("im2col"; K. Chellapilla et al., 2006) and back.
#pragma once

#include "core/kernels/window.h"
#include "core/nn/layer.h"

namespace hourglass {

/// The options of a Param that chooses what happens at the border: "same", "valid", "explicit".
std::span<const Option> paddingOptions();

/// The settings "kernel", "stride", "dilation", "padding", "pad" applied to a picture of so many pixels. No places when the
/// window does not fit. "same": places = ⌈pixels / stride⌉, zeros shared between both ends, the odd one last.
WindowAxis windowOver(Index pixels, const Settings &settings);

/// The picture of which a window with these settings and "output-padding" has so many places: the way back of a transposed
/// convolution. No pixels when padding takes them all. "same": pixels = places × stride.
WindowAxis transposedWindow(Index places, const Settings &settings);

/// Whether the window sees at least one pixel from each of its places.
bool everyPlaceSees(const WindowAxis &axis);

/// What is wrong when the window does not fit into the picture.
std::optional<SettingConflict> windowConflict(const Settings &settings, Shape in);
/// The same for a pool, whose window must not lie in the padding alone.
std::optional<SettingConflict> poolConflict(const Settings &settings, Shape in);

class Patches
{
public:
    /// Taps [begin, end) of the window, counted row by row; a patch of them has size() × channels values.
    using Taps = Range;

    Patches(WindowAxis y, WindowAxis x, Index channels);

    const WindowAxis &y() const { return m_y; }
    const WindowAxis &x() const { return m_x; }
    Index channels() const { return m_channels; }
    Index places() const { return m_y.places * m_x.places; }
    Index taps() const { return m_y.kernel * m_x.kernel; }
    Index pictureSize() const { return m_y.picture * m_x.picture * m_channels; }
    Taps all() const { return {0, taps()}; }

    /// picture: height × width × channels → patches: (taps × channels) × places, zeros beyond the border.
    void unfold(const Scalar *picture, Taps taps, Scalar *patches) const;
    /// Adds whole patches to where they came from.   patches: (all taps × channels) × places
    void fold(const Scalar *patches, Scalar *picture) const;

    /// Calls use(place, pixel, whether it is the place's first) for every pixel that a window sees, window by window.
    template <typename Use>
    void windows(const Use &use) const
    {
        for (Index py = 0; py < m_y.places; ++py)
            for (Index px = 0; px < m_x.places; ++px) {
                bool first = true;
                for (Index ky = 0; ky < m_y.kernel; ++ky)
                    for (Index kx = 0; kx < m_x.kernel; ++kx) {
                        const Index iy = py * m_y.stride - m_y.before + ky * m_y.dilation;
                        const Index ix = px * m_x.stride - m_x.before + kx * m_x.dilation;
                        if (iy < 0 || iy >= m_y.picture || ix < 0 || ix >= m_x.picture)
                            continue;
                        use(py * m_x.places + px, iy * m_x.picture + ix, first);
                        first = false;
                    }
            }
    }

private:
    WindowAxis m_y;
    WindowAxis m_x;
    Index m_channels;
};

} // namespace hourglass
