// Files to read; see input_file.h.
#include "core/base/input_file.h"

#include "core/base/disk_error.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hourglass {

namespace {

void requireRegular(const struct stat &status, const std::string &name)
{
    if (S_ISDIR(status.st_mode))
        throw Error(say("\"%1\" is a folder, not a file.", {name}));
    if (!S_ISREG(status.st_mode))
        throw Error(say("\"%1\" is a pipe or a device. Save its contents in a file first.", {name}));
}

std::int64_t written(const struct stat &status) { return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec; }

} // namespace

InputFile::InputFile(const std::filesystem::path &path) : m_name(pathText(path.filename()))
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        throw cannotOpen(path, errno);
    requireRegular(status, m_name); // merely opening a device may do something
    m_file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (m_file < 0)
        throw cannotOpen(path, errno);
    try {
        if (::fstat(m_file, &status) != 0)
            throw cannotOpen(path, errno);
        requireRegular(status, m_name); // it may be another by now
        m_size = static_cast<std::size_t>(status.st_size);
        m_written = written(status);
    } catch (...) {
        ::close(m_file);
        throw;
    }
}

InputFile::~InputFile() { ::close(m_file); }

std::size_t InputFile::read(std::span<std::uint8_t> buffer)
{
    std::size_t done = 0;
    while (done < buffer.size()) {
        const ssize_t got = ::read(m_file, buffer.data() + done, buffer.size() - done);
        if (got == 0)
            break;
        if (got > 0)
            done += static_cast<std::size_t>(got);
        else if (errno != EINTR)
            throw Error(say("%1 cannot be read completely: the disk reports an error.", {m_name}));
    }
    return done;
}

bool InputFile::changed() const
{
    struct stat status = {};
    return ::fstat(m_file, &status) != 0 || static_cast<std::size_t>(status.st_size) != m_size || written(status) != m_written;
}

std::string readFile(const std::filesystem::path &path, std::size_t most, const std::function<void()> &between)
{
    constexpr std::size_t portion = std::size_t{1} << 22;
    InputFile file(path);
    const std::string name = pathText(path.filename());
    if (file.size() > most)
        throw Error(say("\"%1\" is too large: more than %2 MB.", {name, std::to_string(most >> 20)}));
    std::string bytes(file.size(), '\0');
    for (std::size_t at = 0; at < bytes.size(); at += portion) {
        if (between)
            between();
        const std::size_t size = std::min(portion, bytes.size() - at);
        if (file.read({reinterpret_cast<std::uint8_t *>(bytes.data()) + at, size}) < size)
            throw Error(say("\"%1\" cannot be read completely.", {name}));
    }
    return bytes;
}

} // namespace hourglass
