// How a person changes
//
// Six numbers, a table of what each effect does to them, and five steps in a fixed order. Everything is an integer: state in
// thousandths of a point, factors in thousandths, one rounding per change (halves away from zero), so that the same call gives
// the same person on any machine. The table is call-practice 2.3.

#include "engine/react.hpp"

#include <algorithm>
#include <array>

#include "base/draws.hpp"

namespace callwright {
namespace {

enum Variable { Anger, Distress, Trust, Willingness, Openness, Patience, variable_count };

constexpr std::string_view variable_names[variable_count] = {"anger", "distress", "trust", "willingness", "openness", "patience"};

constexpr int base_changes[effect_kind_count][variable_count] = {
    // A    X    T    W    O    P
    {-2, -2, 2, 0, 1, 0},         // er1
    {-6, -6, 5, 1, 3, 2},         // er2
    {-1, 0, 1, 0, 0, 0},          // in1
    {-6, -4, 6, 3, 4, 2},         // in2
    {-3, -1, 3, 1, 3, 1},         // sr
    {0, 0, 1, 0, 4, 0},           // ex1
    {-1, -1, 3, 2, 8, 1},         // ex2
    {-3, -4, 4, 4, 2, 2},         // aff
    {-5, -2, 4, 5, 1, 3},         // auto
    {-3, -1, 3, 3, 2, 2},         // collab
    {-2, -3, 4, 2, 0, 2},         // info
    {-2, -8, 5, 2, 3, 2},         // sign
    {-4, 0, 5, 1, 0, 1},          // apol
    {-2, -5, 4, 10, 1, 3},        // offer_ok
    {3, 6, -3, -6, -2, -4},       // offer_bad
    {1, 0, 0, 0, 1, -2},          // cq
    {3, 3, -1, -1, -2, -5},       // stack
    {4, 2, -4, -2, -3, -6},       // repeat
    {5, 4, -4, -3, -5, -6},       // demand
    {6, 3, -5, -4, -5, -6},       // persuade
    {8, 6, -8, -4, -10, -8},      // ignore
    {6, 0, -10, -4, -3, -5},      // error
    {14, 8, -10, -8, -8, -10},    // confront
    {4, 6, -3, 1, -3, -3},        // consq
    {18, 15, -18, -6, -10, -12},  // threat
    {2, 0, 0, -2, 0, -4},         // overcounsel
};

constexpr int32_t full = 100'000;

using Numbers = std::array<int32_t, variable_count>;

int64_t divided(int64_t amount, int64_t by)
{
    return amount >= 0 ? (amount + by / 2) / by : -((-amount + by / 2) / by);
}

int repetition(EffectKind kind, const EffectHistory& history, int turn)
{
    constexpr int window = 6;
    constexpr int fading[] = {1000, 600, 350, 200};
    constexpr int growing[] = {1000, 1250, 1500};
    int times = 0;
    if (const auto found = history.find(kind); found != history.end())
        times = static_cast<int>(std::count_if(found->second.begin(), found->second.end(), [&](int at) { return turn - at <= window; }));
    return is_welcome(kind) ? fading[std::min(times, 3)] : growing[std::min(times, 2)];
}

int gain_of(const Temper& temper, std::string_view variable, std::string_view effect)
{
    const auto by_variable = temper.gains.find(variable);
    if (by_variable == temper.gains.end()) return 1000;
    for (const std::string_view name : {effect, std::string_view("all")})
        if (const auto found = by_variable->second.find(name); found != by_variable->second.end()) return found->second;
    return 1000;
}

// v += 1.3 * d * min(1, room / 50): the nearer to the end of its range, the less a number still moves.
int32_t saturated(int32_t value, int64_t change_millionths)
{
    const int64_t room = change_millionths >= 0 ? full - value : value;
    const int64_t moved = divided(change_millionths * 13 * std::min<int64_t>(room, 50'000), int64_t{1000} * 10 * 50'000);
    return static_cast<int32_t>(std::clamp<int64_t>(value + moved, 0, full));
}

int32_t decayed(int32_t value, int baseline_points, int percent)
{
    return value + static_cast<int32_t>(divided((int64_t{baseline_points} * 1000 - value) * percent, 100));
}

int32_t openness_target(const Numbers& v)
{
    const int64_t heat = std::max(0, v[Anger] - 30'000);
    return static_cast<int32_t>(divided(6 * int64_t{v[Trust]} + 2 * (full - v[Distress]) + 2 * int64_t{v[Willingness]} - 3 * heat, 10));
}

void apply(Numbers& v, const Effect& effect, const EffectHistory& history, int turn, const Temper& temper, const Sensitivity& sensitivity)
{
    const auto& base = base_changes[static_cast<size_t>(effect.kind)];
    const int64_t times = repetition(effect.kind, history, turn);
    const int64_t felt = is_welcome(effect.kind) ? sensitivity.welcome : sensitivity.unwelcome;
    for (size_t i = 0; i < variable_count; ++i) {
        const int64_t gain = gain_of(temper, variable_names[i], effect_name(effect.kind));
        const int64_t change = divided(int64_t{base[i]} * gain * times * felt, 1000);  // millionths of a point
        if (i == Patience)
            v[i] += static_cast<int32_t>(divided(change, 1000));
        else
            v[i] = saturated(v[i], change);
    }
}

}  // namespace

PersonaState opening_state(const Temper& temper)
{
    PersonaState state;
    state.anger = temper.start.anger * 1000;
    state.distress = temper.start.distress * 1000;
    state.trust = temper.start.trust * 1000;
    state.willingness = temper.start.willingness * 1000;
    state.openness = temper.start.openness * 1000;
    state.patience = temper.start.patience * 1000;
    state.openness_band = openness_band_after(OpennessBand::Guarded, state.openness);
    return state;
}

PersonaState react(const PersonaState& before, const std::vector<Effect>& effects, const EffectHistory& history, int turn, const Temper& temper,
                   const Sensitivity& sensitivity)
{
    Numbers v = {before.anger, before.distress, before.trust, before.willingness, before.openness, before.patience};
    for (const Effect& effect : effects) apply(v, effect, history, turn, temper, sensitivity);

    v[Anger] = decayed(v[Anger], temper.baseline_anger, 8);
    v[Distress] = decayed(v[Distress], temper.baseline_distress, 4);
    v[Willingness] = decayed(v[Willingness], temper.baseline_willingness, 2);
    v[Patience] -= temper.patience_per_turn * 1000;
    v[Openness] += static_cast<int32_t>(divided(openness_target(v) - v[Openness], 5));
    for (int32_t& number : v) number = std::clamp(number, 0, full);

    PersonaState after = before;
    after.anger = v[Anger];
    after.distress = v[Distress];
    after.trust = v[Trust];
    after.willingness = v[Willingness];
    after.openness = v[Openness];
    after.patience = v[Patience];
    after.openness_band = openness_band_after(before.openness_band, v[Openness]);
    for (const Effect& effect : effects)
        if (effect.kind == EffectKind::Threat) after.flags.fear_promise = true;
    after.flags.ready = after.willingness >= 70'000 && after.openness >= 65'000;
    return after;
}

Exit exit_after(const PersonaState& state, bool warned, uint64_t seed, int turn)
{
    if (state.anger >= 90'000) return Exit::HangsUpInAnger;
    if (state.patience <= 0) return Exit::HangsUpOutOfPatience;
    if (state.anger < 75'000 || state.patience > 30'000) return Exit::Stays;
    if (!warned) return Exit::Warns;
    return draw_chance(seed, turn, "hang_up", 350) ? Exit::HangsUpInAnger : Exit::Stays;
}

bool complains(const PersonaState& at_end, bool threatened, uint64_t seed, int turn)
{
    if (threatened && draw_chance(seed, turn, "complaint.threat", 600)) return true;
    if (at_end.anger >= 85'000 && draw_chance(seed, turn, "complaint.anger", 300)) return true;
    return at_end.trust <= 10'000 && draw_chance(seed, turn, "complaint.trust", 200);
}

}  // namespace callwright
