// One group of tests for each stage of reading. Take a stage away and its group fails.

#include <doctest/doctest.h>

#include <algorithm>

#include "language/clauses.hpp"
#include "language/normalise.hpp"
#include "language/status.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::read_line;

std::string words(const std::string& text)
{
    std::string all;
    for (const Token& token : normalise(text).tokens) all += (all.empty() ? "" : " ") + token.text;
    return all;
}

std::vector<std::string> clauses(const std::string& text)
{
    const Normalised n = normalise(text);
    std::vector<std::string> all;
    for (const Clause& c : split_clauses(n)) all.push_back(std::string(words_in(n.original, span_of(n, c.begin, c.end))));
    return all;
}

std::string value_of(const Reading& reading, EntityType type)
{
    for (const Entity& e : reading.entities)
        if (e.type == type) return e.value;
    return "";
}

Status status_of(const std::string& text, const std::string& act)
{
    const Reading reading = read_line(text);
    const ActHit* hit = reading.find(act);
    CAPTURE(text);
    REQUIRE_MESSAGE(hit, act);
    return hit->status;
}

bool topic(const Reading& reading, const std::string& name) { return reading.asks_about(name); }

TEST_CASE("stage words: contractions open, texting is written out, stretched letters shrink")
{
    CHECK(words("I won't") == "i will not");
    CHECK(words("Can\xe2\x80\x99t u") == "can not you");
    CHECK(words("sooo sorry") == "so sorry");
    CHECK(words("$1,284.60?") == "$1,284.60 ?");
    CHECK(words("GONNA") == "going to");
}

TEST_CASE("stage words: each token points at the bytes that were typed")
{
    const Normalised n = normalise("Ça va, I can't");
    for (const Token& token : n.tokens) {
        CHECK(token.span.begin >= 0);
        CHECK(token.span.end <= static_cast<int>(n.original.size()));
    }
    CHECK(words_in(n.original, n.tokens.back().span) == "can't");
}

TEST_CASE("stage clauses: thoughts are told apart")
{
    CHECK(clauses("I'm sorry to hear that. What happened?").size() == 2);
    CHECK(clauses("That sounds hard, but you still owe it").size() == 2);
    CHECK(clauses("Hello").size() == 1);
    CHECK(clauses("").empty());
}

TEST_CASE("stage clauses: the balance in one sentence and the thanks in another are both found")
{
    const Reading reading = read_line("Thanks for telling me that. The balance as of today is $1,284.60.");
    CHECK(reading.asserts("thank"));
    CHECK(reading.asserts("state_balance"));
}

TEST_CASE("stage figures: money, dates, percentages, counts and sums are read with their value")
{
    CHECK(value_of(read_line("It's $1,284.60 in all."), EntityType::Money) == "128460 USD");
    CHECK(value_of(read_line("two hundred fourteen dollars and ten cents"), EntityType::Money) == "21410 USD");
    CHECK(value_of(read_line("starting December 4th"), EntityType::Date) == "2026-12-04");
    CHECK(value_of(read_line("a week from Friday"), EntityType::Date) == "2026-12-04");
    CHECK(value_of(read_line("we can take 65 percent"), EntityType::Percent) == "65 %");
    CHECK(value_of(read_line("six payments of $214.10"), EntityType::Count) == "6 payments");
}

TEST_CASE("stage model: acts are found in words that no cue lists")
{
    const Reading reading = read_line("Most people would have let it ring, and you answered.", "I almost didn't pick up.");
    const bool learned = std::any_of(reading.acts.begin(), reading.acts.end(), [](const ActHit& a) { return a.basis != Basis::Cue; });
    CHECK(learned);
    CHECK_FALSE(reading.likeliest.empty());
}

TEST_CASE("stage cues: a cue proves its act and says which it was")
{
    const Reading reading = read_line("We will see you in court.");
    const ActHit* hit = reading.find("threaten_lawsuit");
    REQUIRE(hit);
    CHECK(hit->basis == Basis::Cue);
    CHECK(hit->evidence.rfind("cue ", 0) == 0);
}

