#pragma once
// A word by its place, and whether it is one of several: what rules of grammar are written with.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "language/normalise.hpp"

namespace callwright {

// "" beyond either end.
inline const std::string& word(const Normalised& text, int i)
{
    static const std::string none;
    return i >= 0 && i < static_cast<int>(text.tokens.size()) ? text.tokens[static_cast<size_t>(i)].text : none;
}

inline bool among(const std::string& w, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), w) != words.end(); }

}  // namespace callwright
