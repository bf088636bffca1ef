// Two types of one name in one namespace share their members' code when the compiler does not inline it: a Clang debug build once read the pieces of a
// reply with the size of the pieces of a PDF.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>

#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;

// Types declared at the beginning of a line in headers, as "namespace::Name", each with where it stands.
std::multimap<std::string, std::string> types_in_headers()
{
    const std::regex type("^(?:struct|class|enum class) ([A-Za-z]+)(?: final)?(?: :[^;]*)?(?: *\\{.*)?$"), space("^namespace ([a-z:]+) \\{$");
    std::multimap<std::string, std::string> types;
    for (const auto& entry : fs::recursive_directory_iterator(testing::source_folder() + "/sim")) {
        if (entry.path().extension() != ".hpp") continue;
        std::ifstream file(entry.path());
        std::string within;
        std::smatch match;
        for (std::string line; std::getline(file, line);) {
            if (std::regex_match(line, match, space)) within = match[1];
            else if (std::regex_match(line, match, type)) types.emplace(within + "::" + match[1].str(), entry.path().filename().string());
        }
    }
    return types;
}

TEST_CASE("no two headers give one name to two types in the same namespace")
{
    const auto types = types_in_headers();
    CHECK(types.size() > 100);
    for (const auto& type : types) CHECK_MESSAGE(types.count(type.first) == 1, type.first << " in " << type.second);
}

}  // namespace
}  // namespace callwright
