// The rail below the blocks: shape, parameters and fraction of the computation.
#pragma once

#include "ui/designer/stack_scene.h"
#include "ui/look/theme.h"

#include <QCoreApplication>

class QPainter;

namespace hourglass {

class StackRail
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::StackView)

public:
    StackRail(const Theme &theme, const StackScene &scene) : m_theme(theme), m_scene(scene) {}

    void paint(QPainter &painter, const StackBlock &block) const;
    /// Which lines have room below every block: a long stack shows fewer numbers.
    std::array<bool, 3> fitting() const;
    /// "41 %" of the computing.
    static QString shareOf(const StackBlock &block);

private:
    QStringList linesOf(const StackBlock &block) const;
    double roomFor(const StackBlock &block) const;

    const Theme &m_theme;
    const StackScene &m_scene;
};

} // namespace hourglass
