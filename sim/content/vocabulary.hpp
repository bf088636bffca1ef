#pragma once
// Which names conditions may use, and which slots lines may have.

#include <set>
#include <string>
#include <string_view>

#include "content/condition.hpp"

namespace callwright {

struct Vocabulary {
    std::set<std::string, std::less<>> acts, harms, cues, topics;   // of the language packs
    std::set<std::string, std::less<>> facts, questions, beats;     // of the persona and scenario at hand
    std::set<std::string, std::less<>> setting;                     // "acct.suit_intended", from scenarios/rules/facts.json

    bool knows(std::string_view name) const;
    std::string nearest(std::string_view name) const;
    ConditionNames names() const;
};

bool is_slot(std::string_view name);
std::string nearest_slot(std::string_view name);

}  // namespace callwright
