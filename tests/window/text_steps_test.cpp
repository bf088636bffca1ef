#include "window/text_steps.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace callwright {
namespace {

std::vector<size_t> stops_forward(std::string_view text)
{
    std::vector<size_t> stops = {0};
    while (stops.back() < text.size()) stops.push_back(next_point(text, stops.back()));
    return stops;
}

std::vector<size_t> stops_back(std::string_view text)
{
    std::vector<size_t> stops = {text.size()};
    while (stops.back() > 0) stops.push_back(previous_point(text, stops.back()));
    return {stops.rbegin(), stops.rend()};
}

TEST_CASE("a caret steps over whole characters with the marks that sit on them, the same way forward and back")
{
    for (const std::string text : {"abc", "\u00e8\u20ac\U0001f600", "e\u0301\u0302x", "\u0301a", "a\n\u0301b", "\xff\x80\xe2\x82z", "\U0001f468\u200dx", "\xf0\x9f\x98\xc3\xa9"}) {
        CAPTURE(text);
        CHECK(stops_forward(text) == stops_back(text));
    }
    CHECK(stops_forward("e\u0301x") == std::vector<size_t>{0, 3, 4});
}

TEST_CASE("any position is snapped to a place where the caret could step to")
{
    const std::string text = "e\u0301\U0001f600\xff z";
    const std::vector<size_t> stops = stops_forward(text);
    for (size_t at = 0; at < text.size() + 5; ++at) {
        const size_t place = snapped(text, at);
        CHECK(std::count(stops.begin(), stops.end(), place) == 1);
        CHECK(place <= at);
    }
}

TEST_CASE("words end at spaces and signs, and an apostrophe belongs to its word")
{
    const std::string text = "I don't owe $40, ok";
    CHECK(next_word(text, 0) == 2);
    CHECK(next_word(text, 2) == 8);
    CHECK(next_word(text, 12) == 13);
    CHECK(next_word(text, 13) == 15);
    CHECK(previous_word(text, 8) == 2);
    CHECK(previous_word(text, 5) == 2);
    CHECK(previous_word(text, 15) == 13);
}

TEST_CASE("a line break is a stop of its own for word steps")
{
    CHECK(next_word("one\ntwo", 0) == 3);
    CHECK(next_word("one\ntwo", 3) == 4);
    CHECK(previous_word("one\ntwo", 4) == 3);
    CHECK(previous_word("one\ntwo", 3) == 0);
}

TEST_CASE("the word around a position, at the end of a line the one before")
{
    CHECK(word_around("one two", 5) == TextRange{4, 7});
    CHECK(word_around("one two", 7) == TextRange{4, 7});
    CHECK(word_around("one  two", 3) == TextRange{3, 5});
    CHECK(word_around("one\n\ntwo", 3) == TextRange{0, 3});
    CHECK(word_around("one\n\ntwo", 4) == TextRange{4, 4});
    CHECK(word_around("", 0) == TextRange{0, 0});
}

TEST_CASE("the paragraph around a position goes from line break to line break")
{
    CHECK(paragraph_around("one\ntwo\nthree", 5) == TextRange{4, 7});
    CHECK(paragraph_around("one\ntwo", 3) == TextRange{0, 3});
    CHECK(paragraph_around("one", 1) == TextRange{0, 3});
}

}  // namespace
}  // namespace callwright
