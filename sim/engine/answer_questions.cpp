// What was asked, question by question
//
// Whoever listens answers each question for itself: by a subject it names, by what her last lines invite to ask, by going on from the words it
// takes up, or by choosing one of what it offers; whichever it points to most plainly. At most two questions of one reply are answered, the last ones first of all.

#include <algorithm>

#include "engine/answers.hpp"

namespace callwright {
namespace {

constexpr size_t most_answers = 2;  // in one turn
constexpr int guess = 610;          // confidence, thousandths: the least that is said of a subject where nothing better is

bool among(const TopicId& topic, std::initializer_list<std::string_view> topics) { return std::find(topics.begin(), topics.end(), topic.text) != topics.end(); }

bool is_identity(const TopicId& topic) { return among(topic, {"full_name", "date_of_birth", "zip_code", "home_address", "last_four_ssn"}); }
bool is_cost(const TopicId& topic) { return among(topic, {"rent", "groceries", "priorities", "utilities", "car"}); }
bool is_about_her_words(const TopicId& topic) { return among(topic, {"what_you_meant", "who_told_you"}); }

// "Would that work?" is about the terms, and those were just answered.
bool is_about_terms(const TopicId& topic)
{
    return among(topic, {"agree_terms", "feel_about_plan", "how_to_pay", "payment_method", "best_first_date", "when_can_pay", "say_back", "afford", "afford_now", "lump_sum", "what_do_you_want", "bank_account", "is_that_right", "what_would_help"});
}

// Nobody can settle terms of a debt that was not named yet: "which day in May?" is about something else.
bool comes_too_soon(const Speech& s, const TopicId& topic) { return s.next.verified != Verified::Full && among(topic, {"agree_terms", "best_first_date", "when_can_pay", "say_back", "how_to_pay", "payment_method"}); }

// "How much less comes home now?" sounds like asking what she can pay, and is about the work.
bool asks_surely_about_something_else(const Reading& r)
{
    return std::any_of(r.topics.begin(), r.topics.end(), [](const TopicHit& t) { return t.asked && t.sure() && !among(t.topic, {"afford", "budget", "afford_now", "lump_sum"}); });
}

// Acts that ask about something although no topic was recognised.
TopicId topic_of_acts(const Speech& s)
{
    const Reading& r = s.reading;
    if (r.asks_for_nods_only()) return {};  // whatever the words before "have I got that right?" resemble
    const bool told_why = s.next.topics_asked.count(TopicId("why_behind")) > 0;  // asked again on a guess alone is something else
    if (told_why ? r.surely("ask_reason") : r.clearly("ask_reason")) return TopicId("why_behind");
    if (r.surely("ask_ability") && (r.find("ask_ability")->basis != Basis::Model || !asks_surely_about_something_else(r))) return TopicId("afford");
    if (r.clearly("ask_contact_preference")) return TopicId("contact_preference");
    if (r.clearly("ask_open_question")) return TopicId(told_why ? "how_feeling" : "why_behind");
    if (r.clearly("propose_date") && !r.questions.empty() && !s.judged.offered) return TopicId("when_can_pay");
    return {};
}

// "How much is your rent each month?" asks for the rent, "what building do you work in?" for the work, whatever acts they resemble; a cost that is only
// named beside the question is no subject of it.
bool names_a_subject(const Speech& s)
{
    const bool proven = std::any_of(s.reading.acts.begin(), s.reading.acts.end(), [](const ActHit& a) { return (a.act.text == "ask_ability" || a.act.text == "ask_reason") && a.basis != Basis::Model; });
    return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) {
        if (!t.asked || among(t.topic, {"afford", "budget", "why_behind"})) return false;
        constexpr int plain_cost = 720;  // "How do you manage the groceries on what's left?" asks for no sum she could pay
        return t.sure() || (is_cost(t.topic) ? t.confidence >= plain_cost : !proven);
    });
}

// In this turn, a line of this kind.
bool has_said(const Speech& s, std::string_view kind)
{
    return std::any_of(s.pieces.begin(), s.pieces.end(), [&](const std::string& piece) { return piece.compare(0, kind.size(), kind) == 0; });
}

// She has already said that it was given back rightly.
bool was_given_back(const Speech& s)
{
    return has_said(s, "react.in2") || has_said(s, "react.sr");
}

