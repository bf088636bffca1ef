#pragma once
// What kind of question a clause asks: somebody who has no answer still answers a "why" otherwise than a "do you".

#include "language/clauses.hpp"
#include "language/compiled_pack.hpp"
#include "language/read.hpp"

namespace callwright {

// One question a sentence, however many clauses it takes; "may I ask you something" announces one and is none.
std::vector<QuestionAsked> questions_in(const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& clauses, const std::vector<Entity>& entities, const ReadContext& context, const LanguagePack::Compiled& pack);

QuestionKind question_kind(const Normalised& text, const Clause& clause);

// A clause that tells rather than asks takes up one of these words ("credit", "job"; "report*" is any word that begins so).
bool tells_about(const Normalised& text, const std::vector<Clause>& clauses, const std::vector<std::string>& words);

}  // namespace callwright
