// Days and months as they are said
//
// The forms are many ("Dec. 4, 2026", "the fourth of December", "the 4th") but each comes down to year, month and day with some of
// them missing. What is missing is filled in by day_of. "May" and "March" are months only where something beside them says so.

#include "language/day_parts.hpp"

namespace callwright {

namespace {

// Typed "May", not "MAY": whole lines in capitals say nothing.
bool has_small_letters(const Pieces& pieces, int i)
{
    const Piece& piece = pieces.at(i);
    const size_t second = static_cast<size_t>(piece.span.begin) + 1;
    if (second >= pieces.original().size()) return false;
    const char c = pieces.original()[second];
    return c >= 'a' && c <= 'z';
}

bool typed_as_name(const Pieces& pieces, int i) { return pieces.at(i).capitalised && has_small_letters(pieces, i); }

int month_at(const Pieces& pieces, int i) { return pieces.word(i) ? pieces.meaning(i).month : 0; }

int skip(const Pieces& pieces, int i, Role role) { return pieces.is(i, role) ? i + 1 : i; }

bool plain_day(const Pieces& pieces, int i)
{
    if (!pieces.plain_number(i) || pieces.at(i).whole < 1 || pieces.at(i).whole > 31 || pieces.at(i).digits > 2) return false;
    const Piece& next = pieces.at(i + 1);
    if (!next.glued) return !pieces.is(i + 1, Role::Percent) && !pieces.is(i + 1, Role::Currency);
    if (next.kind == Piece::Kind::Word) return pieces.meaning(i + 1).month != 0;
    return next.text != ":" && next.text != "%" && next.text != "/";
}

struct Number {
    int end = 0;
    int value = 0;
};

// "4th", "fourth", or with `plain` also "4".
Number day_at(const Pieces& pieces, int i, bool plain)
{
    if (const Numeral ordinal = ordinal_at(pieces, i))
        return ordinal.whole >= 1 && ordinal.whole <= 31 ? Number{ordinal.end, static_cast<int>(ordinal.whole)} : Number{};
    if (plain && plain_day(pieces, i)) return {i + 1, static_cast<int>(pieces.at(i).whole)};
    if (!plain || !pieces.word(i)) return {};
    const Numeral word = numeral_below_hundred(pieces, i);
    if (!word || word.whole < 1 || word.whole > 31) return {};
    return {word.end, static_cast<int>(word.whole)};
}

// "2026", "'84", "nineteen eighty-four", "two thousand six"; "eighty-four" alone where a birthday is told.
Number year_at(const Pieces& pieces, int i)
{
    int at = pieces.sign(i, ",") ? i + 1 : i;
    if (pieces.plain_number(at)) {
        const Piece& piece = pieces.at(at);
        const bool four = piece.digits == 4 && piece.whole >= 1900 && piece.whole <= 2199 && !piece.grouped;
        const bool amount = pieces.is(at + 1, Role::Currency) || pieces.sign(at + 1, "%");
        if (four && !amount) return {at + 1, static_cast<int>(piece.whole)};
    }
    if ((pieces.sign(at, "'") || pieces.sign(at, "’")) && pieces.plain_number(at + 1) && pieces.at(at + 1).digits == 2 &&
        pieces.at(at + 1).glued) {
        const int two = static_cast<int>(pieces.at(at + 1).whole);
        return {at + 2, two > 40 ? 1900 + two : 2000 + two};
    }
    if (!pieces.word(at)) return {};
    const Numeral amount = spoken_amount_at(pieces, at);
    if (!amount) return {};
    const Numeral plain = numeral_at(pieces, at);
    const bool names_year = amount.said_in_parts ? amount.cents == amount.whole * 100 : plain.scaled;
    const int64_t whole = amount.said_in_parts ? amount.whole : plain.whole;
    if (names_year && whole >= 1900 && whole <= 2099 && !pieces.is(amount.end, Role::Currency))
        return {amount.end, static_cast<int>(whole)};
    const bool short_year = plain.whole >= 30 && plain.whole <= 99 && !amount.said_in_parts;
    const bool birth = pieces.has_in_sentence(at, Role::Birth, 12, 4);
    if (short_year && (birth || plain.whole % 10 != 0) && pieces.sentence_end(plain.end))
        return {plain.end, 1900 + static_cast<int>(plain.whole)};
    return {};
}

bool month_is_meant(const Pieces& pieces, int i, bool has_day)
{
    if (!pieces.is(i, Role::AmbiguousMonth)) return true;
    if (has_day) return !pieces.is(i - 1, Role::Person) && !(pieces.is(i - 1, Role::Pronoun) && !pieces.is(i - 1, Role::MonthBefore));
    return typed_as_name(pieces, i) || pieces.is(i - 1, Role::MonthBefore);
}

// "December 4th, 2026", "Dec. 4", "December 2026", "December".
DayPart month_first(const Pieces& pieces, int i)
{
    const int month = month_at(pieces, i);
    if (month == 0) return {};
    DayPart part{i, i + 1, 0, month, 0, -1, Period::None};
    const bool dotted = pieces.sign(i + 1, ".") && pieces.at(i + 1).glued && pieces.at(i).text.size() <= 4;
    int at = dotted ? i + 2 : i + 1;
    at = skip(pieces, at, Role::The);
    const bool in_words = pieces.word(at) && at == i + 1 && numeral_below_hundred(pieces, at) && numeral_at(pieces, at).end == numeral_below_hundred(pieces, at).end;  // "January twenty-five", no "January twelve hundred"
    if (const Number day = day_at(pieces, at, pieces.number(at) || in_words); day.end != 0) {
        const bool taken = month_is_meant(pieces, i, true) && pieces.meaning(day.end).unit == Unit::None &&
                           !pieces.is(day.end, Role::Payment) && !(in_words && (pieces.is(day.end, Role::Currency) || pieces.is(day.end, Role::Of)));
        if (taken) {
            part.day = day.value;
            part.end = day.end;
            if (const Number year = year_at(pieces, part.end); year.end != 0) {
                part.year = year.value;
                part.end = year.end;
            }
            return part;
        }
    }
    const Number year = year_at(pieces, skip(pieces, i + 1, Role::Of));
    if (year.end != 0 && year.value >= 1930) {
        part.year = year.value;
        part.end = year.end;
        return part;
    }
    return month_is_meant(pieces, i, false) ? part : DayPart{};
}

// "of each month", "of the month", "of next month" after a day.
bool add_month_words(const Pieces& pieces, DayPart& part)
{
    if (!pieces.is(part.end, Role::Of)) return false;
    int at = part.end + 1;
    const int determiner = at;
    if (pieces.meaning(at).unit != Unit::Month) ++at;
    if (pieces.is(determiner, Role::The) && pieces.is(at, Role::Next)) ++at;
    if (pieces.meaning(at).unit != Unit::Month || pieces.at(at).text.size() < 3) return false;
    if (pieces.is(determiner, Role::Every) || pieces.is(determiner, Role::Article)) part.period = Period::Month;
    else if (pieces.is(at - 1, Role::Next)) part.months_on = 1;
    else if (pieces.is(determiner, Role::Last)) part.months_on = -2;
    else if (pieces.is(determiner, Role::This)) part.months_on = 0;
    else if (!pieces.is(determiner, Role::The) && at != determiner) return false;
    part.end = at + 1;
    return true;
}

// "the 4th", "the 4th of December", "4 Dec 2026", "15th", "the 10".
DayPart day_first(const Pieces& pieces, int i)
{
    const bool with_the = pieces.is(i, Role::The);
    const int at = with_the ? i + 1 : i;
    const Number day = day_at(pieces, at, pieces.number(at) || with_the);
    if (day.end == 0) return {};
    const bool ordinal = static_cast<bool>(ordinal_at(pieces, at));
    const bool written = pieces.number(at);
    DayPart part{i, day.end, 0, 0, day.value, -1, Period::None};

    const bool with_of = pieces.is(part.end, Role::Of);
    const int month_index = with_of ? part.end + 1 : (pieces.sign(part.end, "-") ? part.end + 1 : part.end);
    if (const int month = month_at(pieces, month_index); month != 0 && (ordinal || written)) {
        const bool sure = with_of || !pieces.is(month_index, Role::AmbiguousMonth) || typed_as_name(pieces, month_index);
        const bool counts = !with_of && ordinal && !written && day_at(pieces, month_index + 1, true).end != 0;  // "first December 4th" has its own day
        if (counts) return {};
        if (sure) {
            part.month = month;
            part.end = month_index + 1;
            if (pieces.sign(part.end, ".") && pieces.at(part.end).glued && pieces.number(part.end + 1)) ++part.end;
            const Number year = year_at(pieces, part.end);
            if (year.end != 0) {
                part.year = year.value;
                part.end = year.end;
            }
            return part;
        }
    }
    if (ordinal && add_month_words(pieces, part)) return part;
    if (with_of && !written) return {};
    const bool one_of_two = pieces.at(part.end).text == "or" && (ordinal_at(pieces, part.end + 1) || ordinal_at(pieces, part.end + 2));  // "the eighth or the fifteenth"
    if ((!date_may_end(pieces, part.end) && !one_of_two) || with_of) return {};
    if (ordinal && part.day <= 5 && is_weekday(pieces, part.end)) return {};  // "on the second Tuesday"
    if (ordinal && written) return part;
    const bool after_word = pieces.is(i - 1, Role::DayBefore) || is_weekday(pieces, i - 1);
    if (ordinal && with_the && after_word && !(part.day <= 3 && pieces.is(part.end, Role::Person))) return part;
    if (ordinal && with_the && part.day > 3 && (one_of_two || !pieces.word(part.end))) return part;  // "$212 the fifteenth, ..."
    if (written && with_the && after_word) return part;
    return {};
}

}  // namespace

bool is_weekday(const Pieces& pieces, int i)
{
    if (!pieces.word(i) || (pieces.meaning(i).weekday == 0 && pieces.meaning(i).every_weekday == 0)) return false;
    if (!pieces.is(i, Role::AmbiguousWeekday)) return true;
    return typed_as_name(pieces, i) || pieces.is(i - 1, Role::DayBefore) || pieces.is(i - 1, Role::Next) || pieces.is(i - 1, Role::This);
}

bool date_may_end(const Pieces& pieces, int i)
{
    const Piece& next = pieces.at(i);
    if (next.kind == Piece::Kind::End) return true;
    if (next.kind == Piece::Kind::Sign) return next.text != "%" && next.text != "$" && next.text != ":" && next.text != "/";
    if (next.kind == Piece::Kind::Number) return true;
    const WordMeaning& meaning = *next.meaning;
    return meaning.is(Role::DateFollow) || meaning.weekday != 0 || meaning.relative_day || meaning.is(Role::DayPart) ||
           meaning.is(Role::Every) || meaning.named_hour >= 0;
}

DayPart day_part_at(const Pieces& pieces, int i)
{
    if (const DayPart part = month_first(pieces, i)) return part;
    return day_first(pieces, i);
}

DayPart day_number_at(const Pieces& pieces, int i)
{
    const int at = skip(pieces, i, Role::The);
    const Number day = day_at(pieces, at, true);
    if (day.end == 0) return {};
    return {i, day.end, 0, 0, day.value, -1, Period::None};
}

std::optional<CivilDate> day_of(const DayPart& part, const CivilDate& today, bool past)
{
    const int day = part.day == 0 ? 1 : part.day;
    if (part.year != 0) {
        const CivilDate date{part.year, part.month, day};
        return exists(date) ? std::optional(date) : std::nullopt;
    }
    if (part.months_on != -1) {
        const CivilDate first = add_months({today.year, today.month, 1}, part.months_on == -2 ? -1 : part.months_on);
        const CivilDate date{first.year, first.month, day};
        return exists(date) ? std::optional(date) : std::nullopt;
    }
    const int step = past ? -1 : 1;
    const int reach = part.month != 0 ? 8 : 3;  // a 29 February may be eight years off, a 31st two months
    for (int k = 0; k <= reach; ++k) {
        CivilDate first{today.year, today.month, 1};
        if (part.month != 0) first = {today.year + k * step, part.month, 1};
        else first = add_months(first, k * step);
        const CivilDate date{first.year, first.month, day};
        if (!exists(date)) continue;
        if (past ? date <= today : date >= today) return date;
    }
    return std::nullopt;
}

}  // namespace callwright
