// Calls of several people in one store: kept apart, tried again, disagreed with, and forgotten one by one.

#include <doctest/doctest.h>

#include <sqlite3.h>

#include <nlohmann/json.hpp>

#include "app/compare.hpp"
#include "app/disagree.hpp"
#include "app/move_text.hpp"
#include "base/canonical_json.hpp"
#include "base/digest.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using nlohmann::json;
using testing::scratch_folder;
using testing::shipped;

const std::vector<std::string> usual_moves = {"Good evening, my name is Sam Okoro. May I speak with Dana Ruiz?", "We'll see you in court, Dana.", "What happened with the card?", "/end"};

EventStore store_in(const std::string& folder)
{
    auto store = EventStore::open(folder);
    REQUIRE(store.has_value());
    return std::move(*store);
}

Move move_of(const std::string& typed) { return *parse_move(typed); }

// To the end of the moves, or of the call.
int64_t record(EventStore& store, const std::string& person, const std::vector<std::string>& moves = usual_moves, uint64_t seed = 4)
{
    auto call = RecordedCall::start(shipped(), store, {ScenarioId("us.overtime-stopped"), "normal", seed, std::nullopt, person});
    REQUIRE(call.has_value());
    for (const std::string& typed : moves)
        if (!call->call().over()) REQUIRE(call->take(move_of(typed)).has_value());
    return call->number();
}

RecordedCall forked(EventStore& store, int64_t call, int turn)
{
    auto fork = RecordedCall::fork(shipped(), store, call, turn);
    REQUIRE(fork.has_value());
    return std::move(*fork);
}

Verdict verdict(EventStore& store, int64_t call)
{
    const Verification verified = *verify_call(store, *store.call(call), "");
    if (verified.verdict != Verdict::SameScore) MESSAGE(verified.what);
    return verified.verdict;
}

std::vector<std::string> bodies(EventStore& store, int64_t call)
{
    std::vector<std::string> all;
    const std::vector<StoredTurn> turns = *store.turns_of(call);
    for (const StoredTurn& turn : turns) all.push_back(turn.body);
    return all;
}