// "Could you keep that up, even with Christmas coming?" is all about the terms.
bool stands_with_the_terms(const Speech& s, const TopicHit& hit)
{
    constexpr int beside = 50;  // bytes
    return std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) { return e.type == EntityType::Money && e.span.end <= hit.span.end && hit.span.begin - e.span.end <= beside; });
}

// The subject is a faint guess: less than one chance in three of being right.
bool is_stray(const TopicHit& hit)
{
    constexpr int faint = 650;  // confidence, thousandths
    return hit.confidence < faint;
}

// "Did you ever get a bill for that?": the subject is a guess, but one of her answers was written for nearly these words.
bool asks_what_was_foreseen(const Speech& s, const TopicHit& hit) { return s.best_suit(hit.topic) >= made_for_it; }

// The last question is waited for: a guess at it is better than passing it over.
bool is_all_that_was_asked_last(const Speech& s, const TopicHit& hit)
{
    if (s.reading.questions.empty() || hit.confidence < guess || !s.is_known()) return false;
    const QuestionAsked& last = s.reading.questions.back();
    if (wants_a_nod(last.kind) || !hit.span.overlaps(last.span)) return false;
    return std::none_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && t.topic != hit.topic && t.span.overlaps(last.span) && t.confidence >= hit.confidence; });
}

// Nothing better was asked: one chance in four is worth more than saying that she does not know what she must know.
const TopicHit* best_guess(const Reading& r)
{
    if (r.questions.empty() || r.asks_for_nods_only()) return nullptr;
    const auto best = std::max_element(r.topics.begin(), r.topics.end(), [](const TopicHit& a, const TopicHit& b) { return (a.asked ? a.confidence : 0) < (b.asked ? b.confidence : 0); });
    return best != r.topics.end() && best->asked && best->confidence >= guess ? &*best : nullptr;
}

// "Which part?" is said to somebody who plainly asks to hear it again, not on a guess.
bool is_a_plain_request(const TopicHit& hit)
{
    constexpr int plain = 700;  // confidence, thousandths
    return hit.topic.text != "repeat_please" || hit.confidence >= plain;
}

// One of her answers was written for just this question, though the subject is a guess.
bool is_written_for(const Speech& s, const TopicId& topic)
{
    constexpr int written_for_it = 570;  // likeness, thousandths
    return s.best_suit(topic) >= written_for_it;
}

// "You'll hear by the 29th. Does that seem right to you?" asks whether she is content with what is done, not whether she owes it.
TopicId meant_by(const Speech& s, const TopicId& topic)
{
    const Reading& r = s.reading;
    const bool tells_what_is_done = r.likely("schedule_callback") || r.likely("offer_hardship") || r.has_cue("notes_dispute");
    const bool asks_for_content = among(topic, {"is_that_right", "disputes_amount", "knows_balance"}) && !r.questions.empty() && wants_a_nod(r.questions.back().kind);
    return asks_for_content && tells_what_is_done && !r.likely("state_balance") ? TopicId("agree_terms") : topic;
}

// Whether and when there is a next call was just said.
bool told_when_to_call(const Speech& s)
{
    return has_said(s, "callback.day") || has_said(s, "promise.call");
}

// A statement that was taken in before: what is read back is no news.
bool is_said_again(const Speech& s, const TopicHit& hit)
{
    const bool in_a_question = std::any_of(s.reading.questions.begin(), s.reading.questions.end(), [&](const QuestionAsked& q) { return q.span.overlaps(hit.span); });
    return hit.asked && !in_a_question && s.next.topics_asked.count(hit.topic) > 0;
}

// "What makes you leave them shut, would you say?" waits for more than a yes.
bool waits_for_more_than_a_yes(const Speech& s, const TopicHit& hit)
{
    if (hit.topic.text != "is_that_right" || s.reading.questions.empty()) return false;
    const QuestionAsked& last = s.reading.questions.back();
    return !wants_a_nod(last.kind) && !hit.span.overlaps(last.span);
}

// Who she is and what her words meant have places of their own.
bool may_be_answered(const Speech& s, const TopicHit& hit)
{
    const bool has_a_place = (is_identity(hit.topic) || is_about_her_words(hit.topic)) && (s.best_suit(hit.topic) < made_for_it || has_said(s, "verify."));  // "who told you it's not allowed?" may have an answer of its own
    return hit.asked && !has_a_place && is_a_plain_request(hit) && !comes_too_soon(s, hit.topic);
}

