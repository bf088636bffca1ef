#include "export/whole_file.hpp"

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callwright {
namespace {

namespace fs = std::filesystem;

std::string reason(int error)
{
    switch (error) {
    case ENOENT: return "the folder does not exist";
    case ENOTDIR: return "a part of the path is no folder";
    case EISDIR: return "this is a folder; name a file in it";
    case EACCES:
    case EPERM: return "you may not write here";
    case EROFS: return "this disk can only be read";
    case ENOSPC:
    case EDQUOT: return "the disk is full";
    case EFBIG: return "the file would be larger than is allowed here";
    case ENAMETOOLONG: return "the name is too long";
    default: return std::generic_category().message(error);
    }
}

Result<bool> refused(const std::string& path, int error)
{
    return tl::unexpected(Error{ErrorCode::FileNotWritten, path, "not written: " + reason(error)});
}

// 0, or the errno of what failed.
int write_all(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return 0;
}

// Closing may be the first to report a full disk on a network.
int closed(int file, int error)
{
    return close(file) != 0 && error == 0 ? errno : error;
}

Result<bool> write_in_place(const std::string& path, std::string_view bytes)
{
    const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return refused(path, errno);
    const int error = closed(file, write_all(file, bytes));
    return error == 0 ? Result<bool>(true) : refused(path, error);
}

// A name that nothing else has. The file gets the rights that any new file gets here.
int open_beside(const fs::path& folder, std::string& name)
{
    static std::atomic<unsigned> count{0};
    for (int tries = 0; tries < 100; ++tries) {
        name = (folder / (".callwright-" + std::to_string(getpid()) + "-" + std::to_string(count++))).string();
        const int file = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST) return file;
    }
    return -1;
}

// `replaced`: the file that stands there now, whose rights the new one keeps.
Result<bool> write_beside(const std::string& path, std::string_view bytes, const struct stat* replaced)
{
    const fs::path folder = fs::path(path).parent_path();
    std::string beside;
    const int file = open_beside(folder.empty() ? fs::path(".") : folder, beside);
    if (file < 0) return refused(path, errno);
    int error = write_all(file, bytes);
    if (error == 0 && replaced && fchmod(file, replaced->st_mode & 07777) != 0) error = errno;
    if (error == 0 && fsync(file) != 0) error = errno;
    error = closed(file, error);
    if (error == 0 && rename(beside.c_str(), path.c_str()) != 0) error = errno;
    if (error == 0) return true;
    unlink(beside.c_str());
    return refused(path, error);
}

}  // namespace

Result<bool> write_whole_file(const std::string& path, std::string_view bytes)
{
    struct stat there {};
    if (path.empty()) return refused(path, ENOENT);
    if (stat(path.c_str(), &there) != 0) return errno == ENOENT ? write_beside(path, bytes, nullptr) : refused(path, errno);
    if (S_ISDIR(there.st_mode)) return refused(path, EISDIR);
    if (!S_ISREG(there.st_mode)) return write_in_place(path, bytes);
    std::error_code failed;
    const fs::path target = fs::canonical(path, failed);  // behind a link, so that the link stays one
    return failed ? refused(path, failed.value()) : write_beside(target.string(), bytes, &there);
}

}  // namespace callwright
