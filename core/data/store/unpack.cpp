// Unpacking by libarchive; see unpack.h. Nothing is ever written, so what paths in an archive say cannot matter.
#include "core/data/store/unpack.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/memory.h"
#include "core/base/words.h"
#include "core/data/store/entry_names.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstring>
#include <optional>

namespace hourglass {

namespace {

// Data pack to a tenth, sparse ones to a hundredth; only what was made to fill a memory goes far beyond.
constexpr std::size_t mostExpansion = 200;
constexpr std::size_t alwaysUnpacked = std::size_t{1} << 26; // bytes
constexpr std::size_t mostMembers = 5'000'000;

std::size_t mostUnpacked(std::size_t size)
{
    const std::size_t most = size > std::numeric_limits<std::size_t>::max() / mostExpansion ? size : size * mostExpansion;
    return std::min(std::max(most, alwaysUnpacked), freeMemory());
}

/// Names in archives become UTF-8, whatever the program's locale is; of this thread alone.
class Utf8Names
{
public:
    Utf8Names() : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), m_before(uselocale(m_locale)) {}
    ~Utf8Names()
    {
        uselocale(m_before);
        if (m_locale)
            freelocale(m_locale);
    }
    Utf8Names(const Utf8Names &) = delete;
    Utf8Names &operator=(const Utf8Names &) = delete;

private:
    locale_t m_locale;
    locale_t m_before;
};

class Reader
{
public:
    Reader(const Packed &packed, bool one) : m_name(packed.name), m_archive(archive_read_new())
    {
        if (!m_archive)
            throw std::bad_alloc();
        // Not all that libarchive knows: some of its filters call programs, some of its formats are found in plain text.
        archive_read_support_filter_gzip(m_archive);
        archive_read_support_filter_bzip2(m_archive);
        archive_read_support_filter_xz(m_archive);
        archive_read_support_filter_zstd(m_archive);
        archive_read_support_filter_lz4(m_archive);
        if (one) {
            archive_read_support_format_raw(m_archive);
        } else {
            archive_read_support_format_zip(m_archive);
            archive_read_support_format_tar(m_archive);
            archive_read_support_format_gnutar(m_archive);
            archive_read_support_format_7zip(m_archive);
        }
        try {
            if (!packed.file.empty())
                m_file.emplace(packed.file);
        } catch (...) {
            archive_read_free(m_archive);
            throw;
        }
        const int result = m_file ? archive_read_open_fd(m_archive, m_file->descriptor(), 1 << 16)
                                  : archive_read_open_memory(m_archive, packed.bytes.data(), packed.bytes.size());
        m_opened = result == ARCHIVE_OK || result == ARCHIVE_WARN;
    }
    ~Reader() { archive_read_free(m_archive); }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// The next file; null at the end.
    archive_entry *next()
    {
        archive_entry *entry = nullptr;
        const int result = m_opened ? archive_read_next_header(m_archive, &entry) : ARCHIVE_FATAL;
        if (result == ARCHIVE_EOF)
            return nullptr;
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
            refuse();
        return entry;
    }

    /// Appends at most a portion; returns how much.
    std::size_t read(std::vector<std::uint8_t> &bytes)
    {
        const la_ssize_t got = archive_read_data(m_archive, m_portion.data(), m_portion.size());
        if (got < 0)
            refuse();
        bytes.insert(bytes.end(), m_portion.begin(), m_portion.begin() + got);
        return static_cast<std::size_t>(got);
    }

    /// Packed bytes that were passed.
    double passed() const { return static_cast<double>(archive_filter_bytes(m_archive, -1)); }

    void requireUnchanged() const
    {
        if (m_file && m_file->changed())
            throw Error(say("%1 changed while it was read. Open it again.", {m_name}));
    }

private:
    [[noreturn]] void refuse() const
    {
        // Whether it is encrypted is not asked here: of some damaged files, archive_read_has_encrypted_entries of 3.6 ends the program.
        throw Error(say("%1 is a damaged or truncated archive.", {m_name}));
    }

    std::string m_name;
    archive *m_archive;
    std::optional<InputFile> m_file;
    bool m_opened = false;
    std::vector<std::uint8_t> m_portion = std::vector<std::uint8_t>(std::size_t{1} << 17);
};

[[noreturn]] void tooMuch(const std::string &name, std::size_t most)
{
    throw Error(
        say("%1 unpacks to more than %2 MB, far more than its size suggests. Unpack it first.", {name, std::to_string(most >> 20)}));
}

bool begins(std::span<const std::uint8_t> bytes, std::string_view with)
{
    return bytes.size() >= with.size() && std::memcmp(bytes.data(), with.data(), with.size()) == 0;
}

/// The header of a tar's first file holds its own sum (POSIX.1-1988, "ustar" and older).
bool isTar(std::span<const std::uint8_t> head)
{
    constexpr std::size_t size = 512;
    constexpr std::size_t at = 148; // of the sum, eight octal digits that count as blanks
    if (head.size() < size || head[0] == 0)
        return false;
    unsigned sum = 0;
    unsigned told = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const bool ofSum = i >= at && i < at + 8;
        sum += ofSum ? ' ' : head[i];
        if (ofSum && head[i] >= '0' && head[i] <= '7')
            told = told * 8 + (head[i] - '0');
    }
    return sum == told;
}

