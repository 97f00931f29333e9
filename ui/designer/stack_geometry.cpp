// Geometry of the hourglass; see stack_geometry.h.
#include "ui/designer/stack_geometry.h"

#include "core/experiment/build.h"
#include "core/layers/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double blockWidth = 60;
constexpr double slimWidth = 24;
constexpr double codeWidth = 72;
constexpr double tileWidth = 80;
constexpr double gap = 8;
constexpr double waistGap = 28;
constexpr double margin = 26; // outside the caps
constexpr double least = 56;  // height

double widthOf(const StackBlock &block)
{
    switch (block.role) {
    case StackBlock::Role::Input:
    case StackBlock::Role::Output:
        return tileWidth;
    case StackBlock::Role::Code:
        return codeWidth;
    default:
        return block.slim ? slimWidth : blockWidth;
    }
}

/// A smooth line through points, flat at each of them where the neighbours turn (monotone cubic).
void through(QPainterPath &path, const std::vector<QPointF> &points)
{
    const std::size_t n = points.size();
    std::vector<double> slope(n, 0);
    const auto rise = [&](std::size_t i) { return (points[i + 1].y() - points[i].y()) / (points[i + 1].x() - points[i].x()); };
    for (std::size_t i = 1; i + 1 < n; ++i) {
        const double a = rise(i - 1);
        const double b = rise(i);
        slope[i] = a * b <= 0 ? 0 : 2 * a * b / (a + b);
    }
    path.lineTo(points[0]);
    for (std::size_t i = 0; i + 1 < n; ++i) {
        const double third = (points[i + 1].x() - points[i].x()) / 3;
        path.cubicTo(points[i] + QPointF(third, third * slope[i]), points[i + 1] - QPointF(third, third * slope[i + 1]), points[i + 1]);
    }
}

} // namespace

std::optional<Place> StackBlock::place() const
{
    switch (role) {
    case Role::Encoder:
        return Place{Part::Encoder, index};
    case Role::Decoder:
        return Place{Part::Decoder, index};
    case Role::Code:
        return Place{Part::Code};
    default:
        return std::nullopt;
    }
}

std::vector<StackBlock> stackBlocks(const Experiment &experiment, Shape in)
{
    std::vector<StackBlock> blocks;
    StackBlock tile;
    tile.role = StackBlock::Role::Input;
    tile.out = in;
    blocks.push_back(tile);
    Shape shape = in;
    bool broken = in.size() == 0;
    const auto add = [&](StackBlock::Role role, std::size_t index, const std::string &kind, const Settings &settings,
                         std::span<const LayerKind *const> kinds, bool bypassed) {
        StackBlock block;
        block.role = role;
        block.index = index;
        block.kind = kind;
        block.settings = settings;
        block.bypassed = bypassed;
        const LayerKind *found = findKind(kinds, kind);
        if (found)
            block.slim = !widthParam(*found) && role != StackBlock::Role::Code;
        broken = broken || (!bypassed && (!found || !problems(*found, settings).empty()));
        if (!broken && bypassed) {
            block.out = shape;
        } else if (!broken) {
            const auto layer = found->make(settings, shape);
            block.weights = layer->weightCount();
            block.operations = layer->operations();
            shape = layer->out();
            block.out = shape;
        }
        blocks.push_back(std::move(block));
    };
    for (std::size_t i = 0; i < experiment.encoder.size(); ++i)
        add(StackBlock::Role::Encoder, i, experiment.encoder[i].kind, experiment.encoder[i].settings, layerKinds(),
            experiment.encoder[i].bypassed);
    add(StackBlock::Role::Code, 0, experiment.code.kind, experiment.code.settings, codeKinds(), false);
    for (std::size_t i = 0; i < experiment.decoder.size(); ++i) {
        add(StackBlock::Role::Decoder, i, experiment.decoder[i].kind, experiment.decoder[i].settings, layerKinds(),
            experiment.decoder[i].bypassed);
        blocks.back().output = i == experiment.outputLayer();
    }
    if (experiment.tied && experiment.mirrored && !broken && check(experiment, in).empty()) { // shared weights count once
        const Network network = build(experiment, in);
        for (StackBlock &block : blocks)
            for (const Network::Part &part : network.parts())
                if (block.role == StackBlock::Role::Decoder && part.name == "decoder." + std::to_string(block.index))
                    block.weights = part.weights.size();
    }
    double operations = 0;
    for (const StackBlock &block : blocks)
        operations += block.operations;
    for (StackBlock &block : blocks)
        block.share = operations > 0 ? block.operations / operations : 0;
    tile.role = StackBlock::Role::Output;
    blocks.push_back(tile);
    return blocks;
}

