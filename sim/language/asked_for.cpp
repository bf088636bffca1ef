#include "language/asked_for.hpp"

#include <algorithm>

#include "language/word_at.hpp"

namespace callwright {
namespace {

int length(const Normalised& text) { return static_cast<int>(text.tokens.size()); }

bool is_length_of_time(const std::string& w) { return among(w, {"years", "year", "months", "weeks", "days"}); }

AnswerKind asked_with_how(const Normalised& text, int i)
{
    const std::string& next = word(text, i + 1);
    if (next == "long" || next == "old") return AnswerKind::Duration;
    if (among(next, {"often", "frequently", "regularly"})) return AnswerKind::Frequency;
    if (among(next, {"much", "many", "big", "far", "large", "high", "low"})) {
        if (next == "far") return AnswerKind::Place;
        return next == "many" && (is_length_of_time(word(text, i + 2)) || is_length_of_time(word(text, i + 3))) ? AnswerKind::Duration : AnswerKind::Amount;
    }
    return next == "come" ? AnswerKind::Reason : AnswerKind::Manner;
}

AnswerKind asked_with_what(const Normalised& text, int i)
{
    for (int k = i + 1; k <= i + 2; ++k) {
        if (among(word(text, k), {"amount", "price", "cost", "rate", "sum", "percentage", "figure"})) return AnswerKind::Amount;
        if (among(word(text, k), {"time", "day", "date", "month", "year"})) return AnswerKind::Time;
        if (among(word(text, k), {"city", "town", "street", "place", "part"})) return AnswerKind::Place;
    }
    for (int k = i + 1; k < length(text); ++k)
        if (word(text, k) == "for" && (k + 1 == length(text) || !text.tokens[static_cast<size_t>(k) + 1].is_word)) return AnswerKind::Reason;
    return AnswerKind::Thing;
}

AnswerKind kind_asked_for(const Normalised& question)
{
    for (int i = 0; i < length(question); ++i) {
        const std::string& w = word(question, i);
        if (w == "how") return asked_with_how(question, i);
        if (among(w, {"what", "which"})) return asked_with_what(question, i);
        if (w == "when" || (w == "since" && word(question, i + 1) == "when")) return i == 0 || among(word(question, i - 1), {"and", "so", "since", "until", "by", "but"}) ? AnswerKind::Time : AnswerKind::YesOrNo;
        if (w == "where") return AnswerKind::Place;
        if (among(w, {"who", "whose", "whom"})) return AnswerKind::Person;
        if (w == "why") return AnswerKind::Reason;
    }
    return AnswerKind::YesOrNo;
}

Helper helper_of(const std::string& w)
{
    if (among(w, {"do", "does", "did"})) return Helper::Do;
    if (among(w, {"have", "has", "had"})) return Helper::Have;
    if (among(w, {"am", "is", "are", "was", "were"})) return Helper::Be;
    return among(w, {"can", "could", "will", "would", "shall", "should", "may", "might", "must"}) ? Helper::May : Helper::None;
}

Subject subject_of(const std::string& w)
{
    if (w == "you") return Subject::You;
    if (among(w, {"i", "we"})) return Subject::Caller;
    return among(w, {"he", "she", "it", "they", "that", "this", "there", "those", "these", "anyone", "anybody", "everybody", "someone", "nobody", "your"}) ? Subject::Other : Subject::None;
}

// The first helper that stands before its subject: "so do you ever", "has your landlord".
void find_inversion(const Normalised& question, AskedFor& asked)
{
    for (int i = 0; i + 1 < length(question); ++i) {
        const Helper helper = helper_of(word(question, i));
        const bool not_asked = helper == Helper::None || subject_of(word(question, i - 1)) != Subject::None;  // "what you did he"
        if (not_asked) continue;
        const int next = word(question, i + 1) == "not" ? i + 2 : i + 1;
        const Subject subject = subject_of(word(question, next));
        if (subject == Subject::None && i > 0) continue;
        asked.helper = helper;
        asked.subject = subject == Subject::None ? Subject::Other : subject;  // "does Beto work full time?"
        return;
    }
}

// "I'll call him", "yes, only Paul", "sorry about that".
bool is_told(const Normalised& text)
{
    return text.original.find('?') == std::string::npos && among(word(text, 0), {"i", "we", "yes", "yeah", "no", "of", "sorry", "thanks", "thank", "okay", "ok", "only", "you"});
}

}  // namespace

AskedFor asked_for(const Normalised& question)
{
    const bool past = std::any_of(question.tokens.begin(), question.tokens.end(), [](const Token& t) { return among(t.text, {"did", "was", "were", "used", "before", "had"}); });
    AskedFor asked{kind_asked_for(question), past};
    find_inversion(question, asked);
    asked.told = is_told(question);
    return asked;
}

int unlike(const AskedFor& a, const AskedFor& b)
{
    constexpr int other_kind = 110, other_way = 30, other_time = 50;
    const int of_time = a.past == b.past ? 0 : other_time;
    if (a.kind == b.kind) return of_time;
    const auto asks_for_one_kind = [](AnswerKind kind) { return kind != AnswerKind::YesOrNo && kind != AnswerKind::Thing && kind != AnswerKind::Manner; };
    return of_time + (asks_for_one_kind(a.kind) && asks_for_one_kind(b.kind) ? other_kind : other_way);
}

bool is_elliptical(const Normalised& answer)
{
    const std::string& first = word(answer, 0);
    if (among(first, {"not", "never", "once", "twice", "neither", "both"})) return true;
    const bool pronoun = among(first, {"i", "he", "she", "it", "they", "we", "you", "there", "that", "those", "these", "nobody"});
    if (!pronoun || helper_of(word(answer, 1)) == Helper::None) return false;
    const int end = word(answer, 2) == "not" ? 3 : 2;
    const Helper helper = helper_of(word(answer, 1));
    const bool goes_on = (helper == Helper::Do || helper == Helper::Have) && among(word(answer, end), {"when", "if", "once", "until", "but", "and", "though"});  // "it did when I tried it on"
    return goes_on || among(word(answer, end), {".", ",", ";", "!", ":"}) || end == length(answer);
}

int unlike_in_form(const AskedFor& a, const AskedFor& b)
{
    constexpr int other_kind = 200, other_helper = 150, other_subject = 150;
    if (a.kind != b.kind) return other_kind;
    if (a.kind != AnswerKind::YesOrNo) return 0;
    int apart = 0;
    if (a.helper != b.helper && a.helper != Helper::None && b.helper != Helper::None) apart += other_helper;
    if (a.subject != b.subject && a.subject != Subject::None && b.subject != Subject::None) apart += other_subject;
    return apart;
}

}  // namespace callwright