bool isDocument(const Packed &packed)
{
    Reader reader(packed, false);
    std::size_t members = 0;
    while (archive_entry *entry = reader.next()) {
        const char *path = archive_entry_pathname(entry);
        const std::string_view name = path ? path : "";
        if (name == "[Content_Types].xml" || name == "mimetype" || name == "data.pkl" || name.ends_with("/data.pkl"))
            return true;
        if (++members > mostMembers)
            tooMuch(packed.name, freeMemory());
    }
    return false;
}

} // namespace

std::size_t Packed::size() const { return file.empty() ? bytes.size() : InputFile(file).size(); }

std::vector<std::uint8_t> Packed::head(std::size_t most) const
{
    if (file.empty()) {
        const auto span = bytes.span().first(std::min(most, bytes.size()));
        return {span.begin(), span.end()};
    }
    InputFile input(file);
    std::vector<std::uint8_t> result(std::min(most, input.size()));
    result.resize(input.read(result));
    return result;
}

Packing packingOf(const Packed &packed)
{
    using namespace std::string_view_literals;
    const std::vector<std::uint8_t> head = packed.head(512);
    if (begins(head, "PK\3\4"sv) || begins(head, "PK\5\6"sv)) {
        const Utf8Names names;
        try {
            return isDocument(packed) ? Packing::None : Packing::Many;
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &) {
            return Packing::Many; // unpacking it says what is wrong
        }
    }
    if (begins(head, "7z\xBC\xAF\x27\x1C"sv) || isTar(head))
        return Packing::Many;
    if (begins(head, "\x1F\x8B"sv) || begins(head, "\xFD\x37zXZ\0"sv) || begins(head, "\x28\xB5\x2F\xFD"sv) || begins(head, "BZh"sv) ||
        begins(head, "\x04\x22\x4D\x18"sv)) {
        try {
            return isTar(unpackOne(packed, {}, 512).span()) ? Packing::Many : Packing::One;
        } catch (const Error &) {
            return Packing::One;
        }
    }
    return Packing::None;
}

Bytes unpackOne(const Packed &packed, const LoadContext &context, std::size_t wanted)
{
    const auto size = static_cast<double>(std::max<std::size_t>(packed.size(), 1));
    const std::size_t most = mostUnpacked(packed.size());
    Reader reader(packed, true);
    std::vector<std::uint8_t> bytes;
    if (reader.next())
        while (bytes.size() < wanted && reader.read(bytes) > 0) {
            if (bytes.size() > most)
                tooMuch(packed.name, most);
            context.report(std::min(reader.passed() / size, 1.0));
        }
    reader.requireUnchanged();
    bytes.resize(std::min(bytes.size(), wanted));
    return Bytes(std::move(bytes));
}

std::vector<Member> unpackMany(const Packed &packed, std::size_t &left, const LoadContext &context)
{
    const Utf8Names names;
    const auto size = static_cast<double>(std::max<std::size_t>(packed.size(), 1));
    const std::size_t most = std::min(mostUnpacked(packed.size()), left);
    std::size_t unpacked = 0;
    std::size_t passed = 0;
    std::vector<Member> members;
    Reader reader(packed, false);
    while (archive_entry *entry = reader.next()) {
        context.report(std::min(reader.passed() / size, 1.0));
        const char *path = archive_entry_pathname(entry);
        std::string name = path ? path : std::to_string(passed);
        if (++passed > mostMembers)
            tooMuch(packed.name, most);
        if (archive_entry_filetype(entry) != AE_IFREG || name.ends_with('/') || hasLitter(name))
            continue; // a folder, or a link, which would lead out of it
        if (archive_entry_is_encrypted(entry))
            throw Error(say("%1 is encrypted. Unpack it with its password first.", {packed.name}));
        std::vector<std::uint8_t> bytes;
        if (archive_entry_size_is_set(entry)) // a size that lies is found out while reading
            bytes.reserve(std::min(static_cast<std::size_t>(std::max<la_int64_t>(archive_entry_size(entry), 0)),
                                   std::min(most - unpacked, alwaysUnpacked)));
        while (reader.read(bytes) > 0) {
            if (bytes.size() > most - unpacked)
                tooMuch(packed.name, most);
            context.report(std::min(reader.passed() / size, 1.0));
        }
        unpacked += bytes.size();
        members.push_back({std::move(name), Bytes(std::move(bytes))});
    }
    reader.requireUnchanged();
    left -= unpacked;
    return members;
}

} // namespace hourglass
