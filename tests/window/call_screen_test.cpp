#include "window/call_screen.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/shipped.hpp"

using namespace callwright;
using namespace callwright::testing;
using namespace callwright::window;

namespace {

CallScreen screen_after(const std::vector<std::string>& moves, Help help = Help::Stems, bool guided = false)
{
    return call_screen(call_after(moves), {"Sam", help, guided, std::nullopt});
}

}  // namespace

TEST_CASE("the first line of a guided call is written with the trainee's own name, the second is begun, the third is the trainee's")
{
    const CallScreen first = screen_after({}, Help::Picks, true);
    CHECK(opening_draft(first, true).find("my name is Sam") != std::string::npos);
    CHECK(first.picks.empty());
    CHECK_FALSE(first.guide.empty());
    const CallScreen second = screen_after({"Good evening, my name is Sam. May I speak with Dana Ruiz, please?"}, Help::Picks, true);
    const std::string begun = opening_draft(second, true);
    CHECK_FALSE(begun.empty());
    CHECK(begun.back() == ' ');
    const CallScreen third = screen_after({"Good evening, my name is Sam. May I speak with Dana Ruiz, please?", "Could you tell me your date of birth and ZIP code?"}, Help::Picks, true);
    CHECK(opening_draft(third, true).empty());
    CHECK_FALSE(third.guide.empty());
    CHECK(third.picks.empty());
    CHECK(opening_draft(first, false).empty());
}

TEST_CASE("script steps tick as they are done, and the next line is offered with its gaps filled")
{
    const CallScreen fresh = screen_after({});
    CHECK(fresh.script_next == 0);
    CHECK(fresh.script[0].text.find("{") == std::string::npos);
    const CallScreen greeted = screen_after({"Good evening, my name is Sam. May I speak with Dana Ruiz, please?"});
    CHECK(greeted.script[0].done);
    CHECK(greeted.script_next == 1);
    for (const ScriptTick& step : greeted.script) CHECK(step.text.find('{') == std::string::npos);
}

TEST_CASE("a step of the script that need not be taken and was left behind is no longer the next one")
{
    const CallScreen screen = screen_after({"Good evening, my name is Sam. May I speak with Dana Ruiz, please?", "Could you tell me your date of birth and ZIP code?", "Thank you. I'm sorry to bother you at supper. What happened in August?"});
    REQUIRE(screen.script_next >= 0);
    const ScriptTick& next = screen.script[static_cast<size_t>(screen.script_next)];
    CHECK_FALSE(next.done);
    CHECK(next.required);
    CHECK_FALSE(screen.script[2].done);  // "the call is recorded"
    CHECK(screen.script_next > 2);
}

TEST_CASE("the lines to pick from are the same for the same call, and one of them is unlawful without saying so")
{
    const CallScreen one = screen_after({}, Help::Picks), other = screen_after({}, Help::Picks);
    REQUIRE(one.picks.size() >= 4);
    CHECK(one.picks == other.picks);
    const Beat* beat = shipped().library().scenarios.at(ScenarioId("us.overtime-stopped")).beat(BeatId("ring"));
    REQUIRE(beat);
    CHECK(std::any_of(beat->help.picks.begin(), beat->help.picks.end(), [](const Pick& pick) { return pick.kind == "unlawful"; }));
    CHECK(one.picks.size() == beat->help.picks.size());
}

TEST_CASE("help fades with the calls a person has finished, unless they choose")
{
    CHECK(help_level("auto", 0) == Help::Picks);
    CHECK(help_level("auto", 3) == Help::Stems);
    CHECK(help_level("auto", 8) == Help::Free);
    CHECK(help_level("picks", 50) == Help::Picks);
    CHECK(help_level("free", 0) == Help::Free);
}

TEST_CASE("notes are listed and stand small in the conversation; speech stands on its side")
{
    const CallScreen screen = screen_after({"Good evening, my name is Sam.", "/note Overtime cut in September", ""});
    CHECK(screen.notes == std::vector<std::string>{"Overtime cut in September"});
    const auto side_of = [&](const std::string& text) {
        const auto found = std::find_if(screen.bubbles.begin(), screen.bubbles.end(), [&](const Bubble& bubble) { return bubble.text.find(text) != std::string::npos; });
        REQUIRE(found != screen.bubbles.end());
        return found->side;
    };
    CHECK(side_of("my name is Sam") == Bubble::Side::Mine);
    CHECK(side_of("Overtime cut") == Bubble::Side::Desk);
    CHECK(side_of("You say nothing") == Bubble::Side::Desk);
}

TEST_CASE("a call that is over says how it ended and offers no more help")
{
    const CallScreen screen = screen_after({"/end"}, Help::Picks);
    CHECK(screen.over);
    CHECK(screen.ended == "You ended the call.");
    CHECK(screen.picks.empty());
    CHECK(screen.stems.empty());
}

TEST_CASE("no text on the call screen is a key without words")
{
    const CallScreen screen = screen_after({"Good evening, my name is Sam."}, Help::Picks, true);
    const auto is_key = [](const std::string& text) { return text.find(' ') == std::string::npos && text.find('.') != std::string::npos && text.back() != '.' && text[0] != '$'; };
    for (const StageMark& stage : screen.stages) CHECK_FALSE(is_key(stage.name));
    for (const LabelledValue& row : screen.account) CHECK_FALSE(is_key(row.label));
    for (const std::string& line : screen.may_offer) CHECK_FALSE(is_key(line));
    CHECK_FALSE(is_key(screen.mood));
    CHECK_FALSE(is_key(screen.guide));
}
