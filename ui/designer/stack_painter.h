// What the drawing of the stack shows, and how each part of it is painted.
#pragma once

#include "core/probe/frame.h"
#include "ui/designer/stack_geometry.h"
#include "ui/look/theme.h"

#include <QCoreApplication>

class QPainter;

namespace hourglass {

/// All that is drawn, as values.
struct StackScene {
    Experiment experiment;
    Shape in;
    std::optional<Place> problem; // the block of the first Issue, if any
    bool problemAfter = false;    // it lies behind that block, not before it
    bool stale = false;           // the frame belongs to another stack than the one drawn, so that its numbers mean nothing here
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const Frame> frame;
    Matrix sample; // of the data set, until there is a frame
    StackLayout layout;
    std::array<bool, 3> railLines{true, true, true}; // of StackPainter::railLines()
    QSizeF area;
    std::vector<Place> selected;
    std::optional<Place> current; // the one of them that keys act from
    bool focused = false;

    bool live() const { return frame && !stale; }
    bool isSelected(const std::optional<Place> &place) const;
};

class StackPainter
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::StackView)

public:
    StackPainter(const Theme &theme, const StackScene &scene) : m_theme(theme), m_scene(scene) {}

    /// Glass, links and brackets: what lies behind the blocks.
    void paintBack(QPainter &painter) const;
    /// A block with its rail and captions, and its selection.
    void paint(QPainter &painter, const StackBlock &block) const;
    /// What the block covers with its rail and captions.
    QRectF bounds(const StackBlock &block) const;
    /// The line where a dragged block would be put.
    void paintGap(QPainter &painter, double x, bool wrong) const;

    /// Which lines below the blocks have room below every one: a long stack shows fewer numbers.
    std::array<bool, 3> railLines() const;
    /// In words: for tooltips and screen readers.
    QString describe(const StackBlock &block) const;
    /// The middle of the chain that links the decoder.
    QPointF chain() const;
    /// Where the width of a block can be pulled: a pill at its top and one at its bottom. Null for a block without a width.
    QRectF handle(const StackBlock &block, bool top) const;

private:
    void paintLinks(QPainter &painter) const;
    void paintBlock(QPainter &painter, const StackBlock &block) const;
    /// Histogram of what the block gives, its dead units, and a line for its gradient.
    void paintReading(QPainter &painter, const StackBlock &block, double top) const;
    const BlockReading *reading(const StackBlock &block) const;
    void paintCode(QPainter &painter, const StackBlock &block) const;
    void paintTile(QPainter &painter, const StackBlock &block) const;
    /// "41 %" of the computing.
    static QString shareOf(const StackBlock &block);
    /// What stands large in a block: its units or size.
    static QString sizeOf(const StackBlock &block);
    static std::optional<QFont> nameFont(const StackBlock &block, const QString &name);
    /// Shape, parameters and share of computing: what stands below a block.
    QStringList railOf(const StackBlock &block) const;
    double roomFor(const StackBlock &block) const;
    void paintRail(QPainter &painter, const StackBlock &block) const;
    void paintBrackets(QPainter &painter) const;
    void paintEmpty(QPainter &painter) const;
    void paintSelection(QPainter &painter, const StackBlock &block) const;

    const Theme &m_theme;
    const StackScene &m_scene;
};

} // namespace hourglass
