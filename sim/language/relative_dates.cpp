// Dates told from today
//
// "Next week", "in two weeks", "end of the month", "last September": all count from the call's own clock. Weeks run from Monday to
// Sunday; "next Friday" is the Friday of next week, "Friday" alone the next to come.

#include "language/date_forms.hpp"

namespace callwright {

namespace {

CivilDate monday_of(const CivilDate& on) { return add_days(on, 1 - weekday_number(on)); }

CivilDate moved(const CivilDate& from, Unit unit, int64_t many)
{
    const int64_t some = many > 1200 ? 1200 : (many < -1200 ? -1200 : many);
    switch (unit) {
    case Unit::Day: return add_days(from, some);
    case Unit::Week: return add_days(from, 7 * some);
    case Unit::TwoWeeks: return add_days(from, 14 * some);
    case Unit::Month: return add_months(from, static_cast<int>(some));
    case Unit::Year: return add_months(from, static_cast<int>(some > 100 ? 1200 : (some < -100 ? -1200 : some * 12)));
    default: return from;
    }
}

struct Stretch {
    int end = 0;
    Unit unit = Unit::None;
    int64_t many = 0;
};

// "two weeks", "a couple of months", "a week"
Stretch stretch_at(const Pieces& pieces, int i)
{
    Stretch out;
    int at = i + 1;
    if (pieces.is(i, Role::Article)) {
        const bool couple = pieces.is(at, Role::Couple);
        out.many = couple ? 2 : 1;
        if (couple && pieces.is(++at, Role::Of)) ++at;
    } else if (const Numeral many = numeral_at(pieces, i); many && many.whole > 0 && many.cents == many.whole * 100) {
        out.many = many.whole;
        at = many.end;
    } else {
        return {};
    }
    if (pieces.is(at, Role::DurationAdjective)) ++at;
    out.unit = pieces.meaning(at).unit;
    out.end = at + 1;
    return out.unit == Unit::None || out.unit == Unit::Minute || out.unit == Unit::Hour ? Stretch{} : out;
}

// How many weeks, months, years from now a word moves: this 0, next 1, last -1.
std::optional<int> shift_of(const Pieces& pieces, int i)
{
    if (pieces.is(i, Role::Next)) return 1;
    if (pieces.is(i, Role::This)) return 0;
    if (pieces.is(i, Role::Last)) return -1;
    return std::nullopt;
}

Maybe shifted_unit(const Pieces& pieces, int begin, int end, Unit unit, int shift)
{
    const CivilDate& today = pieces.now().date;
    if (unit == Unit::Week) {
        const CivilDate monday = add_days(monday_of(today), 7 * shift);
        return date(pieces, begin, end, monday, add_days(monday, 6));
    }
    if (unit == Unit::Month) {
        const CivilDate first = add_months({today.year, today.month, 1}, shift);
        return date(pieces, begin, end, first, month_end(first));
    }
    if (unit == Unit::Year) return date(pieces, begin, end, {today.year + shift, 1, 1}, {today.year + shift, 12, 31});
    return std::nullopt;
}

Maybe weekend_at(const Pieces& pieces, int begin, int at, int shift)
{
    const CivilDate saturday = add_days(monday_of(pieces.now().date), 5 + 7 * shift);
    return date(pieces, begin, at + 1, saturday, add_days(saturday, 1));
}

}  // namespace

Found date(const Pieces& pieces, int begin, int end, const CivilDate& from, const CivilDate& to, Period period)
{
    Found out = found(pieces, EntityType::Date, begin, end);
    out.entity.date = from;
    out.entity.date_to = to;
    out.entity.period = period;
    out.entity.value = iso_date(from) + (to == from ? "" : "/" + iso_date(to));
    return out;
}

Found day(const Pieces& pieces, int begin, int end, const CivilDate& on, Period period)
{
    return date(pieces, begin, end, on, on, period);
}

CivilDate month_end(const CivilDate& of) { return {of.year, of.month, days_in_month(of.year, of.month)}; }

bool tells_of_past(const Pieces& pieces, int i)
{
    if (pieces.is(i - 1, Role::Last) || pieces.is(i - 1, Role::Since)) return true;
    // The word at i itself says nothing: "May" is also "may".
    const bool ahead = pieces.has_in_sentence(i, Role::Future, 8, -1) || pieces.has_in_sentence(i + 1, Role::Future, 0, 1);
    return !ahead && pieces.has_in_sentence(i, Role::Past, 8, 5);
}

int weekday_number(const CivilDate& on) { return static_cast<int>(weekday(on)) + 1; }

// The weekday after today: a Friday said on a Friday is the next one, today would be called today.
CivilDate coming(const CivilDate& today, int wanted)
{
    const int ahead = (wanted - weekday_number(today) + 7) % 7;
    return add_days(today, ahead == 0 ? 7 : ahead);
}

// Where "your next payday" or "you get paid", said from `i` on, ends; `i` if it is not said.
int after_payday(const Pieces& pieces, int i)
{
    int at = i;
    while (at < i + 2 && (pieces.is(at, Role::Own) || pieces.is(at, Role::The) || pieces.is(at, Role::Next))) ++at;
    if (pieces.is(at, Role::Payday)) return at + 1;
    const bool gets_paid = pieces.is(i, Role::Pronoun) && (pieces.is(i + 1, Role::Gets) || pieces.is(i + 1, Role::Be)) && pieces.is(i + 2, Role::Paid);
    return gets_paid ? i + 3 : i;
}

Maybe payday_at(const Pieces& pieces, int i)
{
    if (!pieces.payday()) return std::nullopt;
    const int noun = pieces.is(i, Role::The) ? i + 1 : i;
    const bool names_a_day = pieces.meaning(noun).unit == Unit::Day, day_after = names_a_day && pieces.is(noun + 1, Role::From);
    const bool led_up_to = pieces.is(i - 1, Role::DayBefore) && !pieces.is(i - 1, Role::Every) && !pieces.is(i - 1, Role::And);
    const int from = day_after ? noun + 2 : names_a_day ? noun + 1 : i;
    if (!names_a_day && !led_up_to) return std::nullopt;  // "when is your payday?" names no day
    const int end = after_payday(pieces, from);
    if (end == from) return std::nullopt;
    return day(pieces, i, end, add_days(*pieces.payday(), day_after ? 1 : 0));
}

// "today", "tomorrow", "the day after tomorrow"
Maybe relative_day_at(const Pieces& pieces, int i)
{
    const CivilDate& today = pieces.now().date;
    if (pieces.word(i) && pieces.meaning(i).relative_day) return day(pieces, i, i + 1, add_days(today, pieces.meaning(i).day_offset));
    const int at = pieces.is(i, Role::The) ? i + 1 : i;
    const bool day_after = pieces.meaning(at).unit == Unit::Day && pieces.is(at + 1, Role::From) && pieces.word(at + 2);
    if (!day_after || !pieces.meaning(at + 2).relative_day) return std::nullopt;
    return day(pieces, i, at + 3, add_days(today, pieces.meaning(at + 2).day_offset + 1));
}

// "in two weeks", "two weeks from Friday", "a month ago"
Maybe counted_from_at(const Pieces& pieces, int i)
{
    const CivilDate& today = pieces.now().date;
    if (pieces.is(i, Role::In)) {
        const Stretch stretch = stretch_at(pieces, i + 1);
        // "What is left over in a month", "in a month when something breaks": any month, not the next.
        const bool any = pieces.is(i + 1, Role::Article) && stretch.many == 1 && pieces.has_in_sentence(i, Role::AnyTime, 6, 5);
        if (any) return std::nullopt;
        const bool single_word = stretch.many == 1 && !pieces.is(i + 1, Role::Article) && !pieces.number(i + 1);
        if (stretch.end == 0 || single_word || tells_of_past(pieces, i) || pieces.is(stretch.end, Role::Age)) return std::nullopt;
        return day(pieces, i, stretch.end, moved(today, stretch.unit, stretch.many));
    }
    // In "thirty a month from the 2nd" the month says how often.
    const bool after_amount = pieces.is(i, Role::Article) && (numeral_at(pieces, i - 1) || pieces.is(i - 1, Role::Currency) ||
                                                             pieces.meaning(i - 1).scale != 0);
    const Stretch stretch = stretch_at(pieces, i);
    if (stretch.end == 0 || after_amount) return std::nullopt;
    if (pieces.is(stretch.end, Role::Ago)) return day(pieces, i, stretch.end + 1, moved(today, stretch.unit, -stretch.many));
    if (!pieces.is(stretch.end, Role::From) && !pieces.is(stretch.end, Role::On)) return std::nullopt;
    const int base = stretch.end + 1;
    if (pieces.is(base, Role::Now)) return day(pieces, i, base + 1, moved(today, stretch.unit, stretch.many));
    if (pieces.word(base) && pieces.meaning(base).relative_day)
        return day(pieces, i, base + 1, moved(add_days(today, pieces.meaning(base).day_offset), stretch.unit, stretch.many));
    if (is_weekday(pieces, base) && pieces.meaning(base).weekday != 0)
        return day(pieces, i, base + 1, moved(coming(today, pieces.meaning(base).weekday), stretch.unit, stretch.many));
    if (const DayPart part = day_part_at(pieces, base); part && part.day != 0 && pieces.is(stretch.end, Role::From)) {
        const std::optional<CivilDate> on = day_of(part, today, false);
        if (on) return day(pieces, i, part.end, moved(*on, stretch.unit, stretch.many));
    }
    return std::nullopt;
}

// "next week", "this month", "last Friday", "next March", "the weekend", "the week after next"
Maybe shifted_at(const Pieces& pieces, int i)
{
    const CivilDate& today = pieces.now().date;
    const int at = pieces.is(i, Role::The) ? i + 1 : i;
    if (at > i && pieces.word(at) && pieces.is(at, Role::Weekend)) return weekend_at(pieces, i, at, 0);
    if (at > i && pieces.meaning(at).unit != Unit::None && pieces.is(at + 1, Role::From) && pieces.is(at + 2, Role::Next))
        return shifted_unit(pieces, i, at + 3, pieces.meaning(at).unit, 2);
    const std::optional<int> shift = shift_of(pieces, at);
    if (!shift || (at > i && *shift == 0)) return std::nullopt;
    const int what = *shift == 0 && pieces.is(at + 1, Role::Last) ? at + 2 : at + 1;  // "this past week", "this coming Friday"
    const int skip_coming = pieces.is(what, Role::This) ? what + 1 : what;
    const int amount = what == at + 2 ? -1 : *shift;
    if (!pieces.word(skip_coming)) return std::nullopt;
    const WordMeaning& meaning = pieces.meaning(skip_coming);
    if (at == i && skip_coming == at + 1 && amount <= 0 &&
        meaning.is(Role::DayPart)) return day(pieces, i, what + 1, add_days(today, amount));
    if (meaning.is(Role::Weekend)) return weekend_at(pieces, i, skip_coming, amount);
    if (is_weekday(pieces, skip_coming) && meaning.weekday != 0)
        return day(pieces, i, skip_coming + 1, shifted_weekday(today, meaning.weekday, amount));
    if (meaning.unit != Unit::None && at == i) {
        if (pieces.is(skip_coming + 1, Role::Of)) return std::nullopt;
        return shifted_unit(pieces, i, skip_coming + 1, meaning.unit, amount);
    }
    if (meaning.month != 0 && at == i && pieces.at(skip_coming).text.size() >= 3) {
        const DayPart part = day_part_at(pieces, skip_coming);
        if (!part || part.day != 0 || part.year != 0) return std::nullopt;
        int year = today.year;
        if (amount > 0 && part.month <= today.month) ++year;
        if (amount < 0 && part.month >= today.month) --year;
        const CivilDate first{year, part.month, 1};
        return date(pieces, i, part.end, first, month_end(first));
    }
    return std::nullopt;
}

// "end of the month", "mid December", "early next month": where in which month.
Maybe part_of_month_at(const Pieces& pieces, int i)
{
    const CivilDate& today = pieces.now().date;
    const int at = pieces.is(i, Role::The) ? i + 1 : i;
    const WordMeaning& where = pieces.meaning(at);
    const bool end = where.is(Role::End);
    if (!pieces.word(at) || (!end && !where.is(Role::Start) && !where.is(Role::Early) && !where.is(Role::Middle) &&
        !where.is(Role::Late))) return std::nullopt;
    int what = at + 1;
    if (pieces.sign(what, "-")) ++what;
    const bool with_of = pieces.is(what, Role::Of);
    if (with_of) ++what;
    else if (end || where.is(Role::Start)) return std::nullopt;
    if (with_of && pieces.is(what, Role::The)) ++what;
    const std::optional<int> shift = shift_of(pieces, what);
    if (shift) ++what;
    const WordMeaning& meaning = pieces.meaning(what);
    if (!pieces.word(what)) return std::nullopt;
    if (end &&
        meaning.unit == Unit::Week) return day(pieces, i, what + 1, add_days(monday_of(today), (weekday_number(today) > 5 ? 6 : 4)
            + 7 * shift.value_or(0)));
    if (end && meaning.unit == Unit::Year) return day(pieces, i, what + 1, {today.year + shift.value_or(0), 12, 31});
    CivilDate first = add_months({today.year, today.month, 1}, shift.value_or(0));
    if (meaning.month != 0) {
        first = {today.year, meaning.month, 1};
        const bool gone = month_end(first) < today;
        if (gone && !tells_of_past(pieces, i)) ++first.year;
        if (!gone && tells_of_past(pieces, i)) --first.year;
    } else if (meaning.unit != Unit::Month || pieces.at(what).text.size() < 3 || (!with_of && !shift && !where.is(Role::Middle))) {
        return std::nullopt;
    }
    const CivilDate last = month_end(first);
    if (end) return day(pieces, i, what + 1, last);
    if (where.is(Role::Start) || where.is(Role::Early)) return date(pieces, i, what + 1, first, {first.year, first.month, 10});
    if (where.is(Role::Middle)) return date(pieces, i, what + 1, {first.year, first.month, 11}, {first.year, first.month, 20});
    return date(pieces, i, what + 1, {first.year, first.month, 21}, last);
}

CivilDate shifted_weekday(const CivilDate& today, int wanted, int shift)
{
    const CivilDate in_week = add_days(monday_of(today), wanted - 1 + 7 * shift);
    if (shift < 0) {
        const CivilDate recent = add_days(coming(today, wanted), -7);
        return recent < today ? recent : add_days(recent, -7);
    }
    if (shift == 0 && in_week < today) return add_days(in_week, 7);
    return in_week;
}

}  // namespace callwright
