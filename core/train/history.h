// What a run leaves behind, in bounded memory: the loss of every step and a record of every epoch. Written by the trainer thread, read
// by all.
#pragma once

#include "core/nn/layer.h"
#include "core/train/loss_curve.h"

#include <limits>
#include <mutex>
#include <string>
#include <vector>

namespace hourglass {

struct EpochRecord {
    int epoch = 0;                                                    // epochs completed, from 1
    std::uint64_t step = 0;                                           // steps completed
    double trainLoss = 0;                                             // mean over the epoch's samples, as they were trained, with all terms
    double validationLoss = std::numeric_limits<double>::quiet_NaN(); // NaN without validation samples
    std::vector<double> terms;                                        // mean over the epoch of each term, in the run's order
    std::vector<Gauge> gauges;                                        // how the layers are doing, on samples that validate
    double learningRate = 0;
    double seconds = 0; // spent training since the run began
    double samplesPerSecond = 0;
    double reconstruction = std::numeric_limits<double>::quiet_NaN(); // trainLoss without what the terms add; NaN where it is not known
};

class History
{
public:
    /// Of a longer run every second epoch is left out, then every second of those; the newest and the best stay.
    static constexpr std::size_t mostEpochs = 2048;

    /// Goes on from what an earlier part of the run left.
    void resume(LossCurve curve, std::vector<EpochRecord> epochs);
    void addStep(float loss);
    void addEpoch(const EpochRecord &record);
    /// The names of EpochRecord::terms.
    void setTermNames(std::vector<std::string> names);
    std::vector<std::string> termNames() const;
    /// Forgets what came after a step, when the run goes back to it.
    void truncate(std::uint64_t step);
    /// Brings a reader's copies up to date.
    void update(LossCurve &curve, std::vector<EpochRecord> &epochs) const;

private:
    void thin();

    mutable std::mutex m_mutex;
    std::vector<std::string> m_termNames;
    LossCurve m_curve;
    std::vector<EpochRecord> m_epochs;
    int m_stride = 1; // between the epochs that are kept
};

} // namespace hourglass
