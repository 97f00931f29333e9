// A row of samples as tiles with a name below each; a click chooses one.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/opaque_panel.h"

#include <QWidget>

namespace hourglass {

class SampleRow : public OpaquePanel
{
    Q_OBJECT

public:
    explicit SampleRow(const Theme &theme, QWidget *parent = nullptr);
    void setSamples(const std::shared_ptr<const RunSetup> &setup, const std::vector<std::uint32_t> &samples);
    static constexpr int usualHeight = 52;
    static constexpr int lowHeight = 34; // of smaller tiles
    QSize sizeHint() const override { return {200, usualHeight}; }
    QSize minimumSizeHint() const override { return {80, 0}; }

Q_SIGNALS:
    void chosen(quint32 sample);

protected:
    void paint(QPainter &painter, const QRect &part) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int side() const { return height() < usualHeight ? lowHeight - 6 : usualHeight - 8; }
    int sampleAt(QPointF place) const;

    std::shared_ptr<const RunSetup> m_setup;
    std::vector<std::uint32_t> m_samples;
    Matrix m_values;
};

} // namespace hourglass
