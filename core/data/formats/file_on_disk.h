// A file for libraries that open files only: the one on the disk, or for what was unpacked a temporary one.
#pragma once

#include "core/data/formats/format.h"

#include <mutex>
#include <string>

namespace hourglass {

class FileOnDisk
{
public:
    /// Throws Error.
    explicit FileOnDisk(const Input &input);
    ~FileOnDisk();
    FileOnDisk(const FileOnDisk &) = delete;
    FileOnDisk &operator=(const FileOnDisk &) = delete;

    const std::string &path() const { return m_path; }

private:
    std::string m_path;
    bool m_isTemporary = false;
};

/// Held by whoever calls HDF5, or libmatio, which calls it: neither may be used by two threads at once.
std::mutex &scienceMutex();

} // namespace hourglass
