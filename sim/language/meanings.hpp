#pragma once
// What a reply and its clauses mean: each embedding is computed when it is first asked for, and once.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/clauses.hpp"
#include "language/encoder.hpp"

namespace callwright {

// What was typed at `span`, the person's name written as the pack's examples write it.
std::string words_said(const Normalised& text, std::string_view words, const Span& span);

// The words of a clause or sentence, likewise, with the mark that makes it a question.
std::string words_in_part(const Normalised& text, const Clause& part);

// The words of each clause, of the first eight; none where one clause is all.
std::vector<std::string> words_in_parts(const Normalised& text, const std::vector<Clause>& clauses);

class Meanings {
public:
    static constexpr size_t most_clauses = 8;

    // `encoder` may be null: then nothing has a meaning. All three must outlive this.
    Meanings(const Encoder* encoder, const Normalised& text, const std::vector<Clause>& clauses);

    const Embedding* whole();            // null without an encoder
    const Embedding* clause(size_t i);   // null without an encoder and beyond the eighth clause

private:
    const Encoder* encoder_;
    const Normalised& text_;
    const std::vector<Clause>& clauses_;
    std::optional<Embedding> whole_;
    std::vector<std::optional<Embedding>> each_;
};

}  // namespace callwright
