// The program's own words.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <nlohmann/json.hpp>

#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

TEST_CASE("no key stands twice in the interface texts: the first would silently be lost")
{
    std::set<std::string> seen;
    std::string twice;
    const auto note = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        if (event == nlohmann::json::parse_event_t::key && !seen.insert(value.get<std::string>()).second) twice += value.get<std::string>() + " ";
        return true;
    };
    const auto parsed = nlohmann::json::parse(bytes_of(fs::path(testing::source_folder()) / "assets/texts/en.json"), note);
    CHECK(parsed.is_object());
    CHECK(twice == "");
}

TEST_CASE("every key that is written out in the program has a text")
{
    const auto texts = nlohmann::json::parse(bytes_of(fs::path(testing::source_folder()) / "assets/texts/en.json")).at("texts");
    const std::regex asked("interface_text\\(\"([a-z0-9_.]*[a-z0-9_])\"[,)]");
    std::string missing;
    for (const auto& file : fs::recursive_directory_iterator(fs::path(testing::source_folder()) / "sim")) {
        if (file.path().extension() != ".cpp") continue;
        const std::string code = bytes_of(file.path());
        for (auto found = std::sregex_iterator(code.begin(), code.end(), asked); found != std::sregex_iterator(); ++found)
            if (!texts.contains((*found)[1].str())) missing += (*found)[1].str() + " ";
    }
    CHECK(missing == "");
}

}  // namespace
}  // namespace callwright
