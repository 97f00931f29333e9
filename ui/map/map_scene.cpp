// Cards and turned places of the map; see map_scene.h.
#include "ui/map/map_scene.h"

namespace hourglass {

QPointF MapScene::turned(QPointF place, const Numbers &values) const
{
    const auto there = answers.ghost()->placeOf(values);
    return place + ghostShare() * (camera.placeOf(there[0], there[1]) - place);
}

void MapScene::paintCard(QPainter &painter, const MapCard &card) const
{
    cards.paint(painter, card, area(), answers.dataset().shape(), tokens, scale);
}

} // namespace hourglass
