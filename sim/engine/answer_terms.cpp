// Terms on the table
//
// She accepts what she can keep, once she is willing and not angry (willingness 60, anger below 50). What she cannot keep she refuses, and when
// half open says what she could do instead. After a threat, very distressed, she agrees to anything: that promise is worth nothing, and
// the score card says so.

#include <algorithm>

#include "engine/answers.hpp"
#include "judge/accuracy.hpp"
#include "judge/offered_terms.hpp"

namespace callwright {
namespace {

constexpr int far_in_days = 45;

const Capacity& capacity(const Speech& s) { return s.content.capacity; }

bool fits(const Speech& s, const Terms& t) { return can_be_kept(t, capacity(s)); }

bool is_willing(const Speech& s)
{
    const PersonaState& p = s.next.persona;
    return p.willingness >= 60'000 && p.anger < 50'000 && !p.flags.dispute && !p.flags.attorney && !p.flags.cease && !p.flags.crisis;
}

CivilDate next_payday(const Speech& s) { return s.content.scenario.paydays.next_from(s.next.now.date); }

bool too_early(const Speech& s, const Terms& t)
{
    return t.first && *t.first < next_payday(s) && (t.kind == TermsKind::Plan || t.kind == TermsKind::Part);
}

void agree(Speech& s, const Terms& terms, bool in_fear)
{
    const bool the_same = s.next.agreed && s.next.agreed->each == terms.each && s.next.agreed->count == terms.count && s.next.agreed->first == terms.first;
    s.next.agreed = terms;
    s.next.agreed_in_fear = in_fear;
    if (!the_same) s.next.recap_right = false;  // said yes to once more, they were still read back
    if (terms.first) s.set_slot("agreed_date", spoken_date(*terms.first));
    if (terms.each > 0) s.set_slot("agreed_amount", spoken_money(terms.each));
    if (terms.count > 0) s.set_slot("agreed_count", number_word(terms.count));
}

bool ask_for_date(Speech& s)
{
    return s.next.agreed && !s.next.agreed->first && s.next.agreed->kind != TermsKind::Hardship && s.say("date.ask");
}

Terms own_terms(const Speech& s)
{
    Terms terms;
    terms.kind = TermsKind::Plan;
    terms.each = capacity(s).monthly;
    terms.every = Period::Month;
    terms.proposed_by_person = true;
    return terms;
}

bool refuse_plan(Speech& s)
{
    const bool half_open = s.next.persona.openness >= 35'000 && s.next.persona.willingness >= 45'000;
    if (half_open && s.say("offer.plan.counter")) {
        s.next.offer = own_terms(s);
        return true;
    }
    return s.say("offer.plan.too_much");
}

bool refuse(Speech& s, const Terms& t)
{
    switch (t.kind) {
    case TermsKind::Full: return s.say("offer.full.no");
    case TermsKind::Later: return s.say("offer.later.no");
    case TermsKind::Part: return s.say("offer.part.no");
    case TermsKind::Settlement: return s.say(t.each > 0 && t.total() <= capacity(s).lump * 5 / 4 ? "offer.settlement.interest" : "offer.settlement.no");
    default: return refuse_plan(s);
    }
}

const char* yes_key(TermsKind kind)
{
    switch (kind) {
    case TermsKind::Part: return "offer.part.yes";
    case TermsKind::Settlement: return "offer.settlement.accept";
    default: return "offer.plan.accept";
    }
}

bool is_doubted(const Speech& s) { return s.reading.has_cue("doubts_terms") && !s.reading.questions.empty(); }

// Asked in the same breath whether it is too tight, she speaks to that.
bool say_of_terms(Speech& s, const std::string& key)
{
    return (is_doubted(s) && s.say(key + ".doubted")) || s.say(key);
}

// How many of them she asks once.
bool asks_how_many(Speech& s)
{
    if (s.next.flags.count("asked_how_many")) return s.say("offer.plan.hesitates");
    s.next.flags.insert("asked_how_many");
    return s.say("offer.plan.no_count");
}

// "Does the 4th sit well with your rent, or would another day be kinder?"
bool asks_about_a_day(const Reading& r, const QuestionAsked& q)
{
    constexpr int one_sentence = 80;  // bytes
    if (q.kind == QuestionKind::When || is_about_caller(q.kind)) return false;
    const bool names_one = std::any_of(r.entities.begin(), r.entities.end(), [&](const Entity& e) { return e.type == EntityType::Date && e.span.overlaps(q.span); });
    const bool compares = r.has_cue("another_day") && q.span.begin - r.find_cue("another_day")->span.begin < one_sentence;
    return names_one || compares;
}

// "The first would be Friday, December 4th. Would that day be all right?"
bool asks_whether_the_day_suits(const Speech& s)
{
    const auto& questions = s.reading.questions;
    return !questions.empty() && (s.reading.asks_about("best_first_date") || s.reading.asks_about("when_can_pay") || wants_a_nod(questions.back().kind) || asks_about_a_day(s.reading, questions.back()));
}

bool accept_or_hesitate(Speech& s, const Terms& t)
{
    if (t.kind == TermsKind::Plan && t.count == 0) return asks_how_many(s);
    if (too_early(s, t)) {
        s.next.offer.first.reset();  // refused: it does not stand for what is offered next
        return s.say("date.too_early");
    }
    if (!is_willing(s)) return say_of_terms(s, "offer.plan.hesitates");
    if (!say_of_terms(s, yes_key(t.kind))) return false;
    agree(s, t, false);
    if (t.first && asks_whether_the_day_suits(s)) {
        s.set_slot("date", spoken_date(*t.first));
        s.say("date.ok");
    }
    ask_for_date(s);
    return true;
}

// "Does that suit you?", "Is Thursday at ten all right?"
bool asks_whether_it_suits(const Reading& r)
{
    constexpr std::string_view suiting[] = {"agree_terms", "call_back", "contact_preference", "feel_about_plan", "is_that_right", "best_time", "what_would_help"};
    if (r.questions.empty()) return false;
    const bool asked = std::any_of(r.topics.begin(), r.topics.end(), [&](const TopicHit& t) { return t.asked && std::find(std::begin(suiting), std::end(suiting), t.topic.text) != std::end(suiting); });
    return asked || wants_a_nod(r.questions.back().kind);
}

// "I'll call you on Thursday at ten. Does that suit you?": whether it suits is about the call.
bool answer_next_call(Speech& s)
{
    const Entity* day = nullptr;  // the last named: "nothing to pay today, and I call on the 15th"
    for (const Entity& e : s.reading.entities)
        if (e.type == EntityType::Date && e.date == e.date_to && !e.rough && e.date > s.next.now.date) day = &e;
    if (!day || !s.reading.clearly("schedule_callback") || !asks_whether_it_suits(s.reading)) return false;
    s.set_slot("date", spoken_date(day->date));
    return s.say("callback.day");
}

// Nothing is to be paid for now, and what will be done was said over: "on hold, the answer by the 29th. Is that what you have?"
bool hold_is_given_back(Speech& s)
{
    const Reading& r = s.reading;
    const bool gives_back = r.clearly("confirm_agreement") || r.likely("paraphrase") || r.likely("schedule_callback") || r.asks_about("is_that_right");
    if (r.questions.empty() || !wants_a_nod(r.questions.back().kind) || !gives_back) return false;
    for (const Entity& e : r.entities)
        if (e.type == EntityType::Date && e.date == e.date_to && !e.rough && e.date > s.next.now.date) s.set_slot("date", spoken_date(e.date));
    return s.can_say("recap.hold") && s.say("recap.hold");
}

bool answer_hardship(Speech& s, const Terms& t)
{
    const bool takes_it = s.next.persona.trust >= 40'000 && s.next.persona.anger < 50'000;
    const auto spoken = s.next.used.lower_bound("offer.hardship.");
    const bool spoken_of = spoken != s.next.used.end() && spoken->first.rfind("offer.hardship.", 0) == 0;
    if (spoken_of && s.next.agreed) return hold_is_given_back(s) || answer_next_call(s);  // agreed: what else is said beside it is answered
    if (!s.say(takes_it ? "offer.hardship.accept" : "offer.hardship.wary")) return false;
    if (takes_it && !s.next.agreed) agree(s, t, false);
    if (takes_it) answer_next_call(s);
    return true;
}

bool is_repeated(const Speech& s, const Terms& t)
{
    return t.each > 0 && std::count(s.next.offers.begin(), s.next.offers.end(), t) > 1;
}

bool answer_offer(Speech& s, const Terms& t)
{
    const PersonaState& p = s.next.persona;
    if (t.kind == TermsKind::Hardship) return answer_hardship(s, t);
    if (p.flags.fear_promise && p.distress >= 80'000 && s.say("offer.fear")) {
        agree(s, t, true);
        return true;
    }
    if (t.each == 0 && t.kind == TermsKind::Settlement) return s.say("offer.settlement.interest");
    if (t.each == 0) return !s.next.agreed && s.reading.surely("offer_plan") && s.say("offer.plan.no_amount");
    if (is_repeated(s, t) && !fits(s, t) && s.say("offer.repeat")) return true;
    return fits(s, t) ? accept_or_hesitate(s, t) : refuse(s, t);
}

// A date for what is agreed or on the table.
bool answer_date(Speech& s, const CivilDate& date)
{
    const CivilDate today = s.next.now.date;
    const bool spoke_of_it = s.content.earlier && s.content.earlier->terms.first && date <= *s.content.earlier->terms.first;  // "what happened with the payment on the 4th?"
    if (date < today && spoke_of_it) return false;
    if (date < today) return s.say("date.past");
    if (date < next_payday(s)) return s.say("date.too_early");
    if (date > add_days(today, far_in_days)) return s.say("date.far");
    if (!s.say("date.ok")) return false;
    if (s.next.agreed) s.next.agreed->first = date;
    s.next.offer.first = date;
    return true;
}

bool asks_how_to_pay(const Reading& r)
{
    constexpr int likely = 620;  // confidence, thousandths
    return std::any_of(r.topics.begin(), r.topics.end(), [](const TopicHit& t) { return t.asked && t.confidence >= likely && (t.topic.text == "payment_method" || t.topic.text == "how_to_pay"); });
}

bool means_of_payment(Speech& s)
{
    const bool after_agreement = s.next.agreed && s.reading.likely("collect_payment_details") && s.reading.asks_about("bank_account");
    if (!after_agreement && !s.reading.surely("collect_payment_details") && !asks_how_to_pay(s.reading)) return false;
    if (s.next.agreed && s.next.agreed->kind == TermsKind::Hardship) return false;  // nothing is paid for now
    if (!s.next.agreed) return s.reading.surely("collect_payment_details") && s.say("method.before");
    if (!s.next.agreed->method.empty()) return false;
    s.next.agreed->method = s.content.scenario.method;
    s.set_slot("agreed_method", s.content.scenario.method);
    return s.say("method.give");
}

// The day, and how it is paid where that was asked in the same breath.
bool answer_date_and_means(Speech& s, const CivilDate& date)
{
    const bool day = answer_date(s, date);
    const bool means = s.next.agreed && s.next.agreed->first == date && means_of_payment(s);
    return day || means;
}

// A day that is meant: not "every other Friday", not "not the 27th", not the day of a letter.
bool is_one_day(const Reading& r, const Entity& e)
{
    return e.type == EntityType::Date && e.date == e.date_to && e.period == Period::None && !e.rough && !is_other_day(r, e);
}

const Entity* single_date(const Reading& r)
{
    for (const Entity& e : r.entities)
        if (is_one_day(r, e)) return &e;
    return nullptr;
}

bool names_the_agreed_day(const Speech& s)
{
    return s.next.agreed && std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) { return e.type == EntityType::Date && e.date == e.date_to && s.next.agreed->first == e.date; });
}

