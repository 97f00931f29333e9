// Folders of open work; see work_place.h.
#include "ui/lab/work_place.h"

#include "core/base/input_file.h"
#include "core/base/outcome.h"
#include "core/document/work_folder.h"
#include "core/experiment/files.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace hourglass {

WorkPlace::WorkPlace(const QString &base, bool owned) : m_folder(base.toStdString()), m_lock(base + QStringLiteral(".lock")), m_owned(owned)
{
    m_lock.setStaleLockTime(0); // only the death of its process frees it
    m_lock.tryLock(0);
}

WorkPlace::~WorkPlace()
{
    std::error_code ignored;
    if (m_owned)
        std::filesystem::remove_all(m_folder, ignored);
}

QString WorkPlace::root() { return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/autosave"); }

std::shared_ptr<WorkPlace> WorkPlace::fresh()
{
    QDir().mkpath(root()); // where that fails, what is written says so
    return std::shared_ptr<WorkPlace>(new WorkPlace(root() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces), true));
}

std::vector<WorkPlace::Left> WorkPlace::leftBehind()
{
    std::vector<Left> all;
    const QDir dir(root());
    for (const QFileInfo &each : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        const std::shared_ptr<WorkPlace> place(new WorkPlace(each.filePath(), false));
        if (!place->m_lock.isLocked())
            continue; // its window lives, or another one offers it
        const auto left = attempt<Left>([&] {
            const Work overview = fromManifest(readFile(place->folder() / place::manifest, std::size_t{1} << 26), "manifest");
            if (!overview.unsaved) { // its file holds it all
                place->own();
                return Left{};
            }
            const auto text = readFile(place->folder() / place::experiment, std::size_t{1} << 26);
            return Left{place, QString::fromStdString(fromJson(text, "experiment").name),
                        QFileInfo(QString::fromStdString((place->folder() / place::manifest).string())).lastModified()};
        });
        if (left && left->place)
            all.push_back(*left);
        else if (!QFileInfo::exists(QString::fromStdString((place->folder() / place::manifest).string())))
            place->own(); // it died before it had anything to keep
    }
    std::ranges::sort(all, std::ranges::greater(), &Left::when);
    return all;
}

} // namespace hourglass
