#include "window/speaking.hpp"

#include <doctest/doctest.h>

using namespace callwright::window;

TEST_CASE("it rings, she thinks, and then her words come one by one")
{
    const std::string line = "Hello? Who is this?";
    const Speaking speaking(line, 10, 1.6);
    CHECK(speaking.phase(10) == Phase::Ringing);
    CHECK(speaking.phase(11.7) == Phase::Thinking);
    CHECK(speaking.heard(11.7) == 0);
    size_t heard = 0;
    double now = 10;
    int steps = 0;
    while (speaking.phase(now) != Phase::Done) {
        const auto next = speaking.next(now);
        REQUIRE(next.has_value());
        REQUIRE(*next > now);
        now = *next + 1e-9;
        CHECK(speaking.heard(now) >= heard);
        heard = speaking.heard(now);
        CHECK((heard == line.size() || heard == 0 || line[heard] == ' '));
        REQUIRE(++steps < 20);
    }
    CHECK(heard == line.size());
    CHECK_FALSE(speaking.next(now).has_value());
}

TEST_CASE("she can be hurried, and a long line does not take half a minute")
{
    Speaking speaking("Hello?", 0, 1.6);
    speaking.hurry();
    CHECK(speaking.phase(0) == Phase::Done);
    CHECK(speaking.heard(0) == 6);
    const std::string tale(4'000, 'a');
    CHECK(seconds_until(tale, tale.size()) <= 7.01);
}

TEST_CASE("a line without words is over at once")
{
    const Speaking speaking("", 5, 1.6);
    CHECK(speaking.phase(5) == Phase::Done);
    CHECK_FALSE(speaking.next(5).has_value());
}
