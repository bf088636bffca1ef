#include "language/clauses.hpp"

#include <algorithm>

#include "language/word_at.hpp"

namespace callwright {
namespace {

constexpr size_t most_clauses = 12;

bool has_word(const Normalised& text, int begin, int end)
{
    for (int i = begin; i < end; ++i)
        if (text.tokens[static_cast<size_t>(i)].is_word || text.tokens[static_cast<size_t>(i)].is_number) return true;
    return false;
}

// "Mr. Okafor": no sentence ends there.
bool follows_a_title(const Normalised& text, int i)
{
    constexpr std::string_view titles[] = {"mr", "mrs", "ms", "dr", "st", "jr", "sr"};
    return word(text, i) == "." && std::find(std::begin(titles), std::end(titles), word(text, i - 1)) != std::end(titles);
}

bool closes(const Normalised& text, int i)
{
    const std::string& mark = word(text, i);
    return (mark == "." || mark == "!" || mark == "?" || mark == ";" || mark == ":") && !follows_a_title(text, i);
}

// "If a month goes wrong, will you ring me?": what is asked begins behind the comma.
bool ends_a_condition(const Normalised& text, int begin, int i)
{
    constexpr std::string_view conditions[] = {"if", "when", "once", "since", "after", "before", "with", "given", "until", "unless"};
    constexpr std::string_view asks[] = {"will", "would", "can", "could", "do", "does", "did", "are", "is", "was", "were", "have", "has", "should", "shall", "may", "how", "what", "which", "who", "where", "why", "when"};
    const std::string& first = word(text, begin);
    const std::string& conditional = first == "and" || first == "so" || first == "but" || first == "or" ? word(text, begin + 1) : first;
    if (word(text, i - 1) != "," || std::find(std::begin(conditions), std::end(conditions), conditional) == std::end(conditions)) return false;
    return std::find(std::begin(asks), std::end(asks), word(text, i)) != std::end(asks);
}

// "but", ", so", ", and", "and then", " - " open a new thought.
bool opens_thought(const Normalised& text, int i)
{
    const std::string& w = word(text, i);
    const bool after_comma = word(text, i - 1) == ",";
    if (w == "but" || w == "however") return true;
    if (after_comma && (w == "so" || w == "and" || w == "because" || w == "or" || w == "then" || w == "i" || w == "we" || w == "what" || w == "could" || w == "can" || w == "would")) return true;
    return (w == "and" && word(text, i + 1) == "then") || (w == "-" && !is_hyphen(text, i)) || w == "\xe2\x80\x94" || w == "\xe2\x80\x93";
}

std::vector<Clause> split(const Normalised& text, bool inside_sentences)
{
    std::vector<Clause> clauses;
    const int count = static_cast<int>(text.tokens.size());
    int begin = 0;
    bool but = false;
    const auto close = [&](int end, bool question) {
        if (has_word(text, begin, end)) clauses.push_back({begin, end, question, but});
        else if (question && !clauses.empty()) clauses.back().question = true;
    };
    for (int i = 0; i < count; ++i) {
        if (closes(text, i)) {
            close(i, word(text, i) == "?");
            begin = i + 1;
            but = false;
        } else if (inside_sentences && i > begin && clauses.size() + 1 < most_clauses && (opens_thought(text, i) || ends_a_condition(text, begin, i))) {
            close(i, false);
            begin = i;
            but = word(text, i) == "but" || word(text, i) == "however";
        }
    }
    close(count, false);
    return clauses;
}

}  // namespace

bool is_hyphen(const Normalised& text, int i)
{
    const auto& tokens = text.tokens;
    const auto at = static_cast<size_t>(i);
    return tokens[at].text == "-" && at > 0 && at + 1 < tokens.size() && tokens[at - 1].span.end == tokens[at].span.begin && tokens[at].span.end == tokens[at + 1].span.begin;
}

std::vector<Clause> split_clauses(const Normalised& text) { return split(text, true); }
std::vector<Clause> split_sentences(const Normalised& text) { return split(text, false); }

Normalised words_of(const Normalised& text, const Clause& clause)
{
    Normalised part;
    part.tokens.assign(text.tokens.begin() + clause.begin, text.tokens.begin() + clause.end);
    if (clause.question) {
        Token mark;
        mark.text = "?";
        part.tokens.push_back(mark);
    }
    return part;
}

Span span_of(const Normalised& text, int begin, int end)
{
    if (begin >= end || begin < 0 || end > static_cast<int>(text.tokens.size())) return {};
    return {text.tokens[static_cast<size_t>(begin)].span.begin, text.tokens[static_cast<size_t>(end) - 1].span.end};
}

}  // namespace callwright
