// Opens data, works, experiments, models and what a crash left behind, and keeps the data that are on the screen.
#pragma once

#include "core/base/task.h"
#include "core/document/work.h"
#include "ui/lab/work_place.h"
#include "ui/live/data_loader.h"

#include <QString>

#include <optional>
#include <variant>

namespace hourglass {

class ExperimentDocument;
class LiveSession;
class RunList;
class WorkCopy;

class Opener : public QObject
{
    Q_OBJECT

public:
    Opener(ExperimentDocument &document, LiveSession &live, RunList &runs, WorkCopy &copy, DataLoader &loader, QObject *parent);

    /// Asked before another document takes the place of this one: calls back when it may, now or later, or never.
    std::function<void(std::function<void()> go)> beforeLeaving = [](const std::function<void()> &go) { go(); };

    /// Whether a path is that of a work, an experiment or a model, by its ending.
    static bool isDocument(const QString &path);
    /// A file or folder: a work when it ends in .hourglass, an experiment when in .json, a trained model when in .safetensors, data
    /// otherwise.
    void open(const QString &path);
    /// Data that were read already, as somebody chose to have them read.
    void use(const Choice &choice, std::shared_ptr<const Dataset> dataset);
    /// What a program starts with: a path, or without one the data that are always at hand.
    void openFirst(const QString &path);
    /// What a window left; its folder becomes this window's. Where that fails, it stays as it is.
    void recover(const std::shared_ptr<WorkPlace> &place);
    /// A fresh experiment on the same data, as a document of its own.
    void startNew();
    /// Brings a run of the list back, as one step to undo: its experiment, and if it has any, weights, curves and snapshots to go on with.
    void restoreRun(int number);

    /// On the screen; null at first.
    const std::shared_ptr<const Dataset> &dataset() const { return m_data.dataset; }

Q_SIGNALS:
    void datasetChanged(std::shared_ptr<const hourglass::Dataset> dataset);
    /// `act` is what the button called `action` does, if there is one.
    void notice(const QString &sentence, bool isError, const QString &action, std::function<void()> act);
    /// A model waits for its data: the user should open some.
    void dataWanted();
    void noticeDone();
    /// A work, an experiment, a model or data have been opened.
    void fileUsed(const QString &path);
    /// A work has been opened that was looked at like this.
    void viewWanted(const hourglass::WorkView &view);
    void stateChanged();

private:
    /// Data with what they were read from.
    struct Data {
        Choice choice;
        std::shared_ptr<const Dataset> dataset;
    };
    /// A work that is being opened: unpacked into a folder that becomes the window's.
    struct Unpacked {
        std::shared_ptr<WorkPlace> place;
        Work work;
        RunPast past;        // of the run that was on the screen
        std::string problem; // why it is not there; empty when it is, or when there was none
    };
    struct Origin {
        QString path; // empty for what was recovered
        std::shared_ptr<Unpacked> work = {};
    };
    /// A model or experiment whose data are missing; it keeps its weights and opens on the next data that fit.
    struct Waiting {
        OpenedModel model;
        Origin from;
    };
    /// A run that is shown once experiment and data are its own.
    struct FormerRun {
        int number;
    };
    // The one state: what has to happen when data arrive.
    struct FirstData {
    };                    // start an experiment on them
    struct FallbackData { // the same, but the sentence that says why stays, and what waits goes on waiting
        std::optional<Waiting> waiting;
    };
    struct OtherData {
    };                // the experiment on the screen takes them over
    struct Matching { // it is tried whether data fit a model that waits; when they do not, they are shown alone
        Waiting waiting;
        Data data;
    };
    using State = std::variant<FirstData, FallbackData, OtherData, Waiting, Matching, FormerRun>;

    void read(Origin from, DataLoader::Reader reader);
    void readWork(const QString &path, const std::shared_ptr<WorkPlace> &place);
    std::function<std::shared_ptr<const Dataset>(const Choice &)> known() const;
    void take(const OpenedModel &model);
    void wait(Waiting waiting);
    void openOn(const OpenedModel &model, const Origin &from);
    void replace(std::vector<RunRecord> runs, int count, std::shared_ptr<WorkPlace> place);
    void adopt(const Choice &choice, std::shared_ptr<const Dataset> dataset);
    void tryWith(Waiting waiting, Data data);
    void goOnWith(const Choice &choice, std::shared_ptr<const Dataset> dataset);
    void fail(const QString &sentence);
    void say(const QString &sentence) { Q_EMIT notice(sentence, true, {}, {}); }
    void followDocument(const Experiment &before, const Experiment &after);
    void show(Data data);
    void remember(Data data);
    static const Data *among(const std::vector<Data> &all, const Choice &choice);
    void wantRun(int number);
    void startFormerRun();
    void goOnWith(int number, RunPast past);

    ExperimentDocument &m_document;
    LiveSession &m_live;
    RunList &m_runs;
    WorkCopy &m_copy;
    DataLoader &m_loader;
    Data m_data;
    std::vector<Data> m_recent; // so that undo need not load again
    State m_state = FirstData{};
    Origin m_from; // of what is being read
    Task m_reading;
};

} // namespace hourglass
