#pragma once
// Words as the reader sees them, each pointing at what was typed.

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace callwright {

struct Token {
    std::string text;   // lower case, contractions opened ("won't" -> "will", "not"), texting forms written out ("u" -> "you"), stretched letters shortened ("sooo" -> "so");
                        // digits and signs as typed ("$1,284.60" is one token), punctuation is its own token
    Span span;          // bytes of the original; the parts of an opened contraction share one span
    bool is_word = false;     // letters
    bool is_number = false;   // starts with a digit or a currency sign followed by a digit
    bool capitalised = false; // typed with a capital that does not only open a sentence
    bool is_name = false;     // of the person: `text` is then the name that the pack's examples call everybody by
};

struct Normalised {
    std::string original;         // valid UTF-8 (repaired if it was not; spans then still fit `original`)
    std::vector<Token> tokens;
};

Normalised normalise(std::string_view text);

}  // namespace callwright
