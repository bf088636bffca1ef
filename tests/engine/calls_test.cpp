// Whole calls: no line comes twice, no two calls are alike, what was said is taken up, and nothing that is typed breaks one.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include <nlohmann/json.hpp>

#include "base/at_once.hpp"
#include "base/draws.hpp"
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
    constexpr size_t of_each_scenario = 6;
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

std::vector<std::string> every_labelled_reply()
{
    std::vector<std::string> texts;
    for (const auto& [path, bytes] : testing::shipped_files()) {
        if (path.rfind("languages/en/replies/", 0) != 0) continue;
        const auto file = nlohmann::json::parse(bytes);
        for (const auto& reply : file["replies"]) texts.push_back(reply["text"]);
    }
    return texts;
}

std::string random_move(uint64_t seed, int turn, const std::string& name, const std::vector<std::string>& pool)
{
    static const std::vector<std::string> desk = {"", "/hold", "/note she called back", "/offer 6 214.10", "/offer 3 428.20 2026-12-04", "/offer 1 1284.60", "/transfer", "xqzt brrp", "\xf0\x9f\x98\x80\xf0\x9f\x98\x80", "yes", "no", "why?", "$1,284.60", "December 4th"};
    if (turn == 1) return "Good evening, my name is Sam Okoro. Is that " + name + "?";
    if (turn == 2 && seed % 3 != 0) return "Could you give me your date of birth and your ZIP code, please?";
    if (draw_below(seed, turn, "desk", 8) == 0) return desk[draw_below(seed, turn, "which", static_cast<uint32_t>(desk.size()))];
    return pool[draw_below(seed, turn, "reply", static_cast<uint32_t>(pool.size()))];
}

void check_turn(const Turn& turn)
{
    for (const int number : {turn.persona.anger, turn.persona.distress, turn.persona.trust, turn.persona.willingness, turn.persona.openness, turn.persona.patience}) {
        CHECK(number >= 0);
        CHECK(number <= 100'000);
    }
    CHECK(turn.line.find('{') == std::string::npos);
    CHECK(turn.line.find("  ") == std::string::npos);
    const bool speaks = turn.move.kind != MoveKind::Note;
    if (speaks) CHECK_FALSE(turn.line.empty());
    for (const Finding& finding : turn.findings) CHECK(finding.span.end <= static_cast<int>(turn.move.text.size()));
}

TEST_CASE("random calls go to their end without a contradiction, an empty line or a line said twice")
{
    const std::vector<std::string> pool = every_labelled_reply();
    const int calls = std::getenv("CALLWRIGHT_LONG") ? 2000 : 60;
    const char* difficulties[] = {"gentle", "normal", "hard"};
    const std::vector<ScenarioId> scenarios = testing::shipped_scenarios();
    std::vector<RunningCall> ended(static_cast<size_t>(calls), call_after({}));
    for_each_at_once(ended.size(), [&](size_t n) {
        ended[n] = testing::dialled(scenarios[n % scenarios.size()], n + 1, difficulties[n % 3]);
        for (int turn = 1; turn <= 24 && !ended[n].over(); ++turn) say(ended[n], random_move(n + 1, turn, ended[n].content().persona.name.full, pool));
    });
    for (size_t n = 0; n < ended.size(); ++n) {
        const RunningCall& call = ended[n];
        CAPTURE(n);
        for (const Turn& turn : call.transcript()) check_turn(turn);
        CHECK(repeated_line(call) == "");
        for (const DimensionScore& score : call.score().dimensions)
            if (score.percent) CHECK((*score.percent >= 0 && *score.percent <= 100));
    }
}

}  // namespace
}  // namespace callwright
