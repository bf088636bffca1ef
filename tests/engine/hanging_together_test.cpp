// What strangers heard go wrong between two replies, each mended in the mechanism: new questions about an old subject, subjects left unnamed,
// misunderstandings set right; and what a debrief had praised or charged that it should not.

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/call_setup.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

bool holds(const Turn& turn, const char* part) { return turn.line.find(part) != std::string::npos; }

// Six payments of $214.10 from December 4th, agreed.
RunningCall agreed_on_six()
{
    RunningCall call = told_the_balance();
    for (const char* offer : {"I can do six payments of $214.10, the first on December 4th. Would that fit?", "Take your time. Six payments of $214.10 from December 4th, can you keep that?"})
        if (!call.state().agreed) say(call, offer);
    REQUIRE(call.state().agreed);
    return call;
}

TEST_CASE("a new question about an old subject gets its own answer")
{
    RunningCall call = told_the_balance();
    say(call, "Do you have children?");
    CHECK(holds(say(call, "How old is your son?"), "ifteen"));
    CHECK(holds(say(call, "What instrument does your son play?"), "rombone"));
}

TEST_CASE("how old? belongs to what was just named")
{
    RunningCall call = told_the_balance();
    CHECK(spoke(say(call, "So you've got a son? How old?"), "topic.kids"));
}

TEST_CASE("nobody chooses how things are")
{
    CHECK(read_line("Is it a boy or a girl?").caught.first.empty());
    CHECK_FALSE(read_line("Would you rather have a letter or an email?").caught.first.empty());
}

TEST_CASE("what somebody else leaves undone denies no threat")
{
    const auto threatens = [](const std::string& line) { return read_line(line).asserts("third_party_contact") || read_line(line).asserts("threaten_other"); };
    CHECK(threatens("Your boss will hear that you don't pay your bills."));
    CHECK_FALSE(threatens("We don't tell your boss anything."));
}

TEST_CASE("a kindness on a guess, or beside a sneer, is not credited")
{
    const Reading sneer = read_line("You call that rent? Cry me a river, you lazy liar. I understand it must be hard for you.", "Rent is twelve-forty.");
    CHECK(sneer.is_hostile());
    CHECK_FALSE(sneer.is_warm_by("acknowledge_feeling"));
    CHECK(read_line("That sounds exhausting, with the overtime gone.", "The overtime stopped in September.").is_warm_by("acknowledge_feeling"));
}

TEST_CASE("one odd remark makes her uneasy, a second one hurts")
{
    const RunningCall call = told_the_balance();
    Reading odd;
    odd.words = 6;
    ActHit hit;
    hit.act = ActId("threaten_other");
    hit.status = Status::Asserted;
    hit.basis = Basis::Model;
    hit.confidence = 700;  // more than a faint guess, far from sure
    odd.acts.push_back(hit);
    const auto was_hurt = [](const CallState& state) { return state.effects_done.count(EffectKind::Confront) + state.effects_done.count(EffectKind::Threat) > 0; };
    const TurnResult first = take_turn(call.content(), call.state(), {MoveKind::Say, "I'd hate to see that.", {}}, odd);
    CHECK_FALSE(was_hurt(first.next));
    CHECK(spoke(first.turn, "react.uneasy"));
    const TurnResult second = take_turn(call.content(), first.next, {MoveKind::Say, "Accidents happen.", {}}, odd);
    CHECK(was_hurt(second.next));
}

TEST_CASE("what I can tell is no feeling that was heard")
{
    CHECK_FALSE(read_line("So now I can tell. Calder Recovery is a debt collector.").asserts("acknowledge_feeling"));
    CHECK_FALSE(read_line("I can see you paid every single month until August.").is_warm_by("acknowledge_feeling"));
}

TEST_CASE("who need not be named is not the caller")
{
    CHECK_FALSE(read_line("You don't have to tell me who it is.").has_cue("hides_identity"));
    CHECK(read_line("I'm not telling you which company, just pay.").has_cue("hides_identity"));
}

