#pragma once
// What a listener can give back of what was said: the most telling clause with persons swapped, a word, names.

#include "language/clauses.hpp"
#include "language/compiled_pack.hpp"
#include "language/read.hpp"

namespace callwright {

Caught catch_words(const Normalised& text, const std::vector<Clause>& clauses, const ReadContext& context, const LanguagePack::Compiled& pack, bool quotable);

}  // namespace callwright
