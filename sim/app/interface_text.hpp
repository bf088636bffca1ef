#pragma once
// The program's own words, by key, from assets/texts: screens, terminal and exported pages say the same things.

#include <map>
#include <string>

namespace callwright {

// The text of `key` with its {gaps} filled; the key itself when there is no such text.
std::string interface_text(const std::string& key, const std::map<std::string, std::string>& gaps = {});

}  // namespace callwright
