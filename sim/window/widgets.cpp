#include "window/widgets.hpp"

#include <algorithm>
#include <cmath>

#include "window/widgets_shared.hpp"

namespace callwright::window {
namespace {

constexpr float seconds_to_move = 0.14f;

}  // namespace

WidgetMemory& widget_memory()
{
    static ImGuiContext* of = nullptr;
    static WidgetMemory value;
    if (of != ImGui::GetCurrentContext()) {
        of = ImGui::GetCurrentContext();
        value = {};
    }
    return value;
}

void begin_widgets()
{
    widget_memory().moving = false;
    widget_memory().settled = true;
    widget_memory().cards.clear();
}

float eased(ImGuiID id, float goal)
{
    const auto [place, fresh] = widget_memory().values.try_emplace(id, goal);
    float& value = place->second;
    if (fresh || value == goal) return value;
    const float step = theme().reduced_motion ? 1.0f : ImGui::GetIO().DeltaTime / seconds_to_move;
    value = value < goal ? std::min(goal, value + step) : std::max(goal, value - step);
    if (value != goal) widget_memory().moving = true;
    return value;
}

bool is_moving() { return widget_memory().moving; }
void ask_for_frame() { widget_memory().moving = true; }
bool has_settled() { return widget_memory().settled; }

void begin_card(const char* key, ImVec2 size, Colour edge, Colour ground, Colour border)
{
    const Theme& t = theme();
    const ImGuiID id = ImGui::GetID(key);
    const bool fits = size.y <= 0;
    if (fits) {
        const auto known = widget_memory().heights.find(id);
        size.y = std::max(-size.y, known == widget_memory().heights.end() ? t.px(120) : known->second);
        if (known == widget_memory().heights.end()) widget_memory().settled = false;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float rounding = t.px(10);
    draw.AddRectFilled(at, {at.x + size.x, at.y + size.y}, ground ? ground : t.palette.surface, rounding);
    draw.AddRect(at, {at.x + size.x, at.y + size.y}, border ? border : t.palette.border, rounding);
    if (edge) {  // a strip of the card's own shape
        draw.PushClipRect(at, {at.x + t.px(5), at.y + size.y}, true);
        draw.AddRectFilled(at, {at.x + 2 * rounding, at.y + size.y}, edge, rounding, ImDrawFlags_RoundCornersLeft);
        draw.PopClipRect();
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {t.px(20), t.px(16)});
    ImGui::BeginChild(key, size, false, ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | (fits ? ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse : 0));
    ImGui::PopStyleVar();
    widget_memory().cards.push_back(fits ? id : 0);
}

void end_card()
{
    const ImGuiID id = widget_memory().cards.back();
    widget_memory().cards.pop_back();
    if (id) {
        const ImGuiWindow* window = ImGui::GetCurrentWindow();
        const float height = std::ceil(window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y + 2 * window->WindowPadding.y);
        float& known = widget_memory().heights[id];
        if (std::abs(known - height) > 0.5f) widget_memory().settled = false;
        known = height;
    }
    ImGui::EndChild();
}

float known_card_height(const char* key, float guess)
{
    const auto known = widget_memory().heights.find(ImGui::GetID(key));
    if (known != widget_memory().heights.end()) return known->second;
    widget_memory().settled = false;
    return guess;
}

float card_inner_width() { return ImGui::GetContentRegionAvail().x; }

void begin_scroll(const char* key, ImVec2 size)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::BeginChild(key, size, false, ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar();
}

void fade_cut_edges(Colour ground)
{
    const Theme& t = theme();
    const bool bordered = ImGui::GetCurrentWindow()->WindowBorderSize > 0;  // a card's edge and round corners stay
    const float deep = t.px(28), bar = t.px(12), side = bordered ? bar : 1, edge = bordered ? std::ceil(ImGui::GetCurrentWindow()->WindowBorderSize) : 0;
    const ImVec2 from{ImGui::GetWindowPos().x + side, ImGui::GetWindowPos().y + edge};
    const ImVec2 to{ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - bar, ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - edge};
    const Colour clear = ground & ~IM_COL32_A_MASK;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (ImGui::GetScrollY() > 1) draw.AddRectFilledMultiColor(from, {to.x, from.y + deep}, ground, ground, clear, clear);
    if (ImGui::GetScrollMaxY() - ImGui::GetScrollY() > 1) draw.AddRectFilledMultiColor({from.x, to.y - deep}, to, clear, clear, ground, ground);
}

void end_scroll() { ImGui::EndChild(); }

}  // namespace callwright::window
