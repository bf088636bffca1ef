#pragma once
// Which acts the models hear in a reply, before cues add what they prove.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "language/clauses.hpp"
#include "language/compiled_pack.hpp"
#include "language/meanings.hpp"
#include "language/read.hpp"

namespace callwright {

// One act, and where it was heard.
struct ActFound {
    int64_t margin = 0;
    Span span;
    int begin = 0, end = 0;
    Basis basis = Basis::Model;
    std::string evidence;
    bool own_negation = false;
    bool question = false;
};

using ActsFound = std::map<std::string, ActFound>;

// What the models hear.
struct Heard {
    ActsFound found;
    std::map<std::string, int64_t> margins;  // of every act
    std::vector<HarmHit> harms;
    int harm_odds = 0;
    int by_words = 0, by_meaning = 0;        // likeness to anything the pack knows, thousandths
};

// `meanings` are those of the same text and clauses. Without an encoder the pack hears by words alone.
// `cues`: by act, as cue_signs tells.
Heard hear_acts(const LanguagePack::Compiled& pack, const Normalised& text, const std::vector<Clause>& clauses, const std::vector<Entity>& entities, const ReadContext& context, const std::vector<int8_t>& cues, Meanings& meanings);

// The pack has never met anything like it.
bool is_strange(const Heard& heard, const LanguagePack::Compiled& pack);

}  // namespace callwright
