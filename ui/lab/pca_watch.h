// When a run has ended, says whether PCA of the same code size would have reconstructed better.
#pragma once

#include "core/base/task.h"
#include "core/train/session.h"

#include <QObject>

#include <functional>

namespace hourglass {

class LiveSession;

class PcaWatch : public QObject
{
    Q_OBJECT

public:
    PcaWatch(LiveSession &live, QObject *parent);

Q_SIGNALS:
    void notice(const QString &sentence, bool isError, const QString &action, std::function<void()> act);

private:
    void follow(const RunStatus &status);

    LiveSession &m_live;
    RunState m_lastState = RunState::Ready;
    Task m_task; // last: it must end before anything it uses
};

} // namespace hourglass
