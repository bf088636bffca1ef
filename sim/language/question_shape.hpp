#pragma once
// How a question is built: which clauses ask, and what of them is the question itself.

#include <vector>

#include "language/clauses.hpp"
#include "language/normalise.hpp"

namespace callwright {

int first_word(const Normalised& text, const Clause& clause);  // token, behind "so", "and", names and the like
bool is_question(const Normalised& text, const Clause& clause);
bool is_open_question(const Normalised& text, const Clause& clause);
bool is_bare_question(const Normalised& text, const Clause& clause);  // about what is in the air
bool names_nothing(const Normalised& text, const Clause& clause);   // "do you miss it?", "was it hard?": what it is was named before
bool requests(const Normalised& text, const Clause& clause);
bool is_subordinate(const Normalised& text, const Clause& clause);
Clause question_proper(const Normalised& text, const Clause& whole);

// "What work did you do before you went into the hospital?" without its clause of time; the same clause where there is none.
Clause without_time_clause(const Normalised& text, const Clause& clause);

// The sentences, with each question apart that stands beside another, "what is it you do, and what do you bring home?", and with the answers that are
// offered to a question joined to it: "What have you got for it? A receipt, an e-mail?"
std::vector<Clause> questions_apart(const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& clauses);

}  // namespace callwright
