// Interface of a file format: how its files are recognised, and what they hold.
#pragma once

#include "core/data/formats/contents.h"
#include "core/data/load_context.h"
#include "core/data/store/bytes.h"
#include "core/spec/kind.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace hourglass {

/// The beginning of a file, unpacked, by which its format is told.
struct Head {
    std::string name; // of the file, in lower case, without the ending of its packing: "train-images-idx3-ubyte", "data.csv"
    std::span<const std::uint8_t> bytes; // at most headBytes of them
    bool whole = false;                  // there are no more

    std::string_view text() const { return {reinterpret_cast<const char *>(bytes.data()), bytes.size()}; }
    bool begins(std::string_view with, std::size_t at = 0) const
    {
        return bytes.size() >= at + with.size() && text().substr(at, with.size()) == with;
    }
    bool ends(std::string_view suffix) const { return name.ends_with(suffix); }
};
inline constexpr std::size_t headBytes = 1 << 16;

/// A file to read.
struct Input {
    std::string name;                // for sentences, as text
    Bytes bytes;                     // unpacked; empty where the format reads the file itself
    std::filesystem::path file = {}; // where it lies as it is; empty for what is packed or comes with the program
    /// Choices of the recipe that decide how bytes are read; empty for "as it seems".
    std::string header = {};    // "yes" or "no": whether a table's first line names its columns
    std::string delimiter = {}; // between the fields of a table
};

struct FormatKind : Kind {
    std::span<const std::string_view> suffixes; // in lower case, with their dot: for file dialogs, and where the content leaves it open
    /// By the content; the name only decides between formats that look alike.
    bool (*recognises)(const Head &head);
    /// Throws Error with one sentence that begins with the file's name, Cancelled when asked to stop. Memory is compared before it is
    /// taken.
    Contents (*read)(const Input &input, const LoadContext &context);
    /// Reads a file on the disk by itself, so that its bytes need not be in memory, too.
    bool readsFile = false;
};

/// The first bytes of an input, in memory or on the disk; fewer when it is shorter.
std::vector<std::uint8_t> beginning(const Input &input, std::size_t most);

/// The catalogue of formats, in the order in which they are asked whether they recognise a file.
std::span<const FormatKind *const> formatKinds();
/// Null when no format recognises it.
const FormatKind *formatOf(const Head &head);

/// Why a file that no format recognises cannot be read, with what to do about it: "set.parquet is a Parquet file; convert it with …".
std::string whyUnread(const Head &head);

extern const FormatKind npyFormat;
extern const FormatKind idxFormat;
extern const FormatKind matFormat;
extern const FormatKind hdf5Format;
extern const FormatKind xlsxFormat;
extern const FormatKind arffFormat;
extern const FormatKind cifarFormat;
extern const FormatKind fannFormat;
extern const FormatKind pictureFormat;
extern const FormatKind soundFormat;
extern const FormatKind csvFormat;
extern const FormatKind textFormat;

} // namespace hourglass
