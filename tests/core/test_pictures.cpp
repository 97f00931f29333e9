// Decoding images: channels, bits, transparency, pages, turning, and damaged files.
#include "app/picture_pages.h"
#include "core/base/error.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QTest>
#include <QtEndian>

using namespace hourglass;

class TestPictures : public QObject
{
    Q_OBJECT

private:
    static std::vector<Picture> pages(const QByteArray &bytes)
    {
        return decodePages("picture", {reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
    }
    static Picture only(const QByteArray &bytes)
    {
        auto all = pages(bytes);
        return all.size() == 1 ? std::move(all[0]) : Picture{};
    }
    static QByteArray saved(const QImage &image, const char *format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, format, 100))
            qFatal("cannot write");
        return bytes;
    }
    static QString refusal(const QByteArray &bytes)
    {
        try {
            pages(bytes);
        } catch (const Error &problem) {
            return QString::fromUtf8(problem.what());
        }
        return QStringLiteral("no error");
    }
    static QImage filled(QImage::Format format, QColor first, QColor rest)
    {
        QImage image(3, 2, format);
        image.fill(rest);
        image.setPixelColor(0, 0, first);
        return image;
    }
    using Values = std::vector<std::uint8_t>;

private Q_SLOTS:
    void channelsFollowFromThePixels()
    {
        const Picture grey = only(saved(filled(QImage::Format_RGB32, QColor(7, 7, 7), QColor(200, 200, 200)), "PNG"));
        QCOMPARE(grey.shape, (Shape{2, 3, 1}));
        QCOMPARE(grey.bytes, (Values{7, 200, 200, 200, 200, 200}));
        QVERIFY(grey.words.empty());

        const Picture colour = only(saved(filled(QImage::Format_RGB32, QColor(1, 2, 3), QColor(4, 5, 6)), "BMP"));
        QCOMPARE(colour.shape, (Shape{2, 3, 3}));
        QCOMPARE(Values(colour.bytes.begin(), colour.bytes.begin() + 6), (Values{1, 2, 3, 4, 5, 6}));

        const Picture glass = only(saved(filled(QImage::Format_ARGB32, QColor(1, 2, 3, 128), QColor(4, 5, 6)), "PNG"));
        QCOMPARE(glass.shape, (Shape{2, 3, 4}));
        QCOMPARE(Values(glass.bytes.begin(), glass.bytes.begin() + 8), (Values{1, 2, 3, 128, 4, 5, 6, 255}));

        const Picture shadow = only(saved(filled(QImage::Format_ARGB32, QColor(0, 0, 0, 0), QColor(0, 0, 0, 90)), "PNG"));
        QCOMPARE(shadow.shape, (Shape{2, 3, 2}));
        QCOMPARE(Values(shadow.bytes.begin(), shadow.bytes.begin() + 4), (Values{0, 0, 0, 90}));
    }

    void palettesAndBitsAreExpanded()
    {
        QImage palette(3, 2, QImage::Format_Indexed8);
        palette.setColorTable({qRgb(10, 20, 30), qRgba(0, 0, 0, 0)});
        palette.fill(0);
        palette.setPixel(1, 0, 1);
        const Picture read = only(saved(palette, "PNG"));
        QCOMPARE(read.shape, (Shape{2, 3, 4}));
        QCOMPARE(Values(read.bytes.begin(), read.bytes.begin() + 8), (Values{10, 20, 30, 255, 0, 0, 0, 0}));

        QImage bits(3, 2, QImage::Format_Mono);
        bits.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
        bits.fill(0);
        bits.setPixel(2, 1, 1);
        QCOMPARE(only(saved(bits, "PNG")).bytes, (Values{0, 0, 0, 0, 0, 255}));
        QCOMPARE(only("P1\n3 1\n1 0 1\n").bytes, (Values{0, 255, 0}));
    }

