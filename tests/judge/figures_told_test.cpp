// Figures that are told, given back or on file, and what is not an offer; reproaches, and what they cost.

#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::dialled;
using testing::say;
using testing::verified_call;

bool has_effect(const Turn& turn, EffectKind kind) { return std::any_of(turn.effects.begin(), turn.effects.end(), [&](const Effect& e) { return e.kind == kind; }); }

void check_all_right(const Turn& turn)
{
    for (const FigureCheck& figure : turn.figures) CHECK_MESSAGE(figure.right, figure.what << " " << figure.said);
}

RunningCall verified_curtis()
{
    RunningCall call = dialled(ScenarioId("us.call-me-friday"), 4);
    for (const char* typed : {"Good evening, my name is Alex Moreno. May I speak with Curtis Maddox?", "It's a personal matter. Am I speaking with Curtis?", "So that I only say this to you: what's your date of birth, and your ZIP code?"}) say(call, typed);
    REQUIRE(call.state().verified == Verified::Full);
    return call;
}

const CheckResult* check_named(const ScoreCard& card, const char* id, bool met)
{
    const auto found = std::find_if(card.checks.begin(), card.checks.end(), [&](const CheckResult& c) { return c.check.text == id && c.met == met; });
    return found == card.checks.end() ? nullptr : &*found;
}

TEST_CASE("the day of a payment is no number of payments")
{
    RunningCall call = verified_call();
    const Turn& turn = say(call, "After your August 9 payment it stood at $1,150.00. Four statements of interest came to $99.60, and there was one late fee of $35.00. That makes $1,284.60.");
    check_all_right(turn);
    CHECK(call.state().offers.empty());
}

TEST_CASE("what installments come to, and fees together, are told and not offered")
{
    RunningCall call = verified_curtis();
    const Turn& turn = say(call, "I'm with Calder Recovery, this is an attempt to collect a debt and anything you say will be used for that purpose. The balance is $1,896.30: fourteen installments, $1,847.30, plus $49 in fees. You paid sixteen installments on time, right up to July.");
    check_all_right(turn);
    CHECK(call.state().offers.empty());
    CHECK(turn.findings.empty());
}

TEST_CASE("a day of the ledger said without its year is no day to pay")
{
    RunningCall call = verified_curtis();
    say(call, "Two late fees of $12 each, one on August 26 and one on September 25. Nothing was added by us.");
    CHECK(call.state().offers.empty());
    CHECK_FALSE(call.state().offer.first.has_value());
}

TEST_CASE("the day that stands is meant, not the day of another bill that is given back")
{
    RunningCall call = verified_call();
    say(call, "I can offer six payments of $214.10, the first on Friday, December 4. Would that work?");
    say(call, "I heard it, groceries on Saturday, insurance on the tenth, lights on the fifteenth. With all of those to come, is $214.10 on December 4 one that you can keep?");
    REQUIRE(call.state().offer.first.has_value());
    CHECK(*call.state().offer.first == CivilDate{2026, 12, 4});
    say(call, "Not December 4 then. Six of $214.10 from December 11?");
    CHECK(*call.state().offer.first == CivilDate{2026, 12, 11});
}

TEST_CASE("the numbers of accounts and confirmations in the ledger are no sums")
{
    const Account& account = testing::shipped().library().scenarios.at(ScenarioId("us.paid-in-march")).account;
    for (const char* number : {"6317", "6371", "440917"}) CHECK(account.has_number(number));
    for (const char* number : {"631", "4409", "742", "800"}) CHECK_FALSE(account.has_number(number));
}

TEST_CASE("terms given back stay given back when she says yes once more")
{
    RunningCall call = verified_call();
    say(call, "I'm with Calder Recovery, a debt collector. This is an attempt to collect a debt and any information will be used for that purpose. Northgate Bank, $1,284.60. What happened?");
    say(call, "You kept the rent first, that takes some doing. I can offer six payments of $214.10, the first on Friday, December 4, after your payday. Would that work?");
    say(call, "So shall we do that, six of $214.10 from December 4?");
    if (!call.state().agreed) say(call, "Is that a yes to six payments of $214.10 from December 4?");
    REQUIRE(call.state().agreed.has_value());
    say(call, "Six times $214.10, $1,284.60 in all, the first on December 4. Yes?");
    CHECK(call.state().recap_right);
}

