// The terminal program as somebody who types sees it: what it prints where, and its exit codes.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

#include "app/interface_text.hpp"
#include "support/shipped.hpp"
#include "support/typed.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;

using testing::Ran;
using testing::run;

std::vector<json> json_lines(const std::string& text)
{
    std::vector<json> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
    return lines;
}

std::string written(const std::string& folder, const std::string& name, const std::string& text)
{
    std::ofstream(folder + "/" + name) << text;
    return folder + "/" + name;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string few_moves = "Good evening, my name is Sam Okoro. May I speak with Dana Ruiz?\n\n/note rang at six\nWhat happened?\n/end\n";

TEST_CASE("help and version go to standard output with exit code 0")
{
    for (const std::vector<std::string>& asked : std::vector<std::vector<std::string>>{{"--help"}, {"play", "--help"}, {"read", "-h"}, {"--version"}}) {
        const Ran ran = run(asked);
        CHECK(ran.code == 0);
        CHECK_FALSE(ran.out.empty());
        CHECK(ran.talk.empty());
    }
    for (const char* command : {"list", "play", "read", "score", "check", "replay", "records", "evaluate", "disagree", "profiles", "forget"}) CHECK(holds(run({"--help"}).out, command));
}

TEST_CASE("wrong use has exit code 2 and says what was wrong")
{
    CHECK(run({"sing"}).code == 2);
    CHECK(run({"play", "us.overtime-stopped", "--difficulty", "brutal"}).code == 2);
    CHECK(run({"evaluate"}).code == 2);
    const Ran ran = run({"play", "us.overtime-stoped", "--store", testing::scratch_folder("wrong")});
    CHECK(ran.code == 2);
    CHECK(holds(ran.talk, "us.overtime-stopped"));
}

TEST_CASE("list names each scenario with title, family and language")
{
    const Ran ran = run({"list", "--json"});
    CHECK(ran.code == 0);
    const json listed = json::parse(ran.out);
    const json& all = listed.is_array() ? listed : listed["scenarios"];
    REQUIRE_FALSE(all.empty());
    for (const char* key : {"id", "title", "family", "language"}) CHECK(all[0].contains(key));
}

TEST_CASE("a call in JSON is one object a turn and then the score card")
{
    const Ran ran = run({"play", "us.overtime-stopped", "--seed", "4", "--store", testing::scratch_folder("json"), "--json"}, few_moves);
    CHECK(ran.code == 0);
    const std::vector<json> lines = json_lines(ran.out);
    REQUIRE(lines.size() == 7);  // dial, five moves, score card
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        CHECK(lines[i]["turn"] == i);
        CHECK(lines[i].contains("line"));
    }
    CHECK(lines.back().contains("score"));
    CHECK(lines.back().contains("checks"));
}

TEST_CASE("a call in words shows her, the debrief, and nothing else on standard output")
{
    const Ran ran = run({"play", "us.overtime-stopped", "--seed", "4", "--store", testing::scratch_folder("words")}, few_moves);
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "Dana"));
}

TEST_CASE("a debrief in words says of a finding what of the law was not read, one in JSON how far it was")
{
    const std::string moves = "This is your last chance, the offer dies when we hang up.\n/end\n";
    CHECK(holds(run({"play", "us.overtime-stopped", "--seed", "4", "--store", testing::scratch_folder("standing")}, moves).out, interface_text("rule.mark.mixed")));
    CHECK(holds(run({"play", "us.overtime-stopped", "--seed", "4", "--store", testing::scratch_folder("standing"), "--json"}, moves).out, "\"verified\":\"mixed\""));
}

TEST_CASE("the end of the input leaves the call open, and it is resumed with the last answer")
{
    const std::string store = testing::scratch_folder("open");
    const Ran first = run({"play", "us.overtime-stopped", "--seed", "4", "--store", store, "--json"}, "Hello, is this Dana Ruiz?\n");
    const Ran second = run({"play", "--resume", "--store", store, "--json"});
    CHECK(second.code == 0);
    CHECK(json_lines(second.out).front() == json_lines(first.out).back());
}

TEST_CASE("without a seed two calls of the same moves differ")
{
    const std::string store = testing::scratch_folder("seeds");
    CHECK(run({"play", "us.overtime-stopped", "--store", store}, few_moves).out != run({"play", "us.overtime-stopped", "--store", store}, few_moves).out);
}

TEST_CASE("a move that cannot be read is explained and the call goes on")
{
    const Ran ran = run({"play", "us.overtime-stopped", "--seed", "4", "--store", testing::scratch_folder("moves")}, "/offer six\n/dance\n/end\n");
    CHECK(ran.code == 0);
    CHECK(holds(ran.talk, "/offer"));
    CHECK(holds(ran.talk, "/dance"));
}

