#pragma once
// JSON whose every value knows where it stands, so that each problem can be shown at its place.
// Content has integers only; keys keep the order of the file.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/source_text.hpp"

namespace callwright {

struct JsonMember;

struct JsonNode {
    enum class Kind { Null, Boolean, Integer, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    int64_t integer = 0;
    std::string text;                // String: decoded
    std::vector<JsonNode> items;     // Array
    std::vector<JsonMember> members; // Object
    size_t begin = 0;                // offset of the first byte in the file
    size_t end = 0;

    const JsonNode* find(std::string_view key) const;  // null when absent or not an object
    bool is(Kind wanted) const { return kind == wanted; }
};

struct JsonMember {
    std::string key;
    size_t key_begin = 0;
    JsonNode value;
};

// Nothing when the bytes are not acceptable JSON; `problems` then says why: UTF-8, BOM, NUL, syntax, duplicate keys,
// depth over 64, integers outside 64 bits, fractions. Problems that leave the tree usable (duplicate keys, several at
// once) are all reported.
std::optional<JsonNode> parse_json(const SourceText& source, Problems& problems);

// Where inside the file the byte `offset` of a decoded string value stands (escapes are longer in the file).
size_t offset_in_string(const SourceText& source, const JsonNode& string_node, size_t offset);

}  // namespace callwright
