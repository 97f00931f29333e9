// Zip archives; see archive.h.
#include "core/experiment/archive.h"

#include "core/base/disk_error.h"
#include "core/base/input_file.h"
#include "core/base/outcome.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <vector>

namespace hourglass {

namespace {

constexpr std::size_t portion = std::size_t{1} << 20;

template <auto free>
struct Freed {
    void operator()(auto *what) const { free(what); }
};
using Entry = std::unique_ptr<archive_entry, Freed<archive_entry_free>>;

} // namespace

struct ArchiveWriter::State {
    explicit State(const std::filesystem::path &path) : file(path) {}

    SafeFile file;
    std::optional<Failure> failure; // of the file, while libarchive wrote to it
    std::unique_ptr<archive, Freed<archive_write_free>> zip{archive_write_new()};

    /// No exception goes through libarchive.
    static la_ssize_t write(archive *, void *state, const void *bytes, std::size_t size)
    {
        auto &self = *static_cast<State *>(state);
        const auto written = attempt<void>([&] { self.file.write({static_cast<const char *>(bytes), size}); });
        if (written)
            return static_cast<la_ssize_t>(size);
        self.failure = written.failure();
        return -1;
    }
};

ArchiveWriter::ArchiveWriter(const std::filesystem::path &path) : m_state(std::make_unique<State>(path))
{
    archive *zip = m_state->zip.get();
    if (!zip)
        throw std::bad_alloc();
    archive_write_set_format_zip(zip);
    archive_write_set_bytes_in_last_block(zip, 1);
    if (archive_write_open2(zip, m_state.get(), nullptr, State::write, nullptr, nullptr) != ARCHIVE_OK)
        fail();
}

ArchiveWriter::~ArchiveWriter()
{
    if (m_state->zip)
        archive_write_fail(m_state->zip.get()); // it writes nothing more
}

void ArchiveWriter::fail() { throw Error(m_state->failure ? m_state->failure->sentence : say("The archive cannot be written.")); }

void ArchiveWriter::begin(const std::string &name, std::uint64_t size, Packing packing)
{
    archive *zip = m_state->zip.get();
    packing == Packing::Stored ? archive_write_zip_set_compression_store(zip) : archive_write_zip_set_compression_deflate(zip);
    const Entry entry(archive_entry_new());
    if (!entry)
        throw std::bad_alloc();
    archive_entry_set_pathname_utf8(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    if (archive_write_header(zip, entry.get()) != ARCHIVE_OK)
        fail();
}

void ArchiveWriter::put(std::string_view bytes)
{
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), portion)))
        if (archive_write_data(m_state->zip.get(), bytes.data(), std::min(bytes.size(), portion)) < 0)
            fail();
}

void ArchiveWriter::add(const std::string &name, std::string_view bytes, Packing packing)
{
    begin(name, bytes.size(), packing);
    put(bytes);
}

void ArchiveWriter::addFile(const std::string &name, const std::filesystem::path &path)
{
    InputFile file(path);
    begin(name, file.size(), Packing::Stored);
    std::vector<std::uint8_t> bytes(portion);
    for (std::size_t left = file.size(); left > 0;) {
        const std::size_t got = file.read(std::span(bytes).first(std::min(left, portion)));
        if (got == 0)
            throw Error(say("\"%1\" cannot be read completely.", {pathText(path.filename())}));
        put({reinterpret_cast<const char *>(bytes.data()), got});
        left -= got;
    }
}

void ArchiveWriter::finish()
{
    if (archive_write_close(m_state->zip.get()) != ARCHIVE_OK)
        fail();
    m_state->file.commit();
}

struct ArchiveReader::State {
    std::filesystem::path path;
    std::unique_ptr<archive, Freed<archive_read_free>> zip{archive_read_new()};
    std::string name;
    Progress progress;
    double size = 0;        // of the file
    double read = 0;        // of entries, so far
    std::uint64_t left = 0; // bytes that all entries together may still have
};

ArchiveReader::ArchiveReader(const std::filesystem::path &path, Progress progress) : m_state(std::make_unique<State>())
{
    const std::size_t size = InputFile(path).size();
    m_state->path = path;
    m_state->progress = std::move(progress);
    m_state->size = static_cast<double>(size);
    // Weights are stored, text is compressed: no honest file becomes much larger than it is.
    m_state->left = size + (std::uint64_t{1} << 28);
    archive *zip = m_state->zip.get();
    if (!zip)
        throw std::bad_alloc();
    archive_read_support_format_zip_seekable(zip);
    if (archive_read_open_filename(zip, path.c_str(), portion) != ARCHIVE_OK)
        damaged();
}

ArchiveReader::~ArchiveReader() = default;

bool ArchiveReader::accepts(const std::filesystem::path &path)
{
    std::array<std::uint8_t, 4> head{};
    const auto read = attempt<std::size_t>([&] { return InputFile(path).read(head); });
    return read && *read == head.size() && std::memcmp(head.data(), "PK\3\4", head.size()) == 0;
}

void ArchiveReader::damaged() const { throw Error(say("%1 is damaged or incomplete.", {pathText(m_state->path.filename())})); }

bool ArchiveReader::next()
{
    archive_entry *entry = nullptr;
    const int code = archive_read_next_header(m_state->zip.get(), &entry);
    if (code == ARCHIVE_EOF)
        return false;
    const char *name = code == ARCHIVE_OK ? archive_entry_pathname(entry) : nullptr;
    if (!name)
        damaged();
    m_state->name = name;
    return true;
}

const std::string &ArchiveReader::name() const { return m_state->name; }

void ArchiveReader::portions(const std::function<void(std::string_view)> &take)
{
    std::string bytes(portion, '\0');
    for (;;) {
        const la_ssize_t got = archive_read_data(m_state->zip.get(), bytes.data(), bytes.size());
        if (got == 0)
            return;
        if (got < 0 || static_cast<std::uint64_t>(got) > m_state->left)
            damaged();
        m_state->left -= static_cast<std::uint64_t>(got);
        take(std::string_view(bytes).substr(0, static_cast<std::size_t>(got)));
        m_state->read += static_cast<double>(got);
        if (m_state->progress)
            m_state->progress(std::min(1.0, m_state->read / m_state->size));
    }
}

std::string ArchiveReader::read(std::size_t most)
{
    std::string all;
    portions([&](std::string_view bytes) {
        if (bytes.size() > most - all.size())
            damaged();
        all += bytes;
    });
    return all;
}

void ArchiveReader::extract(const std::filesystem::path &path)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    portions([&](std::string_view bytes) {
        if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
            throw cannotWrite(path, errno);
    });
    file.close();
    if (!file)
        throw cannotWrite(path, errno);
}

} // namespace hourglass
