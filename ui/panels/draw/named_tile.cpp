// A tile with its name; see named_tile.h.
#include "ui/panels/draw/named_tile.h"

#include "ui/plots/tile.h"

#include <QPainter>

#include <algorithm>

namespace hourglass {

NamedTile::NamedTile(const Theme &theme, const QString &name, QWidget *parent) : OpaquePanel(theme, parent), m_name(name)
{
    setAccessibleName(name);
}

void NamedTile::setValues(const Numbers &values, Shape shape)
{
    m_values = values;
    m_shape = shape;
    update();
}

void NamedTile::paint(QPainter &painter, const QRect & /*part*/)
{
    const Tokens &t = m_theme.tokens();
    painter.setFont(Theme::words(11));
    painter.setPen(t.labelText);
    painter.drawText(QRectF(0, 0, width(), 16), Qt::AlignLeft, m_name);
    const double side = tileSide(std::min(width(), height() - 18), m_shape);
    if (m_values.empty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.tile);
        painter.drawRoundedRect(QRectF(0, 18, side, side), 3, 3);
        return;
    }
    paintTile(painter, QRectF(0, 18, side, side), m_values, m_shape, t);
}

} // namespace hourglass
