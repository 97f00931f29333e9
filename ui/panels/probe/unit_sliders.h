// A slider for every dimension of a code over its histogram, which shows where the data ends.
#pragma once

#include "core/probe/map_probe.h"
#include "core/probe/posterior_probe.h"
#include "ui/look/opaque_panel.h"

#include <QWidget>

namespace hourglass {

/// One row a number; as tall as all rows, to stand in a scroll area. Up and down choose a row, left and right move its number by a
/// hundredth of the range, with Shift by a tenth.
class UnitSliders : public OpaquePanel
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 34;

    explicit UnitSliders(const Theme &theme, QWidget *parent = nullptr);
    void setMap(const std::shared_ptr<const MapAnswer> &map);
    void setCode(const Numbers &code);
    /// What each number says on average, in nats; empty where codes are no distributions.
    void setDivergence(const std::vector<double> &nats);
    /// Of the distribution that is looked at: drawn as a bar about the mean.
    void setPosterior(const std::shared_ptr<const PosteriorAnswer> &posterior);
    double low(Index unit) const;
    double high(Index unit) const;
    /// Where a value lies in the row of its number, in pixels of this widget.
    double placeOf(Index unit, double value) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void moved(const hourglass::Numbers &code);

protected:
    void paint(QPainter &painter, const QRect &part) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static constexpr int bins = 40;
    struct Spread {
        double low = 0;
        double high = 1;
        std::array<float, bins> counts{}; // shares of the tallest
    };
    QRectF track(Index unit) const;
    void drag(QPointF place);
    void move(Index unit, double value);

    std::shared_ptr<const MapAnswer> m_map;
    std::vector<Spread> m_spreads;
    Numbers m_code;
    std::vector<double> m_nats;
    std::shared_ptr<const PosteriorAnswer> m_posterior;
    Index m_current = 0;
};

} // namespace hourglass
