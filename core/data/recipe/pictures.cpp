// Pictures; see pictures.h.
#include "core/data/recipe/pictures.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

std::size_t at(const Shape &shape, Index y, Index x, Index c)
{
    return static_cast<std::size_t>((y * shape.width + x) * shape.channels + c);
}

/// The same for bytes and words.
template <class Each>
void eachKind(Picture &picture, const Each &each)
{
    picture.words.empty() ? each(picture.bytes, 255.0) : each(picture.words, 65535.0);
}

struct Part {
    Index first;
    std::vector<float> weights;
};

/// How much of each old pixel lies in each new one.
std::vector<Part> partsOf(Index from, Index to)
{
    std::vector<Part> parts;
    const double step = static_cast<double>(from) / static_cast<double>(to);
    for (Index i = 0; i < to; ++i) {
        const double begin = static_cast<double>(i) * step;
        const double end = std::min(begin + step, static_cast<double>(from));
        Part part{static_cast<Index>(begin), {}};
        for (Index k = part.first; k < from && static_cast<double>(k) < end; ++k)
            part.weights.push_back(
                static_cast<float>((std::min(end, static_cast<double>(k + 1)) - std::max(begin, static_cast<double>(k))) / step));
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

Picture resized(const Picture &picture, Index height, Index width)
{
    if (picture.shape.height == height && picture.shape.width == width)
        return picture;
    const Index channels = picture.shape.channels;
    const std::vector<Part> rows = partsOf(picture.shape.height, height);
    const std::vector<Part> columns = partsOf(picture.shape.width, width);
    Picture result{{height, width, channels}, {}, {}};
    const auto scale = [&](const auto &from, auto &to) {
        to.resize(static_cast<std::size_t>(result.shape.size()));
        for (Index y = 0; y < height; ++y)
            for (Index x = 0; x < width; ++x)
                for (Index c = 0; c < channels; ++c) {
                    float sum = 0;
                    const Part &row = rows[static_cast<std::size_t>(y)];
                    const Part &column = columns[static_cast<std::size_t>(x)];
                    for (std::size_t i = 0; i < row.weights.size(); ++i)
                        for (std::size_t k = 0; k < column.weights.size(); ++k)
                            sum += row.weights[i] * column.weights[k] *
                                   static_cast<float>(
                                       from[at(picture.shape, row.first + static_cast<Index>(i), column.first + static_cast<Index>(k), c)]);
                    to[at(result.shape, y, x, c)] = static_cast<std::decay_t<decltype(to[0])>>(std::lround(sum));
                }
    };
    picture.words.empty() ? scale(picture.bytes, result.bytes) : scale(picture.words, result.words);
    return result;
}

Picture opaque(Picture picture, Index channels, double ground)
{
    const Shape from = picture.shape;
    if (from.channels == channels)
        return picture;
    const bool alpha = from.channels % 2 == 0;
    const Index colours = from.channels - (alpha ? 1 : 0);
    const Shape to{from.height, from.width, channels};
    eachKind(picture, [&](auto &values, double full) {
        using T = typename std::decay_t<decltype(values)>::value_type;
        std::vector<T> result(static_cast<std::size_t>(to.size()));
        for (Index y = 0; y < from.height; ++y)
            for (Index x = 0; x < from.width; ++x) {
                const auto *pixel = values.data() + at(from, y, x, 0);
                const double cover = alpha ? static_cast<double>(pixel[colours]) / full : 1;
                const auto on = [&](Index c) { return static_cast<double>(pixel[c]) * cover + ground * full * (1 - cover); };
                for (Index c = 0; c < channels; ++c) {
                    // Brightness as ITU-R BT.601 weighs it.
                    const double value = colours == 1 ? on(0) : channels == 1 ? 0.299 * on(0) + 0.587 * on(1) + 0.114 * on(2) : on(c);
                    result[at(to, y, x, c)] = static_cast<T>(std::lround(value));
                }
            }
        values = std::move(result);
    });
    picture.shape = to;
    return picture;
}

Brightness brightnessOf(const Picture &picture)
{
    Brightness result;
    const Shape s = picture.shape;
    if (s.channels % 2 != 0)
        return result;
    const auto add = [&](const auto &values, double full) {
        for (Index i = 0; i < s.height * s.width; ++i) {
            const auto *pixel = values.data() + i * s.channels;
            const double cover = static_cast<double>(pixel[s.channels - 1]) / full;
            const double bright = s.channels == 2 ? static_cast<double>(pixel[0])
                                                  : 0.299 * static_cast<double>(pixel[0]) + 0.587 * static_cast<double>(pixel[1]) +
                                                        0.114 * static_cast<double>(pixel[2]);
            result.sum += cover * bright / full;
            result.weight += cover;
        }
    };
    picture.words.empty() ? add(picture.bytes, 255.0) : add(picture.words, 65535.0);
    return result;
}

std::vector<Picture> tilesOf(const Picture &picture, Index side)
{
    std::vector<Picture> tiles;
    const Shape s = picture.shape;
    for (Index top = 0; top + side <= s.height; top += side)
        for (Index left = 0; left + side <= s.width; left += side) {
            Picture tile{{side, side, s.channels}, {}, {}};
            const auto copy = [&](const auto &from, auto &to) {
                for (Index y = 0; y < side && !from.empty(); ++y) {
                    const auto begin = from.begin() + static_cast<std::ptrdiff_t>(at(s, top + y, left, 0));
                    to.insert(to.end(), begin, begin + static_cast<std::ptrdiff_t>(side * s.channels));
                }
            };
            copy(picture.bytes, tile.bytes);
            copy(picture.words, tile.words);
            tiles.push_back(std::move(tile));
        }
    return tiles;
}

bool isColour(const Picture &picture)
{
    const Shape s = picture.shape;
    if (s.channels < 3)
        return false;
    const auto differ = [&](const auto &values) {
        for (std::size_t i = 0; i + 2 < values.size(); i += static_cast<std::size_t>(s.channels))
            if (values[i] != values[i + 1] || values[i] != values[i + 2])
                return true;
        return false;
    };
    return picture.words.empty() ? differ(picture.bytes) : differ(picture.words);
}

} // namespace hourglass