// Asked to choose between days, she takes the first on which she has been paid.
const Entity* day_to_choose(const Speech& s)
{
    if (s.reading.questions.empty() || names_the_agreed_day(s)) return nullptr;  // named as it stands: no choice
    const Entity *chosen = nullptr, *first = nullptr;
    bool several = false;
    for (const Entity& e : s.reading.entities) {
        if (!is_one_day(s.reading, e) || e.date <= s.next.now.date) continue;
        several = several || (first && e.date != first->date);
        if (!first) first = &e;
        if (!chosen && e.date >= next_payday(s)) chosen = &e;
    }
    return several ? chosen : nullptr;
}

// "When Friday rolls around, who has to be paid first?" names no day to begin on.
bool may_name_the_first_day(const Speech& s)
{
    return s.reading.questions.empty() || s.reading.asserts("propose_date") || s.reading.asserts("confirm_agreement") || s.reading.asks_about("best_first_date") || s.reading.asks_about("how_to_pay") || s.reading.asks_about("agree_terms") ||
           wants_a_nod(s.reading.questions.back().kind);
}

bool names_money(const Reading& r)
{
    return std::any_of(r.entities.begin(), r.entities.end(), [](const Entity& e) { return e.type == EntityType::Money; });
}

bool asks_for_faults(const Speech& s) { return !s.reading.questions.empty() && s.reading.questions.back().kind == QuestionKind::Fault; }

