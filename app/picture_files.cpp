// Images through Qt; see picture_files.h.
#include "app/picture_files.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <cstring>

namespace hourglass {

namespace {
constexpr std::size_t mostBytes = std::size_t{1} << 29; // of a picture's file
} // namespace

Picture decodePicture(const std::filesystem::path &path)
{
    const std::string name = pathText(path.filename());
    // By its bytes: Qt opens no name that is no UTF-8, and would wait for a pipe.
    const std::string bytes = readFile(path, mostBytes);
    QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&raw);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > 64'000'000)
        throw Error(say("%1 has more than 64 million pixels. Reduce it first.", {name}));
    QImage image = reader.read();
    if (image.isNull())
        throw Error(say("%1 cannot be read as an image: %2.", {name, reader.errorString().toStdString()}));
    const bool grey = image.allGray();
    // What is transparent shows the background of the program's pictures, which is zero: black.
    if (image.hasAlphaChannel()) {
        QImage solid(image.size(), QImage::Format_RGB32);
        solid.fill(Qt::black);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                solid.setPixel(
                    x, y,
                    qRgb(colour.red() * colour.alpha() / 255, colour.green() * colour.alpha() / 255, colour.blue() * colour.alpha() / 255));
            }
        image = solid;
    }
    image = image.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    Picture picture;
    picture.shape = {image.height(), image.width(), grey ? 1 : 3};
    const auto row = static_cast<std::size_t>(picture.shape.width * picture.shape.channels);
    picture.bytes.resize(row * static_cast<std::size_t>(picture.shape.height));
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(picture.bytes.data() + row * static_cast<std::size_t>(y), image.constScanLine(y), row);
    return picture;
}

void writePictureGrid(const std::filesystem::path &path, Shape shape, const Matrix &originals, const Matrix &reconstructions)
{
    constexpr Index perRow = 20;
    constexpr Index mostPairs = 50;
    constexpr int gap = 2;
    const Index count = std::min(originals.cols(), perRow * mostPairs);
    const auto height = static_cast<int>(shape.height);
    const auto width = static_cast<int>(shape.width);
    const auto columns = static_cast<int>(std::min(count, perRow));
    const auto pairs = static_cast<int>((count + perRow - 1) / perRow);
    QImage grid(columns * (width + gap) - gap, pairs * (2 * (height + gap) + gap) - 2 * gap, QImage::Format_RGB32);
    grid.fill(Qt::white);
    for (Index i = 0; i < count; ++i)
        for (int which = 0; which < 2; ++which) {
            const auto values = (which == 0 ? originals : reconstructions).col(i);
            const int left = static_cast<int>(i % perRow) * (width + gap);
            const int top = static_cast<int>(i / perRow) * (2 * (height + gap) + gap) + which * (height + gap);
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x) {
                    const auto at = [&](Index c) {
                        const Index k = (Index(y) * width + x) * shape.channels + std::min(c, shape.channels - 1);
                        return static_cast<int>(std::clamp(static_cast<float>(values(k)), 0.0f, 1.0f) * 255 + 0.5f);
                    };
                    grid.setPixel(left + x, top + y, qRgb(at(0), at(1), at(2)));
                }
        }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !grid.save(&buffer, "PNG"))
        throw Error("The image cannot be encoded as PNG.");
    writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace hourglass
