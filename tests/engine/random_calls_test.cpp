// Calls of random and recorded replies, first and second ones: none comes to a dead end, and what was never said is listed.
//
// CALLWRIGHT_CALLS says how many, CALLWRIGHT_NOT_REACHED in which file the beats, facts and lines that none of them reached are written down.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <set>

#include <nlohmann/json.hpp>

#include "app/move_text.hpp"
#include "base/at_once.hpp"
#include "base/draws.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::say;
using testing::shipped;

constexpr int turns_each = 24, few_calls = 60;

// Replies that people wrote, and questions that people asked.
std::vector<std::string> recorded_words()
{
    std::vector<std::string> texts;
    for (const auto& [path, bytes] : testing::shipped_files()) {
        const bool replies = path.rfind("languages/en/replies/", 0) == 0, questions = path.rfind("languages/en/questions/", 0) == 0;
        if (!replies && !questions) continue;
        const auto file = nlohmann::json::parse(bytes);
        for (const auto& entry : file.at(replies ? "replies" : "questions")) texts.push_back(entry.at("text"));
    }
    return texts;
}

// What just this person's answers were written for.
std::vector<std::string> questions_for(const Persona& persona)
{
    std::vector<std::string> texts;
    for (const auto& [topic, answers] : persona.topics)
        for (const Fragment& answer : answers.answers) texts.insert(texts.end(), answer.to.begin(), answer.to.end());
    return texts;
}

std::string random_move(uint64_t seed, int turn, const std::string& name, const std::vector<std::string>& words, const std::vector<std::string>& questions)
{
    static const std::vector<std::string> desk = {"", "/hold", "/note she called back", "/offer 6 214.10", "/offer 3 428.20 2026-12-04", "/offer 1 1284.60", "/transfer", "xqzt brrp", "\xf0\x9f\x98\x80\xf0\x9f\x98\x80", "yes", "no", "why?", "$1,284.60", "December 4th"};
    if (turn == 1) return "Good evening, my name is Sam Okoro. Is that " + name + "?";
    if (turn == 2 && seed % 3 != 0) return "Could you give me your date of birth and your ZIP code, please?";
    if (draw_below(seed, turn, "desk", 8) == 0) return desk[draw_below(seed, turn, "which", static_cast<uint32_t>(desk.size()))];
    const std::vector<std::string>& pool = draw_below(seed, turn, "pool", 2) == 0 ? words : questions;
    return pool[draw_below(seed, turn, "reply", static_cast<uint32_t>(pool.size()))];
}

EarlierCall any_earlier_call(uint64_t seed, const CivilDate& on)
{
    EarlierCall earlier;
    earlier.date = on;
    earlier.spoken = seed % 7 != 0;
    earlier.promise = static_cast<Promise>(draw_below(seed, 0, "promise", 4));
    earlier.treatment = static_cast<Treatment>(draw_below(seed, 0, "treatment", 3));
    earlier.disputed = draw_below(seed, 0, "disputed", 4) == 0;
    if (earlier.promise == Promise::Hold) earlier.terms.kind = TermsKind::Hardship;
    if (earlier.promise != Promise::Kept && earlier.promise != Promise::Broken) return earlier;
    earlier.terms.kind = TermsKind::Plan;
    earlier.terms.count = 8;
    earlier.terms.each = 10000;
    earlier.terms.first = add_days(on, 11);
    if (earlier.promise == Promise::Kept) earlier.payments = {{*earlier.terms.first, earlier.terms.each}};
    return earlier;
}

// Every third call is a second one.
RunningCall begun(const ScenarioId& scenario, uint64_t seed, const char* difficulty)
{
    CallOptions options{scenario, difficulty, seed, std::nullopt};
    if (seed % 3 == 0) options.after = After{1, any_earlier_call(seed, shipped().library().scenarios.at(scenario).setting.now.date)};
    auto call = RunningCall::start(shipped(), options);
    REQUIRE(call.has_value());
    call->take({MoveKind::Dial, "", {}});
    return std::move(*call);
}

void add(std::set<std::string>& all, const std::string& name, const std::vector<Fragment>& fragments)
{
    for (size_t i = 0; i < fragments.size(); ++i) all.insert(name + "#" + std::to_string(i));
}

// By the names under which the engine says them; a second call's lines stand for those of the same key.
std::set<std::string> lines_of(const Persona& persona, const Scenario& scenario)
{
    std::set<std::string> all;
    for (const auto& [key, fragments] : persona.lines) add(all, key, fragments);
    for (const auto& [key, fragments] : persona.later_lines) add(all, key, fragments);
    for (const auto& [key, fragments] : scenario.lines) add(all, key, fragments);
    for (const auto& [topic, answers] : persona.topics) {
        const std::string name = "topic." + topic.text;
        add(all, name, answers.answers);
        add(all, name + ".again", answers.again);
        add(all, name + ".mentioned", answers.mentioned);
        add(all, name + ".whole", answers.whole);
    }
    for (const Fact& fact : persona.facts) {
        add(all, "fact." + fact.id.text + ".told", fact.told);
        add(all, "fact." + fact.id.text + ".partial", fact.partial);
        add(all, "fact." + fact.id.text + ".denied", fact.denied);
    }
    for (const OwnQuestion& q : persona.questions) {
        add(all, "question." + q.id.text + ".ask", q.ask);
        add(all, "question." + q.id.text + ".again", q.again);
        add(all, "question." + q.id.text + ".answered", q.answered);
        add(all, "question." + q.id.text + ".evaded", q.evaded);
    }
    for (const Beat& beat : scenario.beats) {
        add(all, "beat." + beat.id.text, beat.lines);
        add(all, "beat." + beat.id.text + ".stay", beat.stay);
    }
    return all;
}

