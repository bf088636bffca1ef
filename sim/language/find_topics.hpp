#pragma once
// What is asked about, and what is only mentioned.

#include <vector>

#include "language/clauses.hpp"
#include "language/compiled_pack.hpp"
#include "language/meanings.hpp"
#include "language/read.hpp"

namespace callwright {

// Best first, at most 6, each once. `meanings` are those of the same text and clauses; `asking`: the sentences, questions apart.
std::vector<TopicHit> find_topics(const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& asking, const std::vector<Clause>& clauses, const CueText& cue_text, const std::vector<Entity>& entities, const ReadContext& context, Meanings& meanings,
                                  const LanguagePack::Compiled& pack);

// Which of her answers suits each of the topics asked about, by the meaning of the words that asked.
std::vector<SuitedAnswer> suited_answers(const std::vector<TopicHit>& topics, const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& clauses, const ReadContext& context, const LanguagePack::Compiled& pack);

}  // namespace callwright
