// Which of her answers she gives: the one written for the question, the heart of the subject, what she hides, or the question said over.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "engine/call_setup.hpp"
#include "score/score_card.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

RunningCall curtis_on_the_line() { return dialled(ScenarioId("us.call-me-friday"), 3); }

TEST_CASE("asked beside what was written, she tells the heart of the subject, once in a call")
{
    RunningCall call = told_the_balance();
    int wholes = 0;
    for (const char* question : {"What about children, is there anything I should know?", "And about the boy, in general?", "Is there more about your children?"}) wholes += spoke(say(call, question), "topic.kids.whole");
    CHECK(wholes == 1);
}

TEST_CASE("what she hides does not come up where there is a plain answer")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "Is your car paid off?");
    CHECK(spoke(turn, "topic.car"));
    CHECK_FALSE(spoke(turn, "fact."));
}

TEST_CASE("how many there are is said of the payments on the table: their day and their rhythm stand")
{
    RunningCall call = told_the_balance();
    say(call, "Could you do $100 every second Friday, starting December 4?");
    say(call, "Twelve of a hundred and a last one of $84.60.");
    CHECK(call.state().offer.first == CivilDate{2026, 12, 4});
    CHECK(call.state().offer.every == Period::TwoWeeks);
}

TEST_CASE("a question that takes up words of which she has no more to tell is not answered by more of others")
{
    RunningCall call = told_the_balance();
    for (const char* text : {"I see you paid every month right up to August 9. What happened after that?", "Okay. Rent first, I'd have done the same. Why'd the checks come up short, did you lose hours?"}) say(call, text);
    CHECK_FALSE(spoke(call.transcript().back(), "react.firm"));
}

RunningCall carla_on_the_line()
{
    RunningCall call = dialled(ScenarioId("us.nine-calls"), 75);
    for (const char* text : {"Good evening, my name's Alex Moreno. Is this Carla Novak?", "Could you give me your date of birth and your ZIP code, please?"}) say(call, text);
    return call;
}

TEST_CASE("asked for one thing that proves who she is and told to keep the other, she gives the one")
{
    RunningCall call = carla_on_the_line();
    REQUIRE(call.state().identifiers.empty());
    say(call, "No, I wouldn't either, so keep the birthday. Just the five digits of your ZIP would do it. I've got a Toledo one here and I only need to hear it match.");
    CHECK(call.state().identifiers == std::set<std::string>{"zip_code"});
}

TEST_CASE("what she gave and what is offered to her is not asked for")
{
    for (const char* text : {"Only to you, and only because you gave me your zip.", "Would you like the address for a complaint?"}) {
        RunningCall call = carla_on_the_line();
        say(call, "Your ZIP code is enough for me.");
        const Turn& turn = say(call, text);
        CHECK_MESSAGE(!spoke(turn, "verify.again"), text);
        CHECK_MESSAGE(!spoke(turn, "verify.address"), text);
    }
}

TEST_CASE("what she once offered somebody else is no offer of now, and a sum worked out aloud is none")
{
    for (const char* text : {"It says you offered them $150 a month back in September and they turned you down flat. Is that how it went?", "Eighteen times $150 is $2,700, plus fifty makes the $2,750."}) {
        RunningCall call = carla_on_the_line();
        for (const char* before : {"Your ZIP code is enough for me, and your birthday.", "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose."}) say(call, before);
        say(call, text);
        CHECK_MESSAGE(call.state().offer.kind != TermsKind::Plan, text);
    }
}

TEST_CASE("whether she could keep up what was offered is answered with the offer, not with what else the question names")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "The longest I can spread it is six payments, that's $214.10 a month, nothing before December 4. Could you keep that up, honestly, with no overtime?");
    CHECK_FALSE(spoke(turn, "topic.overtime"));
}

TEST_CASE("whoever is known is not asked for her name again by a question that only sounds like it")
{
    RunningCall call = dialled(ScenarioId("us.he-died-in-october"), 77);
    say(call, "Good afternoon, my name is Alex Moreno. Am I speaking with Helen Moore?");
    CHECK_FALSE(spoke(say(call, "That's fine, none of my business really. Has anybody else called you since he died, the bank or anyone, or am I the first?"), "verify.name"));
}

TEST_CASE("a subject that came with a later person is found in a question like those about the first people's")
{
    RunningCall call = dialled(ScenarioId("us.sasha-is-out"), 76);
    say(call, "Good evening, my name is Alex Moreno. May I speak with Sasha Pruitt, please?");
    CHECK(say(call, "Last thing: do you know where she's working now?").reading.asks_about("sasha_work"));
}

TEST_CASE("what he offers to do is let happen, whatever of hers it names")
{
    RunningCall call = told_the_balance();
    CHECK(spoke(say(call, "Shall I give you that phone number again, slower?"), "asked.may"));
}

