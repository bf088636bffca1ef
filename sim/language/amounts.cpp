// Money
//
// An amount with a currency is easy. Most amounts in a call have none ("could you do 150?"), and most numbers are something else, so
// a bare number is money only when the words around it allow it: what follows must not be the thing that is counted, what stands
// before must not make it a name or an age, and the smaller the number, the more it takes.

#include "language/recognisers.hpp"

#include <algorithm>
#include <iterator>

namespace callwright {

namespace {

Found money(const Pieces& pieces, int begin, int end, int64_t cents, int64_t cents_to)
{
    Found out = found(pieces, EntityType::Money, begin, end);
    out.entity.number = cents;
    out.entity.number_to = cents_to;
    out.entity.value = std::to_string(cents) + (cents_to == cents ? "" : "/" + std::to_string(cents_to)) + " USD";
    int after = end;
    while (after < end + 3 && pieces.word(after) && (pieces.is(after, Role::EqualsFiller) || pieces.at(after).glued) &&
           !pieces.is(after, Role::Per))
        ++after;
    out.entity.period = period_at(pieces, end);
    if (out.entity.period == Period::None && after > end) out.entity.period = period_at(pieces, after);
    return out;
}

bool is_sign(const Pieces& pieces, int i) { return pieces.is(i, Role::Sign); }

// An amount and what marks it: "$1.2k", "40$", "fifty cents", "1284 and 60 cents". `marked` is false for a bare number.
struct Amount {
    int end = 0;
    int64_t cents = 0;
    bool marked = false;

