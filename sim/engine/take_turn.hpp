#pragma once

#include <vector>

#include "call/turn.hpp"
#include "call/call_content.hpp"

namespace callwright {

struct TurnResult {
    Turn turn;
    CallState next;
};

// One turn of a call, pure: the same arguments give the same turn on any number of threads.
TurnResult take_turn(const CallContent& content, const CallState& before, const Move& move, const Reading& reading);

}  // namespace callwright
