// What the layers of the map are painted from: nothing of it is copied.
#pragma once

#include "ui/map/map_cards.h"
#include "ui/map/map_codes.h"

#include <QPolygonF>

namespace hourglass {

struct MapScene {
    const MapAnswers &answers;
    const MapCamera &camera;
    const MapPoints &points;
    MapCards &cards;
    const Tokens &tokens;
    const Numbers &probe;                        // the code under the cross-hair; empty for none
    const std::vector<std::uint32_t> &waypoints; // samples between which a way is shown
    const QPolygonF &outline;                    // of an area that is being chosen
    QSizeF size;                                 // of the whole widget
    double scale = 1;                            // pixels of the device for one
    Index hovered = -1;                          // the dot under the cursor
    std::optional<QPointF> chosen = {};          // where the sample lies that every view follows
    bool ghostWanted = false;                    // PCA's map is asked for, whether it is known or not

    const QRectF &area() const { return camera.area(); }
    /// In a corner of the window cards would hide what they speak of.
    bool isSmall() const { return area().width() < 460 || area().height() < 320; }
    const MapStyle &style() const { return points.style(); }
    double ghostShare() const { return points.motion().ghostShare(); }

    /// Where a dot is on the widget.
    QPointF placeOf(Index dot) const { return points.placeOf(dot); }
    /// Where a code lies; none when it has another size.
    std::optional<QPointF> placeOf(const Numbers &code) const { return placeOfCode(points, code); }
    /// Where a code lies while the dots turn to PCA's map, which puts this sample somewhere else.   values: of one sample
    QPointF turned(QPointF place, const Numbers &values) const;
    void paintCard(QPainter &painter, const MapCard &card) const;
};

} // namespace hourglass
