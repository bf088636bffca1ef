#include "judge/rule_book.hpp"

#include <algorithm>

namespace callwright {

RuleBook rules_in_force(const std::map<RuleId, Rule>& all, std::string_view country, std::string_view role, const CivilDate& on)
{
    RuleBook book;
    for (const auto& [id, rule] : all) {
        const bool here = rule.country == country;
        const bool us = rule.roles.empty() || std::find(rule.roles.begin(), rule.roles.end(), role) != rule.roles.end();
        const bool then = rule.from <= on && (!rule.until || on <= *rule.until);
        if (here && us && then) book.rules.push_back(rule);
    }
    return book;
}

const Rule* find_rule(const RuleBook& book, const RuleId& id)
{
    for (const Rule& rule : book.rules)
        if (rule.id == id) return &rule;
    return nullptr;
}

}  // namespace callwright
