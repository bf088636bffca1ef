// The three scripted trainees of call-practice 2.3 against the fourteen parameter sets of 2.5. What the integer model gives is stored in
// tests/data/trajectories.json; the shape is checked beside it.

#include <doctest/doctest.h>

#include <fstream>

#include <nlohmann/json.hpp>

#include "engine/react.hpp"
#include "support/shipped.hpp"

using namespace callwright;
using E = EffectKind;

namespace {

struct Person {
    const char* id;
    int start[6];
    int baseline[3];
    int anger_gain, distress_gain, trust_gain;
};

constexpr Person people[] = {
    {"P01", {10, 15, 55, 65, 60, 80}, {10, 15, 65}, 1000, 1000, 1000}, {"P02", {25, 40, 40, 55, 25, 65}, {20, 35, 55}, 1100, 1100, 1000}, {"P03", {30, 35, 30, 25, 20, 50}, {25, 35, 25}, 1000, 1000, 1000},
    {"P04", {20, 45, 40, 50, 35, 55}, {15, 40, 40}, 1000, 1000, 1000}, {"P05", {45, 60, 20, 20, 40, 55}, {40, 55, 25}, 1000, 1000, 900},  {"P06", {45, 25, 25, 30, 55, 55}, {35, 25, 35}, 1000, 1000, 1000},
    {"P07", {50, 20, 25, 40, 50, 60}, {40, 20, 40}, 1000, 1000, 1000}, {"P08", {20, 70, 30, 40, 30, 60}, {15, 55, 45}, 1000, 1000, 1000}, {"P09", {15, 75, 30, 35, 30, 50}, {15, 65, 40}, 1000, 1100, 1000},
    {"P10", {10, 80, 30, 30, 20, 45}, {10, 70, 35}, 1000, 1200, 1000}, {"P11", {70, 40, 10, 15, 15, 45}, {50, 40, 20}, 1200, 1000, 1000}, {"P14", {25, 70, 25, 30, 40, 50}, {20, 60, 35}, 1000, 1100, 1000},
    {"P15", {15, 55, 30, 50, 30, 55}, {15, 45, 50}, 1000, 1000, 1000}, {"P16", {20, 10, 40, 45, 30, 75}, {20, 10, 45}, 1000, 600, 1000}};

using Script = std::vector<std::vector<E>>;

const Script exemplary = {{E::Info}, {E::Ex2}, {E::In2, E::Er2}, {E::Ex2, E::Aff}, {E::Sr, E::Collab}, {E::Ex2}, {E::Auto, E::OfferOk}, {E::In2, E::Auto}, {E::OfferOk}};
const Script mediocre = {{E::Cq}, {E::Cq}, {E::In1, E::Cq}, {E::Demand}, {E::Ex1}, {E::Info, E::OfferBad}, {E::OfferOk}, {E::Cq}};
const Script abusive = {{E::Demand}, {E::Stack}, {E::Persuade}, {E::Confront, E::Demand}, {E::Threat}, {E::Repeat, E::Confront}, {E::Demand}};

Temper temper_of(const Person& p)
{
    Temper t;
    t.start = {p.start[0], p.start[1], p.start[2], p.start[3], p.start[4], p.start[5]};
    t.baseline_anger = p.baseline[0];
    t.baseline_distress = p.baseline[1];
    t.baseline_willingness = p.baseline[2];
    t.gains["anger"]["all"] = p.anger_gain;
    t.gains["distress"]["all"] = p.distress_gain;
    t.gains["trust"]["all"] = p.trust_gain;
    return t;
}

std::vector<PersonaState> trajectory(const Person& person, const Script& script)
{
    const Temper temper = temper_of(person);
    std::vector<PersonaState> states = {opening_state(temper)};
    EffectHistory history;
    for (size_t i = 0; i < script.size(); ++i) {
        std::vector<Effect> effects;
        for (const E kind : script[i]) effects.push_back({kind, {}});
        const int turn = static_cast<int>(i) + 1;
        states.push_back(react(states.back(), effects, history, turn, temper));
        for (const E kind : script[i]) history[kind].push_back(turn);
    }
    return states;
}

int first_open(const std::vector<PersonaState>& states, int32_t at)
{
    for (size_t i = 0; i < states.size(); ++i)
        if (states[i].openness >= at) return static_cast<int>(i);
    return 99;
}

int hung_up(const std::vector<PersonaState>& states)
{
    for (size_t i = 1; i < states.size(); ++i) {
        const Exit exit = exit_after(states[i], true, 1, static_cast<int>(i));
        if (exit == Exit::HangsUpInAnger || exit == Exit::HangsUpOutOfPatience) return static_cast<int>(i);
    }
    return 99;
}

nlohmann::json numbers(const std::vector<PersonaState>& states)
{
    nlohmann::json all = nlohmann::json::array();
    for (const PersonaState& s : states) all.push_back({s.anger, s.distress, s.trust, s.willingness, s.openness, s.patience});
    return all;
}

}  // namespace

