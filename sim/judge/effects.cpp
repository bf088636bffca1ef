// From words to effects
//
// Call-practice 2.3 names 26 things a reply can do to somebody. Here each has one line that says when it happens. Warmth has to fit:
// a formula is in1, naming her feeling is er2, giving her facts back with their weight is in2. What hurts is read from acts and findings,
// never from a list of bad words.

#include "judge/effects.hpp"

#include "judge/offered_terms.hpp"

#include <algorithm>
#include <set>

#include "judge/rule_book.hpp"

namespace callwright {
namespace {

const EmpathyPart* part(const Reading& reading, EmpathyPartKind kind)
{
    for (const EmpathyPart& p : reading.parts)
        if (p.kind == kind) return &p;
    return nullptr;
}

bool asks_identity(const Reading& r)
{
    return r.likely("ask_identity_verification");
}

bool is_substance(const Reading& r)
{
    for (const char* act : {"request_payment", "offer_plan", "offer_settlement", "propose_date", "state_balance", "collect_payment_details", "ask_ability", "explain_consequence"})
        if (r.likely(act)) return true;
    return false;
}

// Who has not said who she is hears no threat in what "he" owes: it is told too early, which is another fault.
bool threatens(const Reading& r, Verified verified)
{
    for (const char* act : {"threaten_lawsuit", "threaten_arrest", "threaten_garnish", "threaten_credit", "threaten_other"})
        if (r.surely(act)) return true;
    return verified == Verified::Full && r.surely("third_party_contact");
}

bool is_felt(const EffectCauses& c, FeltAs felt)
{
    return std::any_of(c.findings.begin(), c.findings.end(), [&](const Finding& f) {
        const Rule* rule = find_rule(c.content.rules, f.rule);
        return f.certain && rule && rule->felt == felt;
    });
}

bool demands_first(const EffectCauses& c)
{
    const bool listened = c.before.acts_done.count(ActId("ask_open_question")) || c.before.acts_done.count(ActId("ask_reason")) ||
                          c.before.acts_done.count(ActId("ask_ability"));
    const Reading& r = c.reading;
    return r.surely("request_payment") && c.before.persona.openness < 35'000 && !listened && !r.likely("ask_reason") && !r.likely("ask_open_question");
}

// "It wasn't enough for both." "Okay, I understand. Can you pay the full amount today?": asked for the whole, past what was told in that very line.
bool demands_past_what_was_told(const EffectCauses& c)
{
    const Reading& r = c.reading;
    if (!r.surely("request_payment") || !r.has_cue("whole_sum") || r.empathy > 0 || r.shared > 0 || r.likely("ask_ability")) return false;
    return std::any_of(c.before.facts.begin(), c.before.facts.end(), [&](const auto& fact) { return fact.second.stage >= FactStage::Hinted && fact.second.turn == c.before.turn; });
}

// Of what she can say to it, something not said yet suits the question better than what she said: it is another question about the same subject.
bool asks_something_new(const EffectCauses& c, const TopicId& topic)
{
    int said = -1000, fresh = -1000;
    const std::string name = "topic." + topic.text + "#";
    for (const SuitedAnswer& answer : c.reading.suited) {
        if (answer.piece.compare(0, name.size(), name) != 0) continue;
        int& best = c.before.used.count(answer.piece) > 0 ? said : fresh;
        best = std::max(best, answer.own);
    }
    return fresh > said;
}

// She has just said what this goes on from: whoever asks so has listened.
bool goes_on_from_her_words(const Reading& r)
{
    constexpr int near = 620, mostly_hers = 500;  // thousandths
    return std::any_of(r.questions.begin(), r.questions.end(), [](const QuestionAsked& q) { return q.follows >= near || q.taken_up >= mostly_hers; });
}

// Already told, asked again. Identity is asked for as often as it takes.
bool asks_again(const EffectCauses& c)
{
    constexpr std::string_view may_repeat[] = {"date_of_birth", "zip_code", "home_address", "full_name", "last_four_ssn", "phone_number", "heard_me", "repeat_please",
                                               "understood", "agree_terms", "say_back", "your_questions", "anything_else", "how_are_you", "how_feeling"};
    for (const TopicHit& hit : c.reading.topics) {
        if (!hit.asked || std::find(std::begin(may_repeat), std::end(may_repeat), hit.topic.text) != std::end(may_repeat)) continue;
        if (!hit.sure() || c.before.topics_asked.count(hit.topic) == 0 || asks_something_new(c, hit.topic)) continue;
        const Fact* fact = c.content.persona.fact_about(hit.topic);
        if (!fact) return true;
        const auto state = c.before.facts.find(fact->id);
        if (state != c.before.facts.end() && state->second.stage == FactStage::Told) return true;
    }
    return c.offered && c.offered->each > 0 && !c.before.agreed && std::find(c.before.offers.begin(), c.before.offers.end(), *c.offered) != c.before.offers.end();
}

// "Two digits? Which two digits do you mean?" is one question.
int questions_asked(const Reading& r)
{
    if (asks_identity(r)) return 1;
    std::set<std::string> about_her_words;
    int count = 0;
    for (const QuestionAsked& q : r.questions) {
        const bool hers = q.bare || q.taken_up >= 900;
        if (hers) about_her_words.insert(q.follow_up);
        else ++count;
    }
    return count + static_cast<int>(about_her_words.size());
}

bool asks_openly(const Reading& r)
{
    return std::any_of(r.questions.begin(), r.questions.end(), [](const QuestionAsked& q) { return q.open; }) || r.likely("ask_open_question");
}

// A yes/no or form question that is about getting data; agreeing terms, ease and identity are not.
bool asks_closed(const Reading& r)
{
    if (r.questions.empty() || asks_openly(r) || asks_identity(r) || goes_on_from_her_words(r)) return false;
    for (const char* act : {"ask_reason", "ask_ability", "confirm_agreement", "offer_plan", "offer_settlement", "offer_hardship", "offer_validation", "propose_date",
                            "ask_contact_preference", "schedule_callback", "ask_wait", "small_talk", "greet"})
        if (r.likely(act)) return false;
    return true;
}

bool passes_over(const EffectCauses& c)
{
    if (c.reading.empathy > 0 || c.reading.shared > 0 || c.answers_her || c.move.kind != MoveKind::Say || !is_substance(c.reading)) return false;
    return std::any_of(c.before.openings.begin(), c.before.openings.end(), [&](const Opening& o) {
        return o.turn == c.before.turn && !o.settled && o.feeling != "relief" && o.feeling != "anger";
    });
}

Span act_span(const Reading& r, std::initializer_list<const char*> acts)
{
    for (const char* act : acts)
        if (r.likely(act)) return r.find(act)->span;
    return {};
}

class Effects {
public:
    void add(bool happens, EffectKind kind, Span span = {})
    {
        if (happens) list_.push_back({kind, span});
    }
    std::vector<Effect> take() { return std::move(list_); }

private:
    std::vector<Effect> list_;
};

void add_warmth(const EffectCauses& c, Effects& out)
{
    const Reading& r = c.reading;
    if (r.is_hostile()) return;
    const EmpathyPart* names = part(r, EmpathyPartKind::NamesFeeling);
    const EmpathyPart* gives_back = part(r, EmpathyPartKind::GivesBack);
    const bool paraphrases = r.likely("paraphrase");
    const bool deep = (r.clearly("paraphrase") || (paraphrases && r.shared >= 2)) && gives_back && r.empathy == 2;
    const bool feels = r.likely("acknowledge_feeling");
    const bool specific = (names && r.empathy == 2) || (r.clearly("acknowledge_feeling") && r.empathy == 2 && !deep);
    out.add(!specific && !deep && (r.clearly("acknowledge_feeling") || part(r, EmpathyPartKind::GeneralKindness)) && r.empathy >= 1, EffectKind::Er1, act_span(r, {"acknowledge_feeling"}));
    out.add(specific, EffectKind::Er2, names ? names->span : act_span(r, {"acknowledge_feeling"}));
    out.add(!feels && !specific && !deep && part(r, EmpathyPartKind::Formula), EffectKind::In1);
    out.add(deep, EffectKind::In2, act_span(r, {"paraphrase"}));
    out.add(paraphrases && !deep && (gives_back || r.clearly("paraphrase")), EffectKind::Sr, act_span(r, {"paraphrase"}));
}

void add_help(const EffectCauses& c, Effects& out)
{
    const Reading& r = c.reading;
    const bool identity = asks_identity(r);
    const bool about_her = r.likely("ask_reason") || r.likely("ask_ability") || std::any_of(r.topics.begin(), r.topics.end(), [](const TopicHit& t) { return t.asked; });
    out.add(asks_openly(r) && !about_her && !identity, EffectKind::Ex1);
    out.add(!identity && ((asks_openly(r) && about_her) || r.likely("ask_reason") || (r.likely("ask_ability") && !c.offered)), EffectKind::Ex2, act_span(r, {"ask_open_question", "ask_reason", "ask_ability"}));
    out.add(r.is_warm_by("affirm"), EffectKind::Aff, act_span(r, {"affirm"}));
    out.add(part(r, EmpathyPartKind::Choice) != nullptr || r.likely("honor_cease"), EffectKind::Auto);
    out.add(part(r, EmpathyPartKind::Permission) != nullptr, EffectKind::Collab);
    const bool wrong = std::any_of(c.figures.begin(), c.figures.end(), [](const FigureCheck& f) { return !f.right; });
    out.add(!wrong && (c.answers_her || r.clearly("answer_question") || r.clearly("inform_rights") || r.likely("mini_miranda")), EffectKind::Info,
            act_span(r, {"answer_question", "inform_rights"}));
    out.add(r.likely("offer_hardship") || r.likely("offer_validation") || r.is_warm_by("reassure"), EffectKind::Sign, act_span(r, {"offer_hardship", "offer_validation", "reassure"}));
    out.add(r.likely("apologize"), EffectKind::Apol, act_span(r, {"apologize"}));
}

void add_offer(const EffectCauses& c, Effects& out)
{
    if (!c.offered || (c.before.agreed && !c.reading.likely("offer_plan"))) return;
    const Terms& terms = *c.offered;
    const bool asks_only = terms.kind == TermsKind::Full && terms.each == c.content.scenario.account.balance;  // asking once for the whole is part of the call
    const bool known = terms.each > 0 && terms.kind != TermsKind::Hardship;
    const Span span = act_span(c.reading, {"offer_plan", "offer_settlement", "request_payment"});
    out.add(known && can_be_kept(terms, c.content.capacity), EffectKind::OfferOk, span);
    out.add(known && !can_be_kept(terms, c.content.capacity) && !asks_only, EffectKind::OfferBad, span);
}

void add_harm(const EffectCauses& c, Effects& out)
{
    const Reading& r = c.reading;
    const EmpathyPart* lecture = part(r, EmpathyPartKind::Lecture);
    const bool threat = threatens(r, c.before.verified) || is_felt(c, FeltAs::Threat);
    const bool not_the_first = r.sounds_hostile() && c.before.flags.count("uneasy") > 0;  // one odd remark may be misheard, a second is not
    const bool attack = not_the_first || is_felt(c, FeltAs::Attack) || r.surely("insult") || r.surely("blame") || r.has_cue("profanity") || r.has_cue("belittles") || part(r, EmpathyPartKind::Mockery) || part(r, EmpathyPartKind::Blame);
    out.add(asks_closed(r), EffectKind::Cq);
    out.add(questions_asked(r) >= 3, EffectKind::Stack);
    out.add(asks_again(c), EffectKind::Repeat);
    out.add(demands_first(c) || demands_past_what_was_told(c) || (r.surely("pressure_urgency") && !threat) || part(r, EmpathyPartKind::ButTurn), EffectKind::Demand, act_span(r, {"request_payment", "pressure_urgency"}));
    out.add(lecture && !attack, EffectKind::Persuade, lecture ? lecture->span : Span{});
    out.add(passes_over(c) && !threat && !attack, EffectKind::Ignore);
    out.add(std::any_of(c.figures.begin(), c.figures.end(), [](const FigureCheck& f) { return !f.right && f.what != "offer_authority"; }), EffectKind::Error);
    out.add(attack || part(r, EmpathyPartKind::Dismissal), EffectKind::Confront, act_span(r, {"insult", "blame"}));
    out.add(r.likely("explain_consequence") && !threat, EffectKind::Consq, act_span(r, {"explain_consequence"}));
    out.add(threat, EffectKind::Threat, act_span(r, {"threaten_lawsuit", "threaten_arrest", "threaten_garnish", "threaten_credit", "threaten_other", "third_party_contact", "pressure_urgency"}));
}

bool only_listens(const std::vector<Effect>& effects)
{
    return !effects.empty() && std::all_of(effects.begin(), effects.end(), [](const Effect& e) {
        return e.kind <= EffectKind::Ex2;
    });
}

}  // namespace

bool answers_pending(const Reading& reading, const CallState& before, const CallContent& content)
{
    const OwnQuestion* question = content.persona.question(before.pending);
    if (!question) return false;
    const ExpectedAnswer& expects = question->expects;
    const bool entity = std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) {
        return std::find(expects.entities.begin(), expects.entities.end(), entity_type_name(e.type)) != expects.entities.end();
    });
    const bool act = std::any_of(expects.acts.begin(), expects.acts.end(), [&](const ActId& a) { return reading.clearly(a.text); });
    const bool cue = std::any_of(expects.cues.begin(), expects.cues.end(), [&](const CueId& c) { return reading.has_cue(c.text); });
    const bool topic = std::any_of(reading.topics.begin(), reading.topics.end(), [&](const TopicHit& t) {
        return !t.asked && std::find(expects.topics.begin(), expects.topics.end(), t.topic) != expects.topics.end();
    });
    return entity || act || cue || topic || reading.surely("answer_question");  // on less, the model takes any statement for an answer
}

