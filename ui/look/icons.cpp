// Icons as painter paths in a 16-pixel box, strokes of 1.5; see icons.h.
#include "ui/look/icons.h"

#include <QPainterPath>
#include <QPixmap>

namespace hourglass {

namespace {

struct Drawing {
    QPainterPath stroke;
    QPainterPath fill;
};

void line(QPainterPath &path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (auto it = points.begin() + 1; it != points.end(); ++it)
        path.lineTo(*it);
}

Drawing drawing(Icon icon)
{
    Drawing d;
    switch (icon) {
    case Icon::Play:
        line(d.fill, {{4.5, 2.5}, {13, 8}, {4.5, 13.5}});
        break;
    case Icon::Pause:
        d.fill.addRoundedRect(3.5, 2.5, 3.2, 11, 1, 1);
        d.fill.addRoundedRect(9.3, 2.5, 3.2, 11, 1, 1);
        break;
    case Icon::Step:
        line(d.fill, {{3, 3}, {10, 8}, {3, 13}});
        line(d.stroke, {{12.5, 3}, {12.5, 13}});
        break;
    case Icon::Reset:
    case Icon::Undo:
        d.stroke.arcMoveTo(3, 3, 10, 10, 150);
        d.stroke.arcTo(3, 3, 10, 10, 150, -300);
        line(d.stroke, {{3, 2}, {3, 5.6}, {6.6, 5.6}});
        break;
    case Icon::Redo:
        d.stroke.arcMoveTo(3, 3, 10, 10, 30);
        d.stroke.arcTo(3, 3, 10, 10, 30, 300);
        line(d.stroke, {{13, 2}, {13, 5.6}, {9.4, 5.6}});
        break;
    case Icon::Stop:
        d.fill.addRoundedRect(3.5, 3.5, 9, 9, 1.5, 1.5);
        break;
    case Icon::Moon:
        d.stroke.moveTo(13, 9.6);
        d.stroke.cubicTo(8, 11.5, 4.5, 8, 6.6, 2.8);
        d.stroke.cubicTo(1.5, 4.5, 1.5, 12, 7, 13.2);
        d.stroke.cubicTo(9.8, 13.8, 12.2, 12, 13, 9.6);
        break;
    case Icon::Sun:
        d.stroke.addEllipse(QPointF(8, 8), 3, 3);
        for (int i = 0; i < 8; ++i) {
            QTransform turn;
            turn.translate(8, 8).rotate(i * 45);
            line(d.stroke, {turn.map(QPointF(0, -5.2)), turn.map(QPointF(0, -6.6))});
        }
        break;
    case Icon::Menu:
        for (const double x : {3.0, 8.0, 13.0})
            d.fill.addEllipse(QPointF(x, 8), 1.4, 1.4);
        break;
    case Icon::Maximise:
        line(d.stroke, {{9.5, 2.5}, {13.5, 2.5}, {13.5, 6.5}});
        line(d.stroke, {{6.5, 13.5}, {2.5, 13.5}, {2.5, 9.5}});
        line(d.stroke, {{13.5, 2.5}, {9, 7}});
        line(d.stroke, {{2.5, 13.5}, {7, 9}});
        break;
    case Icon::Move:
        line(d.stroke, {{8, 1.8}, {8, 14.2}});
        line(d.stroke, {{1.8, 8}, {14.2, 8}});
        line(d.stroke, {{6.2, 3.4}, {8, 1.8}, {9.8, 3.4}});
        line(d.stroke, {{6.2, 12.6}, {8, 14.2}, {9.8, 12.6}});
        line(d.stroke, {{3.4, 6.2}, {1.8, 8}, {3.4, 9.8}});
        line(d.stroke, {{12.6, 6.2}, {14.2, 8}, {12.6, 9.8}});
        break;
    case Icon::Crosshair:
        d.stroke.addEllipse(QPointF(8, 8), 4, 4);
        line(d.stroke, {{8, 1.5}, {8, 5.5}});
        line(d.stroke, {{8, 10.5}, {8, 14.5}});
        line(d.stroke, {{1.5, 8}, {5.5, 8}});
        line(d.stroke, {{10.5, 8}, {14.5, 8}});
        break;
    case Icon::Lasso:
        d.stroke.addEllipse(QPointF(8, 6), 5.8, 3.8);
        d.stroke.moveTo(4.4, 9);
        d.stroke.cubicTo(2.5, 10.5, 5, 12, 4, 14);
        break;
    case Icon::Box:
        for (const double y : {2.8, 13.2})
            for (const double x : {2.5, 7.0, 11.5})
                line(d.stroke, {{x, y}, {x + 2, y}});
        for (const double x : {2.5, 13.5})
            for (const double y : {5.5, 9.5})
                line(d.stroke, {{x, y}, {x, y + 1.8}});
        break;
    case Icon::Path:
        d.stroke.addEllipse(QPointF(3.5, 12), 2, 2);
        d.stroke.addEllipse(QPointF(12.5, 4), 2, 2);
        d.stroke.moveTo(5.4, 11.2);
        d.stroke.cubicTo(9, 10, 7, 6, 10.6, 4.8);
        break;
    case Icon::Sliders:
        for (const double y : {4.0, 8.0, 12.0})
            line(d.stroke, {{2, y}, {14, y}});
        d.fill.addEllipse(QPointF(5, 4), 2, 2);
        d.fill.addEllipse(QPointF(11, 8), 2, 2);
        d.fill.addEllipse(QPointF(6.5, 12), 2, 2);
        break;
    case Icon::Ghost:
        d.stroke.moveTo(3, 14);
        d.stroke.lineTo(3, 7);
        d.stroke.cubicTo(3, 0.5, 13, 0.5, 13, 7);
        d.stroke.lineTo(13, 14);
        d.stroke.lineTo(10.5, 12);
        d.stroke.lineTo(8, 14);
        d.stroke.lineTo(5.5, 12);
        d.stroke.closeSubpath();
        d.fill.addEllipse(QPointF(6.2, 7), 1, 1);
        d.fill.addEllipse(QPointF(9.8, 7), 1, 1);
        break;
    case Icon::Brush:
        line(d.stroke, {{3, 13}, {3.6, 10.2}, {11.5, 2.3}, {13.7, 4.5}, {5.8, 12.4}, {3, 13}});
        break;
    case Icon::Eraser:
        line(d.stroke, {{6.2, 13.2}, {2.5, 9.5}, {9, 3}, {13.5, 7.5}, {7.8, 13.2}, {6.2, 13.2}, {14, 13.2}});
        line(d.stroke, {{5.6, 6.4}, {10.1, 10.9}});
        break;
    case Icon::Smear:
        d.stroke.moveTo(2, 5);
        d.stroke.cubicTo(5, 1, 7, 9, 14, 4);
        d.stroke.moveTo(2, 9);
        d.stroke.cubicTo(5, 5, 7, 13, 14, 8);
        d.stroke.moveTo(2, 13);
        d.stroke.cubicTo(5, 9, 7, 17, 14, 12);
        break;
    case Icon::Previous:
        line(d.stroke, {{3.5, 3}, {3.5, 13}});
        line(d.fill, {{13, 3}, {6, 8}, {13, 13}});
        break;
    case Icon::Next:
        line(d.stroke, {{12.5, 3}, {12.5, 13}});
        line(d.fill, {{3, 3}, {10, 8}, {3, 13}});
        break;
    case Icon::Bin:
        line(d.stroke, {{2.5, 4}, {13.5, 4}});
        line(d.stroke, {{6, 4}, {6, 2.2}, {10, 2.2}, {10, 4}});
        line(d.stroke, {{4, 4}, {4.7, 14}, {11.3, 14}, {12, 4}});
        break;
    case Icon::Branch:
        d.stroke.addEllipse(QPointF(4, 3.5), 1.8, 1.8);
        d.stroke.addEllipse(QPointF(4, 12.5), 1.8, 1.8);
        d.stroke.addEllipse(QPointF(12, 6.5), 1.8, 1.8);
        line(d.stroke, {{4, 5.3}, {4, 10.7}});
        d.stroke.moveTo(4, 10);
        d.stroke.cubicTo(4.5, 8, 9, 9.5, 11, 8);
        break;
    case Icon::Film:
        d.stroke.addRoundedRect(2, 3, 12, 10, 1.5, 1.5);
        line(d.stroke, {{5, 3}, {5, 13}});
        line(d.stroke, {{11, 3}, {11, 13}});
        line(d.stroke, {{2, 6.4}, {5, 6.4}});
        line(d.stroke, {{2, 9.7}, {5, 9.7}});
        line(d.stroke, {{11, 6.4}, {14, 6.4}});
        line(d.stroke, {{11, 9.7}, {14, 9.7}});
        break;
    case Icon::Fit:
        for (const double x : {-1.0, 1.0})
            for (const double y : {-1.0, 1.0})
                line(d.stroke, {{8 + x * 5.7, 8 + y * 2.6}, {8 + x * 5.7, 8 + y * 5.7}, {8 + x * 2.6, 8 + y * 5.7}});
        d.fill.addEllipse(QPointF(6.2, 9.4), 1.2, 1.2);
        d.fill.addEllipse(QPointF(9.6, 6.4), 1.2, 1.2);
        break;
    case Icon::Camera:
        d.stroke.addRoundedRect(1.8, 4.4, 12.4, 9, 1.6, 1.6);
        d.stroke.addEllipse(QPointF(8, 8.9), 2.6, 2.6);
        line(d.stroke, {{5.4, 4.4}, {6.4, 2.6}, {9.6, 2.6}, {10.6, 4.4}});
        break;
    case Icon::Download:
        line(d.stroke, {{8, 2}, {8, 10}});
        line(d.stroke, {{4.8, 7}, {8, 10.2}, {11.2, 7}});
        line(d.stroke, {{2.5, 11}, {2.5, 13.5}, {13.5, 13.5}, {13.5, 11}});
        break;
    case Icon::Link:
        d.stroke.addRoundedRect(1.5, 5.5, 7.5, 5, 2.5, 2.5);
        d.stroke.addRoundedRect(7, 5.5, 7.5, 5, 2.5, 2.5);
        break;
    case Icon::Unlink:
        d.stroke.addRoundedRect(1, 5.5, 5.5, 5, 2.5, 2.5);
        d.stroke.addRoundedRect(9.5, 5.5, 5.5, 5, 2.5, 2.5);
        line(d.stroke, {{8, 2}, {8, 4}});
        line(d.stroke, {{8, 12}, {8, 14}});
        break;
    case Icon::Shuffle:
        line(d.stroke, {{2, 4.5}, {5, 4.5}, {10, 11.5}, {13.5, 11.5}});
        line(d.stroke, {{2, 11.5}, {5, 11.5}, {10, 4.5}, {13.5, 4.5}});
        line(d.stroke, {{11.5, 2.5}, {13.7, 4.5}, {11.5, 6.5}});
        line(d.stroke, {{11.5, 9.5}, {13.7, 11.5}, {11.5, 13.5}});
        break;
    case Icon::Warning:
        line(d.stroke, {{8, 2}, {14.2, 13.5}, {1.8, 13.5}, {8, 2}});
        line(d.stroke, {{8, 6.5}, {8, 9.5}});
        d.fill.addEllipse(QPointF(8, 11.6), 0.9, 0.9);
        break;
    case Icon::Close:
        line(d.stroke, {{4, 4}, {12, 12}});
        line(d.stroke, {{12, 4}, {4, 12}});
        break;
    case Icon::Form:
        line(d.stroke, {{2, 4.5}, {14, 4.5}});
        line(d.stroke, {{2, 11.5}, {14, 11.5}});
        d.fill.addEllipse(QPointF(6, 4.5), 2, 2);
        d.fill.addEllipse(QPointF(10, 11.5), 2, 2);
        break;
    case Icon::Dense:
        for (const QPointF a : {QPointF(4, 4), QPointF(4, 12)})
            for (const QPointF b : {QPointF(12, 4), QPointF(12, 12)})
                line(d.stroke, {a, b});
        for (const QPointF a : {QPointF(4, 4), QPointF(4, 12), QPointF(12, 4), QPointF(12, 12)})
            d.fill.addEllipse(a, 1.9, 1.9);
        break;
    case Icon::Convolution: // a window in a picture
        d.stroke.addRoundedRect(2, 2, 12, 12, 2, 2);
        d.fill.addRoundedRect(4, 4, 5, 5, 1, 1);
        break;
    case Icon::TransposedConvolution: // a spot that grows
        d.stroke.addRoundedRect(2, 2, 12, 12, 2, 2);
        d.fill.addRoundedRect(6, 6, 4, 4, 1, 1);
        for (const QPointF corner : {QPointF(4.2, 4.2), QPointF(11.8, 4.2), QPointF(4.2, 11.8), QPointF(11.8, 11.8)})
            d.fill.addEllipse(corner, 0.9, 0.9);
        break;
    case Icon::Pool: // a funnel
        line(d.stroke, {{2, 3}, {14, 3}, {9.5, 8.5}, {9.5, 13.5}, {6.5, 12}, {6.5, 8.5}, {2, 3}});
        break;
    case Icon::Upsample:
        d.stroke.addRoundedRect(2, 9, 5, 5, 1, 1);
        line(d.stroke, {{8, 8}, {13.5, 2.5}});
        line(d.stroke, {{9.5, 2.5}, {13.5, 2.5}, {13.5, 6.5}});
        break;
    case Icon::Flatten:
        for (const double y : {3.0, 6.3, 9.6, 12.9})
            line(d.stroke, {{3, y}, {13, y}});
        break;
    case Icon::Norm: // a bell
        d.stroke.moveTo(1.5, 13);
        d.stroke.cubicTo(6, 13, 5.5, 3, 8, 3);
        d.stroke.cubicTo(10.5, 3, 10, 13, 14.5, 13);
        break;
    case Icon::Dropout:
        for (int i = 0; i < 9; ++i) {
            const QPointF at(3.5 + 4.5 * (i % 3), 3.5 + 4.5 * (i / 3));
            (i % 4 == 1 || i == 6 ? d.stroke : d.fill).addEllipse(at, 1.5, 1.5);
        }
        break;
    case Icon::Bend:
        line(d.stroke, {{2, 12}, {8, 12}, {13.5, 3}});
        break;
    case Icon::Noise:
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < 3; ++j)
                ((i + j) % 2 ? d.stroke : d.fill).addEllipse(QPointF(3.2 + 4.8 * i, 3.2 + 4.8 * j), 1.3, 1.3);
        break;
    case Icon::Code:
        line(d.stroke, {{3, 2.5}, {13, 2.5}, {9, 8}, {13, 13.5}, {3, 13.5}, {7, 8}, {3, 2.5}});
        break;
    case Icon::Plus:
        line(d.stroke, {{8, 3}, {8, 13}});
        line(d.stroke, {{3, 8}, {13, 8}});
        break;
    }
    return d;
}

} // namespace

