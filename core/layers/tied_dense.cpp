// Forward, backward and gradient of a tied dense layer; see tied_dense.h.
#include "core/layers/tied_dense.h"

#include "core/base/buffer.h"

namespace hourglass {

void TiedDenseLayer::forward(ConstWeights w, Tape tape, const Pass &) const
{
    multiplyTransposed(m_out, tape.x.cols(), m_in, tape.tiedWeights.data(), m_in, tape.x.data(), m_in, tape.y.data(), m_out);
    const Eigen::Map<const Vector> bias(w.data(), m_out);
    for (Index s = 0; s < tape.y.cols(); ++s)
        tape.y.col(s) += bias;
    activate(m_activation, tape.y, tape.memo);
}

void TiedDenseLayer::backward(ConstWeights, Tape tape, const Pass &) const
{
    activateBackward(m_activation, asIn(tape.y), asIn(tape.memo), tape.dy);
    if (tape.dx.cols() > 0)
        multiply(m_in, tape.x.cols(), m_out, tape.tiedWeights.data(), m_in, tape.dy.data(), m_out, nullptr, tape.dx.data(), m_in);
}

void TiedDenseLayer::gradient(ConstWeights, Tape tape, const Pass &, Index, const GradientSink &sink) const
{
    thread_local Buffer sums;
    if (sums.size() < m_out)
        sums = Buffer(m_out);
    rowSums(asIn(tape.dy), sums.data());
    sink.ready({0, m_out}, slice(sums.span(), {0, m_out}));
}

} // namespace hourglass
