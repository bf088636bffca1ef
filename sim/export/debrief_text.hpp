#pragma once
// A debrief as plain text for the clipboard: UTF-8, one paragraph a line, no colour, no control characters.

#include <string>

#include "export/debrief_page.hpp"

namespace callwright {

std::string debrief_text(const DebriefPage& page);

}  // namespace callwright
