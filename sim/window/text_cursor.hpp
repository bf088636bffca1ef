#pragma once
// A caret and the other end of its selection, and the ways to move them through a laid-out text.

#include <cstddef>
#include <string_view>

#include "window/text_layout.hpp"
#include "window/text_steps.hpp"

namespace callwright {

struct TextCursor {
    size_t caret = 0, anchor = 0;  // the selection lies between; equal: nothing is selected
    float wanted_x = -1;           // where Up and Down aim for, while they follow each other

    bool has_selection() const { return caret != anchor; }
    TextRange selection() const { return caret < anchor ? TextRange{caret, anchor} : TextRange{anchor, caret}; }
};

enum class Motion { PreviousPoint, NextPoint, PreviousWord, NextWord, LineBegin, LineEnd, TextBegin, TextEnd };
enum class Selecting { Drop, Extend };

// Back onto places that exist, after the text was changed from outside.
void settle(TextCursor& cursor, std::string_view text);

void place(TextCursor& cursor, size_t at, Selecting selecting);
void select(TextCursor& cursor, TextRange range);
void move(TextCursor& cursor, const TextLayout& layout, Motion motion, Selecting selecting);
// Down by `lines`, up when negative; past the first or last line to the end of the text.
void move_lines(TextCursor& cursor, const TextLayout& layout, int lines, Selecting selecting);

}  // namespace callwright
