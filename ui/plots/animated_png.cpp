// Animated PNG; see animated_png.h.
#include "ui/plots/animated_png.h"

#include <QBuffer>
#include <QtEndian>

#include <zlib.h>

namespace hourglass {

namespace {

const char signature[] = "\x89PNG\r\n\x1a\n";
constexpr qsizetype signatureSize = 8;

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// Length, type, data and checksum of type and data.
QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(body.constData()), static_cast<uInt>(body.size()));
    return number(static_cast<quint32>(data.size())) + body + number(static_cast<quint32>(sum));
}

QByteArray header(QSize size)
{
    // 8 bits each of red, green and blue, no interlacing.
    return chunk("IHDR", number(static_cast<quint32>(size.width())) + number(static_cast<quint32>(size.height())) +
                             QByteArray("\x08\x02\x00\x00\x00", 5));
}

} // namespace

AnimatedPng::AnimatedPng(QSize size, int milliseconds) : m_size(size), m_milliseconds(milliseconds) {}

void AnimatedPng::add(const QImage &picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.convertToFormat(QImage::Format_RGB888).save(&buffer, "PNG");
    QByteArray control = number(m_sequence++) + number(static_cast<quint32>(m_size.width())) +
                         number(static_cast<quint32>(m_size.height())) + number(0) + number(0);
    control += number(static_cast<quint32>(m_milliseconds)).right(2) + number(1000).right(2);
    control += QByteArray(2, '\0'); // left as it is, and put over what was there
    m_chunks += chunk("fcTL", control);
    for (qsizetype at = signatureSize; at + 12 <= png.size();) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at));
        const QByteArray type = png.mid(at + 4, 4);
        if (type == "IDAT") {
            const QByteArray data = png.mid(at + 8, length);
            m_chunks += m_frames == 0 ? chunk("IDAT", data) : chunk("fdAT", number(m_sequence++) + data);
        }
        at += 12 + length;
    }
    ++m_frames;
}

QByteArray AnimatedPng::finish() const
{
    return QByteArray(signature, signatureSize) + header(m_size) + chunk("acTL", number(static_cast<quint32>(m_frames)) + number(0)) +
           m_chunks + chunk("IEND", {});
}

} // namespace hourglass