// The subjects that are asked about, those of acts included.
std::vector<TopicHit> subjects_of(const Speech& s, bool terms_answered)
{
    std::vector<TopicHit> subjects;
    const auto has = [&](const TopicId& topic) { return std::any_of(subjects.begin(), subjects.end(), [&](const TopicHit& t) { return t.topic == topic; }); };
    const auto by_act = [&](const TopicId& topic) { subjects.push_back({topic, true, 800, s.reading.questions.empty() ? Span{} : s.reading.questions.back().span}); };
    if (!terms_answered && !names_a_subject(s))
        if (const TopicId topic = topic_of_acts(s); among(topic, {"afford", "why_behind"})) by_act(topic);
    const bool asks_for_money = !subjects.empty() && subjects.front().topic.text == "afford";
    for (TopicHit hit : s.reading.topics) {
        hit.topic = meant_by(s, hit.topic);
        const bool settled = terms_answered && (is_about_terms(hit.topic) || stands_with_the_terms(s, hit));
        const bool next_call = told_when_to_call(s) && among(hit.topic, {"call_back", "good_time", "contact_preference", "if_missed"});
        const bool beside = next_call || is_said_again(s, hit) || waits_for_more_than_a_yes(s, hit) || (asks_for_money && is_cost(hit.topic)) || (was_given_back(s) && hit.topic.text == "is_that_right");
        if (may_be_answered(s, hit) && !settled && !beside && (!is_stray(hit) || is_all_that_was_asked_last(s, hit) || asks_what_was_foreseen(s, hit)) && !has(hit.topic)) subjects.push_back(hit);
    }
    if (subjects.empty() && !terms_answered)
        if (const TopicId topic = topic_of_acts(s); !topic.empty()) by_act(topic);
    if (const TopicHit* best = best_guess(s.reading); subjects.empty() && !follows_an_answer(s) && !terms_answered && best && may_be_answered(s, *best)) subjects.push_back(*best);
    return subjects;
}

// How plainly a question points to a subject, thousandths.
int points_to(const Speech& s, const TopicHit& subject)
{
    constexpr int asked_before = 740, before_all = 985;
    if (subject.sure() && may_bring_out_a_fact(s, subject.topic)) return before_all;
    if (!subject.sure()) return is_written_for(s, subject.topic) ? std::min(890, subject.confidence + 100) : subject.confidence;
    const bool anew = s.next.topics_asked.count(subject.topic) == 0 || s.best_suit(subject.topic) >= just_this;
    return anew ? subject.confidence : asked_before;
}

// What she would go on with: from the words of hers that the question takes up, or from her last ones where it takes up none. Null where it takes up
// words of which no more is to be told.
const More* more_meant(const Speech& s, const QuestionAsked& q)
{
    const std::vector<More>& more = s.next.more;
    if (more.empty()) return nullptr;
    if (q.taken_at < 0) return &more.back();
    const auto meant = std::find_if(more.begin(), more.end(), [&](const More& m) { return q.taken_at >= m.said.begin && q.taken_at < m.said.end; });
    return meant == more.end() ? nullptr : &*meant;
}

// How plainly it points to her last words.
int points_to_her_words(const Speech& s, const QuestionAsked& q)
{
    constexpr int mostly_hers = 600;  // thousandths of what the question names
    constexpr int few_words = 3;      // "how so, apartment?"
    if (!more_meant(s, q)) return 0;
    const bool asks_what_she_meant = std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && is_about_her_words(t.topic) && t.span.overlaps(q.span) && s.best_suit(t.topic) < made_for_it; });
    if (q.bare || asks_what_she_meant) return 970;
    if (q.taken_up > 0 && s.reading.words <= few_words) return 900;
    if (q.kind == QuestionKind::Why && q.taken_up > 0) return 799;
    if (q.taken_up >= mostly_hers) return 735;
    if (q.taken_up > 0) return 660;
    return 0;
}