    void sixteenBitsStay()
    {
        QImage deep(2, 1, QImage::Format_Grayscale16);
        reinterpret_cast<std::uint16_t *>(deep.scanLine(0))[0] = 300;
        reinterpret_cast<std::uint16_t *>(deep.scanLine(0))[1] = 4095;
        for (const char *format : {"PNG", "TIFF"}) {
            if (!QImageWriter::supportedImageFormats().contains(QByteArray(format).toLower()))
                continue;
            const Picture read = only(saved(deep, format));
            QCOMPARE(read.shape, (Shape{1, 2, 1}));
            QCOMPARE(read.words, (std::vector<std::uint16_t>{300, 4095}));
            QVERIFY(read.bytes.empty());
        }
        const Picture pgm = only(QByteArray("P5\n2 1\n65535\n") + QByteArray("\x01\x2C\x0F\xFF", 4));
        QCOMPARE(pgm.words, (std::vector<std::uint16_t>{300, 4095}));

        QImage colour(1, 1, QImage::Format_RGBA64);
        colour.setPixelColor(0, 0, QColor::fromRgba64(1000, 2000, 3000, 65535));
        const Picture rgb = only(saved(colour, "PNG"));
        QCOMPARE(rgb.shape.channels, Index{3});
        QCOMPARE(rgb.words, (std::vector<std::uint16_t>{1000, 2000, 3000}));
    }

    void allPagesOfATiff()
    {
        // Two pages of 2 × 1 bytes, uncompressed: header, page, page, then their pixels.
        const auto page = [](quint32 pixels, quint32 next) {
            const quint16 tags[][4] = {{256, 3, 1, 2}, {257, 3, 1, 1}, {258, 3, 1, 8}, {259, 3, 1, 1},
                                       {262, 3, 1, 1}, {273, 4, 1, 0}, {278, 3, 1, 1}, {279, 4, 1, 2}};
            QByteArray bytes;
            const auto put = [&](auto value) {
                value = qToLittleEndian(value);
                bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
            };
            put(quint16(std::size(tags)));
            for (const auto &tag : tags) {
                put(tag[0]);
                put(tag[1]);
                put(quint32(tag[2]));
                put(tag[0] == 273 ? pixels : quint32(tag[3]));
            }
            put(next);
            return bytes;
        };
        const quint32 size = quint32(page(0, 0).size());
        const QByteArray tiff =
            QByteArray("II*\0\10\0\0\0", 8) + page(8 + 2 * size, 8 + size) + page(8 + 2 * size + 2, 0) + "\x05\x06\x07\x08";
        const auto all = pages(tiff);
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all[0].bytes, (Values{5, 6}));
        QCOMPARE(all[1].bytes, (Values{7, 8}));
    }

    void aTurnedCameraIsTurnedBack()
    {
        QImage image(16, 8, QImage::Format_RGB32);
        image.fill(Qt::white);
        QByteArray jpeg = saved(image, "JPEG");
        // An EXIF block that says: turn by 90 degrees.
        const QByteArray exif = QByteArray("\xFF\xE1\x00\x22"
                                           "Exif\0\0"
                                           "II*\0\10\0\0\0"
                                           "\1\0"
                                           "\x12\x01\3\0\1\0\0\0\6\0\0\0"
                                           "\0\0\0\0",
                                           36);
        jpeg.insert(2, exif);
        QCOMPARE(only(jpeg).shape, (Shape{16, 8, 1}));
    }

    void whatIsDamagedIsRefused()
    {
        QImage image(64, 64, QImage::Format_RGB32);
        for (int i = 0; i < 64 * 64; ++i)
            image.setPixel(i % 64, i / 64, qRgb(i * 7 % 256, i * 13 % 256, i * 31 % 256));
        const QByteArray jpeg = saved(image, "JPEG");
        QCOMPARE(only(jpeg).shape, (Shape{64, 64, 3}));
        QCOMPARE(refusal(jpeg.left(jpeg.size() / 2)), QStringLiteral("picture is a truncated image."));
        QVERIFY(refusal(saved(image, "PNG").left(2000)).startsWith(QLatin1String("picture cannot be read as an image")));
        QVERIFY(refusal("").startsWith(QLatin1String("picture cannot be read as an image")));
        QVERIFY(refusal("P5\n100000 100000\n255\n").startsWith(QLatin1String("picture ")));
        QVERIFY(refusal("P5\n100000 100000\n65535\n").startsWith(QLatin1String("picture has more than 64 million pixels")));
        QVERIFY(refusal("P5\n2 2\n65535\nabc").startsWith(QLatin1String("picture is a truncated image")));
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "test_pictures.moc"
