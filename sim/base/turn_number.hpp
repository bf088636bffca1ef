#pragma once
// How turns are counted for people. Records count the dialling as turn 1; whoever reads "turn 3" means the third thing he said.

#include <string>

namespace callwright {

inline int shown_turn(int recorded) { return recorded - 1; }
inline int recorded_turn(int shown) { return shown + 1; }
inline std::string turn_text(int recorded) { return std::to_string(shown_turn(recorded)); }

}  // namespace callwright
