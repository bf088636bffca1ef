// Pictures: a face with a ring, a dial, three dots.

#include <algorithm>
#include <cmath>

#include "window/widgets.hpp"
#include "window/widgets_shared.hpp"

namespace callwright::window {
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
    if (!t.reduced_motion) widget_memory().moving = true;
    ImGui::Dummy({width, t.px(24)});
}

}  // namespace callwright::window
