#pragma once
// What a reply is held to have done, for the record and the score.

#include <string_view>

#include "language/reading.hpp"

namespace callwright {

// Nobody is credited with a kindness on a guess or in the same breath as a sneer, and nobody is charged with a sneer on a guess; of other acts more
// than a faint guess is enough.
bool is_held_to_do(const Reading& reading, std::string_view act);

}  // namespace callwright