// How plainly it is a question that her last lines invite. The cuts were measured with an encoder that was here before, whose scale of likeness this
// one's is laid on: of strangers' questions the answer was right for about half between 600 and 660, for four in five above.
int points_to_follow_up(const Speech& s, const QuestionAsked& q)
{
    const bool of_who_it_is = q.follow_up.compare(0, 7, "verify.") == 0 || q.follow_up.compare(0, 8, "opening.") == 0;
    if (of_who_it_is && (has_said(s, "verify.") || s.next.verified == Verified::Full)) return 0;  // what was said before she said who she is
    constexpr int perhaps = 630, alike = 670, very_alike = 800;  // thousandths of likeness
    if (q.follow_up.empty() || q.follows < perhaps || !s.can_follow(q.follow_up)) return 0;
    if (q.follows < alike) return 700;
    return q.follows >= very_alike ? 980 : 740 + (q.follows - alike);
}

// The subject is plain, but none of what she has to say of it was written for this question, and what her last line invites to ask is nearer.
bool is_nearer_to_last_line(const Speech& s, const QuestionAsked& q, const std::vector<TopicHit>& subjects)
{
    constexpr int near = 620, nearer = 60;  // thousandths of likeness
    if (q.follows < near || points_to_follow_up(s, q) == 0) return false;
    return std::none_of(subjects.begin(), subjects.end(), [&](const TopicHit& t) { return (t.sure() && may_bring_out_a_fact(s, t.topic)) || s.best_suit(t.topic) + nearer > q.follows; });
}

bool offers_a_choice(const Speech& s, const QuestionAsked& q)
{
    const Caught& caught = s.reading.caught;
    return (q.offers_else || (!caught.first.empty() && !caught.second.empty())) && &q == &s.reading.questions.back();
}

// "Would you like that answer by letter or by e-mail?": not about what was just settled.
bool is_beside_the_terms(const Speech& s, const QuestionAsked& q)
{
    const auto within = [&](const Span& span) { return span.overlaps(q.span); };
    const bool figures = std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) { return within(e.span); });
    return !figures && std::none_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && within(t.span) && is_about_terms(t.topic); });
}

// What one question is answered by.
struct Asked {
    const QuestionAsked* question = nullptr;
    std::vector<TopicHit> subjects;
};

// One of her answers was written for about these words.
bool has_its_answer(const Speech& s, const Asked& asked, int likeness = made_for_it)
{
    return std::any_of(asked.subjects.begin(), asked.subjects.end(), [&](const TopicHit& t) { return s.best_suit(t.topic) >= likeness; });
}

// Without what was told before it.
Asked in_question_alone(const Asked& asked)
{
    Asked itself = asked;
    if (asked.question) std::erase_if(itself.subjects, [&](const TopicHit& t) { return !t.span.overlaps(asked.question->span); });
    return itself;
}

// A subject belongs to the first question that ends behind its beginning; one of two questions together, to the second where that has none of its own.
std::vector<Asked> question_by_question(const Speech& s, bool terms_answered)
{
    std::vector<Asked> all;
    for (const QuestionAsked& q : s.reading.questions) all.push_back({&q, {}});
    for (TopicHit& subject : subjects_of(s, terms_answered)) {
        auto at = std::find_if(all.begin(), all.end(), [&](const Asked& a) { return a.question && a.question->span.end > subject.span.begin; });
        if (at == all.end()) at = all.insert(all.end(), Asked{});
        const auto next = std::next(at);
        if (next != all.end() && next->question && next->question->span.overlaps(subject.span) && next->subjects.empty() && !at->subjects.empty()) at = next;
        at->subjects.push_back(std::move(subject));
    }
    return all;
}

// "Could you keep that up, with no overtime?", "would that sit easier?": about the offer before it.
bool is_about_what_was_offered(const Speech& s, const QuestionAsked& q) { return s.judged.offered && q.weighs_it; }

// It was about the terms or about who she is, and those were just answered.
bool is_settled(const Speech& s, const Asked& asked, bool answered_before, bool terms_answered)
{
    if (!asked.question) return false;
    const bool asks_to_charge = std::any_of(s.reading.cues.begin(), s.reading.cues.end(), [&](const CueHit& cue) { return cue.cue.text == "asks_to_charge" && cue.span.overlaps(asked.question->span); });
    if (asks_to_charge && has_said(s, "method.consent")) return true;
    if (terms_answered && !has_its_answer(s, asked) && is_about_what_was_offered(s, *asked.question)) return true;
    if (!asked.subjects.empty()) return false;
    const Span& q = asked.question->span;
    const auto within = [&](const Span& span) { return span.overlaps(q); };
    const auto& topics = s.reading.topics;
    if (terms_answered && (wants_a_nod(asked.question->kind) || std::any_of(topics.begin(), topics.end(), [&](const TopicHit& t) { return within(t.span) && is_about_terms(t.topic); }))) return true;
    if (terms_answered && std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) { return within(e.span) && (e.type == EntityType::Money || e.type == EntityType::Count); })) return true;
    return answered_before && std::any_of(topics.begin(), topics.end(), [&](const TopicHit& t) { return within(t.span) && is_identity(t.topic); });
}

