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

}  // namespace callwright
