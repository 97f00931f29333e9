// Bytes of a file, or of memory, gzipped or not, in portions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace hourglass {

class ByteStream
{
public:
    /// Throws Error when the file cannot be opened.
    explicit ByteStream(const std::filesystem::path &path);
    /// Memory must outlive the stream.
    ByteStream(std::string name, std::span<const std::uint8_t> memory);
    ~ByteStream();
    ByteStream(ByteStream &&) noexcept;
    ByteStream &operator=(ByteStream &&) noexcept;

    const std::string &name() const;
    /// Bytes of the file or memory, as they lie there.
    std::size_t size() const;
    /// Reads up to buffer.size() bytes; fewer only at the end. Throws Error on a damaged archive, one that
    /// unpacks to more than can be meant or there is room for, and on a failing disk.
    std::size_t read(std::span<std::uint8_t> buffer);
    /// Share of the compressed bytes passed, 0 to 1.
    double progress() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The whole of a stream as text, refused beyond `most` bytes.
std::string readText(ByteStream &stream, std::size_t most);

} // namespace hourglass
