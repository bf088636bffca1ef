#include "window/dialogs.hpp"

#include <imgui.h>

#include "app/interface_text.hpp"
#include "base/utf8.hpp"
#include "window/dialog.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

float room() { return ImGui::GetContentRegionAvail().x; }

// Buttons beside each other, or below each other when they do not fit.
void next_button(const std::string& words)
{
    const float used = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x, wide = button_width(words) + theme().px(12);
    if (used + wide <= ImGui::GetWindowWidth() - theme().px(24)) ImGui::SameLine(0, theme().px(12));
    else gap(8);
}

}  // namespace

bool draw_complaint(const std::optional<Error>& error, bool& open)
{
    if (!error || !begin_dialog("complaint", interface_text("complaint.title"), 480, open)) return false;
    paragraph(utf8::visible(error->what), Type::Body, theme().palette.text, room());
    if (!error->where.empty()) gap(8), paragraph(utf8::visible(error->where), Type::Caption, theme().palette.muted, room());
    gap(18);
    if (button("complaint.close", interface_text("common.close"), ButtonKind::Primary)) open = false;
    end_dialog();
    return !open;
}

bool draw_shortcuts(bool& open)
{
    if (!begin_dialog("shortcuts", interface_text("keys.title"), 520, open)) return false;
    const float keys = theme().px(150);
    for (const char* key : {"enter", "shift_enter", "silent", "digits", "script", "coach", "tab", "escape", "settings", "this"}) {
        const float left = ImGui::GetCursorPosX();
        label(interface_text(std::string("keys.") + key), Type::Strong, theme().palette.text);
        ImGui::SameLine(left + keys);
        paragraph(interface_text(std::string("keys.") + key + ".what"), Type::Body, theme().palette.text, room());
        gap(8);
    }
    gap(10);
    if (button("keys.close", interface_text("common.close"), ButtonKind::Primary)) open = false;
    end_dialog();
    return !open;
}

std::optional<Leaving> draw_leaving(bool& open)
{
    if (!begin_dialog("leaving", interface_text("leave.title"), 520, open)) return std::nullopt;
    std::optional<Leaving> choice;
    paragraph(interface_text("leave.text"), Type::Body, theme().palette.text, room());
    gap(18);
    if (button("leave.back", interface_text("leave.back"), ButtonKind::Primary)) choice = Leaving::GoBack;
    next_button(interface_text("leave.open"));
    if (button("leave.open", interface_text("leave.open"))) choice = Leaving::LeaveOpen;
    next_button(interface_text("leave.end"));
    if (button("leave.end", interface_text("leave.end"), ButtonKind::Danger)) choice = Leaving::EndCall;
    if (!open) choice = Leaving::GoBack;
    if (choice) open = false;
    end_dialog();
    return choice;
}

std::optional<bool> draw_warning(const std::string& warning, bool& open)
{
    if (!begin_dialog("scene_warning", interface_text("warning.title"), 520, open)) return std::nullopt;
    std::optional<bool> choice;
    paragraph(warning, Type::Body, theme().palette.text, room());
    gap(18);
    if (button("warning.go", interface_text("warning.go"), ButtonKind::Primary)) choice = true;
    next_button(interface_text("warning.skip"));
    if (button("warning.skip", interface_text("warning.skip"))) choice = false;
    if (!open) choice = false;
    if (choice) open = false;
    end_dialog();
    return choice;
}

void push_style()
{
    const Theme& t = theme();
    ImGui::PushFont(t.font(Type::Body));
    ImGui::PushStyleColor(ImGuiCol_Text, t.palette.text);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, t.palette.surface);
    ImGui::PushStyleColor(ImGuiCol_Border, t.palette.border);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, with_alpha(t.palette.sidebar, 0.55f));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, with_alpha(t.palette.background, 0));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, with_alpha(t.palette.control_border, 0.45f));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, with_alpha(t.palette.control_border, 0.75f));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, t.palette.control_border);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, t.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, t.px(4));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
}

void pop_style()
{
    ImGui::PopStyleVar(4);
    ImGui::PopStyleColor(8);
    ImGui::PopFont();
}

}  // namespace callwright::window
