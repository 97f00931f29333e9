// Keeps a copy of the experiment and its weights on disk, so that a crash loses no more than the last few seconds.
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace hourglass {

class Lab;
class TaskQueue;

class Autosave : public QObject
{
    Q_OBJECT

public:
    /// What another Hourglass left behind when it ended without a farewell.
    struct Recovery {
        QString experiment; // JSON
        QString model;      // safetensors; empty when nothing had been trained
        QString name;       // of the experiment
        QDateTime when;
        std::shared_ptr<QLockFile> claim; // nobody else offers it while this lives
    };

    /// Nothing is written while the experiment is as it was opened and nothing has been trained.
    explicit Autosave(Lab &lab, QObject *parent = nullptr);
    /// A window that is closed needs no recovery: its files go.
    ~Autosave() override;

    /// Where copies lie, for this user.
    static QString folder();
    /// The newest one left behind that nobody else has claimed, if any.
    static std::optional<Recovery> findRecovery();
    /// Forgets it for good.
    static void discard(const Recovery &left);

    /// The window is closed with work that is in no file: what is copied aside now stays, and is offered the next time.
    void keep();
    /// Writes what has changed since the last time; the timer calls it.
    void save();
    /// Whether something is still being written.
    bool isBusy() const;

private:
    QString path(const char *ending) const;

    Lab &m_lab;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    std::string m_written; // the experiment's JSON on disk
    bool m_kept = false;
    std::uint64_t m_step = 0;
    int m_run = 0;
    std::shared_ptr<TaskQueue> m_writer;
};

} // namespace hourglass
