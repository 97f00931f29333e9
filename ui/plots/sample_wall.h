// The wall of samples in the data panel.
#pragma once

#include "core/data/dataset.h"
#include "ui/look/theme.h"

#include <QWidget>

#include <optional>
#include <span>

namespace hourglass {

/// Samples at their true pixels with a line in their class's colour; a click chooses one.
class SampleWall : public QWidget
{
    Q_OBJECT

public:
    explicit SampleWall(const Theme &theme, QWidget *parent = nullptr);
    void setDataset(std::shared_ptr<const Dataset> dataset);
    /// Whether zero is the ground of grey pictures here, whatever the theme says of those that are open.
    void setZeroIsBackground(bool background) { m_zeroIsBackground = background; }
    void shuffle();
    /// Only these samples; all when there are none.
    void setSelection(const std::vector<std::uint32_t> &samples);
    /// Only one class, by index; −1 for all.
    void setClass(int index);

Q_SIGNALS:
    void sampleChosen(quint32 sample);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void pick();
    void drawBars(QPainter &painter, const QRectF &place, std::span<const Scalar> values) const;
    void drawCurves(QPainter &painter, const QRectF &place, std::span<const Scalar> values) const;
    void pin(std::size_t index);
    std::uint32_t sampleAt(QPoint place, bool &found) const;

    const Theme &m_theme;
    std::shared_ptr<const Dataset> m_dataset;
    std::vector<std::uint32_t> m_samples;
    std::uint64_t m_draw = 0;
    int m_class = -1;
    std::optional<bool> m_zeroIsBackground; // empty: as the theme says
    std::vector<std::uint32_t> m_selection;
    std::size_t m_current = 0; // where the keyboard is
    std::optional<std::uint32_t> m_pinned;
};

} // namespace hourglass
