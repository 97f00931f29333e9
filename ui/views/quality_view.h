// How good is this code? Its figures beside those of PCA with as many numbers.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/theme.h"
#include "ui/plots/table_source.h"

#include <QWidget>

namespace hourglass {

class QualityView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit QualityView(const Theme &theme, QWidget *parent = nullptr);
    void setFrame(const std::shared_ptr<const Frame> &frame);
    QString table() const override;
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
    std::shared_ptr<const QualityFrame> m_quality;
    Index m_codeSize = 0;
    bool m_old = false; // the figures are of other weights than the rest of the window
};

} // namespace hourglass
