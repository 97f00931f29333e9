// Copies against a crash; see autosave.h.
#include "ui/window/autosave.h"

#include "core/base/safe_file.h"
#include "core/base/task_queue.h"
#include "core/experiment/files.h"
#include "ui/lab/lab.h"
#include "ui/look/queued.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>

#include <chrono>

namespace hourglass {

namespace {

constexpr int every = 5000;                 // ms; with the time to write, nothing older than ten seconds is lost
constexpr std::chrono::seconds patience{3}; // for the last copy when a window closes
constexpr int keptDays = 30;                // what nobody wanted back goes after that

} // namespace

QString Autosave::folder() { return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/autosave"); }

Autosave::Autosave(Lab &lab, QObject *parent) : QObject(parent), m_lab(lab), m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QDir().mkpath(folder());
    m_lock = std::make_unique<QLockFile>(path(".lock"));
    m_lock->setStaleLockTime(0); // only the death of its process frees it
    m_lock->tryLock(0);
    m_writer = std::make_shared<TaskQueue>(queuedTo(this));
    connect(&m_timer, &QTimer::timeout, this, &Autosave::save);
    m_timer.start(every);
}

Autosave::~Autosave()
{
    m_writer->close();
    for (const char *ending : {".json", ".safetensors"})
        if (!m_kept)
            QFile::remove(path(ending));
    m_lock->unlock();
}

QString Autosave::path(const char *ending) const { return folder() + QLatin1Char('/') + m_id + QLatin1String(ending); }

bool Autosave::isBusy() const { return m_writer->isBusy(); }

void Autosave::keep()
{
    m_kept = true;
    m_writer->waitIdle(patience / 2); // for what an earlier save has begun
    save();
    m_writer->waitIdle(patience / 2);
}

void Autosave::save()
{
    if (!m_lab.dataset() || isBusy())
        return;
    LiveSession &live = m_lab.live();
    const bool trained = live.hasRun() && live.status().step > 0;
    const std::string json = toJson(m_lab.document().experiment());
    if (json != m_written && (m_lab.document().isModified() || trained || !m_written.empty())) {
        m_written = json;
        m_writer->add<void>([json, file = path(".json").toStdString()] { writeFile(file, json); });
    }
    if (!trained || (live.status().step == m_step && live.status().run == m_run))
        return;
    m_step = live.status().step;
    m_run = live.status().run;
    // The trainer hands a copy over between two steps. A run that is replaced before that drops the ticket.
    live.session()->withModel([writer = m_writer, ticket = m_writer->ticket(), file = path(".safetensors").toStdString()](Model model) {
        writer->add<void>([file, kept = std::make_shared<const Model>(std::move(model))] { saveModel(*kept, file); }, {}, ticket);
    });
}

std::optional<Autosave::Recovery> Autosave::findRecovery()
{
    const QDir dir(folder());
    for (const QFileInfo &info : dir.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time)) {
        const QString base = info.path() + QLatin1Char('/') + info.completeBaseName();
        auto claim = std::make_shared<QLockFile>(base + QStringLiteral(".lock"));
        claim->setStaleLockTime(0);
        if (!claim->tryLock(0))
            continue; // its window lives
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const QString model = base + QStringLiteral(".safetensors");
        Recovery left{info.filePath(), QFile::exists(model) ? model : QString(), json[QStringLiteral("name")].toString(),
                      info.lastModified(), claim};
        if (!left.model.isEmpty())
            left.when = std::max(left.when, QFileInfo(left.model).lastModified());
        if (left.when.daysTo(QDateTime::currentDateTime()) <= keptDays)
            return left;
        discard(left);
    }
    return std::nullopt;
}

void Autosave::discard(const Recovery &left)
{
    QFile::remove(left.experiment);
    if (!left.model.isEmpty())
        QFile::remove(left.model);
    left.claim->unlock();
}

} // namespace hourglass
