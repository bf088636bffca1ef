#pragma once
// Everything that changes during a contact, as one copyable value: a rewind is an earlier one.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/civil_date.hpp"
#include "base/ids.hpp"
#include "base/span.hpp"
#include "call/effect.hpp"
#include "call/persona_state.hpp"
#include "call/terms.hpp"

namespace callwright {

enum class FactStage { Hidden, Denied, Hinted, Told };
enum class EndReason { Open, TraineeEnded, Goodbye, HungUpInAnger, HungUpOutOfPatience, Transferred };
enum class Verified { None, NameOnly, Full };

struct FactState {
    FactStage stage = FactStage::Hidden;
    int turn = 0;          // when the stage was reached
    int could_have = 0;    // first turn at which the thresholds were met, 0 if never

    bool operator==(const FactState&) const = default;
};

enum class QuestionStage { Unasked, Asked, Evaded, Answered, Dropped };

struct QuestionState {
    QuestionStage stage = QuestionStage::Unasked;
    int turn = 0;      // when the stage was reached
    int times = 0;     // asked
    int asked_in = 0;  // last

    bool operator==(const QuestionState&) const = default;
};

// What she can add to a piece of her last line.
struct More {
    std::string name;   // of the piece, "topic.pets#2"
    std::string text;
    Span said;          // the piece, within the line, in words

    bool operator==(const More&) const = default;
};

// What a line of hers invites to ask, and what she would say to it.
struct OpenFollowUp {
    std::string name;   // "topic.pets#2.follow#0"
    std::string text;
    int turn = 0;       // in which the line was said

    bool operator==(const OpenFollowUp&) const = default;
};

// Something the persona showed and that deserves a word in the next reply.
struct Opening {
    int turn = 0;           // persona line that opened it
    std::string feeling;    // "worry"
    bool met = false;
    bool settled = false;   // answered or passed over

    bool operator==(const Opening&) const = default;
};

struct CallState {
    uint64_t seed = 0;
    std::string difficulty = "normal";
    int turn = 0;                        // number of the last turn, 0 before the first move
    CivilTime now;                       // at the person's place
    int seconds = 0;                     // of the call so far (140 words a minute plus pauses)
    BeatId beat;
    PersonaState persona;
    Verified verified = Verified::None;
    std::set<std::string> identifiers;   // given by her: "date_of_birth", "zip_code"...
    std::set<std::string> identifiers_asked;  // asked for and not given so far
    std::set<std::string> disclosed;     // "mini_miranda", "recording", "debt_collector", "identity"
    std::map<std::string, std::string> events;  // raised by her lines or read before: "dispute_raised" -> "oral", "medium_stop" -> "true"
    std::map<ActId, std::vector<int>> acts_done;       // turns in which an act was asserted
    std::map<EffectKind, std::vector<int>> effects_done;
    std::map<TopicId, std::vector<int>> topics_asked;
    std::map<FactId, FactState> facts;
    std::map<QuestionId, QuestionState> questions;
    QuestionId pending;                  // her question that waits for an answer
    std::vector<TopicId> topics_open;    // what her last line was about
    std::vector<Opening> openings;
    std::set<std::string> said;          // figures and names the trainee has told: "balance", "creditor", "principal"...
    std::set<std::string> flags;         // set by beats
    Terms offer;                         // on the table
    std::vector<Terms> offers;           // all that were made
    std::optional<Terms> agreed;
    bool agreed_in_fear = false;
    bool recap_right = false;            // agreed terms were given back rightly
    bool warned = false;                 // she said that she is about to hang up
    int silences = 0;                    // in a row
    int misunderstood = 0;               // replies in a row she could make little of
    std::map<std::string, int> used;     // fragments already spoken ("react.er2#3"), and the turn
    std::set<std::string> spoken;        // whole lines already spoken
    std::map<RuleId, int> unmended;      // findings not yet put right, and their turn
    std::string trainee_name;            // personal text
    std::string last_line;               // what she said last
    std::vector<More> more;              // to be had on it, if asked
    std::vector<OpenFollowUp> follow_ups;  // of her last lines, the newest last
    std::string earlier_words;           // a clause of the trainee's that she may quote later; personal text
    int earlier_turn = 0;
    EndReason ended = EndReason::Open;

    bool operator==(const CallState&) const = default;
};

std::string_view end_reason_name(EndReason reason);
std::string_view verified_name(Verified verified);

}  // namespace callwright
