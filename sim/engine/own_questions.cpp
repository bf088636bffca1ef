// Her own agenda
//
// People on the phone have questions too. One waits at a time; when it is passed over she notices once, and may come back to it once. A bare yes
// or no is an answer to it.

#include <algorithm>

#include "base/draws.hpp"
#include "engine/answers.hpp"

namespace callwright {
namespace {

constexpr int few_words = 6;
constexpr int enough_words = 28;  // she does not add a question to a long answer

const std::vector<Fragment>* bare_answer(const OwnQuestion& q, ShortAnswer answer)
{
    switch (answer) {
    case ShortAnswer::Yes: return &q.yes;
    case ShortAnswer::No: return &q.no;
    case ShortAnswer::Unsure: return &q.unsure;
    case ShortAnswer::None: return nullptr;
    }
    return nullptr;
}

std::string name_of(const OwnQuestion& q, const char* part) { return "question." + q.id.text + "." + part; }

void settle(Speech& s, const OwnQuestion& q, QuestionStage stage)
{
    QuestionState& state = s.next.questions[q.id];
    state.stage = stage;
    state.turn = s.next.turn;
    s.next.pending = {};
}

bool may_ask(const Speech& s, const OwnQuestion& q)
{
    const auto found = s.next.questions.find(q.id);
    if (found == s.next.questions.end() || found->second.stage == QuestionStage::Unasked) return true;
    const QuestionState& state = found->second;
    return state.stage == QuestionStage::Evaded && state.times < 2 && s.next.turn - state.turn >= 3;
}

std::vector<const OwnQuestion*> by_priority(const Persona& persona)
{
    std::vector<const OwnQuestion*> all;
    for (const OwnQuestion& q : persona.questions) all.push_back(&q);
    std::stable_sort(all.begin(), all.end(), [](const OwnQuestion* a, const OwnQuestion* b) { return a->priority > b->priority; });
    return all;
}

// An answer that comes some turns late still counts, when it clearly belongs to the question.
bool belongs_to(const Reading& r, const OwnQuestion& q)
{
    const auto has = [&](EntityType type) {
        return std::find(q.expects.entities.begin(), q.expects.entities.end(), entity_type_name(type)) != q.expects.entities.end() &&
               std::count_if(r.entities.begin(), r.entities.end(), [&](const Entity& e) { return e.type == type; }) >= 2;
    };
    const bool act = std::any_of(q.expects.acts.begin(), q.expects.acts.end(), [&](const ActId& a) { return a.text != "answer_question" && a.text != "state_balance" && r.clearly(a.text); });
    const bool cue = std::any_of(q.expects.cues.begin(), q.expects.cues.end(), [&](const CueId& c) { return r.has_cue(c.text); });
    return act || cue || has(EntityType::Money);
}

bool take_late_answer(Speech& s)
{
    constexpr int still_waiting = 8;  // turns
    for (const OwnQuestion& q : s.content.persona.questions) {
        const auto found = s.next.questions.find(q.id);
        if (found == s.next.questions.end() || found->second.stage != QuestionStage::Evaded || s.next.turn - found->second.turn > still_waiting) continue;
        if (!belongs_to(s.reading, q)) continue;
        found->second.stage = QuestionStage::Answered;
        found->second.turn = s.next.turn;
        return s.say_from(q.answered, name_of(q, "answered"));
    }
    return false;
}

// Nobody asks in every breath.
bool asked_last_turn(const Speech& s)
{
    return std::any_of(s.next.questions.begin(), s.next.questions.end(), [&](const auto& q) { return q.second.times > 0 && q.second.asked_in == s.next.turn - 1; });
}

}  // namespace

bool answer_own_question(Speech& speech)
{
    if (speech.move.kind != MoveKind::Say || was_hurt(speech)) return false;
    if (const OwnQuestion* q = speech.content.persona.question(speech.next.pending)) {
        if (const auto* bare = bare_answer(*q, speech.reading.short_answer)) {
            settle(speech, *q, speech.reading.short_answer == ShortAnswer::Unsure ? QuestionStage::Evaded : QuestionStage::Answered);
            return speech.say_from(*bare, name_of(*q, "short"));
        }
        if (speech.reading.has_cue("cannot_say")) {
            settle(speech, *q, QuestionStage::Answered);
            return speech.say("question.declined");
        }
        if (speech.judged.answers_her) {
            settle(speech, *q, QuestionStage::Answered);
            return speech.say_from(q->answered, name_of(*q, "answered"));
        }
    }
    return take_late_answer(speech);
}

bool notice_evasion(Speech& speech)
{
    const OwnQuestion* q = speech.content.persona.question(speech.next.pending);
    if (!q || speech.move.kind != MoveKind::Say) return false;
    settle(speech, *q, QuestionStage::Evaded);
    const Reading& r = speech.reading;
    const bool met = r.empathy > 0 || r.unsure || r.foreign || r.noise || was_hurt(speech) || r.likely("ask_wait");
    return !met && !speech.asked() && speech.say_from(q->evaded, name_of(*q, "evaded"));
}

bool ask_own_question(Speech& speech)
{
    if (speech.asked() || speech.words() > enough_words || !speech.next.pending.empty()) return false;
    if (speech.words() > few_words && asked_last_turn(speech) && !draw_chance(speech.next.seed, speech.next.turn, "own_question", 350)) return false;
    const FactLookup facts = speech.facts();
    for (const OwnQuestion* q : by_priority(speech.content.persona)) {
        if (!may_ask(speech, *q) || !q->when.holds(facts)) continue;
        QuestionState& state = speech.next.questions[q->id];
        const bool again = state.times > 0;
        if (!speech.say_from(again ? q->again : q->ask, name_of(*q, again ? "again" : "ask"))) continue;
        state.stage = QuestionStage::Asked;
        state.turn = speech.next.turn;
        ++state.times;
        state.asked_in = speech.next.turn;
        speech.next.pending = q->id;
        speech.asks = q->id;
        return true;
    }
    return false;
}

}  // namespace callwright
