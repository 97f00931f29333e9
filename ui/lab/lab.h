// What the window does, without how it looks: the document, its data and runs, and who opens, runs and writes them.
#pragma once

#include "ui/document/experiment_document.h"
#include "ui/lab/opener.h"
#include "ui/lab/run_control.h"
#include "ui/lab/work_copy.h"
#include "ui/lab/writer.h"
#include "ui/live/data_loader.h"
#include "ui/live/live_session.h"
#include "ui/live/run_list.h"

namespace hourglass {

class Lab : public QObject
{
    Q_OBJECT

public:
    explicit Lab(DataLoader::Decoder decoder, std::span<const ProbeKind *const> probes = probeKinds(), QObject *parent = nullptr);

    ExperimentDocument &document() { return m_document; }
    LiveSession &live() { return m_live; }
    RunList &runs() { return m_runs; }
    DataLoader &loader() { return m_loader; }
    Opener &opener() { return m_opener; }
    RunControl &run() { return m_run; }
    Writer &writer() { return m_writer; }
    WorkCopy &copy() { return m_copy; }
    const DataLoader::Decoder &decoder() const { return m_decoder; }

    const std::shared_ptr<const Dataset> &dataset() const { return m_opener.dataset(); }
    bool editedSinceRun() const { return m_run.editedSinceRun(); }
    QString problem() const { return m_run.problem(); }

Q_SIGNALS:
    void datasetChanged(std::shared_ptr<const hourglass::Dataset> dataset);
    /// News of the run for the line below the stack; what the opener, the writer and the copy have to say they say themselves.
    void notice(const QString &sentence, bool isError, const QString &action, std::function<void()> act);
    void noticeDone();
    /// The work cannot be copied to the disk.
    void copyFails(const QString &sentence);
    /// An experiment, a model or data have been opened or saved.
    void fileUsed(const QString &path);
    /// Anything the transport shows may have changed.
    void stateChanged();

private:
    const DataLoader::Decoder m_decoder;
    ExperimentDocument m_document;
    LiveSession m_live;
    RunList m_runs;
    DataLoader m_loader;
    WorkCopy m_copy;
    Opener m_opener;
    RunControl m_run;
    Writer m_writer;
    QString m_told; // the problem of a look that was said last
};

} // namespace hourglass
