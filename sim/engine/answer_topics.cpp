// What she tells
//
// Everybody may ask; whether she tells depends on how she is. A hidden fact is told when trust and openness have reached its gate and the
// question was the right kind, in part when she is half open, and denied below; a denied fact stays closed for two turns. Asked the
// same again, she says so.

#include <algorithm>

#include "engine/answers.hpp"

namespace callwright {
namespace {

constexpr int closed_for = 2;       // turns after a denial
constexpr size_t most_answers = 2;  // in one turn

bool asks_kindly(const Reading& r, FactNeeds needs)
{
    const auto has = [&](EmpathyPartKind kind) { return std::any_of(r.parts.begin(), r.parts.end(), [&](const EmpathyPart& p) { return p.kind == kind; }); };
    switch (needs) {
    case FactNeeds::Any: return true;
    case FactNeeds::OpenQuestion:
        return r.likely("ask_open_question") || r.likely("ask_reason") || r.likely("ask_ability") ||
               std::any_of(r.questions.begin(), r.questions.end(), [](const QuestionAsked& q) { return q.open; });
    case FactNeeds::Permission: return has(EmpathyPartKind::Permission) || has(EmpathyPartKind::Choice) || r.empathy == 2;
    case FactNeeds::Interrupt: return r.empathy >= 1;
    }
    return false;
}

FactStage stage_for(const Fact& fact, const Speech& s)
{
    const PersonaState& p = s.next.persona;
    const bool gate = p.trust >= fact.min_trust * 1000 && p.openness >= fact.min_openness * 1000;
    if (gate && asks_kindly(s.reading, fact.needs)) return FactStage::Told;
    return gate || p.openness >= 35'000 ? FactStage::Hinted : FactStage::Denied;
}

bool tell_fact(Speech& s, const Fact& fact)
{
    FactState& state = s.next.facts[fact.id];
    if (state.stage == FactStage::Told || (state.stage != FactStage::Hidden && state.turn == s.next.turn)) return false;
    const bool closed = state.stage == FactStage::Denied && s.next.turn - state.turn <= closed_for;
    const FactStage stage = closed ? FactStage::Denied : stage_for(fact, s);
    const std::string name = "fact." + fact.id.text;
    const auto told = [&](FactStage now) {
        state.stage = now;
        if (now != FactStage::Denied || !closed) state.turn = s.next.turn;
        if (now == FactStage::Told) s.told.push_back(fact.id);
        return true;
    };
    if (stage == FactStage::Told && s.say_from(fact.told, name + ".told")) return told(FactStage::Told);
    if (stage != FactStage::Denied && s.say_from(fact.partial, name + ".partial")) return told(FactStage::Hinted);
    if (stage == FactStage::Denied && s.say_from(fact.denied, name + ".denied")) return told(FactStage::Denied);
    return false;
}

bool answer(Speech& s, const TopicId& topic)
{
    const int before = static_cast<int>(s.next.topics_asked[topic].size());
    s.next.topics_asked[topic].push_back(s.next.turn);
    s.next.topics_open.push_back(topic);
    for (const Fact& fact : s.content.persona.facts)  // several facts may hang on one topic: the nearest to the surface first
        if (std::find(fact.topics.begin(), fact.topics.end(), topic) != fact.topics.end() && tell_fact(s, fact)) return true;
    const auto found = s.content.persona.topics.find(topic);
    if (found == s.content.persona.topics.end()) return false;
    const std::string name = "topic." + topic.text;
    const bool asks_something_new = s.best_suit(topic) >= just_this;
    if (before > 0 && !asks_something_new && s.say_from(found->second.again, name + ".again")) return true;
    if (s.say_from(found->second.answers, name)) return true;
    return s.say_from(found->second.again, name + ".again") || s.say("react.repeat");
}

bool is_identity(const TopicId& topic)
{
    constexpr std::string_view identity[] = {"full_name", "date_of_birth", "zip_code", "home_address", "last_four_ssn"};
    return std::find(std::begin(identity), std::end(identity), topic.text) != std::end(identity);
}

// Acts that ask about something although no topic was recognised.
TopicId topic_of_acts(const Speech& s)
{
    const Reading& r = s.reading;
    const bool told_why = s.next.topics_asked.count(TopicId("why_behind")) > 0;  // asked again on a guess alone is something else
    if (told_why ? r.surely("ask_reason") : r.clearly("ask_reason")) return TopicId("why_behind");
    if (r.clearly("ask_ability")) return TopicId("afford");
    if (r.clearly("ask_contact_preference")) return TopicId("contact_preference");
    if (r.clearly("ask_open_question")) return TopicId(told_why ? "how_feeling" : "why_behind");
    if (r.clearly("propose_date") && !r.questions.empty() && !s.judged.offered) return TopicId("when_can_pay");
    return {};
}

bool is_cost(const TopicId& topic)
{
    constexpr std::string_view costs[] = {"rent", "groceries", "priorities", "utilities", "car"};
    return std::find(std::begin(costs), std::end(costs), topic.text) != std::end(costs);
}

// "How much is your rent each month?" asks for the rent, "what building do you work in?" for the work, whatever acts they resemble; a cost that is only
// named beside the question is no subject of it.
bool names_a_subject(const Speech& s)
{
    const bool proven = std::any_of(s.reading.acts.begin(), s.reading.acts.end(), [](const ActHit& a) { return (a.act.text == "ask_ability" || a.act.text == "ask_reason") && a.basis != Basis::Model; });
    return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) {
        if (!t.asked || t.topic.text == "afford" || t.topic.text == "budget" || t.topic.text == "why_behind") return false;
        return t.sure() || (!proven && !is_cost(t.topic));
    });
}

