// How long a frame takes to build, without drawing it. Prints milliseconds; what is checked is that huge costs little more than small, which
// a busy machine does not change.

#include <algorithm>

#include <doctest/doctest.h>

#include "support/shipped.hpp"
#include "support/view_driver.hpp"
#include "window/call_view.hpp"
#include "window/home_view.hpp"

using namespace callwright;
using namespace callwright::testing;
using namespace callwright::window;

namespace {

constexpr int frames_measured = 60;

// The best of a few: others may be using the machine.
double best(ViewDriver& view)
{
    double least = 1e9;
    for (int i = 0; i < 5; ++i) least = std::min(least, view.build_milliseconds(frames_measured));
    return least;
}

double call_of(int turns)
{
    CallScreen screen = call_screen(call_after({"Good evening, my name is Sam. May I speak with Dana Ruiz, please?"}), {"Sam", Help::Stems, false, std::nullopt});
    for (int turn = 3; turn <= turns; ++turn) {
        screen.bubbles.push_back({Bubble::Side::Mine, "That makes sense. Losing the overtime with rent due is a hard spot. Is this month looking like the last two, or is anything changing?", turn});
        screen.bubbles.push_back({Bubble::Side::Hers, "Same, honestly. Maybe a bit better by the holidays. You said twelve hundred? How did it get that high?", turn});
    }
    CallEdit edit;
    ViewDriver view([&](ImVec2 size) { (void)draw_call_view(screen, edit, size); }, {1440, 900});
    return best(view);
}

double library_of(int scenarios)
{
    HomeScreen screen;
    screen.title = "Good to see you, Sam";
    screen.person = "p1";
    screen.people = {{"p1", "Sam"}};
    for (int i = 0; i < scenarios; ++i) {
        LibraryRow row;
        row.scenario = ScenarioId("us.scenario-" + std::to_string(i));
        row.title = "Scenario number " + std::to_string(i);
        row.summary = "First call about a credit card that went quiet in September. Dana paid every month until her overtime ended; she wants to pay, and is ashamed that she cannot pay all of it.";
        row.name = "Dana Ruiz";
        row.initials = "DR";
        row.family = i % 2 ? "cooperative" : "evasive";
        screen.library.push_back(row);
    }
    screen.families = {"cooperative", "evasive"};
    HomeEdit edit;
    ViewDriver view([&](ImVec2 size) { (void)draw_home_view(screen, edit, size); }, {1440, 900});
    return best(view);
}

}  // namespace

TEST_CASE("benchmark: a call of 300 turns is built about as fast as one of 10")
{
    const double few = call_of(10), many = call_of(300);
    MESSAGE("call of 10 turns: ", few, " ms a frame; of 300 turns: ", many, " ms");
    CHECK(many < few * 2 + 0.5);
}

TEST_CASE("benchmark: a library of 1,000 scenarios is built about as fast as one of 20")
{
    const double few = library_of(20), many = library_of(1'000);
    MESSAGE("library of 20: ", few, " ms a frame; of 1,000: ", many, " ms");
    CHECK(many < few * 2 + 0.5);
}
