#include "window/home_screen.hpp"

#include <doctest/doctest.h>

#include "support/shipped.hpp"

using namespace callwright;
using namespace callwright::testing;
using namespace callwright::window;

namespace {

CallSummary call_of(int64_t number, const std::string& person, std::optional<int> empathy)
{
    CallSummary call;
    call.call = number;
    call.start.scenario = "us.overtime-stopped";
    call.start.person = person;
    call.turns = 5;
    if (empathy) call.finish = CallFinish{{{"empathy", empathy}, {"accuracy", 90}}, {}, "goodbye", 5};
    return call;
}

struct Home {
    ProfileBook book;
    Profile sam;
};

Home home_with_sam(const std::string& name)
{
    auto book = ProfileBook::open(scratch_folder(name));
    REQUIRE(book.has_value());
    const auto sam = book->add("Sam");
    REQUIRE(sam.has_value());
    return {std::move(*book), *sam};
}

}  // namespace

TEST_CASE("at first there is one call, and it is said that its first line is written")
{
    const auto book = ProfileBook::open(scratch_folder("home_first"));
    REQUIRE(book.has_value());
    const HomeScreen screen = home_screen(shipped().library(), {}, *book, nullptr);
    CHECK(screen.first_run);
    REQUIRE(screen.hero.has_value());
    CHECK(screen.hero->button == "Call Dana");
    CHECK(screen.hero->resumes == 0);
    CHECK(screen.hero->text.find("first line") != std::string::npos);
    CHECK(screen.results.empty());
}

TEST_CASE("a call that was left open comes first, and only its own person sees it")
{
    const Home home = home_with_sam("home_open");
    const HomeScreen screen = home_screen(shipped().library(), {call_of(1, home.sam.id, 80), call_of(2, home.sam.id, std::nullopt)}, home.book, &home.sam);
    CHECK_FALSE(screen.first_run);
    REQUIRE(screen.hero.has_value());
    CHECK(screen.hero->resumes == 2);
    CHECK(screen.results.size() == 1);
    const HomeScreen other = home_screen(shipped().library(), {call_of(2, "p77", std::nullopt)}, home.book, &home.sam);
    CHECK(other.hero->resumes == 0);
}

TEST_CASE("a row shows the best result so far")
{
    const Home home = home_with_sam("home_best");
    const HomeScreen screen = home_screen(shipped().library(), {call_of(1, home.sam.id, 80), call_of(2, home.sam.id, 60), call_of(3, "p9", 100)}, home.book, &home.sam);
    REQUIRE(screen.library.size() >= 1);
    CHECK(screen.library[0].best.find("80") != std::string::npos);
}

TEST_CASE("the search takes every word, in any case, in title, summary, name and family")
{
    HomeScreen screen;
    screen.library = {{ScenarioId("a"), "Is this about the gym?", "", "Martin Tello", "MT", "cooperative", "", "is this about the gym? martin tello cooperative"},
                      {ScenarioId("b"), "Call me Friday", "", "Rita Kay", "RK", "evasive", "", "call me friday rita kay evasive"}};
    CHECK(rows_shown(screen, "", "") == std::vector<size_t>{0, 1});
    CHECK(rows_shown(screen, "GYM martin", "") == std::vector<size_t>{0});
    CHECK(rows_shown(screen, "gym rita", "").empty());
    CHECK(rows_shown(screen, "", "evasive") == std::vector<size_t>{1});
}

TEST_CASE("without scenarios the page says so")
{
    const auto book = ProfileBook::open(scratch_folder("home_empty"));
    const HomeScreen screen = home_screen(Library{}, {}, *book, nullptr);
    CHECK_FALSE(screen.hero.has_value());
    CHECK(screen.library.empty());
}
