// What strangers heard go wrong on the line, each mended in the mechanism.

#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

bool spoke(const Turn& turn, const std::string& key)
{
    return std::any_of(turn.pieces.begin(), turn.pieces.end(), [&](const std::string& piece) { return piece.compare(0, key.size(), key) == 0; });
}

bool any_figure_wrong(const Turn& turn)
{
    return std::any_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& figure) { return !figure.right; });
}

RunningCall told_the_balance()
{
    RunningCall call = verified_call();
    say(call, "I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose.");
    say(call, "It's about your Northgate Bank credit card, the balance is $1,284.60 as of today.");
    return call;
}

Terms offered_in(const std::string& reply)
{
    RunningCall call = told_the_balance();
    say(call, reply);
    return call.state().offer;
}

TEST_CASE("her own rent, given back, is no wrong balance")
{
    RunningCall call = told_the_balance();
    CHECK_FALSE(any_figure_wrong(say(call, "Your rent is the twelve-forty, the card is twelve eighty-four sixty, that hasn't changed.")));
}

TEST_CASE("a wrong balance is still heard")
{
    RunningCall call = verified_call();
    const Turn& turn = say(call, "You owe Northgate $1,824.60.");
    CHECK(any_figure_wrong(turn));
    CHECK(spoke(turn, "react.error.amount"));
}

TEST_CASE("a figure that is denied or taken back in the same breath is not held against anybody")
{
    RunningCall call = told_the_balance();
    CHECK_FALSE(any_figure_wrong(say(call, "Eleven hundred fifty in purchases. Not one-fifty.")));
    CHECK_FALSE(any_figure_wrong(say(call, "The interest is ninety-six ninety... no wait, ninety-nine sixty.")));
    CHECK_FALSE(any_figure_wrong(say(call, "It's one thousand, sorry, one thousand two hundred eighty-four, and sixty cents.")));
}

TEST_CASE("the end of a card read out in pairs is no amount")
{
    for (const Entity& e : read_line("off your debit card ending eighty-eight twenty, and never a day before").entities) CHECK(e.type != EntityType::Money);
}

TEST_CASE("an ordinal before a full date does not make it the first of the month")
{
    const Reading reading = read_line("Six of 214.10, monthly, first December 4th, debit.");
    const auto date = std::find_if(reading.entities.begin(), reading.entities.end(), [](const Entity& e) { return e.type == EntityType::Date; });
    REQUIRE(date != reading.entities.end());
    CHECK(date->value == "2026-12-04");
}

TEST_CASE("of several sums the one beside the number of payments is the instalment")
{
    const Terms terms = offered_in("So two-twenty, wait, did you say two-twenty or three hundred? The plan I've got here is six payments of $241.10... hmm, sorry, $214.10.");
    CHECK(terms.each == 21410);
    CHECK(terms.count == 6);
}

TEST_CASE("equal parts and a smaller rest are a plan that adds up")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "That would be eight payments of 150 and a last one of 84.60, if the credit department agrees.");
    CHECK(call.state().offer.each == 15000);
    CHECK_FALSE(any_figure_wrong(turn));
}

TEST_CASE("an instalment said without its cents is the instalment")
{
    CHECK(offered_in("Could you do two fourteen a month, six times?").each == 21410);
}

TEST_CASE("a day for a call is no day for a payment")
{
    RunningCall call = told_the_balance();
    say(call, "Could you do six payments of $214.10?");
    const Turn& turn = say(call, "I'll call you Monday, November thirtieth, in the evening. Would that suit you?");
    CHECK_FALSE(spoke(turn, "date."));
}

TEST_CASE("an answer in three words settles her question")
{
    for (const char* answer : {"Not by us. Can't see it.", "I don't know what Northgate reported to the bureaus.", "Told you twice, we have not reported it."}) {
        RunningCall call = told_the_balance();
        for (int i = 0; i < 6 && call.state().pending.text != "on_my_credit"; ++i) say(call, i % 2 ? "I see." : "Thank you for telling me.");
        if (call.state().pending.text != "on_my_credit") continue;
        const Turn& turn = say(call, answer);
        CHECK_MESSAGE(!spoke(turn, "question.on_my_credit.evaded"), answer);
        CHECK_MESSAGE(call.state().questions.at(QuestionId("on_my_credit")).stage == QuestionStage::Answered, answer);
    }
}

