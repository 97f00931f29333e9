// Opens data, experiments, models and what a crash left behind, and keeps the data that are on the screen.
#pragma once

#include "core/base/task.h"
#include "core/experiment/files.h"
#include "ui/live/data_loader.h"

#include <QString>

#include <optional>
#include <variant>

namespace hourglass {

class ExperimentDocument;
class LiveSession;

class Opener : public QObject
{
    Q_OBJECT

public:
    Opener(ExperimentDocument &document, LiveSession &live, DataLoader &loader, QObject *parent);

    /// A file or folder: an experiment when it ends in .json, a trained model when in .safetensors, data otherwise.
    void open(const QString &path);
    /// An experiment and, if there is one, the model of its last run, as files; the experiment then has no path of its own.
    void recover(const QString &experiment, const QString &model);
    /// A fresh experiment on the same data.
    void startNew();
    /// Brings an experiment back as one step to undo, and the trained weights it had, a file, if there is one.
    void restoreRun(const Experiment &experiment, const QString &name, const QString &weights);

    /// On the screen; null at first.
    const std::shared_ptr<const Dataset> &dataset() const { return m_data.dataset; }

Q_SIGNALS:
    void datasetChanged(std::shared_ptr<const hourglass::Dataset> dataset);
    void notice(const QString &sentence, bool isError);
    void noticeDone();
    /// An experiment, a model or data have been opened.
    void fileUsed(const QString &path);
    void stateChanged();

private:
    /// Data with what they were read from.
    struct Data {
        Choice choice;
        std::shared_ptr<const Dataset> dataset;
    };
    /// What was read from a file and waits for its data.
    struct Waiting {
        Experiment experiment;
        std::shared_ptr<const Model> model; // the run it goes on with; null for none
        QString path;                       // empty for what was recovered
    };
    // The one state: what has to happen when data arrive.
    struct FirstData {};     // start an experiment on them
    struct FallbackData {};  // the same, but the sentence that says why stays
    struct OtherData {};     // the experiment on the screen takes them over
    struct NewExperiment {   // open this one on them
        Waiting waiting;
    };
    struct FormerRun {       // show these weights, once experiment and data are theirs
        Waiting waiting;
    };
    using State = std::variant<FirstData, FallbackData, OtherData, NewExperiment, FormerRun>;

    void read(std::function<Waiting()> work);
    void openOn(Waiting waiting);
    void adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset);
    void fail(const QString &sentence);
    void followDocument(const Experiment &before, const Experiment &after);
    void show(Data data);
    void remember(Data data);
    const Data *recent(const Choice &choice) const;
    void startWaitingRun();

    ExperimentDocument &m_document;
    LiveSession &m_live;
    DataLoader &m_loader;
    Data m_data;
    std::vector<Data> m_recent; // so that undo need not load again
    State m_state = FirstData{};
    Task m_reading;
};

} // namespace hourglass