// Every row of a table column, by another road than the program's own.
std::vector<std::string> column(const std::string& folder, const std::string& sql)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((folder + "/records.sqlite").c_str(), &database) == SQLITE_OK);
    std::vector<std::string> rows;
    const auto keep = [](void* into, int, char** values, char**) { static_cast<std::vector<std::string>*>(into)->push_back(values[0] ? values[0] : ""); return 0; };
    CHECK(sqlite3_exec(database, sql.c_str(), keep, &rows, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    return rows;
}

struct Played {
    Transcript transcript;
    ScoreCard card;
};

Played played(EventStore& store, int64_t number)
{
    std::shared_ptr<const CallContent> content;
    const Replayed replayed = *replay_stored(store, *store.call(number), shipped(), content);
    return {replayed.transcript, score_call(*content, replayed.transcript, replayed.states.back())};
}

TEST_CASE("two people's calls are kept apart, each under a number and a key")
{
    const std::string folder = scratch_folder("two-people");
    {
        EventStore store = store_in(folder);
        CHECK(store.call(record(store, "p1"))->start.person == "p1");
        CHECK(store.call(record(store, "p2"))->start.person == "p2");
        CHECK(*store.people() == std::vector<std::string>{"p1", "p2"});
        CHECK(*store.count_calls("us.overtime-stopped") == 2);
    }
    const std::vector<std::string> keys = column(folder, "SELECT hex(key) FROM people ORDER BY person");
    REQUIRE(keys.size() == 2);
    CHECK(keys[0] != keys[1]);
    CHECK(column(folder, "SELECT DISTINCT person FROM words ORDER BY person") == std::vector<std::string>{"p1", "p2"});
}

TEST_CASE("a name never gets into an event: only a profile's number is taken")
{
    EventStore store = store_in(scratch_folder("no-names"));
    for (const char* bad : {"Ana", "", "p", "p1x", "1"}) {
        const auto call = RecordedCall::start(shipped(), store, {ScenarioId("us.overtime-stopped"), "normal", 4, std::nullopt, bad});
        REQUIRE_FALSE(call.has_value());
        CHECK(call.error().code == ErrorCode::WrongUse);
    }
    CHECK(store.calls()->empty());
}

TEST_CASE("the same moves with the same profile and seed write the same event bodies in two stores")
{
    const std::string here = scratch_folder("bodies-here"), there = scratch_folder("bodies-there");
    for (const std::string& folder : {here, there}) {
        EventStore store = store_in(folder);
        const int64_t call = record(store, "p1");
        REQUIRE(forked(store, call, 3).take(move_of("/end")).has_value());
        REQUIRE(store.disagree(call, {3, "rule:us.regf.18.threat", std::nullopt, "said in jest", false}).has_value());
    }
    const std::string all = "SELECT kind || body || digest FROM events ORDER BY seq";
    CHECK(column(here, all) == column(there, all));
    for (const std::string& body : column(here, "SELECT body FROM events"))
        for (const char* typed : {"Okoro", "see you in court", "jest"}) CHECK(body.find(typed) == std::string::npos);
}

TEST_CASE("forgetting one person leaves the other's words")
{
    EventStore store = store_in(scratch_folder("forget-one"));
    const int64_t first = record(store, "p1"), second = record(store, "p2");
    REQUIRE(store.forget("p1").has_value());
    CHECK(store.turns_of(first)->at(1).words_gone);
    CHECK(store.turns_of(second)->at(1).move.move.text == usual_moves[0]);
    CHECK(verdict(store, first) == Verdict::SameScore);
    CHECK(verdict(store, second) == Verdict::SameScore);
    CHECK(*store.people() == std::vector<std::string>{"p1", "p2"});
}

TEST_CASE("every golden call recomputes to the byte when the words are gone")
{
    EventStore store = store_in(scratch_folder("forget-golden"));
    std::vector<int64_t> calls;
    for (const GoldenCalls& golden : shipped().library().golden_calls)
        for (const GoldenCall& one : golden.calls)
            if (golden.scenario.text == "us.overtime-stopped") calls.push_back(record(store, "p1", one.moves, one.seed));
    REQUIRE(calls.size() > 5);
    REQUIRE(store.forget("p1").has_value());
    for (const int64_t call : calls) {
        CAPTURE(call);
        CHECK(verdict(store, call) == Verdict::SameScore);
    }
}

TEST_CASE("what she went on from recomputes when the words she had quoted are gone")
{
    EventStore store = store_in(scratch_folder("forget-quoted"));
    std::vector<int64_t> calls;
    const std::vector<std::string> moves = {"Good evening, this is Sam Okoro with Calder Recovery on a recorded line. May I speak with Dana Ruiz?", "Before I go on, could you give me your date of birth and ZIP code?",
                                            "Well then, Maximiliana, do you have any pets? And do you have kids?", "How so, the fridge?"};
    for (uint64_t seed = 1; seed <= 8; ++seed) calls.push_back(record(store, "p1", moves, seed));
    REQUIRE(store.forget("p1").has_value());
    for (const int64_t call : calls) CHECK(verdict(store, call) != Verdict::Disagrees);
}

TEST_CASE("a call of somebody forgotten is not gone on with, and a new one has a new key")
{
    EventStore store = store_in(scratch_folder("forget-open"));
    const int64_t open = record(store, "p1", {usual_moves[0], usual_moves[2]});
    REQUIRE(store.forget("p1").has_value());
    CHECK_FALSE(RecordedCall::resume(shipped(), store, open).has_value());
    CHECK_FALSE(RecordedCall::fork(shipped(), store, open, 2).has_value());
    CHECK_FALSE(store.disagree(open, {2, "reading", std::nullopt, "why", false}).has_value());
    CHECK(store.calls()->size() == 1);
    const int64_t fresh = record(store, "p1");
    CHECK_FALSE(store.turns_of(fresh)->at(1).words_gone);
    CHECK(store.turns_of(open)->at(1).words_gone);
}

TEST_CASE("a fork replays to the same bytes up to the turn, verifies, and both calls are kept")
{
    EventStore store = store_in(scratch_folder("fork"));
    const int64_t first = record(store, "p1");
    RecordedCall fork = forked(store, first, 3);
    CHECK(fork.number() == first + 1);
    CHECK(fork.call().transcript().size() == 2);
    CHECK(fork.call().transcript()[1] == played(store, first).transcript[1]);
    CHECK(verdict(store, fork.number()) == Verdict::SameScore);
    REQUIRE(fork.take(move_of("I'm sorry. What happened?")).has_value());
    REQUIRE(fork.take(move_of("/end")).has_value());

    const CallSummary kept = *store.call(fork.number());
    CHECK(kept.start.forked_from == ForkedFrom{first, 3});
    CHECK(kept.start.person == "p1");
    CHECK(kept.start.seed == 4);
    CHECK(kept.start.files == store.call(first)->start.files);
    CHECK(kept.finish.has_value());
    const auto before = bodies(store, first), after = bodies(store, fork.number());
    CHECK(before[0] == after[0]);
    CHECK(before[1] == after[1]);
    CHECK(before[2] != after[2]);
    CHECK(store.turns_of(fork.number())->at(1).move.move.text == usual_moves[0]);
    for (const int64_t call : {first, fork.number()}) CHECK(verdict(store, call) == Verdict::SameScore);
    CHECK_FALSE(store.call(first)->start.forked_from.has_value());
}

TEST_CASE("the same move in a fork gives the same call again")
{
    EventStore store = store_in(scratch_folder("fork-same"));
    const int64_t first = record(store, "p1");
    RecordedCall fork = forked(store, first, 2);
    for (const std::string& typed : usual_moves)
        if (!fork.call().over()) REQUIRE(fork.take(move_of(typed)).has_value());
    CHECK(bodies(store, first) == bodies(store, fork.number()));
}

TEST_CASE("a fork of a fork names its own parent, and an open call can be forked and resumed")
{
    EventStore store = store_in(scratch_folder("fork-fork"));
    const int64_t first = record(store, "p1", {usual_moves[0], usual_moves[2]});
    const int64_t second = forked(store, first, 3).number();
    auto resumed = RecordedCall::resume(shipped(), store, second);
    REQUIRE(resumed.has_value());
    CHECK(resumed->take(move_of("Are you there?"))->number == 3);
    RecordedCall third = forked(store, second, 3);
    REQUIRE(third.take(move_of("/end")).has_value());
    CHECK(store.call(third.number())->start.forked_from == ForkedFrom{second, 3});
    CHECK(verdict(store, third.number()) == Verdict::SameScore);
}

TEST_CASE("the dial, a turn that is not there, and a call that is not there cannot be tried again")
{
    EventStore store = store_in(scratch_folder("fork-wrong"));
    const int64_t call = record(store, "p1");
    const int turns = store.call(call)->turns;
    for (const int turn : {-1, 0, 1, turns + 1}) CHECK(RecordedCall::fork(shipped(), store, call, turn).error().code == ErrorCode::WrongUse);
    CHECK(RecordedCall::fork(shipped(), store, 99, 2).error().code == ErrorCode::NotFound);
    CHECK(store.calls()->size() == 1);
    CHECK(RecordedCall::fork(shipped(), store, call, turns).has_value());
}

TEST_CASE("disagreeing after the finish keeps replay intact and is in the chain of digests")
{
    const std::string folder = scratch_folder("disagree");
    int64_t call = 0;
    {
        EventStore store = store_in(folder);
        call = record(store, "p1");
        const auto before = bodies(store, call);
        const Played p = played(store, call);
        REQUIRE(disagree(store, call, p.transcript, p.card, {3, "rule:us.regf.18.threat", 0, "I meant the basketball court", false}).has_value());
        REQUIRE(disagree(store, call, p.transcript, p.card, {2, "reading", std::nullopt, "", false}).has_value());
        const std::vector<Disagreement> kept = *store.disagreements(call);
        REQUIRE(kept.size() == 2);
        CHECK(kept[0] == Disagreement{3, "rule:us.regf.18.threat", 0, "I meant the basketball court", false});
        CHECK(kept[1].about == "reading");
        CHECK(bodies(store, call) == before);
        CHECK(store.call(call)->finish.has_value());
        CHECK(verdict(store, call) == Verdict::SameScore);
        REQUIRE(store.forget("p1").has_value());
        CHECK(store.disagreements(call)->front().reason.empty());
        CHECK(store.disagreements(call)->front().words_gone);
        CHECK(verdict(store, call) == Verdict::SameScore);
    }
    column(folder, "DROP TRIGGER events_are_final; UPDATE events SET body = replace(body, 'threat', 'treats') WHERE kind = 'disagreement'");
    EventStore store = store_in(folder);
    CHECK(store.broken_event(call)->has_value());
    CHECK(verify_call(store, *store.call(call), "")->verdict == Verdict::Disagrees);
}

TEST_CASE("one disagrees with something that was found, in a turn that there is")
{
    EventStore store = store_in(scratch_folder("disagree-wrong"));
    const int64_t call = record(store, "p1");
    const Played p = played(store, call);
    const std::string a_check = "check:" + p.card.checks.front().check.text;
    CHECK(disagree(store, call, p.transcript, p.card, {0, a_check, std::nullopt, "", false}).has_value());
    for (const Disagreement& wrong : std::vector<Disagreement>{{2, "rule:us.regf.18.threat", std::nullopt, "", false},
                                                               {3, "rule:us.regf.18.threat", 5, "", false},
                                                               {0, "rule:us.regf.18.threat", std::nullopt, "", false},
                                                               {99, "reading", std::nullopt, "", false},
                                                               {3, "check:none.such", std::nullopt, "", false},
                                                               {3, "because I say so", std::nullopt, "", false},
                                                               {3, "rule:Sam Okoro", std::nullopt, "", false},
                                                               {3, "", std::nullopt, "", false}})
        CHECK(disagree(store, call, p.transcript, p.card, wrong).error().code == ErrorCode::WrongUse);
    CHECK(store.disagree(call, {99, "reading", std::nullopt, "", false}).error().code == ErrorCode::WrongUse);
    CHECK(store.disagree(call, {2, "rule:Typed Words", std::nullopt, "", false}).error().code == ErrorCode::WrongUse);
    CHECK(store.disagree(99, {2, "reading", std::nullopt, "", false}).error().code == ErrorCode::NotFound);
    CHECK(store.disagreements(call)->size() == 1);
}

TEST_CASE("a second go without the threat has one finding less, and the check it failed is met")
{
    EventStore store = store_in(scratch_folder("compare"));
    const int64_t first = record(store, "p1");
    RecordedCall fork = forked(store, first, 3);
    for (const char* typed : {"I'm sorry to hear that.", "What happened with the card?", "/end"}) REQUIRE(fork.take(move_of(typed)).has_value());
    const Played before = played(store, first), after = played(store, fork.number());
    const int turn = parting_turn(*store.call(first), before.transcript, *store.call(fork.number()), after.transcript);
    CHECK(turn == 3);
    const Comparison c = compare(before.card, before.transcript, after.card, after.transcript, turn);
    REQUIRE(c.findings_gone.size() == 1);
    CHECK(c.findings_gone[0].finding.rule.text == "us.regf.18.threat");
    CHECK(c.findings_gone[0].turn == 3);
    CHECK(c.before->move.text == usual_moves[1]);
    CHECK(c.after->move.text == "I'm sorry to hear that.");
    CHECK(c.after->answer == after.transcript[2].line);
    REQUIRE(c.dimensions.size() == 4);
    CHECK(*c.dimensions[2].difference == *c.dimensions[2].after - *c.dimensions[2].before);
    CHECK(*c.dimensions[2].difference > 0);
    CHECK_FALSE(c.now_met.empty());

    const Comparison back = compare(after.card, after.transcript, before.card, before.transcript, turn);
    CHECK(back.findings_new.size() == 1);
    CHECK(*back.dimensions[2].difference == -*c.dimensions[2].difference);
}

TEST_CASE("a call compared with itself shows no change")
{
    EventStore store = store_in(scratch_folder("compare-same"));
    const Played p = played(store, record(store, "p1"));
    const CallSummary summary = *store.call(1);
    CHECK(parting_turn(summary, p.transcript, summary, p.transcript) == 0);
    const Comparison c = compare(p.card, p.transcript, p.card, p.transcript, 0);
    CHECK(c.findings_gone.empty());
    CHECK(c.findings_new.empty());
    CHECK(c.now_met.empty());
    CHECK(c.now_missed.empty());
    CHECK_FALSE(c.before.has_value());
    for (const DimensionChange& d : c.dimensions) CHECK(d.difference.value_or(0) == 0);
}

// A store as format 1 wrote it: no person in the start, the one key named "trainee", of what was caught only whether there was something.
void take_back_to_format_1(const std::string& folder)
{
    const auto run = [&](const std::string& sql) { column(folder, sql); };
    run("DROP TRIGGER events_are_final");
    std::string before(64, '0');
    const std::vector<std::string> all = column(folder, "SELECT body FROM events ORDER BY seq");
    for (size_t i = 0; i < all.size(); ++i) {
        json body = json::parse(all[i]);
        if (body.contains("person")) {
            body.erase("person");
            body["format"] = 1;
        }
        if (body.contains("reading"))
            for (json& caught : body["reading"]["caught"]) caught = caught.get<int>() > 0;
        const std::string text = *canonical_json(body);
        before = sha256_hex(before + text);
        std::string quoted;
        for (const char c : text) quoted += c == '\'' ? std::string("''") : std::string(1, c);
        run("UPDATE events SET body = '" + quoted + "', digest = '" + before + "' WHERE seq = " + std::to_string(i + 1));
    }
    run("UPDATE people SET person = 'trainee'; UPDATE words SET person = 'trainee'; UPDATE store SET format = 1;"
        "CREATE TRIGGER events_are_final BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;");
}

TEST_CASE("an old store of format 1 still opens, verifies, goes on and forgets; its events stay as they were")
{
    const std::string folder = scratch_folder("format-1");
    { EventStore store = store_in(folder); record(store, "p0"); }
    take_back_to_format_1(folder);
    const std::vector<std::string> before = column(folder, "SELECT body || digest FROM events ORDER BY seq");

    {
        EventStore store = store_in(folder);
        CHECK(store.call(1)->start.person == "p0");
        CHECK(store.turns_of(1)->at(1).move.move.text == usual_moves[0]);
        CHECK(verdict(store, 1) == Verdict::SameScore);
        CHECK(verdict(store, forked(store, 1, 3).number()) == Verdict::SameScore);
        REQUIRE(store.forget("p0").has_value());
        CHECK(store.turns_of(1)->at(1).words_gone);
    }
    const std::vector<std::string> after = column(folder, "SELECT body || digest FROM events ORDER BY seq");
    CHECK(std::vector<std::string>(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(before.size())) == before);
    CHECK(column(folder, "SELECT format FROM store") == std::vector<std::string>{"2"});
    CHECK(column(folder, "SELECT DISTINCT person FROM words") == std::vector<std::string>{"p0"});
}

TEST_CASE("a store of a format yet to come is refused and left as it is")
{
    const std::string folder = scratch_folder("format-3");
    { EventStore store = store_in(folder); record(store, "p1"); }
    column(folder, "UPDATE store SET format = 3");
    const auto store = EventStore::open(folder);
    REQUIRE_FALSE(store.has_value());
    CHECK(store.error().what.find("newer") != std::string::npos);
    CHECK(column(folder, "SELECT format FROM store") == std::vector<std::string>{"3"});
}

}  // namespace
}  // namespace callwright
