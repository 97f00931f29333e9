// Images for people; see picture_files.h.
#include "app/picture_files.h"

#include "core/base/error.h"
#include "core/base/safe_file.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace hourglass {

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
