// Whoever bargains hears a sum as an offer, however it is put, and answers the words that were foreseen.

#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

// Vincent, who was told what he owes and has named his own price.
RunningCall bargaining(uint64_t seed = 3)
{
    RunningCall call = dialled(ScenarioId("us.forty-cents"), seed);
    for (const char* text : {"Good morning, this is Sam Okoro. Is that Vincent Aurelio?", "I need your date of birth and your ZIP code to be sure it's you, please.",
                             "Thanks. I'm with Calder Recovery, a debt collector. This is an attempt to collect a debt and anything you tell me will be used for that. It's the Ridgeline loan, $7,400.00 today."})
        say(call, text);
    return call;
}

bool is_offered(const RunningCall& call, Cents to_settle) { return call.state().offer.kind == TermsKind::Settlement && call.state().offer.each == to_settle; }

TEST_CASE("a sum is heard as an offer to settle, however it is put")
{
    for (const char* text : {"My number is $5,920. That's 80 percent.", "Can I put a number next to it? $5,920.00, one payment, settles the account.", "I can come down to $5,180 if it's one wire and it's this week.",
                             "$4,995, one wire on Wednesday, letter today, and it closes the account for good. Does that work?", "If I get it to $5,000.00, are we done today?", "I could let it go for seventy cents on the dollar."}) {
        RunningCall call = bargaining();
        say(call, text);
        CHECK_MESSAGE(call.state().offer.kind == TermsKind::Settlement, text);
    }
}