TEST_CASE("a date given for earlier terms states no figure again")
{
    RunningCall call = told_the_balance();
    say(call, "I can do six payments of $214.10. Would that fit?");
    const Turn& turn = say(call, "Then the 4th it is, how would you like to pay?");
    CHECK(turn.figures.empty());
}

TEST_CASE("what was left to the credit department stays left to it")
{
    RunningCall call = told_the_balance();
    say(call, "I have to ask the credit department about anything smaller, I can't promise it myself.");
    const Turn& turn = say(call, "Would twelve times $100 and a last one of $84.60 be better?");
    CHECK(std::none_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& figure) { return !figure.right; }));
}

TEST_CASE("she gives what is missing, not what she gave before")
{
    RunningCall call = call_after({"Hi, Sam Okoro here, am I speaking with Dana Ruiz?", "What's your ZIP code, please?", "And your ZIP code, to be sure?"}, 4);
    REQUIRE(call.state().identifiers.count("zip_code") == 1);
    const Turn& turn = say(call, "Thanks, the ZIP code fits. Your date of birth too, please?");
    CHECK_FALSE(holds(turn, "73301"));
}

TEST_CASE("the day that is agreed is not agreed to again")
{
    RunningCall call = agreed_on_six();
    REQUIRE(call.state().agreed->first);
    CHECK_FALSE(spoke(say(call, "Is the check of December 4th the one for the rent?"), "date.ok"));
    CHECK_FALSE(spoke(say(call, "Your card will not be charged before December 4th. Who helps you at home?"), "date.ok"));
}

TEST_CASE("what rent takes out of a check is no threat to it")
{
    CHECK_FALSE(read_line("Once rent and groceries have had their bite out of your check, what's left in a month?").likely("threaten_garnish"));
    CHECK_FALSE(read_line("Will the rent and a payment of $214.10 both come out of that one paycheck?").likely("threaten_garnish"));
    CHECK(read_line("They'll take it straight out of your paycheck.").clearly("threaten_garnish"));
}

TEST_CASE("an agreed sum that is talked over is no new offer")
{
    RunningCall call = agreed_on_six();
    const Turn& turn = say(call, "So it'd be December 31st that time. Is there really $214.10 left over in a month?");
    CHECK(std::none_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& figure) { return figure.what == "offer_authority" && !figure.right; }));
}

TEST_CASE("asking who is on the line is no praise while nobody has proved it")
{
    RunningCall call = call_after({"Good evening, Sam Okoro here. May I speak with Dana Ruiz?", "Your date of birth, please?"}, 5);
    say(call, "/end");
    REQUIRE(call.state().verified != Verified::Full);
    CHECK(call.debrief().best.key != "best.verified");
}

TEST_CASE("a plain question about her work gets where she works now, not where she worked before")
{
    RunningCall call = verified_call(504);
    say(call, "What happened with the payments?");
    CHECK_FALSE(holds(say(call, "Where do you work?"), "hotel"));
}

TEST_CASE("what was asked and answered is said again when it is asked again")
{
    RunningCall call = verified_call(3);
    const Turn first = say(call, "How old is your son?");
    REQUIRE(first.pieces.size() == 1);
    CHECK(spoke(say(call, "How old is your son?"), "again.same"));
}

TEST_CASE("what happened, after a statement of his own, is not asked about her last words")
{
    RunningCall call = verified_call(3);
    say(call, "Is it loud in there?");
    const Turn& turn = say(call, "You paid every month until August 9. What happened?");
    CHECK(std::none_of(turn.pieces.begin(), turn.pieces.end(), [](const std::string& piece) { return piece.find(".more") != std::string::npos; }));
}

TEST_CASE("the condition of a question is not what it asks")
{
    CHECK_FALSE(read_line("If the overtime never comes back, will you ring me?").asks_about("overtime"));
}

