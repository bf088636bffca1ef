// What she says
//
// A line is a reaction to what was just said, the content that it calls for, and what is on her own mind: in this order, each
// from the bank, each only if there is something to say. An ending, a warning, a silence or a desk move has its own short answer.

#include "engine/next_line.hpp"

#include <algorithm>

#include "engine/answers.hpp"
#include "engine/hear.hpp"
#include "engine/react.hpp"

namespace callwright {
namespace {

void end_call(Speech& s, EndReason reason)
{
    s.next.ended = reason;
    const bool threatened = s.next.effects_done.count(EffectKind::Threat) > 0;
    if (complains(s.next.persona, threatened, s.next.seed, s.next.turn)) s.next.persona.flags.complaint = true;
}

const char* goodbye_key(const CallState& state)
{
    if (state.agreed && !state.agreed_in_fear) return "exit.goodbye.agreed";
    return state.persona.trust >= 35'000 && state.persona.anger < 55'000 ? "exit.goodbye.open" : "exit.goodbye.poor";
}

bool says_goodbye(const Speech& s)
{
    const bool all_is_settled = s.next.agreed && s.reading.questions.empty() && s.reading.likely("thank");
    const ActHit* close = s.reading.clearly("close") || (all_is_settled && s.reading.likely("close")) ? s.reading.find("close") : nullptr;
    return close && (s.reading.questions.empty() || close->span.begin >= s.reading.questions.back().span.end);
}

// Something essential is still open: she asks before she lets the caller go, once.
bool holds_on(Speech& s)
{
    if (!s.next.agreed || s.next.agreed->first || s.reading.likely("schedule_callback") || s.next.agreed->kind == TermsKind::Hardship || s.next.flags.count("held_on")) return false;
    s.next.flags.insert("held_on");
    return s.say("date.ask");
}

// "December 4th then, $214.10 by debit. Thank you, goodbye.": the day is settled by the very words that end the call.
void settle_with_the_goodbye(Speech& s)
{
    if (s.next.agreed && !s.next.agreed->first) answer_terms(s);
}

void say_goodbye(Speech& s, EndReason reason)
{
    if (reason == EndReason::Goodbye && s.reading.empathy > 0) react_in_words(s);
    s.say(goodbye_key(s.next));
    end_call(s, reason);
}

// Nobody hangs up on the very answer that was asked for.
bool is_welcome_now(const Speech& s)
{
    return std::any_of(s.judged.effects.begin(), s.judged.effects.end(), [](const Effect& e) {
        return e.kind == EffectKind::OfferOk || e.kind == EffectKind::Info || e.kind == EffectKind::In2 || e.kind == EffectKind::Er2 || e.kind == EffectKind::Sign;
    });
}

bool leave_if_it_is_too_much(Speech& s)
{
    switch (exit_after(s.next.persona, s.next.warned, s.next.seed, s.next.turn)) {
    case Exit::HangsUpInAnger:
        s.say("exit.hangup.anger");
        end_call(s, EndReason::HungUpInAnger);
        return true;
    case Exit::HangsUpOutOfPatience:
        if (says_goodbye(s) || is_welcome_now(s)) return false;
        if (s.next.agreed && !s.next.agreed_in_fear && !s.reading.questions.empty()) return false;  // a last question still gets its answer
        if (s.next.agreed && !s.next.agreed_in_fear) {  // it is settled, and late
            say_goodbye(s, EndReason::Goodbye);
            return true;
        }
        s.say("exit.hangup.patience");
        end_call(s, EndReason::HungUpOutOfPatience);
        return true;
    case Exit::Warns:
        s.next.warned = true;
        (void)react_in_words(s);
        s.say("warn");
        return true;
    case Exit::Stays: return false;
    }
    return false;
}

void fill_the_silence(Speech& s)
{
    if (const OwnQuestion* pending = s.content.persona.question(s.next.pending); pending && s.next.silences == 1) {
        s.next.questions[pending->id].stage = QuestionStage::Evaded;
        s.next.pending = {};
    }
    if (!s.say(s.next.silences > 1 ? "silence.again" : "silence")) s.say("silence.again");
    if (s.next.silences <= 1) ask_own_question(s);
}

void answer_transfer(Speech& s)
{
    const bool explained = s.next.acts_done.count(ActId("transfer_supervisor")) || s.next.acts_done.count(ActId("offer_hardship")) || s.next.flags.count("asked_transfer");
    s.next.flags.insert("asked_transfer");
    if (!explained && s.say("transfer.why")) return;
    s.say("transfer.ok");
    s.say("exit.transferred");
    end_call(s, EndReason::Transferred);
}

// The first branch that holds leads on: the beat's own, then those out of every beat.
const Branch* branch_taken(const Speech& s, const Beat& beat)
{
    const FactLookup facts = s.facts();
    for (const std::vector<Branch>* branches : {&beat.branches, &s.content.scenario.anywhere})
        for (const Branch& branch : *branches)
            if (branch.when.holds(facts)) return &branch;
    return nullptr;
}

bool move_on(Speech& s)
{
    const Beat* beat = s.content.scenario.beat(s.next.beat);
    const Branch* branch = beat ? branch_taken(s, *beat) : nullptr;
    if (!branch) return false;
    for (const std::string& flag : branch->set) s.next.flags.insert(flag);
    const bool moved = branch->to != s.next.beat;
    s.next.beat = branch->to;
    return moved;
}

bool arrive(Speech& s)
{
    const Beat* beat = s.content.scenario.beat(s.next.beat);
    return beat && s.say_from(beat->lines, "beat." + beat->id.text);
}

bool stay(Speech& s)
{
    const Beat* beat = s.content.scenario.beat(s.next.beat);
    return beat && s.say_from(beat->stay, "beat." + beat->id.text + ".stay");
}

// Over eighty, people tell what they would otherwise have to be asked for.
bool volunteer_fact(Speech& s)
{
    if (s.next.persona.openness < 80'000) return false;
    for (const Fact& fact : s.content.persona.facts) {
        FactState& state = s.next.facts[fact.id];
        if (state.stage == FactStage::Told || s.next.persona.trust < fact.min_trust * 1000) continue;
        if (!s.say_from(fact.told, "fact." + fact.id.text + ".told")) continue;
        state = {FactStage::Told, s.next.turn, state.could_have};
        s.told.push_back(fact.id);
        return true;
    }
    return false;
}

// "What could you do a month?" is answered by beats and terms, not wondered at.
bool asks_for_terms(const Speech& s)
{
    return s.reading.clearly("ask_ability") || s.reading.clearly("request_payment") || s.reading.clearly("offer_plan") || s.reading.clearly("ask_reason") ||
           s.reading.clearly("ask_identity_verification");
}

bool is_small_answer(const Speech& s)
{
    constexpr int small = 14;  // words
    return s.words() < small;
}

// What was asked and stated, in the order a listener sorts it: who she is, terms, other questions.
bool answer_what_was_said(Speech& s)
{
    const bool identity = answer_identity(s);
    const bool terms = answer_terms(s);
    const bool answered_before = identity || terms || !s.is_known();
    const bool answered = answer_questions(s, answered_before, terms);
    return identity || terms || answered;
}

bool is_left_without_answer(const Speech& s)
{
    return !s.reading.questions.empty() && !asks_for_terms(s);
}

// She says early, once, that she cannot talk much longer.
bool says_time_is_short(Speech& s)
{
    constexpr int32_t short_of_patience = 14'000;
    if (s.next.persona.patience > short_of_patience || s.next.flags.count("short_of_time") || s.next.agreed) return false;
    s.next.flags.insert("short_of_time");
    return s.say("warn.patience");
}

// The reply ends in a question that wants more than a nod: news before it does not answer it.
bool asks_last(const Speech& s)
{
    constexpr size_t beside = 14;  // bytes: "please", her name
    const QuestionAsked& last = s.reading.questions.back();
    return !wants_a_nod(last.kind) && static_cast<size_t>(last.span.end) + beside >= s.move.text.size();
}

// She stops one long speech; the next ones she takes as they are. What she asked for, and terms given back, she hears to the end.
bool cuts_in(Speech& s)
{
    constexpr int longest_heard = 90;  // words; call-practice 3.6
    if (!s.reading.questions.empty() && asks_last(s)) return false;  // she was asked: it is her turn anyway
    if (s.reading.words <= longest_heard || s.next.flags.count("cut_in") || s.next.agreed || s.judged.offered || s.judged.answers_her) return false;
    s.next.flags.insert("cut_in");
    return s.say("interrupt.monologue");
}

// Something was asked or put on the table that calls for an answer.
bool was_asked(const Speech& s)
{
    const auto& questions = s.reading.questions;
    return s.judged.offered || std::any_of(questions.begin(), questions.end(), [](const QuestionAsked& q) { return !wants_a_nod(q.kind); }) ||
           std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [](const TopicHit& t) { return t.asked; });
}

void converse(Speech& s)
{
    s.next.topics_open.clear();
    const bool moved = move_on(s);
    if (cuts_in(s)) return;
    const bool uneasy = !s.judged.answers_her && s.reading.told_about.empty() && sounds_threatening(s);
    if (was_hurt(s) && react_in_words(s)) return;  // whatever else was said, this is what she heard
    if (uneasy) s.next.flags.insert("uneasy");
    const bool settled = !uneasy && answer_own_question(s);
    const bool reacted = uneasy ? s.say("react.uneasy") : knows_caller(s) || (!settled && react_in_words(s, was_asked(s)));
    bool content = answer_what_was_said(s);
    const bool took_in_news = !content && take_in_news(s);
    if (!content && !uneasy && is_left_without_answer(s) && !(took_in_news && !asks_last(s))) content = (may_mean_her_words(s) && go_on_from_last_line(s, s.reading.questions.back())) || wonder_at_question(s);
    content = content || took_in_news;
    if (!content && !reacted && !settled && moved) content = arrive(s);
    if (!content && !settled && !reacted) content = take_up_mention(s) || take_up_words(s);
    if (!content && !settled && !reacted && !s.reading.unsure && s.reading.questions.empty()) content = stay(s);
    if (s.empty()) notice_evasion(s);
    if (s.empty()) say_what_was_caught(s);
    else s.next.misunderstood = 0;
    if (!settled) notice_evasion(s);
    if (!uneasy && speaks_of_promise(s)) return;
    if (uneasy || says_time_is_short(s)) return;
    if (is_small_answer(s) && !s.asked() && !settled && !s.judged.offered && s.reading.questions.empty()) volunteer_fact(s);
    if (s.reading.questions.empty() || !content) ask_own_question(s);
}

// "Is the fourth all right, or should we slide it to the payday? And have a good Thanksgiving, goodbye."
bool asks_before_the_goodbye(const Speech& s)
{
    const auto& questions = s.reading.questions;
    return s.is_known() && std::any_of(questions.begin(), questions.end(), [](const QuestionAsked& q) { return !wants_a_nod(q.kind) && q.kind != QuestionKind::AboutCaller; });
}

void answer_move(Speech& s)
{
    switch (s.move.kind) {
    case MoveKind::Dial: s.say("opening.pickup"); return;
    case MoveKind::Note: return;
    case MoveKind::Hold: s.say("hold.before"); s.say("hold.after"); return;
    case MoveKind::Transfer: answer_transfer(s); return;
    case MoveKind::End: say_goodbye(s, EndReason::TraineeEnded); return;
    case MoveKind::Silence:
    case MoveKind::Say:
    case MoveKind::Offer: break;
    }
    if (leave_if_it_is_too_much(s)) return;
    if (s.move.kind == MoveKind::Silence || s.reading.silence) return fill_the_silence(s);
    if (says_goodbye(s)) {
        settle_with_the_goodbye(s);
        const bool day_refused = !s.empty() && s.next.agreed && !s.next.agreed->first;
        if (!day_refused && !holds_on(s)) {
            if (s.empty() && asks_before_the_goodbye(s)) answer_what_was_said(s);
            return say_goodbye(s, EndReason::Goodbye);
        }
    }
    if (s.empty()) converse(s);
}

void open_feelings(CallState& state, const std::vector<std::string>& feels)
{
    for (const std::string& feeling : feels) state.openings.push_back({state.turn, feeling, false, false});
}

NextLine finished(Speech& s, CallState state)
{
    if (s.reading.has_cue("names_firm_trade")) state.flags.insert("heard_firm");
    open_feelings(state, s.feels);
    if (!s.empty()) {  // a note leaves her last words where they were
        state.last_line = s.line();
        state.more = s.more;
        state.spoken.insert(state.last_line);
    }
    state.seconds += seconds_to_say(s.words());
    state.now = add_minutes(s.content.starts, state.seconds / 60);
    return {s.line(), s.pieces, s.feels, s.told, s.asks, std::move(state)};
}

}  // namespace

NextLine next_line(const CallContent& content, const CallState& heard, const Move& move, const Reading& reading, const Judgement& judged)
{
    CallState next = heard;
    Speech speech(content, next, move, reading, judged);
    if (heard.ended == EndReason::Open) answer_move(speech);
    expects_to_be_asked(speech);
    return finished(speech, next);
}

}  // namespace callwright
