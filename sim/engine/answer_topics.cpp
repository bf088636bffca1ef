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

bool is_closed(const FactState& state, const Speech& s) { return state.stage == FactStage::Denied && s.next.turn - state.turn <= closed_for; }

bool would_tell(const Fact& fact, const Speech& s)
{
    const auto state = s.next.facts.find(fact.id);
    return stage_for(fact, s) == FactStage::Told && (state == s.next.facts.end() || !is_closed(state->second, s));
}

bool tell_fact(Speech& s, const Fact& fact)
{
    FactState& state = s.next.facts[fact.id];
    if (state.stage == FactStage::Told || (state.stage != FactStage::Hidden && state.turn == s.next.turn)) return false;
    const bool closed = is_closed(state, s);
    const FactStage stage = closed ? FactStage::Denied : stage_for(fact, s);
    const std::string name = "fact." + fact.id.text;
    const auto told = [&](FactStage now) {
        state.stage = now;
        if (now != FactStage::Denied || !closed) state.turn = s.next.turn;
        if (now == FactStage::Told) s.told.push_back(fact.id);
        s.next.topics_open.insert(s.next.topics_open.end(), fact.topics.begin(), fact.topics.end());  // what is asked next is likely about these
        return true;
    };
    if (stage == FactStage::Told && s.say_from(fact.told, name + ".told")) return told(FactStage::Told);
    if (stage != FactStage::Denied && s.say_from(fact.partial, name + ".partial")) return told(FactStage::Hinted);
    if (stage == FactStage::Denied && s.say_from(fact.denied, name + ".denied")) return told(FactStage::Denied);
    return false;
}

// What she told in an earlier call she tells again, and says so.
bool tell_once_more(Speech& s, const Fact& fact)
{
    const FactState& state = s.next.facts[fact.id];
    if (state.stage != FactStage::Told || state.turn > 0 || !s.next.flags.insert("told_again." + fact.id.text).second) return false;
    s.say("later.told");
    return s.say_from(fact.told, "fact." + fact.id.text + ".told");
}

// Another topic of this turn has already brought out what hangs on this one.
bool was_just_told(const Speech& s, const TopicId& topic)
{
    const Fact* fact = s.content.persona.fact_about(topic);
    if (!fact) return false;
    const auto state = s.next.facts.find(fact->id);
    return state != s.next.facts.end() && state->second.stage != FactStage::Hidden && state->second.turn == s.next.turn;
}

bool has_told_a_whole(const Speech& s)
{
    return std::any_of(s.pieces.begin(), s.pieces.end(), [](const std::string& piece) { return piece.find(".whole#") != std::string::npos; });
}

// What was hidden of it is told: that was the heart of it.
bool has_told_a_fact(const Speech& s, const TopicId& topic)
{
    return std::any_of(s.content.persona.facts.begin(), s.content.persona.facts.end(), [&](const Fact& fact) {
        const auto state = s.next.facts.find(fact.id);
        return std::find(fact.topics.begin(), fact.topics.end(), topic) != fact.topics.end() && state != s.next.facts.end() && state->second.stage == FactStage::Told;
    });
}

// "What do you like about them?": somebody who has been told of bathrooms does not want the subject from its beginning.
bool names_nothing(const Speech& s, const TopicHit& hit)
{
    return std::any_of(s.reading.questions.begin(), s.reading.questions.end(), [&](const QuestionAsked& q) { return q.nameless && q.span.overlaps(hit.span); });
}

constexpr int nearly_this = 560;  // likeness, thousandths: an answer to it, rather than "I told you"

// Of a subject for which nothing was written that answers just this question: it would be a speech, spoil an answer, or begin at the beginning.
bool is_better_left_unsaid(const Speech& s, const TopicHit& asked)
{
    constexpr int long_enough = 32;     // words
    constexpr int worth_another = 630;  // confidence, thousandths
    constexpr int in_a_way_this = 500;  // likeness, thousandths: "Can anybody sue me?" is beside "Was he named in a will?"
    const int suits = s.best_suit(asked.topic);
    const bool would_be_a_speech = has_told_a_whole(s) && s.words() > long_enough;
    const bool is_beside_an_answer = follows_an_answer(s) && (asked.confidence < worth_another || suits < in_a_way_this);
    return would_be_a_speech || is_beside_an_answer || (names_nothing(s, asked) && suits < nearly_this);
}

