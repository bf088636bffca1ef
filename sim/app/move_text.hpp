#pragma once
// Moves as people type them: a plain line is speech, an empty line silence, "/offer 6 214.10 2026-12-04" a desk move, "{...}" a move in JSON.

#include <string_view>

#include "base/error.hpp"
#include "call/move.hpp"

namespace callwright {

// Fails with BadMove and what the line should look like; nothing is lost, the caller asks again.
Result<Move> parse_move(std::string_view line);

}  // namespace callwright
