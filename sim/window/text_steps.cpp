#include "window/text_steps.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace callwright {
namespace {

bool within(char32_t point, char32_t low, char32_t high) { return point >= low && point <= high; }

// UTF-8 can be read backwards: a lead byte never hides inside another character, so a whole character that ends
// here began where it says; anything else is a stray byte of its own.
size_t back_one_code_point(std::string_view text, size_t at)
{
    for (size_t length = 2; length <= std::min<size_t>(at, 4); ++length)
        if (utf8::decode(text, at - length).length == length) return at - length;
    return at - 1;
}

size_t to_code_point(std::string_view text, size_t at)
{
    if (at >= text.size()) return text.size();
    for (size_t back = 1; back <= std::min<size_t>(at, 3); ++back)
        if (utf8::decode(text, at - back).length > back) return at - back;
    return at;
}

bool rides_along(std::string_view text, size_t at)
{
    return at > 0 && at < text.size() && text[at - 1] != '\n' && sits_on_previous(utf8::decode(text, at).point);
}

enum class Kind { Space, Word, Sign, Break };

Kind kind_of(char32_t point)
{
    if (point == '\n') return Kind::Break;
    if (utf8::is_space(point)) return Kind::Space;
    if (point >= 0x80) return within(point, 0x2010, 0x206F) && point != 0x2019 ? Kind::Sign : Kind::Word;
    const bool plain = within(point, '0', '9') || within(point, 'A', 'Z') || within(point, 'a', 'z');
    return plain || point == '_' || point == '\'' ? Kind::Word : Kind::Sign;
}

Kind kind_at(std::string_view text, size_t at) { return kind_of(utf8::decode(text, at).point); }

size_t end_of_run(std::string_view text, size_t at, Kind kind)
{
    while (at < text.size() && kind_at(text, at) == kind) at = next_point(text, at);
    return at;
}

size_t begin_of_run(std::string_view text, size_t at, Kind kind)
{
    while (at > 0) {
        const size_t before = previous_point(text, at);
        if (kind_at(text, before) != kind) break;
        at = before;
    }
    return at;
}

}  // namespace

bool sits_on_previous(char32_t p)
{
    if (p < 0x300) return false;
    return within(p, 0x300, 0x36F) || within(p, 0x1AB0, 0x1AFF) || within(p, 0x1DC0, 0x1DFF) || within(p, 0x200B, 0x200D) || p == 0x2060 || within(p, 0x20D0, 0x20FF) ||
           within(p, 0xFE00, 0xFE0F) || within(p, 0xFE20, 0xFE2F) || within(p, 0x1F3FB, 0x1F3FF);
}

size_t snapped(std::string_view text, size_t at)
{
    at = to_code_point(text, at);
    while (rides_along(text, at)) at = back_one_code_point(text, at);
    return at;
}

size_t next_point(std::string_view text, size_t at)
{
    if (at >= text.size()) return text.size();
    at += utf8::decode(text, at).length;
    while (rides_along(text, at)) at += utf8::decode(text, at).length;
    return at;
}

size_t previous_point(std::string_view text, size_t at)
{
    return at == 0 ? 0 : snapped(text, back_one_code_point(text, std::min(at, text.size())));
}

size_t next_word(std::string_view text, size_t at)
{
    if (at >= text.size()) return text.size();
    const Kind kind = kind_at(text, at);
    if (kind == Kind::Break) return next_point(text, at);
    return end_of_run(text, end_of_run(text, at, kind), Kind::Space);
}

size_t previous_word(std::string_view text, size_t at)
{
    at = begin_of_run(text, std::min(at, text.size()), Kind::Space);
    if (at == 0) return 0;
    const size_t before = previous_point(text, at);
    const Kind kind = kind_at(text, before);
    return kind == Kind::Break ? before : begin_of_run(text, at, kind);
}

TextRange word_around(std::string_view text, size_t at)
{
    at = snapped(text, at);
    const bool at_line_end = at >= text.size() || text[at] == '\n';
    if (at_line_end && at > 0 && text[at - 1] != '\n') at = previous_point(text, at);
    if (at >= text.size() || text[at] == '\n') return {at, at};
    const Kind kind = kind_at(text, at);
    return {begin_of_run(text, at, kind), end_of_run(text, at, kind)};
}

TextRange paragraph_around(std::string_view text, size_t at)
{
    at = snapped(text, at);
    const size_t break_before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const size_t break_after = text.find('\n', at);
    return {break_before == std::string_view::npos ? 0 : break_before + 1, std::min(break_after, text.size())};
}

}  // namespace callwright
