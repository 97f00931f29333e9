// Files on the disk and in memory, read whole; see stored_files.h. Nothing is mapped into memory: a file that shrinks would end the
// program.
#include "core/data/store/stored_files.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/memory.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/store/entry_names.h"

#include <algorithm>

namespace hourglass {

namespace {

Bytes readWhole(const Packed &packed, const LoadContext &context)
{
    constexpr std::size_t portion = std::size_t{1} << 20;
    InputFile file(packed.file);
    if (file.size() > freeMemory())
        throw Error(say("%1 is larger than the memory that is free.", {packed.name}));
    std::vector<std::uint8_t> bytes;
    bytes.reserve(file.size());
    while (bytes.size() < file.size()) {
        const std::size_t from = bytes.size();
        bytes.resize(std::min(from + portion, file.size()));
        if (file.read({bytes.data() + from, bytes.size() - from}) < bytes.size() - from)
            throw Error(say("%1 changed while it was read. Open it again.", {packed.name}));
        context.report(static_cast<double>(bytes.size()) / static_cast<double>(file.size()));
    }
    if (file.changed())
        throw Error(say("%1 changed while it was read. Open it again.", {packed.name}));
    return Bytes(std::move(bytes));
}

} // namespace

StoredFiles::StoredFiles(std::string name, bool isFolder, std::filesystem::path path)
{
    m_name = std::move(name);
    m_path = std::move(path);
    m_isFolder = isFolder;
}

void StoredFiles::add(std::string path, std::filesystem::path file, std::uint64_t size)
{
    m_places.push_back({{std::move(path), size}, std::move(file), {}});
}

void StoredFiles::add(std::string path, Bytes bytes)
{
    const std::uint64_t size = bytes.size();
    m_places.push_back({{std::move(path), size}, {}, std::move(bytes)});
}

void StoredFiles::leaveOut(std::string_view path, std::string why) { m_leftOut.push_back({utf8(path), std::move(why)}); }

void StoredFiles::sort()
{
    std::ranges::stable_sort(m_places, [](const Place &a, const Place &b) { return naturalLess(a.entry.path, b.entry.path); });
    m_entries.clear();
    for (const Place &place : m_places)
        m_entries.push_back(place.entry);
}

Packed StoredFiles::packed(const Entry &entry) const
{
    // Entries are those of this store, mostly by reference.
    auto at = static_cast<std::size_t>(&entry - m_entries.data());
    if (std::less<>()(&entry, m_entries.data()) || at >= m_entries.size()) {
        const auto found = std::ranges::find(m_entries, entry.path, &Entry::path);
        if (found == m_entries.end())
            throw Error(say("\"%1\" contains no \"%2\".", {m_name, utf8(entry.path)}));
        at = static_cast<std::size_t>(found - m_entries.begin());
    }
    return {utf8(entry.path), m_places[at].file, m_places[at].bytes};
}

Bytes StoredFiles::read(const Entry &entry, const LoadContext &context) const
{
    const Packed place = packed(entry);
    if (packingOf(place) == Packing::One)
        return unpackOne(place, context);
    return place.file.empty() ? place.bytes : readWhole(place, context);
}

Bytes StoredFiles::head(const Entry &entry, std::size_t most) const
{
    const Packed place = packed(entry);
    if (packingOf(place) == Packing::One)
        return unpackOne(place, {}, most);
    return place.file.empty() ? place.bytes.part(0, std::min(most, place.bytes.size())) : Bytes(place.head(most));
}

std::filesystem::path StoredFiles::file(const Entry &entry) const
{
    const Packed place = packed(entry);
    return place.file.empty() || packingOf(place) == Packing::One ? std::filesystem::path() : place.file;
}

std::unique_ptr<Store> memoryStore(std::string name, Bytes bytes)
{
    auto store = std::make_unique<StoredFiles>(name, false);
    store->add(std::move(name), std::move(bytes));
    store->sort();
    return store;
}

} // namespace hourglass
