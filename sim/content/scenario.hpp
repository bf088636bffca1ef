#pragma once
// A contact to rehearse: persona, case, setting, beats, objectives, traps.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "content/account.hpp"
#include "content/lines.hpp"
#include "content/persona.hpp"

namespace callwright {

struct Branch {
    Condition when;
    BeatId to;
    std::vector<std::string> set;  // flags
};

struct Pick {
    std::string text;
    std::string kind;  // "good", "plausible", "poor", "unlawful"
    std::string why;
};

struct Stem {
    std::string label, text;
};

struct BeatHelp {
    std::vector<std::string> hints;  // three: the idea, closer, a sentence
    std::vector<Stem> stems;
    std::vector<Pick> picks;
    std::vector<std::string> model;  // excellent replies here
};

struct Beat {
    BeatId id;
    std::string stage;  // "opening", "verify", "disclose", "listen", "resolve", "recap", "close"
    std::vector<Fragment> lines, stay;
    std::vector<Branch> branches;  // tried in order, before those of the scenario
    BeatHelp help;
};

struct Briefing {
    std::string situation, goal, fallback, risk;
    std::vector<std::string> tips;
    std::string warning;  // shown before scenes that may distress; "" if none
};

// What the person can really keep, in cents.
struct Capacity {
    Cents monthly = 0, now = 0, lump = 0;
};

struct Paydays {
    CivilDate first;
    int every_days = 14;

    CivilDate next_from(const CivilDate& date) const;
};

struct Difficulty {
    std::map<std::string, int, std::less<>> start;  // changes to the opening state, in points
    std::optional<Capacity> capacity;
    int welcome_gain = 1000;    // thousandths by which welcome effects are multiplied
    int unwelcome_gain = 1000;  // and unwelcome ones
    int patience_per_turn = 2;
};

struct HistoryEntry {
    CivilDate date;
    std::string what;
};

struct Setting {
    CivilTime now;
    std::string direction, number_type, number;
    std::map<std::string, FactValue, std::less<>> facts;  // "acct.role" -> "third_party"
};

// What the trainee reads before a later call, by how the earlier one went.
struct LaterCase {
    Condition when;  // over before.*
    std::string situation, goal, history;
    std::vector<std::string> objectives;
    std::optional<LedgerEntry> correction;  // posted to the account since; its amount is negative
};

struct BeatLines {
    std::vector<Fragment> lines, stay;
};

struct LaterCalls {
    std::vector<LaterCase> cases;            // the first that holds
    std::vector<std::string> tips;           // in place of the briefing's
    std::map<BeatId, BeatLines> beats;       // in place of those that fit a first call only
    std::optional<CivilDate> review;         // the day on which a hold or a dispute is looked at again
    std::string payment;                     // how a payment stands in the ledger
};

struct Scenario {
    ScenarioId id;
    int version = 1;
    int order = 10000;  // among all scenarios, lower ones first
    std::string title, summary, language, country, channel;
    PersonaId persona;
    std::string script, rubric;
    Briefing briefing;
    Setting setting;
    Account account;
    std::vector<HistoryEntry> history;
    Authority authority;
    Capacity capacity;
    Paydays paydays;
    std::string method;
    std::map<std::string, Difficulty, std::less<>> difficulty;
    std::vector<std::string> objectives, traps;
    std::vector<Branch> anywhere;  // branches out of every beat, tried in order after the beat's own
    std::vector<Beat> beats;
    LineBank lines;  // overrides the persona's, key by key
    LaterCalls later;

    // The person on the line is not the one whose account it is: there is nobody to make sure of, and nothing to offer.
    bool another_answers() const;
    const Beat* beat(const BeatId& id) const;
};

}  // namespace callwright
