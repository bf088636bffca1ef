#pragma once
// Cue patterns that do not parse, each at its place.

#include <string>

#include "base/error.hpp"
#include "content/source_text.hpp"

namespace callwright {

// Every pattern of every cue and topic file under languages/. `where_prefix` as for load_library.
Problems check_patterns(const ContentFiles& files, const std::string& where_prefix);

}  // namespace callwright
