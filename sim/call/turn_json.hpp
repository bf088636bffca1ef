#pragma once
// Turns, moves and readings as JSON, and back: for records, `play --json` and the window. Integers, strings and lists only.

#include <nlohmann/json_fwd.hpp>

#include "base/error.hpp"
#include "call/turn.hpp"

namespace callwright {

inline constexpr int turn_format = 1;

// What is personal (typed words, what was caught of them, lines that quote them) can be left out: it is kept apart from records.
enum class Words { Kept, LeftOut };

nlohmann::json json_of(const Terms& terms);
nlohmann::json json_of(const Move& move, Words words);
nlohmann::json json_of(const Reading& reading, Words words);
nlohmann::json json_of(const Finding& finding);
nlohmann::json json_of(const FigureCheck& figure, Words words);
nlohmann::json json_of(const PersonaState& state);
nlohmann::json json_of(const Turn& turn, Words words);

Result<Terms> terms_from(const nlohmann::json& value);
Result<Move> move_from(const nlohmann::json& value);
Result<Reading> reading_from(const nlohmann::json& value);

}  // namespace callwright
