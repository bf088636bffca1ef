#pragma once
// Which terms of payment a move puts on the table.

#include <optional>

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "call/move.hpp"
#include "call/terms.hpp"
#include "language/reading.hpp"

namespace callwright {

// Nothing when the move proposes no payment. Missing parts (how many, how much, when) stay 0 or empty; a date alone
// belongs to the terms that already stand.
std::optional<Terms> offered_terms(const Reading& reading, const Move& move, const CallState& before, const CallContent& content);

// "Eight of 150 and a last one of 84.60": the reply names a smaller rest with which these parts come to the balance.
bool makes_up_the_balance(const Reading& reading, const Terms& terms, const Account& account);

// "One late fee on August 26": a day of the account, told. Said without its year it is read as the next to come.
bool is_told_of_the_account(const Entity& date, const Account& account, const CivilDate& today);

// A day for a call or a letter is none for a payment: "I'll call you on the 30th".
bool is_other_day(const Reading& reading, const Entity& date);

}  // namespace callwright
