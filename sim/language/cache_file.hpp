#pragma once
// Files that only save time: whoever reads one gets what was written, or nothing.

#include <filesystem>
#include <string>

namespace callwright {

// Reading a file marks it as used. "" when there is no such file, or it is not whole, or it is not ours: its own digest stands in its first line.
std::string read_cache(const std::filesystem::path& path);

// Written aside and moved into place, so that two programs at once do no harm. Failure is silent.
void write_cache(const std::filesystem::path& path, const std::string& bytes);

// Removes what was used longest ago among the files of a folder whose names begin so, until `count` are left. Failure is silent.
void keep_last_used(const std::filesystem::path& folder, const std::string& beginning, size_t count);

}  // namespace callwright