TEST_CASE("no question of hers is asked more than twice in a call")
{
    RunningCall call = told_the_balance();
    for (int i = 0; i < 30 && !call.over(); ++i) say(call, "Anyway, what about the payment then?");
    for (const auto& [id, question] : call.state().questions) CHECK_MESSAGE(question.times <= 2, id.text);
}

TEST_CASE("asked to choose she takes one of the two")
{
    const Reading reading = read_line("Sorry, you said print it at work, or the library, which was it?");
    CHECK(reading.caught.second == "the library");
    CHECK(read_line("What happened with work or money since August?").caught.second.empty());
    CHECK(read_line("What could you set aside without touching rent or food?").caught.second.empty());
}

TEST_CASE("asking whether her help comes out of the same paycheck threatens nobody")
{
    const ReadAnswer answer = judge_line("And does helping your mother come out of the same paycheck?");
    CHECK(answer.findings.empty());
}

TEST_CASE("where she grew up is no insult, and a need to be sure no mockery")
{
    CHECK(judge_line("I'm enjoying your accent, where'd you grow up?").findings.empty());
    const Reading reading = read_line("I need to be sure you're the right Dana.");
    CHECK(std::none_of(reading.parts.begin(), reading.parts.end(), [](const EmpathyPart& p) { return p.kind == EmpathyPartKind::Mockery; }));
}

TEST_CASE("a goodbye gets a goodbye, even from somebody whose patience is out")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "Go find something to eat, tell Mateo to keep the trombone down after nine, have a lovely Thursday, and goodnight, Dana.");
    CHECK(spoke(turn, "exit.goodbye"));
    CHECK(call.state().ended == EndReason::Goodbye);
}

TEST_CASE("a name put right in the same breath is not held against anybody")
{
    RunningCall call = call_after({});
    CHECK_FALSE(any_figure_wrong(say(call, "Hi, um, hello, is this Diana... sorry, Dana Ruiz?")));
}

TEST_CASE("something left out is found once, not at every later reply")
{
    RunningCall call = call_after({"Good evening, my name is Sam Okoro. May I speak with Dana Ruiz, please?",
                                   "I only want to be sure I have the right person. Your date of birth and ZIP code, please?"});
    REQUIRE(call.state().verified == Verified::Full);
    say(call, "You owe Northgate Bank $1,284.60 on your card.");
    say(call, "What changed for you in September?");
    say(call, "What could you manage each month?");
    int found = 0;
    for (const Turn& turn : call.transcript())
        for (const Finding& finding : turn.findings) found += finding.rule.text == "us.regf.18.mini-miranda-initial";
    CHECK(found == 1);
}

TEST_CASE("a threat that only a rule has found is felt by her too")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "I could call Pecan Valley tomorrow morning and ask for your supervisor by name.");
    CHECK(std::any_of(turn.effects.begin(), turn.effects.end(), [](const Effect& e) { return e.kind == EffectKind::Threat; }));
    CHECK(spoke(turn, "react."));
}

TEST_CASE("who says that he is calling has not given his name")
{
    CHECK(read_line("I'm calling from Calder Recovery.").caught.name.empty());
    CHECK(read_line("This is sam from the office, good evening.").caught.name == "Sam");
    CHECK(read_line("Good evening, this is Mr. Alan Whitcombe.").caught.name == "Alan Whitcombe");
}

TEST_CASE("the end of a card and a time of day are no sums")
{
    for (const char* reply : {"Six, December 4th, debit 8820. Right?", "So... tomorrow, six thirty? I'd call."})
        for (const Entity& e : read_line(reply).entities) CHECK_MESSAGE(e.type != EntityType::Money, reply);
}

}  // namespace
}  // namespace callwright
