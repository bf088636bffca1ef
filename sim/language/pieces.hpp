#pragma once
// Tokens cut finer, so that values are found whatever the tokens were: "$150/mo" is a sign, a number, a sign and a word.

#include <string>
#include <string_view>
#include <vector>

#include "base/civil_date.hpp"
#include "language/normalise.hpp"
#include "language/number_words.hpp"

namespace callwright {

struct Piece {
    enum class Kind { Word, Number, Sign, End };

    Kind kind = Kind::End;
    std::string text;           // lower case
    Span span;
    bool glued = false;         // nothing stands between this and the piece before
    bool capitalised = false;
    const WordMeaning* meaning = nullptr;
    int64_t whole = 0;          // Number: the part before the point
    int64_t fraction = 0;       // and the digits after it
    int fraction_digits = 0;
    int digits = 0;             // before the point
    bool grouped = false;       // had thousands commas
};

// The pieces of a reply and what is around them. Any index is allowed; outside there is an End piece.
class Pieces {
public:
    Pieces(const Normalised& text, const CivilTime& now, const NumberWords& words, std::optional<CivilDate> payday = {});

    int size() const { return static_cast<int>(pieces_.size()); }
    const Piece& at(int i) const;
    const WordMeaning& meaning(int i) const { return *at(i).meaning; }
    bool is(int i, Role role) const { return at(i).meaning->is(role); }
    bool word(int i) const { return at(i).kind == Piece::Kind::Word; }
    bool number(int i) const { return at(i).kind == Piece::Kind::Number; }
    bool sign(int i, std::string_view text) const { return at(i).kind == Piece::Kind::Sign && at(i).text == text; }
    bool sentence_end(int i) const;
    bool plain_number(int i) const { return number(i) && at(i).fraction_digits == 0 && at(i).digits <= 9; }
    bool has_in_sentence(int i, Role role, int back, int ahead) const;  // around i, not crossing a sentence end
    Span span(int begin, int end) const;   // of pieces [begin, end)

    const CivilTime& now() const { return now_; }
    const std::optional<CivilDate>& payday() const { return payday_; }  // hers, the next to come
    const NumberWords& words() const { return words_; }
    bool tells_amounts() const { return tells_amounts_; }  // the reply speaks of money anywhere
    const std::string& original() const { return original_; }

private:
    void add_token(const Token& token);
    void cut(std::string_view raw, Span span, bool capitalised);
    void push(Piece piece);

    std::vector<Piece> pieces_;
    Piece end_;
    const CivilTime now_;
    const std::optional<CivilDate> payday_;
    const NumberWords& words_;
    const std::string& original_;
    bool tells_amounts_ = false;
};

}  // namespace callwright
