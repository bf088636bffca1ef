#include "window/dialog.hpp"

#include <algorithm>

#include <imgui_internal.h>

#include "window/focus.hpp"
#include "window/keys.hpp"
#include "window/widgets.hpp"

namespace callwright::window {

bool begin_dialog(const char* key, std::string_view title, float width, bool& open)
{
    if (!open) {
        if (ImGui::IsPopupOpen(key)) ImGui::ClosePopupToLevel(0, true);
        return false;
    }
    const Theme& t = theme();
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const float margin = t.px(16), wide = std::min(t.px(width), room.x - 2 * margin);
    if (!ImGui::IsPopupOpen(key)) ImGui::OpenPopup(key);
    ImGui::SetNextWindowPos({room.x / 2, room.y / 2}, ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, room.y - 2 * margin});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {t.px(24), t.px(22)});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, t.px(12));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, t.px(12));
    const bool shown = ImGui::BeginPopupModal(key, nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(3);
    if (!shown) return false;
    focus::begin_layer();
    if (pressed(Key::Escape, false) && !ImGui::IsWindowAppearing()) open = false;
    paragraph(title, Type::Heading, t.palette.text, wide - t.px(48));
    gap(12);
    return true;
}

void end_dialog() { ImGui::EndPopup(); }

}  // namespace callwright::window
