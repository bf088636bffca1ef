// What the program prints as JSON has the shape that its published schemas say, and so have their own examples.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <sstream>

#include "app/profiles.hpp"
#include "content/json_tree.hpp"
#include "content/schema_check.hpp"
#include "support/shipped.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;

JsonNode tree_of(const std::string& bytes)
{
    Problems problems;
    const auto tree = parse_json(SourceText("text", bytes), problems);
    REQUIRE(tree.has_value());
    return *tree;
}

std::string faults(const std::string& schema_name, const std::string& bytes)
{
    const JsonNode schema = tree_of(testing::shipped_files().at("schema/" + schema_name));
    const JsonNode common = tree_of(testing::shipped_files().at("schema/common.schema.json"));
    Problems problems;
    check_shape(tree_of(bytes), schema, [&](std::string_view) { return &common; }, SourceText(schema_name, bytes), problems);
    std::string all;
    for (const Error& problem : problems) all += problem.line() + "\n";
    return all;
}

std::vector<std::string> lines_of(const std::vector<std::string>& arguments, const std::string& typed)
{
    std::istringstream in(typed);
    std::ostringstream out, talk;
    Streams streams{in, out, talk};
    CHECK(run_terminal(arguments, streams) == 0);
    std::vector<std::string> lines;
    std::istringstream split(out.str());
    for (std::string line; std::getline(split, line);) lines.push_back(line);
    return lines;
}

TEST_CASE("the answers of read have the published shape")
{
    for (const std::string& line : lines_of({"read", "--language", "en", "--json"}, "Hello, this is Sam.\nYou owe us $1,284.60, pay by Friday or we'll sue.\n\nWe can split it in six payments of $214.10.\nxqz\n")) CHECK(faults("read_answer.schema.json", line) == "");
}

TEST_CASE("the turns of play have the published shape, and the last line is the score")
{
    std::vector<std::string> lines = lines_of({"play", "us.overtime-stopped", "--seed", "2", "--store", testing::scratch_folder("schemas"), "--json"},
                                              "Good evening, my name is Sam. Is this Dana Ruiz?\n\n/note rang\n/offer 6 214.10 2026-12-04\nWe'll see you in court, it's $99.\n/hold\n/end\n");
    REQUIRE(lines.size() == 9);
    CHECK(json::parse(lines.back()).contains("score"));
    lines.pop_back();
    for (const std::string& line : lines) CHECK(faults("play_turn.schema.json", line) == "");
}

TEST_CASE("profiles have the published shape")
{
    const std::string folder = testing::scratch_folder("profiles-schema");
    ProfileBook book = *ProfileBook::open(folder);
    REQUIRE(book.add("Ana").has_value());
    REQUIRE(book.use("p1").has_value());
    std::ifstream in(folder + "/profiles.json", std::ios::binary);
    CHECK(faults("profiles.schema.json", std::string(std::istreambuf_iterator<char>(in), {})) == "");
}

TEST_CASE("the examples in the published schemas fit them")
{
    for (const char* name : {"read_line.schema.json", "read_answer.schema.json", "profiles.schema.json"}) {
        const json schema = json::parse(testing::shipped_files().at(std::string("schema/") + name));
        REQUIRE_FALSE(schema["examples"].empty());
        for (const json& example : schema["examples"]) CHECK(faults(name, example.dump()) == "");
    }
}

}  // namespace
}  // namespace callwright
