#pragma once
// A text laid out in lines of a given width. Positions are byte offsets; pixels are measured from the layout's corner.

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace callwright {

using Advance = std::function<float(char32_t)>;  // pixels from one code point to the next

enum class LineEnd { Wrapped, Broken, LastLine };  // by the width, by a line break, by the end of the text

struct TextLine {
    size_t begin = 0, end = 0;  // without the line break; spaces at the end hang, however wide
    float width = 0;
    LineEnd ends = LineEnd::LastLine;
};

// Part of one line that a range of bytes covers.
struct LineRun {
    size_t line = 0;
    float begin = 0, end = 0;
    bool takes_line_break = false;
};

// Reads the text it was made from, which must outlive it.
class TextLayout {
public:
    TextLayout(std::string_view text, float width, Advance advance);

    const std::vector<TextLine>& lines() const { return lines_; }  // never empty
    std::string_view text() const { return text_; }

    // Where a line was wrapped, the position between belongs to the line below.
    size_t line_of(size_t at) const;
    float x_of(size_t at) const;
    size_t line_begin(size_t at) const { return lines_[line_of(at)].begin; }
    size_t line_end(size_t at) const { return last_place_on(line_of(at)); }

    size_t place_on_line(size_t line, float x) const;             // nearest place for a caret
    size_t place_at(float x, float y, float line_height) const;   // the same; above is the first line, below the last
    size_t point_under(float x, float y, float line_height) const;  // the character that holds x, not the nearest gap
    std::vector<LineRun> runs(size_t begin, size_t end) const;

private:
    enum class Round { Down, Nearest };
    size_t line_at(float y, float line_height) const;
    size_t last_place_on(size_t line) const;
    size_t place_from(size_t line, float x, Round round) const;
    float width_between(size_t begin, size_t end) const;
    void wrap(float width);

    std::string_view text_;
    Advance advance_;
    std::vector<TextLine> lines_;
};

TextLayout lay_out(std::string_view text, float width, const Advance& advance);

}  // namespace callwright