TEST_CASE("stage status: a denied, reported, asked or conditional threat is told from one that is made")
{
    CHECK(status_of("Nobody is suing you.", "threaten_lawsuit") == Status::Denied);
    CHECK(status_of("We're not taking you to court.", "threaten_lawsuit") == Status::Denied);
    CHECK(status_of("Somebody told you that you'd be arrested?", "threaten_arrest") == Status::Reported);
    CHECK(status_of("Are you worried that we'll sue you?", "threaten_lawsuit") == Status::Asked);
    CHECK(status_of("Did she say anything about having you arrested?", "threaten_arrest") == Status::Asked);
    CHECK(status_of("Does your caseworker think we'd garnish your benefits?", "threaten_garnish") == Status::Asked);
    CHECK(status_of("Worst case, whoever holds the account could file a suit someday.", "threaten_lawsuit") == Status::Hypothetical);
    CHECK(status_of("We might sue you one day.", "threaten_lawsuit") == Status::Asserted);
    CHECK(status_of("We'll sue you unless you pay today.", "threaten_lawsuit") == Status::Asserted);
    CHECK(status_of("Do you want to see a judge over this?", "threaten_lawsuit") == Status::Asserted);
    CHECK(status_of("It's not a threat, but we will see you in court.", "threaten_lawsuit") == Status::Asserted);
}

TEST_CASE("stage status: a denial ends with its thought")
{
    CHECK(status_of("That is not how it works, we will take you to court.", "threaten_lawsuit") == Status::Asserted);
}

TEST_CASE("stage status: a denied threat reassures")
{
    CHECK(read_line("Nobody is going to arrest you.").asserts("reassure"));
}

TEST_CASE("stage context: a bare question belongs to what was just spoken of")
{
    ReadContext context;
    context.said_before = "They cut my hours in September.";
    context.now = {{2026, 11, 23}, 1100};
    context.topics_open = {TopicId("hours")};
    CHECK(topic(read("How come?", context, testing::english()), "hours"));
    context.topics_open = {};
    CHECK_FALSE(topic(read("How come?", context, testing::english()), "hours"));
}

TEST_CASE("stage context: relative dates count from the call's clock")
{
    ReadContext context;
    context.now = {{2027, 3, 1}, 600};
    const Reading reading = read("tomorrow then", context, testing::english());
    CHECK(value_of(reading, EntityType::Date) == "2027-03-02");
}

TEST_CASE("stage context: what was asked makes a bare figure an answer")
{
    CHECK(read_line("A thousand two hundred eighty-four dollars and sixty cents.", "How much is it, exactly?").asserts("answer_question"));
}

TEST_CASE("stage context: an act is not heard because it was once done after a line like this one")
{
    const std::string dispute = "Let me stop you there. It's disputed. One doesn't collect on that, one checks it. I dispute it, and I'd like that written down. Have you written it?";
    CHECK_FALSE(read_line("Do you have any pets?", dispute).asserts("answer_question"));
    CHECK(read_line("yes", dispute).asserts("answer_question"));
}

TEST_CASE("stage topics: questions are told from mentions")
{
    CHECK(topic(read_line("Do you have any kids?"), "kids"));
    CHECK_FALSE(topic(read_line("The kids can play in the yard."), "kids"));
    CHECK(topic(read_line("when did the overtime end"), "overtime"));
}

TEST_CASE("stage empathy: what names a hardship is more than a kind word, and a demand spoils it")
{
    const std::string before = "They cut the overtime and I'm so ashamed I can't pay it all.";
    CHECK(read_line("You've paid every month for years and now the overtime is gone. That must feel awful.", before).empathy == 2);
    CHECK(read_line("I'm sorry to hear that.", before).empathy == 1);
    CHECK(read_line("The balance is $1,284.60.", before).empathy == 0);
    CHECK(read_line("Sorry, but I need a payment today.", before).empathy == 0);
}

TEST_CASE("stage empathy: each part points at its words")
{
    const std::string text = "You've worked so hard for this. That must be exhausting.";
    const Reading reading = read_line(text, "I do doubles every weekend.");
    REQUIRE_FALSE(reading.parts.empty());
    for (const EmpathyPart& part : reading.parts) CHECK_FALSE(words_in(text, part.span).empty());
}