// "Would that work?" is about the terms, and those were just answered.
bool is_about_terms(const TopicId& topic)
{
    constexpr std::string_view terms[] = {"agree_terms", "feel_about_plan", "how_to_pay", "payment_method", "best_first_date", "when_can_pay", "say_back", "afford", "afford_now", "lump_sum", "what_do_you_want", "bank_account", "is_that_right", "what_would_help"};
    return std::find(std::begin(terms), std::end(terms), topic.text) != std::end(terms);
}

// She has already said that it was given back rightly.
bool was_given_back(const Speech& s)
{
    return std::any_of(s.judged.effects.begin(), s.judged.effects.end(), [](const Effect& e) { return e.kind == EffectKind::In2 || e.kind == EffectKind::Sr; });
}

// Of many questions people answer the last ones.
bool is_passed_by(const Speech& s, const TopicHit& hit)
{
    constexpr size_t remembered = 2;
    const auto& questions = s.reading.questions;
    return questions.size() > remembered && hit.span.end <= questions[questions.size() - remembered].span.begin;
}

// "Could you keep that up, even with Christmas coming?" is all about the terms.
bool stands_with_the_terms(const Speech& s, const TopicHit& hit)
{
    constexpr int beside = 50;  // bytes
    return std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) { return e.type == EntityType::Money && e.span.end <= hit.span.end && hit.span.begin - e.span.end <= beside; });
}

// The subject is a guess, and none of her answers to it was written for anything like this question: a stray word has named it.
bool is_stray(const Speech& s, const TopicHit& hit)
{
    constexpr int anything_like_it = 540;  // likeness, thousandths
    const int best = s.best_suit(hit.topic);
    return !hit.sure() && best > -1000 && best < anything_like_it;
}

std::vector<TopicId> topics_asked(const Speech& s, bool terms_answered)
{
    std::vector<TopicId> asked;
    if (!terms_answered && !names_a_subject(s))
        if (const TopicId topic = topic_of_acts(s); topic.text == "afford" || topic.text == "why_behind") asked.push_back(topic);
    const bool asks_for_money = !asked.empty() && asked.front().text == "afford";
    for (const TopicHit& hit : s.reading.topics)
        if (hit.asked && !is_passed_by(s, hit) && !is_stray(s, hit) && !(terms_answered && stands_with_the_terms(s, hit)) && !(asks_for_money && is_cost(hit.topic)) && std::find(asked.begin(), asked.end(), hit.topic) == asked.end() && !is_identity(hit.topic) && !(terms_answered && is_about_terms(hit.topic)) && !(was_given_back(s) && hit.topic.text == "is_that_right")) asked.push_back(hit.topic);
    if (asked.empty() && !terms_answered)
        if (const TopicId topic = topic_of_acts(s); !topic.empty()) asked.push_back(topic);
    return asked;
}

// Good enough for an answer where there is no better, not for a second one; unless one of her answers was written for just this question.
bool is_doubtful(const Speech& s, const TopicId& topic)
{
    constexpr int written_for_it = 570;  // likeness, thousandths: nine of ten such answers were right on lines of two writers the pack had not seen
    const bool unsure = std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.topic == topic && !t.sure(); });
    return unsure && s.best_suit(topic) < written_for_it;
}

// Another topic of this turn has already brought out what hangs on this one.
bool was_just_told(const Speech& s, const TopicId& topic)
{
    const Fact* fact = s.content.persona.fact_about(topic);
    if (!fact) return false;
    const auto state = s.next.facts.find(fact->id);
    return state != s.next.facts.end() && state->second.stage != FactStage::Hidden && state->second.turn == s.next.turn;
}

}  // namespace

bool answer_topics(Speech& speech, bool terms_answered)
{
    const std::vector<TopicId> asked = topics_asked(speech, terms_answered);
    size_t said = 0;
    const bool answered_already = terms_answered || !speech.empty() || speech.next.verified != Verified::Full;
    for (const TopicId& topic : asked)
        if (said < most_answers && !((said > 0 || answered_already) && is_doubtful(speech, topic)) && !was_just_told(speech, topic) && answer(speech, topic)) ++said;
    return said > 0;
}

bool take_up_mention(Speech& speech)
{
    for (const TopicHit& hit : speech.reading.topics) {
        if (hit.asked) continue;
        const auto found = speech.content.persona.topics.find(hit.topic);
        if (found == speech.content.persona.topics.end()) continue;
        speech.next.topics_open.push_back(hit.topic);
        if (speech.say_from(found->second.mentioned, "topic." + hit.topic.text + ".mentioned")) return true;
    }
    return false;
}

}  // namespace callwright
