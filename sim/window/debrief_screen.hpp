#pragma once
// A finished call -> everything its debrief shows, as plain values in words. Pure: the same call gives the same screen.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "call/call_content.hpp"
#include "call/turn.hpp"
#include "content/source_text.hpp"
#include "score/debrief.hpp"
#include "window/charts.hpp"
#include "window/reading_words.hpp"

namespace callwright::window {

// "I disagree", kept with the record.
struct KeptDisagreement {
    int turn = 0;        // 0: about the whole call
    std::string about;   // "rule:us.regf.18.threat", "check:closing", "reading"
    std::string reason;  // "" when the words were destroyed

    bool operator==(const KeptDisagreement&) const = default;
};

// A turn that was tried twice.
struct SecondTry {
    int turn = 0;
    int64_t call = 0;  // holds the second try
    int64_t other = 0; // of the two calls the one that is not looked at

    bool operator==(const SecondTry&) const = default;
};

struct DebriefSource {
    const CallContent& content;
    const Transcript& transcript;
    const CallState& end;
    const ScoreCard& card;
    const Debrief& debrief;
    const ActWords& acts;
    std::vector<KeptDisagreement> disagreements;
    int64_t call = 0;                 // its number in the store
    std::optional<int> tried_again;   // this call is a second try of that turn
    std::vector<SecondTry> tries;     // of this call's turns; or this call itself, where it is a second try
    bool words_gone = false;          // the trainee had the typed words destroyed
};

// Worst first: the order in which they stand beside a turn.
enum class Grade { Critical, Major, Minor, Possible, Missed, Well };

struct Observation {
    Grade grade = Grade::Well;
    std::string about;                // what a disagreement is about: "rule:...", "check:..."
    std::string tag;                  // "critical"
    std::string title;
    std::vector<std::string> cites;
    std::string standing;             // what of the law was not read, who signed the rule off; "" if there is nothing to say
    std::string why, words, better;
    std::string corrected;            // "Put right in turn 9.", "" if it was not

    bool operator==(const Observation&) const = default;
};

enum class Tone { Broken, Missed, Right, Heard };  // of underlined words

struct ToneMark {
    Span span;
    Tone tone = Tone::Heard;

    bool operator==(const ToneMark&) const = default;
};

struct TurnShown {
    int number = 0;
    std::string you_head, you;        // "7 · You"; what was typed, or what was done in words
    bool aside = false;               // `you` is in our words, not the trainee's
    std::vector<ToneMark> marks;      // by place, never overlapping
    std::string answer_head, answer;  // "" when there was none
    std::optional<Grade> worst;
    std::string heading;              // "Turn 7"
    std::string effect;               // how she took it, in words
    std::vector<Observation> observations;
    std::vector<ReadLine> reading;    // why it was read this way; empty for moves without words
    std::vector<KeptDisagreement> disagreements;
    bool can_try_again = false;
    std::vector<SecondTry> tries;     // of this turn

    bool operator==(const TurnShown&) const = default;
};

enum class Alarm { None, Mild, Grave };

struct RemarkShown {
    std::string title, sentence, words, better;
    int turn = 0;
    Alarm alarm = Alarm::None;

    bool operator==(const RemarkShown&) const = default;
};

struct DialShown {
    Dimension dimension = Dimension::Empathy;
    std::string name, number, sentence;
    float part = 0;                   // 0 to 1
    bool critical = false;

    bool operator==(const DialShown&) const = default;
};

struct CheckShown {
    bool met = false;
    std::string title, why, better, cite, at;  // at: "turn 7"
    int turn = 0;
    std::string about;

    bool operator==(const CheckShown&) const = default;
};

struct CheckGroup {
    std::string name, count;          // "Empathy", "4 of 5"
    std::vector<CheckShown> checks;   // missed ones first

    bool operator==(const CheckGroup&) const = default;
};

struct FactShown {
    std::string when, unlock;
    int turn = 0;                     // from which it could have been had, 0 never

    bool operator==(const FactShown&) const = default;
};

struct DebriefScreen {
    std::string title, subtitle;
    std::string first_name;
    RemarkShown best, change;
    std::vector<DialShown> dials;     // empathy, accuracy, compliance
    std::string outcome;              // in words
    bool agreed = false;
    std::string curve_title;
    std::vector<CurvePoint> curve;
    std::vector<TurnShown> turns;     // turn n is the n-th
    std::vector<CheckGroup> checks;
    int checks_met = 0, checks_all = 0;
    std::vector<FactShown> facts;
    std::string facts_title;
    bool can_call_later = false;      // the same person, some days on
    int try_again = 0;                // the turn to try again first, 0 if there is none
    int shown_first = 0;              // the turn that is open at first, 0 for an empty call
    std::string notice;               // "These words were destroyed...", "" if nothing needs saying

    bool operator==(const DebriefScreen&) const = default;
};

DebriefScreen debrief_screen(const DebriefSource& source);

// Parts of it that the comparison of two tries uses too.
TurnShown turn_shown(const DebriefSource& source, const Turn& turn);
std::string mood_change(const std::string& name, const PersonaState& before, const PersonaState& after);
std::string move_in_words(const Move& move, const CallContent& content);
std::vector<ToneMark> tone_marks(const Turn& turn, const ScoreCard& card, const RuleBook& rules);

// What the trainee asked for.
struct TryAgain {
    int turn = 0;
    bool operator==(const TryAgain&) const = default;
};
// Both tries of a turn beside each other.
struct SeeBothTries {
    int64_t second = 0;               // the call that holds the second
    bool operator==(const SeeBothTries&) const = default;
};
struct SavePdf {
    std::string path;
    bool operator==(const SavePdf&) const = default;
};
struct CopyText {
    bool operator==(const CopyText&) const = default;
};
struct CallAgain {
    bool operator==(const CallAgain&) const = default;
};
struct CallLater {
    bool operator==(const CallLater&) const = default;
};
struct Disagree {
    int turn = 0;
    std::string about, reason;
    bool operator==(const Disagree&) const = default;
};
using DebriefRequest = std::variant<TryAgain, SeeBothTries, SavePdf, CopyText, CallAgain, CallLater, Disagree>;

}  // namespace callwright::window
