// The decoded plane, faintly, beneath the dots: kept as it was drawn last.
#pragma once

#include "ui/look/theme.h"
#include "ui/map/map_answers.h"
#include "ui/map/map_camera.h"

#include <QImage>

namespace hourglass {

class ManifoldUnderlay
{
public:
    /// There is a manifold. size: of the picture, in pixels · scale: pixels of the device for one · strength: 0 to 1
    const QImage &picture(const MapAnswers &answers, const MapCamera &camera, QSize size, double scale, double strength,
                          const Tokens &tokens);
    /// The colours have changed.
    void forget() { m_of.reset(); }

private:
    static QImage draw(const MapAnswers &answers, const MapCamera &camera, QSize size, double scale, double strength, const Tokens &tokens);

    QImage m_picture;
    std::shared_ptr<const void> m_of; // what it shows; held, so that no other takes its address
    QRectF m_view;
    double m_strength = 0;
};

} // namespace hourglass
