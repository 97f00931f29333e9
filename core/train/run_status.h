// How a run is doing, as one value: state, progress, speed, and the sentence it ended with.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

namespace hourglass {

enum class RunState { Ready, Running, Paused, Finished, Diverged, Failed };

struct RunStatus {
    int run = 0;
    RunState state = RunState::Ready;
    std::uint64_t step = 0;
    std::uint64_t stepsPerEpoch = 1;
    int epochs = 0; // planned
    double samplesPerSecond = 0;
    double secondsLeft = 0;
    double learningRate = 0;
    double trainLoss = 0;
    double validationLoss = std::numeric_limits<double>::quiet_NaN();
    double bestValidation = std::numeric_limits<double>::quiet_NaN();
    int bestEpoch = 0;
    std::uint64_t lastGoodStep = 0;
    std::string phase;    // of a pretraining: "Pretraining layer 2 of 4"
    std::string sentence; // what went wrong, when Diverged or Failed; why it ended, when Finished

    double epoch() const { return static_cast<double>(step) / static_cast<double>(stepsPerEpoch); }
    double progress() const { return epochs > 0 ? std::min(1.0, epoch() / epochs) : 0; }
};

/// How fast samples go through, measured over the last half second of training.
class TrainingSpeed
{
public:
    void add(double samples, double seconds)
    {
        if (m_seconds > window) {
            m_seconds = 0;
            m_samples = 0;
        }
        m_samples += samples;
        m_seconds += seconds;
    }
    /// 0 before anything was added.
    double samplesPerSecond() const { return m_seconds > 0 ? m_samples / m_seconds : 0; }

private:
    static constexpr double window = 0.5; // seconds
    double m_samples = 0;
    double m_seconds = 0;
};

/// Why a run ended, for its status.   good: the step whose weights are kept
std::string divergedSentence(std::uint64_t step, std::uint64_t good);
std::string exhaustedSentence(std::int64_t patience, int bestEpoch);

} // namespace hourglass
