// Two runs looked at through the same samples, worked out on a thread of its own.
#pragma once

#include "core/base/task.h"
#include "core/data/source.h"
#include "core/document/run_record.h"
#include "core/probe/reconstruction_probe.h"

#include <QObject>

#include <array>
#include <filesystem>

namespace hourglass {

class RunComparison : public QObject
{
    Q_OBJECT

public:
    using Frames = std::array<std::shared_ptr<const Frame>, 2>;

    /// Begins at once. `dataset` is what `choice` stands for; a run on other data has them loaded with `context`.
    /// weights: where each run's model lies.
    RunComparison(std::array<RunRecord, 2> runs, std::array<std::filesystem::path, 2> weights, std::shared_ptr<const Dataset> dataset,
                  Choice choice, LoadContext context, QObject *parent = nullptr);

    const std::array<RunRecord, 2> &runs() const { return m_runs; }

Q_SIGNALS:
    /// Both runs on the same samples where their data are the same.
    void arrived(const hourglass::RunComparison::Frames &frames);
    void failed(const QString &sentence);

private:
    Frames work(const std::shared_ptr<const Dataset> &dataset, const Choice &choice, const LoadContext &context) const;

    const std::array<RunRecord, 2> m_runs;
    const std::array<std::filesystem::path, 2> m_weights;
    Task m_task; // last: it must end before anything it uses
};

} // namespace hourglass
