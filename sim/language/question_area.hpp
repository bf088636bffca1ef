#pragma once
// What group of subjects a question is about: "do you send her something every month?" is about the family, whichever of its subjects it is.

#include <string>
#include <vector>

#include "language/clauses.hpp"
#include "language/compiled_pack.hpp"
#include "language/read.hpp"

namespace callwright {

// The likeliest group of all subjects that this person can be asked about; "" if none has more than a third of the likelihood.
std::string area_of(const Normalised& text, const Clause& sentence, const std::vector<Entity>& entities, const ReadContext& context, const LanguagePack::Compiled& pack);

}  // namespace callwright
