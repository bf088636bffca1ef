#pragma once
// What the events of a call say (event_format.md), and their text.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "call/earlier_call.hpp"
#include "call/turn.hpp"
#include "engine/replay.hpp"
#include "record/migrations.hpp"

namespace callwright {

struct ForkedFrom {
    int64_t call = 0;
    int turn = 0;  // the first that may differ

    bool operator==(const ForkedFrom&) const = default;
};

// A later call to the same person: the number of the one before it, and what it left behind.
struct After {
    int64_t call = 0;
    EarlierCall earlier;

    bool operator==(const After&) const = default;
};

struct CallStart {
    std::string engine, scenario, difficulty, now, language_digest;
    uint64_t seed = 0;
    std::map<std::string, std::string> files;  // path -> digest
    std::string person = no_profile;           // "p1": a profile's number, never a name
    std::optional<ForkedFrom> forked_from;
    std::optional<After> after;
};

struct CallFinish {
    std::map<std::string, std::optional<int>> score;  // by dimension
    std::map<std::string, int> findings;              // by severity
    std::string ended;
    int turns = 0;
};

// The trainee, or a trainer, thinks that something was read or judged wrongly. It changes no score; it is kept for a person to read.
struct Disagreement {
    int turn = 0;                      // 0: about the whole call
    std::string about;                 // "rule:us.regf.18.threat", "check:closing", "reading"
    std::optional<int> finding_index;  // which of the turn's findings, when one rule was broken twice
    std::string reason;                // personal text; "" when the words are gone
    bool words_gone = false;

    bool operator==(const Disagreement&) const = default;
};

struct StoredTurn {
    ReadMove move;
    std::string line;   // "" when the words are gone
    std::string body;   // as stored, for verification
    int seconds = 0;    // of the call when her line ends
    bool words_gone = false;
};

// Canonical JSON, without personal text.
Result<std::string> start_body(const CallStart& start);
Result<std::string> turn_body(const Turn& turn);
Result<std::string> finish_body(const CallFinish& finish);
Result<std::string> disagreement_body(const Disagreement& disagreement);

// Whether a stored body is what this engine makes of the turn; format 1 said less about what was caught of the trainee's words.
bool is_body_of(const Turn& turn, const std::string& stored);

// The personal text that belongs to a body, to be sealed.
std::string words_of(const Turn& turn);
std::string words_of(const Disagreement& disagreement);

Result<CallStart> start_from(const std::string& body);
Result<CallFinish> finish_from(const std::string& body);
// Without `words` a mark stands where they were.
Result<StoredTurn> turn_from(const std::string& body, const std::optional<std::string>& words);
Result<Disagreement> disagreement_from(const std::string& body, const std::optional<std::string>& words);

// "p" and a number; anything else, a name above all, has no place in an event.
bool names_a_person(const std::string& id);

}  // namespace callwright
