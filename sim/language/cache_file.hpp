#pragma once
// Files that only save time: whoever reads one gets what was written, or nothing.

#include <filesystem>
#include <string>

namespace callwright {

// "" when there is no such file, or it is not whole, or it is not ours: its own digest stands in its first line.
std::string read_cache(const std::filesystem::path& path);

// Written aside and moved into place, so that two programs at once do no harm. Failure is silent.
void write_cache(const std::filesystem::path& path, const std::string& bytes);

}  // namespace callwright
