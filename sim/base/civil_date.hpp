#pragma once
// Dates and times without a clock: proleptic Gregorian, years 1 to 9999.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace callwright {

enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

struct CivilDate {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to the month's length

    auto operator<=>(const CivilDate&) const = default;
};

struct CivilTime {
    CivilDate date;
    int minute = 0;  // of the day, 0 to 1439

    auto operator<=>(const CivilTime&) const = default;
};

bool is_leap_year(int year);
int days_in_month(int year, int month);
bool exists(const CivilDate& date);
int64_t days_since_epoch(const CivilDate& date);  // 1970-01-01 is 0
CivilDate date_from_days(int64_t days);
CivilDate add_days(const CivilDate& date, int64_t days);
// Clamps to the month's end: 31 January + 1 month is 28 or 29 February.
CivilDate add_months(const CivilDate& date, int months);
Weekday weekday(const CivilDate& date);
CivilTime add_minutes(const CivilTime& time, int64_t minutes);

Result<CivilDate> parse_date(std::string_view iso);  // "2026-11-23"
Result<CivilTime> parse_time(std::string_view iso);  // "2026-11-23T18:20", seconds and a trailing Z or offset are accepted and dropped
std::string iso_date(const CivilDate& date);
std::string iso_time(const CivilTime& time);
std::string clock_time(const CivilTime& time);       // "6:20 pm"
std::string spoken_date(const CivilDate& date);      // "December 4th"
std::string written_date(std::string_view iso);       // "May 9, 1984"; what is no date stays as it is
std::string_view weekday_name(Weekday day);          // "Friday"
std::string_view month_name(int month);              // "December"

}  // namespace callwright
