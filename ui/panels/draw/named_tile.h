// One tile with a name above it.
#pragma once

#include "core/base/shape.h"
#include "core/probe/latent_values.h"
#include "ui/look/opaque_panel.h"

namespace hourglass {

class NamedTile : public OpaquePanel
{
public:
    NamedTile(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    void setValues(const Numbers &values, Shape shape);
    QSize sizeHint() const override { return {104, 122}; }
    QSize minimumSizeHint() const override { return {56, 72}; }

protected:
    void paint(QPainter &painter, const QRect &part) override;

private:
    QString m_name;
    Numbers m_values;
    Shape m_shape{0, 0, 0};
};

} // namespace hourglass
