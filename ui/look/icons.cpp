// Icons from the drawings in resources/icons, in the colours they are asked for; see icons.h.
#include "ui/look/icons.h"

#include <QFile>
#include <QPixmap>
#include <QSvgRenderer>

#include <array>

namespace hourglass {

namespace {

/// The drawings, in the order of Icon.
constexpr std::array names{
    "play",        "pause",
    "step",        "undo",
    "stop",        "moon",
    "sun",         "menu",
    "undo",        "redo",
    "maximise",    "download",
    "link",        "unlink",
    "shuffle",     "warning",
    "close",       "form",
    "dense",       "noise",
    "convolution", "transposed-convolution",
    "pool",        "upsample",
    "flatten",     "norm",
    "dropout",     "bend",
    "code",        "plus",
    "move",        "crosshair",
    "lasso",       "box",
    "path",        "sliders",
    "ghost",       "brush",
    "eraser",      "smear",
    "previous",    "next",
    "bin",         "branch",
    "film",        "fit",
    "camera",      "contrast",
};
static_assert(names.size() == static_cast<std::size_t>(Icon::Contrast) + 1);

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The mark's two colours stand in its file as they are on light ground.
const QColor capInk(0x1A, 0x20, 0x30);
const QColor sandInk(0xED, 0xB2, 0x3F);
constexpr double markRatio = 24.0 / 28; // width by height

} // namespace

void drawIcon(QPainter &painter, Icon which, QPointF topLeft, const QColor &colour)
{
    QByteArray svg = drawing(QLatin1String(names[static_cast<std::size_t>(which)]));
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(painter.opacity() * static_cast<double>(colour.alphaF()));
    renderer.render(&painter, QRectF(topLeft, QSizeF(16, 16)));
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
    QByteArray svg = drawing(QStringLiteral("hourglass"));
    svg.replace(capInk.name().toUpper().toLatin1(), cap.name().toLatin1())
        .replace(sandInk.name().toUpper().toLatin1(), sand.name().toLatin1());
    QSvgRenderer renderer(svg);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The file is as wide as high, with the mark in its middle.
    renderer.render(&painter, QRectF(topLeft.x() - height * (1 - markRatio) / 2, topLeft.y(), height, height));
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
        drawMark(painter, {(size - height * markRatio) / 2, (size - height) / 2}, height, capInk, sandInk);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace hourglass
