#pragma once
// What a call is called in words: her mood, the clock, terms, initials. Pure.

#include <string>
#include <string_view>

#include "call/call_content.hpp"
#include "call/persona_state.hpp"
#include "call/terms.hpp"
#include "call/turn.hpp"

namespace callwright::window {

// "guarded, a little easier than before". `before` is how she was about a minute of the call earlier.
std::string mood_words(const PersonaState& now, const PersonaState& before);
// The state about a minute of the call before the last turn; that of the first turn when the call is younger.
const PersonaState& a_minute_ago(const Transcript& transcript);

std::string call_clock(int seconds);                    // "04:12"
std::string terms_words(const Terms& terms);            // "6 × $214.10 from December 4th"
std::string initials_of(std::string_view name);         // "DR"
std::string short_date(const CivilDate& date);          // "Aug 9"
std::string once_upper(std::string text);               // first letter, ASCII

}  // namespace callwright::window
