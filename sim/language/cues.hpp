#pragma once
// Cues: named token patterns (scenarios/README.md has the pattern language).

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "language/clauses.hpp"
#include "language/reading.hpp"

namespace callwright {

struct PatternItem {
    std::vector<std::vector<std::string>> options;  // each a row of words; "pre*" is a beginning, "<money>" a figure, "_" anything
    bool optional = false;
    int gap = 0;          // > 0: up to that many tokens
    bool at_start = false, at_end = false;
};

using Pattern = std::vector<PatternItem>;
using Concepts = std::map<std::string, std::vector<std::string>, std::less<>>;

Result<Pattern> parse_pattern(const std::string& text, const Concepts& concepts);

struct Cue {
    CueId id;
    std::string act;  // "" when it proves none
    bool asks = false;  // what it stands for is a question: asked, it is done
    std::vector<Pattern> patterns, unless;
    std::vector<std::string> texts;  // the patterns as written
};

struct CueMatch {
    const Cue* cue = nullptr;
    int begin = 0, end = 0;      // tokens
    bool holds_negation = false; // the pattern itself contains a negator
};

// What a pattern sees: words, with figures marked by kind.
struct CueText {
    const Normalised& text;
    std::vector<std::string> kinds;  // "" or "<money>" for the token's entity
    std::vector<int> places;         // tokens that are words or figures, in order
};

CueText cue_text(const Normalised& text, const std::vector<Entity>& entities);

// By act, of `acts` in ascending order: 1 where a cue of it is asserted, -1 where one is only denied, asked or reported, 0 where none stands.
std::vector<int8_t> cue_signs(const std::vector<CueMatch>& matches, const std::vector<ActId>& acts, const Normalised& text, const std::vector<Clause>& sentences);

// In each sentence, the first match of each pattern of each cue.
std::vector<CueMatch> find_cues(const std::vector<Cue>& cues, const CueText& text);

}  // namespace callwright
