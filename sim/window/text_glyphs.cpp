// Why glyphs are drawn here and not by ImDrawList::AddText
//
// AddText decodes UTF-8 in its own way: it stops at a byte that is not valid and knows no character without a width.
// Here the widths that laid the lines out also place the glyphs, so caret, selection and underlines cannot drift.

#include "window/text_glyphs.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "window/text_steps.hpp"

namespace callwright {
namespace {

constexpr float line_spacing = 1.3f;
constexpr int most_marks_on_one_letter = 4;  // a tower of accents would paint over the lines above

// ImWchar has 16 bits: what lies beyond is shown as the font shows U+FFFD.
ImWchar shown(char32_t point) { return point > 0xFFFF ? ImWchar{0xFFFD} : static_cast<ImWchar>(point); }

bool has_no_width(char32_t point)
{
    if (point >= ' ' && point <= '~') return false;  // nearly every character: measured often
    return sits_on_previous(point) || (utf8::is_control(point) && point != '\t');
}

float font_scale() { return ImGui::GetFontSize() / ImGui::GetFont()->FontSize; }

float width_of(char32_t point, const ImFont& font, float scale) { return has_no_width(point) ? 0.0f : font.GetCharAdvance(shown(point)) * scale; }

class LinePainter {
public:
    LinePainter(ImDrawList& canvas, ImU32 colour) : canvas_(canvas), colour_(colour) {}

    void paint(std::string_view text, ImVec2 at)
    {
        int marks = 0;
        for (size_t byte = 0; byte < text.size() && at.x < right_;) {
            const utf8::Decoded d = utf8::decode(text, byte);
            marks = sits_on_previous(d.point) ? marks + 1 : 0;
            if (marks <= most_marks_on_one_letter) glyph(d.point, at);
            at.x += width_of(d.point, font_, scale_);
            byte += d.length;
        }
    }

private:
    void glyph(char32_t point, ImVec2 at)
    {
        // A mark or control the font lacks is left out: a question mark on top of a letter would hide it.
        const ImFontGlyph* glyph = has_no_width(point) ? font_.FindGlyphNoFallback(shown(point)) : font_.FindGlyph(shown(point));
        if (!glyph || !glyph->Visible || at.x + glyph->X1 * scale_ < left_) return;
        canvas_.PrimReserve(6, 4);
        canvas_.PrimRectUV({at.x + glyph->X0 * scale_, at.y + glyph->Y0 * scale_}, {at.x + glyph->X1 * scale_, at.y + glyph->Y1 * scale_}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour_);
    }

    ImDrawList& canvas_;
    ImU32 colour_;
    const ImFont& font_ = *ImGui::GetFont();
    float scale_ = font_scale();
    float left_ = canvas_.GetClipRectMin().x, right_ = canvas_.GetClipRectMax().x;
};

}  // namespace

Advance font_advance()
{
    const ImFont* font = ImGui::GetFont();
    const float scale = font_scale();
    return [font, scale](char32_t point) { return width_of(point, *font, scale); };
}

float text_line_height() { return std::floor(ImGui::GetFontSize() * line_spacing); }

void draw_lines(ImDrawList& canvas, const TextLayout& layout, ImVec2 corner, ImU32 colour)
{
    if ((colour & IM_COL32_A_MASK) == 0) return;
    const float height = text_line_height();
    const float air = std::floor((height - ImGui::GetFontSize()) / 2);
    const float first_seen = std::max((canvas.GetClipRectMin().y - corner.y) / height, 0.0f);
    LinePainter painter(canvas, colour);
    for (auto i = static_cast<size_t>(first_seen); i < layout.lines().size(); ++i) {
        const float top = corner.y + static_cast<float>(i) * height;
        if (top > canvas.GetClipRectMax().y) break;
        const TextLine& line = layout.lines()[i];
        painter.paint(layout.text().substr(line.begin, line.end - line.begin), {corner.x, std::floor(top + air)});
    }
}

}  // namespace callwright
