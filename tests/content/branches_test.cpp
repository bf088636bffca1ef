// Every branch of a scenario must matter to one of its golden calls: taken away, that call goes another way.

#include <doctest/doctest.h>

#include <algorithm>

#include "app/check_content.hpp"
#include "app/move_text.hpp"
#include "base/at_once.hpp"
#include "engine/call_setup.hpp"
#include "engine/hear.hpp"
#include "engine/take_turn.hpp"
#include "language/read.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::shipped;

struct BranchPlace {
    int beat = -1;  // -1: the scenario's own
    size_t index = 0;
    BeatId to;
    std::string name;
};

std::vector<BranchPlace> branches_of(const Scenario& scenario)
{
    std::vector<BranchPlace> places;
    const auto add = [&](int beat, const std::string& from, const std::vector<Branch>& branches) {
        for (size_t i = 0; i < branches.size(); ++i) places.push_back({beat, i, branches[i].to, from + " -> " + branches[i].to.text + " when " + branches[i].when.text()});
    };
    add(-1, "anywhere", scenario.anywhere);
    for (size_t b = 0; b < scenario.beats.size(); ++b) add(static_cast<int>(b), scenario.beats[b].id.text, scenario.beats[b].branches);
    return places;
}

// A golden call as it goes with all branches.
struct Taken {
    const GoldenCall* golden = nullptr;
    CallContent content;
    std::vector<Move> moves;
    Transcript transcript;
};

// The beats in order, each when it is entered. What was read before is not read again as long as the call goes as `before` did.
std::vector<BeatId> way_of(const CallContent& content, const Taken& before, Transcript* kept = nullptr)
{
    const LanguagePack& pack = testing::english();
    CallState state = opening_call(content, before.golden->seed);
    std::vector<BeatId> beats;
    bool as_before = true;
    for (size_t i = 0; i < before.moves.size() && state.ended == EndReason::Open; ++i) {
        const Move& move = before.moves[i];
        Reading reading;
        if (as_before && i < before.transcript.size()) {
            reading = before.transcript[i].reading;
        } else if (move.kind == MoveKind::Say) {
            ReadContext context = read_context(content, state);
            context.answers = &shipped().answers(content.persona, pack);
            reading = read(move.text, context, pack);
        }
        TurnResult result = take_turn(content, state, move, reading);
        as_before = as_before && i < before.transcript.size() && result.turn == before.transcript[i];
        state = std::move(result.next);
        if (beats.empty() || state.beat != beats.back()) beats.push_back(state.beat);
        if (kept) kept->push_back(std::move(result.turn));
    }
    return beats;
}

Taken taken(const ScenarioId& scenario, const GoldenCall& golden)
{
    Taken call{&golden, *freeze_call(shipped().library(), scenario, golden.difficulty, std::nullopt, std::nullopt), {{MoveKind::Dial, "", {}}}, {}};
    for (const std::string& typed : golden.moves) call.moves.push_back(*parse_move(typed));
    Transcript transcript;
    const std::vector<BeatId> beats = way_of(call.content, call, &transcript);
    call.transcript = std::move(transcript);
    CHECK_MESSAGE(beats == golden.beats, golden.id);
    return call;
}

bool is_missed(const std::vector<Taken>& calls, const BranchPlace& place)
{
    return std::any_of(calls.begin(), calls.end(), [&](const Taken& call) {
        const std::vector<Beat>& beats = call.content.scenario.beats;
        if (place.beat >= 0 && std::count(call.golden->beats.begin(), call.golden->beats.end(), beats[static_cast<size_t>(place.beat)].id) == 0) return false;  // it never comes there
        CallContent less = call.content;
        std::vector<Branch>& branches = place.beat < 0 ? less.scenario.anywhere : less.scenario.beats[static_cast<size_t>(place.beat)].branches;
        branches.erase(branches.begin() + static_cast<std::ptrdiff_t>(place.index));
        return way_of(less, call) != call.golden->beats;
    });
}

TEST_CASE("the golden calls of a scenario go as written")
{
    for (const Error& problem : failing_calls(testing::shipped())) FAIL_CHECK(problem.line());
    CHECK(!testing::shipped().library().golden_calls.empty());
}

TEST_CASE("taking any branch out of the scenario makes a golden call go another way")
{
    for (const GoldenCalls& golden : shipped().library().golden_calls) {
        const std::vector<BranchPlace> places = branches_of(shipped().library().scenarios.at(golden.scenario));
        CHECK(places.size() > 12);  // the shortest call, to somebody else than the one who is wanted, has seventeen
        std::vector<Taken> calls(golden.calls.size());
        for_each_at_once(calls.size(), [&](size_t i) { calls[i] = taken(golden.scenario, golden.calls[i]); });
        std::vector<char> missed(places.size());
        for_each_at_once(places.size(), [&](size_t i) { missed[i] = is_missed(calls, places[i]); });
        for (size_t i = 0; i < places.size(); ++i) CHECK_MESSAGE(missed[i], golden.scenario.text << " " << places[i].name);
    }
}

}  // namespace
}  // namespace callwright
