// Who is on the line, once it is sure and while it is not.

#include <doctest/doctest.h>

#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

RunningCall with_patricia(std::initializer_list<const char*> moves)
{
    RunningCall call = dialled(ScenarioId("us.paid-in-march"), 3);
    for (const char* text : moves) say(call, text);
    return call;
}

TEST_CASE("whether she has moved is no request for her address")
{
    RunningCall call = with_patricia({"Good evening, my name is Anna Bell, is this Mrs. Patricia Nwosu?", "Could you give me your date of birth and zip code, please?",
                                      "I'm with Calder Recovery. This is an attempt to collect a debt, and anything you tell me will be used for that."});
    const Turn& turn = say(call, "Have you moved house this year, by any chance?");
    CHECK_FALSE_MESSAGE(spoke(turn, "verify."), turn.line);
    CHECK_MESSAGE(spoke(turn, "topic.home_address"), turn.line);
}

TEST_CASE("whoever has given one thing says that one is not enough, not that nothing was asked")
{
    RunningCall call = with_patricia({"Good evening, my name is Anna Bell, is this Mrs. Patricia Nwosu?", "Could you give me your zip code, please?"});
    REQUIRE(call.state().identifiers.size() == 1);
    const Turn& turn = say(call, "You owe $800.58 on your Brightwater account.");
    CHECK_MESSAGE(spoke(turn, "before_verified.partly"), turn.line);
}

TEST_CASE("a balance without its cents is told wrong, but nobody takes it for another sum")
{
    RunningCall call = with_patricia({"Good evening, my name is Anna Bell, is this Mrs. Patricia Nwosu?", "Could you give me your date of birth and zip code, please?",
                                      "I'm with Calder Recovery. This is an attempt to collect a debt, and anything you tell me will be used for that."});
    const Turn& turn = say(call, "The balance on your Brightwater account is 800 dollars.");
    CHECK(std::any_of(turn.figures.begin(), turn.figures.end(), [](const FigureCheck& f) { return f.what == "balance" && !f.right; }));
    CHECK_FALSE_MESSAGE(spoke(turn, "react.error.amount"), turn.line);
    CHECK_MESSAGE(spoke(say(call, "I mean, the balance on your Brightwater account is 900 dollars."), "react.error"), call.transcript().back().line);
}

}  // namespace
}  // namespace callwright
