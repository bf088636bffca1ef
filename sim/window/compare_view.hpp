#pragma once
// Draws two tries at a turn beside each other.

#include <optional>

#include "window/compare_screen.hpp"

namespace callwright::window {

// Fills the room that is left in the window.
std::optional<CompareRequest> draw_compare_view(const CompareScreen& screen);

}  // namespace callwright::window
