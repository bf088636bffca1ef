#pragma once
// Which rules hold for a place, date and role: settled once, before the first move.

#include <map>
#include <string>

#include "content/rule.hpp"

namespace callwright {

// What decides which law governs a call.
struct Jurisdiction {
    std::string country;
    std::string state;  // of the person called, "" when it is not known: then no state's own rules hold
    std::string role;   // of the firm
    CivilDate date;
};

RuleBook rules_in_force(const std::map<RuleId, Rule>& all, const Jurisdiction& here);

const Rule* find_rule(const RuleBook& book, const RuleId& id);

}  // namespace callwright
