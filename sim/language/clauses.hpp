#pragma once
// Where one thought ends: clauses as ranges of tokens.

#include <vector>

#include "language/normalise.hpp"

namespace callwright {

struct Clause {
    int begin = 0, end = 0;   // tokens [begin, end), without the closing mark
    bool question = false;    // closes with "?"
    bool after_but = false;   // opened by "but"
};

// Sentences, and up to 12 thoughts inside them. Never empty ranges.
std::vector<Clause> split_clauses(const Normalised& text);

// Sentences only (. ? ! ;): what a cue may not cross.
std::vector<Clause> split_sentences(const Normalised& text);

// "By e-mail", "that X-ray": a dash that touches both its neighbours makes one word of them.
bool is_hyphen(const Normalised& text, int token);

// A clause's own words, with its question mark; spans still point at the whole.
Normalised words_of(const Normalised& text, const Clause& clause);

Span span_of(const Normalised& text, int begin, int end);

}  // namespace callwright
