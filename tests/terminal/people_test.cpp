// Profiles, second goes, disagreements and forgetting, as somebody who types sees them.

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "support/shipped.hpp"
#include "support/typed.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;
using testing::scratch_folder;

using testing::Ran;
using testing::run;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string threat = "Good evening, my name is Sam Okoro. May I speak with Dana Ruiz?\nWe'll see you in court, Dana.\n/end\n";

Ran play(const std::string& store, const std::string& profile = "", const std::string& typed = threat)
{
    std::vector<std::string> arguments = {"play", "us.overtime-stopped", "--seed", "4", "--store", store, "--json"};
    if (!profile.empty()) arguments.insert(arguments.end(), {"--profile", profile});
    return run(arguments, typed);
}

json records(const std::string& store, const std::string& profile = "")
{
    std::vector<std::string> arguments = {"records", "--store", store, "--json"};
    if (!profile.empty()) arguments.insert(arguments.end(), {"--profile", profile});
    return json::parse(run(arguments).out);
}

TEST_CASE("a profile is made by its first call, and goes on being used until another is named")
{
    const std::string store = scratch_folder("terminal-profiles");
    play(store);
    CHECK(holds(play(store, "Ana").talk, "Ana"));
    CHECK_FALSE(holds(play(store).talk, "New here"));
    CHECK_FALSE(holds(play(store, " ANA ").talk, "New here"));
    play(store, "Bo");
    std::vector<std::string> people;
    for (const json& record : records(store)) people.push_back(record["person"]);
    CHECK(people == std::vector<std::string>{"p0", "p1", "p1", "p1", "p2"});
    CHECK(records(store, "ana").size() == 3);
    CHECK(records(store)[4]["profile"] == "Bo");
    CHECK(holds(run({"records", "--store", store}).out, "Bo"));
    const json listed = json::parse(run({"profiles", "--store", store, "--json"}).out);
    CHECK(listed[0]["name"] == "Ana");
    CHECK(listed[1]["last"] == true);
}

TEST_CASE("a name nobody has is refused with the names there are")
{
    const std::string store = scratch_folder("terminal-nobody");
    play(store, "Ana");
    for (const std::vector<std::string>& asked : std::vector<std::vector<std::string>>{
             {"records", "--profile", "Bo"}, {"score", "--profile", "Bo"}, {"forget", "--profile", "Bo", "--yes"}, {"play", "--resume", "--profile", "Bo"}}) {
        std::vector<std::string> arguments = asked;
        arguments.insert(arguments.end(), {"--store", store});
        const Ran ran = run(arguments);
        CHECK(ran.code == 2);
        CHECK(holds(ran.talk, "Ana"));
    }
    CHECK(play(store, "two\nlines").code == 2);
    CHECK(records(store).size() == 1);
}

TEST_CASE("a call goes on under its own person, and a profile narrows which")
{
    const std::string store = scratch_folder("terminal-resume");
    play(store, "Ana", "Hello?\n");
    play(store, "Bo", "Hello?\n");
    CHECK(run({"play", "--resume", "--profile", "Ana", "--store", store, "--json"}, "/end\n").code == 0);
    CHECK(records(store)[0]["ended"] == "trainee_ended");
    CHECK(run({"play", "--resume", "2", "--profile", "Ana", "--store", store, "--json"}).code == 2);
    CHECK(run({"score", "2", "--profile", "Ana", "--store", store}).code == 2);
    CHECK(run({"score", "--profile", "Ana", "--store", store}).code == 0);
}

TEST_CASE("a turn is tried again as a new call, which is compared with the first")
{
    const std::string store = scratch_folder("terminal-again");
    const Ran first = play(store, "Ana");
    const Ran again = run({"play", "--again", "1", "--turn", "2", "--store", store, "--json"}, "I'm sorry to hear that. What happened?\n/end\n");
    CHECK(again.code == 0);
    CHECK(json::parse(again.out.substr(0, again.out.find('\n')))["turn"] == 1);
    CHECK(holds(first.out, again.out.substr(0, again.out.find('\n'))));
    CHECK(records(store)[1]["forked_from"] == json{{"call", 1}, {"turn", 2}});
    CHECK(run({"replay", "--store", store}).code == 0);

    const json compared = json::parse(run({"score", "2", "--against", "1", "--store", store, "--json"}).out);
    CHECK(compared["turn"] == 2);
    REQUIRE_FALSE(compared["findings_gone"].empty());
    CHECK(compared["findings_gone"][0]["rule"] == "us.regf.18.threat");
    CHECK(compared["turn_after"]["move"]["text"] == "I'm sorry to hear that. What happened?");
    CHECK(compared["score"]["compliance"]["difference"] == compared["score"]["compliance"]["after"].get<int>() - compared["score"]["compliance"]["before"].get<int>());
    const Ran in_words = run({"score", "2", "--against", "1", "--store", store});
    CHECK(holds(in_words.out, "see you in court"));
    CHECK(holds(in_words.out, "Findings gone"));
}

