#include "language/meanings.hpp"

#include <string>

namespace callwright {

Meanings::Meanings(const Encoder* encoder, const Normalised& text, const std::vector<Clause>& clauses) : encoder_(encoder), text_(text), clauses_(clauses), each_(clauses.size()) {}

const Embedding* Meanings::whole()
{
    if (!encoder_) return nullptr;
    if (!whole_) whole_ = encoder_->embed(text_.original);
    return &*whole_;
}

// As typed, with the mark that makes it a question.
const Embedding* Meanings::clause(size_t i)
{
    if (!encoder_ || i >= each_.size() || i >= most_clauses) return nullptr;
    if (each_.size() == 1) return whole();
    if (!each_[i]) {
        const Clause& clause = clauses_[i];
        std::string words(words_in(text_.original, span_of(text_, clause.begin, clause.end)));
        each_[i] = encoder_->embed(clause.question ? words + "?" : words);
    }
    return &*each_[i];
}

}  // namespace callwright
