// How the drawing of the stack is painted: glass, links and brackets, and each block in its place.
#pragma once

#include "ui/designer/block_painter.h"
#include "ui/designer/stack_rail.h"
#include "ui/designer/tile_painter.h"

#include <QCoreApplication>

class QPainter;

namespace hourglass {

class StackPainter
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::StackView)

public:
    StackPainter(const Theme &theme, const StackScene &scene)
        : m_theme(theme), m_scene(scene), m_blocks(theme, scene), m_tiles(theme, scene), m_rail(theme, scene)
    {
    }

    /// Glass, links and brackets: what lies behind the blocks.
    void paintBack(QPainter &painter) const;
    /// A block with its rail and captions, and its selection.
    void paint(QPainter &painter, const StackBlock &block) const;
    /// What the block covers with its rail and captions.
    QRectF bounds(const StackBlock &block) const;
    /// The line where a dragged block would be put.
    void paintGap(QPainter &painter, double x, bool wrong) const;

    /// Which lines below the blocks have room below every one: a long stack shows fewer numbers.
    std::array<bool, 3> railLines() const { return m_rail.fitting(); }
    /// In words: for tooltips and screen readers.
    QString describe(const StackBlock &block) const;
    /// What the input's or the output's tile shows, in words.
    QString describeTile(const StackBlock &block) const { return m_tiles.describe(block); }
    /// The middle of the chain that links the decoder.
    QPointF chain() const;
    /// Where the width of a block can be pulled: a pill at its top and one at its bottom. Null for a block without a width.
    QRectF handle(const StackBlock &block, bool top) const;

private:
    void paintLinks(QPainter &painter) const;
    void paintBrackets(QPainter &painter) const;
    void paintEmpty(QPainter &painter) const;
    void paintSelection(QPainter &painter, const StackBlock &block) const;

    const Theme &m_theme;
    const StackScene &m_scene;
    BlockPainter m_blocks;
    TilePainter m_tiles;
    StackRail m_rail;
};

} // namespace hourglass
