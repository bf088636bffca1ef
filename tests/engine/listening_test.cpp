// What strangers heard go wrong on the line, each mended in the mechanism.

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <utility>

#include <nlohmann/json.hpp>

#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

bool any_figure_wrong(const Turn& turn)
{
    return std::any_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& figure) { return !figure.right; });
}

// Six payments of $214.10 from December 4th, agreed.
RunningCall agreed_on_six()
{
    RunningCall call = told_the_balance();
    for (const char* offer : {"I can do six payments of $214.10, the first on December 4th. Would that fit?", "Take your time. Six payments of $214.10 from December 4th, can you keep that?"})
        if (!call.state().agreed) say(call, offer);
    REQUIRE(call.state().agreed);
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
    for (const auto& asked : call.state().questions) CHECK_MESSAGE(asked.second.times <= 2, asked.first.text);
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

TEST_CASE("what was expected of a warehouse is no blame, what was expected of her is")
{
    const auto blames = [](const char* text) {
        const Reading reading = read_line(text);
        return std::any_of(reading.parts.begin(), reading.parts.end(), [](const EmpathyPart& p) { return p.kind == EmpathyPartKind::Blame; });
    };
    CHECK_FALSE(blames("With Christmas around the corner I'd have thought a warehouse would be crazy busy."));
    CHECK(blames("I'd have thought you could manage twenty dollars."));
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

TEST_CASE("a day taken back in the same breath is not the day agreed on")
{
    RunningCall call = told_the_balance();
    say(call, "Could you do six payments of $241.10... no. $214.10? The first one would be December 14th. Hang on, it's December 4th.");
    CHECK(call.state().offer.each == 21410);
    REQUIRE(call.state().offer.first.has_value());
    CHECK(iso_date(*call.state().offer.first) == "2026-12-04");
}

TEST_CASE("a menace in plain words is heard, and a question about her pay is none")
{
    CHECK_FALSE(judge_line("Word gets around a warehouse, you know. Things can get unpleasant from here.").findings.empty());
    CHECK(judge_line("What else comes out of your pay?").findings.empty());
}

TEST_CASE("the end of a card and a time of day are no sums")
{
    for (const char* reply : {"Six, December 4th, debit 8820. Right?", "So... tomorrow, six thirty? I'd call."})
        for (const Entity& e : read_line(reply).entities) CHECK_MESSAGE(e.type != EntityType::Money, reply);
}

TEST_CASE("asked about her own last words she goes on from just those")
{
    RunningCall call = verified_call();
    say(call, "What shift do you work?");
    const std::vector<More> more = call.state().more;
    REQUIRE_FALSE(more.empty());
    const Turn& turn = say(call, "Really? How so?");
    REQUIRE(spoke(turn, more.back().name + ".more"));
    CHECK(turn.line.find(more.back().text) != std::string::npos);
}

TEST_CASE("of a line with two pieces the one is gone on from whose words were taken up")
{
    RunningCall call = verified_call();
    say(call, "Do you have any pets? And what's for dinner tonight?");
    REQUIRE(call.state().more.size() >= 2);
    const More first = call.state().more.front();
    std::string words;
    int at = 0;
    for (const char c : call.state().last_line) {
        if (c == ' ') ++at;
        if (at >= first.said.begin && at < first.said.end) words += c;
    }
    std::string longest, word;
    for (const char c : words + " ") {
        if (std::isalpha(static_cast<unsigned char>(c))) word += c;
        else if (word.size() > longest.size()) longest = std::exchange(word, "");
        else word.clear();
    }
    CHECK(spoke(say(call, "How so, " + longest + "?"), first.name + ".more"));
}

TEST_CASE("a subject is heard by what is meant, though the word that names it stands in no question of the pack about it")
{
    CHECK(read_line("Which recipe are you making?").asks_about("food"));
    CHECK(read_line("Got any furry companions running around your place?").asks_about("pets"));
}

TEST_CASE("how much the rent is asks for the rent, not for what she can pay")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "May I ask how much your rent is each month?");
    CHECK(spoke(turn, "topic.rent"));
    CHECK_FALSE(spoke(turn, "fact.can_keep"));
}

TEST_CASE("where she works asks for no sum of money")
{
    RunningCall call = told_the_balance();
    CHECK_FALSE(spoke(say(call, "What building do you work in, and do you like it?"), "fact.can_keep"));
}

TEST_CASE("of several answers to a subject she gives the one that was asked for")
{
    for (const uint64_t seed : {1u, 2u, 3u, 4u}) {
        RunningCall call = verified_call(seed);
        const Turn& turn = say(call, "What do you all eat for dinner tonight?");
        const auto said = std::find_if(turn.pieces.begin(), turn.pieces.end(), [](const std::string& piece) { return piece.compare(0, 11, "topic.food#") == 0; });
        REQUIRE(said != turn.pieces.end());
        const auto better = std::count_if(turn.reading.suited.begin(), turn.reading.suited.end(), [&](const SuitedAnswer& s) { return s.likeness > turn.reading.suits(*said); });
        CHECK(better * 2 < static_cast<std::ptrdiff_t>(turn.reading.suited.size()));
    }
}

TEST_CASE("a month in which something breaks is no date, and a day that is ruled out none either")
{
    RunningCall call = told_the_balance();
    say(call, "How about six payments of $214.10, the first on December 4th?");
    say(call, "And could you keep that up even in a month when something breaks?");
    REQUIRE(call.state().offer.first);
    CHECK(*call.state().offer.first == CivilDate{2026, 12, 4});
    say(call, "Let's not do the 27th, I don't want you short.");
    CHECK(*call.state().offer.first == CivilDate{2026, 12, 4});
}