TEST_CASE("control characters that are typed never reach the terminal")
{
    const Ran ran = run({"play", "us.overtime-stopped", "--seed", "4", "--store", testing::scratch_folder("control")}, "my name is \x1b[31mSam\x07\n/end\n");
    CHECK_FALSE(holds(ran.out, "\x1b"));
    CHECK_FALSE(holds(ran.out, "\x07"));
    CHECK_FALSE(holds(ran.talk, "\x1b"));
}

TEST_CASE("read answers a line or a JSON line with the same keys, always")
{
    const Ran ran = run({"read", "--language", "en", "--json"}, "We'll see you in court.\n{\"id\":\"x7\",\"context\":\"I lost my job.\",\"text\":\"I'm so sorry.\"}\n\nzzzz qqqq\n");
    CHECK(ran.code == 0);
    const std::vector<json> answers = json_lines(ran.out);
    REQUIRE(answers.size() == 4);
    for (const json& answer : answers) {
        for (const char* key : {"id", "acts", "harms", "harm_odds", "entities", "empathy", "violations", "unsure"}) CHECK(answer.contains(key));
        CHECK(answer.size() == 8);
    }
    CHECK(answers[1]["id"] == "x7");
    CHECK(answers[0]["violations"][0]["rule"] == "us.regf.18.threat");
}

TEST_CASE("a setting changes what is a violation, a line's own before the file's")
{
    const std::string line = R"({"id":"1","context":"","text":"We will file a lawsuit on Friday.","setting":{"acct.suit_intended":true,"acct.suit_authorised":true}})";
    const Ran ran = run({"read", "--language", "en", "--json"}, line + "\n" + R"({"id":"2","context":"","text":"We will file a lawsuit on Friday."})" + "\n");
    const std::vector<json> answers = json_lines(ran.out);
    CHECK(answers[0]["violations"].empty());
    CHECK_FALSE(answers[1]["violations"].empty());
}

TEST_CASE("a JSON line that cannot be read is refused with its number, the others are answered")
{
    const Ran ran = run({"read", "--language", "en", "--json"}, "{\"id\":\"1\",\"text\":\n{\"id\":\"2\",\"context\":\"\",\"text\":\"Thank you.\"}\n");
    CHECK(ran.code == 2);
    CHECK(holds(ran.talk, "1"));
    CHECK(holds(ran.out, "\"2\""));
}

TEST_CASE("check finds nothing wrong with what is shipped, and everything wrong with a broken file")
{
    CHECK(run({"check"}).code == 0);
    const std::string folder = testing::scratch_folder("check");
    const std::string file = written(folder, "bad.json", "{\"$schema\": \"../schema/scenario.schema.json\", \"id\": \"x\", \"id\": \"y\", \"colour\": 1}");
    const Ran ran = run({"check", file});
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "duplicate-key"));
    CHECK(holds(ran.out, ":1:"));
    CHECK(json::parse(run({"check", file, "--json"}).out.substr(0, run({"check", file, "--json"}).out.find('\n'))).contains("code"));
}

TEST_CASE("replay agrees with what was recorded, records lists it, score shows it")
{
    const std::string store = testing::scratch_folder("replay-command");
    run({"play", "us.overtime-stopped", "--seed", "4", "--store", store}, few_moves);
    CHECK(run({"replay", "--store", store}).code == 0);
    CHECK(holds(run({"records", "--store", store}).out, "us.overtime-stopped"));
    CHECK(json::parse(run({"score", "--store", store, "--json"}).out).contains("score"));
    CHECK(run({"score", "99", "--store", store}).code == 2);
}

TEST_CASE("an empty store is said to be empty")
{
    const std::string store = testing::scratch_folder("empty");
    CHECK(run({"records", "--store", store}).code == 0);
    CHECK(run({"replay", "--store", store}).code == 0);
    CHECK(run({"score", "--store", store}).code == 2);
}

TEST_CASE("evaluate measures against a gold file and fails below its floor")
{
    const std::string folder = testing::scratch_folder("gold");
    const std::string gold = written(folder, "gold.jsonl", R"({"id":"1","context":"","text":"Thank you.","acts":[{"act":"thank","status":"asserted"}],"entities":[],"empathy":0,"violations":[],"unsure":false,"tags":[]})" "\n");
    CHECK(run({"evaluate", gold, "--floor", "50"}).code == 0);
    CHECK(run({"evaluate", gold, "--floor", "101"}).code != 0);
    CHECK(run({"evaluate", folder + "/none.jsonl"}).code == 2);
}

TEST_CASE("with no arguments and no terminal an example call is played and its debrief printed")
{
    const Ran ran = run({});
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "Dana"));
}

}  // namespace
}  // namespace callwright