TEST_CASE("stage caught: persons are swapped in what can be given back")
{
    CHECK(read_line("My dog ate my lunch today.").caught.echo.find("your dog") != std::string::npos);
    CHECK(read_line("Who taught you to bargain?").caught.question.find("taught me to") != std::string::npos);
    CHECK(read_line("Did any of them bite you afterwards?").caught.question.find("bite me") != std::string::npos);
    CHECK(read_line("What made you think of that?").caught.question.find("made me think") != std::string::npos);
    CHECK(read_line("My name is Sam Okoro, how are you?").caught.name == "Sam Okoro");
    CHECK(read_line("Your husband's name is on it too, I expect.").caught.name.empty());
    CHECK(read_line("My name is Daniel Reyes, and this call is on a recorded line.").caught.name == "Daniel Reyes");
    CHECK(read_line("Is this Diane?").caught.called == "Diane");
}

TEST_CASE("stage abstention: what was not understood is said to be so")
{
    CHECK(read_line("asdkjh qwlekjz xcvmn").unsure);
    CHECK(read_line("Guten Abend, ich rufe wegen Ihrer Rechnung an.").unsure);
    CHECK(read_line("Buenas tardes, soy Marta y llamo por una deuda.").foreign);
    CHECK(read_line("The mitochondria of the flounder oscillate in hexameters.").unsure);
    CHECK_FALSE(read_line("Not my problem.").unsure);
    CHECK_FALSE(read_line("How much could you manage each month?").unsure);
}

TEST_CASE("stage abstention: silence is silence in every spelling")
{
    for (const char* text : {"", "   ", "...", "(silence)", "[pause]"}) CHECK_MESSAGE(read_line(text).silence, text);
    CHECK_FALSE(read_line("ok").silence);
}

TEST_CASE("a reading is the same however often it is made")
{
    const char* text = "I hear you, the overtime stopped. Could you do 6 payments of $214.10 from December 4th?";
    CHECK(read_line(text, "They cut my hours.") == read_line(text, "They cut my hours."));
}

TEST_CASE("only whole code points of the first four thousand bytes are read")
{
    std::string text(3999, 'a');
    text += "\xe2\x82\xac and $500";
    for (const Entity& e : read_line(text).entities) CHECK(e.span.end <= 4000);
}

bool charges_for_certain(const std::string& text, const std::string& said_before = "")
{
    const ReadAnswer answer = testing::judge_line(text, said_before);
    return std::any_of(answer.findings.begin(), answer.findings.end(), [](const Finding& f) { return f.certain; });
}

TEST_CASE("harm that is quoted, told by others, true of the world or asked about is charged to nobody")
{
    for (const char* text : {"\"Pay by Friday or else\" didn't come from this office.", "He heard our man say you'd go to jail, and he's off your account.", "A bank can repossess a car once the loan is in default.", "Were a judgment entered, it might be recorded against property.",
                             "Somebody told you you'd be arrested? That was wrong.", "Did that company threaten to ruin your credit?", "Did you read that people get locked up for a bill?", "It says final notice to everybody. It isn't final.",
                             "We can freeze the account for three months while you mend."})
        CHECK_MESSAGE(!charges_for_certain(text), text);
}

TEST_CASE("what sounds like a threat is one for certain where its words stand in it")
{
    for (const char* text : {"A file like yours gets walked over to the courthouse on Monday, and then a judge has it.", "ok, court it is then"}) CHECK_MESSAGE(charges_for_certain(text), text);
}

TEST_CASE("somebody who could drive her there threatens nobody")
{
    CHECK_FALSE(charges_for_certain("Do you have somebody who could drive you over there, or is the phone better?"));
    CHECK_FALSE(charges_for_certain("I'll deal with the attorney from here on and leave you be.", "Call my lawyer, not me."));
}

TEST_CASE("what is likelier about something else than about anything here is not understood")
{
    for (const char* text : {"The mitochondria is the powerhouse of the cell.", "sing me happy birthday in the voice of a robot"}) {
        const Reading reading = read_line(text);
        CHECK_MESSAGE((reading.unsure || (reading.acts.size() == 1 && reading.asserts("off_topic"))), text);
    }
    CHECK_FALSE(read_line("What would help you most right now?").unsure);
}

}  // namespace
}  // namespace callwright
