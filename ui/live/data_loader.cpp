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
    Q_EMIT cancelled();
}

void DataLoader::start(const QString &name, std::function<Choice()> choose)
{
    m_task.start<Loaded>(
        [decoder = m_decoder, choose = std::move(choose),
         noMemory = tr("There is not enough memory for these data.").toStdString()](const Task::Job &job) {
            try {
                LoadContext context;
                context.stop = job.stop;
                context.decodePicture = decoder;
                context.progress = job.progress;
                const Choice choice = choose();
                return Loaded{choice, hourglass::load(choice, context)};
            } catch (const std::bad_alloc &) {
                throw Error(noMemory);
            }
        },
        [this](const Outcome<Loaded> &outcome) {
            if (outcome)
                Q_EMIT loaded(outcome->choice, outcome->dataset);
            else if (!outcome.failure().cancelled)
                Q_EMIT failed(QString::fromStdString(outcome.failure().sentence));
        },
        [this](double share) { Q_EMIT progressed(share); });
    Q_EMIT started(name);
}

} // namespace hourglass
