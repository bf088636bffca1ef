#pragma once
// UTF-8 in, code points out. All offsets are bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callwright::utf8 {

// Offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not), if any.
std::optional<size_t> first_invalid(std::string_view text);

struct Decoded {
    char32_t point;  // U+FFFD for an invalid byte
    size_t length;   // bytes consumed, at least 1
};
Decoded decode(std::string_view text, size_t at);
void append(std::string& out, char32_t point);

// Every invalid byte becomes U+FFFD.
std::string repaired(std::string_view text);

// Simple case folding for Latin, Greek and Cyrillic; independent of the locale.
char32_t folded(char32_t point);
std::string folded(std::string_view text);

bool is_letter(char32_t point);
bool is_space(char32_t point);  // includes no-break and zero-width spaces
bool is_control(char32_t point);  // C0, DEL, C1, direction marks and overrides, line and paragraph separators, byte-order mark

// At most `max_bytes` bytes, never cutting a code point.
std::string_view truncated(std::string_view text, size_t max_bytes);

// Control characters (C0, DEL, C1, bidi overrides) as visible escapes such as \x1b or \u202e; newline too.
std::string visible(std::string_view text);

size_t count_points(std::string_view text);

}  // namespace callwright::utf8
