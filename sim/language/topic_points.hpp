#pragma once
// What speaks for each topic in one clause, and how likely that makes it.

#include <cstdint>
#include <vector>

#include "language/compiled_pack.hpp"
#include "language/read.hpp"

namespace callwright {

constexpr int in_these_words = 930;  // thousandths of likeness to a question that an answer was written for
constexpr size_t no_topic = 0;  // the number of what is about none of the topics

struct TopicPoints {
    std::vector<int64_t> of;     // by topic: thousandths of a natural logarithm of odds
    std::vector<int> likeness;   // to the nearest way of asking, by words, thousandths
    std::vector<int> near;       // by meaning, likewise; empty without an encoder
    std::vector<int> foreseen;   // to the nearest of what just this person's answers were written for, likewise
};

// A subject that nobody was heard asking about: whether it counts as heard about as near as the ways of asking that were written for it are.
enum class Unheard { Estimated, AsItIs };

// `part`: the words of the clause; `meaning`: null without an encoder; `cues`: the topics whose cues stand in it, with +1, or -1 where the cue is beside
// the question. What nobody can ask this person about is out of the question.
TopicPoints topic_points(const Normalised& part, const std::vector<Entity>& entities, const Embedding* meaning, const std::vector<std::pair<size_t, int>>& cues, bool question, const ReadContext& context,
                         const LanguagePack::Compiled& pack, Unheard unheard = Unheard::Estimated);

// How likely the clause is about it, of all the topics and none: thousandths.
int likelihood(const TopicPoints& points, size_t topic);

}  // namespace callwright
