// The one kind of store there is: a list of files that lie on the disk, or in memory once an archive was unpacked.
#pragma once

#include "core/data/store/store.h"
#include "core/data/store/unpack.h"

namespace hourglass {

class StoredFiles : public Store
{
public:
    StoredFiles(std::string name, bool isFolder, std::filesystem::path path = {});

    void add(std::string path, std::filesystem::path file, std::uint64_t size);
    void add(std::string path, Bytes bytes);
    void leaveOut(std::string_view path, std::string why);
    /// To be called once, when all files are there.
    void sort();

    Bytes read(const Entry &entry, const LoadContext &context) const override;
    Bytes head(const Entry &entry, std::size_t most) const override;
    std::filesystem::path file(const Entry &entry) const override;

private:
    struct Place {
        Entry entry;
        std::filesystem::path file; // empty: the bytes
        Bytes bytes;
    };
    Packed packed(const Entry &entry) const;

    std::vector<Place> m_places; // beside m_entries
};

} // namespace hourglass
