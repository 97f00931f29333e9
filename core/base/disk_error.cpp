// Sentences about disks; see disk_error.h.
#include "core/base/disk_error.h"

#include "core/base/text.h"
#include "core/base/words.h"

#include <cerrno>
#include <system_error>

namespace hourglass {

namespace {

/// The system's own words are in English, and for those who know it.
std::string reason(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return say("the disk is full");
    case EACCES:
    case EPERM:
        return say("you have no permission");
    case EROFS:
        return say("the disk is read-only");
    case ENOENT:
        return say("there is no such file or folder");
    case ENOTDIR:
        return say("part of its path is not a folder");
    case EFBIG:
        return say("the file is too large for this disk");
    case ENAMETOOLONG:
        return say("its name is too long");
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
        return say("the disk reports an error or was removed");
    default:
        return std::generic_category().message(code);
    }
}

std::string wayOut(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return say("Free some space, or save on another disk.");
    case EROFS:
    case EFBIG:
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
        return say("Save on another disk.");
    case ENAMETOOLONG:
        return say("Choose a shorter name.");
    default:
        return say("Save in another folder.");
    }
}

} // namespace

Error cannotWrite(const std::filesystem::path &path, int code)
{
    return Error(say("\"%1\" cannot be written: %2. %3", {pathText(path), reason(code), wayOut(code)}));
}

Error cannotOpen(const std::filesystem::path &path, int code)
{
    return Error(say("\"%1\" cannot be opened: %2.", {pathText(path), reason(code)}));
}

Error cannotRemove(const std::filesystem::path &path, int code)
{
    return Error(say("\"%1\" cannot be removed: %2.", {pathText(path), reason(code)}));
}

} // namespace hourglass
