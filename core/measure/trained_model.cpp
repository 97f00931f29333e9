// Samples through a trained model; see trained_model.h.
#include "core/measure/trained_model.h"

#include "core/base/error.h"
#include "core/base/words.h"

#include <numeric>

namespace hourglass {

namespace {

std::shared_ptr<const Model> modelOf(const OpenedModel &opened)
{
    if (!opened.model)
        throw Error(say("This file contains an experiment, but no trained weights."));
    return opened.model;
}

std::shared_ptr<const Dataset> datasetOf(const OpenedModel &opened)
{
    if (!opened.dataset)
        throw Error(opened.missing);
    return opened.dataset;
}

} // namespace

TrainedModel::TrainedModel(const OpenedModel &opened)
    : m_model(modelOf(opened)), m_dataset(datasetOf(opened)), m_network(build(m_model->experiment, m_model->in)),
      m_workspace(m_network, portion, m_network.tangentReader() ? Workspace::For::Training : Workspace::For::Inference),
      m_input(m_model->in.size(), portion)
{
    if (m_dataset->hasWeights())
        m_workspace.weighSamples();
}

std::vector<std::uint32_t> TrainedModel::all() const
{
    std::vector<std::uint32_t> samples(static_cast<std::size_t>(m_dataset->count()));
    std::iota(samples.begin(), samples.end(), 0u);
    return samples;
}

Matrix TrainedModel::targets(std::span<const std::uint32_t> samples, In x) const
{
    Matrix t = x;
    m_dataset->markMissing(samples, Out(t.data(), t.rows(), t.cols()));
    return t;
}

Matrix TrainedModel::encode(In x)
{
    Matrix codes(m_network.codeShape().size(), x.cols());
    m_network.encode(m_model->weights.span(), m_workspace, x, Out(codes.data(), codes.rows(), codes.cols()));
    return codes;
}

Matrix TrainedModel::reconstruct(In x)
{
    const Matrix codes = encode(x);
    Matrix y(x.rows(), x.cols());
    m_network.decode(m_model->weights.span(), m_workspace, In(codes.data(), codes.rows(), codes.cols()), Out(y.data(), y.rows(), y.cols()));
    return y;
}

} // namespace hourglass