TEST_CASE("of two things the one for which an answer was written is answered with that")
{
    RunningCall call = dialled(ScenarioId("us.after-the-hospital"), 84);
    for (const char* text : {"Good morning, my name is Alex Moreno. Is this Samuel Okafor?", "Could you give me your date of birth and your ZIP code, please?", "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose."}) say(call, text);
    CHECK(spoke(say(call, "Have you got a pencil there, or should I say that number again slower?"), "topic.pen_paper"));
}

TEST_CASE("leave to write something down is given")
{
    RunningCall call = told_the_balance();
    CHECK(spoke(say(call, "Can I put down that we talked this evening?"), "asked.may.note"));
    CHECK(spoke(say(call, "Are you all right with me noting that?"), "asked.may.note"));
}

TEST_CASE("a question she has no answer to is said over, with persons swapped")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "Could you fold a paper crane blindfolded?");
    REQUIRE(spoke(turn, "asked.own.back"));
    CHECK(turn.line.find("Could I fold a paper crane blindfolded?") != std::string::npos);
}

TEST_CASE("of her own life she may keep something to herself, but does not say that she does not know it")
{
    for (const char* question : {"Does your sister lend you her lawn mower now and then?", "Do you and the boy argue over the thermostat?", "Which of your coworkers hums while they load?"}) {
        RunningCall call = told_the_balance();
        const Turn& turn = say(call, question);
        CHECK_MESSAGE(!spoke(turn, "asked.unknown"), question << " > " << turn.line);
    }
}

TEST_CASE("who has given his name is not asked for it")
{
    RunningCall call = curtis_on_the_line();
    const Turn& turn = say(call, "This is Dana Reyes, I'm looking for Curtis Maddox. Is that you?");
    CHECK(turn.line.find("Who's") == std::string::npos);
    CHECK(call.state().trainee_name == "Dana Reyes");
}

TEST_CASE("payments made long ago are no offer")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "The whole of it is $1,284.60. I saw sixteen payments landed right on time before the summer, and I'm curious what changed.");
    CHECK_FALSE(spoke(turn, "offer."));
    CHECK_FALSE(call.state().agreed);
}

TEST_CASE("'every second Friday' says how often, not when")
{
    RunningCall call = verified_call();
    say(call, "It's about your Northgate Bank credit card, the balance is $1,284.60 as of today.");
    say(call, "Here's what I can do: $107.05 every second Friday, the first one on December 18, twelve of them. Could you keep that?");
    REQUIRE(call.state().offer.kind == TermsKind::Plan);
    CHECK(call.state().offer.count == 12);
    CHECK(call.state().offer.first == CivilDate{2026, 12, 18});
}

TEST_CASE("asked to read a number back, she reads the number")
{
    RunningCall call = told_the_balance();
    CHECK(say(call, "The office is at 361-555-0177. Would you read that back to me, please?").line.find("361-555-0177") != std::string::npos);
}

TEST_CASE("the end of the account's number is no sum")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "It was moved to an account ending 4471. Yours is 4417.");
    for (const FigureCheck& figure : turn.figures) CHECK_MESSAGE(figure.right, figure.what << " " << figure.said);
}

TEST_CASE("'two fourteen ten' gives 214.10 back")
{
    RunningCall call = told_the_balance();
    for (const char* offer : {"I can do six payments of $214.10, the first on December 4th. Would that fit?", "Take your time. Six payments of $214.10 from December 4th, can you keep that?"})
        if (!call.state().agreed) say(call, offer);
    REQUIRE(call.state().agreed);
    CHECK_FALSE(spoke(say(call, "So: two fourteen ten, the first on December 4th, six in all. Did I get that right?"), "recap.wrong"));
}

TEST_CASE("a count read back one short is wrong, unless the last payment is named beside it")
{
    const auto count_is_right = [](const char* read_back) {
        RunningCall call = told_the_balance();
        for (const char* offer : {"I can do six payments of $214.10, the first on December 4th. Would that fit?", "Take your time. Six payments of $214.10 from December 4th, can you keep that?"})
            if (!call.state().agreed) say(call, offer);
        REQUIRE(call.state().agreed);
        const Turn& turn = say(call, read_back);
        return std::none_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& f) { return f.what == "recap_count" && !f.right; });
    };
    CHECK_FALSE(count_is_right("So to confirm what we agreed: five payments of $214.10, the first on December 4th. Is that right?"));
    CHECK(count_is_right("So to confirm what we agreed: six payments of $214.10, the first on December 4th. Is that right?"));
}

TEST_CASE("of two things that are offered one is taken")
{
    RunningCall call = told_the_balance();
    CHECK(spoke(say(call, "Should we look at the ledger together, or would you rather go over it alone first?"), "choice."));
}