TEST_CASE("nobody chooses another reason, and of three things one of the last two is taken")
{
    CHECK(read_line("Was August ugly because of the heat, or another reason?").caught.second.empty());
    const Reading three = read_line("Did you pay by check, or card, or phone?");
    CHECK(three.caught.first.find("or") == std::string::npos);
}

TEST_CASE("the end of her card, given as a question, is no demand for all of it")
{
    RunningCall call = agreed_on_six();
    const Turn& turn = say(call, "Which one is the end of the debit card, 8820 or 2291?");
    CHECK_FALSE(spoke(turn, "offer.full"));
}

TEST_CASE("the city of an address read back is no wrong name")
{
    RunningCall call = verified_call(3);
    const Turn& turn = say(call, "2215 Alder Bend, Apartment 6, Austin, 73301, okay.");
    CHECK(std::none_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& figure) { return figure.what == "name"; }));
}

TEST_CASE("whoever is on the line can be asked for by name")
{
    for (const ScenarioId& id : testing::shipped_scenarios()) {
        RunningCall call = testing::dialled(id, 3);
        const std::string name = call.content().persona.name.full;
        CHECK_MESSAGE(say(call, "May I speak with " + name + ", please?").reading.asks_about("full_name"), name);
    }
}

TEST_CASE("calling on Friday is a call to come, not a day of payment")
{
    CHECK(read_line("I'll call Friday with their answer. Goodbye.").clearly("schedule_callback"));
    CHECK(read_line("Which day this week can I call you with the answer?").clearly("schedule_callback"));
}

TEST_CASE("right around then brushes nothing aside")
{
    CHECK_FALSE(read_line("It was right around then, after your last payment.").has_cue("brushes_aside"));
    CHECK(read_line("Okay, anyway, which card?").has_cue("brushes_aside"));
}

TEST_CASE("another question about the same subject is no question asked again")
{
    const auto repeats = [](const Turn& turn) { return std::any_of(turn.effects.begin(), turn.effects.end(), [](const Effect& e) { return e.kind == EffectKind::Repeat; }); };
    RunningCall call = told_the_balance();
    say(call, "How old is your son?");
    CHECK_FALSE(repeats(say(call, "What instrument does your son play?")));
    CHECK(repeats(say(call, "How old is your son?")));
}

TEST_CASE("people who don't pay get arrested: what they leave undone denies nothing")
{
    CHECK(read_line("People who don't pay get arrested, Dana.").asserts("threaten_arrest"));
    CHECK(read_line("We'll take your house.").asserts("threaten_garnish"));
    CHECK_FALSE(read_line("Nobody is going to take your house.").asserts("threaten_garnish"));
}

TEST_CASE("a past payment is neither proposed nor collected")
{
    CHECK_FALSE(read_line("On what date did you pay?").asserts("propose_date"));
    CHECK_FALSE(read_line("Did you pay by card, by check, or through a website?").asserts("collect_payment_details"));
    CHECK(read_line("Will you be paying by card or by check?").asserts("collect_payment_details"));
}

TEST_CASE("information given is not asked for")
{
    CHECK(read_line("This is an attempt to collect a debt, and any information you give me will be used for that purpose.").questions.empty());
    CHECK(read_line("This is an attempt to collect a debt and anything I learn will be used for that.").has_cue("discloses_use"));
}

TEST_CASE("the rest that the credit department may hold is no rest of a life on record")
{
    const ReadAnswer answer = judge_line("I'll ask our credit department to hold the rest.");
    for (const Finding& finding : answer.findings) CHECK(finding.rule.text != "us.regf.18.credit-false");
}

TEST_CASE("what is said of one plan is not held against the other")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "At $110 it'd be about twelve months, done by next November. With the $214.10 it's six, done in May.");
    for (const FigureCheck& figure : turn.figures) CHECK_MESSAGE(figure.right, figure.what << " " << figure.said);
}

