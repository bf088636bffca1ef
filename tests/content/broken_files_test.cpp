// Each file in tests/broken provokes one error code and only that one. Its name begins with the code.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "language/check_patterns.hpp"
#include "support/shipped.hpp"

using namespace callwright;
namespace fs = std::filesystem;

namespace {

std::string expected_code(const fs::path& path)
{
    const std::string name = path.filename().string();
    return name.substr(0, name.find('.'));
}

// Enough to load: one call, and of its language not the thousands of labelled lines.
ContentFiles few_files()
{
    ContentFiles files = testing::files_for(ScenarioId("us.overtime-stopped"));
    std::erase_if(files, [](const auto& file) { return file.first.find("/replies/") != std::string::npos || file.first.find("/questions/") != std::string::npos; });
    return files;
}

Problems problems_of(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    static const ContentFiles sound = few_files();
    ContentFiles files = sound;
    const std::string at = expected_code(path) == "pattern-syntax" ? "languages/en/cues/zz-broken.json" : "zz-broken.json";
    files[at] = std::string((std::istreambuf_iterator<char>(in)), {});
    Problems all = load_library(files, "").problems;
    for (Error& problem : check_patterns(files, "")) all.push_back(std::move(problem));
    return all;
}

}  // namespace

TEST_CASE("every broken file is refused with its own code, at a line and column")
{
    size_t count = 0;
    for (const auto& entry : fs::directory_iterator(testing::source_folder() + "/tests/broken")) {
        ++count;
        CAPTURE(entry.path().filename().string());
        const Problems problems = problems_of(entry.path());
        REQUIRE_FALSE(problems.empty());
        for (const Error& problem : problems) {
            CAPTURE(problem.line());
            CHECK(code_name(problem.code) == expected_code(entry.path()));
            CHECK(problem.where.find("zz-broken.json:") != std::string::npos);
            CHECK(problem.what.size() > 10);
        }
    }
    CHECK(count >= 30);
    CHECK(load_library(few_files(), "").problems.empty());
}

TEST_CASE("all problems of a file are reported at once")
{
    ContentFiles files = testing::shipped_files();
    files["zz.json"] = R"({"$schema": "schema/call_script.schema.json", "id": "Not Good", "titel": "x", "language": "en", "version": 0, "approved_by": "", "approved_on": "2026-01-01", "steps": []})";
    const Problems problems = load_library(files, "").problems;
    std::set<std::string> codes;
    for (const Error& problem : problems) codes.insert(std::string(code_name(problem.code)));
    CHECK(codes == std::set<std::string>{"wrong-value", "unknown-field", "missing-field", "number-out-of-range", "too-few"});
}

TEST_CASE("a mistyped field is answered with the field that was meant")
{
    ContentFiles files = testing::shipped_files();
    std::string script = files.at("scripts/us.soft-first-contact.json");
    script.replace(script.find("\"title\""), 7, "\"titel\"");
    files["scripts/us.soft-first-contact.json"] = script;
    bool found = false;
    for (const Error& problem : load_library(files, "").problems) found = found || problem.what.find("did you mean \"title\"?") != std::string::npos;
    CHECK(found);
}

TEST_CASE("the shipped content has no problem")
{
    for (const Error& problem : load_library(testing::shipped_files(), "scenarios/").problems) FAIL_CHECK(problem.line());
    for (const Error& problem : check_patterns(testing::shipped_files(), "scenarios/")) FAIL_CHECK(problem.line());
}
