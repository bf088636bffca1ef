#pragma once
// The small dialogs that stand above any page, and the style they share with it.

#include <optional>
#include <string>

#include "base/error.hpp"

namespace callwright::window {

bool draw_complaint(const std::optional<Error>& error, bool& open);  // true when it was closed
bool draw_shortcuts(bool& open);

enum class Leaving { GoBack, LeaveOpen, EndCall };
std::optional<Leaving> draw_leaving(bool& open);

// Before a scene that may distress: true to go on, false to leave it.
std::optional<bool> draw_warning(const std::string& warning, bool& open);

// ImGui's own colours and roundings where it draws by itself: popups, scroll bars.
void push_style();
void pop_style();

}  // namespace callwright::window
