// HDF5 through its C library: every data set of numbers or texts, named by its path.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"
#include "core/data/formats/file_on_disk.h"

#define H5_USE_110_API // one interface, whichever release is installed
#include <hdf5.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace hourglass {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t mostSets = 10000;
constexpr std::size_t mostDepth = 64; // of groups

/// A handle of the library, closed by its own function.
class Handle
{
public:
    Handle(hid_t id, herr_t (*close)(hid_t)) : m_id(id), m_close(close) {}
    ~Handle()
    {
        if (m_id >= 0)
            m_close(m_id);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    operator hid_t() const { return m_id; }

private:
    hid_t m_id;
    herr_t (*m_close)(hid_t);
};

struct Set {
    std::string path;
    bool columnMajor = false; // MATLAB's, whose dimensions HDF5 lists the other way round
};

struct Search {
    std::vector<Set> sets;
    std::vector<std::pair<unsigned long, haddr_t>> groups; // seen, as links may lead in a circle
    std::string path;
    std::size_t depth = 0;
};

herr_t lookAt(hid_t group, const char *name, const H5L_info_t *link, void *user);

/// No exception passes through the library.
herr_t look(hid_t group, const char *name, const H5L_info_t *link, void *user)
{
    try {
        return lookAt(group, name, link, user);
    } catch (...) {
        return -1;
    }
}

herr_t lookAt(hid_t group, const char *name, const H5L_info_t *link, void *user)
{
    auto &search = *static_cast<Search *>(user);
    if (link->type == H5L_TYPE_EXTERNAL || name[0] == '#') // another file is not opened; "#refs#" is MATLAB's own
        return 0;
    H5O_info_t object;
    if (H5Oget_info_by_name(group, name, &object, H5P_DEFAULT) < 0)
        return 0; // a link that leads nowhere
    const std::string before = search.path;
    search.path += (before.empty() ? "" : "/") + std::string(name);
    if (object.type == H5O_TYPE_DATASET) {
        search.sets.push_back({search.path, H5Aexists_by_name(group, name, "MATLAB_class", H5P_DEFAULT) > 0});
    } else if (object.type == H5O_TYPE_GROUP && search.depth < mostDepth) {
        const std::pair<unsigned long, haddr_t> seen{object.fileno, object.addr};
        if (std::ranges::find(search.groups, seen) == search.groups.end()) {
            search.groups.push_back(seen);
            const Handle inner(H5Gopen2(group, name, H5P_DEFAULT), H5Gclose);
            ++search.depth;
            if (inner >= 0)
                H5Literate(inner, H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, look, user);
            --search.depth;
        }
    }
    search.path = before;
    return search.sets.size() >= mostSets ? 1 : 0;
}

/// Why a data set cannot be learned, in half a sentence; thrown to whoever lists it.
struct Unread {
    std::string why;
};

std::vector<std::string> textsOf(hid_t set, hid_t type, std::size_t count)
{
    std::vector<std::string> texts(count);
    const bool utf = H5Tget_cset(type) == H5T_CSET_UTF8;
    const Handle memory(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_cset(memory, utf ? H5T_CSET_UTF8 : H5T_CSET_ASCII);
    if (H5Tis_variable_str(type) > 0) {
        H5Tset_size(memory, H5T_VARIABLE);
        std::vector<char *> raw(count, nullptr);
        const Handle space(H5Dget_space(set), H5Sclose);
        if (H5Dread(set, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, raw.data()) < 0)
            throw Unread{say("is damaged")};
        for (std::size_t i = 0; i < count; ++i)
            texts[i] = raw[i] ? utf8(raw[i]) : "";
        H5Dvlen_reclaim(memory, space, H5P_DEFAULT, raw.data());
        return texts;
    }
    const std::size_t size = H5Tget_size(type) + 1;
    requireMemory(count, size, {});
    H5Tset_size(memory, size);
    std::vector<char> raw(count * size);
    if (H5Dread(set, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, raw.data()) < 0)
        throw Unread{say("is damaged")};
    for (std::size_t i = 0; i < count; ++i)
        texts[i] = utf8(std::string_view(raw.data() + i * size, ::strnlen(raw.data() + i * size, size)));
    return texts;
}

template <class T>
std::vector<T> valuesOf(hid_t set, hid_t memoryType, std::size_t count)
{
    std::vector<T> values(count);
    if (H5Dread(set, memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0)
        throw Unread{say("is damaged")};
    return values;
}

/// Bytes stay bytes; what a float holds exactly becomes one; all else is kept in double.
void readNumbers(NumberArray &array, hid_t set, hid_t type, std::size_t count, const std::string &name)
{
    const std::size_t size = H5Tget_size(type);
    const H5T_class_t kind = H5Tget_class(type);
    const bool isUnsigned = kind == H5T_INTEGER && H5Tget_sign(type) == H5T_SGN_NONE;
    const bool bytes = kind == H5T_ENUM || (isUnsigned && size == 1); // h5py writes bool as an enumeration
    const bool floats = !bytes && size <= (kind == H5T_FLOAT ? 4U : 2U);
    requireMemory(count, bytes ? 1 : floats ? sizeof(float) : sizeof(double), name);
    if (kind == H5T_ENUM && size != 1)
        throw Unread{say("contains named values, not numeric ones")};
    if (kind == H5T_ENUM)
        array.values = valuesOf<std::uint8_t>(set, type, count);
    else if (bytes)
        array.values = valuesOf<std::uint8_t>(set, H5T_NATIVE_UINT8, count);
    else if (floats)
        array.values = valuesOf<float>(set, H5T_NATIVE_FLOAT, count);
    else
        array.values = valuesOf<double>(set, H5T_NATIVE_DOUBLE, count);
    array.full = kind == H5T_ENUM ? 1 : bytes ? 255 : isUnsigned && size == 2 ? 65535 : 0;
}

NumberArray arrayOf(hid_t file, const Set &found, const std::string &name)
{
    const Handle set(H5Dopen2(file, found.path.c_str(), H5P_DEFAULT), H5Dclose);
    const Handle space(set < 0 ? -1 : H5Dget_space(set), H5Sclose);
    const Handle type(set < 0 ? -1 : H5Dget_type(set), H5Tclose);
    if (set < 0 || space < 0 || type < 0)
        throw Unread{say("is damaged")};
    std::array<hsize_t, H5S_MAX_RANK> sizes{};
    const int rank = H5Sget_simple_extent_type(space) == H5S_SIMPLE ? H5Sget_simple_extent_dims(space, sizes.data(), nullptr) : 0;
    if (rank < 1)
        throw Unread{say("contains a single value, not samples")};
    NumberArray array;
    array.name = utf8(found.path);
    array.dimensions.assign(sizes.begin(), sizes.begin() + rank);
    const std::size_t count = valueCount(array.dimensions, name);
    const H5T_class_t kind = H5Tget_class(type);
    if (kind == H5T_STRING) {
        requireMemory(count, sizeof(std::string), name);
        array.words = textsOf(set, type, count);
        array.dimensions = {count};
        return array;
    }
    if (kind != H5T_INTEGER && kind != H5T_FLOAT && kind != H5T_ENUM)
        throw Unread{kind == H5T_COMPOUND ? say("has named fields; save each as a data set of its own")
                                          : say("contains no numeric values")};
    readNumbers(array, set, type, count, name);
    if (found.columnMajor) {
        std::ranges::reverse(array.dimensions);
        std::visit([&](auto &values) { toRowMajor(values, array.dimensions); }, array.values);
    }
    return array;
}

/// At the beginning, or behind a block of the user's of a size that is a power of two from 512.
bool recognises(const Head &head)
{
    for (std::size_t at = 0; at < head.bytes.size(); at = at == 0 ? 512 : at * 2)
        if (head.begins("\x89HDF\r\n\x1A\n"sv, at))
            return true;
    return false;
}

Contents read(const Input &input, const LoadContext &context)
{
    const std::scoped_lock lock(scienceMutex());
    const FileOnDisk place(input);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr); // sentences instead of its stack of errors
    const Handle file(H5Fopen(place.path().c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose);
    if (file < 0)
        throw Error(say("%1 is a damaged HDF5 file.", {input.name}));
    Search search;
    H5Literate(file, H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, look, &search);
    Contents contents;
    for (std::size_t i = 0; i < search.sets.size(); ++i) {
        context.report(static_cast<double>(i) / static_cast<double>(search.sets.size()));
        const std::string path = utf8(search.sets[i].path);
        try {
            contents.arrays.push_back(arrayOf(file, search.sets[i], path));
        } catch (const Unread &problem) {
            contents.leftOut.push_back({path, problem.why});
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &problem) {
            contents.leftOut.push_back({path, problem.what()});
        }
    }
    if (contents.arrays.empty() && !contents.leftOut.empty())
        throw Error(say("%1 cannot be read: \"%2\" %3.", {input.name, contents.leftOut[0].what, contents.leftOut[0].why}));
    if (contents.arrays.empty())
        throw Error(say("%1 contains no samples.", {input.name}));
    return contents;
}

constexpr std::array suffixes = {std::string_view(".h5"), std::string_view(".hdf5"), std::string_view(".hdf")};

} // namespace

const FormatKind hdf5Format{
    {"hdf5", "HDF5", "format", "Every data set of numeric values or texts, by its path.", {}}, suffixes, recognises, read, true};

} // namespace hourglass
