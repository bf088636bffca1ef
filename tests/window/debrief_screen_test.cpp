// What a debrief says, before anything is drawn.

#include <doctest/doctest.h>

#include <algorithm>

#include "app/interface_text.hpp"
#include "support/debriefs.hpp"
#include "window/reading_words.hpp"

namespace callwright::window {
namespace {

using testing::played;
using testing::played_golden;
using testing::Played;

const TurnShown& turn(const DebriefScreen& screen, int number) { return screen.turns.at(static_cast<size_t>(number) - 1); }

std::string words_under(const TurnShown& turn, Tone tone)
{
    std::string words;
    for (const ToneMark& mark : turn.marks)
        if (mark.tone == tone) words += std::string(words_in(turn.you, mark.span)) + "|";
    return words;
}

TEST_CASE("a threat is the one thing to change, in red, and its turn the one to try again")
{
    const DebriefScreen screen = played_golden("harmful")->screen();
    CHECK(screen.change.alarm == Alarm::Grave);
    CHECK(screen.change.turn == 7);
    CHECK(screen.try_again == 7);
    CHECK(screen.shown_first == 7);
    CHECK(turn(screen, 7).worst == Grade::Critical);
    CHECK(turn(screen, 7).observations.front().cites == std::vector<std::string>{"15 USC 1692e(5)", "12 CFR 1006.18(c)(1)"});
    CHECK_FALSE(turn(screen, 7).observations.front().better.empty());
    CHECK(words_under(turn(screen, 7), Tone::Broken) == "to a judge|");
}

TEST_CASE("a good call has calm colours: nothing red, the numbers in their dials, the outcome in words")
{
    const DebriefScreen screen = played_golden("good")->screen();
    CHECK(screen.change.alarm != Alarm::Grave);
    REQUIRE(screen.dials.size() == 3);
    for (const DialShown& dial : screen.dials) {
        CHECK_FALSE(dial.critical);
        CHECK(dial.part > 0.8f);
    }
    CHECK(screen.agreed);
    CHECK(screen.outcome.find("$214.10") != std::string::npos);
    CHECK(screen.subtitle.find(interface_text("ended.goodbye")) != std::string::npos);
}

TEST_CASE("the turn that is praised at the top says so where it stands as well")
{
    for (const char* golden : {"good", "clumsy", "harmful"}) {
        const DebriefScreen screen = played_golden(golden)->screen();
        if (screen.best.turn <= 0 || screen.best.turn > static_cast<int>(screen.turns.size())) continue;
        const auto& said = turn(screen, screen.best.turn).observations;
        CHECK_MESSAGE(std::any_of(said.begin(), said.end(), [](const Observation& o) { return o.grade == Grade::Well; }), golden);
    }
}

TEST_CASE("only the dimension with a critical finding gets the red border")
{
    const DebriefScreen screen = played_golden("harmful")->screen();
    CHECK_FALSE(screen.dials[0].critical);
    CHECK_FALSE(screen.dials[1].critical);
    CHECK(screen.dials[2].critical);
    for (const DialShown& dial : played_golden("clumsy")->screen().dials) CHECK_FALSE(dial.critical);
}

TEST_CASE("nothing to change: no red, no turn to try")
{
    const std::unique_ptr<Played> call = played_golden("good");
    call->said.change = {"change.nothing", "", 0, {}, ""};
    const DebriefScreen screen = call->screen();
    CHECK(screen.change.alarm == Alarm::None);
    CHECK(screen.try_again == 0);
    CHECK(screen.shown_first == call->said.best.turn);
}

TEST_CASE("a feeling that was passed over is tried again in the reply after it")
{
    const std::unique_ptr<Played> call = played_golden("harmful");
    for (const CheckResult& check : call->card.checks)
        if (!check.met && check.title.find("feeling") != std::string::npos && check.turn < 8) call->said.change = {"", check.why, check.turn, {}, check.better};
    REQUIRE(call->said.change.turn > 0);
    CHECK(call->screen().try_again == call->said.change.turn + 1);
}

TEST_CASE("underlines stand in order, inside the words, and never over each other")
{
    for (const char* id : {"good", "harmful", "clumsy", "temper", "asides"})
        for (const TurnShown& t : played_golden(id)->screen().turns) {
            int end = 0;
            for (const ToneMark& mark : t.marks) {
                CHECK(mark.span.begin >= end);
                CHECK(mark.span.end > mark.span.begin);
                end = mark.span.end;
            }
            CHECK(end <= static_cast<int>(t.you.size()));
        }
}

TEST_CASE("right figures and kind words are underlined, each in its own tone")
{
    const DebriefScreen screen = played_golden("good")->screen();
    CHECK(words_under(turn(screen, 5), Tone::Right).find("$1,284.60") != std::string::npos);
    CHECK(words_under(turn(screen, 8), Tone::Heard).find("That sounds like a lot") != std::string::npos);
    for (const TurnShown& t : screen.turns) CHECK(words_under(t, Tone::Broken).empty());
}

TEST_CASE("what was put right says so, and a mending turn is underlined")
{
    const std::unique_ptr<Played> call = played({"Dana Ruiz?", "This is Alex Moreno. Could you tell me your date of birth and ZIP code?", "You could be arrested for this, you know.",
                                                 "I'm sorry, I should not have said that. Nobody will arrest you."});
    const DebriefScreen screen = call->screen();
    REQUIRE_FALSE(call->transcript.back().mends.empty());
    CHECK(turn(screen, 4).observations.front().corrected == interface_text("finding.corrected", {{"turn", "4"}}));
    CHECK_FALSE(words_under(turn(screen, 5), Tone::Right).empty());
    CHECK(screen.curve.back().marker == Marker::Good);
    CHECK(screen.curve[3].marker == Marker::Bad);
}

TEST_CASE("words that were destroyed appear nowhere, what was read of them does")
{
    const std::unique_ptr<Played> call = played_golden("harmful");
    call->words_gone = true;
    const DebriefScreen screen = call->screen();
    CHECK_FALSE(screen.notice.empty());
    for (const TurnShown& t : screen.turns) {
        CHECK(t.marks.empty());
        for (const Observation& o : t.observations) CHECK(o.words.empty());
        for (const ReadLine& line : t.reading) CHECK(line.words.empty());
    }
    CHECK(turn(screen, 7).you == interface_text("debrief.words_gone"));
    CHECK(turn(screen, 7).aside);
    CHECK_FALSE(turn(screen, 7).reading.empty());
    CHECK(screen.best.words.empty());
}

TEST_CASE("a disagreement stands at the turn it is about")
{
    const std::unique_ptr<Played> call = played_golden("harmful");
    call->disagreements = {{7, "rule:us.regf.18.threat", "I only said what happens."}};
    const DebriefScreen screen = call->screen();
    REQUIRE(turn(screen, 7).disagreements.size() == 1);
    CHECK(turn(screen, 7).disagreements[0].reason == "I only said what happens.");
    CHECK(turn(screen, 6).disagreements.empty());
}

TEST_CASE("a call of nothing is a screen too")
{
    const std::unique_ptr<Played> call = played({});
    call->transcript.clear();
    const DebriefScreen screen = call->screen();
    CHECK(screen.turns.empty());
    CHECK(screen.curve.empty());
    CHECK(screen.shown_first == 0);
    CHECK(screen.try_again == 0);
}

TEST_CASE("dialling cannot be tried again, and saying nothing can")
{
    const DebriefScreen screen = played({"", "Hello, is Dana there?"})->screen();
    CHECK_FALSE(turn(screen, 1).can_try_again);
    CHECK(turn(screen, 2).can_try_again);
    CHECK(turn(screen, 2).you == interface_text("aside.silence"));
    CHECK(turn(screen, 2).reading.empty());
}

TEST_CASE("every check is counted once, missed ones stand first in their group")
{
    const std::unique_ptr<Played> call = played_golden("clumsy");
    const DebriefScreen screen = call->screen();
    size_t listed = 0;
    for (const CheckGroup& group : screen.checks) {
        listed += group.checks.size();
        CHECK(std::is_sorted(group.checks.begin(), group.checks.end(), [](const CheckShown& a, const CheckShown& b) { return a.met < b.met; }));
    }
    CHECK(listed == call->card.checks.size());
    CHECK(screen.checks_all == static_cast<int>(listed));
    for (const FactShown& fact : screen.facts) CHECK_FALSE(fact.unlock.empty());
}

TEST_CASE("how words were read is said without the names of the program's parts")
{
    for (const TurnShown& t : played_golden("good")->screen().turns)
        for (const ReadLine& line : t.reading) {
            CHECK(line.heard.find('_') == std::string::npos);
            CHECK(line.how.find("cue ") == std::string::npos);
        }
    CHECK(surely(950) == interface_text("surely.certain"));
    CHECK(surely(100) == interface_text("surely.faint"));
}

TEST_CASE("no words are marked as wanting without a sentence beside them that says why")
{
    const std::unique_ptr<Played> calls[] = {played({"Good evening, my name is Sam. May I speak with Dana Ruiz?", "Could you tell me your date of birth and your ZIP code?", "Thank you. I'm a debt collector with Calder Recovery. The balance on your Northgate card is $1,284.60.",
                                                     "This is an attempt to collect a debt, and what you tell me is used for that. What changed for you in September?", "Okay, I understand. Can you pay the full amount today?", "I'm sorry, but you still have to pay."}),
                                             played_golden("harmful"), played_golden("clumsy")};
    int marked = 0;
    for (const auto& call : calls)
        for (const TurnShown& t : call->screen().turns) {
            if (words_under(t, Tone::Missed).empty()) continue;
            ++marked;
            CHECK_MESSAGE(std::any_of(t.observations.begin(), t.observations.end(), [](const Observation& o) { return o.grade != Grade::Well && !o.why.empty(); }), t.you);
        }
    CHECK(marked >= 3);
}

TEST_CASE("the same call gives the same screen")
{
    CHECK(played_golden("good")->screen() == played_golden("good")->screen());
}

}  // namespace
}  // namespace callwright::window
