// Integer files, read with a limit and written aside; see files.h.
#include "core/experiment/files.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/byte_stream.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace hourglass {

void writeFile(const std::filesystem::path &path, std::string_view bytes)
{
    std::filesystem::path aside = path;
    aside += ".part";
    std::error_code ignored;
    const auto fail = [&] {
        const std::string why = std::strerror(errno);
        std::filesystem::remove(aside, ignored);
        throw Error(say("\"%1\" cannot be written: %2.", {path.string(), why}));
    };
    std::ofstream file(aside, std::ios::binary | std::ios::trunc);
    if (!file)
        fail();
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        fail();
    std::error_code error;
    std::filesystem::rename(aside, path, error);
    if (error) {
        std::filesystem::remove(aside, ignored);
        throw Error(say("\"%1\" cannot be written: %2.", {path.string(), error.message()}));
    }
}

std::string readFile(const std::filesystem::path &path, std::size_t most)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        throw Error(say("\"%1\" is a folder, not a file.", {path.string()}));
    std::ifstream file(path, std::ios::binary);
    const auto size = std::filesystem::file_size(path, error);
    if (!file || error)
        throw Error(say("\"%1\" cannot be opened: %2.", {path.string(), (error ? error.message() : std::string(std::strerror(errno)))}));
    if (size > most)
        throw Error(
            say("\"%1\" is larger than %2 MB, so it is not what is looked for.", {path.filename().string(), std::to_string(most >> 20)}));
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(file.gcount()) != bytes.size())
        throw Error(say("\"%1\" cannot be read to its end.", {path.filename().string()}));
    return bytes;
}

} // namespace hourglass
