// Watches the readings of the blocks for a network that no longer tells samples apart, says so once and offers the way back.
#pragma once

#include "core/probe/collapse.h"

#include <QObject>

#include <functional>
#include <optional>

namespace hourglass {

class Frame;
class LiveSession;
class RunControl;

class CollapseWatch : public QObject
{
    Q_OBJECT

public:
    CollapseWatch(LiveSession &live, RunControl &run, QObject *parent);

Q_SIGNALS:
    void notice(const QString &sentence, bool isError, const QString &action, std::function<void()> act);

private:
    void look(const std::shared_ptr<const Frame> &frame);
    void tell(const Collapse &collapse);
    void goBack(std::uint64_t step);

    LiveSession &m_live;
    RunControl &m_run;
    std::weak_ptr<const BlockAnswer> m_seen;
    int m_of = -1;                            // the run that the rest is about
    std::optional<std::uint64_t> m_lastSound; // step at which samples still differed
    bool m_told = false;
};

} // namespace hourglass
