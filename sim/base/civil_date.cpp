// Days are counted as in Howard Hinnant's "chrono-compatible low-level date algorithms" (2013): years begin in March, so that the
// leap day is the last of its year.

#include "base/civil_date.hpp"

#include <array>
#include <optional>

namespace callwright {
namespace {

std::optional<int> digits(std::string_view text, size_t at, size_t count)
{
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::string padded(int number, size_t width)
{
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

Error bad_time(std::string_view text, const char* form)
{
    return Error{ErrorCode::BadTime, "", "\"" + std::string(text.substr(0, 40)) + "\" is not " + form};
}

std::optional<CivilDate> date_at(std::string_view iso)
{
    const auto year = digits(iso, 0, 4), month = digits(iso, 5, 2), day = digits(iso, 8, 2);
    if (!year || !month || !day || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const CivilDate date{*year, *month, *day};
    return exists(date) ? std::optional(date) : std::nullopt;
}

bool is_zone_or_seconds(std::string_view rest)
{
    if (rest.size() >= 3 && rest[0] == ':' && digits(rest, 1, 2) && *digits(rest, 1, 2) < 60) rest.remove_prefix(3);
    if (rest.empty() || rest == "Z") return true;
    return rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && digits(rest, 1, 2) && rest[3] == ':' && digits(rest, 4, 2);
}

}  // namespace

bool is_leap_year(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month)
{
    constexpr std::array lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap_year(year) ? 29 : lengths[static_cast<size_t>(month - 1)];
}

bool exists(const CivilDate& date)
{
    return date.year >= 1 && date.year <= 9999 && date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

int64_t days_since_epoch(const CivilDate& date)
{
    const int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const int64_t year_of_era = year - era * 400;
    const int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

CivilDate date_from_days(int64_t days)
{
    days += 719'468;
    const int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
    const int64_t day_of_era = days - era * 146'097;
    const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const int day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    const int month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    const int year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
    return {year, month, day};
}

CivilDate add_days(const CivilDate& date, int64_t days)
{
    return date_from_days(days_since_epoch(date) + days);
}

CivilDate add_months(const CivilDate& date, int months)
{
    const int total = date.year * 12 + date.month - 1 + months;
    const int year = total / 12, month = total % 12 + 1;
    const int last = days_in_month(year, month);
    return {year, month, date.day < last ? date.day : last};
}

Weekday weekday(const CivilDate& date)
{
    const int64_t days = days_since_epoch(date) + 3;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>(((days % 7) + 7) % 7);
}

CivilTime add_minutes(const CivilTime& time, int64_t minutes)
{
    const int64_t total = time.minute + minutes;
    const int64_t days = total >= 0 ? total / 1440 : -((-total + 1439) / 1440);
    return {add_days(time.date, days), static_cast<int>(total - days * 1440)};
}

Result<CivilDate> parse_date(std::string_view iso)
{
    const auto date = iso.size() == 10 ? date_at(iso) : std::nullopt;
    if (!date) return tl::unexpected(bad_time(iso, "a date such as 2026-11-23"));
    return *date;
}

Result<CivilTime> parse_time(std::string_view iso)
{
    const auto date = iso.size() >= 16 ? date_at(iso) : std::nullopt;
    const auto hour = digits(iso, 11, 2), minute = digits(iso, 14, 2);
    const bool good = date && hour && minute && (iso[10] == 'T' || iso[10] == ' ') && iso[13] == ':' && *hour < 24 && *minute < 60 && is_zone_or_seconds(iso.substr(16));
    if (!good) return tl::unexpected(bad_time(iso, "a time such as 2026-11-23T18:20"));
    return CivilTime{*date, *hour * 60 + *minute};
}

std::string iso_date(const CivilDate& date)
{
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string iso_time(const CivilTime& time)
{
    return iso_date(time.date) + "T" + padded(time.minute / 60, 2) + ":" + padded(time.minute % 60, 2);
}

std::string clock_time(const CivilTime& time)
{
    const int hour = time.minute / 60;
    const int twelve = hour % 12 == 0 ? 12 : hour % 12;
    return std::to_string(twelve) + ":" + padded(time.minute % 60, 2) + (hour < 12 ? " am" : " pm");
}

std::string written_date(std::string_view iso)
{
    const Result<CivilDate> date = parse_date(iso);
    if (!date) return std::string(iso);
    return std::string(month_name(date->month)) + " " + std::to_string(date->day) + ", " + std::to_string(date->year);
}

std::string spoken_date(const CivilDate& date)
{
    const int tens = date.day % 100 / 10, ones = date.day % 10;
    const char* ending = tens == 1 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return std::string(month_name(date.month)) + " " + std::to_string(date.day) + ending;
}

std::string_view weekday_name(Weekday day)
{
    constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return names[static_cast<size_t>(day)];
}

std::string_view month_name(int month)
{
    constexpr std::array<std::string_view, 12> names = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    return month >= 1 && month <= 12 ? names[static_cast<size_t>(month - 1)] : std::string_view();
}

}  // namespace callwright
