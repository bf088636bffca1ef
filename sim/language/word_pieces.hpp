#pragma once
// Text cut into the pieces an encoder knows: whole words where they are common, parts of words else.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace callwright {

class WordPieces {
public:
    static constexpr size_t most = 128;

    void add(std::string piece, int32_t score);  // in order of their numbers; the first six are marks that no text gives

    // The likeliest cut of the first thousand bytes, at most `most` pieces; 0 stands for what no piece knows. Never empty.
    std::vector<uint32_t> cut(std::string_view text) const;

private:
    struct Piece {
        uint32_t number;
        int32_t score;  // millionths of a natural logarithm
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    std::unordered_map<std::string, Piece, Hash, std::equal_to<>> pieces_;  // looked up only, never walked
    size_t count_ = 0, longest_ = 0;
};

}  // namespace callwright
