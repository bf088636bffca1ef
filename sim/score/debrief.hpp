#pragma once
// What to say about a call first: one thing done best, one thing to change.

#include <map>
#include <string>

#include "score/score_card.hpp"

namespace callwright {

// A sentence by key in the interface texts, with what fills its gaps; or, when the sentence comes from a rule or a check, the text itself.
struct Remark {
    std::string key;   // "best.understood"
    std::string text;  // from a rule or check, else ""
    int turn = 0;
    Span span;
    std::string better;

    bool operator==(const Remark&) const = default;
};

struct Debrief {
    Remark best, change;

    bool operator==(const Debrief&) const = default;
};

// What of a single turn went well without a check that says so; its key is "" where nothing did, or something in it hurt.
Remark went_well(const Turn& turn);

Debrief debrief(const CallContent& content, const Transcript& transcript, const CallState& end, const ScoreCard& card);

}  // namespace callwright
