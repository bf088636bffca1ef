#pragma once
// What the forms of a date share, and the relative forms: relative_dates.cpp.

#include "language/day_parts.hpp"
#include "language/recognisers.hpp"

namespace callwright {

Found date(const Pieces& pieces, int begin, int end, const CivilDate& from, const CivilDate& to, Period period = Period::None);
Found day(const Pieces& pieces, int begin, int end, const CivilDate& on, Period period = Period::None);
CivilDate month_end(const CivilDate& of);
bool tells_of_past(const Pieces& pieces, int i);
int weekday_number(const CivilDate& on);  // Monday is 1
CivilDate coming(const CivilDate& today, int wanted);  // the weekday after today
CivilDate shifted_weekday(const CivilDate& today, int wanted, int weeks);  // this, next or last Friday

Maybe payday_at(const Pieces& pieces, int i);         // "on your payday", "the day after you get paid"
Maybe relative_day_at(const Pieces& pieces, int i);   // "today", "the day after tomorrow"
Maybe counted_from_at(const Pieces& pieces, int i);   // "in two weeks", "a month ago"
Maybe shifted_at(const Pieces& pieces, int i);        // "next week", "last September"
Maybe part_of_month_at(const Pieces& pieces, int i);  // "end of the month", "mid December"

}  // namespace callwright
