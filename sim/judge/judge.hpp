#pragma once
// What a move is worth: findings, figures, effects.

#include <optional>
#include <vector>

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "call/effect.hpp"
#include "call/finding.hpp"
#include "call/move.hpp"

namespace callwright {

struct Judgement {
    std::vector<Finding> findings;
    std::vector<FigureCheck> figures;
    std::vector<Effect> effects;
    std::vector<RuleId> mends;
    std::vector<Opening> openings;   // all of the call, with what this move did to them
    std::optional<Terms> offered;
    bool answers_her = false;
};

// Pure. Sees the reading, the call so far, account and setting; no dates of law, no raw text.
Judgement judge(const Reading& reading, const Move& move, const CallState& before, const CallContent& content);

}  // namespace callwright