    explicit operator bool() const { return end > 0; }
};

Amount with_cents_after(const Pieces& pieces, Amount amount, int at)
{
    const Numeral more = amount.marked && !is_sign(pieces, at) ? numeral_at(pieces, at) : Numeral{};  // "five dollars ninety", "214 dollars 10"
    if (more && !more.scaled && !more.two_decimals && more.whole >= 10 && more.whole <= 99 && amount.cents % 100 == 0 && (pieces.sentence_end(more.end) || pieces.sign(more.end, ",") || pieces.is(more.end, Role::Follow) || (pieces.word(more.end) && pieces.is(more.end, Role::Per))))
        return {more.end, amount.cents + more.whole, true};
    if (pieces.sign(at, ",") && pieces.is(at + 1, Role::And) && pieces.is(numeral_at(pieces, at + 2).end, Role::Cent)) ++at;  // "eighty-four, and sixty cents"
    if (!pieces.is(at, Role::And)) return amount;
    if (pieces.is(at + 1, Role::Article) && pieces.is(at + 2, Role::Cent)) return {at + 3, amount.cents + 1, true};  // "seventy-nine dollars and a penny"
    const Numeral cents = numeral_at(pieces, at + 1);
    const bool to_the_cent = amount.marked && cents && cents.whole >= 10 && cents.whole <= 99 && (pieces.sentence_end(cents.end) || pieces.sign(cents.end, ",") || pieces.is(cents.end, Role::Be)) && amount.cents >= 10'000;  // "1,284 dollars and 60."
    if (to_the_cent) return {cents.end, amount.cents + cents.whole, true};
    if (!cents || cents.whole > 99 || !pieces.is(cents.end, Role::Cent)) return amount;
    return {cents.end + 1, amount.cents + cents.whole, true};
}

Amount amount_at(const Pieces& pieces, int i)
{
    const bool signed_before = is_sign(pieces, i);
    const int number_at = signed_before ? i + 1 : i;
    if (signed_before && !pieces.number(number_at) && !pieces.sign(i, "$")) return {};
    const Numeral numeral = spoken_amount_at(pieces, number_at);
    if (!numeral || !numeral.clean) return {};
    if (pieces.number(number_at) && pieces.at(number_at + 1).glued && pieces.word(number_at + 1) && numeral.end == number_at + 1 &&
        !pieces.is(number_at + 1, Role::Currency) && !pieces.is(number_at + 1, Role::Cent) && !signed_before)
        return {};
    int end = numeral.end;
    if (!signed_before && pieces.is(end, Role::Cent) && numeral.whole < 1000) {
        if (numeral.whole == 1 && numeral.words) return {};  // "not one cent"
        return {end + 1, numeral.whole, true};
    }
    const int currency_at = pieces.sign(end, "-") && pieces.at(end).glued ? end + 1 : end;
    const bool named = pieces.is(currency_at, Role::Currency);
    // The "$" of "40 and $50" belongs to what follows.
    const bool taken = named && pieces.sign(currency_at, "$") && pieces.number(currency_at + 1);
    if (named && !taken) end = currency_at + 1;
    Amount amount{end, numeral.cents, signed_before || (named && !taken)};
    if (numeral.two_decimals) return amount;
    return with_cents_after(pieces, amount, end);
}

// "$100 to $150", "100-150 dollars", "between $100 and $150"; only upwards, "from 40 to 12" are two amounts.
Amount range_end(const Pieces& pieces, int i, const Amount& from)
{
    const bool joined = pieces.is(from.end, Role::RangeTo) ||
                        (pieces.is(from.end, Role::And) && pieces.is(i - 1, Role::Between));
    if (!joined) return {};
    const Amount to = amount_at(pieces, from.end + 1);
    if (!to || to.cents <= from.cents) return {};
    return to;
}

bool allowed_after(const Pieces& pieces, int i)
{
    const Piece& next = pieces.at(i);
    if (next.kind == Piece::Kind::End) return true;
    if (next.kind == Piece::Kind::Number) return false;
    if (next.kind == Piece::Kind::Sign) {
        if (!next.glued) return !pieces.is(i, Role::Percent);
        if (next.text == "/") return period_at(pieces, i) != Period::None;
        if (next.text == ":" || next.text == "-") return !pieces.at(i + 1).glued;
        if (next.text == "'") return !pieces.at(i + 1).glued || pieces.at(i + 1).text == "s";
        return next.text != "%" && next.text != "#";
    }
    const WordMeaning& meaning = *next.meaning;
    if (next.glued && pieces.at(i).text != "'s" && !meaning.is(Role::Follow)) return false;
    if (meaning.unit != Unit::None || meaning.is(Role::Percent)) return false;
    if (meaning.is(Role::Of)) return pieces.is(i + 1, Role::Pronoun) || pieces.is(i + 1, Role::This);
    return meaning.is(Role::Follow) || meaning.is(Role::MoneyVerb) || meaning.is(Role::MoneyNoun) || meaning.is(Role::Future) ||
           meaning.is(Role::Past) || meaning.is(Role::Be) || meaning.relative_day || meaning.weekday != 0 || meaning.month != 0 ||
           meaning.period != Period::None;
}

bool looks_like_year(const Numeral& numeral, const Pieces& pieces)
{
    return !numeral.words && !numeral.scaled && !numeral.grouped && !numeral.two_decimals && pieces.at(numeral.begin).digits == 4 &&
           numeral.whole >= 1950 && numeral.whole <= 2035;
}

bool names_something(const Pieces& pieces, int i, const Numeral& numeral)
{
    const int before = i - 1;
    if (pieces.is(before, Role::NotMoneyBefore) || pieces.sign(before, "#")) return true;
    const bool bare_code = pieces.number(i) && !numeral.grouped && !numeral.two_decimals && pieces.at(i).digits >= 4;
    if (bare_code && pieces.at(i).digits == 4 && (pieces.is(before, Role::Card) || pieces.is(numeral.end, Role::Card))) return true;  // "debit 8820", "the 8820 card"
    if (bare_code && pieces.is(before, Role::Be) && pieces.is(before - 1, Role::NotMoneyBefore)) return true;  // "my number is 4471"
    if (pieces.sign(before, ":") && pieces.is(before - 1, Role::NotMoneyBefore)) return true;
    if (pieces.at(i).glued && pieces.at(before).kind != Piece::Kind::End) {
        const std::string& glue = pieces.at(before).text;
        const bool open = glue == "(" || glue == "\"" || glue == "'" || glue == "=" || glue == "+" || glue == "~" || glue == "," ||
                          glue == "." || glue == "*" || pieces.is(before, Role::Times) || pieces.at(before).text.size() > 1;
        if (!open || pieces.word(before)) return !pieces.is(before, Role::Times);
    }
    if (pieces.is(before, Role::Last) && numeral.whole < 20) return true;
    if (pieces.is(before, Role::The) && !numeral.words && numeral.whole < 32 && !numeral.two_decimals) return true;
    return false;
}

bool is_age(const Pieces& pieces, int i, const Numeral& numeral)
{
    if (numeral.whole >= 100) return false;
    if (pieces.is(i - 1, Role::Be) && pieces.is(i - 2, Role::Person)) return true;
    return pieces.is(i - 1, Role::HourBefore) && pieces.is(numeral.end, Role::Person);
}

bool has_money_before(const std::vector<Found>& before)
{
    for (auto it = before.rbegin(); it != before.rend() && it - before.rbegin() < 4; ++it) {
        if (it->entity.type == EntityType::Money) return true;
    }
    return false;
}

bool paid_right_before(const Pieces& pieces, int i)
{
    if (pieces.is(i - 1, Role::MoneyVerb)) return true;
    if (!pieces.is(i - 1, Role::MoneyBefore) && !pieces.is(i - 1, Role::Person)) return false;
    return pieces.is(i - 2, Role::MoneyVerb) || pieces.is(i - 2, Role::MoneyNoun);
}

bool when_follows(const Pieces& pieces, int i)
{
    return pieces.is(i, Role::On) || pieces.is(i, Role::Every) || pieces.is(i, Role::Now) || pieces.meaning(i).relative_day ||
           (pieces.is(i, Role::The) && pieces.plain_number(i + 1)) || pieces.meaning(i).weekday != 0;
}

// The smaller the number, the more the words around it must say.
bool sounds_like_money(const Pieces& pieces, int i, const Numeral& numeral, const std::vector<Found>& before)
{
    const Period period = period_at(pieces, numeral.end);
    if (looks_like_year(numeral, pieces)) {
        if (pieces.is(i - 1, Role::YearBefore) && !pieces.is(i - 2, Role::MoneyNoun)) return false;
        return period != Period::None || paid_right_before(pieces, i);
    }
    if (numeral.two_decimals || numeral.grouped) return true;
    const bool close = pieces.has_in_sentence(i, Role::MoneyVerb, 4, 0) || pieces.has_in_sentence(i, Role::MoneyNoun, 5, 4);
    const bool clock = numeral.said_in_parts && numeral.words && numeral.whole / 100 <= 12 && numeral.whole % 15 == numeral.whole / 100 * 100 % 15 && numeral.whole % 100 <= 45;
    if (clock && !before.empty() && before.back().entity.type == EntityType::Date && i - before.back().end <= 2) return false;  // "tomorrow, six thirty"
    if (numeral.said_in_parts)
        return close || period != Period::None || pieces.tells_amounts() || has_money_before(before) || pieces.sign(i + 1, "-") ||
               numeral.scaled || numeral.whole % 100 >= 60;  // no minutes
    if (numeral.whole >= 100) return true;
    if (is_age(pieces, i, numeral) && period == Period::None) return false;
    const bool proposed = pieces.word(i - 1) && pieces.is(i - 1, Role::MoneyBefore) && pieces.sentence_end(numeral.end);
    const bool factor = pieces.is(i - 1, Role::Times) && !before.empty() && before.back().entity.type == EntityType::Count;
    const bool agreed = pieces.is(numeral.end, Role::Pronoun) && pieces.is(numeral.end + 1, Role::Be);  // "fifty it is"
    if (numeral.whole >= 20)
        return proposed || factor || agreed || period != Period::None || close || when_follows(pieces, numeral.end) ||
            pieces.tells_amounts() || has_money_before(before);
    if (numeral.words && numeral.whole < 5) return false;
    if (period != Period::None) return true;
    if (numeral.words && numeral.whole < 10 && !pieces.is(i - 1, Role::Of)) return false;
    return paid_right_before(pieces, i) && !pieces.is(numeral.end, Role::RangeTo) && !pieces.is(numeral.end, Role::Off);
}

// A number of three digits or more is an amount before nearly any word of a call ("the 980 fixes it"): not before a name, a plural or a
// part of an address, and not after "a" ("a 690 problem").
bool large_before_any_word(const Pieces& pieces, int i, const Numeral& numeral)
{
    const Piece& next = pieces.at(numeral.end);
    if (numeral.whole < 100 || next.kind != Piece::Kind::Word || next.glued || next.capitalised) return false;
    const WordMeaning& meaning = *next.meaning;
    if (meaning.unit != Unit::None || meaning.is(Role::Percent) || meaning.is(Role::Payment) || meaning.cardinal >= 0) return false;
    if (meaning.is(Role::Of)) return pieces.is(numeral.end + 1, Role::The);
    if (next.text.back() == 's') return false;
    return numeral.grouped || pieces.is(i - 1, Role::The) || pieces.is(i - 1, Role::MoneyVerb);
}

bool bare_is_money(const Pieces& pieces, int i, const Numeral& numeral, const std::vector<Found>& before)
{
    if (!numeral || !numeral.clean || numeral.whole <= 0) return false;
    if (names_something(pieces, i, numeral)) return false;
    const int next = numeral.end;
    if (!allowed_after(pieces, next) && !numeral.two_decimals && !large_before_any_word(pieces, i, numeral)) return false;
    if (pieces.is(next, Role::Payment) && (numeral.whole < 13 || !pieces.is(next, Role::Follow))) return false;
    return sounds_like_money(pieces, i, numeral, before);
}

}  // namespace

Period period_at(const Pieces& pieces, int i)
{
    const WordMeaning& first = pieces.meaning(i);
    if (first.period != Period::None) return first.period;
    if (pieces.is(i, Role::Twice) && pieces.is(i + 1, Role::Article) && pieces.meaning(i + 2).unit == Unit::Month) return Period::HalfMonth;
    if (!first.is(Role::Per) && !first.is(Role::Every)) return Period::None;
    int at = i + 1;
    int factor = 1;
    if (pieces.is(at, Role::Other)) {
        factor = 2;
        ++at;
    } else if (const Numeral many = numeral_at(pieces, at); many && first.is(Role::Every)) {
        factor = static_cast<int>(many.whole <= 2 ? many.whole : 3);
        at = many.end;
    }
    if (pieces.sign(i, "/") && !pieces.word(at)) return Period::None;
    const WordMeaning& unit = pieces.meaning(at);
    const bool week = unit.unit == Unit::Week || (first.is(Role::Every) && (unit.weekday != 0 || unit.every_weekday != 0));
    if (factor == 2) return week ? Period::TwoWeeks : Period::None;
    if (factor != 1) return Period::None;
    if (week) return Period::Week;
    if (unit.unit == Unit::Day) return Period::Day;
    if (unit.unit == Unit::TwoWeeks) return Period::TwoWeeks;
    if (unit.unit == Unit::Month) return Period::Month;
    if (unit.unit == Unit::Year) return Period::Year;
    return Period::None;
}

Maybe marked_money_at(const Pieces& pieces, int i)
{
    if (pieces.number(i) && pieces.at(i).glued && pieces.sign(i - 1, "#")) return std::nullopt;
    const Amount from = amount_at(pieces, i);
    if (!from) return std::nullopt;
    const Amount to = range_end(pieces, i, from);
    if (to && (from.marked || to.marked)) return money(pieces, i, to.end, from.cents, to.cents);
    if (!from.marked) return std::nullopt;
    return money(pieces, i, from.end, from.cents, from.cents);
}

Maybe bare_money_at(const Pieces& pieces, int i, const std::vector<Found>& before)
{
    Numeral numeral = spoken_amount_at(pieces, i);
    if (!bare_is_money(pieces, i, numeral, before)) {
        if (!numeral.said_in_parts) {
            const bool between = pieces.is(i - 1, Role::Between) && pieces.is(numeral.end, Role::And);
            if (!between) return std::nullopt;
        }
        numeral = numeral_at(pieces, i);
        if (!bare_is_money(pieces, i, numeral, before)) return std::nullopt;
    }
    // "Twenty-two fifty a week" is 22.50: nobody pays thousands a week.
    const bool small_price = numeral.said_in_parts && !numeral.scaled && numeral.whole >= 2000 && numeral.whole < 10'000 &&
                             numeral.cents == numeral.whole * 100 && period_at(pieces, numeral.end) != Period::None;
    if (small_price) numeral.cents = numeral.whole;
    const Amount from{numeral.end, numeral.cents, false};
    const Amount to = range_end(pieces, i, from);
    if (to && allowed_after(pieces, to.end)) return money(pieces, i, to.end, from.cents, to.cents);
    return money(pieces, i, numeral.end, numeral.cents, numeral.cents);
}

}  // namespace callwright
