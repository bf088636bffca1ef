#pragma once
// A file that is there whole or not at all.

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace callwright {

// Writes beside the target, then puts it in place in one step: whoever looks sees the old file or the new one. A device or a pipe, which
// cannot be replaced, is written to as it is. Fails with the path and what stood in the way.
Result<bool> write_whole_file(const std::string& path, std::string_view bytes);

}  // namespace callwright