TEST_CASE("the day of the last payment is not the first, and a reminder's day is none")
{
    RunningCall call = told_the_balance();
    say(call, "It's six payments of $214.10. If the first one's December 4th the last is, hang on, May 4th. Can you keep that?");
    REQUIRE(call.state().offer.first.has_value());
    CHECK(iso_date(*call.state().offer.first) == "2026-12-04");
    RunningCall agreed = agreed_on_six();
    const Turn& turn = say(agreed, "A text reminder on Thursday evening, December 3, I'll note that.");
    for (const FigureCheck& figure : turn.figures) CHECK_MESSAGE(figure.right, figure.what << " " << figure.said);
}

TEST_CASE("ten at 120 and a last one of 84.60 make up the balance, though the last payment was 120 too")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "Eleven: ten at $120, and a last one of $84.60, so you'd be done in October.");
    REQUIRE(call.state().offer.count == 10);
    CHECK(call.state().offer.each == 12000);
    for (const FigureCheck& figure : turn.figures)
        if (figure.what == "offer_sum") CHECK_MESSAGE(figure.right, figure.said);
}

TEST_CASE("calling for somebody says who is calling")
{
    CHECK(read_line("Evening. Mark Ellis, calling for Dana Ruiz. Is that you?").asserts("identify_self"));
}

TEST_CASE("a last payment may be smaller than the others")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "$220 a month would be six payments. Could you keep that?");  // 5 x 220 and 184.60
    for (const FigureCheck& figure : turn.figures) CHECK_MESSAGE(figure.right, figure.what << " " << figure.said);
}

TEST_CASE("what may be told and what befell a thing is not why it was not paid")
{
    CHECK_FALSE(read_line("You only need to tell me what you want to.").asserts("ask_open_question"));
    CHECK(read_line("Tell me what's been going on.").asserts("ask_open_question"));
    const Reading gate = read_line("What happened to the gate?");
    CHECK((!gate.find("ask_reason") || gate.find("ask_reason")->basis == Basis::Model));
    CHECK(read_line("What happened to your hours?").asserts("ask_reason"));
}

TEST_CASE("whether a call on a named day suits her is answered with that day")
{
    RunningCall call = told_the_balance();
    for (const char* question : {"Does that suit you?", "Would that be all right?"}) {
        const Turn& turn = say(call, std::string("I'll call you on Wednesday, November 25, after six. ") + question);
        CHECK_MESSAGE(turn.line.find("November 25") != std::string::npos, turn.line);
    }
}

TEST_CASE("nothing to pay for now, and a call to tell what others decide, can be agreed in one breath")
{
    RunningCall call = testing::dialled(ScenarioId("us.after-the-hospital"), 317, "gentle");
    for (const char* reply : {"Good morning, my name is Alex Moreno. May I speak with Mr. Samuel Okafor, please?", "Thank you. This is personal, so before I say what it's about: what's your date of birth and your ZIP code?",
                              "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose.",
                              "It's the doctors' bill from Coastal Community Hospital. The balance is $2,381.47. There's no hurry, and I'm sorry you've been ill.", "How have you been since you came home?",
                              "That sounds like a lot to carry. What happened, if I may ask?"})
        say(call, reply);
    say(call, "Then no payment now. I'd like to take it to our credit department and ring you myself on Tuesday, December 15, in the morning, to tell you what they say. Would that be all right?");
    REQUIRE(call.state().agreed.has_value());
    CHECK(call.state().agreed->kind == TermsKind::Hardship);
}

TEST_CASE("what a question is about may stand outside of the clause that asks")
{
    CHECK(read_line("Thursday's Thanksgiving already, are you cooking, or do you get to sit down for once?").asks_about("thanksgiving"));
    RunningCall call = told_the_balance();
    const auto pieces = say(call, "Thursday's Thanksgiving already, are you cooking, or do you get to sit down for once?").pieces;
    CHECK(std::any_of(pieces.begin(), pieces.end(), [](const std::string& piece) { return piece.rfind("topic.thanksgiving", 0) == 0 || piece.rfind("topic.food", 0) == 0; }));
}

