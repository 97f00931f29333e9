// Loads data sets on a thread of its own, with progress and cancel.
#pragma once

#include "core/data/source.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace hourglass {

class DataLoader : public QObject
{
    Q_OBJECT

public:
    using Decoder = std::function<Picture(const std::filesystem::path &)>;
    explicit DataLoader(Decoder decoder, QObject *parent = nullptr);

    /// Loads what a path or the name of a built-in set stands for; cancels the load before.
    void open(const QString &pathOrName);
    void load(const Choice &choice);
    void cancel();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void started(const QString &name);
    void progressed(double share);
    void loaded(const hourglass::Choice &choice, std::shared_ptr<const hourglass::Dataset> dataset);
    void failed(const QString &sentence);
    void cancelled();

private:
    void start(const QString &name, std::function<Choice()> choose);

    Decoder m_decoder;
    bool m_busy = false;
    int m_job = 0; // older jobs' news are dropped
    std::vector<std::jthread> m_threads;
};

} // namespace hourglass
