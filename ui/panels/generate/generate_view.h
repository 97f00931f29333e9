// Generated samples, from the prior or from a density of the codes, each with its nearest training sample.
#pragma once

#include "core/probe/generation_probe.h"
#include "ui/look/opaque_panel.h"
#include "ui/panels/panel.h"

class QLabel;
class QToolButton;

namespace hourglass {

class Slider;

class GenerationGrid : public OpaquePanel
{
    Q_OBJECT

public:
    explicit GenerationGrid(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const Frame> frame);
    /// Pairs for which there is room.
    int capacity() const;
    /// Where a pair stands, in pixels.
    QRectF pair(int index) const;

Q_SIGNALS:
    void capacityChanged();
    /// A sample that was made was clicked: its code.
    void probed(const hourglass::Numbers &code);

protected:
    void paint(QPainter &painter, const QRect &part) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int columns() const;
    double side() const;

    std::shared_ptr<const Frame> m_frame;
    int m_capacity = 0;
};

class GenerateView : public Panel
{
    Q_OBJECT

public:
    GenerateView(const PanelContext &context, QWidget *parent);
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    QString table() const override;
    bool hasTable() const override { return true; }
    QSize minimumSizeHint() const override { return {200, 150}; }

private:
    GenerationGrid *m_grid;
    Slider *m_temperature;
    QLabel *m_value;
    QLabel *m_source;
    QLabel *m_empty;
    std::uint32_t m_draw = 0;
    std::shared_ptr<const Frame> m_frame;
};

} // namespace hourglass
