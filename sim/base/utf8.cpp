#include "base/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace callwright::utf8 {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, size_t at) { return static_cast<unsigned char>(text[at]); }

bool continues(std::string_view text, size_t at) { return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80; }

size_t length_from(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// U+FFFD and length 0 for what is not UTF-8.
Decoded decode_strictly(std::string_view text, size_t at)
{
    const unsigned char lead = byte_at(text, at);
    const size_t length = length_from(lead);
    if (length == 0) return {replacement, 0};
    if (length == 1) return {lead, 1};
    char32_t point = lead & (0x7Fu >> length);
    for (size_t i = 1; i < length; ++i) {
        if (!continues(text, at + i)) return {replacement, 0};
        point = (point << 6) | (byte_at(text, at + i) & 0x3Fu);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < smallest[length] || surrogate || point > 0x10FFFF ? Decoded{replacement, 0} : Decoded{point, length};
}

bool within(char32_t point, char32_t low, char32_t high) { return point >= low && point <= high; }

std::string hexadecimal(char32_t point, int digits)
{
    constexpr char hex[] = "0123456789abcdef";
    std::string out;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += hex[(point >> shift) & 15];
    return out;
}

}  // namespace

std::optional<size_t> first_invalid(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const Decoded d = decode_strictly(text, at);
        if (d.length == 0) return at;
        at += d.length;
    }
    return std::nullopt;
}

Decoded decode(std::string_view text, size_t at)
{
    const Decoded d = decode_strictly(text, at);
    return d.length == 0 ? Decoded{replacement, 1} : d;
}

void append(std::string& out, char32_t point)
{
    const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

std::string repaired(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        const Decoded d = decode(text, at);
        append(out, d.point);
        at += d.length;
    }
    return out;
}

char32_t folded(char32_t p)
{
    if (within(p, 'A', 'Z') || (within(p, 0xC0, 0xDE) && p != 0xD7)) return p + 32;
    if (within(p, 0x391, 0x3A9) && p != 0x3A2) return p + 32;
    if (within(p, 0x410, 0x42F)) return p + 32;
    if (within(p, 0x400, 0x40F)) return p + 80;
    if (p == 0x130) return 'i';
    if (p == 0x178) return 0xFF;
    if (p == 0x1E9E) return 0xDF;
    if (within(p, 0x139, 0x148) || within(p, 0x179, 0x17E)) return p % 2 == 1 ? p + 1 : p;
    if (within(p, 0x100, 0x177) || within(p, 0x1E00, 0x1EFF)) return p % 2 == 0 ? p + 1 : p;
    return p;
}

std::string folded(std::string_view text)
{
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const Decoded d = decode(text, at);
        append(out, folded(d.point));
        at += d.length;
    }
    return out;
}

bool is_letter(char32_t p)
{
    return within(p, 'a', 'z') || within(p, 'A', 'Z') || p == 0xAA || p == 0xB5 || p == 0xBA || (within(p, 0xC0, 0x24F) && p != 0xD7 && p != 0xF7) || within(p, 0x370, 0x52F) ||
           within(p, 0x5D0, 0x5EA) || within(p, 0x620, 0x64A) || within(p, 0x904, 0x939) || within(p, 0x1E00, 0x1FFF) || within(p, 0x3040, 0x30FF) || within(p, 0x4E00, 0x9FFF) ||
           within(p, 0xAC00, 0xD7A3);
}

bool is_space(char32_t p)
{
    return p == ' ' || within(p, 0x09, 0x0D) || p == 0x85 || p == 0xA0 || p == 0x1680 || within(p, 0x2000, 0x200B) || p == 0x2028 || p == 0x2029 || p == 0x202F || p == 0x205F || p == 0x2060 ||
           p == 0x3000 || p == 0xFEFF;
}

bool is_control(char32_t point)
{
    return point < 0x20 || within(point, 0x7F, 0x9F) || within(point, 0x202A, 0x202E) || within(point, 0x2066, 0x2069) || point == 0x200E || point == 0x200F || point == 0x2028 ||
           point == 0x2029 || point == 0xFEFF;
}

std::string_view truncated(std::string_view text, size_t max_bytes)
{
    if (text.size() <= max_bytes) return text;
    size_t end = max_bytes;
    while (end > 0 && continues(text, end)) --end;
    return text.substr(0, end);
}

std::string visible(std::string_view text)
{
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const Decoded d = decode(text, at);
        if (!is_control(d.point)) append(out, d.point);
        else out += d.point < 0x100 ? "\\x" + hexadecimal(d.point, 2) : "\\u" + hexadecimal(d.point, 4);
        at += d.length;
    }
    return out;
}

size_t count_points(std::string_view text)
{
    return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace callwright::utf8
