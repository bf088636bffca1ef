#include "support/vectors.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <string_view>

namespace callwright::testing {

std::string from_base64(const std::string& text)
{
    std::string out;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const auto at = std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/").find(c);
        if (at == std::string_view::npos) continue;
        buffer = buffer << 6 | static_cast<unsigned>(at);
        if ((bits += 6) >= 8) out += static_cast<char>(buffer >> (bits -= 8) & 0xFF);
    }
    return out;
}

void for_each_vector(const char* file, const std::function<void(const nlohmann::json&)>& use)
{
    const char* folder = std::getenv("CALLWRIGHT_VECTORS");
    if (!folder) {
        MESSAGE("skipped: CALLWRIGHT_VECTORS is not set");
        return;
    }
    std::ifstream in(std::string(folder) + "/" + file);
    REQUIRE(in.good());
    for (std::string line; std::getline(in, line);) use(nlohmann::json::parse(line));
}

}  // namespace callwright::testing
