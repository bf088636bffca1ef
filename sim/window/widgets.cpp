#include "window/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <imgui_internal.h>

#include "base/utf8.hpp"
#include "window/focus.hpp"
#include "window/text_glyphs.hpp"
#include "window/text_layout.hpp"

namespace callwright::window {
namespace {

constexpr float seconds_to_move = 0.14f;

struct Shared {
    std::unordered_map<ImGuiID, float> values;   // of what is or was moving
    std::unordered_map<ImGuiID, float> heights;  // of cards, last frame
    std::vector<ImGuiID> cards;                  // open ones
    bool moving = false, settled = true;
};

Shared& shared()
{
    static ImGuiContext* of = nullptr;
    static Shared value;
    if (of != ImGui::GetCurrentContext()) {
        of = ImGui::GetCurrentContext();
        value = {};
    }
    return value;
}

struct Press {
    ImRect box;
    bool hovered = false, held = false, pressed = false, focused = false;
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
    if (focus::has_moved_to(id)) ImGui::ScrollToBringRectIntoView(window, p.box);
    if (drawn && enabled) {
        p.pressed = ImGui::ButtonBehavior(p.box, id, &p.hovered, &p.held, ImGuiButtonFlags_NoNavFocus);
        if (p.pressed) focus::follow(id);
    }
    if (enabled && focus::activated(id)) p.pressed = true;
    p.heat = eased(id, p.held ? 1.0f : p.hovered ? 0.8f : 0.0f);
    if (p.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (focus::shows(id)) focus_ring(p.box, rounding);
    return p;
}

void centred(const ImRect& box, std::string_view text, Type type, Colour colour)
{
    const ImVec2 size = measured(text, type);
    ImFont* font = theme().font(type);
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::floor(box.GetCenter().x - size.x / 2), std::floor(box.GetCenter().y - size.y / 2)}, colour, text.data(), text.data() + text.size());
}

ImVec2 size_of(const TextLayout& layout)
{
    float widest = 0;
    for (const TextLine& line : layout.lines()) widest = std::max(widest, line.width);
    return {std::ceil(widest), static_cast<float>(layout.lines().size()) * text_line_height()};
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

void begin_widgets()
{
    shared().moving = false;
    shared().settled = true;
    shared().cards.clear();
}

float eased(ImGuiID id, float goal)
{
    const auto [place, fresh] = shared().values.try_emplace(id, goal);
    float& value = place->second;
    if (fresh || value == goal) return value;
    const float step = theme().reduced_motion ? 1.0f : ImGui::GetIO().DeltaTime / seconds_to_move;
    value = value < goal ? std::min(goal, value + step) : std::max(goal, value - step);
    if (value != goal) shared().moving = true;
    return value;
}

bool is_moving() { return shared().moving; }
void ask_for_frame() { shared().moving = true; }
bool has_settled() { return shared().settled; }

ImVec2 measured(std::string_view text, Type type, float wrap)
{
    ImFont* font = theme().font(type);
    if (wrap < 0) {
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, -1, text.data(), text.data() + text.size());
        return {std::ceil(size.x), text.empty() ? font->FontSize : size.y};
    }
    ImGui::PushFont(font);
    const TextLayout layout = lay_out(text, wrap, font_advance());
    const ImVec2 size = size_of(layout);
    ImGui::PopFont();
    return size;
}

void label(std::string_view text, Type type, Colour colour)
{
    ImGui::PushFont(theme().font(type));
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void elided(std::string_view text, Type type, Colour colour, float width)
{
    std::string shown(text);
    for (size_t keep = text.size(); keep > 0 && measured(shown, type).x > width;) {
        keep = utf8::truncated(text, keep * 15 / 16 < keep ? std::min(keep - 1, keep * 15 / 16 + 1) : keep - 1).size();
        shown = std::string(text.substr(0, keep)) + "\xe2\x80\xa6";
    }
    label(shown, type, colour);
}

void paragraph(std::string_view text, Type type, Colour colour, float width)
{
    ImGui::PushFont(theme().font(type));
    const TextLayout layout = lay_out(text, width > 0 ? width : ImGui::GetContentRegionAvail().x, font_advance());
    const ImVec2 at = ImGui::GetCursorScreenPos(), size = size_of(layout);
    ImGui::ItemSize(size);
    if (ImGui::ItemAdd({at, {at.x + size.x, at.y + size.y}}, 0)) draw_lines(*ImGui::GetWindowDrawList(), layout, at, colour);
    ImGui::PopFont();
}

void gap(float units) { ImGui::Dummy({0, std::max(0.0f, theme().px(units) - ImGui::GetStyle().ItemSpacing.y)}); }

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
    return p.pressed;
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

void begin_card(const char* key, ImVec2 size, Colour edge, Colour ground, Colour border)
{
    const Theme& t = theme();
    const ImGuiID id = ImGui::GetID(key);
    const bool fits = size.y <= 0;
    if (fits) {
        const auto known = shared().heights.find(id);
        size.y = std::max(-size.y, known == shared().heights.end() ? t.px(120) : known->second);
        if (known == shared().heights.end()) shared().settled = false;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float rounding = t.px(10);
    draw.AddRectFilled(at, {at.x + size.x, at.y + size.y}, ground ? ground : t.palette.surface, rounding);
    if (edge) draw.AddRectFilled(at, {at.x + t.px(5), at.y + size.y}, edge, rounding, ImDrawFlags_RoundCornersLeft);
    draw.AddRect(at, {at.x + size.x, at.y + size.y}, border ? border : t.palette.border, rounding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {t.px(20), t.px(16)});
    ImGui::BeginChild(key, size, false, ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | (fits ? ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse : 0));
    ImGui::PopStyleVar();
    shared().cards.push_back(fits ? id : 0);
}

void end_card()
{
    const ImGuiID id = shared().cards.back();
    shared().cards.pop_back();
    if (id) {
        const ImGuiWindow* window = ImGui::GetCurrentWindow();
        const float height = std::ceil(window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y + 2 * window->WindowPadding.y);
        float& known = shared().heights[id];
        if (std::abs(known - height) > 0.5f) shared().settled = false;
        known = height;
    }
    ImGui::EndChild();
}

float known_card_height(const char* key, float guess)
{
    const auto known = shared().heights.find(ImGui::GetID(key));
    if (known != shared().heights.end()) return known->second;
    shared().settled = false;
    return guess;
}

float card_inner_width() { return ImGui::GetContentRegionAvail().x; }

void begin_scroll(const char* key, ImVec2 size)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::BeginChild(key, size, false, ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar();
}

void end_scroll() { ImGui::EndChild(); }

void avatar(std::string_view initials, std::string_view name, float diameter, float ring_part, Colour ring)
{
    const ImVec2 at = ImGui::GetCursorScreenPos(), middle{at.x + diameter / 2, at.y + diameter / 2};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const bool ringed = ring_part >= 0;
    const float line = std::max(2.0f, diameter / 16), radius = ringed ? diameter / 2 - line * 2 : diameter / 2;
    if (ringed) {
        constexpr float top = -IM_PI / 2;
        draw.PathArcTo(middle, diameter / 2 - line / 2, 0, 2 * IM_PI, 48);
        draw.PathStroke(theme().palette.track, 0, line);
        draw.PathArcTo(middle, diameter / 2 - line / 2, top, top + 2 * IM_PI * std::clamp(ring_part, 0.02f, 1.0f), 48);
        draw.PathStroke(ring, 0, line);
    }
    draw.AddCircleFilled(middle, radius, avatar_colour(name), 48);
    const float size = std::floor(radius * 0.8f);
    ImFont* font = theme().font(size > theme().px(24) ? Type::Title : size > theme().px(18) ? Type::Number : Type::Strong);
    const ImVec2 words = font->CalcTextSizeA(size, FLT_MAX, 0, initials.data(), initials.data() + initials.size());
    draw.AddText(font, size, {middle.x - words.x / 2, middle.y - words.y / 2}, 0xFFFFFFFFu, initials.data(), initials.data() + initials.size());
    ImGui::Dummy({diameter, diameter});
}

void dial(const char* number, float part, Colour colour, float diameter)
{
    const ImVec2 at = ImGui::GetCursorScreenPos(), middle{at.x + diameter / 2, at.y + diameter / 2};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float line = diameter / 9, radius = diameter / 2 - line / 2;
    constexpr float top = -IM_PI / 2;
    draw.PathArcTo(middle, radius, 0, 2 * IM_PI, 64);
    draw.PathStroke(theme().palette.track, 0, line);
    if (part > 0) {
        draw.PathArcTo(middle, radius, top, top + 2 * IM_PI * std::min(part, 1.0f), 64);
        draw.PathStroke(colour, 0, line);
    }
    centred({at, {at.x + diameter, at.y + diameter}}, number, Type::Number, theme().palette.text);
    ImGui::Dummy({diameter, diameter});
}

void dots(float width)
{
    const Theme& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const double beat = ImGui::GetTime() * 1.6;
    for (int i = 0; i < 3; ++i) {
        const float lift = t.reduced_motion ? 0.5f : static_cast<float>(0.5 + 0.5 * std::sin(2 * IM_PI * (beat - i * 0.18)));
        ImGui::GetWindowDrawList()->AddCircleFilled({at.x + t.px(8) + static_cast<float>(i) * t.px(14), at.y + t.px(12)}, t.px(4), with_alpha(t.palette.muted, 0.35f + 0.65f * lift), 16);
    }
    if (!t.reduced_motion) shared().moving = true;
    ImGui::Dummy({width, t.px(24)});
}

}  // namespace callwright::window
