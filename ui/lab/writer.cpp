// Writing files in order; see writer.h.
#include "ui/lab/writer.h"

#include "core/base/error.h"
#include "core/base/safe_file.h"
#include "core/base/words.h"
#include "core/document/work.h"
#include "core/experiment/files.h"
#include "ui/document/experiment_document.h"
#include "ui/lab/work_copy.h"
#include "ui/live/live_session.h"
#include "ui/look/queued.h"

#include <QFileInfo>

namespace hourglass {

namespace {
constexpr std::chrono::minutes patience{10}; // for weights of other runs that are still on their way to the copy
} // namespace

Writer::Writer(ExperimentDocument &document, LiveSession &live, WorkCopy &copy, QObject *parent)
    : QObject(parent), m_document(document), m_live(live), m_copy(copy), m_queue(std::make_shared<TaskQueue>(queuedTo(this)))
{
}

/// What follows when a file is written or could not be, said on this thread.
std::function<void(const Outcome<void> &)> Writer::told(const QString &path, const QString &done, bool isOurs)
{
    m_busyWith = QFileInfo(path).fileName();
    return [this, path, done, isOurs](const Outcome<void> &outcome) {
        if (const QString before = m_refused.take(path); !before.isEmpty())
            Q_EMIT overcome(before);
        if (outcome)
            Q_EMIT reported(done.arg(QFileInfo(path).fileName()), false);
        else
            Q_EMIT reported(*m_refused.insert(path, QString::fromStdString(outcome.failure().sentence)), true);
        if (outcome && isOurs)
            Q_EMIT written(path);
    };
}

void Writer::write(const QString &path, const QString &done, std::function<void()> write, bool isOurs)
{
    m_queue->add<void>(std::move(write), told(path, done, isOurs));
}

void Writer::save(const QString &path)
{
    const auto saved = [this, path, experiment = m_document.experiment(), revision = m_document.revision(),
                        told = told(path, tr("Saved as %1."), true)](const Outcome<void> &outcome) {
        if (outcome)
            m_document.setSaved(path, experiment, revision);
        told(outcome);
        Q_EMIT saveEnded(static_cast<bool>(outcome));
    };
    // The trainer hands its weights over between two steps, also when it is about to end.
    m_copy.withLiveRun([path, saved, picture = thumbnail ? thumbnail() : std::string(), copy = m_copy.queue(), queue = m_queue,
                        ticket = m_queue->ticket()](const std::shared_ptr<Work> &work) {
        queue->add<void>(
            [work, path, picture, copy] {
                if (!work)
                    throw Error(say("The run's weights could not be read. Pause it and try again."));
                work->thumbnail = picture;
                copy->waitIdle(patience);
                saveWork(*work, path.toStdString());
            },
            saved, ticket);
    });
}

void Writer::saveExperiment(const QString &path)
{
    write(
        path, tr("Exported the experiment as %1."), [path, text = toJson(m_document.experiment())] { writeFile(path.toStdString(), text); },
        true);
}

void Writer::saveModel(const QString &path)
{
    if (!m_live.hasRun() || m_live.status().step == 0) {
        Q_EMIT reported(tr("There are no trained weights to save. Train first."), false);
        return;
    }
    m_live.session()->withModel(
        [path, told = told(path, tr("Exported the model as %1."), true), queue = m_queue, ticket = m_queue->ticket()](Model model) {
            queue->add<void>(
                [path, kept = std::make_shared<const Model>(std::move(model))] { hourglass::saveModel(*kept, path.toStdString()); }, told,
                ticket);
        });
}

void Writer::saveAs(const QString &path)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        saveExperiment(path);
    else if (path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive))
        saveModel(path);
    else
        save(path);
}

} // namespace hourglass
