// How a layer's block and the code look, with what they read while training.
#pragma once

#include "ui/designer/stack_scene.h"
#include "ui/look/theme.h"

#include <QCoreApplication>

class QPainter;

namespace hourglass {

class BlockPainter
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::StackView)

public:
    BlockPainter(const Theme &theme, const StackScene &scene) : m_theme(theme), m_scene(scene) {}

    void paintLayer(QPainter &painter, const StackBlock &block) const;
    void paintCode(QPainter &painter, const StackBlock &block) const;

    /// What stands large in a block: its units or size.
    static QString sizeOf(const StackBlock &block);
    /// None before training, and of a block that values go past.
    const BlockReading *reading(const StackBlock &block) const;

    /// Where the code's block has its caption: above it and below the chain, or inside where there is no room for that. bracketTop: where
    /// encoder and decoder are named.
    static QRectF captionOf(const QRectF &block, double bracketTop);

private:
    static QFont captionFont() { return Theme::words(12, Theme::Strong); }
    /// Along a block that is too narrow for words across it.
    void paintUpright(QPainter &painter, const StackBlock &block, const QString &name) const;
    /// Histogram of what the block gives, its dead units, and a line for its gradient.
    void paintReading(QPainter &painter, const StackBlock &block, double top) const;

    const Theme &m_theme;
    const StackScene &m_scene;
};

} // namespace hourglass
