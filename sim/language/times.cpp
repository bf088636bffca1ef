// Times of day
//
// "6:20 pm" says what it is; "nine" alone is a time only after a word like "at" and before nothing that it could count. Without am
// or pm the hour is the likelier one in a caller's day: one to seven in the afternoon, eight to eleven in the morning, unless the
// sentence speaks of morning or evening.

#include "language/recognisers.hpp"

namespace callwright {

namespace {

enum class Half { Unknown, Am, Pm };

struct Clock {
    int end = 0;
    int hour = 0;
    int minute = 0;
    Half half = Half::Unknown;
    bool sure = false;  // a time whatever stands around it

    explicit operator bool() const { return end > 0; }
};

std::string two_digits(int value)
{
    std::string out = std::to_string(value);
    if (out.size() == 1) out.insert(out.begin(), '0');
    return out;
}

std::string time_text(int minute) { return two_digits(minute / 60) + ":" + two_digits(minute % 60); }

struct HalfWord {
    Half half = Half::Unknown;
    int end = 0;
};

// "pm", "p.m.", "p", "in the morning", "at night"
HalfWord half_at(const Pieces& pieces, int i)
{
    if (pieces.is(i, Role::Am)) return {Half::Am, i + 1};
    if (pieces.is(i, Role::Pm)) return {Half::Pm, i + 1};
    if (pieces.word(i) && pieces.at(i).text.size() == 1 && pieces.sign(i + 1, ".") && pieces.at(i + 1).glued && pieces.word(i + 2) &&
        pieces.at(i + 2).glued && pieces.at(i + 2).text.size() == 1) {
        const WordMeaning& meaning = pieces.words().meaning(pieces.at(i).text + pieces.at(i + 2).text);
        // The last point may also end the sentence; it belongs to the time either way.
        const int end = pieces.sign(i + 3, ".") && pieces.at(i + 3).glued ? i + 4 : i + 3;
        if (meaning.is(Role::Am)) return {Half::Am, end};
        if (meaning.is(Role::Pm)) return {Half::Pm, end};
    }
    const bool in_the = pieces.is(i, Role::In) && pieces.is(i + 1, Role::The) && pieces.is(i + 2, Role::DayPart);
    if (in_the) return {pieces.is(i + 2, Role::Morning) ? Half::Am : Half::Pm, i + 3};
    const bool at_night = pieces.is(i, Role::HourBefore) && pieces.is(i + 1, Role::Evening) && !pieces.meaning(i + 1).relative_day;
    if (at_night && pieces.at(i).text.size() == 2) return {Half::Pm, i + 2};
    return {};
}

Clock with_half(const Pieces& pieces, Clock clock)
{
    const HalfWord half = half_at(pieces, clock.end);
    if (half.end == 0 || clock.hour > 12) return clock;
    clock.half = half.half;
    clock.end = half.end;
    clock.sure = true;
    return clock;
}

int hour_word(const Pieces& pieces, int i)
{
    if (pieces.plain_number(i)) return pieces.at(i).digits <= 2 && pieces.at(i).whole <= 12 &&
        pieces.at(i).whole >= 1 ? static_cast<int>(pieces.at(i).whole) : 0;
    const int value = pieces.word(i) ? pieces.meaning(i).cardinal : 0;
    return value >= 1 && value <= 12 ? value : 0;
}

// "half past five", "quarter to six", "ten past four"
Clock around_hour_at(const Pieces& pieces, int i)
{
    const int at = pieces.is(i, Role::Article) ? i + 1 : i;
    int minutes = 0;
    int next = at + 1;
    if (pieces.is(at, Role::Half) && pieces.is(next, Role::PastHour)) minutes = 30;
    else if (pieces.is(at, Role::Quarter)) minutes = 15;
    else if (const Numeral numeral = numeral_below_hundred(pieces, at); numeral && numeral.whole % 5 == 0 && numeral.whole < 30 &&
        at == i) {
        minutes = static_cast<int>(numeral.whole);
        next = numeral.end;
    }
    if (minutes == 0) return {};
    const bool past = pieces.is(next, Role::PastHour);
    const int hour = hour_word(pieces, next + 1);
    if (hour == 0 || (!past && !pieces.is(next, Role::ToHour))) return {};
    const bool named = pieces.is(at, Role::Half) || pieces.is(at, Role::Quarter);
    if (!named && (!pieces.is(i - 1, Role::HourBefore) || pieces.is(next, Role::ToHour))) return {};
    Clock clock{next + 2, hour, minutes, Half::Unknown, true};
    if (!past) {
        clock.hour = hour == 1 ? 12 : hour - 1;
        clock.minute = 60 - minutes;
    }
    return clock;
}

// Minutes said after the hour: "thirty", "forty-five", "oh five".
int minutes_said(const Pieces& pieces, int i, int& end)
{
    const int at = pieces.sign(i, "-") && pieces.at(i).glued ? i + 1 : i;
    if (pieces.is(at, Role::Oh) && pieces.word(at + 1) && pieces.meaning(at + 1).cardinal > 0 && pieces.meaning(at + 1).cardinal < 10) {
        end = at + 2;
        return pieces.meaning(at + 1).cardinal;
    }
    const Numeral minutes = numeral_below_hundred(pieces, at);
    if (!minutes || minutes.whole < 10 || minutes.whole > 59) return 0;
    end = minutes.end;
    return static_cast<int>(minutes.whole);
}

Clock clock_at(const Pieces& pieces, int i)
{
    const Piece& piece = pieces.at(i);
    if (pieces.word(i) && pieces.meaning(i).named_hour >= 0) return {i + 1, pieces.meaning(i).named_hour, 0, Half::Unknown, true};
    if (const Clock around = around_hour_at(pieces, i)) return with_half(pieces, around);
    if (pieces.plain_number(i) && piece.digits <= 2 && pieces.sign(i + 1, ":") && pieces.at(i + 1).glued && pieces.at(i + 2).glued &&
        pieces.plain_number(i + 2) && pieces.at(i + 2).digits == 2 && piece.whole < 24 && pieces.at(i + 2).whole < 60) {
        return with_half(pieces, {i + 3, static_cast<int>(piece.whole), static_cast<int>(pieces.at(i + 2).whole), Half::Unknown, true});
    }
    const int hour = hour_word(pieces, i);
    if (hour == 0) return {};
    Clock clock{i + 1, hour, 0, Half::Unknown, false};
    if (pieces.is(i + 1, Role::OClock)) {
        clock.end = i + 2;
        clock.sure = true;
    } else if (pieces.word(i)) {
        int end = 0;
        const int minutes = minutes_said(pieces, i + 1, end);
        if (minutes > 0) {
            clock.minute = minutes;
            clock.end = end;
        }
    }
    return with_half(pieces, clock);
}

int minute_of_day(const Pieces& pieces, int i, const Clock& clock)
{
    int hour = clock.hour;
    Half half = clock.half;
    const bool named = pieces.word(i) && pieces.meaning(i).named_hour >= 0;
    if (half == Half::Unknown && hour >= 1 && hour <= 12 && !named) {
        const bool evening = pieces.has_in_sentence(i, Role::Evening, 8, 8);
        const bool morning = pieces.has_in_sentence(i, Role::Morning, 8, 8);
        if (hour == 12) half = Half::Pm;
        else if (morning && !evening) half = Half::Am;
        else if (evening && !morning) half = Half::Pm;
        else half = hour <= 7 ? Half::Pm : Half::Am;
    }
    if (half == Half::Pm && hour < 12) hour += 12;
    if (half == Half::Am && hour == 12) hour = 0;
    return hour * 60 + clock.minute;
}

// Nothing at i that the number before it would count.
bool hour_may_end(const Pieces& pieces, int i)
{
    const Piece& next = pieces.at(i);
    if (next.kind == Piece::Kind::End) return true;
    if (next.kind == Piece::Kind::Number) return false;
    if (next.kind == Piece::Kind::Sign) return !next.glued || (next.text != "%" && next.text != "/" && next.text != ":" &&
        next.text != "-" && next.text != "$");
    const WordMeaning& meaning = *next.meaning;
    if (meaning.unit != Unit::None || meaning.is(Role::Currency) || meaning.is(Role::Percent) || meaning.is(Role::Of)) return false;
    if (next.glued) return false;
    if (period_at(pieces, i) != Period::None) return false;
    return meaning.is(Role::DateFollow) || meaning.relative_day || meaning.weekday != 0 || meaning.is(Role::In) ||
        meaning.is(Role::DayPart) ||
           meaning.is(Role::Now) || meaning.named_hour >= 0;
}

Found time(const Pieces& pieces, int begin, int end, int from, int to)
{
    Found out = found(pieces, EntityType::Time, begin, end);
    out.entity.number = from;
    out.entity.number_to = to;
    out.entity.value = time_text(from) + (to == from ? "" : "/" + time_text(to));
    return out;
}

// "between 5 and 6", "9 to 5", "5-6 pm"
Maybe time_range_at(const Pieces& pieces, int i, Clock from)
{
    const bool between = pieces.is(i - 1, Role::Between);
    const bool joined = pieces.is(from.end, Role::RangeTo) || (between && pieces.is(from.end, Role::And));
    if (!joined) return std::nullopt;
    const int second = from.end + 1;
    Clock to = clock_at(pieces, second);
    const bool introduced = between || pieces.is(i - 1, Role::HourBefore);
    if (!to || (!from.sure && !to.sure && !introduced)) return std::nullopt;
    if (!to.sure && !hour_may_end(pieces, to.end)) return std::nullopt;
    if (from.half == Half::Unknown && to.half != Half::Unknown && from.hour <= to.hour) from.half = to.half;
    int from_minute = minute_of_day(pieces, i, from);
    int to_minute = minute_of_day(pieces, second, to);
    if (to_minute <= from_minute && to.half == Half::Unknown && to_minute + 720 < 1440) to_minute += 720;
    if (from.half == Half::Unknown && to_minute <= from_minute && from_minute >= 720) from_minute -= 720;
    if (to_minute <= from_minute) return std::nullopt;
    return time(pieces, i, to.end, from_minute, to_minute);
}

bool follows_date(const Pieces& pieces, int i, const std::vector<Found>& before)
{
    if (before.empty() || before.back().entity.type != EntityType::Date) return false;
    for (int k = before.back().end; k < i; ++k) {
        if (pieces.sentence_end(k) && k + 1 < i) return false;
    }
    return i - before.back().end <= 9;
}

bool near_hour_words(const Pieces& pieces, int i, const std::vector<Found>& before)
{
    if (pieces.is(i - 1, Role::HourNear) && pieces.is(i - 2, Role::HourBefore)) return true;
    if (pieces.is(i - 1, Role::HourNear) && follows_date(pieces, i, before)) return true;
    if (!pieces.is(i - 1, Role::HourBefore)) return false;
    return !pieces.is(i - 1, Role::HourNear) || (!pieces.is(i - 2, Role::MoneyVerb) && !pieces.is(i - 2, Role::MoneyNoun));
}

}  // namespace

Maybe time_at(const Pieces& pieces, int i, const std::vector<Found>& before)
{
    if (pieces.sign(i - 1, "$") || (pieces.at(i).glued && pieces.number(i) && (pieces.sign(i - 1, "/") || pieces.sign(i - 1, ":"))))
        return std::nullopt;
    Clock clock = clock_at(pieces, i);
    if (!clock) return std::nullopt;
    if (Maybe range = time_range_at(pieces, i, clock)) return range;
    const bool before_tonight = pieces.is(clock.end, Role::Evening) && pieces.meaning(clock.end).relative_day &&
        !pieces.is(i - 1, Role::MoneyVerb);
    if (before_tonight && clock.half == Half::Unknown && clock.hour < 12) clock.half = Half::Pm;
    const bool usable = clock.sure || before_tonight || (near_hour_words(pieces, i, before) && hour_may_end(pieces, clock.end));
    if (!usable) return std::nullopt;
    const int minute = minute_of_day(pieces, i, clock);
    return time(pieces, i, clock.end, minute, minute);
}

}  // namespace callwright
