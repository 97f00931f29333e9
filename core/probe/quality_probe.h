// How good a code is, beside PCA's with as many numbers: whether neighbours share a class, whether straight cuts tell classes apart,
// whether neighbours stay neighbours, and how much is lost.
#pragma once

#include "core/base/background.h"
#include "core/base/cooldown.h"
#include "core/base/mailbox.h"
#include "core/probe/frame.h"

namespace hourglass {

class QualityProbe
{
public:
    /// The newest answer for this run, null for none. `background` computes the next when the one before has rested; `pca` may be null,
    /// then its half is not known yet. At once when `still`: nothing is being trained.
    std::shared_ptr<const QualityFrame> look(const std::shared_ptr<const Snapshot> &snapshot, const std::shared_ptr<const Pca> &pca,
                                             bool still, Background &background);
    /// Whether there is an answer that look() has not returned.
    bool arrived() const { return m_box->holds(); }
    /// Whether there will be one for what was asked last.
    bool waiting() const { return !m_last || m_step != m_asked || m_pcaOfLast != m_pcaAsked; }

private:
    struct Answer {
        std::uint64_t step;
        std::shared_ptr<const Pca> pca;
        std::shared_ptr<const QualityFrame> frame;
    };
    // Of one run: work for the run before ends in boxes that nobody opens.
    std::shared_ptr<Mailbox<Answer>> m_box = std::make_shared<Mailbox<Answer>>();
    Cooldown m_rest;
    std::shared_ptr<const RunSetup> m_setup;
    std::shared_ptr<const QualityFrame> m_last;
    std::uint64_t m_step = 0;  // of the last answer
    std::uint64_t m_asked = 0; // of the weights that are to be evaluated
    std::shared_ptr<const Pca> m_pcaOfLast;
    std::shared_ptr<const Pca> m_pcaAsked;
};

/// The whole answer, on this thread. Null when stale. `known` is PCA's half, if it was evaluated before: it stays the same. Wide samples
/// and codes are evaluated by fewer of them, so that it takes a second or so at most.
std::shared_ptr<const QualityFrame> measureQuality(const std::shared_ptr<const Snapshot> &snapshot, const Pca *pca,
                                                   const Background::Stale &stale, const std::optional<CodeQuality> &known = {});

} // namespace hourglass
