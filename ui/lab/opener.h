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
    /// `act` is what the button called `action` does, if there is one.
    void notice(const QString &sentence, bool isError, const QString &action, std::function<void()> act);
    /// A model waits for its data: a person should choose some.
    void dataWanted();
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
    /// A model or experiment whose data are missing; it keeps its weights and opens on the next data that fit.
    struct Waiting {
        OpenedModel model;
        QString path; // empty for what was recovered
    };
    /// A former run whose weights are shown once experiment and data are theirs.
    struct FormerRun {
        Experiment experiment;
        std::shared_ptr<const Model> model;
    };
    // The one state: what has to happen when data arrive.
    struct FirstData {
    };                    // start an experiment on them
    struct FallbackData { // the same, but the sentence that says why stays, and what waits goes on waiting
        std::optional<Waiting> waiting;
    };
    struct OtherData {
    }; // the experiment on the screen takes them over
    using State = std::variant<FirstData, FallbackData, OtherData, Waiting, FormerRun>;

    void read(const QString &path, DataLoader::Reader reader);
    std::function<std::shared_ptr<const Dataset>(const Choice &)> known() const;
    void take(const OpenedModel &model);
    void wait(Waiting waiting);
    void openOn(const OpenedModel &model, const QString &path);
    void adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset);
    void fail(const QString &sentence);
    void say(const QString &sentence) { Q_EMIT notice(sentence, true, {}, {}); }
    void followDocument(const Experiment &before, const Experiment &after);
    void show(Data data);
    void remember(Data data);
    static const Data *among(const std::vector<Data> &all, const Choice &choice);
    void startFormerRun();

    ExperimentDocument &m_document;
    LiveSession &m_live;
    DataLoader &m_loader;
    Data m_data;
    std::vector<Data> m_recent; // so that undo need not load again
    State m_state = FirstData{};
    QString m_path; // of what is being read
    Task m_reading;
};

} // namespace hourglass
