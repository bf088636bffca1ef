// Her own agenda
//
// People on the phone have questions too. One waits at a time; when it is passed over she notices once, and may come back to it once. A bare yes
// or no is an answer to it.

#include <algorithm>

#include "engine/answers.hpp"

namespace callwright {
namespace {

constexpr int enough_words = 45;  // she does not add a question to a long answer

bool was_hurt(const Speech& s)
{
    return std::any_of(s.judged.effects.begin(), s.judged.effects.end(), [](const Effect& e) { return e.kind == EffectKind::Threat || e.kind == EffectKind::Confront; });
}

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

}  // namespace

bool settle_own_question(Speech& speech)
{
    const OwnQuestion* q = speech.content.persona.question(speech.next.pending);
    if (!q || speech.move.kind != MoveKind::Say || was_hurt(speech)) return false;
    if (const auto* bare = bare_answer(*q, speech.reading.short_answer)) {
        settle(speech, *q, speech.reading.short_answer == ShortAnswer::Unsure ? QuestionStage::Evaded : QuestionStage::Answered);
        return speech.say_from(*bare, name_of(*q, "short"));
    }
    if (speech.judged.answers_her) {
        settle(speech, *q, QuestionStage::Answered);
        return speech.say_from(q->answered, name_of(*q, "answered"));
    }
    settle(speech, *q, QuestionStage::Evaded);
    return speech.say_from(q->evaded, name_of(*q, "evaded"));
}

bool ask_own_question(Speech& speech)
{
    if (speech.asked() || speech.words() > enough_words || !speech.next.pending.empty()) return false;
    const FactLookup facts = speech.facts();
    for (const OwnQuestion* q : by_priority(speech.content.persona)) {
        if (!may_ask(speech, *q) || !q->when.holds(facts)) continue;
        QuestionState& state = speech.next.questions[q->id];
        const bool again = state.times > 0;
        if (!speech.say_from(again ? q->again : q->ask, name_of(*q, again ? "again" : "ask"))) continue;
        state.stage = QuestionStage::Asked;
        state.turn = speech.next.turn;
        ++state.times;
        speech.next.pending = q->id;
        speech.asks = q->id;
        return true;
    }
    return false;
}

}  // namespace callwright
