#pragma once
// The words amounts, dates and times are said with, by the part they play. Filled from languages/<id>/numbers.json.

#include <bitset>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "language/reading.hpp"

namespace callwright {

// The parts a word can play; one word may play several. The order is that of role_names() in number_words.cpp.
enum class Role {
    Article, The, And, Of, In, From, Now, Ago, Currency, Cent, Percent, Every, Other, Per, Next, This, Last, RangeTo, Between,
    OrdinalSuffix, Am, Pm, OClock, Half, Quarter, PastHour, ToHour, Morning, Evening, DayPart, HourBefore, HourNear, Payment,
    PaymentAdjective, Times, Plus, Equals, EqualsFiller, Weekend, End, Start, Early, Middle, Late, Couple, Oh, DurationBefore,
    DurationAdjective, AmbiguousMonth, AmbiguousWeekday, MonthBefore, Pronoun, Be, YearBefore, Past, Future, Birth, Sign, Point, Since, Person,
    MoneyVerb,
    MoneyNoun, MoneyBefore, Follow, DateFollow, DayBefore, NotMoneyBefore, Identifier, IdentifierLast, IdentifierFiller, AmountWords,
    Off, On, Twice, Week, Age, Repair, Rough, AnyTime, Card, Paid, Payday, Own, Gets,
    Count_
};

enum class Unit { None, Minute, Hour, Day, Week, TwoWeeks, Month, Year };

struct WordMeaning {
    std::bitset<static_cast<size_t>(Role::Count_)> roles;
    int cardinal = -1;   // 0 to 19
    int tens = 0;        // 20 to 90
    int scale = 0;       // 100 or 1000
    int ordinal = 0;     // 1 to 31
    int month = 0;       // 1 to 12
    int weekday = 0;     // 1 is Monday
    int every_weekday = 0;  // "Fridays"
    int named_hour = -1;
    int day_offset = 0;
    bool relative_day = false;
    Unit unit = Unit::None;
    Period period = Period::None;

    bool is(Role role) const { return roles[static_cast<size_t>(role)]; }
};

struct NumberWords {
    std::map<std::string, WordMeaning, std::less<>> words;
    std::vector<std::string> never_values;  // "401k", longest first
    std::vector<std::string> short_phones;  // "988"

    const WordMeaning& meaning(std::string_view word) const;
};

// The bytes of a numbers.json that passed its schema; `name` is only said in errors.
Result<NumberWords> load_number_words(std::string_view json_bytes, std::string_view name);

}  // namespace callwright
