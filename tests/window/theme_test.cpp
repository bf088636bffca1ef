#include "window/theme.hpp"

#include <doctest/doctest.h>

using namespace callwright::window;

TEST_CASE("every pair of colours that must be told apart has the contrast that WCAG AA asks for, in each theme")
{
    for (const char* name : {"light", "dark", "contrast"}) {
        const std::vector<ContrastPair> pairs = contrast_pairs(palette_named(name));
        REQUIRE(pairs.size() > 40);
        for (const ContrastPair& pair : pairs) {
            INFO(name, ": ", pair.name, " has ", contrast_ratio(pair.above, pair.below));
            CHECK(contrast_ratio(pair.above, pair.below) >= pair.least);
        }
    }
}

TEST_CASE("white initials read on the ground of every name")
{
    for (const char* name : {"Dana Ruiz", "A", "", "Lo", "Martin Tester", "Zoë Åkerlund", "1", "Kim Park", "Ola", "Priya"})
        CHECK(contrast_ratio(0xFFFFFFFF, avatar_colour(name)) >= 4.5);
}

TEST_CASE("black on white is 21 to 1, and a colour on itself 1 to 1")
{
    CHECK(contrast_ratio(0xFF000000, 0xFFFFFFFF) == doctest::Approx(21));
    CHECK(contrast_ratio(0xFF336699, 0xFF336699) == doctest::Approx(1));
}
