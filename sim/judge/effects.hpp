#pragma once
// What a move does to the person it is done to: the table from acts, parts, findings, account and the call so far to effects.

#include <optional>
#include <vector>

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "call/finding.hpp"
#include "call/move.hpp"

namespace callwright {

struct EffectCauses {
    const Reading& reading;
    const Move& move;
    const CallState& before;
    const CallContent& content;
    const std::vector<Finding>& findings;
    const std::vector<FigureCheck>& figures;
    const std::optional<Terms>& offered;
    bool answers_her = false;  // the reply answers the question she had asked
};

// Each effect at most once a move, in the order of the table.
std::vector<Effect> effects_of(const EffectCauses& causes);

// Whether the reply gives what her pending question asks for.
bool answers_pending(const Reading& reading, const CallState& before, const CallContent& content);

// Openings she gave that this reply meets (true) or passes over (false); see Opening.
std::vector<Opening> openings_after(const Reading& reading, const Move& move, const CallState& before, bool answers_her);

}  // namespace callwright
