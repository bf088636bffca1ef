// What her last lines invite to ask.

#include <doctest/doctest.h>

#include "language/answer_meanings.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

// What her last line invites to ask, as it would be asked.
std::string invited_by(const RunningCall& call)
{
    return call.content().follow_ups.at(call.state().follow_ups.back().name).to.front();
}

TEST_CASE("a question that her own line invites gets the answer written for it")
{
    RunningCall call = told_the_balance();
    say(call, "Do you have any pets?");
    REQUIRE_FALSE(call.state().follow_ups.empty());
    const std::string name = call.state().follow_ups.back().name;
    CHECK(spoke(say(call, invited_by(call)), name));
}

TEST_CASE("the answer to a follow-up invites questions in turn")
{
    RunningCall call = told_the_balance();
    say(call, "When did you stop paying for childcare?");
    const Turn nervous = say(call, "Were you nervous?");
    REQUIRE_FALSE(call.state().follow_ups.empty());
    const std::string name = call.state().follow_ups.back().name;
    REQUIRE(spoke(nervous, name.substr(0, name.rfind(".follow#"))));
    CHECK(spoke(say(call, invited_by(call)), name));
}

TEST_CASE("an old line is not asked about any more")
{
    RunningCall call = told_the_balance();
    say(call, "Do you have any pets?");
    for (int i = 0; i < 4; ++i) say(call, "I see. Thank you.");
    for (const OpenFollowUp& open : call.state().follow_ups) CHECK(open.name.find("topic.pets") == std::string::npos);
}

TEST_CASE("a question is not answered as if something had been said")
{
    const Encoder& encoder = *english_encoder();
    const AnswerMeanings nobody("nobody", {}, english(), "");
    const auto nearness = [&](const char* way, const char* said) { return nobody.nearest_follow_up({{"line.follow#0", {way}}}, {{encoder.embed(said), asked_for(normalise(said))}}).likeness; };
    const char* asked = "Are the two of you close, you and Paul?";
    CHECK(nearness("yes, only paul", asked) < 600);
    CHECK(nearness("are you and Paul close?", asked) > 700);
    CHECK(nearness("yes, only paul", "Yes, only Paul.") > 900);
}

TEST_CASE("leave to note something is given beside another answer")
{
    for (uint64_t seed = 1; seed <= 2; ++seed) {
        RunningCall call = dialled(ScenarioId("us.after-the-hospital"), seed);
        for (const char* text : {"Good morning, sir. Please, no hurry, take your time and sit down. My name is Daniel. Am I speaking with Mr. Samuel Okafor?",
                                 "Good, sit comfortable. I can wait. Before I explain why I call, I have to be sure it is you, for your privacy. Can you tell me please your birthday, or the ZIP code?",
                                 "Thank you, that is right. So, I call from Calder Recovery. We are a debt collector, this is an attempt to collect a debt, and what you tell me will be used for that. It is about the doctors bill from Coastal Community Hospital.",
                                 "It is not so large, and you don't have to be afraid of me. I only want to understand first. You said you got up for the phone, was that hard for you?",
                                 "Thank you for telling me that. For me there is nothing shameful, you got sick, that is all. What did you work before you got sick, Mr. Okafor?",
                                 "The bread man, that is beautiful, my little girl would shout too. If the nephew has the van now, what comes in for you every month, and after rent and medicine, is anything left?"})
            say(call, text);
        const Turn& turn = say(call, "Thank you for being honest with me. Then today no payment. I tell our credit department there is nothing left now, and I call you again. Which morning next week is good for you, and may I note that you don't work because of the illness?");
        CHECK_MESSAGE((spoke(turn, "asked.may.note") || spoke(turn, "topic.note_health")), turn.line);
    }
}

}  // namespace
}  // namespace callwright
