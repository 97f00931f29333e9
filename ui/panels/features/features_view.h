// Inside one block: its activations for the followed sample, and its weights.
#pragma once

#include "core/probe/feature_probe.h"
#include "ui/panels/panel.h"

class QLabel;

namespace hourglass {

class FeatureGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FeatureGrid(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(std::shared_ptr<const FeatureAnswer> frame);
    const std::shared_ptr<const FeatureAnswer> &frame() const { return m_frame; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double paintMaps(QPainter &painter, double top, double bottom) const;
    double paintUnits(QPainter &painter, double top) const;
    double paintPatterns(QPainter &painter, double top, double bottom) const;
    double heading(QPainter &painter, double top, const QString &text) const;

    const Theme &m_theme;
    std::shared_ptr<const FeatureAnswer> m_frame;
};

class FeaturesView : public Panel
{
    Q_OBJECT

public:
    FeaturesView(const PanelContext &context, QWidget *parent);
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    QString table() const override;
    bool hasTable() const override { return true; }

private:
    const Focus &m_focus;
    Lab &m_lab;
    QLabel *m_caption;
    FeatureGrid *m_grid;
};

} // namespace hourglass