void drawIcon(QPainter &painter, Icon which, QPointF topLeft, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(topLeft);
    const Drawing d = drawing(which);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(d.stroke);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(d.fill);
    painter.restore();
}

QIcon icon(Icon which, const QColor &colour, const QColor &disabled)
{
    QIcon result;
    for (const auto &[mode, ink] : {std::pair{QIcon::Normal, colour}, std::pair{QIcon::Disabled, disabled}})
        for (const int scale : {1, 2}) {
            QPixmap pixmap(16 * scale, 16 * scale);
            pixmap.setDevicePixelRatio(scale);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            drawIcon(painter, which, {0, 0}, ink);
            painter.end();
            result.addPixmap(pixmap, mode);
        }
    return result;
}

void drawMark(QPainter &painter, QPointF topLeft, double height, const QColor &cap, const QColor &sand)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(topLeft);
    painter.scale(height / 28, height / 28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(cap);
    painter.drawRoundedRect(QRectF(2, 0, 20, 3.6), 1.6, 1.6);
    painter.drawRoundedRect(QRectF(2, 24.4, 20, 3.6), 1.6, 1.6);
    painter.setBrush(sand);
    QPainterPath top;
    top.moveTo(6.4, 8);
    top.cubicTo(8, 11, 10.6, 12, 12, 14);
    top.cubicTo(13.4, 12, 16, 11, 17.6, 8);
    top.closeSubpath();
    painter.drawPath(top);
    QPainterPath heap;
    heap.moveTo(5.2, 24.4);
    heap.cubicTo(6.5, 20.5, 10, 19, 12, 17.4);
    heap.cubicTo(14, 19, 17.5, 20.5, 18.8, 24.4);
    heap.closeSubpath();
    painter.drawPath(heap);
    QPainterPath glass;
    glass.moveTo(4.6, 3.6);
    glass.cubicTo(4.6, 10.5, 10.4, 11, 10.4, 14);
    glass.cubicTo(10.4, 17, 4.6, 17.5, 4.6, 24.4);
    glass.moveTo(19.4, 3.6);
    glass.cubicTo(19.4, 10.5, 13.6, 11, 13.6, 14);
    glass.cubicTo(13.6, 17, 19.4, 17.5, 19.4, 24.4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(cap, 1.4));
    painter.drawPath(glass);
    painter.restore();
}

QIcon programIcon()
{
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(QRectF(0, 0, size, size), size / 6.0, size / 6.0);
        const double height = size * 0.78;
        drawMark(painter, {(size - height * 24 / 28) / 2, (size - height) / 2}, height, QColor(0x1A, 0x20, 0x30), QColor(0xED, 0xB2, 0x3F));
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace hourglass
