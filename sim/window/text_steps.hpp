#pragma once
// Where a caret may stand in a text. Positions are byte offsets; a mark that sits on the letter before it
// (an accent, a zero-width joiner) is never parted from it.

#include <cstddef>
#include <string_view>

namespace callwright {

struct TextRange {
    size_t begin = 0, end = 0;

    bool operator==(const TextRange&) const = default;
};

bool sits_on_previous(char32_t point);  // combining marks, joiners, variation selectors

// The last place at or before `at` where a caret may stand.
size_t snapped(std::string_view text, size_t at);
size_t next_point(std::string_view text, size_t at);
size_t previous_point(std::string_view text, size_t at);

// To the beginning of the next word; to the beginning of this word or the one before. A line break is a stop of its own.
size_t next_word(std::string_view text, size_t at);
size_t previous_word(std::string_view text, size_t at);

// The word, run of spaces or run of signs that holds the character at `at`; at the end of a line the last one of it.
TextRange word_around(std::string_view text, size_t at);
// From line break to line break.
TextRange paragraph_around(std::string_view text, size_t at);

}  // namespace callwright
