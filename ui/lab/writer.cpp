// Writing files in order; see writer.h.
#include "ui/lab/writer.h"

#include "core/base/safe_file.h"
#include "core/experiment/files.h"
#include "ui/document/experiment_document.h"
#include "ui/live/live_session.h"
#include "ui/look/queued.h"

#include <QFileInfo>

namespace hourglass {

Writer::Writer(ExperimentDocument &document, LiveSession &live, QObject *parent)
    : QObject(parent), m_document(document), m_live(live), m_queue(std::make_shared<TaskQueue>(queuedTo(this)))
{
}

void Writer::write(const QString &path, const QString &done, std::function<void()> write, bool isOurs)
{
    m_queue->add<void>(std::move(write), [this, path, done, isOurs](const Outcome<void> &outcome) {
        if (outcome)
            Q_EMIT reported(done.arg(QFileInfo(path).fileName()), false);
        else
            Q_EMIT reported(QString::fromStdString(outcome.failure().sentence), true);
        if (outcome && isOurs)
            Q_EMIT written(path);
    });
}

void Writer::save(const QString &path)
{
    m_document.setSaved(path);
    write(
        path, tr("Saved as %1."), [path, text = toJson(m_document.experiment())] { writeFile(path.toStdString(), text); }, true);
}

void Writer::saveModel(const QString &path)
{
    if (!m_live.hasRun() || m_live.status().step == 0) {
        Q_EMIT reported(tr("There are no trained weights to save. Train first."), false);
        return;
    }
    // The trainer hands a copy over between two steps.
    m_live.session()->withModel([this, path](Model model) {
        QMetaObject::invokeMethod(this, [this, path, kept = std::make_shared<const Model>(std::move(model))] {
            write(
                path, tr("Saved the weights as %1."), [path, kept] { hourglass::saveModel(*kept, path.toStdString()); }, true);
        });
    });
}

} // namespace hourglass
