// One thing that is painted over the dots of the map.
#pragma once

class QPainter;

namespace hourglass {

struct MapScene;

class MapLayer
{
public:
    MapLayer() = default;
    MapLayer(const MapLayer &) = delete;
    MapLayer &operator=(const MapLayer &) = delete;
    virtual ~MapLayer() = default;

    /// There are dots to be seen. The painter's state is put back afterwards.
    virtual void paint(QPainter &painter, const MapScene &scene) = 0;
    /// Whether it stays within the area of the dots.
    virtual bool isClipped() const { return true; }
    /// Whether it serves the screen alone: a drawing of the map has axes and a key of its own, and no pointer.
    virtual bool isForScreen() const { return false; }
    /// The colours or the run have changed: lets go of pictures it keeps.
    virtual void forget() {}
};

} // namespace hourglass
