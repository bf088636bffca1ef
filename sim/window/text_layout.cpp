// How text is wrapped
//
// Lines fill from the left and wrap after a space, which hangs past the edge and never begins a line. A word wider
// than the line moves to a line of its own first and is then broken where a caret could stand. One pass, and
// a word's widths are added once: chat messages are laid out in each frame they are seen.

#include "window/text_layout.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "window/text_steps.hpp"

namespace callwright {
namespace {

bool may_wrap_after(char32_t point) { return point == ' ' || point == '\t' || point == 0x3000; }

// The line being filled.
struct Filling {
    std::vector<TextLine>& lines;
    TextLine line = {};
    size_t wrap_at = 0;       // after the last space; the line's begin when there is none
    float width_to_wrap = 0;

    void finish(size_t end, float width, LineEnd ends, size_t next)
    {
        lines.push_back({line.begin, end, width, ends});
        line = {next, next, 0, LineEnd::LastLine};
        wrap_at = next;
    }

    // Makes room for a character at `at` that is too wide for this line.
    void wrap_before(size_t at)
    {
        const float carried = line.width - width_to_wrap;
        if (wrap_at == line.begin) return finish(at, line.width, LineEnd::Wrapped, at);
        finish(wrap_at, width_to_wrap, LineEnd::Wrapped, wrap_at);
        line.width = carried;
    }

    bool follows_space(size_t at) const { return at == wrap_at && at > line.begin; }

    void remember_space(size_t after)
    {
        wrap_at = after;
        width_to_wrap = line.width;
    }
};

}  // namespace

TextLayout::TextLayout(std::string_view text, float width, Advance advance) : text_(text), advance_(std::move(advance)) { wrap(width); }

void TextLayout::wrap(float width)
{
    Filling filling{lines_};
    for (size_t at = 0; at < text_.size();) {
        const utf8::Decoded d = utf8::decode(text_, at);
        const size_t after = at + d.length;
        if (d.point == '\n') {
            filling.finish(at, filling.line.width, LineEnd::Broken, after);
        } else {
            const float step = advance_(d.point);
            const bool space = may_wrap_after(d.point), rides = sits_on_previous(d.point);
            while (!space && !rides && filling.line.width + step > width && at > filling.line.begin) filling.wrap_before(at);
            filling.line.width += step;
            if (space || (rides && filling.follows_space(at))) filling.remember_space(after);
        }
        at = after;
    }
    filling.finish(text_.size(), filling.line.width, LineEnd::LastLine, text_.size());
}

size_t TextLayout::line_of(size_t at) const
{
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), at, [](size_t position, const TextLine& line) { return position < line.begin; });
    return after == lines_.begin() ? 0 : static_cast<size_t>(after - lines_.begin()) - 1;
}

float TextLayout::width_between(size_t begin, size_t end) const
{
    float width = 0;
    while (begin < end) {
        const utf8::Decoded d = utf8::decode(text_, begin);
        width += advance_(d.point);
        begin += d.length;
    }
    return width;
}

float TextLayout::x_of(size_t at) const
{
    const TextLine& line = lines_[line_of(at)];
    return width_between(line.begin, std::min(at, line.end));
}

// On a wrapped line the place after its last character is the line below, so the caret stops before that character.
size_t TextLayout::last_place_on(size_t line) const
{
    const TextLine& here = lines_[line];
    if (here.ends != LineEnd::Wrapped) return here.end;
    return std::max(here.begin, previous_point(text_, here.end));
}

size_t TextLayout::place_from(size_t line, float x, Round round) const
{
    const size_t last = last_place_on(line);
    float left = 0;
    for (size_t at = lines_[line].begin; at < last;) {
        const size_t after = next_point(text_, at);
        const float step = width_between(at, after);
        if (x < left + (round == Round::Down ? step : step / 2)) return at;
        left += step;
        at = after;
    }
    return last;
}

size_t TextLayout::line_at(float y, float line_height) const
{
    if (!(y > 0) || !(line_height > 0)) return 0;
    const float last = static_cast<float>(lines_.size() - 1);
    return static_cast<size_t>(std::min(y / line_height, last));
}

size_t TextLayout::place_on_line(size_t line, float x) const { return place_from(std::min(line, lines_.size() - 1), x, Round::Nearest); }

size_t TextLayout::place_at(float x, float y, float line_height) const { return place_from(line_at(y, line_height), x, Round::Nearest); }

size_t TextLayout::point_under(float x, float y, float line_height) const { return place_from(line_at(y, line_height), x, Round::Down); }

std::vector<LineRun> TextLayout::runs(size_t begin, size_t end) const
{
    std::vector<LineRun> found;
    end = std::min(end, text_.size());
    if (begin >= end) return found;
    for (size_t i = line_of(begin); i < lines_.size() && lines_[i].begin < end; ++i) {
        const TextLine& line = lines_[i];
        const size_t from = std::max(begin, line.begin), to = std::min(end, line.end);
        const bool takes_line_break = line.ends == LineEnd::Broken && end > line.end;
        if (from >= to && !takes_line_break) continue;
        const float left = width_between(line.begin, std::min(from, line.end));
        found.push_back({i, left, left + width_between(from, to), takes_line_break});
    }
    return found;
}

TextLayout lay_out(std::string_view text, float width, const Advance& advance) { return {text, width, advance}; }

}  // namespace callwright