bool names_money_to_pay(const Speech& s) { return s.judged.offered && s.judged.offered->kind != TermsKind::Hardship && s.judged.offered->each > 0; }

// "...and would you say it back to me in your own words?": a yes is not what was asked for.
bool says_it_back(Speech& s)
{
    const auto asked = std::find_if(s.reading.topics.begin(), s.reading.topics.end(), [](const TopicHit& t) { return t.asked && t.sure() && t.topic.text == "say_back"; });
    return asked != s.reading.topics.end() && answer_topic(s, *asked);
}

bool read_back(Speech& s)
{
    std::vector<std::string> wrong;
    for (const FigureCheck& f : s.judged.figures)
        if (!f.right && f.what.compare(0, 5, "recap") == 0) wrong.push_back(f.what);
    const Entity* date = single_date(s.reading);
    if (wrong == std::vector<std::string>{"recap_date"} && date && date->date >= next_payday(s) && s.say("date.ok")) {  // another day that suits her as well
        s.next.agreed->first = date->date;
        return true;
    }
    if (!wrong.empty()) return s.say("recap.wrong");
    if (date && !s.next.agreed->first && date->date >= next_payday(s)) s.next.agreed->first = date->date;
    if (!names_money(s.reading) && s.next.agreed->each > 0) return s.say("recap.ask");
    if (!says_it_back(s) && !(asks_for_faults(s) && s.can_say("asked.fault") ? s.say("asked.fault") : s.say("recap.right"))) return false;
    s.next.recap_right = s.next.agreed->first.has_value() && date != nullptr;
    ask_for_date(s);
    return true;
}

