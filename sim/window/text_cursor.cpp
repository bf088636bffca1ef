#include "window/text_cursor.hpp"

#include <algorithm>

namespace callwright {
namespace {

size_t target(const TextLayout& layout, size_t at, Motion motion)
{
    const std::string_view text = layout.text();
    switch (motion) {
        case Motion::PreviousPoint: return previous_point(text, at);
        case Motion::NextPoint: return next_point(text, at);
        case Motion::PreviousWord: return previous_word(text, at);
        case Motion::NextWord: return next_word(text, at);
        case Motion::LineBegin: return layout.line_begin(at);
        case Motion::LineEnd: return layout.line_end(at);
        case Motion::TextBegin: return 0;
        case Motion::TextEnd: return text.size();
    }
    return at;
}

}  // namespace

void settle(TextCursor& cursor, std::string_view text)
{
    cursor.caret = snapped(text, cursor.caret);
    cursor.anchor = snapped(text, cursor.anchor);
}

void place(TextCursor& cursor, size_t at, Selecting selecting)
{
    cursor.caret = at;
    if (selecting == Selecting::Drop) cursor.anchor = at;
    cursor.wanted_x = -1;
}

void select(TextCursor& cursor, TextRange range)
{
    cursor.anchor = range.begin;
    cursor.caret = range.end;
    cursor.wanted_x = -1;
}

void move(TextCursor& cursor, const TextLayout& layout, Motion motion, Selecting selecting)
{
    const bool collapses = cursor.has_selection() && selecting == Selecting::Drop;
    if (collapses && motion == Motion::PreviousPoint) return place(cursor, cursor.selection().begin, selecting);
    if (collapses && motion == Motion::NextPoint) return place(cursor, cursor.selection().end, selecting);
    place(cursor, target(layout, cursor.caret, motion), selecting);
}

void move_lines(TextCursor& cursor, const TextLayout& layout, int lines, Selecting selecting)
{
    const float x = cursor.wanted_x >= 0 ? cursor.wanted_x : layout.x_of(cursor.caret);
    const auto last = static_cast<std::ptrdiff_t>(layout.lines().size()) - 1;
    const std::ptrdiff_t line = static_cast<std::ptrdiff_t>(layout.line_of(cursor.caret)) + lines;
    const size_t at = line < 0 ? 0 : line > last ? layout.text().size() : layout.place_on_line(static_cast<size_t>(line), x);
    place(cursor, at, selecting);
    cursor.wanted_x = x;
}

}  // namespace callwright
