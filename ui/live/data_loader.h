// Loads data sets on a thread of its own, with progress and cancel.
#pragma once

#include "core/base/task.h"
#include "core/data/source.h"

#include <QObject>

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
    bool isBusy() const { return m_task.isBusy(); }

Q_SIGNALS:
    void started(const QString &name);
    void progressed(double share);
    void loaded(const hourglass::Choice &choice, std::shared_ptr<const hourglass::Dataset> dataset);
    void failed(const QString &sentence);
    void cancelled();

private:
    struct Loaded {
        Choice choice;
        std::shared_ptr<const Dataset> dataset;
    };
    void start(const QString &name, std::function<Choice()> choose);

    Decoder m_decoder;
    Task m_task; // last: it must end before anything it uses
};

} // namespace hourglass
