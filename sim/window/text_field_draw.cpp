// Draws a text field: box, selection, words, underlines, caret, and how far it is scrolled.

#include <algorithm>

#include "window/text_field_frame.hpp"

namespace callwright {
namespace {

float pixel() { return std::max(1.0f, std::floor(ImGui::GetFontSize() / 16)); }  // a thin line at this size of font

ImU32 faded(ImU32 colour) { return ImGui::GetColorU32(colour); }  // as the style fades what is disabled

void draw_box(ImDrawList& canvas, const FieldFrame& field)
{
    if (!field.options.frame) return;
    const ImRect& box = field.box;
    canvas.AddRectFilled(box.Min, box.Max, faded(field.look.background), field.look.rounding);
    canvas.AddRect(box.Min, box.Max, faded(field.active ? field.look.border_focused : field.look.border), field.look.rounding, 0, field.active ? 2 * pixel() : pixel());
}

ImRect run_box(const FieldFrame& field, const LineRun& run)
{
    const ImVec2 corner = field.corner();
    const float top = corner.y + static_cast<float>(run.line) * field.line_height;
    return {corner.x + run.begin, top, corner.x + run.end, top + field.line_height};
}

void draw_selection(ImDrawList& canvas, const FieldFrame& field)
{
    if (!field.active) return;
    const float line_break = ImGui::GetFontSize() / 4;
    const TextRange range = field.cursor.selection();
    for (const LineRun& run : field.layout.runs(range.begin, range.end)) {
        const ImRect box = run_box(field, run);
        canvas.AddRectFilled(box.Min, {box.Max.x + (run.takes_line_break ? line_break : 0), box.Max.y}, faded(field.look.selection));
    }
}

void draw_marks(ImDrawList& canvas, const FieldFrame& field)
{
    for (const TextMark& mark : field.marks)
        for (const LineRun& run : field.layout.runs(mark.begin, mark.end)) {
            const ImRect box = run_box(field, run);
            canvas.AddRectFilled({box.Min.x, box.Max.y - mark.thickness}, box.Max, faded(mark.colour));
        }
}

// To read only, a caret helps those who came by the keyboard; those who came by the mouse see what they select.
bool shows_caret(const FieldFrame& field) { return field.active && (field.edit || ImGui::GetCurrentContext()->ActiveIdSource == ImGuiInputSource_Nav); }

void draw_caret(ImDrawList& canvas, const FieldFrame& field)
{
    if (!shows_caret(field)) return;
    const ImVec2 corner = field.corner();
    const float furthest = field.options.single_line ? std::numeric_limits<float>::max() : field.inside.Max.x;
    const float x = std::min(std::floor(corner.x + field.layout.x_of(field.cursor.caret)), furthest);
    const float y = corner.y + static_cast<float>(field.layout.line_of(field.cursor.caret)) * field.line_height;
    canvas.AddRectFilled({x, y}, {x + pixel(), y + field.line_height}, faded(field.look.caret));
}

void draw_thumb(ImDrawList& canvas, const FieldFrame& field)
{
    const float most = field.most_scroll();
    if (most <= 0 || field.options.single_line) return;
    const float height = field.inside.GetHeight(), thumb = std::max(height * height / field.content_height(), 2 * field.line_height / 3);
    const float top = field.inside.Min.y + (height - thumb) * field.scroll / most;
    const float right = field.box.Max.x - 2 * pixel(), thick = 3 * pixel();
    canvas.AddRectFilled({right - thick, top}, {right, top + thumb}, faded(field.look.border), thick / 2);
}

void log_text(const FieldFrame& field)
{
    const ImVec2 corner = field.corner();
    const std::string_view text = field.text;
    if (ImGui::GetCurrentContext()->LogEnabled && !text.empty()) ImGui::LogRenderedText(&corner, text.data(), text.data() + text.size());
}

}  // namespace

const TextMark* mark_at(const FieldFrame& field, ImVec2 screen)
{
    const TextMark* found = nullptr;
    for (const TextMark& mark : field.marks)
        for (const LineRun& run : field.layout.runs(mark.begin, mark.end))
            if (run_box(field, run).Contains(screen) && (!found || mark.end - mark.begin < found->end - found->begin)) found = &mark;
    return found;
}

void draw_field(const FieldFrame& field)
{
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    draw_box(canvas, field);
    if (!field.active) ImGui::RenderNavHighlight(field.box, field.id);
    canvas.PushClipRect(field.inside.Min, {field.inside.Max.x + pixel(), field.inside.Max.y}, true);
    draw_selection(canvas, field);
    if (field.text.empty()) {
        const TextLayout hint = lay_out(field.options.hint, field.wrap_width(), font_advance());
        const ImVec2 corner = field.corner();
        draw_lines(canvas, hint, {corner.x + 3 * pixel(), corner.y}, faded(field.look.hint));  // clear of the caret
    }
    draw_lines(canvas, field.layout, field.corner(), faded(field.look.text));
    draw_marks(canvas, field);
    draw_caret(canvas, field);
    canvas.PopClipRect();
    draw_thumb(canvas, field);
    log_text(field);
}

}  // namespace callwright
