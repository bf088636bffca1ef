#pragma once
// What the controls remember from frame to frame, one for each ImGui context. For the widgets alone.

#include <string_view>
#include <unordered_map>
#include <vector>

#include <imgui_internal.h>

#include "window/theme.hpp"

namespace callwright::window {

struct WidgetMemory {
    std::unordered_map<ImGuiID, float> values;   // of what is or was moving
    std::unordered_map<ImGuiID, float> heights;  // of cards, last frame
    std::vector<ImGuiID> cards;                  // open ones
    bool moving = false, settled = true;
};

WidgetMemory& widget_memory();

// One line in the middle of a box.
void centred(const ImRect& box, std::string_view text, Type type, Colour colour);

}  // namespace callwright::window
