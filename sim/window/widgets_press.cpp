// Things to press: each is drawn by us, reached by mouse and keyboard alike, and shows that it has the focus.

#include <algorithm>
#include <cmath>
#include <string>

#include "window/focus.hpp"
#include "window/text_probe.hpp"
#include "window/widgets.hpp"
#include "window/widgets_shared.hpp"

namespace callwright::window {
namespace {

struct Press {
    ImRect box;
    bool hovered = false, held = false, pressed = false, focused = false;
    bool clicked = false;  // pressed by a click, not by a key
    float heat = 0;  // 0 to 1: how far it looks hovered
};

void focus_ring(const ImRect& box, float rounding)
{
    const float out = theme().px(3);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.PushClipRect({box.Min.x - out * 2, box.Min.y - out * 2}, {box.Max.x + out * 2, box.Max.y + out * 2}, false);
    draw.AddRect({box.Min.x - out, box.Min.y - out}, {box.Max.x + out, box.Max.y + out}, theme().palette.focus, rounding + out, 0, theme().px(2));
    draw.PopClipRect();
}

Press press(const char* key, ImVec2 size, bool enabled, float rounding)
{
    Press p;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID id = window->GetID(key);
    p.box = ImRect(window->DC.CursorPos, {window->DC.CursorPos.x + size.x, window->DC.CursorPos.y + size.y});
    ImGui::ItemSize(size);
    const bool drawn = ImGui::ItemAdd(p.box, id);
    p.focused = focus::add(id, key, enabled);
    if (focus::was_stepped_to(id)) ImGui::ScrollToBringRectIntoView(window, p.box);
    if (drawn && enabled) {
        p.pressed = ImGui::ButtonBehavior(p.box, id, &p.hovered, &p.held, ImGuiButtonFlags_NoNavFocus);
        p.clicked = p.pressed;
        if (p.pressed) focus::follow(id);
    }
    if (enabled && focus::activated(id)) p.pressed = true;
    p.heat = eased(id, p.held ? 1.0f : p.hovered ? 0.8f : 0.0f);
    if (p.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (focus::shows(id)) focus_ring(p.box, rounding);
    return p;
}

struct ButtonColours {
    Colour ground, hot, text, border;
};

ButtonColours colours_of(ButtonKind kind)
{
    const Palette& p = theme().palette;
    switch (kind) {
    case ButtonKind::Primary: return {p.accent, p.accent_hover, p.on_accent, p.accent};
    case ButtonKind::Danger: return {p.danger, p.danger_hover, p.on_danger, p.danger};
    case ButtonKind::Quiet: return {with_alpha(p.surface, 0), p.hover, p.text, with_alpha(p.border, 0)};
    case ButtonKind::Plain: break;
    }
    return {p.surface, p.hover, p.text, p.control_border};
}

}  // namespace

float button_width(std::string_view text, ButtonKind kind)
{
    return measured(text, Type::Strong).x + theme().px(kind == ButtonKind::Quiet ? 20.0f : 36.0f);
}

bool button(const char* key, std::string_view text, ButtonKind kind, bool enabled, float width)
{
    const ImVec2 size{width > 0 ? width : button_width(text, kind), theme().px(40)};
    const float rounding = theme().px(8);
    const Press p = press(key, size, enabled, rounding);
    const ButtonColours c = colours_of(kind);
    const float strength = enabled ? 1.0f : 0.45f;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(p.box.Min, p.box.Max, with_alpha(mixed(c.ground, c.hot, p.heat), enabled ? 1.0f : (kind == ButtonKind::Plain || kind == ButtonKind::Quiet ? 1.0f : 0.35f)), rounding);
    draw.AddRect(p.box.Min, p.box.Max, with_alpha(c.border, strength), rounding, 0, 1);
    ImRect box = p.box;
    if (p.held) box.Translate({0, 1});
    centred(box, text, Type::Strong, enabled ? c.text : with_alpha(kind == ButtonKind::Plain || kind == ButtonKind::Quiet ? c.text : theme().palette.text, 0.6f));
    // A double click on what stood here before must not end a call: what harms asks for a click of its own.
    const bool second_of_two = kind == ButtonKind::Danger && p.clicked && ImGui::GetIO().MouseClickedLastCount[0] > 1;
    return p.pressed && !second_of_two;
}

float chip_width(std::string_view text) { return measured(text, Type::Caption).x + theme().px(26); }

bool chip(const char* key, std::string_view text, bool chosen, bool enabled)
{
    const ImVec2 size{chip_width(text), theme().px(30)};
    const float rounding = size.y / 2;
    const Press p = press(key, size, enabled, rounding);
    const Palette& c = theme().palette;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(p.box.Min, p.box.Max, mixed(chosen ? c.accent_soft : c.surface, chosen ? c.accent_soft : c.hover, p.heat), rounding);
    draw.AddRect(p.box.Min, p.box.Max, with_alpha(chosen ? c.accent : c.control_border, enabled ? 1.0f : 0.4f), rounding, 0, chosen ? theme().px(1.5f) : 1.0f);
    centred(p.box, text, Type::Caption, with_alpha(chosen ? c.on_accent_soft : c.text, enabled ? 1.0f : 0.5f));
    return p.pressed;
}

bool link(const char* key, std::string_view text)
{
    const ImVec2 size = measured(text, Type::Caption);
    const Press p = press(key, {size.x, theme().px(24)}, true, theme().px(4));
    centred(p.box, text, Type::Caption, theme().palette.accent);
    const float y = p.box.GetCenter().y + size.y / 2;
    ImGui::GetWindowDrawList()->AddLine({p.box.Min.x, y}, {p.box.Max.x, y}, with_alpha(theme().palette.accent, 0.35f + 0.65f * p.heat));
    return p.pressed;
}

bool switch_button(const char* key, std::string_view text, bool on, bool enabled)
{
    const Theme& t = theme();
    const ImVec2 words = measured(text, Type::Body);
    const ImVec2 track{t.px(40), t.px(22)};
    const Press p = press(key, {track.x + t.px(12) + words.x, std::max(track.y, words.y) + t.px(6)}, enabled, t.px(6));
    const float at = eased(ImGui::GetID(key) + 1, on ? 1.0f : 0.0f), middle = p.box.GetCenter().y, radius = track.y / 2;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const Colour ground = mixed(t.palette.surface, t.palette.accent, at);
    draw.AddRectFilled({p.box.Min.x, middle - radius}, {p.box.Min.x + track.x, middle + radius}, with_alpha(ground, enabled ? 1.0f : 0.4f), radius);
    draw.AddRect({p.box.Min.x, middle - radius}, {p.box.Min.x + track.x, middle + radius}, with_alpha(on ? t.palette.accent : t.palette.control_border, enabled ? 1.0f : 0.4f), radius);
    draw.AddCircleFilled({p.box.Min.x + radius + at * (track.x - track.y), middle}, radius - t.px(4), on ? t.palette.on_accent : t.palette.control_border, 24);
    ImFont* font = t.font(Type::Body);
    draw.AddText(font, font->FontSize, {p.box.Min.x + track.x + t.px(12), std::floor(middle - words.y / 2)}, with_alpha(t.palette.text, enabled ? 1.0f : 0.55f), text.data(), text.data() + text.size());
    return p.pressed;
}

bool pressable_area(const char* key, ImVec2 size, bool chosen, std::string_view)
{
    const float rounding = theme().px(8);
    const Press p = press(key, size, true, rounding);
    const Palette& c = theme().palette;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (chosen) draw.AddRectFilled(p.box.Min, p.box.Max, c.accent_soft, rounding);
    else if (p.heat > 0) draw.AddRectFilled(p.box.Min, p.box.Max, with_alpha(c.hover, p.heat), rounding);
    return p.pressed;
}

bool sidebar_area(const char* key, ImVec2 size, bool active)
{
    const float rounding = theme().px(10);
    const Press p = press(key, size, true, rounding);
    const Palette& c = theme().palette;
    const Colour ground = active ? c.sidebar_active : with_alpha(c.on_sidebar, 0.12f * p.heat);
    if (active || p.heat > 0) ImGui::GetWindowDrawList()->AddRectFilled(p.box.Min, p.box.Max, ground, rounding);
    return p.pressed;
}

std::optional<int> chips(const char* key, const std::vector<std::string>& texts, int chosen, float width)
{
    std::optional<int> hit;
    const float space = theme().px(8);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    float x = 0, y = 0;
    for (size_t i = 0; i < texts.size(); ++i) {
        const float wide = chip_width(texts[i]);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += theme().px(30) + space;
        }
        ImGui::SetCursorScreenPos({from.x + x, from.y + y});
        if (chip((std::string(key) + "." + std::to_string(i)).c_str(), texts[i], static_cast<int>(i) == chosen)) hit = static_cast<int>(i);
        x += wide + space;
    }
    return hit;
}

}  // namespace callwright::window