TEST_CASE("the second Tuesday is no 2nd of the month")
{
    for (const Entity& e : read_line("24 monthly payments of $79.02, say on the second Tuesday, starting December 8.").entities)
        if (e.type == EntityType::Date) CHECK(e.date.day != 2);
}

TEST_CASE("a first day set by her payday is that day, and nothing is said beside it")
{
    RunningCall call = told_the_balance();
    say(call, "What changed for you around September?");
    say(call, "Thank you for telling me. What could you manage each month without trouble?");
    const Turn& turn = say(call, "We could do 6 payments of $214.10. When do you get paid, and would the first one the day after payday work?");
    CHECK(turn.line.find("December 5th") != std::string::npos);
    for (const std::string& piece : turn.pieces) CHECK_MESSAGE(piece.find("follow#") == std::string::npos, piece);
}

TEST_CASE("asking for the whole in answer to what was just told is felt as pressing, a sum that was asked for kindly is not")
{
    const auto pressed_by = [](const char* words) {
        RunningCall call = told_the_balance();
        say(call, "What changed for you around September?");
        REQUIRE(!call.transcript().back().told.empty());
        const Turn& turn = say(call, words);
        return std::any_of(turn.effects.begin(), turn.effects.end(), [](const Effect& e) { return e.kind == EffectKind::Demand; });
    };
    CHECK(pressed_by("Okay, I understand. Can you pay the full amount today?"));
    CHECK(pressed_by("So will you pay all of it tonight?"));
    CHECK_FALSE(pressed_by("Losing the overtime like that, of course the card came last. Is the full amount anything you could think of, or is that too much?"));
    CHECK_FALSE(pressed_by("What could you manage each month?"));
}

TEST_CASE("a settlement is offered in the words people have for it")
{
    for (const char* words : {"I could come down to $5,180.00.", "How about 70 percent?", "Then $5,180.00 would settle it.", "I'd take $5,180.", "I'll meet you at $5,180.", "I could do seventy cents on the dollar."})
        CHECK_MESSAGE(read_line(words).clearly("offer_settlement"), words);
    CHECK_FALSE(read_line("I can come down to $5,180.00 if you wire it today.").asserts("threaten_other"));
}

TEST_CASE("who is not the one that is wanted answers for himself without proving who he is")
{
    RunningCall call = testing::dialled(ScenarioId("us.sasha-is-out"), 3);
    say(call, "Hi, my name is Robin. May I speak with Sasha, please?");
    const Turn& turn = say(call, "Thanks. Does your landlord live in the building, or somewhere else?");
    CHECK(std::any_of(turn.pieces.begin(), turn.pieces.end(), [](const std::string& piece) { return piece.rfind("topic.", 0) == 0 || piece.rfind("asked.area.", 0) == 0; }));
    const Turn& named = say(call, "Are you at home most evenings, Chris, or does your work keep you out?");
    for (const std::string& piece : named.pieces) CHECK_MESSAGE(piece.rfind("verify.", 0) != 0, piece);
    CHECK(call.state().verified != Verified::Full);
}

TEST_CASE("an arrangement that stands is not accepted a second time")
{
    RunningCall call = told_the_balance();
    say(call, "I'm sorry it has been like that. I'd like to ask our credit department to look at it, and nothing is due until they answer.");
    say(call, "I'd like to ask our credit department to look at it, and nothing is due until they answer. Would that help?");
    REQUIRE(call.state().agreed.has_value());
    const Turn& turn = say(call, "Then it goes to our credit department, nothing due until they answer. Has your landlord been patient?");
    for (const std::string& piece : turn.pieces) CHECK(piece.rfind("offer.hardship", 0) != 0);
}

}  // namespace
}  // namespace callwright
