// What a run leaves behind: the loss of every step and a record of every epoch. PrefetchTargets by the trainer thread, read by all.
#pragma once

#include "core/nn/layer.h"

#include <limits>
#include <mutex>
#include <string>
#include <vector>

namespace hourglass {

struct EpochRecord {
    int epoch = 0;                                                    // epochs completed, from 1
    std::uint64_t step = 0;                                           // steps completed
    double trainLoss = 0;                                             // mean over the epoch's samples, as they were trained
    double validationLoss = std::numeric_limits<double>::quiet_NaN(); // NaN without validation samples
    std::vector<double> terms;                                        // mean over the epoch of each term, in the run's order
    std::vector<Gauge> gauges;                                        // how the layers are doing, on samples that validate
    double learningRate = 0;
    double seconds = 0; // spent training since the run began
    double samplesPerSecond = 0;
};

class History
{
public:
    void addStep(float loss)
    {
        const std::scoped_lock lock(m_mutex);
        m_steps.push_back(loss);
    }
    void addEpoch(const EpochRecord &record)
    {
        const std::scoped_lock lock(m_mutex);
        m_epochs.push_back(record);
    }
    /// The names of EpochRecord::terms.
    void setTermNames(std::vector<std::string> names)
    {
        const std::scoped_lock lock(m_mutex);
        m_termNames = std::move(names);
    }
    std::vector<std::string> termNames() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_termNames;
    }
    /// Forgets what came after a step, when the run goes back to it.
    void truncate(std::uint64_t step)
    {
        const std::scoped_lock lock(m_mutex);
        m_steps.resize(std::min(m_steps.size(), static_cast<std::size_t>(step)));
        std::erase_if(m_epochs, [&](const EpochRecord &e) { return e.step > step; });
    }
    /// Appends what is newer than the vectors' sizes; cuts them when the run went back.
    void update(std::vector<float> &steps, std::vector<EpochRecord> &epochs) const
    {
        const std::scoped_lock lock(m_mutex);
        steps.resize(std::min(steps.size(), m_steps.size()));
        epochs.resize(std::min(epochs.size(), m_epochs.size()));
        steps.insert(steps.end(), m_steps.begin() + static_cast<std::ptrdiff_t>(steps.size()), m_steps.end());
        epochs.insert(epochs.end(), m_epochs.begin() + static_cast<std::ptrdiff_t>(epochs.size()), m_epochs.end());
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_termNames;
    std::vector<float> m_steps;
    std::vector<EpochRecord> m_epochs;
};

} // namespace hourglass
