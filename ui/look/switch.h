// A switch: on or off.
#pragma once

#include "ui/look/theme.h"

#include <QAbstractButton>

namespace hourglass {

/// On or off.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Switch(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {32, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace hourglass