// "May I write down just that, nothing about your health?" asks for leave, whatever it names.
bool give_leave(Speech& s, const Asked& asked)
{
    if (!asked.question || asked.question->kind != QuestionKind::MayNote) return false;
    const auto note = std::find_if(asked.subjects.begin(), asked.subjects.end(), [](const TopicHit& t) { return t.topic.text == "note_health"; });
    return (note != asked.subjects.end() && answer_topic(s, *note)) || s.say("asked.may.note");
}

// "Shall I give you that phone number again, slower?": what he offers to do, not what it is about.
bool lets_him(Speech& s, const Asked& asked)
{
    if (!asked.question || asked.question->kind != QuestionKind::MayI || asked.question->offers_else) return false;
    constexpr int these_words = 880;  // thousandths of likeness: "shall I give you" is near "will you give me"
    const bool opens_her_up = std::any_of(asked.subjects.begin(), asked.subjects.end(), [&](const TopicHit& t) { return may_bring_out_a_fact(s, t.topic); });
    return !opens_her_up && !has_its_answer(s, asked, these_words) && s.say("asked.may");
}

// "Would you read me that number back?": the number, not what was agreed.
bool reads_a_number_back(Speech& s, const Asked& asked)
{
    const bool asks = std::any_of(asked.subjects.begin(), asked.subjects.end(), [](const TopicHit& t) { return t.topic.text == "say_back" || t.topic.text == "phone_number"; });
    const bool given = std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [](const Entity& e) { return e.type == EntityType::Phone; });
    return asks && given && s.can_say("say_back.number") && s.say("say_back.number");
}

// What the question is about more plainly than about her last words, and what was answered with the terms already.
bool is_about_something_settled(const Speech& s, const Asked& asked, int follows)
{
    if (!asked.question || !asked.subjects.empty()) return false;
    return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && t.span.overlaps(asked.question->span) && t.confidence > follows; });
}

// Answers one question; whether anything was said.
bool answer(Speech& s, const Asked& asked, bool is_last, bool answered_before, bool terms_answered)
{
    constexpr int plainly = 700, sure_of_it = 850, choice_before = 900;  // thousandths
    if (is_settled(s, asked, answered_before, terms_answered)) return false;
    if (give_leave(s, asked) || reads_a_number_back(s, asked) || lets_him(s, asked)) return true;
    int best = 0;
    for (const TopicHit& t : asked.subjects) best = std::max(best, points_to(s, t));
    const bool asks_for_terms = s.reading.clearly("ask_ability") || s.reading.clearly("offer_plan");
    const bool second = follows_an_answer(s);  // what follows an answer had better be right: a stray line behind it sounds like two people
    int hers = asked.question ? points_to_her_words(s, *asked.question) : 0;
    if ((terms_answered || asks_for_terms || second) && hers < 790) hers = 0;
    const int before_choice = asked.question && asked.question->offers_else ? sure_of_it : choice_before;
    const bool choice_waits = asked.question && (!terms_answered || is_beside_the_terms(s, *asked.question));
    const Asked itself = in_question_alone(asked);
    int best_itself = 0;
    for (const TopicHit& t : itself.subjects) best_itself = std::max(best_itself, points_to(s, t));
    if (choice_waits && !has_its_answer(s, itself) && offers_a_choice(s, *asked.question) && best_itself < before_choice && hers < before_choice && choose_between(s)) return true;
    const int second_may = is_last ? 740 : 800;  // what was asked last is waited for
    const int follows = asked.question ? points_to_follow_up(s, *asked.question) : 0;
    if (second && is_about_something_settled(s, asked, follows)) return false;
    const bool nearer = asked.question && is_nearer_to_last_line(s, *asked.question, asked.subjects);
    if ((follows > best || nearer) && follows > hers && (!second || nearer || follows >= second_may)) {
        for (const TopicHit& t : asked.subjects)
            if (t.sure()) s.next.topics_asked[t.topic].push_back(s.next.turn);
        return s.say_follow_up(asked.question->follow_up);
    }
    if (hers > best) return go_on_from_last_line(s, *asked.question);
    constexpr int most_of_one = 3;  // subjects of one question and of what is told before it
    int answers = 0;
    bool said = false, said_to_question = false;  // what was told before the question is no answer to it
    for (const TopicHit& t : asked.subjects) {
        const bool in_question = !asked.question || asked.question->span.overlaps(t.span);
        const bool waited_for = is_last && (in_question ? !said_to_question : !said) && ((t.confidence >= plainly && is_written_for(s, t.topic)) || is_all_that_was_asked_last(s, t));
        const bool doubtful = !t.sure() && !(answered_before || second ? (s.best_suit(t.topic) >= just_this && t.confidence >= plainly) || waited_for : is_written_for(s, t.topic));
        if ((said || answered_before || second) && doubtful) continue;
        const bool said_before = s.next.topics_asked.count(t.topic) > 0 && !(waited_for && s.best_suit(t.topic) >= just_this);
        if (said && (points_to(s, t) < plainly || said_before)) continue;  // nothing is said again behind an answer
        if (answers < most_of_one && answer_topic(s, t)) ++answers, said = true, said_to_question = said_to_question || in_question;
    }
    return said;
}

