// Bytes in portions, unzipped by zlib on the way; see byte_stream.h.
#include "core/data/byte_stream.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/memory.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace hourglass {

namespace {
// Data pack to a tenth, sparse ones to a hundredth; only what was made to fill a memory goes far beyond.
constexpr std::size_t mostExpansion = 200;
constexpr std::size_t alwaysUnpacked = std::size_t{1} << 26; // bytes
} // namespace

struct ByteStream::State {
    std::string name;
    std::optional<InputFile> file;
    std::span<const std::uint8_t> memory; // when there is no file
    std::size_t size = 0;                 // compressed bytes in all
    std::size_t passed = 0;
    bool zipped = false;
    bool ended = false;
    std::size_t unpacked = 0;
    std::size_t mostUnpacked = 0;
    z_stream zip = {};
    std::array<std::uint8_t, 1 << 16> portion{};

    ~State()
    {
        if (zipped)
            inflateEnd(&zip);
    }

    std::size_t raw(std::uint8_t *target, std::size_t most)
    {
        std::size_t got = 0;
        if (file) {
            got = file->read({target, most});
        } else {
            got = std::min(most, memory.size() - passed);
            std::memcpy(target, memory.data() + passed, got);
        }
        passed += got;
        return got;
    }

    void start()
    {
        zip.avail_in = static_cast<uInt>(raw(portion.data(), portion.size()));
        zip.next_in = portion.data();
        if (zip.avail_in >= 2 && portion[0] == 0x1f && portion[1] == 0x8b) {
            if (inflateInit2(&zip, 15 + 16) != Z_OK)
                throw Error(say("%1 cannot be unpacked: zlib failed to start.", {name}));
            zipped = true;
            mostUnpacked = std::min(std::max(size * mostExpansion, alwaysUnpacked), freeMemory());
        }
    }

    std::size_t plain(std::span<std::uint8_t> buffer)
    {
        const std::size_t first = std::min<std::size_t>(buffer.size(), zip.avail_in);
        std::memcpy(buffer.data(), zip.next_in, first);
        zip.next_in += first;
        zip.avail_in -= static_cast<uInt>(first);
        return first + (first < buffer.size() ? raw(buffer.data() + first, buffer.size() - first) : 0);
    }

    std::size_t unzipped(std::span<std::uint8_t> buffer)
    {
        std::size_t done = 0;
        while (done < buffer.size() && !ended) {
            if (zip.avail_in == 0) {
                zip.avail_in = static_cast<uInt>(raw(portion.data(), portion.size()));
                zip.next_in = portion.data();
                if (zip.avail_in == 0)
                    throw Error(say("%1 is a truncated gzip archive.", {name}));
            }
            const std::size_t room = std::min<std::size_t>(buffer.size() - done, 1u << 30);
            zip.next_out = buffer.data() + done;
            zip.avail_out = static_cast<uInt>(room);
            const int result = inflate(&zip, Z_NO_FLUSH);
            if (result != Z_OK && result != Z_STREAM_END)
                throw Error(say("%1 is a damaged gzip archive.", {name}));
            done += room - zip.avail_out;
            unpacked += room - zip.avail_out;
            if (unpacked > mostUnpacked)
                throw Error(say("%1 unpacks to more than %2 MB, far more than its size suggests. Unpack it first.",
                                {name, std::to_string(mostUnpacked >> 20)}));
            ended = result == Z_STREAM_END;
        }
        return done;
    }
};

ByteStream::ByteStream(const std::filesystem::path &path) : m_state(std::make_unique<State>())
{
    m_state->name = pathText(path.filename());
    m_state->file.emplace(path);
    m_state->size = m_state->file->size();
    m_state->start();
}

ByteStream::ByteStream(std::string name, std::span<const std::uint8_t> memory) : m_state(std::make_unique<State>())
{
    m_state->name = std::move(name);
    m_state->memory = memory;
    m_state->size = memory.size();
    m_state->start();
}

ByteStream::~ByteStream() = default;
ByteStream::ByteStream(ByteStream &&) noexcept = default;
ByteStream &ByteStream::operator=(ByteStream &&) noexcept = default;

const std::string &ByteStream::name() const { return m_state->name; }

std::size_t ByteStream::size() const { return m_state->size; }

std::size_t ByteStream::read(std::span<std::uint8_t> buffer)
{
    return m_state->zipped ? m_state->unzipped(buffer) : m_state->plain(buffer);
}

double ByteStream::progress() const
{
    return m_state->size == 0 ? 1 : static_cast<double>(m_state->passed) / static_cast<double>(m_state->size);
}

std::string readText(ByteStream &stream, std::size_t most)
{
    std::string text;
    std::array<std::uint8_t, 1 << 16> portion{};
    while (const std::size_t got = stream.read(portion)) {
        if (text.size() + got > most)
            throw Error(say("%1 is larger than %2 MB, too large for a text file.", {stream.name(), std::to_string(most >> 20)}));
        text.append(reinterpret_cast<const char *>(portion.data()), got);
    }
    return text;
}

} // namespace hourglass
