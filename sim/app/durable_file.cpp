#include "app/durable_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callwright {
namespace {

Error not_saved(const std::string& path) { return Error{ErrorCode::RecordNotSaved, path, std::string("the file cannot be saved: ") + std::strerror(errno)}; }

bool write_all(int file, const std::string& bytes)
{
    for (size_t at = 0; at < bytes.size();) {
        const ssize_t written = write(file, bytes.data() + at, bytes.size() - at);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        at += static_cast<size_t>(written);
    }
    return true;
}

// Whatever a crash left under this name is overwritten; nobody reads it.
Result<bool> write_temporary(const std::string& path, const std::string& bytes)
{
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0) return tl::unexpected(not_saved(path));
    const bool written = fchmod(file, S_IRUSR | S_IWUSR) == 0 && write_all(file, bytes) && fsync(file) == 0;
    const Error failed = not_saved(path);
    const bool closed = close(file) == 0;
    if (!written || !closed) return tl::unexpected(failed);
    return true;
}

Result<bool> settle_folder(const std::string& folder)
{
    const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return tl::unexpected(not_saved(folder));
    const bool settled = fsync(opened) == 0 || errno == EINVAL;  // EINVAL: a file system that cannot, and need not
    const Error failed = not_saved(folder);
    close(opened);
    if (!settled) return tl::unexpected(failed);
    return true;
}

}  // namespace

Result<bool> write_durably(const std::string& folder, const std::string& name, const std::string& bytes)
{
    std::error_code ignored;  // what matters is whether the file can be written
    std::filesystem::create_directories(folder, ignored);
    const std::string path = (std::filesystem::path(folder) / name).string(), temporary = path + ".new";
    if (const auto written = write_temporary(temporary, bytes); !written) return written;
    if (std::rename(temporary.c_str(), path.c_str()) != 0) return tl::unexpected(not_saved(path));
    return settle_folder(folder);
}

FolderLock::FolderLock(const std::string& folder) : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    if (folder_ < 0) return;
    while (flock(folder_, LOCK_EX) != 0 && errno == EINTR) continue;
}

FolderLock::~FolderLock()
{
    if (folder_ >= 0) close(folder_);
}

}  // namespace callwright
