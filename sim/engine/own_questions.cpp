// Her own agenda
//
// People on the phone have questions too. One waits at a time. Whatever speaks of its subject is taken for an answer, however short: nobody says
// "you did not answer" to somebody who has. Only when the reply went on to something else does she ask once more, and then lets it be.

#include <algorithm>

#include "base/draws.hpp"
#include "engine/answers.hpp"

namespace callwright {
namespace {

constexpr int few_words = 6;
constexpr int enough_words = 16;  // she does not add a question to a long answer

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
    constexpr int turns_until_again = 5;
    const QuestionState& state = found->second;
    return state.stage == QuestionStage::Evaded && state.times < 2 && s.next.turn - state.turn >= turns_until_again && !s.next.agreed;
}

std::vector<const OwnQuestion*> by_priority(const Persona& persona)
{
    std::vector<const OwnQuestion*> all;
    for (const OwnQuestion& q : persona.questions) all.push_back(&q);
    std::stable_sort(all.begin(), all.end(), [](const OwnQuestion* a, const OwnQuestion* b) { return a->priority > b->priority; });
    return all;
}

// A plain statement about it, in the words that belong to it.
bool speaks_to(const Reading& r, const QuestionId& question)
{
    return std::find(r.told_about.begin(), r.told_about.end(), question) != r.told_about.end();
}

// An answer that comes some turns late still counts, when it clearly belongs to the question.
bool belongs_to(const Reading& r, const OwnQuestion& q)
{
    return speaks_to(r, q.id) || std::any_of(q.expects.cues.begin(), q.expects.cues.end(), [&](const CueId& c) { return r.has_cue(c.text); });
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
bool asked_lately(const Speech& s)
{
    constexpr int breath = 2;  // turns
    return std::any_of(s.next.questions.begin(), s.next.questions.end(), [&](const auto& q) { return q.second.times > 0 && s.next.turn - q.second.asked_in < breath + 1; });
}

// Takes the question up without being one of the answers that were foreseen: speaks of its subject, says that he cannot tell, that he will see to it,
// that he has said so already.
bool takes_up(const Reading& r, const QuestionId& question)
{
    return speaks_to(r, question) || r.has_cue("says_cannot") || r.has_cue("says_will") || r.has_cue("said_before") || r.likely("answer_question") || r.likely("refuse_request") || r.likely("reassure");
}

// Business of his own, and nothing told: what she asked was not heard, or not wanted.
bool goes_past(const Reading& r)
{
    if (!r.questions.empty()) return true;
    for (const char* act : {"request_payment", "offer_plan", "offer_settlement", "propose_date", "collect_payment_details", "ask_identity_verification", "mini_miranda", "state_balance", "explain_consequence"})
        if (r.likely(act)) return true;
    return false;
}

bool say_it_was_taken_up(Speech& s, const OwnQuestion& q)
{
    if (s.reading.has_cue("said_before") && s.can_say("again.answered")) return s.say("again.answered");
    const bool cannot = s.reading.has_cue("cannot_say") || s.reading.has_cue("says_cannot");
    return cannot ? s.say("question.declined") : s.say_from(q.answered, name_of(q, "answered"));
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
        if (speech.judged.answers_her || takes_up(speech.reading, q->id)) {
            settle(speech, *q, QuestionStage::Answered);
            return say_it_was_taken_up(speech, *q);
        }
    }
    return take_late_answer(speech);
}

bool notice_evasion(Speech& speech)
{
    const OwnQuestion* q = speech.content.persona.question(speech.next.pending);
    if (!q || speech.move.kind != MoveKind::Say) return false;
    const Reading& r = speech.reading;
    settle(speech, *q, goes_past(r) ? QuestionStage::Evaded : QuestionStage::Dropped);
    const bool met = r.empathy > 0 || r.unsure || r.foreign || r.noise || was_hurt(speech) || r.likely("ask_wait");
    QuestionState& state = speech.next.questions[q->id];
    if (met || state.stage != QuestionStage::Evaded || state.times >= 2 || speech.asked() || speech.words() > few_words) return false;
    if (!draw_chance(speech.next.seed, speech.next.turn, "evasion", 500) || !speech.say_from(q->evaded, name_of(*q, "evaded"))) return false;
    ++state.times;
    state.asked_in = speech.next.turn;
    speech.next.pending = q->id;
    return true;
}

bool ask_own_question(Speech& speech)
{
    if (speech.asked() || speech.words() > enough_words || !speech.next.pending.empty()) return false;
    if (!speech.empty() && asked_lately(speech)) return false;
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
