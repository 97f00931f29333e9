// How the input's and the output's tile look: the live sample, and what came through.
#pragma once

#include "ui/designer/stack_scene.h"
#include "ui/look/theme.h"

#include <QCoreApplication>

class QPainter;

namespace hourglass {

class TilePainter
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::StackView)

public:
    TilePainter(const Theme &theme, const StackScene &scene) : m_theme(theme), m_scene(scene) {}

    void paint(QPainter &painter, const StackBlock &block) const;
    /// The values of a table, for a tooltip; empty for pictures.
    QString describe(const StackBlock &block) const;

private:
    std::span<const Scalar> values(const StackBlock &block) const;

    const Theme &m_theme;
    const StackScene &m_scene;
};

} // namespace hourglass
