#include "window/charts.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "window/focus.hpp"
#include "window/keys.hpp"
#include "window/text_glyphs.hpp"
#include "window/text_layout.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

// Calls `line` with each line of the wrapped text and its height from the top.
float each_line(std::string_view text, Type type, float width, const std::function<void(const char*, const char*, float)>& line)
{
    ImFont* font = theme().font(type);
    const float advance = std::round(font->FontSize * 1.3f);
    ImGui::PushFont(font);
    const TextLayout layout = lay_out(text, width, font_advance());  // ImGui's own wrapping parts "$1,284.60"
    ImGui::PopFont();
    float y = 0;
    for (const TextLine& each : layout.lines()) {
        if (line) line(text.data() + each.begin, text.data() + each.end, y);
        y += advance;
    }
    return y;
}

float width_of(Type type, const char* begin, const char* end)
{
    const ImFont* font = theme().font(type);
    return begin < end ? font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, begin, end).x : 0.0f;
}

void stroke(ImVec2 from, float to, const UnderlinedPart& part)
{
    const float thick = std::max(2.0f, theme().px(2.5f));
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (!part.dashed) return draw.AddRectFilled(from, {to, from.y + thick}, part.colour);
    const float dash = theme().px(5), space = theme().px(3);
    for (float x = from.x; x < to; x += dash + space) draw.AddRectFilled({x, from.y}, {std::min(x + dash, to), from.y + thick}, part.colour);
}

}  // namespace

OwnSpacing::OwnSpacing() { ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {theme().px(8), 0}); }
OwnSpacing::~OwnSpacing() { ImGui::PopStyleVar(); }

float underlined_height(std::string_view text, Type type, float width) { return each_line(text, type, width, nullptr); }

void underlined(std::string_view text, const std::vector<UnderlinedPart>& parts, Type type, Colour colour, float width)
{
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImFont* font = theme().font(type);
    const float height = each_line(text, type, width, [&](const char* begin, const char* end, float y) {
        const float top = corner.y + y;
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {corner.x, top}, colour, begin, end);
        for (const UnderlinedPart& part : parts) {
            const char* from = std::max(begin, text.data() + part.span.begin);
            const char* to = std::min(end, text.data() + part.span.end);
            while (to > from && to[-1] == ' ') --to;
            if (from >= to) continue;
            const float x = corner.x + width_of(type, begin, from);
            stroke({x, top + font->FontSize}, x + width_of(type, from, to), part);
        }
    });
    ImGui::Dummy({width, height});
}

float tag_width(std::string_view text) { return measured(text, Type::Caption).x + theme().px(20); }

void tag(std::string_view text, Colour colour, Colour border)
{
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{tag_width(text), theme().px(26)};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRect(at, {at.x + size.x, at.y + size.y}, border, size.y / 2, 0, std::max(1.0f, theme().px(1)));
    ImFont* font = theme().font(Type::Caption);
    draw.AddText(font, font->FontSize, {at.x + theme().px(10), at.y + std::floor((size.y - font->FontSize) / 2)}, colour, text.data(), text.data() + text.size());
    ImGui::Dummy(size);
}

float tinted_box_height(std::string_view text, Type type, float width) { return underlined_height(text, type, width - theme().px(24)) + theme().px(16); }

void tinted_box(std::string_view text, Type type, Colour colour, Colour ground, float width)
{
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{width, tinted_box_height(text, type, width)};
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x, at.y + size.y}, ground, theme().px(8));
    ImGui::SetCursorScreenPos({at.x + theme().px(12), at.y + theme().px(8)});
    underlined(text, {}, type, colour, width - theme().px(24));
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
}

void edge_strip(ImVec2 corner, float height, Colour colour)
{
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float rounding = theme().px(10);
    draw.PushClipRect(corner, {corner.x + theme().px(5), corner.y + height}, true);
    draw.AddRectFilled(corner, {corner.x + 4 * rounding, corner.y + height}, colour, rounding);
    draw.PopClipRect();
}

bool wide_chip(const char* key, std::string_view text, bool chosen, float width)
{
    const Palette& c = theme().palette;
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{width, tinted_box_height(text, Type::Caption, width)};
    const bool pressed = pressable_area(key, size, chosen, text);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRect(at, {at.x + size.x, at.y + size.y}, chosen ? c.accent : c.control_border, theme().px(8));
    ImGui::SetCursorScreenPos({at.x + theme().px(12), at.y + theme().px(8)});
    underlined(text, {}, Type::Caption, chosen ? c.on_accent_soft : c.text, width - theme().px(24));
    ImGui::SetCursorScreenPos(after);
    return pressed;
}

Flow::Flow(float width, float space_units) : width_(width), space_(theme().px(space_units)), left_(ImGui::GetCursorPosX()), top_(ImGui::GetCursorPosY()) {}

void Flow::next(float item_width)
{
    if (!first_ && used_ + space_ + item_width > width_) {
        top_ = ImGui::GetCursorPosY() + space_;
        used_ = 0;
    } else if (!first_) {
        used_ += space_;
    }
    first_ = false;
    ImGui::SetCursorPos({left_ + used_, top_});
    used_ += item_width;
}

void tooltip_now(std::string_view text)
{
    const Theme& t = theme();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {t.px(12), t.px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, t.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 1);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, t.palette.surface);
    ImGui::PushStyleColor(ImGuiCol_Border, t.palette.control_border);
    ImGui::BeginTooltip();
    paragraph(text, Type::Caption, t.palette.text, std::min(measured(text, Type::Caption).x + 1, t.px(320)));
    ImGui::EndTooltip();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

void tooltip(std::string_view text)
{
    if (ImGui::IsItemHovered()) tooltip_now(text);
}

Walk walk(ImGuiID id, const char* key)
{
    Walk w;
    w.focused = focus::add(id, key, true);
    focus::keep_arrows(id);
    if (!w.focused || focus::in_text_field()) return w;
    constexpr int page = 10;
    if (pressed(Key::Down) || pressed(Key::Right)) w.by = 1;
    else if (pressed(Key::Up) || pressed(Key::Left)) w.by = -1;
    else if (pressed(Key::PageDown)) w.by = page;
    else if (pressed(Key::PageUp)) w.by = -page;
    else if (pressed(Key::Home)) w.by = -far_away;
    else if (pressed(Key::End)) w.by = far_away;
    w.entered = focus::activated(id);
    return w;
}

void pass_wheel_on(ImGuiID page)
{
    const float wheel = ImGui::GetIO().MouseWheel;
    ImGuiWindow* outer = ImGui::FindWindowByID(page);
    if (wheel == 0 || !outer || !ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)) return;
    const bool at_end = wheel > 0 ? ImGui::GetScrollY() <= 0 : ImGui::GetScrollY() >= ImGui::GetScrollMaxY();
    // Without anything to scroll ImGui itself hands the wheel on.
    if (at_end && ImGui::GetScrollMaxY() > 0) ImGui::SetScrollY(outer, std::clamp(outer->Scroll.y - wheel * theme().px(64), 0.0f, outer->ScrollMax.y));
}

}  // namespace callwright::window
