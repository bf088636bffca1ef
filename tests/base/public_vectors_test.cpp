// What public test vectors expect of JSON and of reading.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <algorithm>

#include "base/canonical_json.hpp"
#include "content/json_tree.hpp"
#include "support/shipped.hpp"
#include "support/vectors.hpp"

namespace callwright {
namespace {

using nlohmann::json;
using testing::for_each_vector;
using testing::from_base64;

std::string bytes_of(const json& vector)
{
    if (vector.contains("b64")) return from_base64(vector["b64"]);
    std::string bytes;
    const std::string part = from_base64(vector["repeat_b64"]);
    for (int i = 0; i < vector["count"].get<int>(); ++i) bytes += part;
    return bytes + from_base64(vector.value("tail_b64", ""));
}

// Content is stricter than JSON on purpose: what it refuses beyond the standard is fractions, large integers, duplicate keys and depth.
bool refused_on_purpose(const Problems& problems)
{
    return std::all_of(problems.begin(), problems.end(), [](const Error& e) {
        return e.code == ErrorCode::NumberOutOfRange || e.code == ErrorCode::NotAnInteger || e.code == ErrorCode::DuplicateKey || e.code == ErrorCode::TooDeep || e.code == ErrorCode::NulByte;
    });
}

TEST_CASE("the JSON reader rejects what the public suite rejects, and accepts the rest but for its stricter rules")
{
    for_each_vector("json/jsontestsuite.jsonl", [](const json& vector) {
        Problems problems;
        const SourceText source(vector["name"], bytes_of(vector));
        const bool accepted = parse_json(source, problems).has_value() && problems.empty();
        CAPTURE(vector["name"].get<std::string>());
        if (vector["expect"] == "reject") CHECK_FALSE(accepted);
        if (vector["expect"] == "accept") CHECK((accepted || refused_on_purpose(problems)));
    });
}

TEST_CASE("canonical JSON equals the public vectors that hold no fractions")
{
    for_each_vector("jcs/jcs.jsonl", [](const json& vector) {
        const json value = json::parse(from_base64(vector["input_b64"]));
        const auto canonical = canonical_json(value);
        if (canonical) CHECK(*canonical == from_base64(vector["output_b64"]));
    });
}

TEST_CASE("naughty strings are read without harm, and every span stays inside them")
{
    for_each_vector("text/blns.jsonl", [](const json& vector) {
        const std::string text = from_base64(vector["b64"]);
        const Reading reading = testing::read_line(text);
        for (const ActHit& act : reading.acts) CHECK(act.span.end <= static_cast<int>(text.size()));
        for (const Entity& entity : reading.entities) CHECK(entity.span.end <= static_cast<int>(text.size()));
    });
}

}  // namespace
}  // namespace callwright
