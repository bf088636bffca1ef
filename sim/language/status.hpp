#pragma once
// Whether an act is done or only mentioned: asserted, reported, denied, asked, hypothetical (acts.md).

#include "language/clauses.hpp"
#include "language/reading.hpp"

namespace callwright {

// Acts for which the difference matters.
bool is_harmful(std::string_view act);

// `begin`..`end`: the tokens that carry the act; `own_negation`: the pattern that found it holds a negation itself.
Status status_in(const Normalised& text, const Clause& sentence, int begin, int end, bool own_negation);

}  // namespace callwright
