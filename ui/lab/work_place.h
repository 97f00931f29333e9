// The folder of this user's in which one window keeps its work while it is open. What a window that was killed left can be claimed.
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <atomic>
#include <filesystem>
#include <memory>
#include <vector>

namespace hourglass {

class WorkPlace
{
public:
    /// What another Hourglass left when it ended unexpectedly. No other window offers it while this lives; it stays on disk until
    /// a document owns it.
    struct Left {
        std::shared_ptr<WorkPlace> place;
        QString name; // of the experiment
        QDateTime when;
    };

    /// A new one, which goes with its owner; a process that is killed leaves it.
    static std::shared_ptr<WorkPlace> fresh();
    /// All that hold work in no file, newest first.
    static std::vector<Left> leftBehind();
    /// Where they lie.
    static QString root();

    ~WorkPlace();
    WorkPlace(const WorkPlace &) = delete;
    WorkPlace &operator=(const WorkPlace &) = delete;

    const std::filesystem::path &folder() const { return m_folder; }
    /// From now on its files go with it.
    void own() { m_owned = true; }
    /// Nothing is to be written into it any more.
    void close() { m_closed = true; }
    bool isClosed() const { return m_closed; }

private:
    WorkPlace(const QString &base, bool owned);

    const std::filesystem::path m_folder;
    QLockFile m_lock;
    std::atomic<bool> m_owned;
    std::atomic<bool> m_closed = false;
};

} // namespace hourglass
