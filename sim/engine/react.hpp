#pragma once
// How a person is after what was just done to them (call-practice 2.3), in integers.

#include <map>
#include <vector>

#include "call/effect.hpp"
#include "call/persona_state.hpp"
#include "content/persona.hpp"

namespace callwright {

struct Sensitivity {
    int welcome = 1000;    // thousandths, by difficulty
    int unwelcome = 1000;
};

// Turns in which each effect has happened before the present one.
using EffectHistory = std::map<EffectKind, std::vector<int>>;

PersonaState opening_state(const Temper& temper);

// Gains, repetition within six turns, saturation, decay towards the baseline, openness towards its target, clamping; in this order.
PersonaState react(const PersonaState& before, const std::vector<Effect>& effects, const EffectHistory& history, int turn, const Temper& temper,
                   const Sensitivity& sensitivity = {});

enum class Exit { Stays, Warns, HangsUpInAnger, HangsUpOutOfPatience };

// Anger of 90 or patience gone ends the call; anger of 75 with patience of 30 or less warns once, then ends it in 35 of 100 turns.
Exit exit_after(const PersonaState& state, bool warned, uint64_t seed, int turn);

// Whether this person would complain afterwards: after a threat 60 in 100, very angry 30, without trust 20.
bool complains(const PersonaState& at_end, bool threatened, uint64_t seed, int turn);

}  // namespace callwright
