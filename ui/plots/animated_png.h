// Animated PNG (W3C, "Portable Network Graphics", third edition 2025): Qt writes single images; their chunks are joined here.
#pragma once

#include <QByteArray>
#include <QImage>

namespace hourglass {

class AnimatedPng
{
public:
    /// All pictures have to be of this size and are shown so long.
    AnimatedPng(QSize size, int milliseconds);
    void add(const QImage &picture);
    int frames() const { return m_frames; }
    /// The whole file; it repeats for ever.
    QByteArray finish() const;

private:
    QSize m_size;
    int m_milliseconds;
    int m_frames = 0;
    quint32 m_sequence = 0;
    QByteArray m_chunks; // fcTL, IDAT and fdAT
};

} // namespace hourglass
