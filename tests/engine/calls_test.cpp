// Whole calls: no line comes twice, no two calls are alike, what was said is taken up, and nothing that is typed breaks one.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/at_once.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::call_after;
using testing::say;
using testing::shipped;
using testing::verified_call;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<std::string> lines_of(const RunningCall& call)
{
    std::vector<std::string> lines;
    for (const Turn& turn : call.transcript())
        if (!turn.line.empty()) lines.push_back(turn.line);
    return lines;
}

std::string repeated_line(const RunningCall& call)
{
    std::set<std::string> seen;
    for (const std::string& line : lines_of(call))
        if (!seen.insert(line).second) return line;
    return "";
}

struct ShippedMoves {
    ScenarioId scenario;
    std::vector<std::string> moves;
};

std::vector<ShippedMoves> shipped_moves()
{
    constexpr size_t of_each_scenario = 3;
    std::vector<ShippedMoves> all;
    for (const GoldenCalls& calls : shipped().library().golden_calls)
        for (size_t i = 0; i < std::min(of_each_scenario, calls.calls.size()); ++i) all.push_back({calls.scenario, calls.calls[i].moves});
    return all;
}

TEST_CASE("the same moves with ten seeds: no line twice in a call, no two calls alike")
{
    const std::vector<ShippedMoves> all = shipped_moves();
    constexpr size_t seeds = 10;
    std::vector<RunningCall> calls(all.size() * seeds, call_after({}));
    for_each_at_once(calls.size(), [&](size_t n) {
        const ShippedMoves& golden = all[n / seeds];
        calls[n] = testing::dialled(golden.scenario, 100 + n % seeds);
        for (const std::string& move : golden.moves)
            if (!calls[n].over()) say(calls[n], move);
    });
    for (size_t g = 0; g < all.size(); ++g) {
        std::set<std::vector<std::string>> different;
        for (size_t n = g * seeds; n < (g + 1) * seeds; ++n) {
            CHECK(repeated_line(calls[n]) == "");
            different.insert(lines_of(calls[n]));
        }
        CAPTURE(all[g].scenario.text);
        CAPTURE(all[g].moves.back());
        CHECK(different.size() == seeds);
    }
}

TEST_CASE("the same moves with the same seed are the same call to the last word")
{
    for (const auto& [scenario, moves] : shipped_moves()) {
        RunningCall one = testing::dialled(scenario, 5), two = testing::dialled(scenario, 5);
        for (const std::string& move : moves) {
            if (one.over()) break;
            say(one, move);
            say(two, move);
        }
        CHECK(one.transcript() == two.transcript());
        CHECK(one.state() == two.state());
    }
}

TEST_CASE("a call can be replayed from its moves, and taken up from any turn of it")
{
    RunningCall call = verified_call(3);
    say(call, "What happened with the payments?");
    say(call, "That must be hard, after paying every month.");
    std::vector<ReadMove> moves;
    for (const Turn& turn : call.transcript()) moves.push_back({turn.move, turn.reading});
    const Replayed again = replay(call.content(), 3, moves);
    CHECK(again.transcript == call.transcript());
    CHECK(again.states.back() == call.state());
    moves.pop_back();
    const Replayed shorter = replay(call.content(), 3, moves);
    CHECK(shorter.transcript.back() == call.transcript()[call.transcript().size() - 2]);
}

TEST_CASE("she quotes the sum that was offered")
{
    RunningCall call = verified_call();
    const std::string line = say(call, "Could you do six payments of $214.10?").line;
    CHECK_MESSAGE((holds(line, "214.10") || holds(line, "six") || holds(line, "Six")), line);
}

TEST_CASE("she notices a balance that is not hers")
{
    RunningCall call = verified_call();
    say(call, "Your balance is $1,824.60.");
    CHECK_FALSE(call.transcript().back().figures.empty());
    CHECK_FALSE(call.transcript().back().figures.front().right);
}

TEST_CASE("she says who she is only to somebody who asks")
{
    RunningCall call = call_after({"Good evening, my name is Sam Okoro. May I speak with Dana Ruiz?"});
    CHECK(call.state().verified != Verified::Full);
    CHECK(call.state().trainee_name == "Sam Okoro");
}

TEST_CASE("a threat makes her angrier and less trusting, a warm word the other way round")
{
    const RunningCall before = verified_call();
    RunningCall threatened = before, heard = before;
    say(threatened, "If you don't pay today we'll see you in court.");
    say(heard, "You paid every month until the overtime stopped. That must weigh on you.");
    CHECK(threatened.state().persona.anger > before.state().persona.anger);
    CHECK(threatened.state().persona.trust < before.state().persona.trust);
    CHECK(heard.state().persona.trust > threatened.state().persona.trust);
}

TEST_CASE("after an ending nothing more is said")
{
    RunningCall call = verified_call();
    say(call, "/end");
    CHECK(call.over());
    const size_t turns = call.transcript().size();
    const TurnResult more = call.preview({MoveKind::Say, "Hello?", {}});
    CHECK(more.turn.line.empty());
    CHECK(call.transcript().size() == turns);
}

TEST_CASE("the three difficulties begin differently")
{
    const RunningCall gentle = call_after({}, 1, "gentle"), normal = call_after({}, 1), hard = call_after({}, 1, "hard");
    CHECK_FALSE(gentle.state().persona == normal.state().persona);
    CHECK_FALSE(hard.state().persona == normal.state().persona);
}

}  // namespace
}  // namespace callwright
