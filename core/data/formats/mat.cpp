// MATLAB's files, versions 4, 5 to 7 and 7.3, through libmatio: matrices of numbers, texts and cells of texts; fields as "s.x".
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"
#include "core/data/formats/file_on_disk.h"

#include <matio.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace hourglass {

namespace {

constexpr std::size_t mostVariables = 10000;
constexpr int mostDepth = 16; // of structures in structures

struct CloseFile {
    void operator()(mat_t *file) const { Mat_Close(file); }
};
struct FreeVariable {
    void operator()(matvar_t *variable) const { Mat_VarFree(variable); }
};

/// Little-endian words of a version 4 header: MOPT, rows, columns, imaginary part, length of the name.
bool isVersion4(const Head &head)
{
    if (!head.ends(".mat") || head.bytes.size() < 20)
        return false;
    std::array<std::uint32_t, 5> words{};
    for (std::size_t i = 0; i < 20; ++i)
        words[i / 4] |= std::uint32_t{head.bytes[i]} << 8 * (i % 4);
    return words[0] < 60 && words[3] <= 1 && words[4] > 0 && words[4] < 256;
}

bool recognises(const Head &head) { return head.begins("MATLAB 5.0 MAT-file") || head.begins("MATLAB 7.3 MAT-file") || isVersion4(head); }

template <class T, class Raw>
std::vector<T> valuesOf(const matvar_t &variable, std::size_t count)
{
    const auto *raw = static_cast<const Raw *>(variable.data);
    return std::vector<T>(raw, raw + count);
}

/// Nothing for what is no matrix of numbers.
std::optional<NumberArray::Values> numbersOf(const matvar_t &variable, std::size_t count)
{
    switch (variable.class_type) {
    case MAT_C_UINT8:
        return valuesOf<std::uint8_t, std::uint8_t>(variable, count);
    case MAT_C_INT8:
        return valuesOf<float, std::int8_t>(variable, count);
    case MAT_C_UINT16:
        return valuesOf<float, std::uint16_t>(variable, count);
    case MAT_C_INT16:
        return valuesOf<float, std::int16_t>(variable, count);
    case MAT_C_UINT32:
        return valuesOf<double, std::uint32_t>(variable, count);
    case MAT_C_INT32:
        return valuesOf<double, std::int32_t>(variable, count);
    case MAT_C_UINT64:
        return valuesOf<double, std::uint64_t>(variable, count);
    case MAT_C_INT64:
        return valuesOf<double, std::int64_t>(variable, count);
    case MAT_C_SINGLE:
        return valuesOf<float, float>(variable, count);
    case MAT_C_DOUBLE:
        return valuesOf<double, double>(variable, count);
    default:
        return std::nullopt;
    }
}

/// The rows of a matrix of characters, without the blanks that fill them up.
std::vector<std::string> textsOf(const matvar_t &variable)
{
    const std::size_t rows = variable.rank == 2 ? variable.dims[0] : 0;
    const std::size_t columns = rows > 0 ? variable.dims[1] : 0;
    const std::size_t width = static_cast<std::size_t>(variable.data_size);
    std::vector<std::string> texts(rows);
    if (!variable.data || width == 0 || variable.nbytes / width < rows * columns)
        return std::vector<std::string>(rows);
    for (std::size_t r = 0; r < rows; ++r) {
        std::string raw;
        for (std::size_t c = 0; c < columns; ++c) {
            std::uint32_t code = 0;
            std::memcpy(&code, static_cast<const char *>(variable.data) + (c * rows + r) * width, std::min<std::size_t>(width, 4));
            raw += static_cast<char>(code < 256 ? code : '?');
        }
        raw.erase(raw.find_last_not_of(' ') + 1);
        texts[r] = utf8(raw);
    }
    return texts;
}

class Reading
{
public:
    Reading(const Input &input, const LoadContext &context) : m_input(input), m_context(context) {}

    void take(const matvar_t &variable, const std::string &name, int depth)
    {
        m_context.throwIfStopped();
        try {
            if (variable.class_type == MAT_C_STRUCT && depth < mostDepth)
                fields(variable, name, depth);
            else
                matrix(variable, name);
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &problem) {
            leaveOut(name, problem.what());
        }
    }
    void leaveOut(const std::string &name, std::string why) { m_contents.leftOut.push_back({name, std::move(why)}); }

