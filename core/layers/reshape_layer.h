// A layer that only changes the shape of its values.
#pragma once

#include "core/nn/layer.h"

namespace hourglass {

class ReshapeLayer : public Layer
{
public:
    explicit ReshapeLayer(Shape shape) : m_shape(shape) {}
    Shape out() const override { return m_shape; }
    Tangents tangents() const override { return Tangents::Linear; }
    void forward(ConstWeights, Tape tape, const Pass &) const override { tape.y = tape.x; }
    void backward(ConstWeights, Tape tape, const Pass &) const override
    {
        if (tape.dx.cols() > 0)
            tape.dx = tape.dy;
    }

private:
    Shape m_shape;
};

/// A Reshape layer that gives this shape.
Choice reshapeTo(Shape shape);

} // namespace hourglass
