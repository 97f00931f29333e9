// Trains, pauses, goes on, begins anew: what the buttons of the transport do, and what a running training takes over from the document.
#pragma once

#include "core/experiment/settings_at.h"
#include "core/train/session.h"

#include <QObject>

#include <functional>
#include <vector>

namespace hourglass {

class ExperimentDocument;
class LiveSession;
class Opener;

class RunControl : public QObject
{
    Q_OBJECT

public:
    RunControl(ExperimentDocument &document, LiveSession &live, const Opener &opener, QObject *parent);

    /// Trains, pauses, resumes, or trains more: what the button says.
    void trainOrPause();
    /// Another experiment takes the place of the one that is trained: the run rests, and what the button starts next is the new one.
    void setAside();
    void step();
    void reset();
    void stop();
    /// A new run that starts from a snapshot of this one, with the settings that it had then and a fresh optimiser state.
    void branch(std::shared_ptr<const Snapshot> moment);
    /// The learning rate to a tenth, as an edit that can be undone.
    void reduceRate();

    /// The experiment on the screen is no longer the one of the run.
    bool editedSinceRun() const;
    /// Why training cannot start; empty when it can.
    QString problem() const;

Q_SIGNALS:
    void notice(const QString &sentence, bool isError, const QString &action, std::function<void()> act);
    void noticeDone();
    void stateChanged();

private:
    void begin();
    void retuneLive(const Experiment &before, const Experiment &after);
    void offerWeightsOfBefore(const LiveChange &change);
    void followStatus(const RunStatus &status);

    ExperimentDocument &m_document;
    LiveSession &m_live;
    const Opener &m_opener;
    /// A setting that was changed while the run trained, what it was before, and when.
    struct Retuned {
        Place place;
        Value before;
        int run;
        std::uint64_t step;
    };
    std::vector<Retuned> m_retuned; // in order
    RunState m_lastState = RunState::Ready;
    bool m_setAside = false; // told to rest, though it may run for a moment yet
    QString m_lengthened;    // what to say once the longer training goes on
    int m_lengthenedTo = 0;  // epochs
};

} // namespace hourglass