TEST_CASE("what is asked in the same breath as the goodbye is answered before it")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "I'll put all of it in a letter. How old is your son, if I may ask? Goodbye, Dana, and good night.");
    CHECK(spoke(turn, "topic.kids"));
    CHECK(call.over());
}

TEST_CASE("a first day named together with the goodbye is heard")
{
    RunningCall call = told_the_balance();
    for (const char* offer : {"I can do six payments of $214.10. Would that fit?", "Take your time. Six payments of $214.10, can you keep that?"})
        if (!call.state().agreed) say(call, offer);
    REQUIRE(call.state().agreed);
    const Turn& turn = say(call, "Let's start December 4th then: $214.10 by debit card, once a month. Thank you Dana, goodbye.");
    CHECK_FALSE(spoke(turn, "date.ask"));
    REQUIRE(call.state().agreed->first);
    CHECK(iso_date(*call.state().agreed->first) == "2026-12-04");
    CHECK(call.over());
}

TEST_CASE("what is read back is no news")
{
    RunningCall call = dialled(ScenarioId("us.paid-in-march"), 2);
    for (const char* move : {"Good evening, my name is Alex Moreno. May I speak with Patricia Nwosu?", "This is personal. Could you give me your date of birth and your ZIP code?",
                             "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose.",
                             "It's your Brightwater account ending in 6317, the balance is $800.58 as of today.", "I've marked the account as disputed, and I'm not asking you for money."})
        say(call, move);
    const Turn& turn = say(call, "So I've marked it as disputed, and you hear from us by Thursday, October 29. Have I got that right?");
    CHECK_FALSE(spoke(turn, "topic.noted_dispute"));
}

TEST_CASE("asked what was left out of a read-back, she says no where nothing was")
{
    RunningCall call = told_the_balance();
    for (const char* offer : {"I can do six payments of $214.10. Would that fit?", "Take your time. Six payments of $214.10, can you keep that?"})
        if (!call.state().agreed) say(call, offer);
    REQUIRE(call.state().agreed);
    const Turn& turn = say(call, "To read it back: six payments of $214.10, the first on December 4th, by debit card. Did I miss anything?");
    CHECK(spoke(turn, "asked.fault"));
}

TEST_CASE("whether the first day suits is answered with the terms")
{
    RunningCall call = told_the_balance();
    say(call, "Ten hours a week gone, and rent still due. That's a hole nobody plans for. What could you manage each month and still keep?");
    const Turn& turn = say(call, "Six payments of $214.10 clear it, the first on Friday, December 4. Does the 4th sit well with your rent, or would another day be kinder?");
    REQUIRE(call.state().agreed);
    CHECK(spoke(turn, "date.ok"));
}

TEST_CASE("a last payment that makes up the rest is not the sum of each")
{
    RunningCall call = curtis_on_the_line();
    for (const char* move : {"Hello, this is Sam Cole. Am I speaking with Curtis Maddox?", "It's a personal matter. Could you give me your date of birth and your ZIP code?", "Thank you. I'm with Calder Recovery, a debt collector, this is an attempt to collect a debt and anything you say will be used for that. It's $1,896.30 to Halden Furniture."}) say(call, move);
    say(call, "Seventy-nine dollars and two cents, on the third Tuesday of the month, the first on December 15. Twenty-three of those, then a last one of $78.84. Would that hold?");
    REQUIRE(call.state().offer.each > 0);
    CHECK(call.state().offer.each == 7902);
}

TEST_CASE("a hold given back is nodded at with its day")
{
    RunningCall call = dialled(ScenarioId("us.after-the-hospital"), 2);
    for (const char* move : {"Good morning, my name is Alex Moreno. May I speak with Samuel Okafor?", "It's private. Could you give me your date of birth and your ZIP code?",
                             "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose. It's the doctors at Coastal, $2,381.47.",
                             "You sound worn out, Mr. Okafor, and you've nothing coming in. I'd like to ask our credit department for a hardship hold: no payment now, and they look at it again by January 25. Is that all right with you?"})
        say(call, move);
    REQUIRE(call.state().agreed);
    const Turn& turn = say(call, "So, to say it back: nothing to pay now, the credit department looks at it, and you hear from us by Monday, January 25. Have I got that right?");
    CHECK(spoke(turn, "recap.hold"));
}