TEST_CASE("what a car may do is no threat, an e-mail address no pretext")
{
    CHECK_FALSE(read_line("What's the thing most likely to break on you this winter?").asserts("threaten_other"));
    CHECK_FALSE(read_line("If in January the car breaks, what will you do?").asserts("threaten_other"));
    CHECK(read_line("Pay up or I'll break your legs.").asserts("threaten_other"));
    CHECK_FALSE(read_line("Which e-mail address should we use for you?").has_cue("pretext"));
    CHECK_FALSE(read_line("Salsa till it's interesting, I'm stealing that.").has_cue("crime_accusation"));
}

TEST_CASE("terms given back count as read back, whatever is asked in the same breath")
{
    RunningCall call = agreed_on_six();
    const Turn& turn = say(call, "So that's six payments of $214.10, the first on December 4th. And how would you like to pay, debit card or bank account?");
    CHECK(call.state().recap_right);
    CHECK(spoke(turn, "method.give"));
}

TEST_CASE("the balance taken apart is no demand for all of it, whatever days stand in it")
{
    RunningCall call = told_the_balance();
    const Turn& turn = say(call, "Sure, all of it: $1,150.00 in purchases, $99.60 in interest, a $35.00 late fee from September 11. Together $1,284.60.");
    CHECK_FALSE(any_figure_wrong(turn));
    CHECK(call.state().offer.kind == TermsKind::None);
}

TEST_CASE("terms given back with several days are given back, not a choice of days")
{
    RunningCall call = agreed_on_six();
    CHECK(spoke(say(call, "So six payments of $214.10, the first on December 4th, a text to you on December 3rd. Did I get anything wrong?"), "asked.fault"));
}

TEST_CASE("a slight word of thanks does not stand before an answer")
{
    RunningCall call = verified_call();
    const Turn& turn = say(call, "That's perfect, thank you, Dana. Do you have any pets?");
    CHECK(turn.pieces.front().compare(0, 11, "topic.pets#") == 0);
}

TEST_CASE("four payments said for six are no read-back")
{
    RunningCall call = agreed_on_six();
    say(call, "So that's four payments of $214.10, the first on December 4th, right?");
    CHECK_FALSE(call.state().recap_right);
    say(call, "The reminder is set for December 8th and the payment stays on December 4th. Does that sound good?");
    CHECK(*call.state().agreed->first == CivilDate{2026, 12, 4});
}

TEST_CASE("why not a day is no denial of it, and signs after a price are not its cents")
{
    for (const Entity& e : read_line("Why not December 11th?").entities) CHECK_FALSE(e.rough);
    for (const Entity& e : read_line("I am not sure the 11th is better.").entities) CHECK_FALSE(e.rough);
    for (const Entity& e : read_line("$214 12/4 then").entities) CHECK((e.type != EntityType::Money || e.number == 21400));
    for (const Entity& e : read_line("Each 214 dollars 10, is that right?").entities) CHECK((e.type != EntityType::Money || e.number == 21410));
}

// Dana's first words, raising what they say.
RunningCall picked_up_with(const std::string& words, const std::string& event)
{
    ContentFiles files = shipped_files();
    nlohmann::ordered_json dana = nlohmann::ordered_json::parse(files.at("personas/dana-ruiz.json"));
    dana["lines"]["opening.pickup"] = {{{"text", words}, {"raises", event}}};
    files["personas/dana-ruiz.json"] = dana.dump();
    static std::vector<std::unique_ptr<Rehearsal>> kept;  // a call points into its content
    auto made = Rehearsal::from_files(std::move(files), usual_places().cache);
    REQUIRE(made.has_value());
    kept.push_back(std::make_unique<Rehearsal>(std::move(*made)));
    auto call = RunningCall::start(*kept.back(), {ScenarioId("us.overtime-stopped"), "normal", 1, std::nullopt});
    REQUIRE(call.has_value());
    call->take({MoveKind::Dial, "", {}});
    return std::move(*call);
}

TEST_CASE("a line can raise a bankruptcy, a stolen identity or active duty, and the rules know of it from then on")
{
    CHECK(picked_up_with("I filed for bankruptcy in May.", "bankruptcy").state().events.at("bankruptcy_disclosed") == "true");
    CHECK(picked_up_with("I'm on active duty.", "military").state().events.at("military_disclosed") == "true");
    const RunningCall robbed = picked_up_with("Somebody used my name for this.", "identity_theft");
    CHECK(robbed.state().events.at("identity_theft_claim") == "true");
    CHECK(robbed.state().events.at("dispute_raised") == "oral");
}

TEST_CASE("a recording that was paused is off for what is asked next, until it is resumed")
{
    RunningCall call = told_the_balance();
    const auto asks_aloud = [&] {
        const Turn& turn = say(call, "Go ahead with the sixteen digits, please.");
        return std::any_of(turn.findings.begin(), turn.findings.end(), [](const Finding& f) { return f.rule.text == "us.pci.card-data"; });
    };
    CHECK(asks_aloud());
    say(call, "One moment, I'm pausing the recording.");
    CHECK_FALSE(asks_aloud());
    say(call, "Thank you. I'm turning the recording back on.");
    CHECK(asks_aloud());
}

TEST_CASE("a note at the desk leaves her last words where they were")
{
    RunningCall call = verified_call();
    say(call, "Do you have any pets?");
    const std::string before = call.state().last_line;
    say(call, "/note asked about pets");
    CHECK(call.state().last_line == before);
    CHECK_FALSE(call.state().more.empty());
}

}  // namespace
}  // namespace callwright
