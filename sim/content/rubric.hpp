#pragma once
// Yes/no questions about a contact, with weights.

#include <string>
#include <vector>

#include "base/ids.hpp"
#include "content/condition.hpp"

namespace callwright {

enum class Dimension { Empathy, Accuracy, Compliance, Outcome };

// What a check looks at: the whole call by `met`, the rules it names, one check for each figure said or opening shown, or each reply that does what none should.
enum class CheckEach { Call, Rules, Figure, Opening, Reply };

struct Check {
    CheckId id;
    Dimension dimension = Dimension::Empathy;
    CheckEach each = CheckEach::Call;
    int weight = 1;
    Condition applies;      // otherwise not applicable, and leaves the denominator
    Condition met;          // for CheckEach::Call
    std::string title;      // "Gave the agreed terms back: amount, date, method"
    std::string when_met;   // one sentence
    std::string when_missed;
    std::string better;     // what to say; "" takes the beat's model answer
    std::string cite;       // practice source, "" if none
    std::vector<RuleId> rules;      // for CheckEach::Rules: met when none of them was broken
    std::vector<ActId> words_of;  // acts whose words are shown when met
    std::vector<ActId> none_of;   // for CheckEach::Reply: missed once for every reply that does one of them
    std::vector<std::string> no_effect;  // likewise, for every reply with one of these effects: "confront"
    int lets_pass = 0;            // likewise: so many of them, the first ones, are not missed
    bool after_dispute = false;   // likewise: only of replies after the debt was disputed
};

struct Rubric {
    std::string id, title;
    int floor_empathy = 70, floor_accuracy = 85, floor_compliance = 90;
    std::vector<Check> checks;
};

std::string_view dimension_name(Dimension dimension);

}  // namespace callwright
