// Her own last words
//
// "Which end are you usually on?", "what broke?", "why?": whoever listens asks about what was just said. Each piece of a line may hold one step more
// into itself; the piece that the question takes its words from is the one gone on from, else the last.

#include <algorithm>

#include "engine/answers.hpp"

namespace callwright {
namespace {

constexpr int mostly_hers = 600;  // thousandths of what the question names

bool is_about_words(const TopicHit& hit)
{
    constexpr std::string_view about[] = {"what_you_meant", "who_told_you"};
    return hit.asked && std::find(std::begin(about), std::end(about), hit.topic.text) != std::end(about);
}

// A subject of its own, known by its words, goes before: not yet spoken of, or asked about anew.
bool names_its_own_subject(const Speech& s)
{
    return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& hit) { return hit.asked && hit.sure() && !is_about_words(hit) && (s.next.topics_asked.count(hit.topic) == 0 || s.best_suit(hit.topic) >= just_this); });
}

bool asks_of_her_words(const QuestionAsked& q, bool own_subject)
{
    return q.bare || (!own_subject && (q.taken_up >= mostly_hers || (q.kind == QuestionKind::Why && q.taken_up > 0)));
}

int taken_at(const Speech& s)
{
    for (auto q = s.reading.questions.rbegin(); q != s.reading.questions.rend(); ++q)
        if (q->taken_at >= 0) return q->taken_at;
    return -1;
}

}  // namespace

bool is_asked_about_her_words(const Speech& s)
{
    const bool own_subject = names_its_own_subject(s);
    return std::any_of(s.reading.questions.begin(), s.reading.questions.end(), [&](const QuestionAsked& q) { return asks_of_her_words(q, own_subject); }) ||
           std::any_of(s.reading.topics.begin(), s.reading.topics.end(), is_about_words);
}

bool points_at_her_words(const Speech& s)
{
    constexpr int likely_enough = 700;  // confidence of a subject, thousandths
    if (!s.reading.caught.first.empty() && !s.reading.caught.second.empty()) return false;  // asked to choose
    const auto asked = [&](bool (*how)(const TopicHit&)) { return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && how(t); }); };
    if (asked([](const TopicHit& t) { return t.sure(); })) return false;
    const bool likely = asked([](const TopicHit& t) { return t.confidence >= likely_enough; });
    return std::any_of(s.reading.questions.begin(), s.reading.questions.end(), [&](const QuestionAsked& q) { return q.taken_up > 0 || (q.refers && q.kind != QuestionKind::Check && !likely); });
}

bool may_mean_her_words(const Speech& s)
{
    constexpr int short_question = 5;  // words, of the whole reply
    if (s.reading.questions.empty() || s.reading.questions.back().kind == QuestionKind::Check || s.reading.questions.back().kind == QuestionKind::AboutCaller) return false;
    return s.reading.words <= short_question || std::any_of(s.reading.questions.begin(), s.reading.questions.end(), [](const QuestionAsked& q) { return q.refers || q.taken_up > 0; });
}

bool go_on_from_last_line(Speech& speech)
{
    const std::vector<More>& more = speech.next.more;
    if (more.empty()) return is_asked_about_her_words(speech) && speech.say("more.spent");
    const int at = taken_at(speech);
    const auto meant = std::find_if(more.begin(), more.end(), [&](const More& m) { return at >= m.said.begin && at < m.said.end; });
    speech.say_more(meant != more.end() ? *meant : more.back());
    return true;
}

}  // namespace callwright
