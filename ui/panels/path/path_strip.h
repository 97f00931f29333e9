// The steps of a path as images: all in a strip, and one large.
#pragma once

#include "core/probe/path_probe.h"
#include "ui/look/opaque_panel.h"

#include <QWidget>

namespace hourglass {

/// The strip: what the decoder makes of each step, and beneath it the samples' values mixed.
class PathStrip : public OpaquePanel
{
    Q_OBJECT

public:
    explicit PathStrip(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const Frame> frame);
    QSize minimumSizeHint() const override { return {160, 84}; }
    /// Where a step stands, in pixels.
    QRectF tile(int step) const;
    int steps() const;

Q_SIGNALS:
    void chosen(double at);

protected:
    void paint(QPainter &painter, const QRect &part) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    std::shared_ptr<const Frame> m_frame;
};

/// The step that is looked at, large.
class PathPicture : public OpaquePanel
{
    Q_OBJECT

public:
    explicit PathPicture(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const Frame> frame);
    QSize sizeHint() const override { return {96, 96}; }

protected:
    void paint(QPainter &painter, const QRect &part) override;

private:
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
