// Whole journeys through the window, without a screen.

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "app/profiles.hpp"
#include "support/shell_driver.hpp"
#include "support/shipped.hpp"
#include "terminal/terminal.hpp"

using namespace callwright;
using namespace callwright::testing;
using callwright::window::Key;
using callwright::window::SeenText;

namespace {

// A person who has a name and no patience: answers appear at once.
window::ShellOptions known_person(const std::string& folder, const std::string& theme = "light", int text_percent = 100)
{
    const std::string store = scratch_folder(folder);
    auto book = ProfileBook::open(store);
    REQUIRE(book.has_value());
    auto sam = book->add("Sam");
    REQUIRE(sam.has_value());
    sam->preferences.hurry = true;
    sam->preferences.theme = theme;
    sam->preferences.text_percent = text_percent;
    REQUIRE(book->save(*sam).has_value());
    REQUIRE(book->use(sam->id).has_value());
    return shell_options(store);
}

void say_by_keyboard(ShellDriver& trainee, const std::string& words)
{
    trainee.type(words);
    trainee.key(Key::Enter);
}

// Every body of the first call, in order: start, turns, finish.
std::vector<std::string> record_of(const std::string& folder)
{
    auto store = EventStore::open(folder);
    REQUIRE(store.has_value());
    const auto call = store->call(1);
    REQUIRE(call.has_value());
    const auto turns = store->turns_of(1);
    REQUIRE(turns.has_value());
    std::vector<std::string> bodies{*start_body(call->start)};
    for (const StoredTurn& turn : *turns) bodies.push_back(turn.body);
    if (call->finish) bodies.push_back(*finish_body(*call->finish));
    return bodies;
}

}  // namespace

TEST_CASE("a new hire is on the phone after a name and one key, and the first line is written")
{
    ShellDriver trainee(shell_options(scratch_folder("shell_first")));
    CHECK(trainee.reads("Make your first call"));
    trainee.type("Sam");
    trainee.key(Key::Enter);
    trainee.key(Key::Enter);
    CHECK(trainee.reads("It rings."));
    trainee.wait(6);
    CHECK(trainee.reads("my name is Sam") == false);  // still in the draft, not said
    trainee.key(Key::Enter);
    CHECK(trainee.reads("my name is Sam"));
}

TEST_CASE("somebody without a name is asked for it before the call")
{
    ShellDriver trainee(shell_options(scratch_folder("shell_nameless")));
    trainee.click("hero.call");
    CHECK(trainee.reads("Your name first"));
    trainee.type("Sam");
    trainee.click("hero.call");
    CHECK(trainee.reads("Hold"));
}

TEST_CASE("a call by keyboard alone, from home to the debrief and a second try of one turn")
{
    ShellDriver trainee(known_person("shell_keyboard"));
    trainee.key(Key::Enter);
    REQUIRE(trainee.shows("draft"));
    trainee.key(Key::Enter);  // the written line
    trainee.key(Key::End);
    say_by_keyboard(trainee, "could you tell me your date of birth and your ZIP code?");
    say_by_keyboard(trainee, "I'm with Calder Recovery. Pay today or I will have you arrested.");
    say_by_keyboard(trainee, "/end");
    REQUIRE(trainee.shows("see_debrief"));
    trainee.key(Key::Enter);
    REQUIRE(trainee.shows("debrief.tab.0"));
    trainee.press("debrief.try_again");
    REQUIRE(trainee.shows("draft"));
    CHECK(trainee.reads("Trying turn"));
    CHECK(trainee.reads("To put right: No threat of arrest"));
    trainee.press("retry.back");  // the try stays open
    REQUIRE(trainee.shows("debrief.try_again"));
    trainee.press("debrief.try_again");
    say_by_keyboard(trainee, "I am sorry, that was too fast. May I ask for your date of birth first?");
    CHECK(trainee.reads("Last time you said"));
    CHECK(trainee.reads("Put right: No threat of arrest"));
    trainee.press("retry.compare");
    CHECK_FALSE(trainee.shows("draft"));
    trainee.press("compare.back");
    REQUIRE(trainee.shows("debrief.compare.0"));  // the first debrief knows of the second try
    trainee.press("debrief.compare.0");
    CHECK(trainee.shows("compare.once_more"));
}

TEST_CASE("whoever has read the briefing dials with Enter")
{
    ShellDriver trainee(known_person("shell_briefing"));
    trainee.press("hero.briefing");
    REQUIRE(trainee.shows("briefing.call"));
    trainee.key(Key::Enter);
    CHECK(trainee.shows("draft"));
}

TEST_CASE("Enter on nothing says how to stay silent, and does not stay silent")
{
    ShellDriver trainee(known_person("shell_silence"));
    trainee.key(Key::Enter);
    for (int i = 0; i < 3; ++i) say_by_keyboard(trainee, "Hello there.");
    const auto turns = [&] { return trainee.reads("You say nothing."); };
    trainee.key(Key::Enter);
    CHECK(trainee.reads("Ctrl+Enter"));
    CHECK_FALSE(turns());
    trainee.key(Key::Enter, true);
    CHECK(turns());
}

