// Inside one block: what it gives for the sample that is followed, and the patterns that its units look for.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/theme.h"
#include "ui/plots/table_source.h"

#include <QWidget>

class QLabel;

namespace hourglass {

class FeatureGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FeatureGrid(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const FeatureFrame> frame);
    const std::shared_ptr<const FeatureFrame> &frame() const { return m_frame; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double paintMaps(QPainter &painter, double top, double bottom) const;
    double paintUnits(QPainter &painter, double top) const;
    double paintPatterns(QPainter &painter, double top, double bottom) const;
    double heading(QPainter &painter, double top, const QString &text) const;

    const Theme &m_theme;
    std::shared_ptr<const FeatureFrame> m_frame;
};

class FeaturesView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit FeaturesView(const Theme &theme, QWidget *parent = nullptr);
    /// `block` in words: "Dense 128, encoder block 1 of 2".
    void setFrame(std::shared_ptr<const FeatureFrame> frame, const QString &block);
    QString table() const override;

private:
    QLabel *m_caption;
    FeatureGrid *m_grid;
};

} // namespace hourglass
