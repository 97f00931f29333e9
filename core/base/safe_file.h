// Writing a file so that its name always leads to a whole one: the old until the new is safe on the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace hourglass {

/// What is written goes into a new file beside the target, with a random name, and takes the target's name in commit(). A link stays a
/// link: the file it leads to is replaced. The permissions of the old file are kept.
/// Of several in one process for one target, the one that was begun last wins, whichever is committed last. Among processes each is whole
/// and the last to be committed wins. What a process that died has left behind in a folder goes when the next writes there.
class SafeFile
{
public:
    /// Throws Error when nothing can be written there.
    explicit SafeFile(const std::filesystem::path &path);
    /// Without commit() nothing is left of it.
    ~SafeFile();
    SafeFile(const SafeFile &) = delete;
    SafeFile &operator=(const SafeFile &) = delete;

    /// Appends. Throws Error, for example when the disk is full.
    void write(std::string_view bytes);
    /// Brings what was written to the disk and under the target's name. Throws Error; then the old file is as it was.
    void commit();
    /// The file that is being written, for another program that writes it.
    const std::filesystem::path &temporary() const { return m_temporary; }

private:
    void create();
    void takeOver();
    [[noreturn]] void fail(int error) const;

    const std::filesystem::path m_path;   // as it was asked for, for sentences
    const std::filesystem::path m_target; // where links lead
    std::filesystem::path m_temporary;    // empty once it has the target's name
    const std::uint64_t m_number;         // in the order in which they were begun
    int m_file = -1;
};

/// All of a file at once. Throws Error.
void writeFile(const std::filesystem::path &path, std::string_view bytes);

} // namespace hourglass
