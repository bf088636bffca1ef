#pragma once
// A day or month as it is said, before the year is known: "December 4th", "the 15th of each month", "9 May 1984".

#include <optional>

#include "language/numerals.hpp"

namespace callwright {

struct DayPart {
    int begin = 0;
    int end = 0;       // one past the last piece
    int year = 0;      // 0 when not said
    int month = 0;
    int day = 0;       // 0: the whole month
    int months_on = -1;  // "of next month": months from now; -1 when not said
    Period period = Period::None;

    explicit operator bool() const { return end > begin; }
};

DayPart day_part_at(const Pieces& pieces, int i);
// A day number alone, for the far end of a range: "5", "the 5th".
DayPart day_number_at(const Pieces& pieces, int i);
bool is_weekday(const Pieces& pieces, int i);
bool date_may_end(const Pieces& pieces, int i);  // nothing at i makes "the 4th" the fourth of something

// The date a part means: with no year the nearest one to come, or gone by when `past`. Nothing when there is no such day.
std::optional<CivilDate> day_of(const DayPart& part, const CivilDate& today, bool past);

}  // namespace callwright
