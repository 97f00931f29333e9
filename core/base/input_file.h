// A file to read: known to be one before it is opened, so that no pipe or device is waited for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace hourglass {

class InputFile
{
public:
    /// Throws Error for what is not there, a folder, a pipe, a device, and what may not be read.
    explicit InputFile(const std::filesystem::path &path);
    ~InputFile();
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;

    /// Its bytes when it was opened.
    std::size_t size() const { return m_size; }
    /// Reads up to buffer.size() bytes; fewer only at the end. Throws Error.
    std::size_t read(std::span<std::uint8_t> buffer);
    /// Whether it was written to since it was opened.
    bool changed() const;
    /// For libraries that read by themselves.
    int descriptor() const { return m_file; }

private:
    std::string m_name; // for sentences
    int m_file = -1;
    std::size_t m_size = 0;
    std::int64_t m_written = 0; // nanoseconds since 1970
};

/// Reads a whole file of at most `most` bytes. `between` is called after every few megabytes and may throw to end it. Throws Error.
std::string readFile(const std::filesystem::path &path, std::size_t most, const std::function<void()> &between = {});

} // namespace hourglass
