// Packed files, told by their content: one (.gz .xz .zst .bz2 .lz4) or many (.zip .tar .tar.* .7z), unpacked into memory by libarchive.
#pragma once

#include "core/data/load_context.h"
#include "core/data/store/bytes.h"

#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace hourglass {

/// What is to be unpacked: a file, or bytes when its path is empty.
struct Packed {
    std::string name; // for sentences
    std::filesystem::path file = {};
    Bytes bytes = {};

    std::size_t size() const;
    /// Its first bytes as they lie there.
    std::vector<std::uint8_t> head(std::size_t most) const;
};

enum class Packing { None, One, Many };

/// An office document, or a model of PyTorch, is one file for whoever reads it, though it is an archive.
Packing packingOf(const Packed &packed);

/// Unpacks what is packed alone. Throws Error when it is damaged, or unpacks to far more than its size suggests or than there is memory
/// for. With fewer bytes wanted than there are, the rest is not looked at.
Bytes unpackOne(const Packed &packed, const LoadContext &context, std::size_t wanted = std::numeric_limits<std::size_t>::max());

struct Member {
    std::string path; // as the archive has it: never the name of a file to write
    Bytes bytes;
};

/// All files in an archive but litter. `left` is what may be unpacked at most, of all that share it, and becomes less.
std::vector<Member> unpackMany(const Packed &packed, std::size_t &left, const LoadContext &context);

} // namespace hourglass
