#pragma once
// Words that tell something: what a reply takes up from the line before.

#include <map>
#include <string>
#include <string_view>

#include "language/compiled_pack.hpp"
#include "language/normalise.hpp"

namespace callwright {

// "counting", "counts" -> "count": near enough to tell that two words are one.
std::string stem_of(const std::string& word);

// The stems of a line's words of `shortest` letters and more, and where in it each first stands, in words: those stay as many when what she
// quoted is destroyed.
std::map<std::string, int, std::less<>> stems_in(std::string_view line, size_t shortest);

// Long and rare enough to mean something: stands in fewer than `common` of the pack's phrases.
bool is_telling(const Token& token, size_t shortest, int common, const LanguagePack::Compiled& pack);

}  // namespace callwright
