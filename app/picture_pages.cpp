// Image files as values; see picture_pages.h.
#include "app/picture_pages.h"

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/words.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace hourglass {

namespace {

constexpr qint64 mostPixels = 64'000'000;
constexpr int mostPages = 100'000;
constexpr int mostMegabytes = 1024; // of one page in memory: 64 million pixels of 8 bytes, and as many again while it is turned

bool isDeep(QImage::Format format)
{
    switch (format) {
    case QImage::Format_Grayscale16:
    case QImage::Format_RGBX64:
    case QImage::Format_RGBA64:
    case QImage::Format_RGBA64_Premultiplied:
    case QImage::Format_BGR30:
    case QImage::Format_A2BGR30_Premultiplied:
    case QImage::Format_RGB30:
    case QImage::Format_A2RGB30_Premultiplied:
    case QImage::Format_RGBX16FPx4:
    case QImage::Format_RGBA16FPx4:
    case QImage::Format_RGBA16FPx4_Premultiplied:
    case QImage::Format_RGBX32FPx4:
    case QImage::Format_RGBA32FPx4:
    case QImage::Format_RGBA32FPx4_Premultiplied:
        return true;
    default:
        return false;
    }
}

/// Calls `each` with the four channels of every pixel. T: std::uint8_t or std::uint16_t.
template <class T, class Each>
void forPixels(const QImage &image, const Each &each)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *pixel = reinterpret_cast<const T *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x, pixel += 4)
            each(pixel);
    }
}

/// What is grey everywhere has one channel; alpha counts where some of it is less than full. image: four channels of T.
template <class T>
std::vector<T> channelsOf(const QImage &image, Shape &shape)
{
    bool grey = true;
    bool opaque = true;
    forPixels<T>(image, [&](const T *pixel) {
        grey = grey && pixel[0] == pixel[1] && pixel[1] == pixel[2];
        opaque = opaque && pixel[3] == static_cast<T>(-1);
    });
    shape = {image.height(), image.width(), (grey ? 1 : 3) + (opaque ? 0 : 1)};
    std::vector<T> values;
    values.reserve(static_cast<std::size_t>(shape.size()));
    forPixels<T>(image, [&](const T *pixel) {
        values.insert(values.end(), pixel, pixel + (grey ? 1 : 3));
        if (!opaque)
            values.push_back(pixel[3]);
    });
    return values;
}

Picture pictureOf(const QImage &image)
{
    Picture picture;
    if (image.format() == QImage::Format_Grayscale16) {
        picture.shape = {image.height(), image.width(), 1};
        for (int y = 0; y < image.height(); ++y) {
            const auto *row = reinterpret_cast<const std::uint16_t *>(image.constScanLine(y));
            picture.words.insert(picture.words.end(), row, row + image.width());
        }
    } else if (image.format() == QImage::Format_Grayscale8) {
        picture.shape = {image.height(), image.width(), 1};
        for (int y = 0; y < image.height(); ++y)
            picture.bytes.insert(picture.bytes.end(), image.constScanLine(y), image.constScanLine(y) + image.width());
    } else if (isDeep(image.format())) {
        picture.words = channelsOf<std::uint16_t>(image.convertToFormat(QImage::Format_RGBA64), picture.shape);
    } else {
        picture.bytes = channelsOf<std::uint8_t>(image.convertToFormat(QImage::Format_RGBA8888), picture.shape);
    }
    return picture;
}

/// Of a JPEG without its end, the decoder would fill the rest with grey: there is no end marker behind the last scan.
bool isCutJpeg(std::span<const std::uint8_t> bytes)
{
    constexpr std::array<std::uint8_t, 2> scan = {0xFF, 0xDA};
    constexpr std::array<std::uint8_t, 2> end = {0xFF, 0xD9};
    if (bytes.size() < 3 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        return false;
    const auto last = std::ranges::find_end(bytes, scan);
    return std::ranges::search(last.begin(), bytes.end(), end.begin(), end.end()).empty();
}

void requireSize(QSize size, const std::string &name)
{
    if (size.isValid() && qint64(size.width()) * size.height() > mostPixels)
        throw Error(say("%1 has more than 64 million pixels. Reduce it first.", {name}));
}

/// Binary Netpbm of more than 8 bits, which Qt cuts to 8. Its values are big-endian.
std::optional<Picture> deepPnm(const std::string &name, std::span<const std::uint8_t> bytes)
{
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    if (!text.starts_with("P5") && !text.starts_with("P6"))
        return std::nullopt;
    std::array<int, 3> header{}; // width, height, largest value
    std::size_t at = 2;
    for (int &number : header) {
        while (at < text.size() && (std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos || text[at] == '#'))
            at = text[at] == '#' ? std::min(text.find('\n', at), text.size()) : at + 1;
        const auto result = std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (result.ec != std::errc() || number < 1)
            return std::nullopt;
        at = static_cast<std::size_t>(result.ptr - text.data());
    }
    if (header[2] < 256 || header[2] > 65535)
        return std::nullopt;
    requireSize({header[0], header[1]}, name);
    Picture picture{{header[1], header[0], text[1] == '5' ? 1 : 3}, {}, {}};
    const auto count = static_cast<std::size_t>(picture.shape.size());
    if (++at > text.size() || (text.size() - at) / 2 < count) // one blank behind the header
        throw Error(say("%1 is a truncated image.", {name}));
    picture.words.resize(count);
    for (std::size_t i = 0; i < count; ++i, at += 2)
        picture.words[i] = static_cast<std::uint16_t>(bytes[at] << 8 | bytes[at + 1]);
    return picture;
}

} // namespace

std::vector<Picture> decodePages(const std::string &name, std::span<const std::uint8_t> bytes)
{
    if (isCutJpeg(bytes))
        throw Error(say("%1 is a truncated image.", {name}));
    if (auto picture = deepPnm(name, bytes))
        return {std::move(*picture)};
    QByteArray raw = QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&raw);
    QImageReader::setAllocationLimit(mostMegabytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    // Frames of an animation are no samples. Counted first: a page that was read leaves the reader elsewhere.
    const int count = reader.format() == "tiff" ? std::clamp(reader.imageCount(), 1, mostPages) : 1;
    std::vector<Picture> pages;
    std::size_t taken = 0;
    for (int page = 0; page < count; ++page) {
        if (page > 0 && !reader.jumpToImage(page))
            throw Error(say("%1 is a truncated image.", {name}));
        requireSize(reader.size(), name);
        const QImage image = reader.read();
        if (image.isNull())
            throw Error(say("%1 cannot be read as an image: %2.", {name, reader.errorString().toStdString()}));
        taken += static_cast<std::size_t>(image.sizeInBytes());
        if (taken > freeMemory())
            throw Error(say("%1 is larger than the memory that is free.", {name}));
        pages.push_back(pictureOf(image));
    }
    return pages;
}

} // namespace hourglass
