#pragma once
// Debriefs of calls to look at, and what poppler's tools see in a PDF.

#include <string>
#include <vector>

#include "app/practice.hpp"
#include "export/debrief_page.hpp"

namespace callwright::testing {

std::vector<std::string> golden_moves(const std::string& call);  // of us.overtime-stopped
DebriefPage page_of(const RunningCall& call);
DebriefPage page_after(const std::vector<std::string>& moves);
RunningCall harmful_call();

std::string output_of(const std::string& command);
std::string saved_pdf(const DebriefPage& page, const std::string& name);  // the file
std::string text_of_pdf(const std::string& file);
std::string without_spaces(std::string text);

}  // namespace callwright::testing
