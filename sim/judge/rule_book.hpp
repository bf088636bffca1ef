#pragma once
// Which rules hold for a place, date, role and channel: settled once, before the first move.

#include <map>
#include <string_view>

#include "content/rule.hpp"

namespace callwright {

RuleBook rules_in_force(const std::map<RuleId, Rule>& all, std::string_view country, std::string_view role, const CivilDate& on);

const Rule* find_rule(const RuleBook& book, const RuleId& id);

}  // namespace callwright