TEST_CASE("the next figure of a settlement is heard among other words, and a figure taken back is not")
{
    struct Said {
        const char* text;
        Cents each;
    };
    for (const Said& said : {Said{"Tell you what: you paid sixteen on time, so for you I'd take 6,300 in one shot. How's that land?", 630'000}, Said{"I want the letter in your hands before a penny leaves your account. Faster doesn't buy much, but I'd go to 5,400 for it.", 540'000},
                             Said{"I said fifty-nine twenty and not 4,810, my friend. But if you can pay by Friday December 4, could you do 5,600?", 560'000}, Said{"I hear you about the lumber yard and all that. I can't go to 5,100 though, the principal alone is more.", 592'000}}) {
        RunningCall call = bargaining();
        say(call, "I could settle it for $5,920.00 in one payment.");
        say(call, said.text);
        CHECK_MESSAGE(call.state().offer.each == said.each, said.text);
        CHECK_MESSAGE(call.state().offer.kind == TermsKind::Settlement, said.text);
    }
}

TEST_CASE("a first price is heard among reasons and beside a question")
{
    RunningCall call = bargaining();
    say(call, "If you pay in one go, what would you put on the table?");
    const Turn& turn = say(call, "Forty's about 2,960. I can't get there; this one's young and it was paid right for sixteen months. I'd say 6,300, closed for good, no second buyer. Where's the money coming from, a job about to pay?");
    CHECK(is_offered(call, 630'000));
    CHECK_MESSAGE(turn.line.find("Give me a price") == std::string::npos, turn.line);
}

TEST_CASE("one payment of a part is an offer to settle, not a plan of one")
{
    RunningCall call = bargaining();
    const Turn& turn = say(call, "I can do 6,700 if it's one payment, that's seven hundred off. What do you say?");
    CHECK(is_offered(call, 670'000));
    CHECK_MESSAGE(turn.line.find("times one") == std::string::npos, turn.line);
}

TEST_CASE("what is let off is no sum to pay, and what was not his doing takes back no sum")
{
    RunningCall call = bargaining();
    say(call, "How about sixty-nine eighty in one payment?");
    const Turn& turn = say(call, "Then I'll sharpen my pencil, because that wasn't your doing. Sixty-four hundred, one payment. That's a thousand off: the fees, the interest, and a slice of principal. But for that I want the date: before December fourth. What do you say?");
    CHECK(is_offered(call, 640'000));
    CHECK_MESSAGE(turn.line.find("$1,000") == std::string::npos, turn.line);
}

TEST_CASE("a guess at what that covers is no part of an answer to an offer")
{
    for (uint64_t seed = 1; seed <= 4; ++seed) {
        RunningCall call = bargaining(seed);
        say(call, "I could settle it for $6,300 in one payment.");
        const Turn& turn = say(call, "Okay. I'll come down to 5,900 if you can pay within ten days of the letter. Same reason as before: no resale, and nobody ever calls you on this again. Does that cover?");
        CHECK_FALSE_MESSAGE(spoke(turn, "topic.work_insurance"), turn.line);
    }
}

TEST_CASE("whoever bargains speaks of no offer before one was made, and not of what he would go up to")
{
    for (uint64_t seed = 1; seed <= 6; ++seed) {
        RunningCall call = bargaining(seed);
        const Turn& turn = say(call, "If you could do it in one payment, what could you put together?");
        CHECK_FALSE(spoke(turn, "fact.the_number.told"));
        for (const char* presumes : {"sixty-five", "more than forty", "yours stays put", "I'd go up", "I said forty"}) CHECK_MESSAGE(turn.line.find(presumes) == std::string::npos, turn.line);
    }
}

TEST_CASE("what is offered is no balance told wrong")
{
    RunningCall call = bargaining();
    const Turn& turn = say(call, "My number is $5,920. That's 80 percent. The account is young, and it's nearly all principal.");
    CHECK(std::none_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& f) { return !f.right; }));
    CHECK_FALSE(spoke(turn, "react.error"));
}

TEST_CASE("more than is owed is offered by nobody")
{
    RunningCall call = bargaining();
    say(call, "So that's about 9,900 a month, right?");
    CHECK(call.state().offer.each != 990'000);
}

TEST_CASE("a statement for which an answer was written gets it")
{
    RunningCall call = bargaining();
    CHECK(spoke(say(call, "My boss would never approve that."), "topic.final_figure"));
}

TEST_CASE("what she meant and who taught her are answered where an answer was written for it")
{
    RunningCall call = bargaining();
    CHECK(spoke(say(call, "What do you mean by sticker?"), "topic.what_you_meant"));
    CHECK(spoke(say(call, "Who taught you to bargain?"), "topic."));
}

TEST_CASE("everything that is said may invite a question: the heart of a subject, her own questions and the lines of a beat too")
{
    const RunningCall call = bargaining();
    for (const char* part : {".whole#", "question.", "fact.", "topic."})
        CHECK_MESSAGE(std::any_of(call.content().follow_ups.begin(), call.content().follow_ups.end(), [&](const auto& one) { return one.first.find(part) != std::string::npos; }), part);
}

// Curtis, who can keep ninety every second Tuesday, told what he owes.
RunningCall by_the_fortnight(uint64_t seed)
{
    RunningCall call = dialled(ScenarioId("us.call-me-friday"), seed);
    for (const char* text : {"Good evening, this is Walter Brandt. Am I speaking with Curtis Maddox?", "It's personal, so I need to be sure. Could you give me your date of birth and your ZIP code, please?",
                             "Thank you, Curtis. I'm with Calder Recovery, this is an attempt to collect a debt and anything you tell me will be used for that. It's the Halden Furniture account, 1,896 dollars and 30 cents."})
        say(call, text);
    return call;
}

TEST_CASE("payments that are counted with a smaller last one keep their own sum, and what they come to is right")
{
    for (uint64_t seed = 1; seed <= 3; ++seed) {
        RunningCall call = by_the_fortnight(seed);
        const Turn& offered = say(call, "Good for you, paying every first. How is your girl? And about the ninety: every other Tuesday would be twenty-two payments, last one about six dollars. Would it hold?");
        CHECK(call.state().offer.each == 9'000);
        CHECK(call.state().offer.count == 22);
        CHECK_FALSE(call.state().offer.first);  // what he pays on the first is something else
        CHECK_FALSE(spoke(offered, "react.error"));
    }
}

TEST_CASE("the sum that somebody named is the sum that is accepted, to the cent")
{
    RunningCall call = by_the_fortnight(1);
    say(call, "What's been going on with it, if you don't mind my asking?");
    REQUIRE(say(call, "That's a rough stretch. What could you keep up, without going short?").line.find("Ninety") != std::string::npos);
    const Turn& turn = say(call, "Ninety every other Tuesday, that's a number I believe. In a thin week, would the ninety still be there?");
    CHECK(call.state().offer.each == 9'000);
    CHECK(turn.line.find("90.30") == std::string::npos);
}

TEST_CASE("terms given back with the last payment apart are the agreed ones, and whoever is asked to say them back does")
{
    RunningCall call = by_the_fortnight(1);
    say(call, "What's been going on with it, if you don't mind my asking?");
    say(call, "That's a rough stretch. What could you keep up, without going short?");
    say(call, "Would ninety dollars every other Tuesday work, twenty-two payments, the last one six dollars thirty?");
    REQUIRE(call.state().agreed);
    say(call, "Plain ninety dollars, twenty-one times, then a last one of six dollars thirty. First one Tuesday, December 8th. How would you pay, card or bank account?");
    REQUIRE(call.state().agreed->first);
    CHECK(call.state().agreed->first->day == 8);
    const Turn& back = say(call, "So: ninety dollars every other Tuesday from December 8th, twenty-one times, then six thirty, off that debit card. May I charge it each time, and would you say it back to me in your own words?");
    CHECK(spoke(back, "say_back"));
    CHECK_FALSE(spoke(back, "offer.plan"));
    CHECK(std::all_of(back.figures.begin(), back.figures.end(), [](const FigureCheck& f) { return f.right; }));
    CHECK(call.state().recap_right);
}

}  // namespace
}  // namespace callwright
