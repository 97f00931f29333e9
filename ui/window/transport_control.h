// Between the transport bar and the lab: buttons run, the name and the learning rate edit, and the bar says how the run is doing.
#pragma once

#include <QObject>

#include <functional>

namespace hourglass {

class Lab;
class TransportBar;

class TransportControl : public QObject
{
    Q_OBJECT

public:
    /// `refuse` says why a value is not taken.
    TransportControl(Lab &lab, TransportBar &bar, std::function<void(const QString &sentence)> refuse, QObject *parent);

    /// One step to undo for all calls of the same gesture; −1 for a step of its own.
    void setLearningRate(double rate, int gesture);
    void showDocument();
    void showState();

private:
    void rename(const QString &name);

    Lab &m_lab;
    TransportBar &m_bar;
    const std::function<void(const QString &sentence)> m_refuse;
};

} // namespace hourglass
