// The condition grammar: precedence, comparisons, three truths, faults with their place.

#include <doctest/doctest.h>

#include "content/condition.hpp"

namespace callwright {
namespace {

FactValue facts(std::string_view name)
{
    if (name == "trust") return int64_t{40};
    if (name == "told.cut") return true;
    if (name == "told.tooth") return false;
    if (name == "kind") return std::string("plan");
    if (name == "nothing") return std::string("none");
    if (name == "time") return int64_t{18 * 60 + 20};
    return {};
}

Truth truth(const char* text)
{
    const auto condition = Condition::parse(text);
    REQUIRE(condition.has_value());
    return condition->evaluate(facts);
}

size_t fault_at(const char* text)
{
    const auto condition = Condition::parse(text);
    REQUIRE_FALSE(condition.has_value());
    return condition.error().offset;
}

TEST_CASE("and binds tighter than or, not tighter than both")
{
    CHECK(truth("told.cut or told.tooth and told.tooth") == Truth::Yes);
    CHECK(truth("(told.cut or told.tooth) and told.tooth") == Truth::No);
    CHECK(truth("not told.tooth and told.cut") == Truth::Yes);
    CHECK(truth("not (told.tooth or told.cut)") == Truth::No);
    CHECK(truth("not not told.cut") == Truth::Yes);
}

TEST_CASE("numbers, words, times and lists compare")
{
    CHECK(truth("trust < 60 and trust >= 40 and trust != 41") == Truth::Yes);
    CHECK(truth("kind == plan") == Truth::Yes);
    CHECK(truth("kind in (settlement, plan)") == Truth::Yes);
    CHECK(truth("kind in (settlement, hardship)") == Truth::No);
    CHECK(truth("time < 21:00 and time > 08:00") == Truth::Yes);
}

TEST_CASE("a bare word that is none does not hold")
{
    CHECK(truth("nothing") == Truth::No);
    CHECK(truth("kind") == Truth::Yes);
}

TEST_CASE("an unknown fact matters only when it decides")
{
    CHECK(truth("unheard") == Truth::Unknown);
    CHECK(truth("unheard and told.tooth") == Truth::No);
    CHECK(truth("unheard or told.cut") == Truth::Yes);
    CHECK(truth("unheard and told.cut") == Truth::Unknown);
    CHECK(truth("not unheard") == Truth::Unknown);
}

TEST_CASE("a fault points inside the condition")
{
    CHECK(fault_at("trust <") == 7);
    CHECK(fault_at("trust < 60 and") == 14);
    CHECK(fault_at("(trust < 60") == 11);
    CHECK(fault_at("trust = 5") == 6);
    CHECK(fault_at("trust < 60 told") == 11);
}

TEST_CASE("an unknown name is named with its nearest neighbour")
{
    const auto condition = Condition::parse("trust < 60 and told.cutt");
    REQUIRE(condition.has_value());
    const ConditionNames names{[](std::string_view n) { return n == "trust" || n == "told.cut"; }, [](std::string_view) { return std::string("told.cut"); }};
    const auto faults = condition->check_names(names);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].offset == 15);
    CHECK(faults[0].what.find("told.cut") != std::string::npos);
}

TEST_CASE("reasons name what made a condition hold")
{
    const auto condition = Condition::parse("trust < 60 and (told.cut or told.tooth) and not told.tooth");
    CHECK(condition->reasons(facts) == std::vector<std::string>{"trust", "told.cut"});
}

TEST_CASE("a thousand parentheses are refused, not followed to the end of the stack")
{
    const std::string deep(100'000, '(');
    CHECK_FALSE(Condition::parse(deep).has_value());
    std::string nots;
    for (int i = 0; i < 100'000; ++i) nots += "not ";
    CHECK_FALSE(Condition::parse(nots + "trust").has_value());
}

}  // namespace
}  // namespace callwright
