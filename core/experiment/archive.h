// Zip archives by libarchive, written aside and renamed, read with limits. The only file that includes libarchive is archive.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hourglass {

class ArchiveWriter
{
public:
    /// Throws Error, as all that follow.
    explicit ArchiveWriter(const std::filesystem::path &path);
    /// What was not finished leaves nothing behind.
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    /// Text is compressed; weights are stored as they are, so that other programs can map them.
    enum class Packing { Stored, Compressed };
    void add(const std::string &name, std::string_view bytes, Packing packing);
    /// The same of a file.
    void addFile(const std::string &name, const std::filesystem::path &file);
    /// Puts the archive in its place.
    void finish();

private:
    struct State;
    void begin(const std::string &name, std::uint64_t size, Packing packing);
    void put(std::string_view bytes);
    [[noreturn]] void fail();

    std::unique_ptr<State> m_state;
};

class ArchiveReader
{
public:
    /// Called between portions with the fraction that has been read; may throw to end it.
    using Progress = std::function<void(double share)>;

    /// Throws Error for a file that is no zip archive.
    explicit ArchiveReader(const std::filesystem::path &path, Progress progress = {});
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    /// By its content: whether a file begins as a zip archive does.
    static bool accepts(const std::filesystem::path &path);

    /// Goes to the next entry; false after the last. Throws Error for a damaged archive, as all that follow.
    bool next();
    const std::string &name() const;
    /// The whole entry, of at most so many bytes however many it claims.
    std::string read(std::size_t most);
    /// Writes the entry to a new file, which is not brought to the disk: the archive is there still.
    void extract(const std::filesystem::path &file);

private:
    struct State;
    void portions(const std::function<void(std::string_view)> &take);
    [[noreturn]] void damaged() const;

    std::unique_ptr<State> m_state;
};

} // namespace hourglass
