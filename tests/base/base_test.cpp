// The small things everything stands on: money, dates, draws, canonical JSON, digests.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "base/canonical_json.hpp"
#include "base/civil_date.hpp"
#include "base/digest.hpp"
#include "base/draws.hpp"
#include "base/money.hpp"
#include "base/utf8.hpp"

namespace callwright {
namespace {

TEST_CASE("money is written to the cent, and spoken without needless cents")
{
    CHECK(format_money(128460) == "$1,284.60");
    CHECK(format_money(15000) == "$150.00");
    CHECK(format_money(5) == "$0.05");
    CHECK(format_money(123456789) == "$1,234,567.89");
    CHECK(spoken_money(15000) == "$150");
    CHECK(spoken_money(21410) == "$214.10");
}

TEST_CASE("a share of an amount rounds halves away from zero, a floor rounds up")
{
    CHECK(share_of(128460, 650) == 83499);
    CHECK(share_of(1, 500) == 1);
    CHECK(share_of_rounded_up(101, 500) == 51);
    CHECK(share_of_rounded_up(100, 500) == 50);
}

TEST_CASE("dates know leap years, month ends and weekdays")
{
    CHECK(is_leap_year(2000));
    CHECK_FALSE(is_leap_year(1900));
    CHECK(days_in_month(2028, 2) == 29);
    CHECK(add_months({2026, 1, 31}, 1) == CivilDate{2026, 2, 28});
    CHECK(add_days({2026, 12, 31}, 1) == CivilDate{2027, 1, 1});
    CHECK(weekday({2026, 11, 23}) == Weekday::Monday);
    CHECK(weekday({1970, 1, 1}) == Weekday::Thursday);
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(add_minutes({{2026, 11, 23}, 1439}, 2) == CivilTime{{2026, 11, 24}, 1});
}

TEST_CASE("every day of four centuries turns into days and back")
{
    for (int64_t day = days_since_epoch({1800, 1, 1}); day < days_since_epoch({2200, 1, 1}); ++day) REQUIRE(days_since_epoch(date_from_days(day)) == day);
}

TEST_CASE("a date that does not exist is refused")
{
    CHECK_FALSE(parse_date("2026-02-29"));
    CHECK_FALSE(parse_date("2026-13-01"));
    CHECK_FALSE(parse_date("26-1-1"));
    CHECK(parse_date("2028-02-29").has_value());
    CHECK_FALSE(parse_time("2026-11-23T24:00"));
    CHECK(parse_time("2026-11-23T18:20:05Z")->minute == 18 * 60 + 20);
}

TEST_CASE("a draw depends on seed, turn and purpose alone")
{
    CHECK(draw(7, 3, "line") == draw(7, 3, "line"));
    CHECK(draw(7, 3, "line") != draw(7, 4, "line"));
    CHECK(draw(7, 3, "line") != draw(8, 3, "line"));
    CHECK(draw(7, 3, "line") != draw(7, 3, "name"));
    std::set<uint32_t> seen;
    for (uint64_t seed = 0; seed < 200; ++seed) seen.insert(draw_below(seed, 1, "of ten", 10));
    CHECK(seen.size() == 10);
}

TEST_CASE("canonical JSON sorts keys by UTF-16 units and refuses fractions")
{
    CHECK(*canonical_json(nlohmann::json::parse(R"({"b":1,"a":[true,null,"x\u20ac"]})")) == "{\"a\":[true,null,\"x\xe2\x82\xac\"],\"b\":1}");
    CHECK(*canonical_json(nlohmann::json::parse(R"({"\ufb33":1,"\ud83d\ude00":2})")) == "{\"\xf0\x9f\x98\x80\":2,\"\xef\xac\xb3\":1}");
    CHECK_FALSE(canonical_json(nlohmann::json(0.5)));
    CHECK_FALSE(canonical_json(nlohmann::json(int64_t{9007199254740993})));
}

TEST_CASE("the digest is SHA-256")
{
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("text is cut between code points, never inside one")
{
    CHECK(utf8::truncated("ab\xe2\x82\xac", 4) == "ab");
    CHECK(utf8::truncated("ab\xe2\x82\xac", 5) == "ab\xe2\x82\xac");
}

}  // namespace
}  // namespace callwright