TEST_CASE("asking for more after a no is a check missed, the first sum is not")
{
    RunningCall call = verified_call();
    say(call, "Could you do $400 a month?");
    CHECK(check_named(call.score(), "heeded", true));
    say(call, "Then $350 a month, surely that works?");
    CHECK(check_named(call.score(), "heeded", false));
}

TEST_CASE("a reproach is no kindness, hurts, and is a check missed")
{
    for (const char* reproach : {"That's not an answer. How come you let it go four statements?", "You said that the last times too and nothing came.", "You can't expect a plan from me and tell me nothing."}) {
        RunningCall call = verified_call();
        const Turn& turn = say(call, reproach);
        CAPTURE(reproach);
        CHECK(turn.reading.empathy == 0);
        CHECK(has_effect(turn, EffectKind::Confront));
        CHECK(check_named(call.score(), "respect", false));
    }
}

TEST_CASE("a reproach of somebody else's that is only mentioned hurts nobody")
{
    for (const char* mentioned : {"Did he say it was your own fault?", "And that caller told you it's your own fault? I'm sorry about that."}) {
        RunningCall call = verified_call();
        CHECK_FALSE(has_effect(say(call, mentioned), EffectKind::Confront));
    }
}

TEST_CASE("what has changed since then asks for the reason")
{
    for (const char* asks : {"May I ask what has changed since then?", "Did something happen with your income, or were there other bills?"}) {
        const Reading reading = testing::read_line(asks);
        CAPTURE(asks);
        CHECK(reading.likely("ask_reason"));
    }
}

TEST_CASE("her own figure is the sum of each where that was agreed, and a smaller last one beside it is right")
{
    RunningCall call = verified_call();
    for (const char* typed : {"I'm with Calder Recovery, a debt collector. This is an attempt to collect a debt and any information will be used for that purpose. Northgate Bank, $1,284.60. What happened?",
                              "They took the overtime and you kept the rent paid first, that takes some doing. What could you keep each month, and when are you paid?",
                              "Then five payments of $220.00 and a last one of $184.60, the first on Friday, December 4. Does that work for you?", "So is that a yes to five of $220.00 and a last one of $184.60?"})
        if (!call.state().agreed) say(call, typed);
    REQUIRE(call.state().agreed.has_value());
    check_all_right(say(call, "$220.00 on December 4th, then $220.00 on the 4th of January, February, March and April, and $184.60 on May 4th. $1,284.60, all off the debit card. Is that what we agreed?"));
}

TEST_CASE("a rough sum beside an exact one is not the offer")
{
    RunningCall call = verified_curtis();
    say(call, "$79.02 every second Tuesday, first one December 15, twenty-four of them. That's about $171 a month. Would that hold?");
    CHECK(call.state().offer.each == 7902);
}

TEST_CASE("so many monthly, and a sum for each, is a number of payments and no sum")
{
    const Reading reading = testing::read_line("Standard is 24 monthly, $79.02 each, first one by December 23.");
    CHECK(std::none_of(reading.entities.begin(), reading.entities.end(), [](const Entity& e) { return e.type == EntityType::Money && e.number == 2400; }));
    CHECK(std::any_of(reading.entities.begin(), reading.entities.end(), [](const Entity& e) { return e.type == EntityType::Count && e.number == 24; }));
}

TEST_CASE("how often a sum is paid may be said before it, and a slow week is no rhythm of payments")
{
    RunningCall call = verified_curtis();
    say(call, "I'm with Calder Recovery. This is an attempt to collect a debt. It's your Halden Furniture account, $1,896.30.");
    say(call, "Every second Tuesday, seventy-nine dollars and a penny, twenty-four times. In a week with two doors, does that still go through?");
    CHECK(call.state().offer.every == Period::TwoWeeks);
    CHECK(call.state().offer.each == 7901);
}

}  // namespace
}  // namespace callwright