std::vector<Opening> openings_after(const Reading& reading, const Move& move, const CallState& before, bool answers_her)
{
    std::vector<Opening> openings = before.openings;
    if (move.kind != MoveKind::Say && move.kind != MoveKind::Silence) return openings;
    for (Opening& opening : openings) {
        if (opening.settled) continue;
        const int age = before.turn - opening.turn;  // 0: her last line
        const bool presses = reading.likely("request_payment");
        const bool worry_answered = answers_her && !presses && age == 0 && opening.feeling == "worry";  // whoever asks in worry is helped by the answer
        const bool kind = reading.empathy >= 1 || reading.likely("reassure") || reading.likely("apologize") || reading.shared >= 2;
        if (worry_answered || (kind && !reading.is_hostile())) {
            opening.met = true;
            opening.settled = true;
        } else if (move.kind == MoveKind::Say && age >= 1) {  // the next reply, or the one after it
            opening.settled = true;
        }
    }
    return openings;
}

std::vector<Effect> effects_of(const EffectCauses& causes)
{
    Effects out;
    if (causes.move.kind == MoveKind::Offer) {
        add_offer(causes, out);
        return out.take();
    }
    if (causes.move.kind != MoveKind::Say) return {};
    add_warmth(causes, out);
    add_help(causes, out);
    add_offer(causes, out);
    add_harm(causes, out);
    std::vector<Effect> effects = out.take();
    const bool open_concern = std::any_of(causes.before.openings.begin(), causes.before.openings.end(), [](const Opening& o) { return !o.settled; });
    if (causes.before.persona.flags.ready && !open_concern && only_listens(effects)) effects.push_back({EffectKind::Overcounsel, {}});
    return effects;
}

}  // namespace callwright
