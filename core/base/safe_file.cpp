// Files that are written whole or not at all; see safe_file.h.
#include "core/base/safe_file.h"

#include "core/base/disk_error.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hourglass {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = ".hourglass-";
constexpr std::string_view suffix = ".part";
constexpr std::size_t digits = 16;
constexpr std::time_t day = 24 * 60 * 60; // seconds

/// What the writers of one process have to know of one another.
struct Order {
    struct Target {
        int writers = 0;
        std::uint64_t committed = 0; // the number of the newest that has the target's name
    };
    std::mutex mutex;
    std::uint64_t begun = 0;
    std::map<std::string, Target> targets; // those with writers
    std::set<std::string> swept;           // folders
};

Order &order()
{
    static Order shared;
    return shared;
}

std::uint64_t begin(const fs::path &target)
{
    const std::lock_guard lock(order().mutex);
    ++order().targets[target.native()].writers;
    return ++order().begun;
}

void end(const fs::path &target)
{
    const std::lock_guard lock(order().mutex);
    const auto it = order().targets.find(target.native());
    if (--it->second.writers == 0)
        order().targets.erase(it);
}

/// Where a path leads; the last of a chain of links need not be there yet.
fs::path resolved(fs::path path)
{
    std::error_code error;
    for (int links = 0; links < 40 && fs::is_symlink(fs::symlink_status(path, error)); ++links)
        path = path.parent_path() / fs::read_symlink(path, error);
    const fs::path folder = fs::canonical(path.has_parent_path() ? path.parent_path() : fs::path("."), error);
    return error ? path : folder / path.filename();
}

fs::path newName(const fs::path &folder)
{
    std::random_device random;
    std::array<char, digits + 1> name{};
    std::snprintf(name.data(), name.size(), "%08x%08x", static_cast<unsigned>(random()), static_cast<unsigned>(random()));
    return folder / (std::string(prefix) + name.data() + std::string(suffix));
}

bool isOurName(const std::string &name)
{
    return name.size() == prefix.size() + digits + suffix.size() && name.starts_with(prefix) && name.ends_with(suffix) &&
           name.find_first_not_of("0123456789abcdef", prefix.size()) == prefix.size() + digits;
}

/// Whoever writes a file holds its lock and loses it when it dies. Where there are no locks, age has to do.
bool isLeftBehind(int file)
{
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return true;
    struct stat status = {};
    return errno != EWOULDBLOCK && ::fstat(file, &status) == 0 && std::time(nullptr) - status.st_mtime > day;
}

/// Removes what processes that died have left in a folder, once for each folder.
void sweep(const fs::path &folder)
{
    {
        const std::lock_guard lock(order().mutex);
        if (!order().swept.insert(folder.native()).second)
            return;
    }
    std::error_code error;
    for (fs::directory_iterator it(folder, error), last; !error && it != last; it.increment(error)) {
        if (!isOurName(it->path().filename().native()))
            continue;
        const int file = ::open(it->path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (file < 0)
            continue;
        if (isLeftBehind(file))
            ::unlink(it->path().c_str());
        ::close(file);
    }
}

/// Some file systems cannot bring a folder, or anything, to the disk at once; that is no failure.
bool synchronised(int file) { return ::fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS; }

} // namespace

SafeFile::SafeFile(const fs::path &path) : m_path(path), m_target(resolved(path)), m_number(begin(m_target))
{
    try {
        create();
    } catch (...) {
        if (m_file >= 0)
            ::close(m_file);
        if (!m_temporary.empty())
            ::unlink(m_temporary.c_str());
        end(m_target);
        throw;
    }
}

SafeFile::~SafeFile()
{
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
    ::close(m_file);
    end(m_target);
}

void SafeFile::fail(int error) const { throw cannotWrite(m_path, error); }

void SafeFile::create()
{
    struct stat old = {};
    const bool exists = ::stat(m_target.c_str(), &old) == 0;
    if (!exists && errno != ENOENT)
        fail(errno);
    if (exists && S_ISDIR(old.st_mode))
        throw Error(say("\"%1\" is a folder, not a file.", {pathText(m_path)}));
    if (exists && !S_ISREG(old.st_mode))
        throw Error(say("\"%1\" is a pipe or a device. Choose a file to write.", {pathText(m_path)}));
    if (exists && ::access(m_target.c_str(), W_OK) != 0) // what is write-protected is not to be replaced either
        fail(errno);
    const fs::path folder = m_target.parent_path();
    sweep(folder);
    for (int tries = 0; m_file < 0; ++tries) {
        m_temporary = newName(folder);
        m_file = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (m_file < 0) {
            const int error = errno;
            m_temporary.clear();
            if (error == EEXIST && tries < 100)
                continue;
            if (exists && (error == EACCES || error == EPERM || error == EROFS))
                throw Error(say("The folder of \"%1\" is not writable. Save in another folder.", {pathText(m_path)}));
            fail(error);
        }
        takeOver();
    }
    if (!exists)
        return;
    // Another's file stays another's where that is permitted; what would give more rights than the old file gave is left out.
    const bool owned = ::fchown(m_file, old.st_uid, old.st_gid) == 0;
    struct stat own = {};
    const bool sameGroup = owned || (::fstat(m_file, &own) == 0 && own.st_gid == old.st_gid);
    ::fchmod(m_file, old.st_mode & (sameGroup ? 0777u : 0707u));
}

/// Locks the new file. Somebody who tidies up may have been quicker: then another is needed.
void SafeFile::takeOver()
{
    struct stat status = {};
    ::flock(m_file, LOCK_EX);
    if (::fstat(m_file, &status) == 0 && status.st_nlink > 0)
        return;
    ::close(m_file);
    m_file = -1;
}

void SafeFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t done = ::write(m_file, bytes.data(), bytes.size());
        if (done >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(done));
        else if (errno != EINTR)
            fail(errno);
    }
}

void SafeFile::commit()
{
    if (!synchronised(m_file))
        fail(errno);
    {
        const std::lock_guard lock(order().mutex);
        Order::Target &target = order().targets[m_target.native()];
        if (target.committed > m_number) // what was asked for later is there already
            return;
        if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
            fail(errno);
        target.committed = m_number;
    }
    m_temporary.clear();
    const int folder = ::open(m_target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    const bool safe = synchronised(folder);
    const int error = errno;
    ::close(folder);
    if (!safe)
        fail(error);
}

void writeFile(const fs::path &path, std::string_view bytes)
{
    SafeFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace hourglass
