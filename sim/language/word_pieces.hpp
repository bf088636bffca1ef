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

    void add(std::string piece);  // in order of their numbers; "##" stands before what only continues a word

    // The pieces of the first thousand bytes, at most `most` with the marks at both ends; a word that cannot be cut is one unknown piece.
    std::vector<uint32_t> cut(std::string_view text) const;

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };

    uint32_t number_of(std::string_view piece) const;
    void cut_word(const std::string& word, std::vector<uint32_t>& pieces) const;

    std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> pieces_;  // looked up only, never walked
    size_t count_ = 0, longest_ = 0;
};

}  // namespace callwright