// The agreed sum with its date or number of payments, and no other sum: a read-back, whatever it is called.
bool gives_terms_back(const Speech& s)
{
    const auto& questions = s.reading.questions;
    const Terms& agreed = *s.next.agreed;
    if (gives_back(s.reading, agreed, s.content.scenario.account)) return true;
    const bool may_be_nodded_at = questions.empty() || wants_a_nod(questions.back().kind) || is_about_caller(questions.back().kind);
    if (!may_be_nodded_at && !s.reading.surely("confirm_agreement")) return false;
    bool sum = false, other = false, rest = false;
    for (const Entity& e : s.reading.entities) {
        if (e.type == EntityType::Money && !is_the_rest(e, agreed, s.content.scenario.account)) (e.number == agreed.each || e.number == agreed.total() ? sum : other) = true;
        if (e.type == EntityType::Date || e.type == EntityType::Count) rest = true;
    }
    return sum && rest && !other;
}

// "Ninety, twenty-one times, a last one of 6.30; the first on December 8th": beside the day only what is agreed is named, and it is no read-back.
bool names_no_more_than_the_day(const Speech& s)
{
    if (!names_money(s.reading)) return true;
    const Terms& agreed = *s.next.agreed;
    const Account& account = s.content.scenario.account;
    return !s.reading.clearly("confirm_agreement") && std::none_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) {
        return e.type == EntityType::Money && e.number != agreed.each && e.number != agreed.total() && e.number != account.balance && !is_the_rest(e, agreed, account);
    });
}

