// Telephone numbers and identifiers
//
// A telephone number is known by its blocks of digits, written or said. Any other number names something only by what is said before
// it: an account, the last four, a reference.

#include "language/recognisers.hpp"

namespace callwright {

namespace {

// One digit of a number said digit by digit, -1 for none.
int said_digit(const Pieces& pieces, int i)
{
    if (pieces.number(i)) return pieces.at(i).digits == 1 && pieces.at(i).fraction_digits == 0 ? static_cast<int>(pieces.at(i).whole) : -1;
    if (!pieces.word(i)) return -1;
    if (pieces.is(i, Role::Oh)) return 0;
    const int value = pieces.meaning(i).cardinal;
    return value >= 0 && value <= 9 ? value : -1;
}

struct Digits {
    std::string text;
    int end = 0;
};

// "five one two, five five five": at most 11 digits, commas and hyphens between.
Digits said_digits(const Pieces& pieces, int i)
{
    Digits out;
    int at = i;
    while (out.text.size() <= 11) {
        const int digit = said_digit(pieces, at);
        if (digit >= 0) {
            out.text += static_cast<char>('0' + digit);
            out.end = ++at;
        } else if (!out.text.empty() && (pieces.sign(at, ",") || pieces.sign(at, "-")) && said_digit(pieces, at + 1) >= 0) {
            ++at;
        } else {
            break;
        }
    }
    return out;
}

bool digit_block(const Pieces& pieces, int i, int digits)
{
    const Piece& piece = pieces.at(i);
    return piece.kind == Piece::Kind::Number && piece.digits == digits && piece.fraction_digits == 0 && !piece.grouped;
}

std::string dashed(const std::string& digits)
{
    const size_t size = digits.size();
    if (size == 7) return digits.substr(0, 3) + "-" + digits.substr(3);
    const std::string local = digits.substr(size - 10);
    return local.substr(0, 3) + "-" + local.substr(3, 3) + "-" + local.substr(6);
}

Found phone(const Pieces& pieces, int begin, int end, const std::string& value)
{
    Found out = found(pieces, EntityType::Phone, begin, end);
    out.entity.value = value;
    return out;
}

bool separator(const Pieces& pieces, int i) { return pieces.sign(i, "-") || pieces.sign(i, ".") || pieces.sign(i, "–"); }

Maybe written_phone_at(const Pieces& pieces, int begin)
{
    int at = begin;
    if (digit_block(pieces, at, 1) && pieces.at(at).whole == 1 && pieces.sign(at + 1, "-")) at += 2;
    if (pieces.sign(at, "(") && digit_block(pieces, at + 1, 3) && pieces.sign(at + 2, ")")) {
        const int next = separator(pieces, at + 3) ? at + 4 : at + 3;
        if (digit_block(pieces, next, 3)) {
            const int last = separator(pieces, next + 1) ? next + 2 : next + 1;
            if (digit_block(pieces, last, 4))
                return phone(pieces, begin, last + 1, pieces.at(at + 1).text + "-" + pieces.at(next).text + "-" + pieces.at(last).text);
        }
        return std::nullopt;
    }
    if (digit_block(pieces, at, 10) && at == begin) return phone(pieces, begin, at + 1, dashed(pieces.at(at).text));
    if (!digit_block(pieces, at, 3)) return std::nullopt;
    const int next = separator(pieces, at + 1) ? at + 2 : at + 1;
    if (digit_block(pieces, next, 4) && next == at + 2)
        return phone(pieces, begin, next + 1, pieces.at(at).text + "-" + pieces.at(next).text);
    if (!digit_block(pieces, next, 3)) return std::nullopt;
    const int last = separator(pieces, next + 1) ? next + 2 : next + 1;
    if (!digit_block(pieces, last, 4)) return std::nullopt;
    return phone(pieces, begin, last + 1, pieces.at(at).text + "-" + pieces.at(next).text + "-" + pieces.at(last).text);
}

// Whether something within a few words before i says that a number naming a thing comes.
bool names_before(const Pieces& pieces, int i)
{
    bool naming = pieces.sign(i - 1, "#");
    if (naming) return true;
    if (pieces.is(i - 1, Role::Of)) return false;
    for (int k = i - 1; k >= i - 8; --k) {
        naming = naming || pieces.is(k, Role::NotMoneyBefore);
        if (pieces.is(k, Role::Identifier) && (naming || k == i - 1)) return true;
        const bool four = said_digit(pieces, k) == 4 || said_digit(pieces, k) == 5;
        if (four && pieces.is(k - 1, Role::IdentifierLast)) return true;
        if (!pieces.is(k, Role::IdentifierFiller) && !pieces.is(k, Role::Identifier)) return false;
    }
    return false;
}

}  // namespace

Maybe phone_at(const Pieces& pieces, int i)
{
    if (pieces.number(i) && pieces.at(i).glued && separator(pieces, i - 1)) return std::nullopt;
    if (pieces.number(i) || pieces.sign(i, "(")) {
        if (const Maybe written = written_phone_at(pieces, i)) return written;
        for (const std::string& text : pieces.words().short_phones) {
            if (pieces.at(i).text == text && !pieces.sign(i - 1, "$") && !pieces.word(i + 1 + (pieces.at(i + 1).glued ? 0 : 1000)))
                return phone(pieces, i, i + 1, text);
        }
    }
    if (said_digit(pieces, i) < 0 || (said_digit(pieces, i - 1) >= 0 && i > 0)) return std::nullopt;
    const Digits digits = said_digits(pieces, i);
    const size_t size = digits.text.size();
    const bool whole = size == 7 || size == 10 || (size == 11 && digits.text[0] == '1');
    if (!whole || names_before(pieces, i)) return std::nullopt;
    return phone(pieces, i, digits.end, dashed(digits.text));
}

// "eighty-eight twenty": a number read out in two pairs, as the end of a card is. Digits, "" if it is not one.
Digits said_pairs(const Pieces& pieces, int i)
{
    const Numeral first = numeral_below_hundred(pieces, i);
    if (!first || !first.words || first.whole < 10) return {};
    const Numeral second = numeral_below_hundred(pieces, first.end);
    const bool oh = pieces.is(first.end, Role::Oh) && said_digit(pieces, first.end + 1) > 0;
    if (oh) return {std::to_string(first.whole) + "0" + std::to_string(said_digit(pieces, first.end + 1)), first.end + 2};
    if (!second || !second.words || second.whole < 10) return {};
    return {std::to_string(first.whole) + std::to_string(second.whole), second.end};
}

Maybe identifier_at(const Pieces& pieces, int i)
{
    if (pieces.sign(i - 1, "$") || !names_before(pieces, i)) return std::nullopt;
    int end = i + 1;
    std::string value;
    const Piece& piece = pieces.at(i);
    const bool block = piece.kind == Piece::Kind::Number && piece.fraction_digits == 0 && !piece.grouped && piece.digits >= 3;
    if (block) {
        value = piece.text;
        while (pieces.sign(end, "-") && pieces.at(end).glued && pieces.at(end + 1).glued && pieces.number(end + 1)) {
            value += pieces.at(end + 1).text;
            end += 2;
        }
    } else {
        const Digits pairs = said_pairs(pieces, i);
        const Digits digits = pairs.end > 0 ? pairs : said_digits(pieces, i);
        if (digits.text.size() < 3) return std::nullopt;
        value = digits.text;
        end = digits.end;
    }
    if (pieces.is(end, Role::Currency) || pieces.meaning(end).unit != Unit::None || pieces.is(end, Role::Percent)) return std::nullopt;
    Found out = found(pieces, EntityType::Identifier, i, end);
    out.entity.value = value;
    return out;
}

}  // namespace callwright
