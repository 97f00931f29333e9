// Where the bytes of a data set come from: one file, all files of a folder, or what an archive holds.
#pragma once

#include "core/data/formats/contents.h"
#include "core/data/load_context.h"
#include "core/data/store/bytes.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hourglass {

class Store
{
public:
    struct Entry {
        std::string path; // inside the store, parts separated by '/', in the bytes that the file system or the archive has
        std::uint64_t size = 0;
    };

    virtual ~Store() = default;

    /// Of the file or folder, as text, with its ending.
    const std::string &name() const { return m_name; }
    /// As it was opened; empty for what comes with the program.
    const std::filesystem::path &path() const { return m_path; }
    /// Whether the store is a folder or an archive of several files; a packed single file is one file.
    bool isFolder() const { return m_isFolder; }
    /// Sorted by path, numbers in it by their value. Hidden files and folders, and what systems leave behind (Thumbs.db, desktop.ini,
    /// __MACOSX), do not count.
    const std::vector<Entry> &entries() const { return m_entries; }
    /// What could not be read, such as folders without permission.
    const std::vector<LeftOut> &leftOut() const { return m_leftOut; }

    /// The whole of an entry, unpacked where it is packed (.gz, .xz, .zst, .bz2, .lz4). Throws Error when it is damaged, unpacks to far
    /// more than its size suggests or than there is memory for, is no file, or changed while it was read.
    virtual Bytes read(const Entry &entry, const LoadContext &context) const = 0;
    /// Its first bytes, unpacked; fewer when it is shorter.
    virtual Bytes head(const Entry &entry, std::size_t most) const = 0;
    /// The file on the disk, where the entry is one that lies there as it is read; empty otherwise.
    virtual std::filesystem::path file(const Entry &entry) const = 0;

protected:
    std::string m_name;
    std::filesystem::path m_path;
    bool m_isFolder = false;
    std::vector<Entry> m_entries;
    std::vector<LeftOut> m_leftOut;
};

/// Opens a file, a folder or an archive by its content. Links are followed, but never round in a circle or to the same folder twice.
/// Throws Error for what is not there, may not be read, or is a pipe or a device; Cancelled.
std::unique_ptr<Store> openStore(const std::filesystem::path &path, const LoadContext &context);

/// A store of one file that comes with the program.
std::unique_ptr<Store> memoryStore(std::string name, Bytes bytes);

} // namespace hourglass
