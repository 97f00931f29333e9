// Samples beside what came through: original, reconstruction, difference, and each sample's error.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/theme.h"

#include <QWidget>

namespace hourglass {

class Segments;

/// The grid of tiles.
class PictureGrid : public QWidget
{
    Q_OBJECT

public:
    explicit PictureGrid(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const Frame> frame);
    const std::shared_ptr<const Frame> &frame() const { return m_frame; }
    /// How many tiles fit side by side.
    int columns() const;
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void columnsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintTile(QPainter &painter, const QRectF &place, std::span<const Scalar> values, bool difference) const;

    const Theme &m_theme;
    std::shared_ptr<const Frame> m_frame;
    int m_columns = 0;
};

class ReconstructionView : public QWidget
{
    Q_OBJECT

public:
    explicit ReconstructionView(const Theme &theme, QWidget *parent = nullptr);

    void setFrame(const std::shared_ptr<const Frame> &frame);
    Interest::Pictures wanted() const;
    PictureGrid *grid() { return m_grid; }

Q_SIGNALS:
    void interestChanged();

private:
    PictureGrid *m_grid;
    Segments *m_choice;
    QWidget *m_empty;
    std::uint32_t m_draw = 0;
};

} // namespace hourglass
