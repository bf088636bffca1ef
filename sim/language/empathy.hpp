#pragma once
// The observable parts of empathy, and the level they make (acts.md, last section).

#include "language/clauses.hpp"
#include "language/compiled_pack.hpp"
#include "language/read.hpp"

namespace callwright {

struct Empathy {
    int level = 0;
    int shared = 0;
    std::vector<EmpathyPart> parts;
};

Empathy empathy_of(const Normalised& text, const Reading& so_far, const CueText& cue_text, const ReadContext& context, const LanguagePack::Compiled& pack);

}  // namespace callwright
