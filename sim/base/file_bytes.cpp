#include "base/file_bytes.hpp"

#include <fstream>
#include <iterator>

namespace callwright {

std::optional<std::string> file_bytes(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::error_code unknown;
    if (const std::uintmax_t size = std::filesystem::file_size(path, unknown); !unknown && size > 0) {
        std::string bytes(size, '\0');
        if (in.read(bytes.data(), static_cast<std::streamsize>(size))) return bytes;
        return std::nullopt;
    }
    std::string bytes((std::istreambuf_iterator<char>(in)), {});  // a pipe knows no size
    return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace callwright
