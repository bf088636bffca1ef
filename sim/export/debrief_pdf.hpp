#pragma once
// A debrief as a PDF to print or to keep: A4, or US Letter for a call in the United States.

#include <string>

#include "base/error.hpp"
#include "export/debrief_page.hpp"

namespace callwright {

// The bytes of the document. With the same fonts installed, the same page gives the same bytes: the only date in it is the call's own.
Result<std::string> debrief_pdf(const DebriefPage& page);

// Draws it and puts it where `path` says, whole or not at all.
Result<bool> save_debrief_pdf(const DebriefPage& page, const std::string& path);

}  // namespace callwright
