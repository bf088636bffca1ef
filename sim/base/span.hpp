#pragma once
// A half-open range of UTF-8 bytes in what the trainee typed.

#include <compare>
#include <string_view>

namespace callwright {

struct Span {
    int begin = 0;
    int end = 0;

    bool empty() const { return begin >= end; }
    bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(const Span&) const = default;
};

inline Span united(const Span& a, const Span& b)
{
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

inline std::string_view words_in(std::string_view text, const Span& span)
{
    if (span.begin < 0 || span.end > static_cast<int>(text.size()) || span.empty()) return {};
    return text.substr(static_cast<size_t>(span.begin), static_cast<size_t>(span.end - span.begin));
}

}  // namespace callwright