TEST_CASE("an entry of the ledger told with another day is a wrong figure")
{
    RunningCall call = dialled(ScenarioId("us.paid-in-march"), 2);
    for (const char* move : {"Good evening, my name is Alex Moreno. May I speak with Patricia Nwosu?", "This is personal. Could you give me your date of birth and your ZIP code?",
                             "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose."})
        say(call, move);
    const auto days_wrong = [](const Turn& turn) { return std::count_if(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& f) { return f.what == "entry_date" && !f.right; }); };
    CHECK(days_wrong(say(call, "It's your Brightwater account, the balance is $800.58, and I see that a payment of $742.18 on March 21 came in and was moved out again.")) == 1);
    CHECK(days_wrong(say(call, "The balance is $800.58, and a payment of $742.18 on March 12 came in and was moved out again.")) == 0);
}

TEST_CASE("each demand after a dispute is a check missed")
{
    const auto missed = [](const std::vector<const char*>& moves) {
        RunningCall call = dialled(ScenarioId("us.paid-in-march"), 2);
        for (const char* move : {"Good evening, my name is Alex Moreno. May I speak with Patricia Nwosu?", "This is personal. Could you give me your date of birth and your ZIP code?",
                                 "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose.", "It's your Brightwater account ending in 6317, the balance is $800.58 as of today."})
            say(call, move);
        for (const char* move : moves) say(call, move);
        const ScoreCard card = score_call(call.content(), call.transcript(), call.state());
        return std::count_if(card.checks.begin(), card.checks.end(), [](const CheckResult& c) { return c.check.text == "no-demand" && !c.met; });
    };
    CHECK(missed({"I take that seriously. I've marked it as disputed, and I'm not asking you for anything now."}) == 0);
    CHECK(missed({"Even so, could you pay $400 today?", "Then could you make a payment of $100 tonight?"}) == 2);
}

// Six of 214.10 from December 4, agreed.
RunningCall agreed_call()
{
    RunningCall call = verified_call();
    for (const char* typed : {"I'm with Calder Recovery, a debt collector. This is an attempt to collect a debt and any information will be used for that purpose. Northgate Bank, $1,284.60. What happened?",
                              "They took the overtime and you kept the rent paid first, that takes some doing. What could you keep each month, and when are you paid?",
                              "Then six payments of $214.10, the first on Friday, December 4. Does that work for you?", "So is that a yes to six payments of $214.10 from December 4?"})
        if (!call.state().agreed) say(call, typed);
    REQUIRE(call.state().agreed.has_value());
    return call;
}

bool says_piece(const Turn& turn, const std::string& piece)
{
    return std::any_of(turn.pieces.begin(), turn.pieces.end(), [&](const std::string& each) { return each.compare(0, piece.size(), piece) == 0; });
}

TEST_CASE("asked for leave to charge what is agreed, she gives it")
{
    for (const char* asks : {"Is it okay with you that we charge that card on those six dates?", "Do you authorize the card for it, yes or no?", "Do I have your permission to take those six from your account?"}) {
        RunningCall call = agreed_call();
        CAPTURE(asks);
        CHECK(says_piece(say(call, asks), "method.consent"));
    }
    RunningCall nothing_agreed = verified_call();
    CHECK_FALSE(says_piece(say(nothing_agreed, "Is it okay with you that we charge your card?"), "method.consent"));
}

TEST_CASE("asked to call before a day goes wrong, she says that she will, and tells no hours")
{
    for (const char* asks : {"If a check comes up short, will you call me before the fourth?", "Would you let us know ahead if something goes wrong?"}) {
        RunningCall call = agreed_call();
        const Turn& turn = say(call, asks);
        CAPTURE(asks);
        CHECK(says_piece(turn, "promise.call"));
        CHECK_FALSE(says_piece(turn, "topic.call_back"));
    }
}

TEST_CASE("a choice asked for beside a hold that is accepted is made")
{
    RunningCall call = dialled(ScenarioId("us.paid-in-march"), 2);
    for (const char* move : {"Good evening, my name is Alex Moreno. May I speak with Patricia Nwosu?", "This is personal. Could you give me your date of birth and your ZIP code?",
                             "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose.",
                             "It's your Brightwater account ending in 6317, the balance is $800.58 as of today."})
        say(call, move);
    const Turn& turn = say(call, "I ask nothing of you today. The account is put on hold as disputed, and accounts review will look at it. Would you like their answer by letter or by e-mail?");
    CHECK(turn.reading.caught.second == "e-mail");
    CHECK(spoke(turn, "choice"));
}

TEST_CASE("what is to be passed on to somebody else is no question to her")
{
    for (const char* text : {"Go easy, and give the dog a pat from me.", "Tell your brother I said hello.", "Take care, and say hi to the kids.", "Give Pepper a pat from me, and look after yourself."}) CHECK_MESSAGE(read_line(text).questions.empty(), text);
    CHECK_FALSE(read_line("Give me your date of birth, please.").questions.empty());
    CHECK_FALSE(read_line("Tell me about the overtime.").questions.empty());
}

}  // namespace
}  // namespace callwright
