#pragma once
// What the call remembers of a move, before she answers.

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "call/move.hpp"
#include "judge/judge.hpp"
#include "language/reading.hpp"

namespace callwright {

// The call before the first move.
CallState opening_call(const CallContent& content, uint64_t seed);

// The next state with the move taken in: clock, acts, figures, openings, offers, disclosures, mood.
CallState hear(const CallContent& content, const CallState& before, const Move& move, const Reading& reading, const Judgement& judged,
               const PersonaState& persona);

// How long saying this takes, in seconds: 140 words a minute and a pause.
int seconds_to_say(int words);

}  // namespace callwright
