#include "language/cache_file.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

#include <unistd.h>

#include "base/digest.hpp"

namespace callwright {

std::string read_cache(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    constexpr size_t head = 65;
    if (bytes.size() < head || bytes.substr(0, head - 1) != sha256_hex(std::string_view(bytes).substr(head))) return "";
    return bytes.substr(head);
}

void write_cache(const std::filesystem::path& path, const std::string& bytes)
{
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    const std::filesystem::path aside = path.string() + "." + std::to_string(getpid());
    {
        std::ofstream out(aside, std::ios::binary);
        out << sha256_hex(bytes) << "\n" << bytes;
        if (!out.flush()) return;
    }
    std::filesystem::rename(aside, path, failed);
    if (failed) std::filesystem::remove(aside, failed);
}

}  // namespace callwright
