#include "window/text_layout.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "window/text_steps.hpp"

namespace callwright {
namespace {

// Ten pixels a character, none for marks.
float ten(char32_t point) { return sits_on_previous(point) ? 0.0f : 10.0f; }

std::vector<std::string> lines_of(std::string_view text, float width)
{
    std::vector<std::string> lines;
    const TextLayout layout = lay_out(text, width, ten);
    for (const TextLine& line : layout.lines()) lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("an empty text is one empty line")
{
    CHECK(lines_of("", 100) == Lines{""});
    CHECK(lay_out("", 100, ten).x_of(0) == 0);
}

TEST_CASE("words wrap at spaces, which hang past the edge")
{
    CHECK(lines_of("one two three", 70) == Lines{"one two ", "three"});
    CHECK(lines_of("one      two", 40) == Lines{"one      ", "two"});
    CHECK(lines_of("  word", 40) == Lines{"  ", "word"});
}

TEST_CASE("a word that fits exactly stays on its line")
{
    CHECK(lines_of("one two", 70) == Lines{"one two"});
    CHECK(lines_of("one two", 69) == Lines{"one ", "two"});
}

TEST_CASE("line breaks are kept, also the last and several in a row")
{
    CHECK(lines_of("a\n\nb\n", 100) == Lines{"a", "", "b", ""});
}

TEST_CASE("a word wider than the line moves to its own line and is broken between characters")
{
    CHECK(lines_of("a bcdefgh i", 40) == Lines{"a ", "bcde", "fgh ", "i"});
    CHECK(lines_of("\u20ac\u20ac\u20ac", 20) == Lines{"\u20ac\u20ac", "\u20ac"});
}

TEST_CASE("an accent never begins a line that its letter ended")
{
    CHECK(lines_of("abe\u0301cd", 30) == Lines{"abe\u0301", "cd"});
    CHECK(lines_of("ab \u0301cd", 30) == Lines{"ab \u0301", "cd"});
}

TEST_CASE("a line too narrow for anything still takes one character")
{
    CHECK(lines_of("abc", 1) == Lines{"a", "b", "c"});
    CHECK(lines_of("ab", -5) == Lines{"a", "b"});
}

TEST_CASE("bytes that are not UTF-8 are laid out one by one")
{
    const TextLayout layout = lay_out("\xff\xe2\x82", 20, ten);
    REQUIRE(layout.lines().size() == 2);
    CHECK(layout.lines()[0].end == 2);
    CHECK(layout.x_of(1) == 10);
}

TEST_CASE("where a line was wrapped, the position belongs to the line below, and the end of a line stays above")
{
    const TextLayout layout = lay_out("one two", 40, ten);
    CHECK(layout.line_of(4) == 1);
    CHECK(layout.x_of(4) == 0);
    CHECK(layout.line_begin(2) == 0);
    CHECK(layout.line_end(2) == 3);
    CHECK(layout.line_end(5) == 7);
}

TEST_CASE("a place on the screen is the nearest gap between characters")
{
    const TextLayout layout = lay_out("one two\nthree", 40, ten);
    CHECK(layout.place_at(14, 5, 20) == 1);
    CHECK(layout.place_at(16, 5, 20) == 2);
    CHECK(layout.place_at(500, 5, 20) == 3);
    CHECK(layout.place_at(0, 25, 20) == 4);
    CHECK(layout.place_at(500, 25, 20) == 7);
    CHECK(layout.place_at(-5, 45, 20) == 8);
    CHECK(layout.place_at(5, -100, 20) == 1);
    CHECK(layout.place_at(500, 1000, 20) == 13);
}

TEST_CASE("the character under the mouse is not the nearest gap")
{
    const TextLayout layout = lay_out("one", 100, ten);
    CHECK(layout.point_under(19, 5, 20) == 1);
    CHECK(layout.point_under(21, 5, 20) == 2);
}

TEST_CASE("a range covers a run on each line it touches, and says where it takes the line break")
{
    const TextLayout layout = lay_out("one two\nthree", 40, ten);
    const std::vector<LineRun> runs = layout.runs(1, 9);
    REQUIRE(runs.size() == 3);
    CHECK((runs[0].line == 0 && runs[0].begin == 10 && runs[0].end == 40 && !runs[0].takes_line_break));
    CHECK((runs[1].line == 1 && runs[1].begin == 0 && runs[1].end == 30 && runs[1].takes_line_break));
    CHECK((runs[2].line == 2 && runs[2].begin == 0 && runs[2].end == 10));
}

TEST_CASE("a range outside the text covers nothing")
{
    const TextLayout layout = lay_out("one", 40, ten);
    CHECK(layout.runs(3, 9).empty());
    CHECK(layout.runs(2, 1).empty());
    CHECK(layout.runs(2, 999).size() == 1);
}

}  // namespace
}  // namespace callwright