// Something before it was answered, and the question that the reply ends in was not: silence would sound deaf. What points back, "and how is it now?",
// the same answer may well have covered.
bool is_passed_over(const Speech& s, const QuestionAsked* answered_last)
{
    constexpr int several_words = 18;  // bytes: "you know?" waits for nothing
    if (s.reading.questions.size() < 2 || !s.is_known() || !s.can_say("asked.other")) return false;
    const QuestionAsked& last = s.reading.questions.back();
    const bool waits = !wants_a_nod(last.kind) && !is_about_caller(last.kind) && !last.bare && !last.refers && last.area != "plan" && last.area != "money" && last.span.end - last.span.begin >= several_words;
    return waits && answered_last != &last && answered_last != nullptr;
}

}  // namespace

bool answer_questions(Speech& speech, bool answered_before, bool terms_answered)
{
    std::vector<Asked> all = question_by_question(speech, terms_answered);
    const bool asks_leave = !speech.reading.questions.empty() && speech.reading.questions.back().kind == QuestionKind::MayNote;  // what follows gives its reason
    const auto is_worth = [&](const Asked& a) { return (!a.subjects.empty() && (a.question || !asks_leave)) || (a.question && a.question->kind == QuestionKind::MayNote) || (a.question && (points_to_her_words(speech, *a.question) > 0 || points_to_follow_up(speech, *a.question) > 0)) || (a.question && offers_a_choice(speech, *a.question)); };
    all.erase(std::remove_if(all.begin(), all.end(), [&](const Asked& a) { return !is_worth(a); }), all.end());
    size_t said = 0;
    const QuestionAsked* answered_last = nullptr;
    for (size_t i = all.size() > most_answers ? all.size() - most_answers : 0; i < all.size() && said < most_answers; ++i) {
        if (!answer(speech, all[i], i + 1 == all.size(), answered_before || said > 0, terms_answered)) continue;
        ++said;
        answered_last = all[i].question;
    }
    if (said > 0 && !terms_answered && is_passed_over(speech, answered_last)) speech.say(speech.reading.questions.back().own ? "asked.other.own" : "asked.other");
    return said > 0;
}

bool may_mean_her_words(const Speech& s)
{
    constexpr int short_question = 5;  // words, of the whole reply
    if (s.reading.questions.empty() || wants_a_nod(s.reading.questions.back().kind) || is_about_caller(s.reading.questions.back().kind)) return false;
    return s.reading.words <= short_question || std::any_of(s.reading.questions.begin(), s.reading.questions.end(), [](const QuestionAsked& q) { return q.taken_up > 0; });
}

bool go_on_from_last_line(Speech& speech, const QuestionAsked& question)
{
    const std::vector<More>& more = speech.next.more;
    if (more.empty()) return question.bare && speech.say("more.spent");
    const More* one = more_meant(speech, question);
    if (!one) return false;
    if (speech.next.used.count(one->name + ".more") > 0) return false;
    speech.say_more(*one);
    return true;
}

}  // namespace callwright
