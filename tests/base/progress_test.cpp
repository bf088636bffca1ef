// How far a long piece of work is.

#include <doctest/doctest.h>

#include <mutex>

#include "base/at_once.hpp"
#include "base/progress.hpp"

namespace callwright {
namespace {

TEST_CASE("a stretch told from many threads names no value twice and comes to its end")
{
    std::mutex alone;
    std::vector<int> told;
    ProgressSteps steps(
        [&](int thousandths) {
            const std::lock_guard lock(alone);
            told.push_back(thousandths);
        },
        5000, 200, 700);
    for_each_at_once(5000, [&](size_t) { steps.step(); });
    std::sort(told.begin(), told.end());
    CHECK(std::adjacent_find(told.begin(), told.end()) == told.end());
    REQUIRE_FALSE(told.empty());
    CHECK(told.front() > 200);
    CHECK(told.back() == 700);
}

TEST_CASE("where nobody listens nothing is told")
{
    ProgressSteps steps({}, 2, 0, 1000);
    steps.step();
    steps.step();
}

}  // namespace
}  // namespace callwright
