#include "judge/rule_book.hpp"

#include <algorithm>

namespace callwright {

namespace {

// A list that names nobody leaves nobody out.
bool covers(const std::vector<std::string>& named, const std::string& one)
{
    return named.empty() || std::find(named.begin(), named.end(), one) != named.end();
}

}  // namespace

RuleBook rules_in_force(const std::map<RuleId, Rule>& all, const Jurisdiction& here)
{
    RuleBook book;
    for (const auto& [id, rule] : all) {
        const bool governs = rule.country == here.country && covers(rule.states, here.state) && covers(rule.roles, here.role);
        const bool in_force = rule.from <= here.date && (!rule.until || here.date <= *rule.until);
        if (governs && in_force) book.rules.push_back(rule);
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
