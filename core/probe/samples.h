// Which samples are shown: the same ones for the same run and question.
#pragma once

#include "core/probe/latent_values.h"
#include "core/train/trainer.h"

namespace hourglass {

/// A seeded order of those that are shown: the samples that validate, as the network is not trained on them; without any, those that train.
std::vector<std::uint32_t> shownOrder(const RunSetup &setup, std::uint64_t draw);

/// Samples chosen once for a run and a question, by that question's samplesFor().
template <class Question>
class ChosenSamples
{
public:
    const SampleList &of(const std::shared_ptr<const RunSetup> &setup, const Question &question)
    {
        if (m_setup != setup || !(m_question == question)) {
            m_setup = setup;
            m_question = question;
            m_samples = std::make_shared<const std::vector<std::uint32_t>>(samplesFor(*setup, question));
        }
        return m_samples;
    }
    void forget() { m_setup.reset(); }

private:
    std::shared_ptr<const RunSetup> m_setup;
    Question m_question;
    SampleList m_samples;
};

} // namespace hourglass
