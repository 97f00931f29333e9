// From the options of hourglass-cli train to an experiment.
#pragma once

#include "app/train_options.h"
#include "core/data/dataset.h"
#include "core/experiment/experiment.h"

#include <CLI/CLI.hpp>

namespace hourglass {

class ChosenExperiment
{
public:
    ChosenExperiment(const CLI::App &command, const TrainOptions &options) : m_command(command), m_options(options) {}

    /// What can be seen before the data are loaded. Throws Error.
    void checkOptions() const;
    /// The data to load. named: by the experiment's file. Throws Error.
    Choice data(const Choice &named) const;
    /// The experiment for data. base: of the file, else only its data count. Throws Error.
    Experiment finish(Experiment base, const DataTraits &data) const;

private:
    Experiment stack(const DataTraits &data) const;
    Experiment fromPreset(Shape in) const;
    void chooseDecoder(Experiment &e, Shape in) const;
    void chooseCode(Experiment &e) const;
    void chooseKinds(Experiment &e) const;
    void chooseOutput(Experiment &e, Shape in) const;
    std::vector<std::int64_t> encoderWidths(const DataTraits &data) const;
    void choosePlan(Experiment &e, const DataTraits &data) const;
    bool given(const char *option) const { return m_command.count(option) > 0; }

    const CLI::App &m_command;
    const TrainOptions &m_options;
};

} // namespace hourglass
