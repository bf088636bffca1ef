// What her last lines invite to ask.

#include <doctest/doctest.h>

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
    for (uint64_t seed = 1; seed <= 4; ++seed) {
        RunningCall call = dialled(ScenarioId("us.he-died-in-october"), seed);
        for (const char* text : {"Hello, my name is Anna Bell. Am I speaking with Helen Moore?", "I'm so sorry about your father. Who is handling his affairs?", "How can I reach Paul, please?", "Thank you. I'll call Paul, and I won't ring you about this again."}) say(call, text);
        const Turn& turn = say(call, "Are the two of you close, you and Paul?");
        CHECK_MESSAGE(turn.line.find("I mean it kindly") == std::string::npos, turn.line);
    }
}

TEST_CASE("leave to note something is given beside another answer")
{
    RunningCall call = dialled(ScenarioId("us.after-the-hospital"), 2);
    for (const char* text : {"Good morning, my name is Alex Moreno. May I speak with Samuel Okafor, please?", "Could you give me your date of birth and zip code, please?", "I'm with Calder Recovery. This is an attempt to collect a debt and anything you tell me will be used for that."})
        say(call, text);
    const Turn& turn = say(call, "Which morning next week is good for you, and may I note that you don't work because of the illness?");
    CHECK_MESSAGE((spoke(turn, "asked.may.note") || spoke(turn, "topic.note_health")), turn.line);
}

}  // namespace
}  // namespace callwright
