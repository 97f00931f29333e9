// Embedding quality: figures of the code next to those of PCA of the same size.
#pragma once

#include "core/probe/quality_probe.h"
#include "ui/panels/panel.h"

namespace hourglass {

class QualityView : public Panel
{
    Q_OBJECT

public:
    QualityView(const PanelContext &context, QWidget *parent);
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    /// The figures may come later than the rest of a frame.
    bool isComplete(const Frame &frame) const override;
    QString table() const override;
    bool hasTable() const override { return true; }
    QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Figure {
        QString name;
        QString measure; // the field's word for it
        QString help;
        double CodeQuality::*value;
        bool isShare; // 0 to 1, more is better; else an error
    };
    /// Those that can be known of these data.
    std::vector<Figure> figures() const;
    /// How many of them there is room for.
    int shownFigures() const;
    QString number(const Figure &figure, const CodeQuality &quality) const;
    QString note() const;

    const Theme &m_theme;
    std::shared_ptr<const QualityAnswer> m_quality;
    Index m_codeSize = 0;
    bool m_old = false; // the figures are of other weights than the rest of the window
};

} // namespace hourglass
