// The values of the units of a layer as bars.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

#include <vector>

namespace hourglass {

/// A bar for each unit of a layer, from zero; many units share a bar, which then shows the largest.
class UnitBars : public QWidget
{
    Q_OBJECT

public:
    explicit UnitBars(const Theme &theme, QWidget *parent = nullptr);
    void setValues(const QString &name, const std::vector<double> &values);
    QSize sizeHint() const override { return {200, 62}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    std::vector<double> m_values;
};

} // namespace hourglass