    Contents take()
    {
        if (m_contents.arrays.empty() && !m_contents.leftOut.empty())
            throw Error(say("%1 cannot be read: \"%2\" %3.", {m_input.name, m_contents.leftOut[0].what, m_contents.leftOut[0].why}));
        if (m_contents.arrays.empty())
            throw Error(say("%1 contains no samples.", {m_input.name}));
        return std::move(m_contents);
    }

private:
    void fields(const matvar_t &variable, const std::string &name, int depth)
    {
        const unsigned count = Mat_VarGetNumberOfFields(const_cast<matvar_t *>(&variable));
        char *const *names = Mat_VarGetStructFieldnames(&variable);
        const auto *all = static_cast<matvar_t *const *>(variable.data);
        const std::size_t structures = variable.nbytes / sizeof(matvar_t *) / std::max(count, 1U);
        if (structures > 1)
            return leaveOut(name, say("is a list of structures; save its fields as matrices"));
        for (unsigned i = 0; all && structures == 1 && i < count; ++i)
            if (all[i])
                take(*all[i], name + '.' + utf8(names[i]), depth + 1);
    }

    void matrix(const matvar_t &variable, const std::string &name)
    {
        NumberArray array;
        array.name = name;
        if (variable.rank > 0 && variable.dims)
            array.dimensions.assign(variable.dims, variable.dims + variable.rank);
        const std::size_t count = valueCount(array.dimensions, name);
        if (variable.isComplex)
            return leaveOut(name, say("contains complex values; save real and imag as two matrices"));
        if (variable.class_type == MAT_C_CHAR || variable.class_type == MAT_C_CELL) {
            array.words = variable.class_type == MAT_C_CHAR ? textsOf(variable) : cellsOf(variable, count);
            if (array.words.empty())
                return leaveOut(name, say("contains no numeric values"));
            array.dimensions = {array.words.size()};
        } else {
            if (variable.class_type == MAT_C_SPARSE)
                return leaveOut(name, say("is a sparse matrix; save full(x) instead"));
            if (!variable.data || variable.data_size <= 0 || variable.nbytes / static_cast<std::size_t>(variable.data_size) < count)
                return leaveOut(name, say("is damaged"));
            requireMemory(count, 2 * sizeof(double), name);
            auto values = numbersOf(variable, count);
            if (!values)
                return leaveOut(name, say("contains no numeric values"));
            array.values = std::move(*values);
            std::visit([&](auto &v) { toRowMajor(v, array.dimensions); }, array.values);
            array.full = variable.isLogical                    ? 1
                         : variable.class_type == MAT_C_UINT8  ? 255
                         : variable.class_type == MAT_C_UINT16 ? 65535
                                                               : 0;
        }
        m_contents.arrays.push_back(std::move(array));
    }

    /// Empty unless every cell is one text.
    static std::vector<std::string> cellsOf(const matvar_t &variable, std::size_t count)
    {
        std::vector<std::string> texts;
        const auto *cells = static_cast<matvar_t *const *>(variable.data);
        if (!cells || variable.nbytes / sizeof(matvar_t *) < count)
            return {};
        for (std::size_t i = 0; i < count; ++i) {
            if (!cells[i] || cells[i]->class_type != MAT_C_CHAR)
                return {};
            const auto rows = textsOf(*cells[i]);
            texts.push_back(rows.empty() ? "" : rows[0]);
        }
        return texts;
    }

    const Input &m_input;
    const LoadContext &m_context;
    Contents m_contents;
};

Contents read(const Input &input, const LoadContext &context)
{
    const std::scoped_lock lock(scienceMutex());
    const FileOnDisk place(input);
    Mat_LogInitFunc("hourglass", [](int, char *) {}); // sentences instead of lines on standard error
    const std::unique_ptr<mat_t, CloseFile> file(Mat_Open(place.path().c_str(), MAT_ACC_RDONLY));
    if (!file)
        throw Error(say("%1 is a damaged MATLAB file.", {input.name}));
    Reading reading(input, context);
    for (std::size_t i = 0; i < mostVariables; ++i) {
        // Sizes first: the library would take the memory that a damaged header asks for.
        const std::unique_ptr<matvar_t, FreeVariable> variable(Mat_VarReadNextInfo(file.get()));
        if (!variable)
            break;
        const std::string name = variable->name ? utf8(variable->name) : std::to_string(i);
        if (name.starts_with("__") || name.starts_with('#'))
            continue; // MATLAB's own
        std::size_t count = 1;
        for (int d = 0; d < variable->rank && variable->dims; ++d)
            if (__builtin_mul_overflow(count, std::max<std::size_t>(variable->dims[d], 1), &count))
                count = std::size_t{1} << 60;
        try {
            requireMemory(count, 3 * sizeof(double), name);
        } catch (const Error &problem) {
            reading.leaveOut(name, problem.what());
            continue;
        }
        if (Mat_VarReadDataAll(file.get(), variable.get()) != 0)
            reading.leaveOut(name, say("is damaged"));
        else
            reading.take(*variable, name, 0);
    }
    return reading.take();
}

constexpr std::array suffixes = {std::string_view(".mat")};

} // namespace

const FormatKind matFormat{
    {"mat", "MATLAB", "format", "MATLAB files of any version: matrices and texts, fields of structures included.", {}},
    suffixes,
    recognises,
    read,
    true};

} // namespace hourglass
