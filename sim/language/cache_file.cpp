#include "language/cache_file.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <system_error>
#include <vector>

#include <unistd.h>

#include "base/digest.hpp"

namespace callwright {

std::string read_cache(const std::filesystem::path& path)
{
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed) return "";
    std::string bytes(size, '\0');
    if (!std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(size))) return "";
    constexpr size_t head = 65;
    if (bytes.size() < head || bytes.substr(0, head - 1) != quick_digest_hex(std::string_view(bytes).substr(head))) return "";
    std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now(), failed);
    return bytes.erase(0, head);
}

void write_cache(const std::filesystem::path& path, const std::string& bytes)
{
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    static std::atomic<int> number{0};  // two threads may write the same file
    const std::filesystem::path aside = path.string() + "." + std::to_string(getpid()) + "." + std::to_string(number++);
    {
        std::ofstream out(aside, std::ios::binary);
        out << quick_digest_hex(bytes) << "\n" << bytes;
        if (!out.flush()) return;
    }
    std::filesystem::rename(aside, path, failed);
    if (failed) std::filesystem::remove(aside, failed);
}

void keep_last_used(const std::filesystem::path& folder, const std::string& beginning, size_t count)
{
    std::error_code failed;
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> files;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
        if (entry->path().filename().string().compare(0, beginning.size(), beginning) == 0) files.emplace_back(entry->last_write_time(failed), entry->path());
    std::sort(files.rbegin(), files.rend());
    for (size_t i = count; i < files.size(); ++i) std::filesystem::remove(files[i].second, failed);
}

}  // namespace callwright
