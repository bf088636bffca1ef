#include "language/asked_for.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace callwright {
namespace {

const std::string& word(const Normalised& text, size_t i)
{
    static const std::string none;
    return i < text.tokens.size() ? text.tokens[i].text : none;
}

bool among(const std::string& w, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), w) != words.end(); }

bool is_length_of_time(const std::string& w) { return among(w, {"years", "year", "months", "weeks", "days"}); }

AnswerKind asked_with_how(const Normalised& text, size_t i)
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

AnswerKind asked_with_what(const Normalised& text, size_t i)
{
    for (size_t k = i + 1; k <= i + 2; ++k) {
        if (among(word(text, k), {"amount", "price", "cost", "rate", "sum", "percentage", "figure"})) return AnswerKind::Amount;
        if (among(word(text, k), {"time", "day", "date", "month", "year"})) return AnswerKind::Time;
        if (among(word(text, k), {"city", "town", "street", "place", "part"})) return AnswerKind::Place;
    }
    for (size_t k = i + 1; k < text.tokens.size(); ++k)
        if (word(text, k) == "for" && (k + 1 == text.tokens.size() || !text.tokens[k + 1].is_word)) return AnswerKind::Reason;
    return AnswerKind::Thing;
}

AnswerKind kind_asked_for(const Normalised& question)
{
    for (size_t i = 0; i < question.tokens.size(); ++i) {
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

}  // namespace

AskedFor asked_for(const Normalised& question)
{
    const bool past = std::any_of(question.tokens.begin(), question.tokens.end(), [](const Token& t) { return among(t.text, {"did", "was", "were", "used", "before", "had"}); });
    return {kind_asked_for(question), past};
}

int unlike(const AskedFor& a, const AskedFor& b)
{
    constexpr int other_kind = 110, other_way = 30, other_time = 50;
    const int of_time = a.past == b.past ? 0 : other_time;
    if (a.kind == b.kind) return of_time;
    const auto asks_for_one_kind = [](AnswerKind kind) { return kind != AnswerKind::YesOrNo && kind != AnswerKind::Thing && kind != AnswerKind::Manner; };
    return of_time + (asks_for_one_kind(a.kind) && asks_for_one_kind(b.kind) ? other_kind : other_way);
}

}  // namespace callwright
