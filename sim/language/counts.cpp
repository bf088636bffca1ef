// Instalment counts and durations
//
// Only payments are counted: "six payments", "6 of 214.10". Other counted things ("2 kids") are nothing the simulator needs. A unit of
// time after a number is a duration; "a month" is one only after a word like "for", otherwise it says how often.

#include "language/recognisers.hpp"

namespace callwright {

namespace {

int past_hyphen(const Pieces& pieces, int i)
{
    return pieces.sign(i, "-") && pieces.at(i).glued ? i + 1 : i;
}

Found count(const Pieces& pieces, int begin, int end, int64_t many)
{
    Found out = found(pieces, EntityType::Count, begin, end);
    out.entity.number = many;
    out.entity.number_to = many;
    out.entity.value = std::to_string(many) + (many == 1 ? " payment" : " payments");
    return out;
}

// After a count: an amount that each payment has. "of 50 states" is not one.
bool payment_follows(const Pieces& pieces, int i, bool needs_sign)
{
    if (pieces.is(i, Role::Sign)) return pieces.number(i + 1);
    const Numeral amount = spoken_amount_at(pieces, i);
    if (!amount) return false;
    if (pieces.is(amount.end, Role::Currency)) return true;
    if (needs_sign) return amount.two_decimals;
    if (amount.two_decimals) return true;
    const bool plain_end = !pieces.word(amount.end) || pieces.is(amount.end, Role::Follow) || pieces.is(amount.end, Role::Equals);
    return amount.whole >= 20 && plain_end && !pieces.is(amount.end, Role::Percent);
}

bool amount_stands_before(const Pieces& pieces, int i)
{
    constexpr int reach = 6;
    for (int k = i - 1; k >= 0 && k >= i - reach && !pieces.sign(k, "."); --k)
        if (pieces.is(k, Role::Currency) || pieces.is(k, Role::Cent) || pieces.is(k, Role::Sign)) return true;
    return false;
}

std::string unit_word(Unit unit, int64_t many)
{
    std::string out;
    switch (unit) {
    case Unit::Minute: out = "minute"; break;
    case Unit::Hour: out = "hour"; break;
    case Unit::Day: out = "day"; break;
    case Unit::Week:
    case Unit::TwoWeeks: out = "week"; break;
    case Unit::Month: out = "month"; break;
    case Unit::Year: out = "year"; break;
    case Unit::None: break;
    }
    return many == 1 ? out : out + "s";
}

Period unit_period(Unit unit)
{
    switch (unit) {
    case Unit::Day: return Period::Day;
    case Unit::Week:
    case Unit::TwoWeeks: return Period::Week;
    case Unit::Month: return Period::Month;
    case Unit::Year: return Period::Year;
    default: return Period::None;
    }
}

Found duration(const Pieces& pieces, int begin, int end, Unit unit, int64_t from, int64_t to, bool and_half)
{
    if (unit == Unit::TwoWeeks) {
        from *= 2;
        to *= 2;
    }
    Found out = found(pieces, EntityType::Duration, begin, end);
    out.entity.number = from;
    out.entity.number_to = to;
    out.entity.period = unit_period(unit);
    out.entity.value = std::to_string(from) + (and_half ? ".5" : "") + (to == from ? "" : "/" + std::to_string(to)) + " " +
                       unit_word(unit, and_half ? 2 : to);
    return out;
}

Maybe half_duration_at(const Pieces& pieces, int i)
{
    if (!pieces.is(i, Role::Half)) return std::nullopt;
    const int at = pieces.is(i + 1, Role::Article) ? i + 2 : past_hyphen(pieces, i + 1);
    const Unit unit = pieces.meaning(at).unit;
    if (unit == Unit::Hour) return duration(pieces, i, at + 1, Unit::Minute, 30, 30, false);
    if (unit == Unit::Year) return duration(pieces, i, at + 1, Unit::Month, 6, 6, false);
    return std::nullopt;
}

// "a week", "a couple of months", "another month": only after a word like "for", "a month" alone says how often.
Maybe article_duration_at(const Pieces& pieces, int i)
{
    if (!pieces.is(i, Role::Article)) return std::nullopt;
    if (pieces.is(i + 1, Role::Couple)) {
        const int of = pieces.is(i + 2, Role::Of) ? i + 3 : i + 2;
        const int at = pieces.is(of, Role::DurationAdjective) ? of + 1 : of;
        const Unit unit = pieces.meaning(at).unit;
        if (unit == Unit::None) return std::nullopt;
        return duration(pieces, i, at + 1, unit, 2, 2, false);
    }
    const int at = pieces.is(i + 1, Role::DurationAdjective) ? i + 2 : i + 1;
    const Unit unit = pieces.meaning(at).unit;
    if (unit == Unit::None || unit == Unit::Minute || unit == Unit::Day) return std::nullopt;
    if (!pieces.is(i - 1, Role::DurationBefore)) return std::nullopt;
    if (pieces.is(i - 2, Role::NotMoneyBefore)) return std::nullopt;
    return duration(pieces, i, at + 1, unit, 1, 1, false);
}

}  // namespace

Maybe count_at(const Pieces& pieces, int i)
{
    const Numeral many = numeral_at(pieces, i);
    if (!many || many.whole < 1 || many.whole > 999 || many.cents != many.whole * 100 || pieces.sign(i - 1, "$")) return std::nullopt;
    if (pieces.meaning(i - 1).month != 0 && many.whole <= 31) return std::nullopt;  // "your August 9 payment"
    if (pieces.number(i) && pieces.at(many.end).glued && pieces.word(many.end) && !pieces.is(many.end, Role::Times)) return std::nullopt;
    if (pieces.is(i - 1, Role::Paid)) return std::nullopt;  // "you paid sixteen installments on time"
    int at = past_hyphen(pieces, many.end);
    for (int k = 0; k < 3 && (pieces.is(at, Role::PaymentAdjective) || pieces.sign(at, ",")); ++k) at = past_hyphen(pieces, at + 1);
    const bool single_amount = many.whole >= 13 && pieces.is(at, Role::Follow) && !many.words;  // "the 150 payment"
    if (pieces.is(at, Role::Payment) && !single_amount) return count(pieces, i, at + 1, many.whole);
    if (at > past_hyphen(pieces, many.end) + 1 && pieces.sign(at - 1, ",") && pieces.is(at, Role::Sign) && pieces.number(at + 1) && many.whole >= 2) return count(pieces, i, at - 1, many.whole);  // "24 monthly, $79.02 each"
    if (many.whole < 2 || many.whole > 120) return std::nullopt;
    const int next = many.end;
    if ((pieces.is(next, Role::Of) || pieces.is(next, Role::Times)) && payment_follows(pieces, next + 1, false))
        return count(pieces, i, many.end, many.whole);
    if (pieces.is(next, Role::HourBefore) && payment_follows(pieces, next + 1, true)) return count(pieces, i, many.end, many.whole);
    // "three $150 payments"
    if (pieces.is(next, Role::Sign) && pieces.number(next + 1) && pieces.is(next + 2, Role::Payment))
        return count(pieces, i, many.end, many.whole);
    // "$79.02 every second Tuesday, twenty-four of them"
    if (pieces.is(next, Role::Of) && (pieces.at(next + 1).text == "them" || pieces.at(next + 1).text == "those") && pieces.has_in_sentence(i, Role::Sign, 40, 0)) return count(pieces, i, many.end, many.whole);
    // "$214.10, six times"
    if (pieces.is(next, Role::Times) && (amount_stands_before(pieces, i) || pieces.has_in_sentence(i, Role::Sign, 24, 0) || pieces.has_in_sentence(i, Role::Currency, 24, 0))) return count(pieces, i, next + 1, many.whole);
    // "150 times 6"
    if (pieces.is(i - 1, Role::Times) && (pieces.number(i - 2) || pieces.word(i - 2)) && numeral_at(pieces, i - 2).whole >= 20)
        return count(pieces, i, many.end, many.whole);
    return std::nullopt;
}

Maybe duration_at(const Pieces& pieces, int i)
{
    if (const Maybe half = half_duration_at(pieces, i)) return half;
    if (const Maybe article = article_duration_at(pieces, i)) return article;
    const Numeral from = numeral_at(pieces, i);
    if (!from || from.whole < 1 || from.cents != from.whole * 100 || pieces.sign(i - 1, "$")) return std::nullopt;
    Numeral to = from;
    int at = from.end;
    if (pieces.is(at, Role::RangeTo)) {
        const Numeral second = numeral_at(pieces, at + 1);
        if (second && second.whole > from.whole) {
            to = second;
            at = second.end;
        }
    }
    bool and_half = false;
    if (pieces.is(at, Role::And) && pieces.is(at + 1, Role::Article) && pieces.is(at + 2, Role::Half)) {
        and_half = true;
        at += 3;
    }
    at = past_hyphen(pieces, at);
    if (pieces.is(at, Role::DurationAdjective)) ++at;
    const Unit unit = pieces.meaning(at).unit;
    if (unit == Unit::None || pieces.is(at + 1, Role::Age) || pieces.is(i - 1, Role::Every)) return std::nullopt;
    if (pieces.sign(at + 1, "-") && pieces.is(at + 2, Role::Age)) return std::nullopt;
    if (from.words && from.whole == 1 && unit == Unit::Day && to.whole == 1) return std::nullopt;  // "one day" is some day
    return duration(pieces, i, at + 1, unit, from.whole, to.whole, and_half);
}

}  // namespace callwright
