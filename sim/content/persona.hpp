#pragma once
// Who answers: temper, opening state, hidden facts, own agenda, phrase bank.

#include <map>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "content/lines.hpp"

namespace callwright {

// All in points (0-100) as authored; the engine counts in thousandths.
struct Mood {
    int anger = 0, distress = 0, trust = 0, willingness = 0, openness = 0, patience = 0;
};

struct Temper {
    Mood start;
    int baseline_anger = 0, baseline_distress = 0, baseline_willingness = 0;
    // Thousandths by variable ("anger") and effect ("threat", or "all"); 1000 when absent.
    std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>> gains;
    int patience_per_turn = 2;
};

enum class FactNeeds { Any, OpenQuestion, Permission, Interrupt };

struct Fact {
    FactId id;
    std::vector<TopicId> topics;
    int min_trust = 0, min_openness = 0;  // points
    FactNeeds needs = FactNeeds::Any;
    int weight = 1;
    std::vector<Fragment> told, partial, denied;
    std::string unlock;  // for the debrief: what would have brought it out
};

struct ExpectedAnswer {
    std::vector<ActId> acts;
    std::vector<TopicId> topics;
    std::vector<std::string> entities;  // "money", "date"...
    std::vector<CueId> cues;
    std::vector<std::string> about;     // words that show that a statement speaks of it: "credit", "report*"
};

struct OwnQuestion {
    QuestionId id;
    int priority = 0;
    Condition when;
    ExpectedAnswer expects;
    std::vector<Fragment> ask, answered, evaded, again, yes, no, unsure;
    std::string better;
};

struct TopicAnswers {
    std::vector<Fragment> answers, again, mentioned;
    std::vector<Fragment> whole;  // the heart of the subject: makes sense however the subject was asked about
    bool later = false;           // only in a later call can it be asked about
};

struct PersonaName {
    std::string full, first, formal;
};

struct Persona {
    PersonaId id;
    PersonaName name;
    std::string subject;  // "she", "he", "they"
    std::string family;
    std::string sketch;
    Temper temper;
    std::vector<Fact> facts;
    std::vector<OwnQuestion> questions;
    std::map<TopicId, TopicAnswers> topics;
    std::vector<int64_t> figures;  // cents that are hers: rent, pay; given back they are no statement of the debt
    LineBank lines;
    LineBank later_lines;           // in a later call, in place of `lines` of the same key

    const Fact* fact_about(const TopicId& topic) const;
    const OwnQuestion* question(const QuestionId& id) const;
};

}  // namespace callwright
