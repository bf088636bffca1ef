// Who is on the line, how she is, how long it has been, and the three ways to change that; below, where the call stands.

#include <algorithm>

#include "app/interface_text.hpp"
#include "window/call_parts.hpp"
#include "window/fonts.hpp"
#include "window/text_probe.hpp"
#include "window/widgets.hpp"

namespace callwright::window::call_parts {
namespace {

bool has_room_for_words(float width) { return width >= theme().px(620); }

float controls_width(const CallScreen& screen, float width)
{
    const float space = theme().px(12);
    const float all = button_width(interface_text("call.end"), ButtonKind::Danger);
    if (!has_room_for_words(width)) return all + 2 * (theme().px(40) + space);
    return all + measured(screen.clock, Type::Number).x + button_width(interface_text("call.hold")) + button_width(interface_text("call.transfer")) + 3 * space;
}

Asked controls(const CallScreen& screen, float width)
{
    const float space = theme().px(12), y = ImGui::GetCursorPosY();
    const bool words = has_room_for_words(width), live = !screen.over;
    const auto next = [&] {
        ImGui::SameLine(0, space);
        ImGui::SetCursorPosY(y);
    };
    if (words) {
        ImGui::SetCursorPosY(y + (theme().px(40) - theme().font(Type::Number)->FontSize) / 2);
        label(screen.clock, Type::Number, theme().palette.text);
        next();
    }
    Asked asked;
    if (button("call.hold", words ? interface_text("call.hold") : icon::pause, ButtonKind::Plain, live, words ? 0 : theme().px(40))) asked = PutOnHold{};
    next();
    if (button("call.transfer", words ? interface_text("call.transfer") : icon::transfer, ButtonKind::Plain, live, words ? 0 : theme().px(40))) asked = TransferCall{};
    next();
    if (button("call.end", interface_text("call.end"), ButtonKind::Danger, live)) asked = EndCall{};
    return asked;
}

}  // namespace

float header_height(float width) { return theme().px(has_room_for_words(width) ? 58 : 48); }

Asked header(const CallScreen& screen, float width)
{
    const Theme& t = theme();
    const float height = header_height(width), left = ImGui::GetCursorPosX(), top = ImGui::GetCursorPosY();
    avatar(screen.initials, screen.name, height, screen.openness, t.palette.accent);
    const float text_left = left + height + t.px(14), right = controls_width(screen, width);
    const float text_width = std::max(0.0f, left + width - right - t.px(12) - text_left);
    const float lines = t.font(Type::Heading)->FontSize + t.font(Type::Caption)->FontSize + t.px(4);
    ImGui::SetCursorPos({text_left, top + (height - lines) / 2});
    const bool small_clock = !has_room_for_words(width);  // beside the name, where the buttons leave it no place of its own
    const float clock_width = small_clock ? measured(screen.clock, Type::Caption).x + t.px(8) : 0;
    const float name_width = std::max(0.0f, text_width - clock_width);
    elided(measured(screen.name, Type::Heading).x <= name_width ? screen.name : screen.first_name, Type::Heading, t.palette.text, name_width);
    if (small_clock) {
        ImGui::SameLine(0, t.px(8));
        ImGui::SetCursorPosY(top + (height - lines) / 2 + t.font(Type::Heading)->FontSize - t.font(Type::Caption)->FontSize - t.px(2));
        label(screen.clock, Type::Caption, t.palette.muted);
    }
    ImGui::SetCursorPos({text_left, top + (height - lines) / 2 + t.font(Type::Heading)->FontSize + t.px(4)});
    const std::string both = screen.mood + " \xc2\xb7 " + screen.place;
    const auto fits = [&](const std::string& text) { return measured(text, Type::Caption).x <= text_width; };
    elided(fits(both) ? both : fits(screen.mood) ? screen.mood : screen.mood_now, Type::Caption, t.palette.muted, text_width);
    ImGui::SetCursorPos({left + width - right, top + (height - t.px(40)) / 2});
    const Asked asked = controls(screen, width);
    ImGui::SetCursorPos({left, top + height});
    return asked;
}

float stages_height(float width) { return width >= theme().px(620) ? theme().px(6) + theme().px(6) + theme().font(Type::Caption)->FontSize : theme().px(6); }

void stages(const CallScreen& screen, float width)
{
    const Theme& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float space = t.px(8), count = static_cast<float>(std::max<size_t>(1, screen.stages.size())), each = (width - space * (count - 1)) / count;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const bool words = width >= t.px(620);
    for (size_t i = 0; i < screen.stages.size(); ++i) {
        const StageMark& stage = screen.stages[i];
        const float x = at.x + static_cast<float>(i) * (each + space);
        draw.AddRectFilled({x, at.y}, {x + each, at.y + t.px(6)}, t.palette.track, t.px(3));
        const float filled = eased(ImGui::GetID("stage") + static_cast<ImGuiID>(i), stage.filled);
        if (filled > 0) draw.AddRectFilled({x, at.y}, {x + each * filled, at.y + t.px(6)}, t.palette.accent, t.px(3));
        if (!words) continue;
        const std::string name = stage.filled >= 1 && !stage.now ? stage.name + " \xe2\x9c\x93" : stage.name;
        const Type type = Type::Caption;
        const ImVec2 size = measured(name, type);
        note_text(name, {x + (each - size.x) / 2, at.y + t.px(12)}, size);
        draw.AddText(t.font(type), t.font(type)->FontSize, {x + (each - size.x) / 2, at.y + t.px(12)}, stage.now || stage.filled >= 1 ? t.palette.text : t.palette.muted, name.c_str());
        if (stage.now) draw.AddRectFilled({x + (each - size.x) / 2, at.y + t.px(12) + size.y + t.px(1)}, {x + (each + size.x) / 2, at.y + t.px(14) + size.y + t.px(1)}, t.palette.accent);
    }
    ImGui::Dummy({width, stages_height(width)});
}

}  // namespace callwright::window::call_parts