// Read back and agreed before: a question about something else is what is left to answer.
bool asks_beside_the_terms(const Speech& s)
{
    constexpr std::string_view terms[] = {"is_that_right", "say_back", "agree_terms", "feel_about_plan", "best_first_date", "how_to_pay", "payment_method", "bank_account", "anything_else", "your_questions"};
    return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && std::find(std::begin(terms), std::end(terms), t.topic.text) == std::end(terms); });
}

bool says_yes_to_hers(const Speech& s)
{
    const bool yes = s.reading.short_answer == ShortAnswer::Yes || s.reading.clearly("confirm_agreement");
    return yes && !s.next.agreed && s.next.offer.proposed_by_person;
}

bool same_money(const Terms& a, const Terms& b)
{
    return a.each == b.each && (a.count == b.count || a.count == 0);
}

// Terms, a day, a means of payment, a read-back, a next call, in this order of weight.
bool answer_what_is_on_the_table(Speech& speech, bool promised_to_call)
{
    CallState& next = speech.next;
    if (says_yes_to_hers(speech) && !(speech.judged.offered && speech.judged.offered->each > 0)) {
        Terms terms = next.offer;
        if (!speech.say("offer.plan.accept")) return false;
        agree(speech, terms, false);
        ask_for_date(speech);
        return true;
    }
    if (next.agreed && next.agreed->kind == TermsKind::Hardship && !names_money_to_pay(speech) && hold_is_given_back(speech)) return true;
    const bool asks_nothing_for_now = speech.judged.offered && speech.judged.offered->kind == TermsKind::Hardship;  // the call is to tell what others decided
    const bool about_next_call = !promised_to_call && !asks_nothing_for_now && !names_money(speech.reading) && (speech.reading.clearly("schedule_callback") || speech.reading.asks_about("call_back"));
    if (about_next_call && !speech.reading.surely("propose_date")) return answer_next_call(speech) || means_of_payment(speech);
    if (next.agreed && next.agreed->kind != TermsKind::Hardship) {
        if (const Entity* day = single_date(speech.reading); day && !next.agreed->first && names_no_more_than_the_day(speech) && may_name_the_first_day(speech)) return answer_date_and_means(speech, day->date);
        if (const Entity* day = day_to_choose(speech); day && !gives_back(speech.reading, *next.agreed, speech.content.scenario.account)) return answer_date_and_means(speech, day->date);
        if ((speech.reading.clearly("confirm_agreement") || gives_terms_back(speech)) && !(next.recap_right && asks_beside_the_terms(speech))) {
            const bool answered = read_back(speech);
            return consents(speech) || means_of_payment(speech) || answered;
        }
        if (consents(speech) || means_of_payment(speech)) return true;
        if (is_doubted(speech) && (!speech.judged.offered || same_money(*speech.judged.offered, *next.agreed)) && speech.say("agreed.doubted")) return true;
        if (speech.judged.offered && speech.judged.offered->each > 0 && same_money(*speech.judged.offered, *next.agreed)) {
            if (speech.judged.offered->first && speech.judged.offered->first != next.agreed->first) return answer_date(speech, *speech.judged.offered->first);
            return gives_terms_back(speech) && speech.say("recap.right");
        }
        if (const Entity* date = single_date(speech.reading); date && speech.reading.clearly("propose_date") && !names_money(speech.reading) && !names_the_agreed_day(speech))
            return answer_date(speech, date->date);
        if (!speech.judged.offered || speech.judged.offered->each == next.agreed->each) return false;
    }
    if (means_of_payment(speech)) return true;
    if (speech.judged.offered) {
        const bool answered = answer_offer(speech, *speech.judged.offered);
        return (next.agreed && next.agreed->kind != TermsKind::Hardship && means_of_payment(speech)) || answered;  // asked in the same breath
    }
    if (const Entity* date = single_date(speech.reading); date && speech.reading.clearly("propose_date") && next.offer.kind != TermsKind::None)
        return answer_date(speech, date->date);
    return false;
}

}  // namespace

bool answer_terms(Speech& s)
{
    if (was_hurt(s)) return false;  // nobody talks terms while being threatened or insulted
    const bool promised = s.next.agreed && promises_to_call(s);
    return answer_what_is_on_the_table(s, promised) || promised;
}

}  // namespace callwright
