#pragma once
// What kind of question a clause asks: somebody who has no answer still answers a "why" otherwise than a "do you".

#include "language/clauses.hpp"
#include "language/reading.hpp"

namespace callwright {

QuestionKind question_kind(const Normalised& text, const Clause& clause);

// A clause that tells rather than asks takes up one of these words ("credit", "job"; "report*" is any word that begins so).
bool tells_about(const Normalised& text, const std::vector<Clause>& clauses, const std::vector<std::string>& words);

}  // namespace callwright