TEST_CASE("the exemplary trainee opens everybody by the fourth turn, and almost everybody wide by the ninth")
{
    for (const Person& p : people) {
        CAPTURE(p.id);
        const auto states = trajectory(p, exemplary);
        CHECK(first_open(states, 35'000) <= 4);
        CHECK(first_open(states, std::string(p.id) == "P11" ? 62'000 : 65'000) <= 9);
    }
}

TEST_CASE("the mediocre trainee opens nobody wide")
{
    for (const Person& p : people) {
        CAPTURE(p.id);
        const auto states = trajectory(p, mediocre);
        CHECK(first_open(std::vector<PersonaState>(states.begin() + 1, states.end()), 65'000) == 99);
    }
}

TEST_CASE("everybody hangs up on the abusive trainee between the fourth and the seventh turn")
{
    for (const Person& p : people) {
        CAPTURE(p.id);
        const int turn = hung_up(trajectory(p, abusive));
        CHECK(turn >= 4);
        CHECK(turn <= 7);
    }
}

TEST_CASE("the trajectories are those that were stored, to the thousandth of a point")
{
    std::ifstream in(testing::source_folder() + "/tests/data/trajectories.json");
    const nlohmann::json stored = nlohmann::json::parse(in);
    REQUIRE(stored.size() == std::size(people));
    for (const Person& p : people) {
        CAPTURE(p.id);
        CHECK(stored.at(p.id).at("exemplary") == numbers(trajectory(p, exemplary)));
        CHECK(stored.at(p.id).at("mediocre") == numbers(trajectory(p, mediocre)));
        CHECK(stored.at(p.id).at("abusive") == numbers(trajectory(p, abusive)));
    }
}

TEST_CASE("the same kind word means less each time, and the same insult more")
{
    const Temper temper = temper_of(people[1]);
    const PersonaState start = opening_state(temper);
    const auto trust_gained = [&](EffectHistory history) { return react(start, {{E::Er2, {}}}, history, 5, temper).trust - start.trust; };
    CHECK(trust_gained({}) > trust_gained({{E::Er2, {4}}}));
    CHECK(trust_gained({{E::Er2, {4}}}) > trust_gained({{E::Er2, {2, 3, 4}}}));
    const auto anger_gained = [&](EffectHistory history) { return react(start, {{E::Confront, {}}}, history, 5, temper).anger; };
    CHECK(anger_gained({{E::Confront, {4}}}) > anger_gained({}));
}

TEST_CASE("openness keeps its band until it has moved five points back")
{
    CHECK(openness_band_after(OpennessBand::Guarded, 35'000) == OpennessBand::Partial);
    CHECK(openness_band_after(OpennessBand::Partial, 31'000) == OpennessBand::Partial);
    CHECK(openness_band_after(OpennessBand::Partial, 29'999) == OpennessBand::Guarded);
    CHECK(openness_band_after(OpennessBand::Open, 61'000) == OpennessBand::Open);
    CHECK(openness_band_after(OpennessBand::Open, 59'999) == OpennessBand::Partial);
}

TEST_CASE("a threat makes every later promise one of fear")
{
    const Temper temper = temper_of(people[3]);
    CHECK(react(opening_state(temper), {{E::Threat, {}}}, {}, 1, temper).flags.fear_promise);
}

TEST_CASE("she warns before she hangs up in anger, and only once")
{
    PersonaState angry = opening_state(temper_of(people[3]));
    angry.anger = 78'000;
    angry.patience = 25'000;
    CHECK(exit_after(angry, false, 1, 3) == Exit::Warns);
    int hung = 0;
    for (int turn = 1; turn <= 1000; ++turn) hung += exit_after(angry, true, 1, turn) == Exit::HangsUpInAnger;
    CHECK(hung > 300);
    CHECK(hung < 400);
}
