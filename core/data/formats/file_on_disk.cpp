// Files for libraries; see file_on_disk.h.
#include "core/data/formats/file_on_disk.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/words.h"

#include <unistd.h>

namespace hourglass {

FileOnDisk::FileOnDisk(const Input &input) : m_path(input.file.string())
{
    if (!input.file.empty()) {
        const InputFile regular(input.file); // no pipe is opened by a library
        return;
    }
    std::error_code error;
    m_path = (std::filesystem::temp_directory_path(error) / "hourglass-XXXXXX").string();
    const int file = ::mkstemp(m_path.data());
    m_isTemporary = file >= 0;
    const auto bytes = input.bytes.span();
    std::size_t done = 0;
    while (m_isTemporary && done < bytes.size()) {
        const ssize_t got = ::write(file, bytes.data() + done, bytes.size() - done);
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    if (m_isTemporary)
        ::close(file);
    if (done < bytes.size() || !m_isTemporary) {
        if (m_isTemporary)
            ::unlink(m_path.c_str());
        throw Error(say("%1 cannot be unpacked: the folder for temporary files is full or closed. Unpack it first.", {input.name}));
    }
}

FileOnDisk::~FileOnDisk()
{
    if (m_isTemporary)
        ::unlink(m_path.c_str());
}

std::mutex &scienceMutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace hourglass
