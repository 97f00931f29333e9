// Checking and building what a run trains; see run_setup.h.
#include "core/train/run_setup.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/source.h"

namespace hourglass {

namespace {

Split splitFor(const Experiment &experiment, const Dataset &dataset)
{
    return makeSplit(dataset, experiment.plan.real("validation"), experiment.plan.real("test"), experiment.seed);
}

Network checkedNetwork(const Experiment &experiment, const DataTraits &data)
{
    if (const auto issues = check(experiment, data); !issues.empty())
        throw Error(issues.front().sentence);
    return assembled(experiment, data.shape);
}

} // namespace

RunSetup::RunSetup(const Experiment &e, std::shared_ptr<const Dataset> d)
    : experiment(e), dataset(std::move(d)), split(), network(checkedNetwork(e, dataset->traits()))
{
    split = splitFor(experiment, *dataset);
    if (split.train.empty())
        throw Error(say("The split leaves no training samples."));
    const bool watches = experiment.plan.integer("patience") > 0 || buildSchedule(experiment.schedule)->patience() > 0;
    if (split.validation.empty() && watches)
        throw Error(say("%1 has too few samples for validation, which early stopping and the schedule need.", {dataset->name()}));
    if (dataset->hasMissing() && !keepsMissing(experiment.dataset))
        throw Error(say("%1 has missing values. In the import settings, choose to ignore them.", {dataset->name()}));
}

} // namespace hourglass
