// The progress of a run.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace hourglass {

/// The progress of a run as sand with a darker tip.
class SandBar : public QWidget
{
public:
    explicit SandBar(const Theme &theme, QWidget *parent = nullptr);
    void setProgress(double share);
    QSize sizeHint() const override { return {240, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_share = 0;
};

} // namespace hourglass
