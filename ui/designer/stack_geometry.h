// Where the blocks of the hourglass stand: pure geometry, no painting.
#pragma once

#include "core/base/shape.h"
#include "core/experiment/experiment.h"

#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace hourglass {

/// One block of the drawing, from left to right.
struct StackBlock {
    enum class Role { Input, Encoder, Code, Decoder, Output };
    Role role = Role::Input;
    std::size_t index = 0; // in the encoder or decoder
    std::string kind;      // of a layer or code
    Settings settings;
    Shape out; // size 0 when the stack is broken before it
    Index weights = 0;
    double operations = 0; // multiplications and additions for one sample
    double share = 0;      // of the operations of all blocks
    bool slim = false;     // upright text only
    bool output = false;   // the decoder's last layer
    bool bypassed = false; // kept, but values go past it
    QRectF rect;

    /// Nothing for the tiles.
    std::optional<Place> place() const;
};

struct StackLayout {
    std::vector<StackBlock> blocks;
    QPainterPath glass; // the outline, without caps
    QRectF leftCap, rightCap;
    double railTop = 0;    // where shapes and parameters stand
    double bracketTop = 0; // where encoder and decoder are named
    double scale = 1;      // of block widths: below 1 when the stack is long
    double least = 0;      // height of a block of two values
    double most = 0;       // height of the widest block
    double widest = 2;     // its values

    /// How many values a block of this height has.
    double valuesAt(double height) const;
};

/// Blocks with their shapes and weights, as far as the experiment can be built for these data.
std::vector<StackBlock> stackBlocks(const Experiment &experiment, Shape in);

/// Places the blocks in an area. Heights follow the logarithm of the number of values, widths the kind.
StackLayout layOut(std::vector<StackBlock> blocks, QSizeF area);

} // namespace hourglass
