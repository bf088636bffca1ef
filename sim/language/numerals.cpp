// Reading numbers
//
// Words follow the grammar of English numbers: something under a hundred, times hundred, times thousand, with "and" before the
// rest. Prices are said in their own way, pair by pair ("twelve eighty-four sixty"), which is read only where an amount is
// expected; elsewhere "six thirty" is a time.

#include "language/numerals.hpp"

namespace callwright {

namespace {

constexpr int64_t largest = 1'000'000'000;  // nothing a caller says about an account is larger

int after_hyphen(const Pieces& pieces, int i)
{
    return pieces.sign(i, "-") && pieces.at(i).glued && pieces.at(i + 1).glued ? i + 1 : i;
}

int unit_value(const Pieces& pieces, int i)
{
    const int value = pieces.word(i) ? pieces.meaning(i).cardinal : -1;
    return value >= 1 && value <= 9 ? value : -1;
}

// The rest after "hundred": "fifty", "and fifty", but not the "and sixty" of "two hundred and sixty cents".
Numeral rest_below_hundred(const Pieces& pieces, int i)
{
    const bool with_and = pieces.is(i, Role::And);
    Numeral rest = numeral_below_hundred(pieces, after_hyphen(pieces, with_and ? i + 1 : i));
    if (!rest || rest.whole == 0) return {};
    if (with_and && (pieces.is(rest.end, Role::Cent) || pieces.is(rest.end, Role::Payment))) return {};
    return rest;
}

// "hundred" or "thousand" after what stands at i; "a couple of hundred" has an "of" before it.
int scale_at(const Pieces& pieces, int i)
{
    const int at = after_hyphen(pieces, i);
    return pieces.word(at) ? pieces.meaning(at).scale : 0;
}

Numeral group_in_words(const Pieces& pieces, int i)
{
    Numeral group;
    if (pieces.is(i, Role::Article) && scale_at(pieces, i + 1) != 0) {
        group.begin = i;
        group.end = i + 1;
        group.whole = 1;
    } else if (pieces.is(i, Role::Article) && pieces.is(i + 1, Role::Couple)) {
        const int end = pieces.is(i + 2, Role::Of) ? i + 3 : i + 2;
        if (scale_at(pieces, end) == 0) return {};
        group.begin = i;
        group.end = end;
        group.whole = 2;
    } else {
        group = numeral_below_hundred(pieces, i);
    }
    if (!group) return {};
    const int at = after_hyphen(pieces, group.end);
    if (scale_at(pieces, group.end) == 100) {
        group.whole *= 100;
        group.end = at + 1;
        group.scaled = true;
        if (const Numeral rest = rest_below_hundred(pieces, group.end)) {
            group.whole += rest.whole;
            group.end = rest.end;
        }
    }
    return group;
}

Numeral numeral_in_words(const Pieces& pieces, int i)
{
    Numeral whole = group_in_words(pieces, i);
    if (!whole) return {};
    if (scale_at(pieces, whole.end) == 1000) {
        whole.end = after_hyphen(pieces, whole.end) + 1;
        whole.whole *= 1000;
        whole.scaled = true;
        const bool with_and = pieces.is(whole.end, Role::And);
        const Numeral rest = group_in_words(pieces, with_and ? whole.end + 1 : whole.end);
        const bool cents = rest && with_and && (pieces.is(rest.end, Role::Cent) || rest.whole < 1);
        if (rest && rest.whole < 1000 && rest.whole > 0 && !cents && !pieces.is(rest.begin, Role::Article)) {
            whole.whole += rest.whole;
            whole.end = rest.end;
        }
    }
    whole.begin = i;
    whole.words = true;
    whole.cents = whole.whole * 100;
    return whole;
}

Numeral numeral_in_digits(const Pieces& pieces, int i)
{
    const Piece& piece = pieces.at(i);
    if (piece.digits > 12) return {};
    Numeral out;
    out.begin = i;
    out.end = i + 1;
    out.grouped = piece.grouped;
    out.two_decimals = piece.fraction_digits == 2;
    int64_t thousandths = piece.fraction;
    for (int k = piece.fraction_digits; k < 3; ++k) thousandths *= 10;
    int64_t value = piece.whole * 1000 + thousandths;
    // "12 hundred", "1.2k"; a "k" only when glued, or it is a short "okay".
    const int scale = scale_at(pieces, i + 1);
    const bool fits = scale != 0 && piece.whole < 10'000 && (pieces.at(i + 1).glued || pieces.at(i + 1).text.size() > 1);
    if (fits) {
        value *= scale;
        out.scaled = true;
        out.end = after_hyphen(pieces, i + 1) + 1;
    }
    if (value > largest * 1000) return {};
    out.whole = value / 1000;
    out.cents = value / 10;
    out.clean = value % 10 == 0 && (out.scaled || piece.fraction_digits != 3);
    return out;
}

// The second or third pair of a price: "fourteen", "eighty-four", "oh five".
Numeral pair_at(const Pieces& pieces, int i)
{
    const int at = after_hyphen(pieces, i);
    if (pieces.word(at) && pieces.is(at, Role::Oh) && unit_value(pieces, at + 1) > 0) {
        Numeral pair;
        pair.begin = at;
        pair.end = at + 2;
        pair.whole = unit_value(pieces, at + 1);
        return pair;
    }
    const Numeral pair = numeral_below_hundred(pieces, at);
    return pair && pair.whole >= 10 ? pair : Numeral{};
}

bool counts_something(const Pieces& pieces, int i)
{
    return pieces.is(i, Role::Payment) || pieces.is(i, Role::PaymentAdjective) || pieces.is(i, Role::Percent) ||
           (pieces.meaning(i).unit != Unit::None && !pieces.is(i, Role::Per));
}

}  // namespace

Numeral numeral_below_hundred(const Pieces& pieces, int i)
{
    if (!pieces.word(i)) return {};
    const WordMeaning& meaning = pieces.meaning(i);
    Numeral out;
    out.begin = i;
    out.words = true;
    if (meaning.tens != 0) {
        const int unit_at = after_hyphen(pieces, i + 1);
        const int unit = unit_value(pieces, unit_at);
        out.whole = meaning.tens + (unit > 0 ? unit : 0);
        out.end = unit > 0 ? unit_at + 1 : i + 1;
    } else if (meaning.cardinal >= 0) {
        out.whole = meaning.cardinal;
        out.end = i + 1;
    } else {
        return {};
    }
    out.cents = out.whole * 100;
    return out;
}

Numeral numeral_at(const Pieces& pieces, int i)
{
    return pieces.number(i) ? numeral_in_digits(pieces, i) : numeral_in_words(pieces, i);
}

Numeral spoken_amount_at(const Pieces& pieces, int i)
{
    Numeral amount = numeral_at(pieces, i);
    if (!amount || !amount.words || amount.whole == 0) return amount;
    const Numeral second = pair_at(pieces, amount.end);
    if (!second || counts_something(pieces, second.end)) return amount;
    amount.said_in_parts = true;
    if (amount.scaled) {  // "twelve hundred eighty-four sixty"
        amount.cents = amount.whole * 100 + second.whole;
        amount.end = second.end;
        return amount;
    }
    if (amount.whole >= 20 && amount.whole % 10 == 0 && !pieces.sign(amount.end, "-")) {
        amount.said_in_parts = false;
        return amount;
    }
    amount.whole = amount.whole * 100 + second.whole;
    amount.cents = amount.whole * 100;
    amount.end = second.end;
    const Numeral third = pair_at(pieces, amount.end);
    if (third && !counts_something(pieces, third.end)) {
        amount.cents += third.whole;
        amount.end = third.end;
    }
    return amount;
}

Numeral ordinal_at(const Pieces& pieces, int i)
{
    Numeral out;
    out.begin = i;
    if (pieces.plain_number(i) && pieces.at(i + 1).glued && pieces.is(i + 1, Role::OrdinalSuffix)) {
        out.whole = pieces.at(i).whole;
        out.end = i + 2;
        return out;
    }
    if (!pieces.word(i)) return {};
    if (pieces.meaning(i).ordinal != 0) {
        out.whole = pieces.meaning(i).ordinal;
        out.end = i + 1;
        return out;
    }
    const int unit_at = after_hyphen(pieces, i + 1);
    const int unit = pieces.word(unit_at) ? pieces.meaning(unit_at).ordinal : 0;
    if (pieces.meaning(i).tens == 0 || unit == 0 || unit > 9) return {};
    out.words = true;
    out.whole = pieces.meaning(i).tens + unit;
    out.end = unit_at + 1;
    return out;
}

}  // namespace callwright
