#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace callwright {

// All bytes of a file; nothing when it cannot be read to its end.
std::optional<std::string> file_bytes(const std::filesystem::path& path);

}  // namespace callwright