TEST_CASE("what is no desk move is refused in place and nothing is lost")
{
    ShellDriver trainee(known_person("shell_refused"));
    trainee.key(Key::Enter);
    trainee.key(Key::Enter);
    trainee.key(Key::Enter);
    say_by_keyboard(trainee, "Hello there.");
    say_by_keyboard(trainee, "/ofer 6");
    CHECK(trainee.reads("Not understood as a move"));
}

TEST_CASE("leaving a call open and going on with it later finds it where it was")
{
    const window::ShellOptions options = known_person("shell_resume");
    {
        ShellDriver trainee(options);
        trainee.key(Key::Enter);
        trainee.key(Key::Enter);
        trainee.key(Key::Escape);
        CHECK(trainee.reads("Leave the call?"));
        trainee.click("leave.open");
        CHECK(trainee.shows("hero.call"));
    }
    ShellDriver again(options);
    CHECK(again.reads("Go on with Dana"));
    again.click("hero.call");
    CHECK(again.reads("my name is Sam"));
}

TEST_CASE("a store that another program holds is explained, and can be tried again")
{
    const window::ShellOptions options = known_person("shell_in_use");
    auto other = std::make_unique<Result<EventStore>>(EventStore::open(options.places.store));
    REQUIRE(other->has_value());
    ShellDriver trainee(options);
    CHECK(trainee.reads("open in another program"));
    other.reset();
    trainee.click("trouble.again");
    CHECK(trainee.shows("hero.call"));
}

TEST_CASE("damaged names and broken content are shown with their places")
{
    window::ShellOptions options = shell_options(scratch_folder("shell_damaged"));
    std::ofstream(options.places.store + "/profiles.json") << "{ no";
    {
        ShellDriver trainee(options);
        CHECK(trainee.reads("The list of names is damaged"));
        trainee.click("trouble.second");
        CHECK(trainee.shows("name"));
    }
    const std::string content = scratch_folder("shell_broken_content");
    std::ofstream(content + "/bad.json") << "{\"$schema\": 3}";
    options.places.content.push_back(content);
    ShellDriver trainee(options);
    CHECK(trainee.reads("Something in the content is wrong"));
    CHECK(trainee.reads("bad.json"));
}

TEST_CASE("the window and the terminal, given the same moves, person, seed and time, write the same record, byte for byte")
{
    const std::vector<std::string> moves = {"Good evening, my name is Sam. May I speak with Dana Ruiz, please?", "Could you tell me your date of birth and your ZIP code?", "/note She answered at once", "/offer 6 214.10 2026-12-04", "/end"};
    window::ShellOptions options = known_person("same_window");
    options.now = CivilTime{{2026, 11, 24}, 17 * 60 + 5};
    options.seed = 7;
    {
        ShellDriver trainee(options);
        trainee.key(Key::Enter);
        for (const std::string& move : moves) {
            trainee.clear_draft();
            say_by_keyboard(trainee, move);
        }
    }
    const window::ShellOptions beside = known_person("same_terminal");
    std::string typed;
    for (const std::string& move : moves) typed += move + "\n";
    std::istringstream in(typed);
    std::ostringstream out, talk;
    Streams streams{in, out, talk};
    REQUIRE(run_terminal({"play", "us.overtime-stopped", "--store", beside.places.store, "--profile", "Sam", "--seed", "7", "--now", "2026-11-24T17:05"}, streams) == 0);
    CHECK(record_of(options.places.store) == record_of(beside.places.store));
    CHECK(record_of(options.places.store).size() == moves.size() + 3);
}

TEST_CASE("settings work at once and are there the next time")
{
    const window::ShellOptions options = known_person("shell_settings");
    {
        ShellDriver trainee(options);
        trainee.click("go.settings");
        trainee.click("settings.theme.1");
        trainee.click("settings.size.2");
        CHECK(trainee.shell().look().scale == doctest::Approx(1.5));
    }
    ShellDriver again(options);
    CHECK(again.shell().look().scale == doctest::Approx(1.5));
    CHECK(again.shell().look().palette.background == window::palette_named("dark").background);
}

TEST_CASE("somebody who asks to be forgotten is gone, after being asked")
{
    ShellDriver trainee(known_person("shell_forget"));
    trainee.click("go.settings");
    trainee.click("settings.forget");
    CHECK(trainee.reads("cannot be undone"));
    trainee.click("forget.yes");
    CHECK(trainee.shows("name"));
}

TEST_CASE("from a debrief the same person is called again some days on, after a briefing that says what came of the call")
{
    ShellDriver trainee(known_person("shell_later"));
    trainee.key(Key::Enter);
    trainee.key(Key::Enter);  // the written line
    trainee.key(Key::End);
    say_by_keyboard(trainee, "could you tell me your date of birth and your ZIP code?");
    say_by_keyboard(trainee, "/end");
    trainee.key(Key::Enter);
    REQUIRE(trainee.shows("debrief.call_later"));
    trainee.press("debrief.call_later");
    REQUIRE(trainee.shows("briefing.call"));
    CHECK(trainee.reads("again"));
    trainee.key(Key::Enter);
    CHECK(trainee.shows("draft"));
}
