#pragma once
// Draws the settings. Each takes effect at once and is saved by the shell.

#include <optional>
#include <string>

#include <imgui.h>

#include "window/settings_screen.hpp"
#include "window/text_field.hpp"

namespace callwright::window {

struct SettingsEdit {
    TextEdit name;
    std::string name_of, refusal;
    bool forgetting = false;
};

std::optional<SettingsRequest> draw_settings_view(const SettingsScreen& screen, SettingsEdit& edit, ImVec2 size);

}  // namespace callwright::window
