#pragma once
// Law and house policy as dated, cited data.

#include <optional>
#include <string>
#include <vector>

#include "base/civil_date.hpp"
#include "base/ids.hpp"
#include "base/severity.hpp"
#include "content/condition.hpp"

namespace callwright {

enum class JudgedOn { Reply, Dial, End };
// A house's own counsel vouches for a rule as it stands.
struct SignOff {
    std::string by;
    CivilDate on;
    std::string read;  // which text was read for it

    bool operator==(const SignOff&) const = default;
};

enum class FeltAs { Nothing, Threat, Attack };  // what breaking a rule does to the person, beside what the words themselves do

struct Rule {
    RuleId id;
    std::string title;
    std::vector<std::string> cites;
    std::string country;
    std::vector<std::string> roles, states;  // empty: every one
    CivilDate from;
    std::optional<CivilDate> until;
    Severity severity = Severity::Major;
    std::string verified_mark, verified_note;
    std::optional<SignOff> signed_off;
    JudgedOn on = JudgedOn::Reply;
    FeltAs felt = FeltAs::Nothing;
    bool once = false;  // something left out: found when it is first missed, not again until it was put right
    Condition when, possible_when, corrected_when;
    std::vector<std::string> words;
    std::vector<RuleId> yields_to;
    std::string duty, why, better;
};

// The rules in force for one place, date and role, settled before the first move.
struct RuleBook {
    std::vector<Rule> rules;  // by id
};

}  // namespace callwright
