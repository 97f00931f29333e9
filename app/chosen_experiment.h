// From the options of hourglass-cli train to an experiment.
#pragma once

#include "app/train_options.h"
#include "core/base/shape.h"
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
    /// The experiment for data of a shape. base: of the file, else only its data count. Throws Error.
    Experiment finish(Experiment base, Shape in) const;

private:
    Experiment stack(Shape in) const;
    Experiment fromPreset(Shape in) const;
    void chooseDecoder(Experiment &e, Shape in) const;
    void chooseCode(Experiment &e) const;
    void chooseKinds(Experiment &e) const;
    std::vector<std::int64_t> encoderWidths() const;
    bool given(const char *option) const { return m_command.count(option) > 0; }

    const CLI::App &m_command;
    const TrainOptions &m_options;
};

} // namespace hourglass
