// Loading on a thread of its own; see data_loader.h.
#include "ui/live/data_loader.h"

#include "core/base/error.h"
#include "ui/look/queued.h"

#include <QFileInfo>

namespace hourglass {

DataLoader::DataLoader(Decoder decoder, QObject *parent) : QObject(parent), m_decoder(std::move(decoder)), m_task(queuedTo(this)) {}

void DataLoader::open(const QString &pathOrName)
{
    start(QFileInfo(pathOrName).fileName(), [text = pathOrName.toStdString()] { return sourceFor(text); });
}

void DataLoader::load(const Choice &choice)
{
    start(QString::fromStdString(choice.kind), [choice] { return choice; });
}

void DataLoader::cancel()
{
    if (!m_task.isBusy())
        return;
    m_task.cancel();
    Q_EMIT ended();
}

void DataLoader::read(const QString &name, Reader reader)
{
    run<OpenedModel>(name, std::move(reader), [this](const OpenedModel &model) { Q_EMIT opened(model); });
}

void DataLoader::start(const QString &name, std::function<Choice()> choose)
{
    run<Loaded>(
        name,
        [choose = std::move(choose)](const LoadContext &context) {
            const Choice choice = choose();
            return Loaded{choice, hourglass::load(choice, context)};
        },
        [this](const Loaded &data) { Q_EMIT loaded(data.choice, data.dataset); });
}

std::string DataLoader::noMemory() { return tr("Not enough memory for this data set. Open a smaller one.").toStdString(); }

template <class T>
void DataLoader::run(const QString &name, std::function<T(const LoadContext &)> work, std::function<void(const T &)> give)
{
    m_task.start<T>(
        [decoder = m_decoder, work = std::move(work), noMemory = noMemory()](const Task::Job &job) {
            try {
                LoadContext context;
                context.stop = job.stop;
                context.decodePicture = decoder;
                context.progress = job.progress;
                return work(context);
            } catch (const std::bad_alloc &) {
                throw Error(noMemory);
            }
        },
        [this, give = std::move(give)](const Outcome<T> &outcome) {
            Q_EMIT ended();
            if (outcome)
                give(*outcome);
            else if (!outcome.failure().cancelled)
                Q_EMIT failed(QString::fromStdString(outcome.failure().sentence));
        },
        [this](double share) { Q_EMIT progressed(share); });
    Q_EMIT started(name);
}

} // namespace hourglass
