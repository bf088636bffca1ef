#include "language/meanings.hpp"

#include <algorithm>
#include <string>

namespace callwright {

std::string words_said(const Normalised& text, std::string_view words, const Span& span)
{
    std::string said;
    int at = span.begin;
    for (const Token& token : text.tokens) {
        if (!token.is_name || token.span.begin < at || token.span.end > span.end) continue;
        said += words.substr(static_cast<size_t>(at - span.begin), static_cast<size_t>(token.span.begin - at));
        said += static_cast<char>(token.text[0] - 'a' + 'A');
        said += token.text.substr(1);
        at = token.span.end;
    }
    return said.append(words.substr(static_cast<size_t>(at - span.begin)));
}

std::string words_in_part(const Normalised& text, const Clause& part)
{
    const Span span = span_of(text, part.begin, part.end);
    const std::string words = words_said(text, words_in(text.original, span), span);
    return part.question ? words + "?" : words;
}

std::vector<std::string> words_in_parts(const Normalised& text, const std::vector<Clause>& clauses)
{
    std::vector<std::string> parts;
    if (clauses.size() < 2) return parts;
    for (size_t i = 0; i < std::min(clauses.size(), Meanings::most_clauses); ++i) parts.push_back(words_in_part(text, clauses[i]));
    return parts;
}

Meanings::Meanings(const Encoder* encoder, const Normalised& text, const std::vector<Clause>& clauses) : encoder_(encoder), text_(text), clauses_(clauses), each_(clauses.size()) {}

const Embedding* Meanings::whole()
{
    if (!encoder_) return nullptr;
    if (!whole_) whole_ = encoder_->embed(words_said(text_, text_.original, {0, static_cast<int>(text_.original.size())}));
    return &*whole_;
}

// As typed, with the mark that makes it a question.
const Embedding* Meanings::clause(size_t i)
{
    if (!encoder_ || i >= each_.size() || i >= most_clauses) return nullptr;
    if (each_.size() == 1) return whole();
    if (!each_[i]) {
        each_[i] = encoder_->embed(words_in_part(text_, clauses_[i]));
    }
    return &*each_[i];
}

}  // namespace callwright
