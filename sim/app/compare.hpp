#pragma once
// Two goes at the same call, side by side: what the second changed.

#include <optional>
#include <string>
#include <vector>

#include "record/event_store.hpp"
#include "score/score_card.hpp"

namespace callwright {

struct DimensionChange {
    Dimension dimension = Dimension::Empathy;
    std::optional<int> before, after;
    std::optional<int> difference;  // nothing when one of the two has no number

    bool operator==(const DimensionChange&) const = default;
};

// One turn of both calls: what the trainee did, and what she said to it. Nothing where a call had ended by then.
struct TurnSide {
    Move move;
    std::string answer;

    bool operator==(const TurnSide&) const = default;
};

struct Comparison {
    int turn = 0;  // where they part; 0 when they never do
    std::optional<TurnSide> before, after;
    std::vector<DimensionChange> dimensions;
    std::vector<FoundIn> findings_gone, findings_new;  // turns as in the call each stands in
    std::vector<CheckResult> now_met, now_missed;      // as they stand afterwards

    bool operator==(const Comparison&) const = default;
};

// Pure. Both calls are of one scenario.
Comparison compare(const ScoreCard& card_before, const Transcript& before, const ScoreCard& card_after, const Transcript& after, int from_turn);

// The turn at which two calls part: where one was forked from the other; else the first with another move, 0 when there is none.
int parting_turn(const CallSummary& of_before, const Transcript& before, const CallSummary& of_after, const Transcript& after);

}  // namespace callwright
