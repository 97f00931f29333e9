// Opens a file, a folder or an archive; see store.h.
#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/memory.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/store/entry_names.h"
#include "core/data/store/stored_files.h"

#include <deque>
#include <optional>
#include <set>

#include <sys/stat.h>

namespace hourglass {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFiles = 5'000'000;

/// Adds the files of an archive below a path; those that are archives themselves are unpacked too where `nested` says so.
void addMembers(StoredFiles &store, const std::string &below, const Packed &archive, std::size_t &left, bool nested,
                const LoadContext &context)
{
    for (Member &member : unpackMany(archive, left, context)) {
        const std::string path = below.empty() ? member.path : below + '/' + member.path;
        const Packed inner{utf8(path), {}, member.bytes};
        if (!nested || isPictureName(path) || packingOf(inner) != Packing::Many) {
            store.add(path, std::move(member.bytes));
            continue;
        }
        try {
            addMembers(store, path, inner, left, false, context);
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &problem) {
            store.leaveOut(path, withoutName(problem.what(), inner.name));
        }
    }
}

class Walk
{
public:
    Walk(StoredFiles &store, const LoadContext &context) : m_store(store), m_context(context) {}

    void from(const fs::path &root)
    {
        enter(root, "");
        while (!m_folders.empty() || !m_links.empty()) {
            auto &next = m_folders.empty() ? m_links : m_folders; // where a link and a folder lead to the same place, the folder counts
            const auto [path, below] = std::move(next.front());
            next.pop_front();
            enter(path, below);
        }
    }

private:
    void enter(const fs::path &folder, const std::string &below)
    {
        struct stat status = {};
        if (::stat(folder.c_str(), &status) != 0 || !m_entered.emplace(status.st_dev, status.st_ino).second)
            return;
        std::error_code error;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            m_context.throwIfStopped();
            const std::string name = it->path().filename().string();
            if (!isLitter(name))
                take(*it, below.empty() ? name : below + '/' + name);
        }
        if (error && below.empty())
            throw Error(say("\"%1\" cannot be opened: %2.", {pathText(folder), error.message()}));
        if (error)
            m_store.leaveOut(below, say("cannot be opened: %1", {error.message()}));
    }

    void take(const fs::directory_entry &entry, const std::string &path)
    {
        std::error_code error;
        const fs::file_status status = entry.status(error);
        if (status.type() == fs::file_type::directory) {
            (entry.is_symlink(error) ? m_links : m_folders).emplace_back(entry.path(), path);
        } else if (status.type() == fs::file_type::regular) {
            if (++m_files > mostFiles)
                throw Error(say("The folder contains more than %1 files.", {std::to_string(mostFiles)}));
            const auto size = entry.file_size(error);
            addFile(entry.path(), path, error ? 0 : size);
        } else if (error) {
            m_store.leaveOut(path, say("cannot be opened: %1", {error.message()}));
        } else {
            m_store.leaveOut(path, say("is a pipe or a device, not a file"));
        }
    }

    void addFile(const fs::path &file, const std::string &path, std::uint64_t size)
    {
        const Packed packed{utf8(path), file, {}};
        try {
            if (!isPictureName(path) && size > 0 && packingOf(packed) == Packing::Many) {
                addMembers(m_store, path, packed, m_left, false, m_context);
                return;
            }
            m_store.add(path, file, size);
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &problem) {
            m_store.leaveOut(path, withoutName(problem.what(), packed.name));
        }
    }

    StoredFiles &m_store;
    const LoadContext &m_context;
    std::deque<std::pair<fs::path, std::string>> m_folders;
    std::deque<std::pair<fs::path, std::string>> m_links;
    std::set<std::pair<dev_t, ino_t>> m_entered;
    std::size_t m_files = 0;
    std::size_t m_left = freeMemory(); // for all archives in the folder together
};

} // namespace

std::unique_ptr<Store> openStore(const fs::path &path, const LoadContext &context)
{
    fs::path named = path.filename().empty() ? path.parent_path() : path;
    std::error_code error;
    if (named.filename() == "." || named.filename() == "..")
        named = fs::canonical(named, error);
    const std::string name = pathText(named.filename());
    if (fs::is_directory(path, error)) {
        auto store = std::make_unique<StoredFiles>(name, true, path);
        Walk(*store, context).from(path);
        store->sort();
        return store;
    }
    const std::size_t size = InputFile(path).size(); // also refuses what is not there, a pipe or a device
    const Packed packed{name, path, {}};
    const bool archive = packingOf(packed) == Packing::Many;
    auto store = std::make_unique<StoredFiles>(name, archive, path);
    if (archive) {
        std::size_t left = freeMemory();
        addMembers(*store, "", packed, left, true, context);
    } else {
        store->add(named.filename().string(), path, size);
    }
    store->sort();
    return store;
}

} // namespace hourglass
