// The probe of embedding quality, next to that of PCA of the same size: whether neighbours share a class, whether linear cuts tell
// classes apart, whether neighbours stay neighbours, and how much is lost.
#pragma once

#include "core/base/cooldown.h"
#include "core/base/mailbox.h"
#include "core/probe/pca_probe.h"

#include <cmath>
#include <optional>

namespace hourglass {

struct QualityQuestion {
    bool operator==(const QualityQuestion &) const = default;
};

/// How good a code is: shares in 0 to 1; what is not known is not a number.
struct CodeQuality {
    double knnAccuracy = std::nan("");     // samples whose class most of their neighbours among the training samples have
    double linearProbe = std::nan("");     // samples whose class a logistic regression on the codes says
    double trustworthiness = std::nan(""); // how well neighbours in the codes are neighbours in the data
    double error = std::nan("");           // mean squared error of the reconstructions
};

struct QualityAnswer {
    std::uint64_t step = 0;
    CodeQuality code;
    CodeQuality pca; // with as many numbers
    Index evaluated = 0;
    Index classes = 0;    // 0 without labels
    bool heldOut = false; // evaluated by samples that were not trained with
};

class QualityProbe : public ProbeOf<QualityQuestion, QualityAnswer>
{
public:
    /// The newest answer for this run, null for none. `background` computes the next when the one before has rested; `pca` may be null,
    /// then its half is not known yet. At once when `still`: nothing is being trained.
    std::shared_ptr<const QualityAnswer> answer(const std::shared_ptr<const Snapshot> &snapshot, const std::shared_ptr<const Pca> &pca,
                                                bool still, Background &background);
    /// Whether there is an answer that has not been returned.
    bool arrived(const Snapshot &) const override { return m_box->holds(); }
    /// Whether there will be one for what was asked last.
    bool waiting() const { return !m_last || m_step != m_asked || m_pcaOfLast != m_pcaAsked; }

protected:
    std::shared_ptr<const QualityAnswer> answer(const Scene &scene, const QualityQuestion &question, Looked &looked) override;

private:
    struct Judged {
        std::uint64_t step;
        std::shared_ptr<const Pca> pca;
        std::shared_ptr<const QualityAnswer> answer;
    };
    // Of one run: jobs of the last run end in boxes that are never read.
    std::shared_ptr<Mailbox<Judged>> m_box = std::make_shared<Mailbox<Judged>>();
    Cooldown m_rest;
    std::shared_ptr<const RunSetup> m_setup;
    std::shared_ptr<const QualityAnswer> m_last;
    std::uint64_t m_step = 0;  // of the last answer
    std::uint64_t m_asked = 0; // of the weights that are to be evaluated
    std::shared_ptr<const Pca> m_pcaOfLast;
    std::shared_ptr<const Pca> m_pcaAsked;
};

/// The whole answer, on this thread. Null when stale. `known` is PCA's half, if it was evaluated before: it stays the same. Wide samples
/// and codes are evaluated by fewer of them, so that it takes a second or so at most; `most` samples on each side else.
std::shared_ptr<const QualityAnswer> measureQuality(const std::shared_ptr<const Snapshot> &snapshot, const Pca *pca,
                                                    const Background::Stale &stale, const std::optional<CodeQuality> &known = {},
                                                    double most = 2000);

inline constexpr ProbeKind qualityProbe{
    .id = "quality", .pace = {.every = 1, .rest = 100}, .needs = {.probes = onlyPca}, .make = makeProbe<QualityProbe>};

} // namespace hourglass
