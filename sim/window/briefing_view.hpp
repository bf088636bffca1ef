#pragma once
// Draws the briefing of a call.

#include <optional>
#include <string>

#include <imgui.h>

#include "window/briefing_screen.hpp"

namespace callwright::window {

struct BriefingEdit {
    std::string difficulty = "normal";
};

std::optional<BriefingRequest> draw_briefing_view(const BriefingScreen& screen, BriefingEdit& edit, ImVec2 size);

}  // namespace callwright::window
