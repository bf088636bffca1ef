#include "engine/hear.hpp"

#include <algorithm>

#include "engine/react.hpp"
#include "judge/accuracy.hpp"
#include "judge/credited.hpp"

namespace callwright {
namespace {

void remember_acts(CallState& state, const Reading& reading)
{
    for (const ActHit& hit : reading.acts)
        if (is_held_to_do(reading, hit.act.text)) state.acts_done[hit.act].push_back(state.turn);
}

void remember_effects(CallState& state, const std::vector<Effect>& effects)
{
    for (const Effect& effect : effects) state.effects_done[effect.kind].push_back(state.turn);
}

void remember_figures(CallState& state, const std::vector<FigureCheck>& figures, const Reading& reading)
{
    for (const FigureCheck& figure : figures)
        if (figure.right) state.said.insert(figure.what.substr(0, 5) == "item." ? figure.what.substr(5) : figure.what);
    if (reading.asserts("state_creditor")) state.said.insert("creditor");
}

void remember_disclosures(CallState& state, const Reading& reading)
{
    if (reading.has_cue("discloses_collection") && reading.has_cue("discloses_use")) state.disclosed.insert("mini_miranda");
    if (reading.has_cue("discloses_collection")) state.disclosed.insert("debt_collector");
    if (reading.clearly("recording_notice")) state.disclosed.insert("recording");
    if (reading.clearly("identify_self") || !reading.caught.name.empty()) state.disclosed.insert("identity");
    if (reading.clearly("inform_rights")) state.disclosed.insert("dispute_right");
    if (reading.has_cue("time_limit_notice")) state.disclosed.insert("time_barred"), state.disclosed.insert("ny_sol");
    if (reading.has_cue("notes_dispute") && !reading.clearly("offer_validation")) state.said.insert("dispute_noted");
    if (reading.has_cue("asks_credit")) state.said.insert("asks_credit");
}

// A recording that was paused is off for what is said next, until it is resumed.
void remember_recording(CallState& state, const Reading& reading)
{
    if (reading.has_cue("pauses_recording")) state.events["recording_state"] = "paused";
    if (reading.has_cue("resumes_recording")) state.events["recording_state"] = "on";
}

void remember_findings(CallState& state, const Judgement& judged)
{
    for (const RuleId& rule : judged.mends) state.unmended.erase(rule);
    for (const Finding& finding : judged.findings)
        if (finding.certain) state.unmended[finding.rule] = state.turn;
}

void remember_offer(CallState& state, const std::optional<Terms>& offered)
{
    if (!offered) return;
    state.offer = *offered;
    state.offers.push_back(*offered);
}

// A clause worth quoting later: hers is the last word on what was said, so only plain statements are kept.
void remember_words(CallState& state, const Reading& reading)
{
    if (!reading.caught.name.empty()) state.trainee_name = reading.caught.name;
    if (!reading.caught.echo.empty() && !reading.unsure && reading.questions.empty()) {
        state.earlier_words = reading.caught.echo;
        state.earlier_turn = state.turn;
    }
}

// Which facts could be had by now, had somebody asked: for the debrief.
void note_what_could_be_had(CallState& state, const CallContent& content)
{
    if (state.verified != Verified::Full && !content.another_answers()) return;  // nobody may ask yet
    for (const Fact& fact : content.persona.facts) {
        FactState& known = state.facts[fact.id];
        if (known.could_have == 0 && state.persona.trust >= fact.min_trust * 1000 && state.persona.openness >= fact.min_openness * 1000) known.could_have = state.turn;
    }
}

void pass_time(CallState& state, int seconds)
{
    state.seconds += seconds;
}

// A question about her words comes in the next turn or soon after it.
void forget_old_follow_ups(CallState& state)
{
    constexpr int lasts = 3;  // turns
    std::vector<OpenFollowUp>& open = state.follow_ups;
    open.erase(std::remove_if(open.begin(), open.end(), [&](const OpenFollowUp& f) { return state.turn - f.turn > lasts; }), open.end());
}

}  // namespace

int seconds_to_say(int words)
{
    constexpr int words_a_minute = 140, pause_tenths = 25;
    return (words * 600 / words_a_minute + pause_tenths + 5) / 10;
}

CallState opening_call(const CallContent& content, uint64_t seed)
{
    CallState state;
    state.seed = seed;
    state.difficulty = content.difficulty;
    state.now = content.starts;
    state.persona = opening_state(content.temper);
    if (!content.scenario.beats.empty()) state.beat = content.scenario.beats.front().id;
    for (const Fact& fact : content.persona.facts) state.facts[fact.id] = {};
    if (content.earlier) {  // turn 0: before this call
        for (const FactId& fact : content.earlier->told) state.facts[fact].stage = FactStage::Told;
        for (const QuestionId& question : content.earlier->answered) state.questions[question].stage = QuestionStage::Answered;
    }
    return state;
}

CallState hear(const CallContent& content, const CallState& before, const Move& move, const Reading& reading, const Judgement& judged,
               const PersonaState& persona)
{
    constexpr int hold_seconds = 60, silence_seconds = 5;
    CallState state = before;
    state.turn = before.turn + 1;
    forget_old_follow_ups(state);
    state.persona = persona;
    remember_acts(state, reading);
    remember_effects(state, judged.effects);
    remember_figures(state, judged.figures, reading);
    remember_disclosures(state, reading);
    remember_recording(state, reading);
    remember_findings(state, judged);
    remember_offer(state, judged.offered);
    if (state.agreed && gives_back(reading, *state.agreed, content.scenario.account)) state.recap_right = true;
    remember_words(state, reading);
    state.openings = judged.openings;
    state.silences = move.kind == MoveKind::Silence ? before.silences + 1 : 0;
    note_what_could_be_had(state, content);
    pass_time(state, move.kind == MoveKind::Hold ? hold_seconds : move.kind == MoveKind::Silence ? silence_seconds : seconds_to_say(reading.words));
    state.now = add_minutes(content.starts, state.seconds / 60);
    return state;
}

}  // namespace callwright
