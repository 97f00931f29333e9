// What other windows kept before they were killed, offered one after the other once there are data to look at meanwhile.
#pragma once

#include "ui/lab/work_place.h"

#include <QObject>

namespace hourglass {

class FootBar;
class Lab;

class RecoveryOffer : public QObject
{
    Q_OBJECT

public:
    RecoveryOffer(Lab &lab, FootBar &foot, QObject *parent);
    /// What is still to be offered, newest first.
    const std::vector<WorkPlace::Left> &left() const { return m_left; }
    /// Brings one back into this window; the next is offered.
    void recover(std::size_t which);
    /// Forgets them for good.
    void discardAll();

private:
    void find();
    void offer();

    Lab &m_lab;
    FootBar &m_foot;
    std::vector<WorkPlace::Left> m_left;
};

} // namespace hourglass
