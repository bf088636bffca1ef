// Cutting tokens into pieces
//
// People type "$150/mo", "12/4", "6pm", "forty-five" and "tomorrow's" without a space. Rather than teach each recogniser every
// way of gluing, tokens are cut into numbers, words and signs here, each piece knowing its own bytes and whether it was glued to
// the one before. Recognisers then only see sequences of pieces.

#include "language/pieces.hpp"

#include "base/utf8.hpp"

namespace callwright {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string ascii_lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool has_digit(std::string_view text)
{
    for (const char c : text) {
        if (is_digit(c)) return true;
    }
    return false;
}

size_t digits_from(std::string_view raw, size_t at)
{
    size_t end = at;
    while (end < raw.size() && is_digit(raw[end])) ++end;
    return end - at;
}

// 15 digits are more than any amount and still leave room to multiply.
void add_digit(int64_t& value, char digit)
{
    if (value < 100'000'000'000'000) value = value * 10 + (digit - '0');
}

// The number that starts at `at`: digits, thousands commas, at most one point with digits after it.
size_t read_number(std::string_view raw, size_t at, Piece& piece)
{
    size_t i = at;
    for (; i < raw.size(); ++i) {
        if (is_digit(raw[i])) {
            add_digit(piece.whole, raw[i]);
            ++piece.digits;
        } else if (raw[i] == ',' && digits_from(raw, i + 1) == 3 && piece.digits > 0 && (piece.grouped || piece.digits <= 3)) {
            piece.grouped = true;
        } else {
            break;
        }
    }
    if (i < raw.size() && raw[i] == '.') {
        const size_t count = digits_from(raw, i + 1);
        const bool more_points = i + 1 + count < raw.size() && raw[i + 1 + count] == '.' && digits_from(raw, i + 2 + count) > 0;
        if (count > 0 && count <= 3 && !more_points) {
            for (size_t k = 1; k <= count; ++k) add_digit(piece.fraction, raw[i + k]);
            piece.fraction_digits = static_cast<int>(count);
            i += 1 + count;
        }
    }
    return i - at;
}

// A word: letters, and apostrophes between letters.
size_t word_length(std::string_view raw, size_t at)
{
    size_t i = at;
    while (i < raw.size()) {
        if (is_ascii_letter(raw[i])) {
            ++i;
        } else if (raw[i] == '\'' && i > at && i + 1 < raw.size() && is_ascii_letter(raw[i + 1])) {
            ++i;
        } else if (static_cast<unsigned char>(raw[i]) >= 0x80) {
            const utf8::Decoded next = utf8::decode(raw, i);
            if (!utf8::is_letter(next.point)) break;
            i += next.length;
        } else {
            break;
        }
    }
    return i - at;
}

size_t sign_length(std::string_view raw, size_t at)
{
    return static_cast<unsigned char>(raw[at]) < 0x80 ? 1 : utf8::decode(raw, at).length;
}

}  // namespace

Pieces::Pieces(const Normalised& text, const CivilTime& now, const NumberWords& words, std::optional<CivilDate> payday)
    : now_(now), payday_(payday), words_(words), original_(text.original)
{
    end_.meaning = &words_.meaning("");
    pieces_.reserve(text.tokens.size() + text.tokens.size() / 4 + 8);
    for (const Token& token : text.tokens) add_token(token);
    for (const Piece& piece : pieces_)
        tells_amounts_ = tells_amounts_ || piece.meaning->is(Role::AmountWords) || piece.meaning->is(Role::Sign);
}

const Piece& Pieces::at(int i) const
{
    return i >= 0 && i < size() ? pieces_[static_cast<size_t>(i)] : end_;
}

bool Pieces::sentence_end(int i) const
{
    const Piece& piece = at(i);
    if (piece.kind == Piece::Kind::End) return true;
    if (piece.kind != Piece::Kind::Sign || piece.text.size() != 1) return false;
    return piece.text == "." || piece.text == "?" || piece.text == "!" || piece.text == ";";
}

bool Pieces::has_in_sentence(int i, Role role, int back, int ahead) const
{
    for (int k = i - 1; k >= i - back && !sentence_end(k); --k) {
        if (is(k, role)) return true;
    }
    for (int k = i; k <= i + ahead && !sentence_end(k); ++k) {
        if (is(k, role)) return true;
    }
    return false;
}

Span Pieces::span(int begin, int end) const
{
    Span whole = at(begin).span;
    for (int i = begin + 1; i < end; ++i) whole = united(whole, at(i).span);
    return whole;
}

void Pieces::push(Piece piece)
{
    piece.glued = !pieces_.empty() && pieces_.back().span.end >= piece.span.begin;
    piece.meaning = &words_.meaning(piece.text);
    pieces_.push_back(std::move(piece));
}

// A token whose text was rewritten ("tomorrow's" -> "tomorrow", "is") keeps its words; where the original starts with the word,
// only those bytes are the word's, so that a date does not end in "'s".
void Pieces::add_token(const Token& token)
{
    Span span = token.span;
    const std::string raw = ascii_lower(words_in(original_, span));
    if (raw == token.text || (has_digit(token.text) && has_digit(raw))) {
        cut(raw, span, token.capitalised);
        return;
    }
    if (!pieces_.empty() && pieces_.back().span.end > span.begin && pieces_.back().span.end < span.end)
        span.begin = pieces_.back().span.end;
    else if (raw.size() > token.text.size() && raw.compare(0, token.text.size(), token.text) == 0)
        span.end = span.begin + static_cast<int>(token.text.size());
    if (static_cast<int>(token.text.size()) == span.end - span.begin) {
        cut(token.text, span, token.capitalised);
        return;
    }
    Piece piece;
    piece.kind = token.is_word ? Piece::Kind::Word : Piece::Kind::Sign;
    piece.text = token.text;
    piece.span = span;
    piece.capitalised = token.capitalised;
    push(std::move(piece));
}

void Pieces::cut(std::string_view raw, Span span, bool capitalised)
{
    size_t at = 0;
    while (at < raw.size()) {
        Piece piece;
        piece.capitalised = capitalised;
        size_t length = word_length(raw, at);
        if (is_digit(raw[at])) {
            piece.kind = Piece::Kind::Number;
            length = read_number(raw, at, piece);
        } else if (length > 0) {
            piece.kind = Piece::Kind::Word;
            const std::string_view word = raw.substr(at, length);
            const bool known = word == "o'clock";
            if (!known && word.size() > 2 && word.substr(word.size() - 2) == "'s") length -= 2;
        } else {
            piece.kind = Piece::Kind::Sign;
            length = sign_length(raw, at);
            // The "'s" of "tomorrow's", when an apostrophe was left with it.
            const bool possessive = raw[at] == '\'' && at + 1 < raw.size() && raw[at + 1] == 's';
            if (possessive) {
                piece.kind = Piece::Kind::Word;
                length = 2;
            }
        }
        piece.text = std::string(raw.substr(at, length));
        piece.span = {span.begin + static_cast<int>(at), span.begin + static_cast<int>(at + length)};
        push(std::move(piece));
        at += length;
    }
}

}  // namespace callwright
