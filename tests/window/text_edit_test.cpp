#include "window/text_edit.hpp"

#include <doctest/doctest.h>

#include <string>

namespace callwright {
namespace {

void type(TextEdit& edit, std::string_view text)
{
    for (const char c : text) edit.insert({&c, 1});
}

TextLayout laid_out(const TextEdit& edit, float width = 1000)
{
    return lay_out(edit.text, width, [](char32_t) { return 10.0f; });
}

TEST_CASE("typing goes in at the caret and replaces the selection")
{
    TextEdit edit("I owe 40");
    select(edit, {2, 5});
    type(edit, "paid");
    CHECK(edit.text == "I paid 40");
    CHECK(edit.caret == 6);
    CHECK_FALSE(edit.has_selection());
}

TEST_CASE("a comma typed behind a laid-out beginning closes up with its last word, elsewhere a space stays")
{
    TextEdit edit("before I say more ");
    edit.insert(",");
    edit.insert(" could you");
    CHECK(edit.text == "before I say more, could you");
    TextEdit typed;
    typed.insert("well ");
    typed.insert(",");
    CHECK(typed.text == "well ,");
}

TEST_CASE("undo takes back one typed word at a time, redo brings it again")
{
    TextEdit edit;
    type(edit, "one two  three");
    edit.undo();
    CHECK(edit.text == "one two  ");
    edit.undo();
    CHECK(edit.text == "one ");
    edit.undo();
    CHECK(edit.text.empty());
    CHECK_FALSE(edit.can_undo());
    edit.redo();
    edit.redo();
    CHECK(edit.text == "one two  ");
}

TEST_CASE("a paste is one step, apart from the typing around it")
{
    TextEdit edit;
    type(edit, "ab");
    edit.insert("one two", {}, Entry::Pasted);
    type(edit, "cd");
    edit.undo();
    CHECK(edit.text == "abone two");
    edit.undo();
    CHECK(edit.text == "ab");
}

TEST_CASE("typing elsewhere begins a new step")
{
    TextEdit edit;
    type(edit, "ab");
    move(edit, laid_out(edit), Motion::TextBegin, Selecting::Drop);
    type(edit, "c");
    edit.undo();
    CHECK(edit.text == "ab");
}

TEST_CASE("a run of Backspace is one step")
{
    TextEdit edit("abcd");
    edit.erase(Motion::PreviousPoint);
    edit.erase(Motion::PreviousPoint);
    CHECK(edit.text == "ab");
    edit.undo();
    CHECK(edit.text == "abcd");
}

TEST_CASE("new typing forgets what could be redone")
{
    TextEdit edit;
    type(edit, "a");
    edit.undo();
    type(edit, "b");
    CHECK_FALSE(edit.can_redo());
}

TEST_CASE("undo after replacing a selection selects it again")
{
    TextEdit edit("one two");
    select(edit, {0, 3});
    type(edit, "x");
    edit.undo();
    CHECK(edit.text == "one two");
    CHECK(edit.selected() == "one");
}

TEST_CASE("two hundred steps are remembered")
{
    TextEdit edit;
    for (int i = 0; i < 250; ++i) edit.insert("x ", {}, Entry::Pasted);
    int steps = 0;
    for (; edit.can_undo(); ++steps) edit.undo();
    CHECK(steps == 200);
    CHECK(edit.text.size() == 100);
}

TEST_CASE("erasing takes a letter with its accents, or a word")
{
    TextEdit edit("one caf\u00e9 e\u0301");
    edit.erase(Motion::PreviousPoint);
    CHECK(edit.text == "one caf\u00e9 ");
    edit.erase(Motion::PreviousWord);
    CHECK(edit.text == "one ");
    place(edit, 0, Selecting::Drop);
    edit.erase(Motion::NextPoint);
    CHECK(edit.text == "ne ");
    edit.erase(Motion::NextWord);
    CHECK(edit.text.empty());
    edit.erase(Motion::NextWord);
    CHECK(edit.text.empty());
}

TEST_CASE("a letter typed before an accent keeps the caret behind them both")
{
    TextEdit edit("\u0301");
    place(edit, 0, Selecting::Drop);
    type(edit, "e");
    CHECK(edit.text == "e\u0301");
    CHECK(edit.caret == 3);
}

TEST_CASE("no more goes in than fits, and a character is never cut")
{
    TextEdit edit("1234");
    edit.insert("\u20ac\u20ac\u20ac", {9, Lines::Many});
    CHECK(edit.text == "1234\u20ac");
    edit.select_all();
    edit.insert("123456789abc", {9, Lines::Many}, Entry::Pasted);
    CHECK(edit.text == "123456789");
    edit.insert("x", {9, Lines::Many});
    CHECK(edit.text == "123456789");
}

TEST_CASE("what goes in is clean: line breaks are one kind, tabs are spaces, controls and direction overrides are gone")
{
    CHECK(cleaned("a\r\nb\rc\td\x1b[0m\x7f", {}) == "a\nb\nc d[0m");
    CHECK(cleaned("a\u202eb\u2066c\u200fd\u2028e\ufeff", {}) == "abcd\ne");
    CHECK(cleaned(std::string_view("a\0b", 3), {}) == "ab");
    CHECK(cleaned("a\xff\xe2\x82", {}) == "a\ufffd\ufffd\ufffd");
    CHECK(cleaned("a\r\nb\nc", {100, Lines::Single}) == "a b c");
    CHECK(cleaned("\U0001f468\u200d\U0001f469", {}) == "\U0001f468\u200d\U0001f469");
}

TEST_CASE("cutting takes the selection and gives it back")
{
    TextEdit edit("one two");
    edit.select_word_at(5);
    CHECK(edit.cut() == "two");
    CHECK(edit.text == "one ");
    CHECK(edit.cut().empty());
    edit.undo();
    CHECK(edit.text == "one two");
}

TEST_CASE("a word, a paragraph or everything can be selected")
{
    TextEdit edit("one two\nthree");
    edit.select_word_at(1);
    CHECK(edit.selected() == "one");
    edit.select_paragraph_at(1);
    CHECK(edit.selected() == "one two");
    edit.select_all();
    CHECK(edit.selected() == edit.text);
}

TEST_CASE("without Shift an arrow leaves the selection at the side it points to")
{
    TextEdit edit("one two");
    const TextLayout layout = laid_out(edit);
    select(edit, {2, 5});
    move(edit, layout, Motion::PreviousPoint, Selecting::Drop);
    CHECK((edit.caret == 2 && !edit.has_selection()));
    select(edit, {2, 5});
    move(edit, layout, Motion::NextPoint, Selecting::Drop);
    CHECK((edit.caret == 5 && !edit.has_selection()));
    move(edit, layout, Motion::NextPoint, Selecting::Extend);
    CHECK(edit.selected() == "w");
}

TEST_CASE("Up and Down keep aiming for the same place across a short line")
{
    TextEdit edit("abcdef\nx\nabcdef");
    place(edit, 5, Selecting::Drop);
    const TextLayout layout = laid_out(edit);
    move_lines(edit, layout, 1, Selecting::Drop);
    CHECK(edit.caret == 8);
    move_lines(edit, layout, 1, Selecting::Drop);
    CHECK(edit.caret == 14);
    move_lines(edit, layout, 1, Selecting::Drop);
    CHECK(edit.caret == edit.text.size());
    move_lines(edit, layout, -9, Selecting::Extend);
    CHECK(edit.caret == 0);
    CHECK(edit.selected() == edit.text);
}

TEST_CASE("End stays on its wrapped line, Home goes to its beginning")
{
    TextEdit edit("one two three");
    const TextLayout layout = laid_out(edit, 80);
    place(edit, 1, Selecting::Drop);
    move(edit, layout, Motion::LineEnd, Selecting::Drop);
    CHECK(edit.caret == 7);
    move(edit, layout, Motion::LineEnd, Selecting::Drop);
    CHECK(edit.caret == 7);
    move(edit, layout, Motion::LineBegin, Selecting::Drop);
    CHECK(edit.caret == 0);
}

TEST_CASE("a text the caller exchanged leaves no caret behind, and undo gives it back")
{
    TextEdit edit;
    type(edit, "one");
    edit.text = "\u20ac";
    type(edit, "x");
    CHECK(edit.text == "\u20acx");
    edit.undo();
    CHECK(edit.text == "\u20ac");
}

}  // namespace
}  // namespace callwright
