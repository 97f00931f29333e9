// Loads data sets on a thread of its own, with progress and cancel.
#pragma once

#include "core/base/task.h"
#include "core/data/source.h"
#include "core/experiment/open_model.h"

#include <QObject>

namespace hourglass {

class DataLoader : public QObject
{
    Q_OBJECT

public:
    using Decoder = PictureDecoder;
    explicit DataLoader(Decoder decoder, QObject *parent = nullptr);

    /// Loads what a path or the name of a built-in set stands for; cancels the load before.
    void open(const QString &pathOrName);
    void load(const Choice &choice);
    /// Reads a model or an experiment with its data, as openModel() does.
    using Reader = std::function<OpenedModel(const LoadContext &)>;
    void read(const QString &name, Reader reader);
    void cancel();
    bool isBusy() const { return m_task.isBusy(); }

Q_SIGNALS:
    void started(const QString &name);
    void progressed(double share);
    void loaded(const hourglass::Choice &choice, std::shared_ptr<const hourglass::Dataset> dataset);
    void opened(const hourglass::OpenedModel &model);
    void failed(const QString &sentence);
    /// What was started is over, whatever came of it.
    void ended();

private:
    struct Loaded {
        Choice choice;
        std::shared_ptr<const Dataset> dataset;
    };
    void start(const QString &name, std::function<Choice()> choose);
    /// Does work on the thread; what it returns goes to `give`, what it throws is told as a sentence.
    static std::string noMemory();
    template <class T>
    void run(const QString &name, std::function<T(const LoadContext &)> work, std::function<void(const T &)> give);

    Decoder m_decoder;
    Task m_task; // last: it must end before anything it uses
};

} // namespace hourglass