TEST_CASE("a turn that cannot be tried again, and options that do not go together, are wrong use")
{
    const std::string store = scratch_folder("terminal-again-wrong");
    play(store);
    CHECK(run({"play", "--again", "1", "--turn", "0", "--store", store}).code == 2);
    CHECK(run({"play", "--again", "1", "--turn", "99", "--store", store}).code == 2);
    CHECK(run({"play", "--again", "9", "--turn", "2", "--store", store}).code == 2);
    CHECK(run({"play", "--again", "1", "--store", store}).code == 2);
    CHECK(run({"play", "--turn", "2", "--store", store}).code == 2);
    CHECK(run({"play", "--again", "1", "--turn", "2", "--seed", "3", "--store", store}).code == 2);
    CHECK(records(store).size() == 1);
}

TEST_CASE("a disagreement is shown with the score and changes nothing in it")
{
    const std::string store = scratch_folder("terminal-disagree");
    play(store, "Ana");
    const json before = json::parse(run({"score", "--store", store, "--json"}).out);
    CHECK(run({"disagree", "1", "--turn", "2", "--about", "rule:us.regf.18.threat", "The court is where we play", "--store", store}).code == 0);
    json after = json::parse(run({"score", "--store", store, "--json"}).out);
    REQUIRE(after["disagreements"].size() == 1);
    CHECK(after["disagreements"][0]["reason"] == "The court is where we play");
    CHECK(after["disagreements"][0]["turn"] == 2);
    after["disagreements"] = json::array();
    CHECK(after == before);
    CHECK(holds(run({"score", "--store", store}).out, "The court is where we play"));
    CHECK(run({"replay", "--store", store}).code == 0);
    CHECK(run({"disagree", "1", "--turn", "1", "--about", "rule:us.regf.18.threat", "no", "--store", store}).code == 2);
    CHECK(run({"disagree", "1", "--turn", "2", "--store", store}).code == 2);
}

TEST_CASE("forgetting asks first, then says what stays")
{
    const std::string store = scratch_folder("terminal-forget");
    play(store, "Ana");
    play(store, "Bo");
    const Ran asked = run({"forget", "--profile", "ana", "--store", store});
    CHECK(asked.code == 2);
    CHECK(holds(asked.talk, "--yes"));
    CHECK(records(store)[0]["profile"] == "Ana");
    const Ran done = run({"forget", "--profile", "ana", "--yes", "--store", store});
    CHECK(done.code == 0);
    CHECK(holds(done.talk, "scores"));
    CHECK(records(store)[0]["profile"] == nullptr);
    CHECK(records(store)[0]["person"] == "p1");
    CHECK_FALSE(holds(run({"score", "1", "--store", store}).out, "see you in court"));
    CHECK(holds(run({"score", "2", "--store", store}).out, "see you in court"));
    CHECK(run({"replay", "--store", store}).code == 0);
    CHECK(run({"play", "--again", "1", "--turn", "2", "--store", store}).code == 2);
    play(store, "Ana");
    CHECK(records(store)[2]["person"] == "p3");
}

TEST_CASE("damaged profiles stop a call before it begins, and are set aside when asked")
{
    const std::string store = scratch_folder("terminal-damaged");
    play(store, "Ana");
    std::ofstream(store + "/profiles.json") << "{\"format\": 1,\n \"profiles\": [";
    const Ran stopped = play(store);
    CHECK(stopped.code == 1);
    CHECK(holds(stopped.talk, "profiles.json:2:"));
    CHECK(holds(stopped.talk, "--set-aside"));
    CHECK(records(store).size() == 1);
    CHECK(run({"profiles", "--set-aside", "--store", store}).code == 0);
    play(store, "Ana");
    CHECK(records(store)[1]["person"] == "p2");
    CHECK(run({"profiles", "--set-aside", "--store", store}).code == 2);
}

}  // namespace
}  // namespace callwright
