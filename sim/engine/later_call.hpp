#pragma once
// A second call to the same person: what came of the first, and what of it she brings to the next.

#include "call/call_content.hpp"
#include "call/call_state.hpp"

namespace callwright {

// How a call went, for the next one. `content` and `end` are those of a call that is over.
// Fails when there is nothing to call about again: the call is still open, she wants no more calls, an attorney speaks for her, or all is paid.
Result<EarlierCall> earlier_call(const CallContent& content, const CallState& end);

// What still stands of the terms after a payment that came: the rest of it, from the next day on which one is due. Kind None where nothing does.
Terms what_still_stands(const EarlierCall& earlier);

// The day on which the next call is made.
CivilDate day_of_later_call(const Scenario& scenario, const EarlierCall& earlier);

std::string day_in_words(const CivilDate& date);     // "Monday, November 23"
std::string terms_in_brief(const Terms& terms);      // "6 x $214.10 from December 4th by debit card ending 8820"; "" when no money is due

// Makes the content of a first call that of a later one: briefing, account, setting, lines, and how she feels when the telephone rings.
void lay_over(CallContent& content, const EarlierCall& earlier);

}  // namespace callwright