StackLayout layOut(std::vector<StackBlock> blocks, QSizeF area)
{
    StackLayout layout;
    double widest = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool waist =
            i + 1 < blocks.size() && (blocks[i].role == StackBlock::Role::Code || blocks[i + 1].role == StackBlock::Role::Code);
        widest += widthOf(blocks[i]) + (i + 1 == blocks.size() ? 0 : waist ? waistGap : gap);
    }
    const double room = area.width() - 2 * margin;
    // A short stack uses the room it has, a long one becomes narrower.
    layout.scale = std::clamp(room / widest, 0.2, 1.6);
    const double railHeight = 54;
    const double bracketHeight = 34;
    const double outer = 10; // of the glass beyond the blocks
    const double most = std::max(least + 20, std::min(260.0, area.height() - railHeight - bracketHeight - 2 * outer - 6));
    const double axis = bracketHeight + outer + most / 2;
    layout.railTop = axis + most / 2 + outer + 6;
    layout.bracketTop = 6;

    Index widestSize = 2;
    for (const StackBlock &block : blocks)
        widestSize = std::max(widestSize, block.out.size());
    double x = (area.width() - widest * layout.scale) / 2;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        StackBlock &block = blocks[i];
        const double values = static_cast<double>(std::max<Index>(2, block.out.size()));
        const double height =
            least + (most - least) * std::log2(values / 2) / std::max(1.0, std::log2(static_cast<double>(widestSize) / 2));
        const double width = widthOf(block) * layout.scale;
        block.rect = QRectF(x, axis - height / 2, width, height);
        const bool waist = i + 1 < blocks.size() && (block.role == StackBlock::Role::Code || blocks[i + 1].role == StackBlock::Role::Code);
        x += width + (waist ? waistGap : gap) * layout.scale;
    }

    layout.least = least;
    layout.most = most;
    layout.widest = static_cast<double>(widestSize);

    std::vector<QPointF> top;
    for (const StackBlock &block : blocks) {
        const double inset = std::min(block.rect.width() * 0.25, 12.0);
        top.emplace_back(block.rect.left() + inset, block.rect.top() - outer);
        top.emplace_back(block.rect.right() - inset, block.rect.top() - outer);
    }
    top.insert(top.begin(), {blocks.front().rect.left() - 10, top.front().y()});
    top.emplace_back(blocks.back().rect.right() + 10, top.back().y());
    std::vector<QPointF> bottom;
    for (auto it = top.rbegin(); it != top.rend(); ++it)
        bottom.emplace_back(-it->x(), 2 * axis - it->y()); // mirrored in x for the way back
    layout.glass.moveTo(top.front());
    through(layout.glass, top);
    QPainterPath back;
    back.moveTo(bottom.front());
    through(back, bottom);
    layout.glass.connectPath(QTransform::fromScale(-1, 1).map(back));
    layout.glass.closeSubpath();
    const double left = top.front().x();
    const double right = top.back().x();
    layout.leftCap = QRectF(left - 8, top.front().y() - 2, 8, 2 * (axis - top.front().y()) + 4);
    layout.rightCap = QRectF(right, top.back().y() - 2, 8, 2 * (axis - top.back().y()) + 4);
    layout.blocks = std::move(blocks);
    return layout;
}

double StackLayout::valuesAt(double height) const
{
    const double share = (height - least) / std::max(1.0, most - least);
    return 2 * std::exp2(std::max(0.0, share) * std::max(1.0, std::log2(widest / 2)));
}

} // namespace hourglass