void check_turn(const Turn& turn)
{
    for (const int number : {turn.persona.anger, turn.persona.distress, turn.persona.trust, turn.persona.willingness, turn.persona.openness, turn.persona.patience}) {
        CHECK(number >= 0);
        CHECK(number <= 100'000);
    }
    CHECK(turn.line.find('{') == std::string::npos);
    CHECK(turn.line.find("  ") == std::string::npos);
    if (turn.move.kind != MoveKind::Note) CHECK_FALSE(turn.line.empty());
    for (const Finding& finding : turn.findings) CHECK(finding.span.end <= static_cast<int>(turn.move.text.size()));
}

struct Reached {
    std::set<std::string> lines, beats, facts;
};

// What a call went through, for the list; the call itself is not kept.
void note_reached(const RunningCall& call, Reached& reached)
{
    for (const Turn& turn : call.transcript()) {
        reached.lines.insert(turn.pieces.begin(), turn.pieces.end());
        reached.beats.insert(turn.beat.text);
        for (const FactId& fact : turn.told) reached.facts.insert(fact.text);
    }
}

void list_what_is_left(const std::map<ScenarioId, Reached>& reached)
{
    const char* path = std::getenv("CALLWRIGHT_NOT_REACHED");
    if (!path) return;
    std::ofstream out(path);
    for (const auto& [id, found] : reached) {
        const Scenario& scenario = shipped().library().scenarios.at(id);
        const Persona& persona = shipped().library().personas.at(scenario.persona);
        std::set<std::string> beats, facts;
        for (const Beat& beat : scenario.beats) beats.insert(beat.id.text);
        for (const Fact& fact : persona.facts) facts.insert(fact.id.text);
        const auto list = [&, &found_here = id](const char* what, const std::set<std::string>& all, const std::set<std::string>& seen) {
            std::vector<std::string> left;
            std::set_difference(all.begin(), all.end(), seen.begin(), seen.end(), std::back_inserter(left));
            out << found_here.text << ": " << all.size() - left.size() << " of " << all.size() << " " << what << " reached\n";
            for (const std::string& each : left) out << "  " << each << "\n";
        };
        list("beats", beats, found.beats);
        list("facts", facts, found.facts);
        list("lines", lines_of(persona, scenario), found.lines);
    }
}

TEST_CASE("random calls go to their end without a contradiction, an empty line or a line said twice")
{
    const char* wanted = std::getenv("CALLWRIGHT_CALLS");
    const size_t calls = wanted ? static_cast<size_t>(std::max(1, std::atoi(wanted))) : few_calls;
    const std::vector<std::string> words = recorded_words();
    const std::vector<ScenarioId> scenarios = testing::shipped_scenarios();
    std::map<ScenarioId, std::vector<std::string>> questions;
    for (const ScenarioId& id : scenarios) (void)begun(id, 1, "normal");  // packs and answers are loaded by the first call, by one thread
    for (const ScenarioId& id : scenarios) questions[id] = questions_for(shipped().library().personas.at(shipped().library().scenarios.at(id).persona));
    constexpr const char* difficulties[] = {"gentle", "normal", "hard"};
    std::map<ScenarioId, Reached> reached;
    std::mutex noting;
    for_each_at_once(calls, [&](size_t n) {
        const ScenarioId& id = scenarios[n % scenarios.size()];
        RunningCall call = begun(id, n + 1, difficulties[(n / 3) % 3]);
        for (int turn = 1; turn <= turns_each && !call.over(); ++turn) say(call, random_move(n + 1, turn, call.content().persona.name.full, words, questions.at(id)));
        const std::lock_guard<std::mutex> lock(noting);
        CAPTURE(n);
        CAPTURE(id.text);
        std::set<std::string> lines;
        for (const Turn& turn : call.transcript()) {
            CAPTURE(turn.move.text);
            check_turn(turn);
            if (!turn.line.empty()) CHECK_MESSAGE(lines.insert(turn.line).second, turn.line);
        }
        for (const DimensionScore& score : call.score().dimensions)
            if (score.percent) CHECK((*score.percent >= 0 && *score.percent <= 100));
        note_reached(call, reached[id]);
    });
    list_what_is_left(reached);
}

}  // namespace
}  // namespace callwright
