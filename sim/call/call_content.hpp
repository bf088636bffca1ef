#pragma once
// All that stays the same during a contact, frozen before the first move.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "call/earlier_call.hpp"
#include "content/call_script.hpp"
#include "content/persona.hpp"
#include "content/rubric.hpp"
#include "content/rule.hpp"
#include "content/scenario.hpp"

namespace callwright {

struct CallContent {
    Scenario scenario;
    Persona persona;         // with the scenario's lines laid over its own
    std::set<TopicId> subjects;  // what the person can be asked about
    Temper temper;           // with the difficulty applied
    Capacity capacity;       // likewise
    int welcome_gain = 1000, unwelcome_gain = 1000;  // thousandths, by difficulty
    std::string difficulty = "normal";
    CivilTime starts;        // the call's clock at the first move, at the person's place
    RuleBook rules;
    Rubric rubric;
    CallScript script;
    std::optional<EarlierCall> earlier;  // of a later call to the same person
    std::map<std::string, FollowUp> follow_ups;  // what any line invites to ask, by the engine's name: see follow_up_name

    bool another_answers() const { return scenario.another_answers(); }
};

}  // namespace callwright
