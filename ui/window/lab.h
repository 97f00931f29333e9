// What the window does, without how it looks: data, document and run, and how one leads to the other.
#pragma once

#include "ui/document/experiment_document.h"
#include "ui/live/data_loader.h"
#include "ui/live/live_session.h"

#include <map>

namespace hourglass {

class Lab : public QObject
{
    Q_OBJECT

public:
    explicit Lab(DataLoader::Decoder decoder, QObject *parent = nullptr);

    ExperimentDocument &document() { return m_document; }
    LiveSession &live() { return m_live; }
    DataLoader &loader() { return m_loader; }
    const std::shared_ptr<const Dataset> &dataset() const { return m_dataset; }

    /// A file or folder: an experiment when it ends in .json, a trained model when in .safetensors, data otherwise.
    void open(const QString &path);
    void save(const QString &path);
    /// The weights of the run as they are now, with all that going on with it needs.
    void saveModel(const QString &path);
    /// An experiment and, if there is one, the model of its last run, as files; the experiment then has no path of its own.
    void recover(const QString &experiment, const QString &model);
    /// A fresh experiment on the same data.
    void startNew();

    /// Trains, pauses, resumes, or trains more: what the button says.
    void trainOrPause();
    void step();
    void reset();
    void stop();

    /// Brings an experiment back as one step to undo, and the trained weights it had, a file, if there is one.
    void restoreRun(const Experiment &experiment, const QString &name, const QString &weights);
    /// A new run of the same experiment that goes on from a moment of this one. The optimiser begins anew there.
    void branch(std::shared_ptr<const Snapshot> moment);
    /// Writes on a thread of its own and then says so: `done` with the file's name, or what Error write() threw.
    void writeLater(const QString &path, const QString &done, std::function<void()> write, bool isOurs = true);
    /// The experiment on the screen is no longer the one of the run.
    bool editedSinceRun() const;
    /// Why training cannot start; empty when it can.
    QString problem() const;

Q_SIGNALS:
    void datasetChanged(std::shared_ptr<const hourglass::Dataset> dataset);
    /// News for the line below the stack.
    void notice(const QString &sentence, bool isError, const QString &action, std::function<void()> act);
    void noticeDone();
    /// An experiment or a model has been opened or saved.
    void fileUsed(const QString &path);
    /// Anything the transport shows may have changed.
    void stateChanged();

private:
    void adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset);
    void followDocument(const Experiment &before, const Experiment &after);
    void retuneLive(const Experiment &before, const Experiment &after);
    void followStatus(const RunStatus &status);
    /// An experiment that waits for its data.
    struct Opening {
        Experiment experiment;
        std::shared_ptr<const Model> model; // the run it goes on with, if any
        QString path;                       // empty for what was recovered
    };
    /// Reads on a thread of its own; read() throws Error.
    void readFiles(std::function<void()> read);
    /// Shows the weights that wait, once their experiment and its data are there.
    void showWaiting();
    void openLater(const Experiment &experiment, std::shared_ptr<const Model> model, const QString &path);
    void begin();

    ExperimentDocument m_document;
    LiveSession m_live;
    DataLoader m_loader;
    std::shared_ptr<const Dataset> m_dataset;
    Choice m_datasetChoice;
    std::vector<std::pair<Choice, std::shared_ptr<const Dataset>>> m_recent; // so that undo need not load again
    bool m_adopting = false;     // new data's shape is known to the document, the data themselves not yet
    bool m_usedFallback = false; // the first data could not be read
    RunState m_lastState = RunState::Ready;
    std::optional<Opening> m_opening;
    std::optional<Opening> m_waiting;  // weights of a run that is brought back
    std::vector<std::jthread> m_files; // reading and writing experiments
};

} // namespace hourglass
