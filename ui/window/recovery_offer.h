// What another Hourglass kept before it was killed, offered once there are data to look at meanwhile.
#pragma once

#include "ui/window/autosave.h"

#include <vector>

namespace hourglass {

class FootBar;

class RecoveryOffer : public QObject
{
    Q_OBJECT

public:
    RecoveryOffer(Lab &lab, FootBar &foot, QObject *parent);
    /// What was recovered is in this window's hands now.
    ~RecoveryOffer() override;

private:
    void offer();

    Lab &m_lab;
    FootBar &m_foot;
    std::vector<Autosave::Recovery> m_recovered; // stay on disk until this window's own copy is written
};

} // namespace hourglass