// The heart of a subject, once in a call: what most people want to know of it stands in there.
bool tell_the_whole(Speech& s, const TopicId& topic, const TopicAnswers& answers) { return s.say_once_from(answers.whole, "topic." + topic.text + ".whole"); }

// No question, and what was foreseen for its words cannot be said now: the rest of the subject would be no answer to it.
bool has_nothing_left_to_say_to(const Speech& s, const TopicHit& hit)
{
    constexpr int foreseen = 850;  // thousandths of likeness
    const bool in_a_question = std::any_of(s.reading.questions.begin(), s.reading.questions.end(), [&](const QuestionAsked& q) { return q.span.overlaps(hit.span); });
    if (in_a_question || s.best_suit(hit.topic) >= made_for_it) return false;
    const std::string own = "topic." + hit.topic.text + "#";
    return std::any_of(s.reading.suited.begin(), s.reading.suited.end(), [&](const SuitedAnswer& a) { return a.piece.compare(0, own.size(), own) == 0 && a.own >= foreseen; });
}

}  // namespace

bool follows_an_answer(const Speech& s)
{
    return std::any_of(s.pieces.begin(), s.pieces.end(), [](const std::string& piece) { return piece.compare(0, 6, "react.") != 0 && piece.compare(0, 6, "heard.") != 0; });
}

bool may_bring_out_a_fact(const Speech& s, const TopicId& topic)
{
    const Fact* fact = s.content.persona.fact_about(topic);
    const auto state = fact ? s.next.facts.find(fact->id) : s.next.facts.end();
    return fact && (state == s.next.facts.end() || state->second.stage != FactStage::Told);
}

bool answer_topic(Speech& s, const TopicHit& asked)
{
    const TopicId& topic = asked.topic;
    if (was_just_told(s, topic)) return false;
    const int before = static_cast<int>(s.next.topics_asked[topic].size());
    s.next.topics_asked[topic].push_back(s.next.turn);
    s.next.topics_open.push_back(topic);
    if (has_nothing_left_to_say_to(s, asked)) return false;
    constexpr int likely_meant = 680;        // confidence, thousandths
    constexpr int the_very_question = 900;   // likeness, thousandths
    const bool has_a_plain_answer = s.best_suit(topic) >= made_for_it;
    const bool meant = asked.sure() || has_a_plain_answer;
    const auto may_come_up = [&](const Fact& fact) {  // what she hides need not, where there is a plain answer; what she would tell may on less
        if (s.best_suit(topic) >= the_very_question) return false;
        return would_tell(fact, s) ? meant || asked.confidence >= likely_meant : meant && !has_a_plain_answer;
    };
    for (const Fact& fact : s.content.persona.facts)  // several facts may hang on one topic: the nearest to the surface first
        if (std::find(fact.topics.begin(), fact.topics.end(), topic) != fact.topics.end() && may_come_up(fact) && (tell_fact(s, fact) || tell_once_more(s, fact))) return true;
    const auto found = s.content.persona.topics.find(topic);
    if (found == s.content.persona.topics.end()) return false;
    const std::string name = "topic." + topic.text;
    if (!meant && may_bring_out_a_fact(s, topic) && tell_the_whole(s, topic, found->second)) return true;
    const std::string same = s.said_what_suits(topic);
    if (!same.empty()) s.set_slot("same", same);
    if (!same.empty() && s.say("again.same")) return true;
    if (same.empty() && s.best_suit(topic) < made_for_it) {  // nothing was written for just this question
        const bool told_a_whole = has_told_a_whole(s), near = s.best_suit(topic) >= just_this;
        if (!near && is_better_left_unsaid(s, asked)) {
            s.next.topics_asked[topic].pop_back();
            return false;
        }
        if (!has_told_a_fact(s, topic) && !(told_a_whole && near) && !names_nothing(s, asked) && tell_the_whole(s, topic, found->second)) return true;
    }
    const bool asks_something_new = s.best_suit(topic) >= nearly_this && same.empty();
    const bool is_what_the_call_is_about = found->second.later;  // asked about from all sides, and seldom the same again
    if (before > 0 && !asks_something_new && !is_what_the_call_is_about && s.say_from(found->second.again, name + ".again")) return true;
    if (!same.empty() && s.say("react.repeat")) return true;
    if (s.say_from(found->second.answers, name)) return true;
    return s.say_from(found->second.again, name + ".again") || s.say("react.repeat");
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
