#pragma once
// The same moves give the same call again: rewind, fork, resume.

#include <vector>

#include "call/call_content.hpp"
#include "call/turn.hpp"

namespace callwright {

struct ReadMove {
    Move move;
    Reading reading;
};

struct Replayed {
    Transcript transcript;
    std::vector<CallState> states;  // states[0] is the call before the first move, states[n] after turn n
};

Replayed replay(const CallContent& content, uint64_t seed, const std::vector<ReadMove>& moves);

}  // namespace callwright
