#pragma once
// How far a rule can be relied on, for whoever is charged with breaking it.

#include <string>

#include "content/rule.hpp"
#include "export/debrief_page.hpp"

namespace callwright {

// What of the source was not read, and who has signed the rule off; "" for a rule that was read and that nobody signed.
std::string rule_standing(const Rule& rule, const Wording& wording);

}  // namespace callwright
