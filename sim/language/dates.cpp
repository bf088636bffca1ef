// Dates
//
// Each form of a date has its own small function, tried in order at every piece: figures (12/4), recurring days, relative words,
// then weekdays, months and days. All are resolved against the call's own clock. Without a year a date is the next to come,
// unless the sentence tells of what has been ("you paid on the 3rd").

#include "language/date_forms.hpp"
#include "language/recognisers.hpp"

namespace callwright {

namespace {

Maybe iso_date_at(const Pieces& pieces, int i)
{
    if (!pieces.plain_number(i) || pieces.at(i).digits != 4) return std::nullopt;
    for (int k = 1; k <= 4; ++k) {
        const bool right = k % 2 == 1 ? pieces.sign(i + k, "-") : pieces.plain_number(i + k) && pieces.at(i + k).digits <= 2;
        if (!right || !pieces.at(i + k).glued) return std::nullopt;
    }
    const CivilDate on{static_cast<int>(pieces.at(i).whole), static_cast<int>(pieces.at(i + 2).whole),
                       static_cast<int>(pieces.at(i + 4).whole)};
    if (on.year < 1900 || on.year > 2199 || !exists(on)) return std::nullopt;
    return day(pieces, i, i + 5, on);
}

// "12/4", "12/4/26"
Maybe slash_date_at(const Pieces& pieces, int i)
{
    if (!pieces.plain_number(i) || pieces.at(i).digits > 2 || !pieces.sign(i + 1, "/") || !pieces.at(i + 1).glued) return std::nullopt;
    if (!pieces.plain_number(i + 2) || pieces.at(i + 2).digits > 2 || !pieces.at(i + 2).glued ||
        pieces.sign(i - 1, "$")) return std::nullopt;
    if (pieces.at(i).glued && pieces.sign(i - 1, "/")) return std::nullopt;
    DayPart part{i, i + 3, 0, static_cast<int>(pieces.at(i).whole), static_cast<int>(pieces.at(i + 2).whole), -1, Period::None};
    if (part.month < 1 || part.month > 12 || part.day < 1) return std::nullopt;
    if (pieces.sign(i + 3, "/") && pieces.at(i + 3).glued && pieces.plain_number(i + 4) && pieces.at(i + 4).glued) {
        const int year = static_cast<int>(pieces.at(i + 4).whole);
        part.year = pieces.at(i + 4).digits == 2 ? (year > 40 ? 1900 + year : 2000 + year) : year;
        part.end = i + 5;
        if (part.year < 1900 || part.year > 2199) return std::nullopt;
    } else if (pieces.is(part.end, Role::Of) || pieces.is(part.end, Role::The)) {
        return std::nullopt;  // "1/2 of it"
    }
    const std::optional<CivilDate> on = day_of(part, pieces.now().date, tells_of_past(pieces, i));
    return on ? Maybe(day(pieces, i, part.end, *on)) : std::nullopt;
}

// "the first Friday of each month"
Maybe nth_weekday_at(const Pieces& pieces, int i)
{
    const int at = pieces.is(i, Role::The) ? i + 1 : i;
    const Numeral nth = ordinal_at(pieces, at);
    if (!nth || nth.whole > 4 || !is_weekday(pieces, nth.end) || !pieces.is(nth.end + 1, Role::Of)) return std::nullopt;
    const int determiner = nth.end + 2;
    const int month_at = pieces.is(determiner, Role::Next) || pieces.is(determiner, Role::The) || pieces.is(determiner, Role::Every) ||
                                 pieces.is(determiner, Role::This)
                             ? determiner + 1
                             : determiner;
    const WordMeaning& month = pieces.meaning(month_at);
    if (month.unit != Unit::Month && month.month == 0) return std::nullopt;
    const CivilDate& today = pieces.now().date;
    CivilDate first{today.year, today.month, 1};
    if (pieces.is(determiner, Role::Next)) first = add_months(first, 1);
    if (month.month != 0) first = {month.month < today.month ? today.year + 1 : today.year, month.month, 1};
    for (int k = 0; k < 2; ++k) {
        const CivilDate on = add_days(coming(add_days(first, -1), pieces.meaning(nth.end).weekday), 7 * (nth.whole - 1));
        if (on >= today) return day(pieces, i, month_at + 1, on, pieces.is(determiner, Role::Every) ? Period::Month : Period::None);
        first = add_months(first, month.month != 0 ? 12 : 1);
    }
    return std::nullopt;
}

// "every Friday", "every other Friday", "Fridays", "each 15th"
Maybe recurring_at(const Pieces& pieces, int i)
{
    const CivilDate& today = pieces.now().date;
    if (pieces.word(i) && pieces.meaning(i).every_weekday != 0)
        return day(pieces, i, i + 1, coming(today, pieces.meaning(i).every_weekday), Period::Week);
    if (!pieces.word(i) || !pieces.is(i, Role::Every)) return std::nullopt;
    const Numeral second = ordinal_at(pieces, i + 1);  // "every second Tuesday"
    const bool other = pieces.is(i + 1, Role::Other) || (second && second.whole == 2 && is_weekday(pieces, second.end));
    const int at = other ? i + 2 : i + 1;
    if (is_weekday(pieces, at)) {
        const int wanted = pieces.meaning(at).weekday != 0 ? pieces.meaning(at).weekday : pieces.meaning(at).every_weekday;
        return day(pieces, i, at + 1, coming(today, wanted), other ? Period::TwoWeeks : Period::Week);
    }
    const Numeral ordinal = ordinal_at(pieces, i + 1);
    if (!ordinal || ordinal.whole < 1 || ordinal.whole > 31) return std::nullopt;
    DayPart part{i, ordinal.end, 0, 0, static_cast<int>(ordinal.whole), -1, Period::Month};
    if (pieces.is(part.end, Role::Of) && pieces.is(part.end + 1, Role::The) &&
        pieces.meaning(part.end + 2).unit == Unit::Month) part.end += 3;
    else if (!date_may_end(pieces, part.end)) return std::nullopt;
    const std::optional<CivilDate> on = day_of(part, today, false);
    return on ? Maybe(day(pieces, i, part.end, *on, Period::Month)) : std::nullopt;
}

// The year of a month said alone: the nearest to come, or gone by when told so or when the next is over half a year off.
CivilDate month_alone(const Pieces& pieces, int i, const DayPart& part)
{
    const CivilDate& today = pieces.now().date;
    if (part.year != 0) return {part.year, part.month, 1};
    const int ahead = (part.month - today.month + 12) % 12;
    const bool past = tells_of_past(pieces, i) || (ahead > 6 && !pieces.has_in_sentence(i, Role::Future, 8, 6));
    const CivilDate this_month{today.year, today.month, 1};
    return add_months(this_month, past && ahead != 0 ? ahead - 12 : ahead);
}

Maybe whole_month(const Pieces& pieces, int i, const DayPart& part)
{
    const CivilDate first = month_alone(pieces, i, part);
    if (pieces.is(part.end, Role::RangeTo) && part.year == 0) {
        const DayPart to = day_part_at(pieces, part.end + 1);
        if (to && to.day == 0 && to.year == 0) {
            const CivilDate last{to.month < first.month ? first.year + 1 : first.year, to.month, 1};
            return date(pieces, i, to.end, first, month_end(last));
        }
    }
    return date(pieces, i, part.end, first, month_end(first));
}

// The far end of "December 1-5", "the 1st to the 5th", "between the 1st and the 5th".
std::optional<std::pair<CivilDate, int>> range_end(const Pieces& pieces, int begin, const DayPart& part, const CivilDate& from)
{
    const bool between = pieces.is(part.end, Role::And) && pieces.is(begin - 1, Role::Between);
    if (!pieces.is(part.end, Role::RangeTo) && !between) return std::nullopt;
    DayPart to = day_part_at(pieces, part.end + 1);
    if (!to || to.day == 0) {
        to = day_number_at(pieces, part.end + 1);
        const bool shown = part.month != 0 || ordinal_at(pieces, part.end + 1) || ordinal_at(pieces, part.end + 2);
        if (!to || !shown || !date_may_end(pieces, to.end)) return std::nullopt;
    }
    if (to.month == 0) to.month = to.day > from.day ? from.month : from.month % 12 + 1;
    if (to.year == 0) to.year = to.month < from.month ? from.year + 1 : from.year;
    const std::optional<CivilDate> end = day_of(to, from, false);
    if (!end || *end <= from) return std::nullopt;
    return std::pair{*end, to.end};
}

// Where the words around it tell of what has gone by, a weekday may say otherwise: "I was thinking Friday, December 4th". A wrong weekday moves no day to come.
std::optional<CivilDate> day_meant(const Pieces& pieces, int begin, const DayPart& part)
{
    const CivilDate& today = pieces.now().date;
    if (!tells_of_past(pieces, begin)) return day_of(part, today, false);
    const std::optional<CivilDate> gone = day_of(part, today, true), to_come = day_of(part, today, false);
    const int named = is_weekday(pieces, begin) ? pieces.meaning(begin).weekday : 0;
    return named != 0 && gone && to_come && weekday_number(*gone) != named && weekday_number(*to_come) == named ? to_come : gone;
}

Maybe month_or_day(const Pieces& pieces, int begin, int at)
{
    const DayPart part = day_part_at(pieces, at);
    if (!part) return std::nullopt;
    if (part.day == 0) return begin == at ? whole_month(pieces, at, part) : std::nullopt;
    const std::optional<CivilDate> on = day_meant(pieces, begin, part);
    if (!on) return std::nullopt;
    if (const auto to = range_end(pieces, begin, part, *on)) return date(pieces, begin, to->second, *on, to->first, part.period);
    return day(pieces, begin, part.end, *on, part.period);
}

// "Friday", "Friday, December 4th", "Friday week"
Maybe weekday_at(const Pieces& pieces, int i)
{
    if (!is_weekday(pieces, i) || pieces.meaning(i).weekday == 0) return std::nullopt;
    if (pieces.at(i - 1).text == "which" || pieces.at(i - 1).text == "what") return std::nullopt;  // asks for one
    const CivilDate& today = pieces.now().date;
    int next = i + 1;
    if (pieces.sign(next, ".") && pieces.at(next).glued && pieces.at(i).text.size() <= 5 && !pieces.sentence_end(next + 1)) ++next;
    const int after_comma = pieces.sign(next, ",") ? next + 1 : next;
    if (Maybe dated = month_or_day(pieces, i, after_comma)) return dated;
    const bool impossible = day_part_at(pieces, after_comma) && day_part_at(pieces, after_comma).day != 0;
    if (impossible) return std::nullopt;
    if (pieces.is(i - 1, Role::Article)) return std::nullopt;  // "a Tuesday then": which kind of day, not which
    const CivilDate on = coming(today, pieces.meaning(i).weekday);
    if (pieces.is(i + 1, Role::Week) && !pieces.is(i + 2, Role::From)) return day(pieces, i, i + 2, add_days(on, 7));
    if (pieces.is(i + 1, Role::From) && pieces.is(i + 2, Role::Next)) return day(pieces, i, i + 3, add_days(on, 7));
    return day(pieces, i, i + 1, tells_of_past(pieces, i) ? shifted_weekday(today, pieces.meaning(i).weekday, -1) : on);
}

Maybe year_alone_at(const Pieces& pieces, int i)
{
    const Piece& piece = pieces.at(i);
    if (!pieces.plain_number(i) || piece.digits != 4 || piece.grouped || piece.glued || piece.whole < 1950 ||
        piece.whole > 2035) return std::nullopt;
    if (!pieces.is(i - 1, Role::YearBefore) || pieces.is(i - 2, Role::MoneyNoun) ||
        pieces.meaning(i + 1).unit != Unit::None) return std::nullopt;
    if (!date_may_end(pieces, i + 1) || pieces.is(i + 1, Role::Currency) || period_at(pieces, i + 1) != Period::None) return std::nullopt;
    const int year = static_cast<int>(piece.whole);
    return date(pieces, i, i + 1, {year, 1, 1}, {year, 12, 31});
}

}  // namespace

Maybe date_at(const Pieces& pieces, int i)
{
    if (pieces.sign(i - 1, "$")) return std::nullopt;
    using Form = Maybe (*)(const Pieces&, int);
    constexpr Form forms[] = {iso_date_at,   slash_date_at,    nth_weekday_at, recurring_at, counted_from_at,
                              payday_at, relative_day_at, shifted_at, part_of_month_at, weekday_at};
    for (const Form form : forms) {
        if (Maybe match = form(pieces, i)) return match;
    }
    if (Maybe match = month_or_day(pieces, i, i)) return match;
    return year_alone_at(pieces, i);
}

}  // namespace callwright
